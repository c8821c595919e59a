"""What keys and buttons do to the finding in focus: move, merge, overrule, take out, mend what does not fit."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from app.casework.findings import Finding, Span
from app.errors import KnownError
from app.instrument.model import STRENGTH
from app.operations import keeping_findings as keeping
from app.operations.findings import Bindable, bindables
from app.scoring.bindings import KIND, MAIN_REASON, Misfit
from app.ui.findings.acts import Acts
from app.ui.findings.card import FindingCard
from app.ui.findings.desk import Desk
from app.ui.findings.misfits import BIND, EXPLAIN, LEAVE, PUT, TURN
from app.ui.findings.words import OTHER_KIND, REPORT
from app.ui.parts import focus_on
from app.ui.session import Session


class Hands(QObject):
    """Acts on the desk's findings; `offered` brings what words can be bound to, with the words and their sentence."""

    offered = Signal(object, str, object)

    def __init__(self, session: Session, desk: Desk, acts: Acts, provisional: Callable[[], bool]) -> None:
        """Serve a desk; `provisional` says whether unfinished cases count too."""
        super().__init__(desk)
        self._session, self._desk, self._acts, self._provisional = session, desk, acts, provisional
        self._merging = ""
        self._binding: tuple[str, Span] | None = None
        desk.kept.made.connect(self._made)
        desk.kept.settled.connect(partial(acts.do, keeping.settle_finding))
        desk.kept.restored.connect(self._restore)
        desk.drafts.made.connect(lambda card: card.kept.connect(self.keep))
        desk.own.typed.connect(acts.type_own)
        desk.own.left.connect(acts.keep)
        desk.own.turned.connect(acts.turn_own)
        desk.own.closed.connect(self._own_closed)
        acts.returned.connect(desk.own.take_back)

    def _made(self, card: FindingCard) -> None:
        card.typed.connect(self._acts.write_down)
        card.left.connect(self._acts.record)
        card.misfit_wanted.connect(self._do_with)
        card.reasoned.connect(self._explained)

    # drafts and one's own

    def keep(self, question: str) -> None:
        """Keep the draft of a question."""
        self._acts.do(keeping.take_draft, question, provisional=self._provisional())

    def keep_all(self) -> None:
        """Keep the drafts of the criterion that no finding speaks of yet."""
        if self._desk.isVisible() and self._desk.criterion:
            self._acts.do(keeping.take_drafts, self._desk.criterion, provisional=self._provisional())

    def write_own(self) -> None:
        """Open the form for a finding in one's own words."""
        desk = self._desk
        if not desk.isVisible() or not desk.criterion:
            return
        card = desk.card()
        kind = card.finding.kind if card is not None and card.finding is not None else STRENGTH
        desk.side = REPORT
        desk.fold(desk.width())
        self._acts.begin_own(desk.criterion, kind)
        desk.own.ask(kind)

    def _own_closed(self) -> None:
        id_ = self._acts.end_own()
        self._desk.setFocus()
        if id_:
            self._desk.go_to(id_, now=False)
        self._acts.changed.emit()

    # the finding in focus

    def edit(self) -> None:
        """Write in its text."""
        card = self._desk.card()
        if card is not None:
            card.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def move(self, by: int, kept: tuple[Finding, ...]) -> None:
        """Move it up or down among those of its kind."""
        card = self._desk.card()
        if card is None or card.finding is None:
            return
        own = (card.finding.criterion, card.finding.kind)
        ids = [one.id for one in kept if (one.criterion, one.kind) == own]
        at = ids.index(card.id) if card.id in ids else -1
        if at < 0 or not 0 <= at + by < len(ids):
            return
        ahead = at - 1 if by < 0 else at + 2
        self._acts.do(keeping.move_finding, card.id, ids[ahead] if ahead < len(ids) else None)

    def merge(self) -> None:
        """Mark it for another to be merged into it; on that other one, merge them."""
        card = self._desk.card()
        if card is None:
            return
        first = self._desk.kept.card(self._merging)
        if first is None:
            self._merging = card.id
            card.show_merging(on=True)
            return
        self.stop_merging()
        if first is not card:
            focus_on(first.head)
            self._acts.do(keeping.merge_findings, first.id, card.id)

    def stop_merging(self) -> bool:
        """Merge nothing after all; says whether there was anything to be merged."""
        first, self._merging = self._desk.kept.card(self._merging), ""
        if first is not None:
            first.show_merging(on=False)
        return first is not None

    def turn(self) -> None:
        """Make it of the other kind; where the figures say otherwise, ask why."""
        card = self._desk.card()
        if card is None or card.finding is None:
            return
        kind = OTHER_KIND[card.finding.kind]

        def refused(error: KnownError) -> None:
            if error.code == "finding_unexplained":
                card.form.ask(kind, card.finding.overruled if card.finding is not None else "")
            else:
                self._acts.refused.emit(error)

        self._acts.do(keeping.overrule, card.id, kind, "", provisional=self._provisional(), refused=refused)

    def _explained(self, id_: str, kind: str, reason: str) -> None:
        card = self._desk.kept.card(id_)
        if card is not None:
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)
        self._acts.do(keeping.overrule, id_, kind, reason, provisional=self._provisional())

    def remove(self) -> None:
        """Take it out of the report; it can be put back."""
        card = self._desk.card()
        if card is None:
            return
        ids = self._desk.kept.ids
        at = ids.index(card.id)
        following = ids[at + 1 : at + 2] or ids[max(at - 1, 0) : at]
        head = self._desk.kept.reveal(following[0]) if following else None
        focus_on(head or self._desk)
        self._acts.do(keeping.remove_finding, card.id)

    def _restore(self, id_: str) -> None:
        self._desk.setFocus()
        self._desk.go_to(id_, now=False)
        self._acts.do(keeping.restore_finding, id_)

    # what does not fit

    def mend(self, act: str) -> None:
        """Do something about what does not fit: the one in focus, or else the first of the finding."""
        card = self._desk.card()
        line = card.misfits.open_line() if card is not None else None
        if card is None or line is None:
            return
        misfit = line.misfit
        if act == PUT and misfit.fitting:
            self._do_with(card.id, misfit, PUT, misfit.fitting[0])
        elif act != PUT and misfit.fault not in {KIND, MAIN_REASON}:
            self._do_with(card.id, misfit, act, "")

    def _do_with(self, id_: str, misfit: Misfit, act: str, words: str) -> None:
        card = self._desk.kept.card(id_)
        if card is None or card.finding is None:
            return
        if act == PUT:
            self._acts.do(keeping.mend_finding, id_, misfit.span, words)
        elif act == LEAVE:
            self._acts.do(keeping.leave, id_, misfit.span)
        elif act == TURN:
            self.turn()
        elif act == EXPLAIN:
            card.form.ask(card.finding.kind, card.finding.overruled)
        elif act == BIND:
            self._ask_what_for(id_, misfit.span)

    def _ask_what_for(self, id_: str, span: Span) -> None:
        self._acts.record_all()
        self._binding = (id_, span)

        def offer(found: tuple[Bindable, ...]) -> None:
            card = self._desk.kept.card(id_)
            if self._binding == (id_, span) and card is not None and card.finding is not None:
                self.offered.emit(span, card.finding.text, found)

        failed = self._acts.refused.emit
        self._session.call(bindables, id_, span, provisional=self._provisional(), done=offer, failed=failed)

    def bind(self, side: Bindable) -> None:
        """Bind the words that were asked for."""
        if self._binding is not None:
            id_, span = self._binding
            self._acts.do(keeping.bind, id_, span, question=side.question, side=side.side, reason=side.reason)
