"""A list of the report, edited line by line: recommendations, who is thanked, the terms that the lead explains."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.casework.report_lists import Recommendation, Term, Thanks
from app.casework.subjects import RECOMMENDATION
from app.errors import KnownError
from app.operations.inspection import Inspection
from app.operations.report_lists import (
    ACKNOWLEDGED,
    RECOMMENDATIONS,
    TERMS,
    ReportList,
    forget_line,
    move_line,
    new_id,
    put_line,
    remove_line,
    restore_line,
    type_line,
)
from app.ui.long_column import LongColumn
from app.ui.parts import Button, label, running, spaced
from app.ui.words import mending, sentence, tr
from app.ui.writing.acts import Acts, Typed
from app.ui.writing.line_row import AnyLine, Asked, LineRow
from app.ui.writing.taken_out import TakenOut

NEW_LINE = "Ctrl+N"


@dataclass(frozen=True)
class Listed:
    """One list as it is shown: what it is called, what is asked in a line, and how a line of an id begins."""

    of: ReportList[Any]
    title: str
    asked: Sequence[Asked]
    blank: Callable[[str], AnyLine]
    about: str = ""


class LinesPanel(QWidget):
    """The lines of one list; new ones are drafts from the first word on and entries when they are left."""

    challenged = Signal(str)

    def __init__(self, pane: QScrollArea, acts: Acts, shown: Listed) -> None:
        """Begin empty."""
        super().__init__()
        self._acts, self._of, self._asked, self._blank = acts, shown.of, shown.asked, shown.blank
        self._lines: dict[str, AnyLine] = {}
        self._new: list[str] = []
        column = spaced(QVBoxLayout(self), (0, 4, 0, 0), 8)
        column.addWidget(label(shown.title, "heading"))
        if shown.about:
            column.addLayout(running(shown.about, "small"))
        self._none = label(tr("None yet."), "muted")
        column.addWidget(self._none)
        self.list = LongColumn[str](pane, self._make, lambda _row: None, _holds, gap=8)
        column.addWidget(self.list)
        self.add = Button(tr("Add a line"), NEW_LINE)
        self.add.clicked.connect(lambda _on=False: self.begin())
        column.addWidget(self.add)
        self.list.below = self.add
        self.taken_out = TakenOut()
        self.taken_out.restored.connect(self._restore)
        column.addWidget(self.taken_out)

    @property
    def rows(self) -> dict[str, LineRow]:
        """The lines that are there: those near to what is seen."""
        return {id_: row for id_, row in self.list.made.items() if isinstance(row, LineRow)}

    def show_lines(self, found: Sequence[AnyLine], taken_out: Sequence[AnyLine]) -> None:
        """Show the list as it stands; lines in which something is typed stay as they are."""
        self.taken_out.show_words({one.id: self._words_of(one) for one in taken_out})
        stored = {one.id: one for one in found}
        rows = self.rows
        self._new = [id_ for id_ in self._new if id_ not in stored and id_ in rows]
        self._lines = stored | {id_: rows[id_].line for id_ in self._new}
        self.list.show_values(self._lines)
        self._none.setVisible(not self._lines)
        for at, (id_, line) in enumerate(self._lines.items(), 1):
            row = self.rows.get(id_)
            if row is not None:
                row.show_line(line, at, typing=self._acts.waits(self._name(id_)))

    def put_away(self) -> None:
        """Keep no line: the part is not shown; what was typed is on its way to the store."""
        self._new.clear()
        self._lines = {}
        self.list.show_values(())
        self.taken_out.show_words({})

    def _words_of(self, line: AnyLine) -> str:
        said = (str(getattr(line, each.name)) for each in self._asked)
        return " · ".join(each for each in said if each)

    def begin(self) -> None:
        """Begin another line, last in the list."""
        blank = next((id_ for id_ in self._new if id_ in self.rows and self.rows[id_].blank), None)
        id_ = blank or new_id()
        if blank is None:
            self._new.append(id_)
            self._lines[id_] = self._blank(id_)
            self.list.show_values(self._lines)
            self._none.hide()
        QTimer.singleShot(0, self, partial(self.go_to, id_))

    def go_to(self, id_: str) -> bool:
        """Put the focus into a line; says whether it is here."""
        row = self.list.reveal(id_, 40)
        if isinstance(row, LineRow):
            row.head.setFocus(Qt.FocusReason.OtherFocusReason)
        return row is not None

    def refuse(self, name: str, error: KnownError) -> bool:
        """Say at its line what does not fit; says whether the line is here."""
        row = next((row for id_, row in self.rows.items() if self._name(id_) == name), None)
        if row is not None:
            row.show_trouble(f"{sentence(error)} {mending(error)}")
        return row is not None

    def _name(self, id_: str) -> str:
        return self._of.subject + id_

    def _make(self, id_: str) -> LineRow:
        challenges = self._of.subject == RECOMMENDATION
        row = LineRow(self._lines[id_], self._asked, ordered=bool(self._of.order), challenges=challenges)
        row.show_line(self._lines[id_], list(self._lines).index(id_) + 1)
        row.typed.connect(self._typed)
        row.left.connect(self._left)
        row.moved.connect(self._move)
        row.removed.connect(self._remove)
        row.challenged.connect(lambda one: self.challenged.emit(self._name(one)))
        return row

    def _typed(self, row: LineRow) -> None:
        id_ = row.line.id
        self._lines[id_] = row.line
        if row.blank and id_ in self._new:
            self._acts.write(self._name(id_), Typed(self._forget, self._forget, row.line))
        else:
            self._acts.write(self._name(id_), Typed(self._keep, self._put, row.line))

    def _left(self, id_: str) -> None:
        """A line is left: its words become an entry, and one without words was never begun."""
        self._acts.record(self._name(id_))
        row = self.rows.get(id_)
        if id_ in self._new and row is not None and row.blank:
            self._new.remove(id_)
            del self._lines[id_]
            self.list.show_values(self._lines)
            self._none.setVisible(not self._lines)

    def _keep(self, inspection: Inspection, line: Any) -> None:  # noqa: ANN401
        type_line(inspection, self._of, line)

    def _put(self, inspection: Inspection, line: Any) -> object:  # noqa: ANN401
        return put_line(inspection, self._of, line)

    def _forget(self, inspection: Inspection, line: AnyLine) -> None:
        forget_line(inspection, self._of, line.id)

    def move_line(self, by: int) -> bool:
        """Move the line in which the focus is; says whether it is in one."""
        row = next((row for row in self.rows.values() if row.holds), None)
        if row is not None and self._of.order:
            self._move(row.line.id, by)
        return row is not None

    def take_out(self) -> bool:
        """Take the line out in which the focus is; says whether it is in one."""
        row = next((row for row in self.rows.values() if row.holds), None)
        if row is not None:
            self._remove(row.line.id)
        return row is not None

    def _restore(self, id_: str) -> None:
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._acts.do(restore_line, self._of, id_)

    @property
    def subject(self) -> str:
        """The subject of its lines, by which the list is known."""
        return self._of.subject

    def _move(self, id_: str, by: int) -> None:
        ids = [each for each in self._lines if each not in self._new]
        at = ids.index(id_) if id_ in ids else -1
        if at < 0 or not 0 <= at + by < len(ids):
            return
        ahead = at - 1 if by < 0 else at + 2
        self._acts.do(move_line, self._of, id_, ids[ahead] if ahead < len(ids) else None)

    def _remove(self, id_: str) -> None:
        ids = list(self._lines)
        at = ids.index(id_)
        following = ids[at + 1 : at + 2] or ids[max(at - 1, 0) : at]
        if following:
            self.go_to(following[0])
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        if id_ in self._new:
            self._acts.typed.pop(self._name(id_), None)
            self._acts.do(forget_line, self._of, id_)
            self._new.remove(id_)
            del self._lines[id_]
            self.list.show_values(self._lines)
        else:
            self._acts.do(remove_line, self._of, id_)


def _holds(row: QWidget) -> bool:
    return isinstance(row, LineRow) and row.holds


def recommendations_listed() -> Listed:
    """What should change, and who is responsible for it."""
    asked = (
        Asked("text", tr("What should change"), long=True),
        Asked("responsible", tr("Who is responsible")),
        Asked("before", tr("A line above it, where a new group begins")),
    )
    return Listed(RECOMMENDATIONS, tr("Recommendations"), asked, lambda id_: Recommendation(id_, ""))


def thanks_listed() -> Listed:
    """Who is thanked, by role."""
    asked = (Asked("role", tr("Role")), Asked("names", tr("Names"), long=True))
    about = tr("Names that stand here may stand in the report: the check does not ask about them.")
    return Listed(ACKNOWLEDGED, tr("Roles and names"), asked, lambda id_: Thanks(id_, "", ""), about)


def terms_listed() -> Listed:
    """Terms of the report's own."""
    asked = (Asked("term", tr("Term")), Asked("meaning", tr("What it means"), long=True))
    about = tr(
        "The glossary explains the terms that the report uses. A term written here takes the place of the "
        "program's own of the same name; one that is taken out leaves that out too."
    )
    return Listed(TERMS, tr("Terms of this report"), asked, lambda id_: Term(id_, "", ""), about)
