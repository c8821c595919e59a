"""What a report on a failure holds: types, places and versions, and not a word of what was being worked on."""

from pathlib import Path

import pytest

from app.errors import KnownError
from app.operations import walking
from app.operations.crashes import FOLDER, KEPT, Crash, crash_of, keep_crash
from app.operations.inspection import Inspection

SECRET = "The victim lives at 4 Mill Lane"


def failed(inspection: Inspection, monkeypatch: pytest.MonkeyPatch) -> Crash:
    def broken(*_: object) -> None:
        detail = SECRET
        nothing: dict[str, str] = {}
        try:
            nothing[detail]
        except KeyError as error:
            raise ValueError(f"cannot take {detail}") from error

    with monkeypatch.context() as patch:
        patch.setattr(walking, "note_subject", broken)
        try:
            walking.note(inspection, "LS-1", "rosh_screening_completed", SECRET)
        except ValueError as error:
            return crash_of(error)
    raise AssertionError


def test_it_holds_types_places_and_versions_only(inspection: Inspection, monkeypatch: pytest.MonkeyPatch) -> None:
    crash = failed(inspection, monkeypatch)
    assert "ValueError" in crash.lines
    assert "KeyError" in crash.lines
    assert any(line.strip().startswith("app/operations/walking.py:") and line.endswith(" note") for line in crash.lines)
    assert any("Casewalk " in line and "Python 3" in line for line in crash.lines)
    for content in ("Mill", "LS-1", "rosh", "cannot take", str(Path.home()), str(Path(__file__).parents[2])):
        assert content not in crash.text


def test_of_a_sentence_the_code_stands_in_it_and_no_detail() -> None:
    crash = crash_of(KnownError("answer_unfit", value=SECRET, number="1.1", rule=SECRET))
    assert "app.errors.KnownError (answer_unfit)" in crash.lines
    assert "Mill" not in crash.text


def test_the_same_failure_has_the_same_mark(inspection: Inspection, monkeypatch: pytest.MonkeyPatch) -> None:
    assert failed(inspection, monkeypatch).mark == failed(inspection, monkeypatch).mark
    assert crash_of(ValueError()).mark != crash_of(KeyError()).mark


def test_it_is_kept_privately_and_only_so_many(tmp_path: Path) -> None:
    crash = crash_of(ValueError(SECRET))
    paths = [keep_crash(tmp_path, crash) for _ in range(KEPT + 3)]
    assert paths[-1] is not None
    assert paths[-1].read_text("utf-8") == crash.text
    assert paths[-1].stat().st_mode & 0o077 == 0
    assert len(list((tmp_path / FOLDER).iterdir())) == KEPT
    assert keep_crash(tmp_path / "away", crash) is None
    assert not (tmp_path / "away").exists()


def test_an_exception_that_refers_to_itself_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__context__, second.__context__ = second, first
    assert crash_of(first).text.count("KeyError") == 4
