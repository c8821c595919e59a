"""The office of the forms: what is there, a second typing settled by the paper, a file taken in or refused, blanks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.casework.entries import Act
from app.casework.forms import Form
from app.casework.units import SECOND
from app.operations import double_entry, questionnaires
from app.operations.inspection import Inspection
from app.operations.workspace import Workspace
from app.ui.forms.lines import FormCard
from app.ui.forms.page import FormsPage
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

KEY = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    double_entry.choose_share(inspection, 1, "seed")
    for number, (first, second) in enumerate((("yes", "no"), ("yes", "yes"), ("no", "yes")), 1):
        form = questionnaires.begin_form(inspection, "victim", number).form
        for who, which, said in (("AE", "first", first), ("BB", SECOND, second)):
            inspection.who = who
            questionnaires.answer_field(inspection, form, "needs", said, which)
            questionnaires.answer_field(inspection, form, "comments", f"As {who} read it.", which)
            questionnaires.finish_form(inspection, form, None, which)
    inspection.who = "AE"
    found = shown(workspace=workspace)
    found.open_inspection("leeds")
    settled(qtbot, found)
    press(qtbot, found, KEY.Key_Q)
    return found


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> FormsPage:
    press(qtbot, window, KEY.Key_2)
    return window.voices.forms


def words_on(page: FormsPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_q_leads_here_and_escape_back(qtbot: QtBot, window: MainWindow, page: FormsPage) -> None:
    assert page.crumbs() == ("Leeds", "Questionnaires", "Victims")
    assert [card.line.form.number for card in page.list.made.values() if isinstance(card, FormCard)] == [1, 2, 3]
    assert "3 forms · 3 partly filled" in words_on(page)
    assert nameless(page) == []
    press(qtbot, window, KEY.Key_1)
    assert "No form has been typed yet" in words_on(page)
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.cases


def test_a_form_is_found_by_its_number(
    qtbot: QtBot, window: MainWindow, page: FormsPage, inspection: Inspection
) -> None:
    questionnaires.begin_form(inspection, "victim", 21)
    page.read()
    settled(qtbot, window)
    press(qtbot, window, KEY.Key_Slash)
    type_in(qtbot, window, "2")
    assert [card.line.form.number for card in page.list.made.values() if isinstance(card, FormCard)] == [2, 21]
    type_in(qtbot, window, "1")
    press(qtbot, window, KEY.Key_Return)
    assert focus(window).accessibleName().startswith("Form 21,")
    press(qtbot, window, KEY.Key_Escape)
    assert page.finder.text() == ""
    assert window.stack.currentWidget() is page


def test_a_form_of_the_list_is_mended(
    qtbot: QtBot, window: MainWindow, page: FormsPage, inspection: Inspection
) -> None:
    card = next(card for card in page.list.made.values() if isinstance(card, FormCard) and card.line.form.number == 2)
    card.head.click()
    settled(qtbot, window)
    typing = window.voices.typing
    assert typing.number.number.text() == "2"
    press(qtbot, window, KEY.Key_2)
    press(qtbot, window, KEY.Key_Escape)
    assert questionnaires.open_form(inspection, Form("victim", 2)).answers["needs"] == "no"
    assert focus(window).accessibleName().startswith("Form 2,")


def test_what_differs_is_settled_by_the_paper_and_the_rate_of_errors_is_told(
    qtbot: QtBot, window: MainWindow, page: FormsPage, inspection: Inspection
) -> None:
    assert "5 differ · 5 still to be settled" in words_on(page)
    press(qtbot, window, KEY.Key_D)
    apart = window.voices.differences
    assert [(one.form.number, one.field) for one in apart._shown] == [
        (1, "needs"), (1, "comments"), (2, "comments"), (3, "needs"), (3, "comments"),
    ]  # fmt: skip
    press(qtbot, window, KEY.Key_2)  # the paper says as the second typed
    assert questionnaires.open_form(inspection, Form("victim", 1)).answers["needs"] == "no"
    press(qtbot, window, KEY.Key_E)  # neither read it well
    assert apart.current is not None
    assert apart.current.field is not None
    apart.current.field.selectAll()
    type_in(qtbot, window, "They rang.")
    press(qtbot, window, KEY.Key_Return)
    assert questionnaires.open_form(inspection, Form("victim", 1)).answers["comments"] == "They rang."
    for _ in range(3):
        press(qtbot, window, KEY.Key_1)
    found = double_entry.agreement(inspection, "victim")
    assert (found.unsettled, found.first_wrong, found.second_wrong) == (0, 2, 4)
    assert "Nothing is left to be settled." in apart._sure.text()
    assert "9.5 errors in 100 fields" in apart._sure.text()
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is page
    assert not page.apart.isEnabled()


def test_a_file_comes_in_or_is_refused_by_row(
    qtbot: QtBot, window: MainWindow, page: FormsPage, inspection: Inspection, tmp_path: Path
) -> None:
    file = tmp_path / "online.csv"
    file.write_text("form,needs,satisfaction\n11,Yes,mainly\n12,perhaps,mainly\n2,No,\n", "utf-8")
    page.import_file(file)
    settled(qtbot, window)
    said = words_on(page)
    assert "row 3, column needs" in said
    assert "row 4" in said
    assert questionnaires.count_forms(inspection, "victim").forms == 3
    press(qtbot, window, KEY.Key_Escape)
    file.write_text("form,needs,satisfaction\n11,Yes,mainly\n12,,mainly\n", "utf-8")
    page.import_file(file)
    settled(qtbot, window)
    assert "2 forms came in." in words_on(page)
    assert questionnaires.count_forms(inspection, "victim").forms == 5


def test_a_long_import_can_be_cancelled_and_nothing_came_in(
    qtbot: QtBot, window: MainWindow, page: FormsPage, inspection: Inspection, tmp_path: Path
) -> None:
    file = tmp_path / "online.csv"
    file.write_text("form,needs\n" + "".join(f"{number},yes\n" for number in range(10, 4000)), "utf-8")
    window.session.worker.moved.connect(lambda *_: window.cancel_work())
    page.import_file(file)
    settled(qtbot, window)
    assert questionnaires.count_forms(inspection, "victim").forms == 3
    assert page.notice.isHidden()


def test_a_blank_form_is_saved(qtbot: QtBot, window: MainWindow, page: FormsPage, tmp_path: Path) -> None:
    page.save_pdf(tmp_path / "blank.pdf")
    settled(qtbot, window)
    assert (tmp_path / "blank.pdf").read_bytes().startswith(b"%PDF")
    assert str(tmp_path / "blank.pdf") in words_on(page)


def test_all_forms_are_saved_as_a_table_that_can_be_taken_in(
    qtbot: QtBot, window: MainWindow, page: FormsPage, tmp_path: Path
) -> None:
    page.save_table(tmp_path / "forms.csv")
    settled(qtbot, window)
    rows = (tmp_path / "forms.csv").read_text("utf-8").splitlines()
    assert [row.split(",")[0] for row in rows] == ["form", "1", "2", "3"]
    assert "3 forms are in" in words_on(page)
    page.import_file(tmp_path / "forms.csv")
    settled(qtbot, window)
    assert "Every form of the file was here already." in words_on(page)


def test_a_number_given_by_two_people_is_shown_and_kept_as_one_form(
    qtbot: QtBot, window: MainWindow, page: FormsPage, inspection: Inspection
) -> None:
    form = questionnaires.begin_form(inspection, "victim", 30).form
    unit = next(unit for unit, each in inspection.forms.units().items() if each == form)
    inspection.record([Act(unit, None, "form/victim", 30, (), "JO")])
    page.read()
    settled(qtbot, window)
    assert "number given twice" in words_on(page)
    card = next(card for card in page.list.made.values() if isinstance(card, FormCard) and card.line.clash)
    card.buttons[0].click()
    settled(qtbot, window)
    assert "number given twice" not in words_on(page)


def test_the_lead_chooses_the_share(qtbot: QtBot, window: MainWindow, page: FormsPage, inspection: Inspection) -> None:
    page.twice.shares[10].click()
    settled(qtbot, window)
    inspection.refresh()
    assert double_entry.agreement(inspection, "victim").every == 10
    assert page.twice.shares[10].isChecked()
