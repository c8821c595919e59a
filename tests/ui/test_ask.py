"""What to ask the case manager: by keyboard to the store and back, and on paper without a judgement."""

from functools import partial
from pathlib import Path
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.errors import KnownError
from app.operations import evidence, walking
from app.operations.inspection import Inspection
from app.operations.workspace import Workspace
from app.steps import Ask, Tell
from app.ui.ask.page import AskPage
from app.ui.ask.sheet import Sheet, draw_sheet, print_sheet, write_pdf
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SAID = "She <b>did</b> ask; see her notebook."


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    walking.answer(inspection, "LS-1", "rosh_screening_completed", "yes")
    walking.answer(inspection, "LS-1", "rosh_screening_timely", "no")
    walking.note(inspection, "LS-1", "rosh_screening_timely", "Diary <b>12 March</b>")
    for question in ("rosh_screening_timely", "victim", "rosh_screening_completed"):
        evidence.flag(inspection, "LS-1", question, ask=True)
    found = shown(workspace=workspace)
    found.open_inspection("leeds")
    settled(qtbot, found)
    found.open_case("LS-1")
    settled(qtbot, found)
    return found


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> AskPage:
    window.walk.ask_page_wanted.emit()
    settled(qtbot, window)
    return window.beside.ask


def beside(inspection: Inspection) -> evidence.Beside:
    inspection.refresh()
    return evidence.beside(inspection, "LS-1")


def words_on(page: AskPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_the_walk_leads_here_and_escape_leads_back_to_the_question(qtbot: QtBot, window: MainWindow) -> None:
    window.walk.focus_question("rosh_screening_timely")
    press(qtbot, window, KEY.Key_F, SHIFT)
    assert window.stack.currentWidget() is window.beside.ask
    assert window.beside.ask.crumbs() == ("Cases", "LS-1", "To ask")
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.walk
    qtbot.waitUntil(lambda: window.walk.question == "rosh_screening_timely")


def test_questions_stand_by_criterion_with_what_is_known(page: AskPage) -> None:
    assert list(page.cards) == ["victim", "rosh_screening_completed", "rosh_screening_timely"]
    said = words_on(page)
    assert "1.1 Risk of Harm to others" in said
    assert "✗ No" in said
    assert "✓ Yes" in said
    assert "not answered yet" in said
    assert "Diary <b>12 March</b>" in said


def test_what_they_said_reaches_the_store_when_its_field_is_left(
    qtbot: QtBot, window: MainWindow, page: AskPage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_Down)
    press(qtbot, window, KEY.Key_E)
    assert focus(window) is page.cards["rosh_screening_completed"].field
    type_in(qtbot, window, SAID)
    press(qtbot, window, KEY.Key_Escape)
    assert focus(window) is page.cards["rosh_screening_completed"].number
    qtbot.waitUntil(lambda: page.store.all_saved)
    assert beside(inspection).said == {"rosh_screening_completed": SAID}
    assert inspection.store.drafts() == []


def test_what_is_being_typed_is_kept_and_taken_up(
    qtbot: QtBot, window: MainWindow, page: AskPage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_E)
    type_in(qtbot, window, "half a sent")
    qtbot.waitUntil(lambda: [draft.value for draft in inspection.store.drafts()] == ["half a sent"])
    assert beside(inspection).said == {}
    evidence.take_up_said(inspection, "LS-1")
    assert evidence.beside(inspection, "LS-1").said == {"victim": "half a sent"}
    assert page.cards["victim"].field.toPlainText() == "half a sent"
    press(qtbot, window, KEY.Key_Escape)
    qtbot.waitUntil(lambda: page.store.all_saved)


def test_control_and_enter_go_from_field_to_field(qtbot: QtBot, window: MainWindow, page: AskPage) -> None:
    press(qtbot, window, KEY.Key_E)
    press(qtbot, window, KEY.Key_Return, CTRL)
    assert focus(window) is page.cards["rosh_screening_completed"].field


def test_done_takes_the_flag_and_what_was_said_stays_in_sight(
    qtbot: QtBot, window: MainWindow, page: AskPage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_E)
    type_in(qtbot, window, SAID)
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_D)
    qtbot.waitUntil(lambda: page.store.all_saved and list(page.cards)[-1] == "victim")
    assert beside(inspection).flagged == {"rosh_screening_completed", "rosh_screening_timely"}
    qtbot.waitUntil(lambda: "Asked already" in words_on(page))
    assert focus(window) is page.cards["rosh_screening_completed"].number
    for _ in range(2):
        press(qtbot, window, KEY.Key_Down)
    press(qtbot, window, KEY.Key_D)
    qtbot.waitUntil(lambda: page.store.all_saved and next(iter(page.cards)) == "victim")
    assert "victim" in beside(inspection).flagged


