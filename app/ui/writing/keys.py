"""The keys of the page on which the report is written, and what each does."""

from functools import partial
from typing import TYPE_CHECKING

from app.ui.writing.columns import TEXT
from app.ui.writing.toolbar import KINDS

if TYPE_CHECKING:
    from app.ui.writing.page import WritingPage

KEYS = (
    ("F6", "parts, text, findings, pages"),
    ("Enter", "from the parts: write in the part"),
    ("Ctrl+PgUp", "part before"),
    ("Ctrl+PgDn", "next part"),
    ("Ctrl+E", "leave the part out, or put it in"),
    ("F3", "next that does not fit"),
    ("F2", "log a challenge to the paragraph"),
    ("F4", "findings"),
    ("F5", "what children and victims told"),
    ("F7", "check before publishing"),
    ("F8", "factual accuracy"),
    ("F9", "publish"),
    ("Esc", "back"),
    ("Ctrl+1", "running text"),
    ("Ctrl+2", "heading"),
    ("Ctrl+3", "list with points"),
    ("Ctrl+4", "numbered list"),
    ("Ctrl+5", "quotation"),
    ("Ctrl+B", "bold"),
    ("Ctrl+I", "italic"),
    ("Ctrl+N", "another line of the list"),
    ("Ctrl+D", "take the line out"),
    ("Alt+↑", "paragraph or line up"),
    ("Alt+↓", "paragraph or line down"),
    ("Ctrl+Z", "undo"),
    ("Ctrl+Y", "redo"),
)


def bind(page: "WritingPage") -> None:
    """Have the keys do what they say, wherever the focus is on the page."""
    hands = page.hands
    for keys, run in (
        ("Esc", page.escape),
        ("F6", lambda: page.turn(page.columns.after(1))),
        ("Shift+F6", lambda: page.turn(page.columns.after(-1))),
        ("Ctrl+E", page.text.switch.click),
        ("F2", page.challenge_paragraph),
        ("F3", page.next_misfit),
        ("F4", lambda: page.findings_wanted.emit(page.criterion)),
        ("F5", page.told_wanted.emit),
        ("F7", page.check_wanted.emit),
        ("F8", page.accuracy_wanted.emit),
        ("F9", page.publish_wanted.emit),
        ("Ctrl+B", page.editor.embolden),
        ("Ctrl+I", page.editor.italicise),
        ("Ctrl+N", hands.another_line),
        ("Ctrl+D", hands.take_out),
        ("Ctrl+Z", hands.undo),
        ("Ctrl+Y", hands.redo),
    ):
        page.on_key(keys, run)
    for kind, keys in KINDS.items():
        page.on_key(keys, partial(page.editor.make, kind))
    for keys, shown, act in (
        ("Alt+Up", "Alt+↑", partial(hands.move, -1)),
        ("Alt+Down", "Alt+↓", partial(hands.move, 1)),
        ("Ctrl+PgUp", "Ctrl+PgUp", partial(page.step, -1)),
        ("Ctrl+PgDown", "Ctrl+PgDn", partial(page.step, 1)),
    ):
        page.on_key(keys, act)
        page.acts[shown] = act
    page.acts["Enter"] = partial(page.turn, TEXT)
