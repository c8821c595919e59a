"""The team: words compared, roles given, somebody removed and taken back, an invitation made."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.exchange.people import Team
from app.operations.inspections import open_inspection
from app.operations.invitations import read_invitation
from app.operations.workspace import open_workspace
from app.ui.team.page import TeamPage
from app.ui.window import MainWindow
from tests.ui.conftest import focus, nameless, press, settled, type_in

KEY = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, led_window: MainWindow) -> TeamPage:
    press(qtbot, led_window, KEY.Key_T)
    return led_window.lead.team


def words_on(page: TeamPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def team_of(window: MainWindow) -> Team:
    """The team in the file, as another program reads it."""
    inspection = open_inspection(open_workspace(window.session.home, "correct horse"), "leeds")
    try:
        return inspection.team
    finally:
        inspection.close()


def test_everybody_is_there_those_to_be_compared_first(led_window: MainWindow, page: TeamPage) -> None:
    said = words_on(page)
    assert "You: Lena Lead (LL)" in said
    assert [one.member.card.initials for one in page.members] == ["BB", "AA"]
    assert "words not compared yet" in said
    assert "✓ words compared" in said
    assert [one.head.accessibleName() for one in page.invited] == ["Invite Carla Coming again, with a new phrase"]
    assert nameless(page) == []
    assert focus(led_window) is page.members[0].head


def test_words_are_compared_by_keyboard(qtbot: QtBot, led_window: MainWindow, page: TeamPage) -> None:
    press(qtbot, led_window, KEY.Key_Return)
    for word in page.members[0].member.card.words:
        assert word in words_on(page)
    press(qtbot, led_window, KEY.Key_Return)
    found = team_of(led_window).by_initials("BB")
    assert found is not None
    assert found.compared


def test_a_role_is_given_and_somebody_removed_and_taken_back(
    qtbot: QtBot, led_window: MainWindow, page: TeamPage
) -> None:
    fingerprint = page.members[0].member.card.fingerprint
    page.members[0].given.emit(fingerprint, "deputy")
    settled(qtbot, led_window)
    assert [one.card.initials for one in team_of(led_window).leading] == ["BB", "LL"]
    card = next(one for one in page.members if one.member.card.fingerprint == fingerprint)
    card._ask()
    assert "What they send later is refused" in words_on(page)
    card.go.click()
    settled(qtbot, led_window)
    assert [one.card.initials for one in team_of(led_window).present] == ["AA", "LL"]
    card = next(one for one in page.members if one.member.card.fingerprint == fingerprint)
    card.taken_back.emit(fingerprint)
    settled(qtbot, led_window)
    assert len(team_of(led_window).present) == 3


def test_the_only_lead_stays_lead(qtbot: QtBot, led_window: MainWindow, page: TeamPage) -> None:
    own = team_of(led_window).by_initials("LL")
    assert own is not None
    page.members[0].given.emit(own.card.fingerprint, "assessor")
    settled(qtbot, led_window)
    assert not page.notice.isHidden()
    assert [one.card.initials for one in team_of(led_window).leading] == ["LL"]
    press(qtbot, led_window, KEY.Key_Escape)
    assert page.notice.isHidden()


def test_an_invitation_is_made_and_its_phrase_opens_the_file(
    qtbot: QtBot, led_window: MainWindow, page: TeamPage, tmp_path: Path
) -> None:
    press(qtbot, led_window, KEY.Key_N)
    type_in(qtbot, led_window, "Dora Deputy")
    press(qtbot, led_window, KEY.Key_Return)
    type_in(qtbot, led_window, "DD")
    page.form.roles["deputy"].click()
    page.form._make.click()
    settled(qtbot, led_window)
    phrase = page.form.phrase.text()
    assert len(phrase.split()) == 6
    page.save_invitation(tmp_path)
    settled(qtbot, led_window)
    (file,) = tmp_path.glob("*.invitation")
    found = read_invitation(file, phrase)
    assert (found.name, found.initials, found.inspection) == ("Dora Deputy", "DD", "leeds")
    press(qtbot, led_window, KEY.Key_Escape)
    assert phrase not in words_on(page)
    assert [one.initials for one in team_of(led_window).pending] == ["CC", "DD"]
    page.invited[1].called_off.emit("DD")
    settled(qtbot, led_window)
    assert [one.initials for one in team_of(led_window).pending] == ["CC"]


def test_initials_that_are_taken_are_refused_at_the_place(qtbot: QtBot, led_window: MainWindow, page: TeamPage) -> None:
    page.begin_invitation()
    page.form.name.setText("Another Anna")
    page.form.initials.setText("AA")
    page.form._make.click()
    settled(qtbot, led_window)
    assert "AA" in page.form._trouble.text()
    assert page.form.phrase.text() == ""
