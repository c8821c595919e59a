"""The recovery sheet: the key in groups, and what to do with it, on one page."""

from collections.abc import Sequence
from datetime import datetime

from app.report.content import KEY, MUTED, TICK, Block, Document, Heading, Paragraph, Point, Points, moment

MARK = "KEEP UNDER LOCK"
_A_LINE = 4
_GAP = "\u00a0\u00a0\u00a0"


def recovery_sheet(groups: Sequence[str], *, initials: str, device: str, made: datetime) -> Document:
    """The document; `groups` are the key as it is shown, `device` the beginning of the laptop's id."""
    lines = [_GAP.join(groups[at : at + _A_LINE]) for at in range(0, len(groups), _A_LINE)]
    blocks: tuple[Block, ...] = (
        Paragraph(
            "This key opens every case on the laptop, as the passphrase does. Whoever holds it needs nothing more."
        ),
        Heading("The recovery key"),
        *(Paragraph(line, KEY) for line in lines),
        Paragraph(
            "The last sign of each group checks the four before it. There is no letter I, L, O or U: what looks like "
            "one is a 1 or a 0. Capitals, spaces and hyphens do not matter.",
            MUTED,
        ),
        Heading("Keeping it"),
        Points(
            (
                Point("Lock it away where keys are kept, not with the laptop and not in its bag."),
                Point(
                    "Make no photograph and no scan; where the sheet was saved as a file, print it and delete the file."
                ),
                Point("Once a newer sheet is made this one opens nothing any more on this laptop: destroy it."),
            ),
            TICK,
        ),
        Heading("Using it"),
        Points(
            (
                Point(
                    "On the page that asks for the passphrase choose “Use the recovery key” and type all the groups."
                ),
                Point("Choose a new passphrase when you are asked for it. The recovery key stays the same."),
            )
        ),
    )
    return Document(
        title="Recovery key",
        subtitle=f"For the workspace of {initials} on laptop {device}, made {moment(made)}",
        mark=MARK,
        provisional=True,
        foot=f"{initials}, laptop {device}",
        language="en",
        blocks=blocks,
    )
