"""Pictures of pages show what the PDF shows, in the size asked for."""

from app.report import pdf
from app.report.content import Document, Heading, Paragraph
from app.report.pictures import picture_of

A4 = 297 / 210
WIDTH = 900


def document(*blocks: Heading | Paragraph) -> Document:
    return Document("Title", "", "", provisional=False, foot="", language="en", blocks=blocks)


def test_a_page_is_drawn_in_the_width_asked_for_and_is_that_page() -> None:
    drawn = pdf.draw_placed(
        document(
            Paragraph("Words."), Heading("Second", anchor="second", new_page=True), *[Paragraph("more " * 200)] * 6
        )
    )
    assert drawn.pages > 1
    assert int(drawn.places["second"]) == 2
    pictures = [picture_of(drawn.data, page, WIDTH) for page in range(2)]
    for found in pictures:
        assert found.width == WIDTH
        assert abs(found.height - WIDTH * A4) <= 1
        assert len(found.pixels) == found.stride * found.height
    ink = [sum(byte < 128 for byte in found.pixels[::4]) for found in pictures]
    assert 0 < ink[0] < ink[1]
