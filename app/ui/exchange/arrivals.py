"""What came of files that were opened: a line for each; an invitation asks for its phrase first."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import KnownError
from app.operations.inspection import Inspection
from app.operations.invitations import needs_phrase
from app.operations.opening import Delivery, Opened, open_file, open_files
from app.operations.workspace import Workspace
from app.ui.note import Note
from app.ui.parts import Button, Fold, chip, clear, label, spaced, spaced_row
from app.ui.session import Session
from app.ui.words import counted, file_words, mending, number, sentence, tr
from app.ui.worker import Lasting

SUFFIXES = ("*.bundle.age", "*.pack.age", "*.receipt.age", "*.invitation")


def kind_words(kind: str) -> str:
    """What kind of file it is, in words."""
    return {
        "bundle": tr("bundle"),
        "pack": tr("pack"),
        "receipt": tr("receipt"),
        "invitation": tr("invitation"),
    }.get(kind, kind)


def entries_words(count: int) -> str:
    """How many entries, in words."""
    return counted("1 entry", "{n} entries", count)


def delivery_words(found: Delivery) -> str:
    """What a file brought, in a sentence or two."""
    who = found.sender.card.initials
    if found.created:
        return tr("The inspection {id} is here now, sent by {who}.", id=found.inspection, who=who)
    said = [tr("{kind} of {who}: {n} new", kind=kind_words(found.kind), who=who, n=entries_words(found.new))]
    if found.known:
        said.append(tr("{n} known", n=number(found.known)))
    waiting = sum(gap.waiting for gap in found.held)
    if waiting:
        said.append(tr("{n} held until earlier ones come", n=number(waiting)))
    if found.refused:
        said.append(tr("{n} refused: made after their author was removed", n=number(found.refused)))
    if found.forked:
        said.append(tr("a restored copy of that laptop went on: both lines are kept"))
    if found.disputed:
        said.append(tr("disagreements in {cases}", cases=", ".join(sorted(found.disputed))))
    if found.compare:
        said.append(tr("compare the words of {name} by telephone", name=found.sender.card.name))
    return "; ".join(said) + "."


def _sorted_out(
    workspace: Workspace, paths: Sequence[Path], inspection: Inspection | None
) -> tuple[tuple[Opened, ...], list[Path]]:
    """Open all but the invitations; returns what came of them, and the invitations."""
    sealed: list[Path] = []
    plain: list[Path] = []
    faults: list[Opened] = []
    for path in paths:
        try:
            (sealed if needs_phrase(path) else plain).append(path)
        except KnownError as error:
            faults.append(Opened(path, None, error))
    return (*faults, *open_files(workspace, plain, inspection=inspection)), sealed


class Arrivals(QFrame):
    """Unfolds where files were dropped or chosen; `inside` says that an inspection is open."""

    opened = Signal()
    closed = Signal()

    def __init__(self, session: Session, *, inside: bool) -> None:
        """Begin folded."""
        super().__init__()
        self._session = session
        self._inside = inside
        self._sealed: list[Path] = []
        self.setProperty("card", True)
        self.setAccessibleName(tr("Files that came"))
        column = spaced(QVBoxLayout(self), (20, 14, 16, 14), 10)
        self._title = label(tr("Files that came"), "heading")
        self._close = Button(tr("Close"), "Esc")
        self._close.clicked.connect(lambda _on=False: self.close_it())
        column.addLayout(spaced_row(self._title, None, self._close))
        self._lines = spaced(QVBoxLayout(), spacing=8)
        column.addLayout(self._lines)
        self._asking = QWidget()
        asking = spaced(QVBoxLayout(self._asking), spacing=6)
        self._which = Note(role="field")
        asking.addWidget(self._which)
        row = Fold(420)
        self.phrase = QLineEdit()
        self.phrase.setAccessibleName(tr("The phrase of the invitation"))
        self.phrase.setPlaceholderText(tr("the six words that you were told"))
        self.phrase.returnPressed.connect(self._submit)
        self._go = Button(tr("Open it"), "Enter", primary=True)
        self._go.clicked.connect(lambda _on=False: self._submit())
        row.add(self.phrase, 1)
        row.add(self._go)
        asking.addWidget(row)
        self._asking.hide()
        column.addWidget(self._asking)
        self.hide()

    def choose(self) -> None:
        """Ask for files and open them."""
        kinds = tr("Files of Casewalk ({suffixes});;All files (*)", suffixes=" ".join(SUFFIXES))
        dialog = QFileDialog(self.window(), tr("Open files that came"), "", kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.take([Path(one) for one in chosen]))
        dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Open files; each is told of in a line."""
        clear(self._lines)
        self._lines.addWidget(label(tr("Opening…"), "muted"))
        self.show()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self._run(_sorted_out, tuple(paths), done=self._told)

    def accept(self, path: Path, phrase: str) -> None:
        """Open an invitation whose phrase was given already."""
        clear(self._lines)
        self._sealed = [path]
        self.show()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self._run(open_file, path, done=self._accepted, phrase=phrase)

    def _run(self, operation: Callable[..., Any], what: object, *, done: Callable[[Any], None], **more: Any) -> None:  # noqa: ANN401
        workspace = self._session.workspace
        opening = Lasting(tr("Opening the files…"), in_steps=False)
        if self._inside:
            self._session.call(
                lambda inspection: operation(workspace, what, inspection=inspection, **more),
                done=done,
                failed=self._failed,
                lasting=opening,
            )
        else:
            self._session.with_workspace(
                lambda one: operation(one, what, inspection=None, **more),
                done=done,
                failed=self._failed,
                lasting=opening,
            )

    def _told(self, found: tuple[tuple[Opened, ...], list[Path]]) -> None:
        files, self._sealed = found
        clear(self._lines)
        for one in files:
            self._line(one)
        self._ask()
        self.opened.emit()

    def _line(self, one: Opened) -> None:
        row = QWidget()
        inside = spaced(QHBoxLayout(row), spacing=10)
        if one.delivery is not None:
            inside.addWidget(chip(tr("✓ opened"), "good"), 0, Qt.AlignmentFlag.AlignTop)
            words = delivery_words(one.delivery)
        else:
            inside.addWidget(chip(tr("✗ refused"), "bad"), 0, Qt.AlignmentFlag.AlignTop)
            fault = one.fault or KnownError("exchange_altered")
            words = f"{file_words(one.path.name)}: {sentence(fault)} {mending(fault)}"
        inside.addWidget(Note(words), 1)
        self._lines.addWidget(row)

    def _ask(self) -> None:
        self._asking.setVisible(bool(self._sealed))
        if self._sealed:
            self._which.setText(
                tr(
                    "Phrase of {file}, told to you by telephone:",
                    file=file_words(self._sealed[0].name),
                )
            )
            self.phrase.clear()
            self.phrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        if self._sealed and self.phrase.text().strip():
            self._go.setEnabled(False)
            self._run(open_file, self._sealed[0], done=self._accepted, phrase=self.phrase.text())

    def _accepted(self, delivery: Delivery) -> None:
        self._go.setEnabled(True)
        self._line(Opened(self._sealed.pop(0), delivery, None))
        self._ask()
        if not self._sealed:
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def _failed(self, error: KnownError) -> None:
        self._go.setEnabled(True)
        if self._sealed:
            self._line(Opened(self._sealed[0], None, error))
            self.phrase.setFocus(Qt.FocusReason.OtherFocusReason)
            self.phrase.selectAll()
        else:
            clear(self._lines)
            self._lines.addWidget(Note(f"{sentence(error)} {mending(error)}", "error"))

    def close_it(self) -> None:
        """Fold; what was opened is opened."""
        self._sealed = []
        self.hide()
        self.closed.emit()
