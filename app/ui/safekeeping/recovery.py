"""The recovery key on the screen: shown once, saved as a sheet to print, and proved to be kept."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from app.errors import KnownError
from app.operations.recovery import NewRecovery, keep_recovery, write_recovery_sheet
from app.ui.page import Notice, Page
from app.ui.parts import Button, Flow, Middle, Scroll, clear, label, running, spaced, wrapped
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import number, tr
from app.ui.worker import Lasting

WIDTH = 640
FOUR = 500
"""Room for four groups on a line, as they stand on the sheet."""

KEYS = (
    ("Ctrl+S", "save the sheet as PDF"),
    ("Enter", "go on"),
    ("Esc", "back, or not now"),
)


class RecoveryPage(Page):
    """First the groups, then, with the groups out of sight, some of them to be typed."""

    of_inspection = False

    left = Signal()
    kept = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out both halves; arrive makes a key."""
        super().__init__(session, theme, tr("Recovery key"))
        self.new = NewRecovery()
        inside = QWidget()
        spaced(QVBoxLayout(self)).addWidget(Scroll(inside, tr("Recovery key")))
        outer = spaced(QVBoxLayout(inside), (16, 32, 16, 16))
        middle = Middle(WIDTH)
        column = spaced(QVBoxLayout(middle), spacing=14)
        column.addWidget(label(tr("Recovery key"), "title"))
        self.notice = Notice()
        column.addWidget(self.notice)
        column.addWidget(self._shown())
        column.addWidget(self._proof())
        outer.addLayout(middle.centred())
        outer.addStretch(1)
        self.on_key("Ctrl+S", self.choose_file)
        self.on_key("Esc", self._back)

    def _shown(self) -> QWidget:
        self.shown = QWidget()
        self.shown.setAccessibleName(tr("The key"))
        column = spaced(QVBoxLayout(self.shown), spacing=14)
        words = tr(
            "A forgotten passphrase cannot be found again by anybody. This key opens the workspace too. It is shown "
            "this once: copy it by hand, or save the sheet, print it and delete the file. Lock it away, not with the "
            "laptop."
        )
        column.addLayout(running(words))
        grid = Middle(FOUR)
        grid.setAccessibleName(tr("The key"))
        self._groups = spaced(Flow(grid), spacing=10)
        column.addWidget(grid)
        signs = tr("The last sign of a group checks the four before it. There is no letter I, L, O or U in it.")
        column.addLayout(running(signs, "small", 440))
        self.save = Button(tr("Save the sheet as PDF…"), "Ctrl+S")
        self.save.clicked.connect(lambda _on=False: self.choose_file())
        self.written = label(role="small", wraps=True)
        self.written.hide()
        self.on = Button(tr("I have it"), "Enter", primary=True)
        self.on.clicked.connect(lambda _on=False: self._ask())
        self.later = Button(tr("Not now"), "Esc", link=True)
        self.later.clicked.connect(lambda _on=False: self._back())
        column.addWidget(self.written)
        column.addLayout(wrapped(self.on, self.save, self.later))
        return self.shown

    def _proof(self) -> QWidget:
        self.proof = QWidget()
        self.proof.setAccessibleName(tr("Proof"))
        column = spaced(QVBoxLayout(self.proof), spacing=6)
        column.addWidget(label(tr("Type these groups from your copy. The key counts once they fit."), wraps=True))
        column.addSpacing(8)
        self.fields: list[QLineEdit] = []
        for at in self.new.asked:
            name = tr("Group {n}", n=number(at + 1))
            above, field = label(name, "field"), QLineEdit()
            above.setBuddy(field)
            field.setAccessibleName(name)
            field.returnPressed.connect(partial(self._entered, len(self.fields)))
            column.addWidget(above)
            column.addWidget(field)
            self.fields.append(field)
        self.keep = Button(tr("Put it in force"), "Enter", primary=True)
        self.keep.clicked.connect(lambda _on=False: self._keep())
        again = Button(tr("Show it again"), "Esc", link=True)
        again.clicked.connect(lambda _on=False: self._back())
        column.addSpacing(8)
        column.addLayout(wrapped(self.keep, again))
        self.proof.hide()
        return self.proof

    def crumbs(self) -> tuple[str, ...]:
        return (tr("Recovery key"),)

    def arrive(self) -> None:
        """Show the key."""
        clear(self._groups)
        for at, group in enumerate(self.new.groups):
            one = label(group, "phrase")
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
            one.setProperty("group", True)
            one.setAccessibleName(tr("Group {n}", n=number(at + 1)) + f": {group}")
            one.setAccessibleDescription(" ".join(group))
            self._groups.addWidget(one)
        self.proof.hide()
        self.shown.show()
        self.on.setFocus()

    # the sheet

    def choose_file(self) -> None:
        """Ask where the sheet is to be saved."""
        if self.shown.isHidden():
            return
        dialog = QFileDialog(self, tr("Save the sheet as PDF"), "recovery-key.pdf", tr("PDF (*.pdf)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        dialog.open()

    def write(self, path: Path) -> None:
        """Save the sheet."""
        writing = Lasting(tr("Writing the sheet…"), in_steps=False)
        self.session.with_workspace(
            write_recovery_sheet,
            self.new,
            path,
            done=lambda _: self._written(path),
            failed=self.notice.show_error,
            lasting=writing,
        )

    def _written(self, path: Path) -> None:
        self.written.setText(tr("Written to {file}. It is not encrypted: print it, then delete it.", file=path.name))
        self.written.show()

    # the proof

    def _ask(self) -> None:
        self.shown.hide()
        self.proof.show()
        self.fields[0].setFocus()

    def _entered(self, at: int) -> None:
        if at + 1 < len(self.fields):
            self.fields[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._keep()

    def _keep(self) -> None:
        self.keep.setEnabled(False)
        typed = [field.text() for field in self.fields]
        self.session.with_workspace(
            keep_recovery,
            self.new,
            typed,
            done=lambda _: self._kept(),
            failed=self._refused,
            lasting=Lasting(tr("Sealing the keyring…"), in_steps=False),
        )

    def _kept(self) -> None:
        self.keep.setEnabled(True)
        self.forget()
        self.kept.emit()
        self.left.emit()

    def _refused(self, error: KnownError) -> None:
        self.keep.setEnabled(True)
        self.notice.show_error(error, focus=False)
        at = self.new.asked.index(int(str(error.details["group"])) - 1) if error.code == "recovery_unproved" else 0
        self.fields[at].setFocus()
        self.fields[at].selectAll()

    def _back(self) -> None:
        if not self.notice.isHidden():
            self.notice.close_it()
        elif not self.proof.isHidden():
            self.arrive()
        else:
            self.forget()
            self.left.emit()

    def forget(self) -> None:
        """Take the key off the screen."""
        clear(self._groups)
        for field in self.fields:
            field.clear()
