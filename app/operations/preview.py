"""The real pages of the report while it is written: set as they would be printed, and pictures of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.operations.inspection import Inspection
from app.operations.report import Outside, outside_of, report_document
from app.report import pdf
from app.report.content import Document
from app.report.pictures import Picture, picture_of
from app.steps import Ask, Tell, never, untold

__all__ = ["Picture", "Preview", "draft_document", "draw_preview", "picture_of"]


@dataclass(frozen=True, slots=True)
class Preview:
    """The pages of a report: the PDF, how many pages it has, and on which one each part begins, counted from 0."""

    data: bytes
    pages: int
    places: Mapping[str, int]

    def page_of(self, part: str) -> int | None:
        """The page on which a part begins; None where it is not in the report."""
        return self.places.get(part.replace("/", "-"))


def draft_document(inspection: Inspection, outside: Outside | None = None) -> tuple[Document, Outside]:
    """The report as it is being typed, with what it is made of besides, to be handed in the next time."""
    known = outside or outside_of(inspection)
    return report_document(inspection, outside=known, as_typed=True), known


def draw_preview(document: Document, *, progress: Tell = untold, cancelled: Ask = never) -> Preview:
    """Set the pages of a document; raises KnownError(cancelled)."""
    drawn = pdf.draw_placed(document, progress=progress, cancelled=cancelled)
    return Preview(drawn.data, drawn.pages, {name: int(page) - 1 for name, page in drawn.places.items()})
