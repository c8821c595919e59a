"""What stands above the cards of a page of the walk."""

from app.casework.walk import OPENING, Walk
from app.instrument.model import text
from app.ui.words import number, tr


def left_words(walk: Walk, page: str | None, *, veiled: bool) -> str:
    """How much of a page is left to answer; nothing of that is seen through the veil."""
    if veiled:
        return ""
    left = len(walk.unanswered(page))
    return tr("{count} to answer", count=number(left)) if left else tr("all answered")


def heading(walk: Walk, page: str | None, language: str, *, veiled: bool) -> tuple[str, str, str]:
    """Title, how much is left, and what the page is about."""
    left = left_words(walk, page, veiled=veiled)
    if page is OPENING or page is None:
        return tr("The case"), left, tr("What is known of the case, and what decides which questions apply.")
    criterion = walk.instrument.criterion(page)
    return f"{criterion.number} {text(criterion.title, language)}", left, text(criterion.statement, language)
