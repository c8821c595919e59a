"""Pictures of the pages of a PDF, as a printer would set them; the only place that knows pypdfium2."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """One page as rows of pixels, four bytes each: blue, green, red, and one that says nothing."""

    page: int
    width: int
    height: int
    stride: int
    pixels: bytes


def picture_of(data: bytes, page: int, width: int) -> Picture:
    """One page of a PDF, counted from 0, in so many pixels across; of a single thread, as PDFium is."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    try:
        found = pdf[page]
        bitmap = found.render(scale=width / found.get_width(), prefer_bgrx=True, maybe_alpha=False)
        made = Picture(page, bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        bitmap.close()
        found.close()
        return made
    finally:
        pdf.close()
