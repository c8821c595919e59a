"""The commands, as scripts call them."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import Screen, run
from app.errors import KnownError
from tests.conftest import TWO_LANGUAGES

CASES = "reference,office,phases,assessor\nLS-1,East,both,ae\nLS-2,West,community,jo\n"


def no_window(*_: object) -> Any:
    raise AssertionError("no window was asked for")


SCREEN = Screen(trouble=lambda: KnownError("no_screen"), open=no_window, pictures=no_window)


class Shell:
    """Runs commands on one workspace and keeps what they printed."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys
        self.out = self.err = ""

    def __call__(self, *arguments: str) -> int:
        code = run(["--home", str(self.home), *arguments], SCREEN)
        self.out, self.err = self._capsys.readouterr()
        return code


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("CASEWALK_PASSPHRASE", "correct horse")
    monkeypatch.setenv("CASEWALK_NAME", "Ann Example")
    monkeypatch.setenv("CASEWALK_INITIALS", "AE")
    (tmp_path / "cases.csv").write_text(CASES, encoding="utf-8")
    return Shell(tmp_path / "home", capsys)


def test_from_nothing_to_scores(shell: Shell, tmp_path: Path) -> None:
    assert shell("inspections", "create", "--id", "leeds", "--area", "Leeds") == 0
    assert shell("inspections", "list") == 0
    assert "leeds" in shell.out
    assert shell("cases", "import", "leeds", str(tmp_path / "cases.csv")) == 0
    rows = ["case,question,answer,note,assessor,at", "LS-1,rosh_screening_completed,no,nothing found,JO,"]
    (tmp_path / "in.csv").write_text("\n".join(rows), encoding="utf-8")
    assert shell("answers", "import", "leeds", str(tmp_path / "in.csv")) == 0
    assert shell("scores", "leeds", "--provisional", "--json") == 0
    document = json.loads(shell.out)
    assert document["criteria"]["1.1"] == {"sufficient": 0, "applicable": 1, "percent": 0, "comment": "DRASTIC"}
    assert set(document) == {"headlines", "criteria", "sections", "cases"}
    assert set(document["headlines"]) == {"safeguarding", "risk_of_harm", "likelihood_of_reoffending"}
    assert set(document["sections"]["1"]) == {"sufficient", "applicable", "percent"}
    assert shell("scores", "leeds", "--json") == 0
    assert json.loads(shell.out)["cases"] == 0
    assert shell("answers", "export", "leeds", str(tmp_path / "out.csv")) == 0
    assert "LS-1,rosh_screening_completed,no,nothing found,JO," in (tmp_path / "out.csv").read_text("utf-8")


def test_a_case_is_completed_reopened_and_withdrawn(shell: Shell, tmp_path: Path) -> None:
    shell("inspections", "create", "--id", "leeds", "--area", "Leeds")
    shell("cases", "import", "leeds", str(tmp_path / "cases.csv"))
    assert shell("cases", "complete", "leeds", "LS-1") == 1
    assert "cannot be completed" in shell.err
    assert shell("cases", "reopen", "leeds", "LS-1") == 1
    assert shell("cases", "withdraw", "leeds", "LS-1", "--reason", "not_reached", "--replaced-by", "LS-2") == 0
    assert shell("cases", "list", "leeds") == 0
    assert "LS-1  withdrawn (not_reached)" in shell.out


def test_the_instrument_is_shown_as_agreed(shell: Shell) -> None:
    assert shell("instrument", "show", "cci", "--json") == 0
    document = json.loads(shell.out)
    assert list(document) == ["id", "meaning", "wording", "questions"]
    assert document["id"] == "cci"
    assert len(document["questions"]) == 207
    question = next(one for one in document["questions"] if one["number"] == "1.1-03")
    assert list(question) == [
        "name", "number", "criterion", "section", "themes", "phase", "kind", "label", "relevant", "choices",
        "sufficient",
    ]  # fmt: skip
    assert (question["criterion"], question["section"], question["kind"]) == ("1.1", "1", "scored")
    assert question["sufficient"] == "yes"
    assert next(one for one in document["questions"] if one["number"] == "F-01")["sufficient"] is None


