"""The window in another language: every finished text keeps what is filled in, is shown, and has room."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.errors import KnownError
from app.instrument.model import Instrument
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection
from app.operations.workspace import Settings, Workspace, read_settings, write_settings
from app.ui.window import MainWindow
from app.ui.words import ENGLISH, counted, install, language, languages, mending, native_name, sentence, tr
from tests.conftest import TWO_LANGUAGES
from tests.tasks.translations import FOLDER, LANGUAGES, release
from tests.ui.conftest import Shown, focus, press, settled, type_in
from tests.ui.test_pseudo_language import data_of, told_of
from tests.ui.visits import Tour, agreed, app, clipped, copied, drawn, shown_widgets
from tests.ui.walked import refusing

KEY = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
WELSH = "cy"


def messages(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The finished texts of a translation: English, and what stands for it, in all its forms."""
    for message in ET.parse(FOLDER / f"casewalk_{name}.ts").iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        assert translation is not None
        if translation.get("type") != "unfinished":
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            yield message.findtext("source", ""), forms or (translation.text or "",)


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", text))


@pytest.fixture
def welsh(dressed: QApplication) -> Iterator[QApplication]:
    install(dressed, WELSH)
    yield dressed
    install(dressed, ENGLISH)


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_finished_text_keeps_its_placeholders(name: str) -> None:
    found = list(messages(name))
    assert found
    for source, forms in found:
        for form in forms:
            assert placeholders(form) == placeholders(source), source
            assert form.strip(), source
            assert (form[0] == " ", form[-1] == " ") == (source[0] == " ", source[-1] == " "), source
            form.format(**{each[1:-1]: "x" for each in placeholders(form)})


@pytest.mark.parametrize("name", LANGUAGES)
def test_what_is_compiled_is_what_was_translated(name: str, tmp_path: Path) -> None:
    release(FOLDER / f"casewalk_{name}.ts", tmp_path / "again.qm")
    assert (tmp_path / "again.qm").read_bytes() == (FOLDER / f"casewalk_{name}.qm").read_bytes()


def test_the_languages_are_those_that_were_compiled() -> None:
    assert languages() == (ENGLISH, *LANGUAGES)
    assert [native_name(each) for each in languages()] == ["English", "Cymraeg"]


def test_one_and_many_are_right_in_both_languages(dressed: QApplication) -> None:
    def words(n: int) -> str:
        return counted("1 case complete", "{n} cases complete", n)

    assert [words(n) for n in (0, 1, 2)] == ["0 cases complete", "1 case complete", "2 cases complete"]
    install(dressed, WELSH)
    said = [words(n) for n in (0, 1, 2, 6)]
    install(dressed, ENGLISH)
    assert said[1] == "1 achos wedi'i gwblhau"
    assert {said[0], said[2], said[3]} == {f"{n} achos wedi'u cwblhau" for n in (0, 2, 6)}


def test_an_unknown_language_is_english_and_a_region_is_its_language(dressed: QApplication) -> None:
    assert install(dressed, "xx") == ENGLISH
    assert install(dressed, "cy_GB") == WELSH
    assert language() == WELSH
    assert install(dressed, "en-GB") == ENGLISH
    assert tr("Cases") == "Cases"


def test_a_rule_that_is_broken_is_said_in_the_language_too(welsh: QApplication) -> None:
    assert welsh is not None
    error = KnownError("fact_unfit", value="'x'", fact="age", rule="Write a whole number of years from 8 to 25.")
    assert "whole number" not in mending(error)
    assert "8 a 25" in mending(error)
    assert "age" in sentence(error)


