"""The states that the way through the pages does not come to by itself: nothing yet, waiting, refused, in dispute."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import Qt

from app.casework.entries import Act
from app.casework.evidence import Integrity, Source
from app.casework.subjects import answer_subject
from app.casework.walk import COMPLETE
from app.errors import KnownError
from app.operations import evidence, walking
from app.operations.cases import add_cases
from app.operations.dealing import DEMO
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import Workspace, create_workspace
from app.ui.page import Waiting
from app.ui.window import MainWindow
from tests.conftest import CHEAP
from tests.ui.led_states import led_states
from tests.ui.visits import CASE, Tour
from tests.ui.voice_states import apart, voice_states

States = Iterator[tuple[str, MainWindow]]
OTHER, GONE, NEW = "LS-0903", "LS-0926", "leeds-2011"
PARAGRAPH = (
    "Asset of 14 February, section 4, and the diary entries of the three weeks after it: the victim is named and her "
    "address is not far away, the police intelligence of January was asked for and did not come, and nobody asked "
    "again. The supervisor signed the plan on the day it was written; what she read of it is not on the record.\n\n"
)
ROWS = (
    "reference,office,phases,rosh,age\n"
    "LS-0903,East,community,medium,16\n"
    ",East,custody,low,15\n"
    "LS-2001,West,sometimes,low,15\n"
    "LS-2002,West,both,enormous,15\n"
    "Jane Doe,South,community,high,minor\n"
)


class FullDisk:
    """Stands before an operation, and lets nothing through until there is room."""

    def __init__(self, operation: Callable[..., Any]) -> None:
        self._operation = operation
        self.full = True

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if self.full:
            raise KnownError("file_write_failed", reason="No space left on device")
        return self._operation(*args, **kwargs)


def hurried(window: MainWindow) -> MainWindow:
    """The window as it is once one has waited for a while."""
    for each in window.findChildren(Waiting):
        if each._timer.isActive():
            each.show()
    return window


@contextmanager
def waiting(window: MainWindow) -> Iterator[None]:
    """Keep the store's thread from whatever is asked of it meanwhile."""
    gate = Event()
    window.session.worker.run(gate.wait)
    try:
        yield
    finally:
        gate.set()


def rare(tour: Tour, workspace: Workspace, folder: Path) -> States:
    """All of them; the demo of that workspace is changed, new workspaces are made in the folder."""
    yield from _unlocking(tour, folder)
    yield from _nothing_yet(tour, create_workspace(folder / "empty", "correct horse", "Ann Example", "AE", CHEAP))
    prepared = open_inspection(workspace, DEMO)
    try:
        complete = _prepare(prepared)
    finally:
        prepared.close()
    apart(workspace)
    window = tour.window(workspace.home, workspace)
    with waiting(window):
        window.open_inspection(DEMO)
        yield "inspections opening", hurried(window)
    tour.settle(window)
    yield from _cases(tour, window, folder)
    yield from _walks(tour, window, complete)
    yield from _beside(tour, window, complete)
    yield from voice_states(tour, window)
    yield from led_states(tour, folder)


def _unlocking(tour: Tour, folder: Path) -> States:
    window = tour.window(folder / "unlocking", None)
    page = window.unlock
    for field, words in zip(page._fields, ("Ann Example", "AE", "correct horse", "correct house"), strict=True):
        field.setText(words)
    page.submit.click()
    yield "first start refused", window
    page._fields[-1].setText("correct horse")
    page.caps.show()
    with waiting(window):
        page.submit.click()
        yield "first start working", window
    tour.settle(window)


def _nothing_yet(tour: Tour, workspace: Workspace) -> States:
    window = tour.window(workspace.home, workspace)
    yield "no inspections", window
    window.inspections.unfold()
    window.inspections.area.setText("Leeds")
    window.inspections.id.setText("Leeds 2011!")
    window.inspections._create()
    tour.settle(window)
    yield "new inspection refused", window
    window.inspections._escaped()
    create_inspection(workspace, NEW, "Leeds")
    create_inspection(workspace, "gone", "Gone")
    workspace.file_of("gone")[0].unlink()
    window.inspections.fold()
    with waiting(window):
        window.show_inspections()
        yield "inspections reading", hurried(window)
    tour.settle(window)
    yield "inspections broken", window
    with waiting(window):
        window.open_inspection(NEW)
        yield "inspection opening", hurried(window)
    tour.settle(window)
    yield "no cases", window
    window.show_scores()
    tour.settle(window)
    yield "no scores", window
    window.show_cases()
    tour.settle(window)
    window.beside.show_practices()
    tour.settle(window)
    yield "no practices", window
    opened = open_inspection(workspace, NEW)
    add_cases(opened, [("LS-1", {"phases": "both"})])
    opened.close()
    window.open_case("LS-1")
    tour.settle(window)
    yield "walk begins", window
    window.beside.show_ask("LS-1")
    tour.settle(window)
    yield "nothing to ask", window


