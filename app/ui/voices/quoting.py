"""The side of the quotations: what is quoted first, then everything that was written, each in its card."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.errors import KnownError
from app.instrument.model import Instrument, text
from app.operations.inspection import Changes
from app.operations.quotations import (
    Quoted,
    Written,
    change_quotation,
    pick_quotation,
    remove_quotation,
)
from app.ui.long_column import LongColumn
from app.ui.parts import label, spaced
from app.ui.session import Session
from app.ui.voices.quotations import QUOTED, WRITTEN, Key, Picked, QuotedCard, WordsCard, WrittenCard
from app.ui.words import tr


def _is_written_in(card: QWidget) -> bool:
    return isinstance(card, WordsCard) and not card.form.isHidden()


class Quotations(QWidget):
    """The cards and what is done with them; `changed` says that they are to be read anew."""

    changed = Signal(str)
    saving = Signal()
    refused = Signal(object)

    def __init__(self, session: Session, pane: QScrollArea) -> None:
        """Begin empty, in the pane of the page."""
        super().__init__()
        self._session = session
        self._asked: Instrument | None = None
        self._language = ""
        self._quoted: tuple[Quoted, ...] = ()
        self._written: tuple[Written, ...] = ()
        self.wanted = ""
        """The quotation to which the focus goes when it comes here next."""

        column = spaced(QVBoxLayout(self), spacing=8)
        self._none = label(tr("Nobody has written anything yet."), "muted", wraps=True)
        column.addWidget(self._none)
        self.list = LongColumn[Key](pane, self._card, lambda card: getattr(card, "head", None), _is_written_in, gap=8)
        column.addWidget(self.list)

    def clear(self) -> None:
        """Show nothing: another voice is read."""
        self.list.show_values(())

    def show_words(
        self, quoted: tuple[Quoted, ...], written: tuple[Written, ...], asked: Instrument, language: str
    ) -> None:
        """Show what stands."""
        self._asked, self._language = asked, language
        self._quoted, self._written = quoted, written
        self._none.setVisible(not written and not quoted)
        self.list.show_values(self._keys())
        for card in self.list.made.values():
            if isinstance(card, WrittenCard):
                card.show_quoted(on=self._is_quoted(card.found))

    def to_work(self, question: str = "") -> bool:
        """Put the focus on the first card, or on what was written at a question; says whether there is one."""
        every = self._keys()
        wanted, self.wanted = self.wanted, ""
        quoted = (key for key, one in zip(every, self._quoted, strict=False) if one.quotation.id == wanted)
        keys = (key for key in every if not question or (key[0] == WRITTEN and key[2] == question))
        first = next(quoted, None) or next(keys, None)
        return first is not None and self.list.focus(first)

    def close_form(self) -> bool:
        """Put away the form that is open; says whether there was one."""
        card = next((each for each in self.list.made.values() if _is_written_in(each)), None)
        if isinstance(card, WordsCard):
            card.form.close_it()
        return card is not None

    # the cards

    def _keys(self) -> list[Key]:
        quoted: list[Key] = [(QUOTED, one.form, repr(one)) for one in self._quoted]
        return [*quoted, *((WRITTEN, one.form, one.question) for one in self._written)]

    def _is_quoted(self, one: Written) -> bool:
        return any(each.form == one.form and each.quotation.question == one.question for each in self._quoted)

    def _card(self, key: Key) -> QWidget:
        asked, language = self._asked, self._language
        if asked is None:
            raise RuntimeError("nothing was read yet")
        kind, form, name = key
        themes = {one.name: text(one.title, language) for one in asked.themes}
        card: WordsCard
        if kind == QUOTED:
            quoted = next(one for one in self._quoted if one.form == form and repr(one) == name)
            title = text(asked.question(quoted.quotation.question).short, language)
            card = QuotedCard(quoted, title, themes)
            card.looked.connect(self._look)
            card.removed.connect(self._remove)
        else:
            words = next(one for one in self._written if (one.form, one.question) == (form, name))
            question = asked.question(name)
            theme = next(iter(question.themes), "")
            card = WrittenCard(words, text(question.short, language), theme, themes, quoted=self._is_quoted(words))
        card.given.connect(self._given)
        return card

    # what is done

    def _given(self, card: WordsCard, picked: Picked) -> None:
        self.saving.emit()
        failed = partial(self._not_picked, card)
        if isinstance(card, QuotedCard):
            self._session.call(
                change_quotation,
                card.found.form,
                card.found.quotation.id,
                words=picked.words,
                theme=picked.theme,
                done=partial(self._worded, card, picked),
                failed=failed,
            )
        elif isinstance(card, WrittenCard):
            self._session.call(
                pick_quotation,
                card.found.form,
                card.found.question,
                picked.words,
                picked.theme,
                anonymous=picked.anonymous,
                done=partial(self._picked, card),
                failed=failed,
            )

    def _worded(self, card: QuotedCard, picked: Picked, _changes: Changes) -> None:
        """Other words have to be looked at anew, and the person has just said whether that was done."""
        self._session.call(
            change_quotation,
            card.found.form,
            card.found.quotation.id,
            anonymous=picked.anonymous,
            done=partial(self._picked, card),
            failed=partial(self._not_picked, card),
        )

    def _picked(self, card: WordsCard, changes: Changes) -> None:
        card.form.close_it()
        self._done(changes)

    def _not_picked(self, card: WordsCard, error: KnownError) -> None:
        self.changed.emit("")
        card.form.refuse(error)

    def _look(self, found: Quoted, anonymous: object) -> None:
        self.saving.emit()
        self._session.call(
            change_quotation,
            found.form,
            found.quotation.id,
            anonymous=bool(anonymous),
            done=self._done,
            failed=self.refused.emit,
        )

    def _remove(self, found: Quoted) -> None:
        self.saving.emit()
        self._session.call(remove_quotation, found.form, found.quotation.id, done=self._done, failed=self.refused.emit)

    def _done(self, changes: Changes) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # else the focus would wander through what is taken away
        self.changed.emit(changes.at)
