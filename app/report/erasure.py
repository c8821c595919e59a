"""The certificate that an inspection was erased: what, when, by whom; nothing of what it said."""

from dataclasses import dataclass
from datetime import datetime

from app.report.content import MUTED, Block, Document, Heading, Paragraph, Point, Points, Table, moment


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was erased: files of the workspace by name, files of copies by path, and what was not in reach."""

    inspection: str
    at: datetime
    initials: str
    name: str
    device: str
    files: tuple[str, ...]
    copies: tuple[str, ...]
    unreached: tuple[str, ...]


def certificate(found: Erasure) -> Document:
    """The document."""
    at = moment(found.at.astimezone())
    facts = (
        ("Inspection", found.inspection),
        ("Erased", at),
        ("By", f"{found.name} ({found.initials})"),
        ("On the laptop", found.device),
    )
    blocks: tuple[Block, ...] = (
        Table(head=("What", "Which"), rows=facts, shares=(0.28, 0.72), named=True),
        Heading("Destroyed"),
        Points(
            (
                Point("The inspection’s key, in the keyring and in every copy of the keyring within reach."),
                *(Point(each) for each in (*found.files, *found.copies)),
            )
        ),
        Paragraph(
            "Each of these files was encrypted with the key. Without it a file that somebody restores from the disk or "
            "finds elsewhere cannot be read.",
            MUTED,
        ),
        *_unreached(found.unreached),
        Heading("From now on"),
        Paragraph("Files that still come for this inspection are refused on this laptop."),
    )
    return Document(
        title="Certificate of erasure",
        subtitle=f"{found.inspection}, {at}",
        mark="",
        provisional=False,
        foot=f"Erasure of {found.inspection}",
        language="en",
        blocks=blocks,
    )


def _unreached(places: tuple[str, ...]) -> tuple[Block, ...]:
    known = (Points(tuple(Point(each) for each in places)),) if places else ()
    return (
        Heading("Not in reach"),
        *known,
        Paragraph(
            "Sheets, tables and reports that were printed or saved, and copies of the whole folder that were made by "
            "other means, are not known to Casewalk: a copy of the folder holds a keyring too.",
        ),
    )