def test_enter_goes_to_the_question_in_the_walk(qtbot: QtBot, window: MainWindow, page: AskPage) -> None:
    for _ in range(2):
        press(qtbot, window, KEY.Key_Down)
    assert focus(window) is page.cards["rosh_screening_timely"].number
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.walk
    qtbot.waitUntil(lambda: window.walk.question == "rosh_screening_timely")


def test_behind_the_veil_no_answer_and_no_note_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_H, CTRL)
    press(qtbot, window, KEY.Key_F, SHIFT)
    said = words_on(window.beside.ask)
    assert "1.1 Risk of Harm to others" in said
    assert "✗ No" not in said
    assert "12 March" not in said


def test_with_nothing_to_ask_the_page_says_how(qtbot: QtBot, window: MainWindow) -> None:
    window.open_case("LS-2")
    settled(qtbot, window)
    window.walk.ask_page_wanted.emit()
    settled(qtbot, window)
    assert "press F on a question" in words_on(window.beside.ask)
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.walk


def test_the_sheet_has_questions_and_no_judgement(
    qtbot: QtBot, window: MainWindow, page: AskPage, tmp_path: Path
) -> None:
    sheet = page.sheet()
    assert sheet.title == "Questions for the case manager"
    printed = str(sheet)
    assert "LS-1" in printed
    assert "1.1-02" in printed
    assert "12 March" not in printed
    assert "✗" not in printed
    path = tmp_path / "ask.pdf"
    page.save_pdf(path)
    settled(qtbot, window)
    assert path.read_bytes().startswith(b"%PDF")
    assert f"The questions are in {path}." in words_on(page)
    assert list(tmp_path.glob("*.part")) == []


def test_a_sheet_that_cannot_be_written_is_a_sentence(
    qtbot: QtBot, window: MainWindow, page: AskPage, tmp_path: Path
) -> None:
    page.save_pdf(tmp_path / "nowhere" / "ask.pdf")
    settled(qtbot, window)
    assert page.notice.isVisible()
    press(qtbot, window, KEY.Key_Escape)
    assert not page.notice.isVisible()
    assert focus(window) is page.cards["victim"].number


def test_it_is_printed_off_the_thread_of_the_window(
    qtbot: QtBot, window: MainWindow, page: AskPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's dialog cannot be seen here, but what follows when a person says yes to it can."""
    dialogs: list[QPrintDialog] = []
    threads: set[Thread] = set()

    def show(dialog: QPrintDialog) -> None:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
        dialogs.append(dialog)

    def draw(sheet: Sheet, device: QPrinter, *, progress: Tell, cancelled: Ask) -> None:
        threads.add(current_thread())
        draw_sheet(sheet, device, progress=progress, cancelled=cancelled)

    monkeypatch.setattr(QPrintDialog, "show", show)
    monkeypatch.setattr("app.ui.ask.sheet.draw_sheet", draw)
    press(qtbot, window, KEY.Key_P, CTRL)
    assert dialogs[0].printer().docName() == "Questions for the case manager – LS-1"
    dialogs[0].done(QPrintDialog.DialogCode.Accepted)
    settled(qtbot, window)
    assert "The questions are with the printer." in words_on(page)
    assert main_thread() not in threads
    assert len(threads) == 1
    page.save_pdf(tmp_path / "saved.pdf")
    settled(qtbot, window)
    printed, saved = (pages_of(tmp_path / name) for name in ("printed.pdf", "saved.pdf"))
    assert printed == saved > 0


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_is_a_sentence(qtbot: QtBot, window: MainWindow, page: AskPage, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    page.print_to(printer)
    settled(qtbot, window)
    assert page.notice.isVisible()
    assert "could not be printed" in words_on(page)
    press(qtbot, window, KEY.Key_Escape)


def test_printing_can_be_cancelled_and_leaves_no_file(page: AskPage, tmp_path: Path) -> None:
    path = tmp_path / "ask.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    for operation in (partial(write_pdf, page.sheet(), path), partial(print_sheet, page.sheet(), printer)):
        with pytest.raises(KnownError) as raised:
            operation(cancelled=lambda: True)
        assert raised.value.code == "cancelled"
    assert not path.exists()
    assert list(tmp_path.glob("*.part")) == []


def pages_of(path: Path) -> int:
    return path.read_bytes().count(b"/Type /Page\n")


def test_a_long_list_runs_over_several_pages(page: AskPage) -> None:
    questions = tuple((f"1.1-{at:02}", "Was the plan good enough? " * 6) for at in range(20))
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    draw_sheet(Sheet("Questions", page.reference, "demo", (("1.1", questions), ("1.2", ()))), QPdfWriter(held))
    assert bytes(held.data().data()).count(b"/Type /Page\n") >= 4


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, page: AskPage) -> None:
    assert nameless(window) == []
    assert {one.textFormat() for one in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
