"""The commands, as scripts call them."""

import json
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from app.cli import Screen, run
from app.errors import KnownError
from app.operations.workspace import create_workspace
from tests.conftest import CHEAP, TWO_LANGUAGES

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


@pytest.fixture
def quick(shell: Shell) -> Shell:
    """The same with a workspace whose passphrase costs next to nothing to open."""
    create_workspace(shell.home, "correct horse", "Ann Example", "AE", CHEAP)
    return shell


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
    figure = document["criteria"]["1.1"]
    within = figure.pop("interval")
    assert figure == {"sufficient": 0, "applicable": 1, "percent": 0, "comment": "DRASTIC"}
    assert within == {"lower": 0.0, "upper": 97.5, "cases": 1, "effective": 1.0}
    assert set(document) == {
        "headlines", "criteria", "sections", "questions", "cases", "caseload", "level", "caution",
    }  # fmt: skip
    assert set(document["headlines"]) == {"safeguarding", "risk_of_harm", "likelihood_of_reoffending"}
    assert set(document["sections"]["1"]) == {"sufficient", "applicable", "percent", "interval"}
    assert document["questions"]["rosh_screening_timely"]["interval"] is None
    assert shell("scores", "leeds", "--provisional") == 0
    assert "0 to 98" in shell.out
    assert "not to set areas closely against each other" in " ".join(shell.out.split())
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


def test_findings_are_drafted_kept_and_checked(
    demo_home: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    shell = Shell(copytree(demo_home, tmp_path / "demo"), capsys)
    assert shell("findings", "leeds-2010", "--criterion", "1.1") == 0
    assert "strength     1  The risk of serious harm had been screened" in shell.out
    assert shell("findings", "leeds-2010", "--criterion", "1.3", "--draft", "--json") == 0
    document = json.loads(shell.out)
    assert set(document) == {"cases", "findings", "drafts", "misfits"}
    assert {one["criterion"] for one in document["findings"]} == {"1.3"}
    assert all(one["kept_in"] for one in document["drafts"])
    assert shell("findings", "leeds-2010", "--criterion", "1.3", "--check") == 0
    assert shell("findings", "leeds-2010", "--check") == 1
    assert "“the great majority of cases” does not fit question 3.1-01 (79 of 100)" in shell.out
    assert "“A small number of cases” stands for no figure" in shell.out
    assert shell("findings", "leeds-2010", "--criterion", "9.9") == 1
    assert "Use one of: 1.1, " in shell.err


def test_without_findings_the_drafts_are_shown(shell: Shell, tmp_path: Path) -> None:
    shell("inspections", "create", "--id", "leeds", "--area", "Leeds")
    shell("cases", "import", "leeds", str(tmp_path / "cases.csv"))
    assert shell("findings", "leeds", "--criterion", "3.2") == 0
    assert "these are the drafts" in shell.out
    assert "Judged in no case that counts. [0 of 0]" in shell.out
    assert shell("findings", "leeds", "--check") == 0


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


def test_the_register_is_shown_imported_listed_and_mended(quick: Shell, tmp_path: Path) -> None:
    quick("inspections", "create", "--id", "leeds", "--area", "Leeds")
    assert quick("inspections", "describe", "leeds", "--published", "2011-01") == 0
    assert quick("comparison", "leeds") == 0
    assert "was not printed" in " ".join(quick.out.split())
    assert "38%      91%      67%  -" in quick.out
    assert quick("comparison", "leeds", "--json") == 0
    document = json.loads(quick.out)
    assert (document["basis"], document["rests_on"]) == ("printed", None)
    (tmp_path / "areas.csv").write_text("area,published,safeguarding,source\nHull,2010,61,x\nYork,,70,x\n", "utf-8")
    assert quick("comparison", "import", str(tmp_path / "areas.csv")) == 0
    assert "never counted: York" in quick.out
    quick("inspections", "describe", "leeds", "--published", "2012-06-15")
    assert quick("comparison", "show", "leeds") == 0
    assert "rests on the 11 area(s)" in " ".join(quick.out.split())
    assert "2010       Hull: Safeguarding 61%" in quick.out
    assert quick("comparison", "list") == 0
    assert "imported: x" in quick.out
    assert quick("comparison", "remove", "Hull") == 0
    assert quick("comparison", "remove", "Hull") == 1
    assert "No area Hull was imported" in quick.err
    assert quick("inspections", "describe", "leeds", "--caseload", "few") == 1
    assert "does not fit as the caseload" in quick.err


def test_sheets_are_written_and_say_that_they_are_not_encrypted(quick: Shell, tmp_path: Path) -> None:
    quick("inspections", "create", "--id", "leeds", "--area", "Leeds")
    quick("cases", "import", "leeds", str(tmp_path / "cases.csv"))
    assert quick("friday", "leeds", str(tmp_path / "friday.pdf")) == 0
    assert "not encrypted" in quick.out
    assert quick("friday", "leeds", str(tmp_path / "complete.pdf"), "--complete-only") == 0
    assert quick("cases", "leave-out", "leeds", "LS-1", "1.1-02", "rosh_screening_accurate") == 0
    assert quick("feedback", "leeds", "LS-1", str(tmp_path / "LS-1.pdf")) == 0
    assert "Left out: 1.1-03, 1.1-02." in quick.out
    assert quick("cases", "put-back", "leeds", "LS-1", "1.1-02", "1.1-03") == 0
    assert quick("feedback", "leeds", "LS-1", str(tmp_path / "LS-1.pdf"), "--notes") == 0
    assert "Left out" not in quick.out
    for name in ("friday", "complete", "LS-1"):
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")
    assert quick("feedback", "leeds", "LS-9", str(tmp_path / "LS-9.pdf")) == 1
    assert "There is no case LS-9" in quick.err
    assert quick("friday", "leeds", str(tmp_path / "nowhere" / "friday.pdf")) == 1
    assert "cannot be written" in quick.err
