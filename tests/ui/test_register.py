"""Evidence in advance: entered, noted, linked to commentary and findings, shown by criterion, undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.casework.evidence_in_advance import ReceivedDocument
from app.casework.forms import Form
from app.operations.evidence_in_advance import Registered, cited, put_document, register
from app.operations.inspection import Inspection
from app.operations.keeping_findings import write_finding
from app.operations.questionnaires import open_form
from app.operations.workspace import Workspace
from app.ui.register.card import DocumentCard
from app.ui.register.page import RegisterPage
from app.ui.window import MainWindow
from tests.journeys.laptops import invited, lead
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
TITLE = "Policy on the transfer of cases"


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    write_finding(inspection, "1.2", "strength", "Plans were written together.")
    found = shown(workspace=workspace)
    found.open_inspection("leeds")
    settled(qtbot, found)
    press(qtbot, found, KEY.Key_R, Qt.KeyboardModifier.ShiftModifier)
    return found


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> RegisterPage:
    """The register with a document in it that was entered by keyboard."""
    found = window.voices.register
    press(qtbot, window, KEY.Key_N)
    for words in (TITLE, "Head of service", "2010-08-30"):
        type_in(qtbot, window, words)
        press(qtbot, window, KEY.Key_Tab)
    type_in(qtbot, window, "Who hands over, and when.")
    found.form.criteria["1.2"].click()
    press(qtbot, window, KEY.Key_Return, CONTROL)
    return found


def card(page: RegisterPage) -> DocumentCard:
    found = next(iter(page.list.made.values()))
    assert isinstance(found, DocumentCard)
    return found


def only(inspection: Inspection) -> Registered:
    (found,) = register(inspection)
    return found


def test_a_document_is_entered_by_keyboard_and_changed(
    qtbot: QtBot, window: MainWindow, page: RegisterPage, inspection: Inspection
) -> None:
    document = only(inspection).document
    assert (document.title, document.sender, document.dated) == (TITLE, "Head of service", "2010-08-30")
    assert (document.shows, document.criteria) == ("Who hands over, and when.", ("1.2",))
    assert focus(window) is card(page).head
    assert nameless(page) == []
    press(qtbot, window, KEY.Key_Return)
    page.form.dated.setText("some day in August")
    press(qtbot, window, KEY.Key_Return)
    assert "YYYY-MM-DD" in page.form._fault.text()
    page.form.dated.setText("31 Aug 2010")
    press(qtbot, window, KEY.Key_Return)
    assert only(inspection).document.dated == "2010-08-31"
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.cases


def test_notes_are_kept_while_they_are_typed(
    qtbot: QtBot, window: MainWindow, page: RegisterPage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_E)
    type_in(qtbot, window, "Read twice")
    page._keep()
    settled(qtbot, window)
    assert only(inspection).typed == "Read twice"
    press(qtbot, window, KEY.Key_Escape)
    assert (only(inspection).note, only(inspection).typed) == ("Read twice", None)
    assert focus(window) is card(page).head


def test_it_is_linked_to_commentary_and_findings_and_taken_back(
    qtbot: QtBot, window: MainWindow, page: RegisterPage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_L)
    form = card(page).form
    assert form is not None
    finding = next(of for kind, of in form.buttons if kind == "finding")
    for key in (("commentary", "1.1"), ("finding", finding)):
        form.buttons[key].click()
        settled(qtbot, window)
    assert {(each.kind, each.of) for each in only(inspection).cited_by} == {("commentary", "1.1"), ("finding", finding)}
    assert len(cited(inspection, "finding", finding)) == 1
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_Z, CONTROL)
    assert not cited(inspection, "finding", finding)


def test_it_is_taken_out_put_back_and_shown_by_criterion(
    qtbot: QtBot, window: MainWindow, page: RegisterPage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_Delete)
    assert register(inspection) == ()
    card(page).back.click()
    settled(qtbot, window)
    assert only(inspection).document.title == TITLE
    press(qtbot, window, KEY.Key_1)
    assert page.only == "1.1"
    assert not page.list.made
    press(qtbot, window, KEY.Key_Escape)
    assert card(page).head.text() == TITLE


def test_a_finding_leads_to_the_documents_on_its_criterion(
    qtbot: QtBot, window: MainWindow, page: RegisterPage
) -> None:
    window.report.show_findings()
    settled(qtbot, window)
    window.report.findings.choose("1.2")
    settled(qtbot, window)
    press(qtbot, window, KEY.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert window.stack.currentWidget() is page
    assert page.only == "1.2"
    assert card(page).head.text() == TITLE
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.report.findings


def test_who_does_not_lead_reads_the_register_and_types_forms(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    """What the lead entered comes with a pack; what an assessor types goes back with a bundle and is merged."""
    leading = lead(tmp_path)
    put_document(leading.inspection, ReceivedDocument("", TITLE, "Head of service", criteria=("1.2",)))
    aaron = invited(leading, tmp_path, "Aaron Assessor", "AA")
    aaron.takes(leading.packs("AA"))
    aaron.close()
    window = shown(workspace=aaron.workspace)
    window.open_inspection("leeds")
    settled(qtbot, window)
    press(qtbot, window, KEY.Key_R, Qt.KeyboardModifier.ShiftModifier)
    found = window.voices.register
    assert card(found).head.text() == TITLE
    for key in (KEY.Key_N, KEY.Key_E, KEY.Key_L, KEY.Key_Delete, KEY.Key_Return):
        press(qtbot, window, key)
    assert found.form.isHidden()
    assert not card(found).note.isVisible()
    assert found.notice.isHidden()
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_Q)
    assert not window.voices.forms.twice.shares[10].isVisible()
    press(qtbot, window, KEY.Key_T)
    type_in(qtbot, window, "121")
    press(qtbot, window, KEY.Key_Return, CONTROL)
    window.close()
    leading.takes(aaron.bundles())
    typed = open_form(leading.inspection, Form("child", 1))
    assert (typed.who, typed.state) == ("AA", "partly")
    assert typed.answers == {"understood_why": "yes", "knew_what": "no", "plan_discussed": "yes"}
    aaron.close()
    leading.close()
