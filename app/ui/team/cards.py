"""The cards of the team page: this person, the others, those who were invited, and the form that invites."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.exchange.cards import ASSESSOR, DEPUTY, LEAD, MOST_INITIALS, MOST_NAME, Card
from app.exchange.people import Invited, Member
from app.ui.note import Note
from app.ui.parts import Button, Flow, Fold, chip, label, readable, running, spaced, spaced_row, when, wrapped
from app.ui.team.words import QrCode, Words, role_words
from app.ui.words import tr

ROLES = (ASSESSOR, DEPUTY, LEAD)


class OwnCard(QFrame):
    """What others compare: this person's words, and the keys as a QR code."""

    saved = Signal()

    def __init__(self, card: Card) -> None:
        """Show this person."""
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(tr("Your card"))
        row = Fold(560, spacing=20)
        spaced(QVBoxLayout(self), (20, 16, 20, 16)).addWidget(row)
        mine = QWidget()
        column = spaced(QVBoxLayout(mine), spacing=8)
        who = label(tr("You: {name} ({initials})", name=card.name, initials=card.initials), "heading", wraps=True)
        column.addLayout(wrapped(who, chip(role_words(card.role), "accent")))
        column.addLayout(running(tr("When somebody asks for your words, read these to them:"), "muted"))
        column.addWidget(Words(card))
        save = Button(tr("Save your card as a file…"))
        save.clicked.connect(lambda _on=False: self.saved.emit())
        column.addLayout(spaced_row(save, None))
        column.addStretch(1)
        row.add(mine, 1)
        code = QWidget()
        code.setLayout(spaced_row(QrCode(card), None))
        row.add(code)


class MemberCard(QFrame):
    """One person of the team; what can be done unfolds at the place."""

    confirmed = Signal(str)
    given = Signal(str, str)
    removed = Signal(str)
    taken_back = Signal(str)

    def __init__(self, member: Member, *, leads: bool) -> None:
        """Show somebody; only who leads is offered what changes the team."""
        super().__init__()
        self.member = member
        card = member.card
        self.setProperty("card", True)
        self.setProperty("quiet", member.removed is not None)
        self._words = QWidget()
        column = spaced(QVBoxLayout(self), (20, 12, 16, 14), 10)
        self.head = Button(card.initials, link=True)
        self.head.clicked.connect(lambda _on=False: self.show_words(shown=self._words.isHidden()))
        said, kind = self._state()
        row = Fold(460)
        who, how_far = QWidget(), QWidget()
        both = spaced(QHBoxLayout(who), spacing=10)
        both.addWidget(self.head)
        both.addWidget(label(card.name, wraps=True), 1)
        how_far.setLayout(wrapped(chip(role_words(member.role), "plain"), chip(said, kind)))
        row.add(who, 1)
        row.add(how_far)
        column.addWidget(row)
        self.setAccessibleName(f"{card.initials} {card.name}, {role_words(member.role)}, {said}")
        self.head.setAccessibleName(self.accessibleName())
        inside = spaced(QVBoxLayout(self._words), spacing=8)
        how = tr("Call {name} on a number that you know, and have these words read to you:", name=card.name)
        inside.addLayout(running(how, "muted"))
        inside.addWidget(Words(card))
        self.match = Button(tr("They are the same"), "Enter", primary=True)
        self.match.clicked.connect(lambda _on=False: self.confirmed.emit(card.fingerprint))
        differ = label(tr("If one word differs, do not go on: somebody else's keys are here."), "warning", wraps=True)
        if leads and not member.compared:
            inside.addLayout(readable(differ))
            inside.addLayout(spaced_row(self.match, None))
        self._words.hide()
        column.addWidget(self._words)
        self._acts = spaced(Flow(), spacing=8)
        self._removal = QWidget()
        if leads:
            self._offer(column)

    def _state(self) -> tuple[str, str]:
        """How it stands with this person, in words, and the kind of chip for it."""
        if self.member.removed is not None:
            return tr("removed"), "plain"
        if self.member.compared:
            return tr("✓ words compared"), "good"
        return tr("words not compared yet"), "star"

    def _offer(self, column: QVBoxLayout) -> None:
        fingerprint = self.member.card.fingerprint
        column.addLayout(self._acts)
        if self.member.removed is not None:
            back = Button(tr("Take the removal back"))
            back.clicked.connect(lambda _on=False: self.taken_back.emit(fingerprint))
            self._acts.addWidget(back)
            return
        for role in ROLES:
            if role != self.member.role:
                button = Button(tr("Make {role}", role=role_words(role)))
                button.clicked.connect(partial(self._give, role))
                self._acts.addWidget(button)
        remove = Button(tr("Remove…"))
        remove.clicked.connect(lambda _on=False: self._ask())
        self._acts.addWidget(remove)
        asked = spaced(QVBoxLayout(self._removal), spacing=8)
        words = tr(
            "What came from {name} so far stays and counts. What they send later is refused.",
            name=self.member.card.name,
        )
        asked.addLayout(running(words))
        self.go = Button(tr("Remove {initials}", initials=self.member.card.initials), primary=True)
        self.go.clicked.connect(lambda _on=False: self.removed.emit(fingerprint))
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(lambda _on=False: self.fold())
        asked.addLayout(wrapped(self.go, cancel))
        self._removal.hide()
        column.addWidget(self._removal)

    def _give(self, role: str, _on: bool = False) -> None:
        self.given.emit(self.member.card.fingerprint, role)

    def _ask(self) -> None:
        self._removal.show()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_words(self, *, shown: bool) -> None:
        """Unfold the words to compare, or put them away."""
        self._words.setVisible(shown)
        if shown and self.match.parentWidget() is not None:
            self.match.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def unfolded(self) -> bool:
        """Whether something is open that Esc puts away."""
        return not (self._words.isHidden() and self._removal.isHidden())

    def fold(self) -> None:
        """Put away what is open."""
        self._words.hide()
        self._removal.hide()
        self.head.setFocus(Qt.FocusReason.OtherFocusReason)


