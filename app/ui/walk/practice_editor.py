"""Good practice told in the right column: a title, a short account, the criteria that it illustrates."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.casework.evidence import Practice
from app.errors import KnownError
from app.ui.parts import ENTER, Button, Scroll, clear, label, spaced, wrapped
from app.ui.walk.look import Look
from app.ui.walk.prose import NoteEdit, Prose
from app.ui.words import sentence, tr


class _Line(QLineEdit):
    """A short field of the editor; Esc and Enter are the editor's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {*ENTER, Qt.Key.Key_Escape}:
            event.ignore()
            return
        super().keyPressEvent(event)


@dataclass(frozen=True)
class _Draft:
    """What is being written of one case."""

    id: str
    title: str
    account: str
    criteria: str


class PracticeEditor(QFrame):
    """Accounts of good practice of the case; what was typed stays for the sitting."""

    saved = Signal(object)
    removed = Signal(str)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        """Begin hidden and without a case."""
        super().__init__()
        self._look = look
        self.setObjectName("practice")
        self.setAccessibleName(tr("Good practice"))
        self._drafts: dict[str, _Draft] = {}
        self._reference = ""
        self._id = ""
        self._shown: tuple[object, ...] = ()
        self._heading = label(tr("Good practice"), "heading")
        self._reminder = label(
            tr("Alter every name: the account will be read outside this case."), "warning", wraps=True
        )
        self.title = self._field(tr("Title"), tr("What was done well, in a few words"))
        self.account = NoteEdit()
        self.account.setAccessibleName(tr("Account"))
        self.account.setPlaceholderText(tr("What was done, and what came of it"))
        self.criteria = self._field(tr("Criteria"), tr("Criteria, as 1.2 2.1"))
        self.error = label(role="fault", wraps=True)
        self.error.hide()
        self._save = Button(tr("Save"), "Ctrl+Enter", primary=True)
        self._save.clicked.connect(lambda _on=False: self.save())
        self._close = Button(tr("Close"), "Esc")
        self._close.clicked.connect(lambda _on=False: self.closed.emit())
        self._new = Button(tr("Write another"), link=True)
        self._new.clicked.connect(lambda _on=False: self._start_anew())
        self._criterion = ""
        self._order: list[QWidget] = []
        self._compose()
        self.hide()

    @staticmethod
    def _field(name: str, hint: str) -> _Line:
        found = _Line()
        found.setAccessibleName(name)
        found.setPlaceholderText(hint)
        found.setMinimumWidth(0)
        return found

    def _compose(self) -> None:
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), (18, 18, 18, 16), 8)
        top = spaced(QHBoxLayout(), spacing=8)
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self._new)
        column.addLayout(top)
        column.addWidget(self._reminder)
        self._captions = [
            label(words, "small") for words in (tr("Title"), tr("Account"), tr("Criteria that it illustrates"))
        ]
        self._fields = spaced(QGridLayout(), spacing=8)
        self.fold(under=False)
        column.addLayout(self._fields, 1)
        column.addWidget(self.error)
        column.addLayout(wrapped(self._save, self._close))
        self._known = spaced(QVBoxLayout(), spacing=6)
        column.addLayout(self._known)
        spaced(QVBoxLayout(self)).addWidget(Scroll(inside, tr("Good practice")))

    def fold(self, *, under: bool) -> None:
        """Stand one below the other, or the short fields side by side where the panel is wide and low."""
        title, account, criteria = self._captions
        places = (
            ((title, 0, 0, 1), (self.title, 1, 0, 1), (criteria, 0, 1, 1), (self.criteria, 1, 1, 1),
             (account, 2, 0, 2), (self.account, 3, 0, 2))
            if under
            else ((title, 0, 0, 2), (self.title, 1, 0, 2), (account, 2, 0, 2), (self.account, 3, 0, 2),
                  (criteria, 4, 0, 2), (self.criteria, 5, 0, 2))
        )  # fmt: skip
        for widget, row, column, columns in places:
            self._fields.addWidget(widget, row, column, 1, columns)
        self._order = [self.title, self.criteria, self.account] if under else [self.title, self.account, self.criteria]
        self._fields.setColumnStretch(0, 2)
        self._fields.setColumnStretch(1, 1)
        self._fields.setRowStretch(3, 1)

    # what is written

    def begin(self, reference: str, criterion: str) -> None:
        """Go on with what was being written of the case, or begin an account for a criterion."""
        self.keep()
        self._reference, self._criterion = reference, criterion
        self._take(self._drafts.get(reference) or _Draft("", "", "", criterion))
        self._say("")
        self.show()
        for one, following in pairwise([*self._order, self._save, self._close]):
            QWidget.setTabOrder(one, following)
        self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Keep what is typed as a draft of this sitting."""
        if not self.isHidden() and self._reference:
            draft = _Draft(self._id, self.title.text(), self.account.toPlainText(), self.criteria.text())
            if draft.title.strip() or draft.account.strip():
                self._drafts[self._reference] = draft
            else:
                self._drafts.pop(self._reference, None)

    def _take(self, draft: _Draft) -> None:
        self._id = draft.id
        self.title.setText(draft.title)
        self.account.setPlainText(draft.account)
        self.criteria.setText(draft.criteria)
        self._new.setVisible(bool(draft.id))
        self._heading.setText(tr("Change the account") if draft.id else tr("Good practice"))

    def _start_anew(self) -> None:
        self._take(_Draft("", "", "", self._criterion))
        self._say("")
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Hand over the account."""
        criteria = tuple(self.criteria.text().replace(",", " ").replace(";", " ").split())
        self.saved.emit(Practice(self._id, self.title.text(), self.account.toPlainText(), criteria))

    def accept(self) -> None:
        """Know that the account was taken: the next one is a new one."""
        self._take(_Draft("", "", "", self._criterion))
        self._drafts.pop(self._reference, None)

    def refuse(self, error: KnownError) -> None:
        """Say what does not fit; what was written stays."""
        rule = str(error.details.get("rule", ""))
        self._say(tr(rule) if rule else sentence(error))
        at = self.title if "title" in rule else self.criteria if "criteria" in rule else self.account
        at.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))
        self.setAccessibleDescription(words)

    # what is known

    def show_practices(self, practices: tuple[Practice, ...], trouble: str) -> None:
        """List the accounts of the case, each to be changed or taken away."""
        shown = (practices, trouble)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._known)
        if practices:
            self._known.addSpacing(self._look.px(6))
            self._known.addWidget(label(tr("In this case"), "field"))
        if trouble:
            self._known.addWidget(label(trouble, "fault", wraps=True))
        for practice in practices:
            self._known.addWidget(self._item(practice))

    def _item(self, practice: Practice) -> QWidget:
        item = QFrame()
        item.setProperty("told", True)
        title = Prose(self._look, "ink")
        title.say(practice.title)
        column = spaced(QVBoxLayout(item), (10, 7, 8, 6), 2)
        column.addWidget(title)
        line = spaced(QHBoxLayout(), spacing=4)
        line.addWidget(label(" ".join(practice.criteria), "small"), 1)
        edit = Button(tr("change"), link=True)
        edit.setAccessibleName(tr("Change: {title}", title=practice.title))
        edit.clicked.connect(lambda _on=False: self._change(practice))
        remove = Button(tr("remove"), link=True)
        remove.setAccessibleName(tr("Remove: {title}", title=practice.title))
        remove.clicked.connect(lambda _on=False: self._take_away(practice))
        line.addWidget(edit)
        line.addWidget(remove)
        column.addLayout(line)
        return item

    def _change(self, practice: Practice) -> None:
        self._take(_Draft(practice.id, practice.title, practice.account, " ".join(practice.criteria)))
        self._say("")
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_away(self, practice: Practice) -> None:
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        if practice.id == self._id:
            self._id = ""
            self._new.hide()
            self._heading.setText(tr("Good practice"))
        self.removed.emit(practice.id)

    # keys and type

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        for prose in self.findChildren(Prose):
            prose.retype()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER and control:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in ENTER and self.title.hasFocus():
            self.account.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()
