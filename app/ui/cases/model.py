"""The cases as rows: what stands in each cell, how rows are sorted and filtered."""

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from app.casework.walk import COMPLETE, IN_PROGRESS, NOT_STARTED
from app.operations.cases import CaseLine
from app.ui.words import counted, number, tr

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns from the left."""

    CASE = 0
    OFFICE = 1
    SENTENCE = 2
    PHASE = 3
    ROSH = 4
    ASSESSOR = 5
    PROGRESS = 6
    MARKS = 7


LEVELS = {"": -1, "none": 0, "low": 1, "medium": 2, "high": 3, "very_high": 4}
_STEPS = {NOT_STARTED: 0, IN_PROGRESS: 1, COMPLETE: 2}


def phase_words(value: str) -> str:
    """Say the phases of a sentence in words."""
    return {"custody": tr("Custody"), "community": tr("Community"), "both": tr("Custody, community")}.get(value, value)


def level_words(value: str) -> str:
    """Say a level of risk in words."""
    known = {
        "low": tr("low"),
        "medium": tr("medium"),
        "high": tr("high"),
        "very_high": tr("very high"),
        "none": tr("none"),
    }
    return known.get(value, value)


def reason_words(reason: str) -> str:
    """Why a case left the sample, in words."""
    known = {
        "not_reached": tr("not reached"),
        "not_a_case": tr("not a real case"),
        "conflict_of_interest": tr("conflict of interest"),
    }
    return known.get(reason, reason)


def status_words(line: CaseLine) -> str:
    """Where a case stands, in words."""
    if line.case.withdrawal is not None:
        return tr("withdrawn: {reason}", reason=reason_words(line.case.withdrawal.reason))
    if line.status == COMPLETE:
        return tr("complete")
    if line.status == IN_PROGRESS:
        return tr("{n} of {all}", n=number(line.progress.answered), all=number(line.progress.relevant))
    return tr("not started")


def usual_status_words() -> tuple[str, ...]:
    """What is said of cases that were not withdrawn, as long as it gets."""
    return tr("complete"), tr("not started"), tr("{n} of {all}", n=number(888), all=number(888))


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Digits in a text count as numbers, so that LS-9 comes before LS-10."""
    parts = re.findall(r"\d+|\D+", text.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)


class Mark(NamedTuple):
    """A chip of the last column: what it says, its colour, and what is shown of it; a sign is drawn before that."""

    words: str
    kind: str
    shown: str
    sign: str = ""


def marks(line: CaseLine) -> list[Mark]:
    """What stands beside the answers of a case, the most pressing first."""
    found = []
    if line.disputed:
        words = tr("{n} in dispute", n=number(line.disputed))
        found.append(Mark(words, "bad", words))
    if line.doubted:
        found.append(Mark(tr("integrity in doubt"), "bad", tr("integrity")))
    if line.to_ask:
        found.append(Mark(tr("{n} to ask", n=number(line.to_ask)), "ask", number(line.to_ask), "flag"))
    if line.practices:
        words = tr("{n} good practice", n=number(line.practices))
        found.append(Mark(words, "star", number(line.practices), "star"))
    if line.notes:
        words = counted("1 note", "{n} notes", line.notes)
        found.append(Mark(words, "na", words))
    return found


def cell(line: CaseLine, column: int) -> str:
    """Say what stands in a cell, in words."""
    facts = line.case.facts
    words = {
        Column.CASE: line.case.reference,
        Column.OFFICE: facts.get("office", ""),
        Column.SENTENCE: facts.get("sentence", ""),
        Column.PHASE: phase_words(facts.get("phases", "")),
        Column.ROSH: level_words(facts.get("rosh", "")),
        Column.ASSESSOR: tr("You") if line.mine else facts.get("assessor", ""),
        Column.PROGRESS: status_words(line),
        Column.MARKS: ", ".join(mark.words for mark in marks(line)),
    }
    return words[Column(column)]


def _sorting(line: CaseLine, column: int) -> tuple[object, ...]:
    own = _natural(line.case.reference)
    gone = line.case.withdrawal is not None
    if column == Column.CASE:
        return own
    if column == Column.ROSH:
        return (LEVELS.get(line.case.facts.get("rosh", ""), -1), own)
    if column == Column.PROGRESS:
        relevant = line.progress.relevant
        share = line.progress.answered / relevant if relevant else 0.0
        return (gone, _STEPS.get(line.status, 0), share, own)
    if column == Column.MARKS:
        return (line.disputed, line.doubted, line.to_ask, line.practices, line.notes, own)
    if column == Column.ASSESSOR:
        return (not line.mine, line.case.facts.get("assessor", ""), own)
    return (cell(line, column).casefold(), own)


def _hint(line: CaseLine, column: int) -> str:
    """What is said where the mouse rests on a cell: what may not fit, and why a case was withdrawn."""
    gone = line.case.withdrawal
    if column != Column.MARKS and gone is not None and gone.detail:
        return f"{cell(line, column)}: {gone.detail}" if column == Column.PROGRESS else gone.detail
    return cell(line, column) if column in {Column.MARKS, Column.SENTENCE, Column.PROGRESS} else ""


class CasesModel(QAbstractTableModel):
    """The cases as rows; what sorting and filtering need is worked out once."""

    def __init__(self) -> None:
        """Begin without cases."""
        super().__init__()
        self.lines: tuple[CaseLine, ...] = ()
        self.keys: list[tuple[tuple[object, ...], ...]] = []
        self.words: list[str] = []

    def show_lines(self, lines: Sequence[CaseLine]) -> None:
        """Take the cases as they stand now."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.keys = [tuple(_sorting(line, column) for column in Column) for line in lines]
        status = {COMPLETE: "", IN_PROGRESS: tr("in progress"), NOT_STARTED: ""}
        self.words = [
            " ".join(
                (
                    *(cell(line, column) for column in Column if column != Column.MARKS),
                    line.case.facts.get("assessor", ""),
                    status.get(line.status, "") if line.case.withdrawal is None else "",
                )
            ).casefold()
            for line in lines
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return cell(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return _hint(line, index.column()) or cell(line, index.column()) or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            tr("Case"),
            tr("Office"),
            tr("Sentence"),
            tr("Phase"),
            tr("RoSH"),
            tr("Assessor"),
            tr("Progress"),
            tr("Marks"),
        )[section]


class CasesOrder(QSortFilterProxyModel):
    """The rows that are shown, in the order asked for."""

    def __init__(self, model: CasesModel) -> None:
        """Show everything by reference."""
        super().__init__()
        self._model = model
        self._terms: tuple[str, ...] = ()
        self.only: frozenset[str] = frozenset()
        self.setSourceModel(model)

    def narrow(self, typed: str, only: frozenset[str]) -> None:
        """Show the rows in which every typed word occurs and that every named filter lets through."""
        self._terms, self.only = tuple(typed.casefold().split()), only
        self.invalidate()

    def filterAcceptsRow(self, row: int, _: Index) -> bool:
        line, facts = self._model.lines[row], self._model.lines[row].case.facts
        tests = {
            "mine": line.mine,
            "custody": facts.get("phases") in {"custody", "both"},
            "high": facts.get("rosh") in {"high", "very_high"},
            "unfinished": line.status != COMPLETE and line.case.withdrawal is None,
        }
        return all(tests[name] for name in self.only) and all(term in self._model.words[row] for term in self._terms)

    def lessThan(self, left: Index, right: Index) -> bool:
        keys = self._model.keys
        return keys[left.row()][left.column()] < keys[right.row()][right.column()]
