"""The strip in which a case leaves the sample, with a reason, or comes back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.casework.units import WITHDRAWAL_REASONS
from app.errors import KnownError
from app.operations import walking
from app.operations.cases import CaseLine
from app.ui.cases.model import reason_words
from app.ui.parts import Button, Fold, label, spaced, wrapped
from app.ui.session import Session
from app.ui.words import tr


class WithdrawalStrip(QFrame):
    """Unfolds over the table; nothing is recorded until the person says so."""

    closed = Signal()
    saving = Signal()
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session) -> None:
        """Begin folded."""
        super().__init__()
        self._session = session
        self.reference = ""
        self.setProperty("card", True)
        self.setAccessibleName(tr("Withdraw a case"))
        column = spaced(QVBoxLayout(self), (20, 14, 20, 14), 10)
        self._says = label(role="heading", wraps=True)
        column.addWidget(self._says)
        self._asking = QWidget()
        asking = spaced(QVBoxLayout(self._asking), spacing=10)
        self.group = QButtonGroup(self)
        self.reasons: dict[str, Button] = {}
        for reason in WITHDRAWAL_REASONS:
            button = Button(reason_words(reason))
            button.setCheckable(True)
            button.clicked.connect(self._chosen)
            self.group.addButton(button)
            self.reasons[reason] = button
        asking.addLayout(wrapped(*self.reasons.values()))
        self.replaced_by, self.detail = QLineEdit(), QLineEdit()
        fields = Fold(640, spacing=10)
        for field, name, stretch in (
            (self.replaced_by, tr("Replaced by case (may stay empty)"), 1),
            (self.detail, tr("In a few words (may stay empty)"), 3),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.setMaxLength(200)
            field.returnPressed.connect(self._submit)
            fields.add(field, stretch)
        asking.addWidget(fields)
        column.addWidget(self._asking)
        self._go = Button(tr("Withdraw"), "Enter", primary=True)
        self._go.clicked.connect(self._submit)
        self._back = Button(tr("Put it back"), "Enter", primary=True)
        self._back.clicked.connect(self._put_back)
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(self.close_it)
        column.addLayout(wrapped(self._go, self._back, cancel))
        self.hide()

    def show_case(self, line: CaseLine) -> None:
        """Ask about one case."""
        gone = line.case.withdrawal
        self.reference = line.case.reference
        if gone is None:
            self._says.setText(tr("Withdraw {case} from the sample. Why?", case=self.reference))
        else:
            said = tr("{case} was withdrawn: {reason}.", case=self.reference, reason=reason_words(gone.reason))
            if gone.replaced_by:
                said += " " + tr("Case {case} took its place.", case=gone.replaced_by)
            self._says.setText(f"{said} {gone.detail}".strip())
        self._asking.setVisible(gone is None)
        self._go.setVisible(gone is None)
        self._back.setVisible(gone is not None)
        self.show()

    def begin(self) -> None:
        """Put the focus on what is asked first."""
        (next(iter(self.reasons.values())) if self._back.isHidden() else self._back).setFocus()

    def _chosen(self) -> None:
        self._go.setFocus()

    def close_it(self) -> None:
        """Fold without recording anything."""
        self.hide()
        self.closed.emit()

    def _submit(self) -> None:
        chosen = next((reason for reason, button in self.reasons.items() if button.isChecked()), None)
        if chosen is None:
            self.begin()
            return
        self.saving.emit()
        self._session.call(
            walking.withdraw,
            self.reference,
            chosen,
            detail=self.detail.text(),
            replaced_by=self.replaced_by.text().strip() or None,
            done=self._finished,
            failed=self._refused,
        )

    def _put_back(self) -> None:
        self.saving.emit()
        self._session.call(walking.take_back_withdrawal, self.reference, done=self._finished, failed=self._refused)

    def _finished(self, changes: object) -> None:
        self.group.setExclusive(False)
        for button in self.reasons.values():
            button.setChecked(False)
        self.group.setExclusive(True)
        self.replaced_by.clear()
        self.detail.clear()
        self.close_it()
        self.done.emit(changes)

    def _refused(self, error: KnownError) -> None:
        self.failed.emit(error)
