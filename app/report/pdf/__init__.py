"""Documents as tagged PDF (PDF/UA-1), and the only place that knows ReportLab and pikepdf.

Equal documents give equal bytes. A sign that the type lacks is named.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reportlab.platypus.doctemplate import LayoutError

from app.errors import KnownError
from app.report.content import Document
from app.report.pdf.finish import finished
from app.report.pdf.pages import set_once, set_until_right
from app.report.pdf.style import signs
from app.steps import Ask, Tell, never, untold

__all__ = ["Placed", "draw", "draw_placed", "fits_on_one_page", "signs"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A PDF with how many pages it has, and on which page, as it is printed there, each place to link to stands."""

    data: bytes
    pages: int
    places: Mapping[str, str]


def draw(
    document: Document,
    *,
    progress: Tell = untold,
    cancelled: Ask = never,
) -> bytes:
    """The document as a PDF on A4.

    `progress(done, total)` is called often, `cancelled()` is asked as often; raises KnownError(cancelled).
    """
    return draw_placed(document, progress=progress, cancelled=cancelled).data


def draw_placed(
    document: Document,
    *,
    progress: Tell = untold,
    cancelled: Ask = never,
) -> Placed:
    """The document as draw has it, with the pages of its headings by the names that content.places gives them."""

    def step(done: int, total: int) -> None:
        progress(done, total)
        if cancelled():
            raise KnownError("cancelled")

    drawn = set_until_right(document, step)
    made = finished(drawn, document)
    step(1, 1)
    return Placed(made, drawn.pages, dict(drawn.places))


def fits_on_one_page(document: Document) -> bool:
    """Whether the whole document stands on a single page."""
    try:
        return set_once(document).pages == 1
    except LayoutError:
        return False
