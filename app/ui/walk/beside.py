"""What stands beside the answers on the screen: shown at once, sent in order, kept until the store has it."""

import secrets
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.casework.entries import now
from app.casework.evidence import Memo, Practice, Source, clean_practice, clean_source
from app.instrument.model import Instrument, text
from app.operations import evidence
from app.operations.evidence import Beside
from app.operations.inspection import Inspection
from app.ui.walk.saving import FLAG, MEMO, PRACTICE, SOURCE, Job, Saving


class BesideOnScreen(QObject):
    """Flags, references, memos and good practice of the case on the screen."""

    changed = Signal()

    def __init__(self, saving: Saving, parent: QObject) -> None:
        """Begin without a case."""
        super().__init__(parent)
        self._saving = saving
        self._reference = ""
        self.flagged: frozenset[str] = frozenset()
        self.said: dict[str, str] = {}
        self.sources: dict[str, tuple[Source, ...]] = {}
        self.memos: tuple[Memo, ...] = ()
        self.practices: tuple[Practice, ...] = ()
        self._documents: tuple[str, ...] = ()

    def take(self, reference: str, found: Beside, documents: tuple[str, ...], waiting: Iterable[Job]) -> None:
        """Take over what the store has, and what is still on its way there."""
        self._reference = reference
        self.flagged, self.said = found.flagged, dict(found.said)
        self.sources, self.memos, self.practices = dict(found.sources), found.memos, found.practices
        self._documents = documents
        for job in waiting:
            self._apply(job.kind, job.name, job.value)

    def documents(self, instrument: Instrument, language: str) -> tuple[str, ...]:
        """The documents to choose from: those that were named before, then those that the instrument knows."""
        usual = (text(each, language) for each in instrument.documents)
        return tuple(dict.fromkeys((*self._documents, *usual)))

    def to_use_again(self, question: str) -> tuple[Source, ...]:
        """The references of the case's other questions that this one has not got, each once."""
        mine = {_same(each) for each in self.sources.get(question, ())}
        found: dict[tuple[str, ...], Source] = {}
        for name, sources in self.sources.items():
            if name != question:
                found.update({_same(each): each for each in sources if _same(each) not in mine})
        return tuple(sorted(found.values(), key=lambda each: (each.document, each.dated, each.page)))

    # what is done

    def turn_flag(self, question: str) -> None:
        """Flag a question for the case manager, or take the flag away."""
        self._send(_flag, FLAG, question, question not in self.flagged)

    def put_source(self, question: str, source: Source) -> None:
        """Take a reference, new where its id is empty; raises KnownError(source_unfit)."""
        fitting = clean_source(source)
        named = fitting if fitting.id else replace(fitting, id=secrets.token_hex(6))
        self._send(_source, SOURCE, f"{question}/{named.id}", named)

    def remove_source(self, question: str, id_: str) -> None:
        """Take a reference away."""
        self._send(_source, SOURCE, f"{question}/{id_}", None)

    def drop_memo(self, words: str) -> None:
        """Keep a passing thought with its time."""
        if words.strip():
            memo = Memo(secrets.token_hex(6), words.strip(), now())
            self._send(_memo, MEMO, memo.id, memo)

    def remove_memo(self, id_: str) -> None:
        """Take a memo away."""
        self._send(_memo, MEMO, id_, None)

    def filed(self, id_: str) -> Memo | None:
        """The memo, which from now on is shown in a note; None where it is gone already."""
        found = next((memo for memo in self.memos if memo.id == id_), None)
        self._apply(MEMO, id_, None)
        return found

    def put_practice(self, practice: Practice) -> None:
        """Take an account of good practice, new where its id is empty; raises KnownError(practice_unfit)."""
        fitting = clean_practice(practice)
        named = fitting if fitting.id else replace(fitting, id=secrets.token_hex(6))
        self._send(_practice, PRACTICE, named.id, named)

    def remove_practice(self, id_: str) -> None:
        """Take an account away."""
        self._send(_practice, PRACTICE, id_, None)

    def _send(self, operation: Any, kind: str, name: str, value: Any) -> None:  # noqa: ANN401
        self._apply(kind, name, value)
        self._saving.send(operation, self._reference, kind, name, value)
        self.changed.emit()

    def _apply(self, kind: str, name: str, value: Any) -> None:  # noqa: ANN401
        if kind == FLAG:
            self.flagged = self.flagged | {name} if value else self.flagged - {name}
        elif kind == SOURCE:
            question, _, id_ = name.partition("/")
            kept = [each for each in self.sources.get(question, ()) if each.id != id_]
            if value is not None:
                kept.append(value)
                self._documents = tuple(dict.fromkeys((*self._documents, value.document)))
            self.sources = {**self.sources, question: tuple(sorted(kept, key=lambda each: (each.document, each.id)))}
        elif kind == MEMO:
            rest = tuple(each for each in self.memos if each.id != name)
            self.memos = rest if value is None else (*rest, value)
        elif kind == PRACTICE:
            others = [each for each in self.practices if each.id != name]
            self.practices = tuple(sorted(others if value is None else [*others, value], key=lambda each: each.title))


def _same(source: Source) -> tuple[str, ...]:
    return source.document, source.dated, source.page, source.strength


def _flag(inspection: Inspection, reference: str, question: str, ask: object) -> object:
    return evidence.flag(inspection, reference, question, ask=bool(ask))


def _source(inspection: Inspection, reference: str, name: str, source: Source | None) -> object:
    question, _, id_ = name.partition("/")
    if source is None:
        return evidence.remove_source(inspection, reference, question, id_)
    return evidence.put_source(inspection, reference, question, source)


def _memo(inspection: Inspection, reference: str, id_: str, memo: Memo | None) -> object:
    if memo is None:
        return evidence.remove_memo(inspection, reference, id_)
    return evidence.drop_memo(inspection, reference, memo.text, id_=memo.id, at=memo.at)


def _practice(inspection: Inspection, reference: str, id_: str, practice: Practice | None) -> object:
    if practice is None:
        return evidence.remove_practice(inspection, reference, id_)
    return evidence.put_practice(inspection, reference, practice)