def test_a_faulty_instrument_gives_one_and_every_problem(shell: Shell, tmp_path: Path) -> None:
    from tests.instrument.forms import judged, source

    path = tmp_path / "faulty.md"
    path.write_bytes(source(judged("a", "1.1-01", "${gone} = 'yes'") + judged("a", "1.1-02")).data)
    assert shell("instrument", "check", str(path)) == 1
    assert "survey, row 2 (a)" in shell.out
    assert "${gone}" in shell.out
    path.write_bytes(source(judged("a", "1.1-01")).data)
    assert shell("instrument", "check", str(path)) == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("scores", "nowhere"), "There is no inspection nowhere"),
        (("cases", "import", "leeds", "gone.csv"), "There is no file"),
        (("inspections", "create", "--id", "leeds", "--area", "Leeds"), "already"),
        (("inspections", "create", "--id", "Leeds 2010", "--area", "Leeds"), "does not fit"),
        (("instrument", "show", "nonsense"), "no built-in instrument"),
        (("instrument", "check", "gone.md"), "There is no file"),
        ((), "There is no screen here"),
    ],
)
def test_a_failure_is_a_sentence_and_a_way_out(shell: Shell, arguments: tuple[str, ...], said: str) -> None:
    shell("inspections", "create", "--id", "leeds", "--area", "Leeds")
    assert shell(*arguments) == 1
    assert said in shell.err
    assert "Traceback" not in shell.err


def test_a_wrong_passphrase_and_a_missing_workspace(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shell("inspections", "list") == 1
    assert "There is no workspace" in shell.err
    assert not shell.home.exists()
    shell("inspections", "create", "--id", "leeds", "--area", "Leeds")
    monkeypatch.setenv("CASEWALK_PASSPHRASE", "wrong")
    assert shell("inspections", "list") == 1
    assert "does not open" in shell.err
    monkeypatch.delenv("CASEWALK_PASSPHRASE")
    assert shell("inspections", "list") == 1
    assert "CASEWALK_PASSPHRASE" in shell.err


def test_refused_rows_are_printed_one_by_one(shell: Shell, tmp_path: Path) -> None:
    shell("inspections", "create", "--id", "leeds", "--area", "Leeds")
    (tmp_path / "bad.csv").write_text("reference,phases\nA 1,both\nA-2,prison\n", encoding="utf-8")
    assert shell("cases", "import", "leeds", str(tmp_path / "bad.csv")) == 1
    assert "row 2 (A 1)" in shell.err
    assert "row 3 (A-2)" in shell.err
    assert "no case was imported" in shell.err


def test_an_inspection_by_a_form_of_ones_own(shell: Shell, tmp_path: Path) -> None:
    create = ("inspections", "create", "--id", "own", "--area", "Gwynedd", "--instrument")
    (tmp_path / "faulty.md").write_text(TWO_LANGUAGES.read_text("utf-8").replace("| 1.1-02 |", "| 1.1-01 |"), "utf-8")
    assert shell(*create, str(tmp_path / "faulty.md")) == 1
    assert "survey, row 5 (offered)" in shell.err
    assert "survey, row 6 (offer_recorded)" in shell.err
    assert shell(*create, str(TWO_LANGUAGES)) == 0
    assert shell("cases", "import", "own", str(tmp_path / "cases.csv")) == 0
    assert shell("scores", "own") == 0
    assert "1.1 Choosing a language" in shell.out


def test_what_a_form_lacks_in_a_language_is_listed_and_is_no_fault(shell: Shell) -> None:
    assert shell("instrument", "check", str(TWO_LANGUAGES)) == 0
    assert "label has no Cymraeg (cy)." in shell.out
    assert "is sound" in shell.out