class InvitedCard(QFrame):
    """Somebody who was invited and has not come yet."""

    called_off = Signal(str)
    again = Signal(object)

    def __init__(self, invited: Invited) -> None:
        """Show for whom the invitation is, and since when."""
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(tr("{initials} {name}, invited", initials=invited.initials, name=invited.name))
        row = Fold(560)
        spaced(QVBoxLayout(self), (20, 12, 16, 12)).addWidget(row)
        who, buttons = QWidget(), QWidget()
        both = spaced(QHBoxLayout(who), spacing=10)
        both.addWidget(label(invited.initials, "heading"))
        both.addWidget(label(invited.name, wraps=True), 1)
        since = chip(tr("invited {when}", when=when(invited.at)), "plain")
        self.head = Button(tr("Invite again"))
        self.head.setAccessibleName(tr("Invite {name} again, with a new phrase", name=invited.name))
        self.head.clicked.connect(lambda _on=False: self.again.emit(invited))
        off = Button(tr("Call off"))
        off.setAccessibleName(tr("Call off the invitation of {name}", name=invited.name))
        off.clicked.connect(lambda _on=False: self.called_off.emit(invited.initials))
        buttons.setLayout(wrapped(since, self.head, off))
        row.add(who, 1)
        row.add(buttons)


class InviteForm(QFrame):
    """Asks whom to invite; then shows the phrase, once, and takes the file to where it is to lie."""

    wanted = Signal(str, str, str)
    file_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        """Begin folded."""
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(tr("Invite somebody"))
        column = spaced(QVBoxLayout(self), (20, 14, 20, 16), 10)
        self._title = label(tr("Invite somebody"), "heading")
        column.addWidget(self._title)
        self._asking = QWidget()
        grid = spaced(QGridLayout(self._asking), spacing=8)
        self.name, self.initials = QLineEdit(), QLineEdit()
        self.name.setMaxLength(MOST_NAME)
        self.initials.setMaxLength(MOST_INITIALS)
        for at, (field, name) in enumerate(((self.name, tr("Name")), (self.initials, tr("Initials")))):
            above = label(name, "field")
            above.setBuddy(field)
            field.setAccessibleName(name)
            field.returnPressed.connect(self._submit)
            grid.addWidget(above, 0, at)
            grid.addWidget(field, 1, at)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 1)
        self.group = QButtonGroup(self)
        self.roles: dict[str, Button] = {}
        for role in ROLES:
            button = Button(role_words(role))
            button.setCheckable(True)
            button.setChecked(role == ASSESSOR)
            self.group.addButton(button)
            self.roles[role] = button
        grid.addLayout(wrapped(*self.roles.values()), 2, 0, 1, 2)
        column.addWidget(self._asking)
        self._trouble = label(role="error", wraps=True)
        self._trouble.hide()
        column.addLayout(readable(self._trouble))
        self._told = self._telling()
        column.addWidget(self._told)
        self._make = Button(tr("Make the invitation"), "Enter", primary=True)
        self._make.clicked.connect(lambda _on=False: self._submit())
        self._cancel = Button(tr("Cancel"), "Esc")
        self._cancel.clicked.connect(lambda _on=False: self.close_it())
        self._working = label(tr("Sealing…"), "muted")
        self._working.hide()
        column.addLayout(wrapped(self._make, self._cancel, self._working))
        self.hide()

    def _telling(self) -> QWidget:
        told = QWidget()
        column = spaced(QVBoxLayout(told), spacing=8)
        self._how = label(role="muted", wraps=True)
        column.addLayout(readable(self._how))
        self.phrase = label(role="phrase", wraps=True)
        self.phrase.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.phrase.setAccessibleName(tr("The phrase"))
        column.addWidget(self.phrase)
        once = tr("It is shown this once and kept nowhere. Write it down until they have opened the file.")
        column.addLayout(running(once, "warning", 480))
        self.save = Button(tr("Save the file…"), primary=True)
        self.save.clicked.connect(lambda _on=False: self.file_wanted.emit())
        self._where = Note(role="muted")
        column.addLayout(spaced_row(self.save, None))
        column.addWidget(self._where)
        told.hide()
        return told

    def open(self, name: str = "", initials: str = "", role: str = ASSESSOR) -> None:
        """Ask anew."""
        self.name.setText(name)
        self.initials.setText(initials)
        self.roles[role if role in self.roles else ASSESSOR].setChecked(True)
        for part, seen in ((self._asking, True), (self._make, True), (self._told, False), (self._trouble, False)):
            part.setVisible(seen)
        self._cancel.setText(tr("Cancel"))
        self.show()
        (self.name if not name else self._make).setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        if not self.name.text().strip():
            self.name.setFocus()
        elif not self.initials.text().strip():
            self.initials.setFocus()
        else:
            self._busy(busy=True)
            role = next(role for role, button in self.roles.items() if button.isChecked())
            self.wanted.emit(self.name.text(), self.initials.text(), role)

    def _busy(self, *, busy: bool) -> None:
        self._working.setVisible(busy)
        self._make.setEnabled(not busy)

    def show_trouble(self, words: str) -> None:
        """Say why nobody was invited."""
        self._busy(busy=False)
        self._trouble.setText(words)
        self._trouble.show()
        self.name.setFocus()

    def show_phrase(self, phrase: str) -> None:
        """Show what is told by telephone."""
        self._busy(busy=False)
        for part, seen in ((self._asking, False), (self._make, False), (self._trouble, False), (self._told, True)):
            part.setVisible(seen)
        how = tr("Send the file to {name} by any way, and tell them this phrase by telephone:", name=self.name.text())
        self._how.setText(how)
        self.phrase.setText(phrase)
        self._where.setText("")
        self._cancel.setText(tr("Done"))
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_where(self, path: str) -> None:
        """Say where the file lies now."""
        self._where.setText(tr("Saved as {path}", path=path))
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_it(self) -> None:
        """Fold; the phrase is gone from the screen."""
        self.phrase.setText("")
        self.hide()
        self.closed.emit()