def left_in_english(window: MainWindow, english: frozenset[str]) -> Iterator[str]:
    """What stands on the window in English although it is translated."""
    for each in shown_widgets(window):
        if each.property("role") == "word":  # of a fingerprint: the same in every language
            continue
        said = [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        said += [each.text()] if isinstance(each, QLabel | QAbstractButton) else []
        yield from (f"in English: {text!r}" for text in said if text in english)
    yield from (f"in English: {each.text!r}" for each in drawn(window) if each.text in english)


def test_the_window_in_welsh_says_it_and_clips_nothing(
    qtbot: QtBot, welsh: QApplication, cci: Instrument, demo_home: Path, tmp_path: Path
) -> None:
    assert welsh is not None
    workspace = copied(demo_home, tmp_path)
    translated = {source: forms[0] for source, forms in messages(WELSH) if forms[0] != source}
    english = frozenset(translated) - data_of(cci) - set(told_of(workspace))
    tour, found, said = Tour(qtbot), dict[str, list[str]](), set[str]()
    try:
        for name, window in chain(tour.locked(workspace, tmp_path), tour.unlocked(workspace)):
            for _ in range(3):  # what unfolds finds its place
                app().processEvents()
            found[name] = [*left_in_english(window, english), *clipped(window)]
            said |= {each.text() for each in shown_widgets(window) if isinstance(each, QLabel | QAbstractButton)}
            said |= {each.text for each in drawn(window)}
    finally:
        tour.close()
    agreed(found)
    assert len(said & set(translated.values())) > 100


# turning from one to another


@pytest.fixture
def back_to_english(dressed: QApplication) -> Iterator[None]:
    yield
    install(dressed, ENGLISH)


@pytest.mark.usefixtures("back_to_english")
def test_the_first_page_turns_at_a_key_and_keeps_what_was_typed(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    window = shown(tmp_path / "new")
    type_in(qtbot, window, "Ann Example")
    press(qtbot, window, KEY.Key_L, CTRL_SHIFT)
    assert language() == WELSH
    assert window.unlock.name is not None
    assert window.unlock.name.text() == "Ann Example"
    assert window.unlock.name.accessibleName() == "Eich enw"
    assert focus(window) is window.unlock.name
    assert read_settings(tmp_path / "new").language == WELSH
    other = next(each for each in window.unlock.findChildren(QAbstractButton) if each.text() == "English")
    other.click()
    settled(qtbot, window)
    assert window.unlock.name.accessibleName() == "Your name"


@pytest.mark.usefixtures("back_to_english")
def test_the_list_of_inspections_turns_and_everything_after_it(
    qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection
) -> None:
    window = shown(workspace=workspace)
    window.open_inspection(inspection.id)
    settled(qtbot, window)
    window.open_case("LS-1")
    settled(qtbot, window)
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_L, CTRL_SHIFT)
    assert window.stack.currentWidget() is window.inspections
    assert focus(window).accessibleName() == "Leeds"
    press(qtbot, window, KEY.Key_Return)
    assert window.cases.accessibleName() == "Achosion"
    press(qtbot, window, KEY.Key_Question)
    assert window.beside.help.isVisible()
    assert any(each.text() == "Pob bysell" for each in window.findChildren(QLabel) if each.isVisible())
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert window.theme.name == "dark"


@pytest.mark.usefixtures("back_to_english")
def test_what_is_not_saved_yet_keeps_the_window_as_it_is(
    qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = shown(workspace=workspace)
    window.open_inspection(inspection.id)
    settled(qtbot, window)
    window.open_case("LS-1")
    settled(qtbot, window)
    monkeypatch.setattr(Inspection, "record", refusing)
    window.walk.answer("victim", "yes")
    settled(qtbot, window)
    walk = window.walk
    window.show_inspections()
    settled(qtbot, window)
    press(qtbot, window, KEY.Key_L, CTRL_SHIFT)
    assert language() == ENGLISH
    assert window.inspections.notice.isVisible()
    assert window.walk is walk
    assert not walk.case.saving.all_saved
    assert read_settings(workspace.home).language == WELSH
    monkeypatch.undo()
    walk.flush()
    qtbot.waitUntil(lambda: walk.case.saving.all_saved)


@pytest.mark.usefixtures("back_to_english")
def test_the_questions_begin_in_the_language_of_the_window(
    qtbot: QtBot, shown: Shown, workspace: Workspace, dressed: QApplication
) -> None:
    create_inspection(workspace, "own", "Gwynedd", form=TWO_LANGUAGES)
    write_settings(workspace.home, Settings(language=WELSH))
    install(dressed, WELSH)
    window = shown(workspace=workspace)
    window.open_inspection("own")
    settled(qtbot, window)
    assert window.session.language == "Cymraeg (cy)"