def _prepare(inspection: Inspection) -> str:
    """Fill the demo with what is rare in it; returns a case that is complete and has notes."""
    questions = [question.name for question in inspection.instrument.scored()]
    walking.answer(inspection, CASE, "rosh_screening_completed", "yes")
    walking.answer(inspection, CASE, "rosh_screening_timely", "no")
    place = inspection.place(CASE, answer_subject("rosh_screening_timely"))
    inspection.record([Act(*place, "yes", (), "JO")])  # what another laptop said, which knew of nothing here
    walking.note(inspection, CASE, "rosh_screening_completed", PARAGRAPH * 6)
    dates = ("2010-02-14", "2010-03-02", "")
    strengths = ("documented", "told", "absent")
    for at, (dated, strength) in enumerate(zip(dates * 2, strengths * 2, strict=True)):
        document = ("Core Asset", "Minutes of the meeting about the risk management plan", "Diary")[at % 3]
        evidence.put_source(
            inspection, CASE, "rosh_screening_completed", Source("", document, dated, str(at or ""), strength)
        )
    for words in ("The grandmother was at the first meeting.", "Ask about the school: " + PARAGRAPH[:140], "Bail?"):
        evidence.drop_memo(inspection, CASE, words)
    for name in questions[:14]:
        evidence.flag(inspection, CASE, name, ask=True)
    evidence.write_said(inspection, CASE, questions[1], "There was an earlier plan. " + PARAGRAPH)
    evidence.flag(inspection, CASE, questions[2], ask=False)
    evidence.write_said(inspection, CASE, questions[2], "It was late because the court sat twice.")
    evidence.doubt(inspection, OTHER, Integrity("altered_before_visit", "Two entries were changed on the day before."))
    walking.withdraw(inspection, GONE, "not_a_case", detail="The order was made elsewhere.", replaced_by=CASE)
    noted = {reference: len(inspection.notes(reference)) for reference in inspection.references}
    finished = [reference for reference in noted if inspection.status(reference) == COMPLETE]
    return max(finished, key=lambda reference: noted[reference])


def _cases(tour: Tour, window: MainWindow, folder: Path) -> States:
    cases = window.cases
    with waiting(window):
        window.session.inspection_id = DEMO
        cases.reset()
        window.show_cases()
        yield "cases reading", hurried(window)
    tour.settle(window)
    cases.arrive_at(GONE)
    tour.settle(window)
    cases.withdraw()
    yield "put back", window
    cases.strip.close_it()
    cases.filter.setText("nowhere")
    cases.filter.setFocus()
    yield "no case fits", window
    cases.filter.clear()
    bad = folder / "sample.csv"
    bad.write_text(ROWS * 4, encoding="utf-8")
    cases.import_list(bad)
    tour.settle(window)
    yield "import refused", window
    cases.notice.close_it()


def _walks(tour: Tour, window: MainWindow, complete: str) -> States:
    walk = window.walk
    with waiting(window):
        window.open_case(CASE)
        yield "walk reading", hurried(window)
    tour.settle(window)
    walk.focus_question("rosh_screening_completed")
    tour.settle(window)
    yield "walk long notes", window
    walk.focus_question("rosh_screening_timely")
    tour.settle(window)
    yield "walk disputed", window
    walk.answer("rosh_screening_timely", "yes")
    tour.settle(window)
    disk = FullDisk(walking.answer)
    with patch.object(walking, "answer", disk):
        walk.answer("rosh_screening_accurate", "no")
        tour.qtbot.waitUntil(lambda: bool(walk.case.troubles()))
        yield "walk not saved", window
    disk.full = False
    walk.case.saving.send_all()
    tour.settle(window)
    for reference, name in ((complete, "walk complete"), (GONE, "walk withdrawn")):
        window.open_case(reference)
        tour.settle(window)
        walk.show_page("1.2")
        tour.settle(window)
        yield name, window


def _beside(tour: Tour, window: MainWindow, complete: str) -> States:
    beside, walk = window.beside, window.walk
    window.open_case(CASE)
    tour.settle(window)
    with waiting(window):
        beside.show_ask(CASE)
        yield "ask reading", hurried(window)
    tour.settle(window)
    yield "ask full", window
    beside.back_to_walk()
    tour.settle(window)
    for reference, name in ((complete, "glance complete"), (GONE, "glance withdrawn"), (OTHER, "glance doubted")):
        window.open_case(reference)
        tour.settle(window)
        beside.show_glance(reference)
        tour.settle(window)
        yield name, window
        if name == "glance doubted":
            window.beside.glance.integrity.unfold()
            yield "glance doubting", window
            window.beside.glance.integrity.fold()
        beside.back_to_walk()
        tour.settle(window)
    walk.find_wanted.emit()
    beside.find.line.setText("nothing of that kind")
    tour.settle(window)
    yield "find nothing", window
    beside.find.line.setText("victim")
    tour.settle(window)
    yield "find words", window
    tour.key(window, Qt.Key.Key_Escape)
    with waiting(window):
        window.show_scores()
        yield "scores counting", hurried(window)
    tour.settle(window)
    window.scores.provisional.toggle()
    tour.settle(window)
    yield "scores provisional", window
    window.scores.provisional.toggle()
    tour.settle(window)
