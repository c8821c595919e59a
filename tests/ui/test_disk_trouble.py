# ruff: noqa: F811 - a fixture that is imported is named again where it is used
"""The disk goes away under the window: what was answered and typed stays on it, and is saved when the disk is back."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.operations import walking
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.ui.walk.page import WalkPage
from tests.ui.walked import Press, open_page, page, press, session, settle  # noqa: F401


def test_a_disk_that_goes_and_comes_back_loses_nothing(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection, tmp_path: Path
) -> None:
    workspace = inspection.workspace
    home, away = workspace.home, tmp_path / "pulled out"
    page.case.saving._retry.setInterval(20)
    home.rename(away)
    with qtbot.waitSignal(page.trouble):
        press(page, "y")
    press(page, "n")
    page.evidence.enter()
    page.evidence.note.setPlainText("typed while the disk was away")
    row = page.questions.row("victim")
    assert row is not None
    qtbot.waitUntil(lambda: row._trouble.text.startswith("Not saved yet. The file of the inspection is not at"))
    assert "plug it in" in row.accessibleDescription()
    assert not page.case.saving.all_saved
    assert not home.exists()

    away.rename(home)
    qtbot.waitUntil(lambda: page.case.saving.all_saved)
    page.flush()
    settle(qtbot, page, inspection)
    qtbot.waitUntil(lambda: not row._trouble.text)
    again = open_inspection(workspace, "leeds")
    assert (again.answers("LS-1")["victim"], again.answers("LS-1")["roh_issues"]) == ("yes", "no")
    texts = {*again.notes("LS-1").values(), *walking.open_case(again, "LS-1").drafts.values()}
    assert "typed while the disk was away" in texts
    assert again.store.verify()[1] == ()
    again.close()
