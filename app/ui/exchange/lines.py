"""One line of the outbox or the inbox: what, when, how large, and why not yet."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.errors import CATALOGUE
from app.operations.exchange import Sending
from app.operations.opening import Received
from app.ui.exchange.arrivals import entries_words, kind_words
from app.ui.note import Note
from app.ui.parts import chip, label, spaced, when
from app.ui.words import tr


def _states() -> dict[str, tuple[str, str]]:
    """What a state says, and the colour of its chip."""
    return {
        "written": (tr("written to a folder"), "accent"),
        "sent": (tr("at the destination"), "accent"),
        "owed": (tr("not sent yet"), "star"),
        "arrived": (tr("✓ arrived"), "good"),
        "refused": (tr("✗ refused"), "bad"),
    }


def fault_words(code: str) -> str:
    """What a fault's code says; templates with details are cut to their code, which says where to look it up."""
    found = CATALOGUE.get(code)
    if found is None or "{" in found.what:
        return code.replace("_", " ")
    return tr(found.what)


def sending_line(one: Sending) -> QWidget:
    """A file that goes out."""
    words, kind = _states().get(one.state, (one.state, "plain"))
    return _line(when(one.at), "", _said(one), (words, kind), fault_words(one.fault) if one.fault else "")


def received_line(one: Received) -> QWidget:
    """A file that came."""
    state = (tr("✗ refused"), "bad") if one.fault else (tr("✓ opened"), "good")
    return _line(when(one.at), one.sender or "–", _said(one), state, fault_words(one.fault) if one.fault else "")


def _said(one: Sending | Received) -> str:
    """What it is, how many entries it holds and how large it is."""
    size = QLocale().formattedDataSize(one.size)
    return tr("{kind}, {n}, {size}", kind=kind_words(one.kind), n=entries_words(one.entries), size=size)


def _line(at: str, who: str, said: str, state: tuple[str, str], fault: str) -> QWidget:
    row = QWidget()
    inside = spaced(QHBoxLayout(row), spacing=12)
    inside.addWidget(label(at, "muted"), 0, Qt.AlignmentFlag.AlignTop)
    if who:
        inside.addWidget(label(who, "heading"), 0, Qt.AlignmentFlag.AlignTop)
    inside.addWidget(Note(f"{said}. {fault}" if fault else said), 1)
    inside.addWidget(chip(*state), 0, Qt.AlignmentFlag.AlignTop)
    return row
