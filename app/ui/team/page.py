"""The people of an inspection: who they are, whose words were compared, and who is invited."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import KnownError
from app.exchange.cards import Card
from app.exchange.people import Invited, Team
from app.operations import invitations, team
from app.operations.exchange import Parcel, save
from app.operations.inspection import Changes, Inspection
from app.operations.writing import write_whole
from app.ui.page import Action, Notice, Page
from app.ui.parts import Button, Fold, Middle, Scroll, Steps, clear, clock, focus_on, label, running, spaced, wrapped
from app.ui.session import Session
from app.ui.team.cards import InvitedCard, InviteForm, MemberCard, OwnCard
from app.ui.theme import Theme
from app.ui.words import counted, mending, sentence, tr
from app.ui.worker import Lasting

KEYS = (
    ("↑ ↓", "choose"),
    ("Enter", "the words to compare"),
    ("N", "invite somebody"),
    ("X", "exchange"),
    ("Esc", "back"),
)
WIDEST = 900


def _team(inspection: Inspection) -> tuple[Card, Team, bool]:
    inspection.refresh()
    return team.own_card(inspection), inspection.team, inspection.leads


def _add_card(inspection: Inspection, path: Path) -> Changes:
    return team.add(inspection, team.card_of(path))


def _save_card(inspection: Inspection, path: Path) -> Path:
    write_whole(path, team.own_card_file(inspection))
    return path


class TeamPage(Page):
    """A card for each person; the lead invites, confirms, gives roles and removes here."""

    left = Signal()
    exchange_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Team"))
        self.members: list[MemberCard] = []
        self.invited: list[InvitedCard] = []
        self._parcel: Parcel | None = None
        self._leads = False
        self._focus_on = ""
        self.on_key("Esc", self._escaped)
        self.on_key("N", self.begin_invitation)
        self.on_key("X", self.exchange_wanted.emit)
        self._lay_out()

    def _lay_out(self) -> None:
        outer = spaced(QVBoxLayout(self))
        inside = QWidget()
        middle = Middle(WIDEST)
        inside.setLayout(middle.centred((26, 0, 26, 0)))
        column = spaced(QVBoxLayout(middle), (0, 20, 0, 16), 12)
        self._count = label(role="muted")
        self._invite = Button(tr("Invite…"), "N")
        self._invite.clicked.connect(lambda _on=False: self.begin_invitation())
        self._by_card = Button(tr("Add by a card…"))
        self._by_card.clicked.connect(lambda _on=False: self._choose_card())
        top = Fold(560)
        title = QWidget()
        title.setLayout(wrapped(label(tr("Team"), "title"), self._count, spacing=10))
        top.add(title, 1)
        buttons = QWidget()
        buttons.setLayout(wrapped(self._by_card, self._invite))
        top.add(buttons)
        column.addWidget(top)
        how = tr(
            "Files are sealed for these people alone. Comparing the words by telephone once proves that the keys "
            "are really theirs."
        )
        column.addLayout(running(how, "muted"))
        self.notice = Notice()
        self.notice.closed.connect(self._to_work)
        column.addWidget(self.notice)
        self.form = InviteForm()
        self.form.wanted.connect(self._make_invitation)
        self.form.file_wanted.connect(self._choose_file)
        self.form.closed.connect(self._invited_closed)
        column.addWidget(self.form)
        self._own = spaced(QVBoxLayout())
        column.addLayout(self._own)
        self._list = spaced(QVBoxLayout(), spacing=10)
        column.addLayout(self._list)
        column.addStretch(1)
        self.pane = Scroll(inside, tr("Team"))
        outer.addWidget(self.pane, 1)
        foot = spaced(QHBoxLayout(), (12, 4, 12, 8))
        foot.addWidget(self.key_line(KEYS))
        outer.addLayout(foot)
        self.steps = Steps(self, self.pane)

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("Team"))

    def bar_actions(self) -> tuple[Action, ...]:
        return (Action(tr("Exchange"), "X", self.exchange_wanted.emit),)

    def arrive(self) -> None:
        """Read the team anew."""
        self.setFocus()
        self.session.call(_team, done=self._take, failed=self.notice.show_error)

    # showing

    def _take(self, found: tuple[Card, Team, bool]) -> None:
        own, people, self._leads = found
        if self.isVisible():
            self.setFocus()
        clear(self._own)
        clear(self._list)
        self.steps.widgets.clear()
        self.members, self.invited = [], []
        self._invite.setVisible(self._leads)
        self._by_card.setVisible(self._leads)
        card = OwnCard(own)
        card.saved.connect(partial(self._choose_card_file, own.initials))
        self._own.addWidget(card)
        others = [one for one in people.members if one.card.fingerprint != own.fingerprint]
        others.sort(key=lambda one: (one.removed is not None, one.compared, one.card.initials))
        for member in others:
            shown = MemberCard(member, leads=self._leads)
            shown.confirmed.connect(partial(self._change, team.confirm))
            shown.given.connect(lambda who, role: self._change(team.give_role, who, role))
            shown.removed.connect(partial(self._change, team.remove))
            shown.taken_back.connect(partial(self._change, team.take_back))
            self.members.append(shown)
            self.steps.add(shown.head)
            self._list.addWidget(shown)
        for invited in people.pending:
            waiting = InvitedCard(invited)
            waiting.called_off.connect(partial(self._change, invitations.call_off))
            waiting.again.connect(self._invite_again)
            waiting.setEnabled(self._leads)
            self.invited.append(waiting)
            self.steps.add(waiting.head)
            self._list.addWidget(waiting)
        present = len(people.present)
        self._count.setText(counted("1 person", "{n} people", present))
        if not others and not people.pending:
            alone = tr("You are alone in this inspection. Press N to invite the assessors.")
            words = alone if self._leads else tr("Nobody else is known here yet.")
            self._list.addWidget(label(words, "muted", wraps=True))
        self._to_work()
        self.header_changed.emit()

    def _to_work(self) -> None:
        if not self.isVisible() or not self.notice.isHidden() or not self.form.isHidden():
            return
        wanted = next((one for one in self.members if one.member.card.fingerprint == self._focus_on), None)
        first = next(iter(self.members), None) or next(iter(self.invited), None)
        if wanted is not None:
            focus_on(wanted.head)
        elif first is not None:
            focus_on(first.head)
        elif self._leads:
            focus_on(self._invite)

    # changes

    def _change(self, operation: Callable[..., Changes], *arguments: str | Path) -> None:
        self._focus_on = str(arguments[0])
        self.saving.emit()
        self.session.call(operation, *arguments, done=self._changed, failed=self._refused)

    def _changed(self, changes: Changes) -> None:
        self.saved.emit(clock(changes.at) if changes.at else "")
        self.arrive()

    def _refused(self, error: KnownError) -> None:
        self.saved.emit("")
        self.notice.show_error(error)

    # inviting

    def begin_invitation(self) -> None:
        """Ask whom to invite."""
        if self._leads:
            self._parcel = None
            self.form.open()

    def _invite_again(self, invited: Invited) -> None:
        self._parcel = None
        self.form.open(invited.name, invited.initials, invited.role)

    def _make_invitation(self, name: str, initials: str, role: str) -> None:
        self.session.call(
            invitations.invite,
            name,
            initials,
            role,
            cost=self.session.cost,
            done=self._made,
            failed=lambda error: self.form.show_trouble(f"{sentence(error)} {mending(error)}"),
            lasting=Lasting(tr("Sealing the invitation…"), in_steps=False),
        )

    def _made(self, found: tuple[str, Parcel]) -> None:
        phrase, self._parcel = found
        self.form.show_phrase(phrase)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, tr("Where is the file to lie?"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.save_invitation(Path(chosen)))
        dialog.open()

    def save_invitation(self, folder: Path) -> None:
        """Write the invitation into a folder."""
        if self._parcel is not None:
            self.session.call(
                save, self._parcel, folder, done=lambda path: self.form.show_where(str(path)), failed=self._refused
            )

    def _invited_closed(self) -> None:
        self._parcel = None
        self.arrive()

    def _choose_card(self) -> None:
        dialog = QFileDialog(self, tr("A card that somebody handed over"), "", tr("Cards (*.json);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self._change(_add_card, Path(chosen)))
        dialog.open()

    def _choose_card_file(self, initials: str) -> None:
        dialog = QFileDialog(self, tr("Save your card"), f"{initials}.card.json")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda chosen: self.save_card(Path(chosen)))
        dialog.open()

    def save_card(self, path: Path) -> None:
        """Write this person's card to a file that others can take up."""
        self.session.call(_save_card, path, done=lambda _: None, failed=self._refused)

    def _escaped(self) -> None:
        open_card = next((one for one in self.members if one.unfolded), None)
        if not self.notice.isHidden():
            self.notice.close_it()
        elif not self.form.isHidden():
            self.form.close_it()
        elif open_card is not None:
            open_card.fold()
        else:
            self.left.emit()
