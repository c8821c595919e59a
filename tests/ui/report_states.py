"""The states of the pages on which the report is written, checked and published."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtGui import QTextCursor

from app.casework.blocks import PARAGRAPH, Block, Run
from app.casework.subjects import BLOCK
from app.ui.window import MainWindow
from app.ui.writing.columns import SENTENCES, TEXT
from tests.ui.conftest import Waits, settled

States = Iterator[tuple[str, MainWindow]]
WORDS = "In half of cases the plan was late."


def there(qtbot: Waits, window: MainWindow) -> None:
    """Wait until what was typed is stored, read again, and the pages are as the text is."""
    page = window.writing.writing
    settled(qtbot, window)
    qtbot.waitUntil(lambda: page._settled and page.pages.rests)
    settled(qtbot, window)


def written(qtbot: Waits, window: MainWindow) -> States:
    """A text in which words stand for nothing, a list, sentences, the check, a challenge, a publication to come."""
    pages = window.writing
    pages.show_writing()
    there(qtbot, window)
    page = pages.writing
    page.choose("commentary/1")
    page.turn(TEXT)
    there(qtbot, window)
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    page.editor._break()
    page.editor.insert([Block("typed", page.part, PARAGRAPH, (Run(WORDS),))])
    page.hands.record()
    there(qtbot, window)
    page.next_misfit()
    there(qtbot, window)
    yield "report text", window
    page.turn(SENTENCES)
    there(qtbot, window)
    yield "report sentences", window
    page.choose("recommendations")
    page.turn(TEXT)
    there(qtbot, window)
    page.hands.another_line()
    there(qtbot, window)
    yield "report list", window
    page.choose("foreword")
    there(qtbot, window)
    page.columns.turn_to(TEXT, page.width())
    page.editor.setFocus()
    page.doing.flush()
    there(qtbot, window)
    others: tuple[tuple[str, Callable[[], object]], ...] = (
        ("report check", pages.show_check),
        ("report challenge", partial(page._challenge, BLOCK + page.editor.current)),
        ("report publish", pages.show_publish),
    )
    for name, show in others:
        show()
        settled(qtbot, window)
        yield name, window
    window.show_cases()
    settled(qtbot, window)
