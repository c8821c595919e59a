"""Forms and the register by commands: in, listed, counted, told, printed, checked, cited."""

import json
from pathlib import Path

import pytest

from app.operations.workspace import create_workspace
from tests.conftest import CHEAP
from tests.test_cli import Shell

FORMS = "form,needs,worries,satisfaction,comments\n" + "".join(
    f"{number},{'no' if number == 1 else 'yes'},yes,mainly,Word {number}\n" for number in range(1, 13)
)


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("CASEWALK_PASSPHRASE", "correct horse")
    made = Shell(tmp_path / "home", capsys)
    create_workspace(made.home, "correct horse", "Ann Example", "AE", CHEAP)
    assert made("inspections", "create", "--id", "leeds", "--area", "Leeds") == 0
    (tmp_path / "forms.csv").write_text(FORMS, encoding="utf-8")
    assert made("forms", "import", "leeds", "victim", str(tmp_path / "forms.csv")) == 0
    assert "12 new form(s)" in made.out
    return made


def test_forms_are_listed_counted_told_and_checked(shell: Shell, tmp_path: Path) -> None:
    assert shell("forms", "list", "leeds", "victim") == 0
    assert "12 form(s), 12 of them with answers that count." in shell.out
    assert shell("forms", "tables", "leeds", "victim") == 0
    assert "    11  Yes  92%" in shell.out
    assert "n = 12, skipped 0, not asked 0" in shell.out
    assert shell("forms", "tables", "leeds", "victim", "--public", "--json") == 0
    tables = json.loads(shell.out)
    assert [cell["count"] for cell in tables[0]["cells"]] == [None, None]
    assert shell("forms", "sentences", "leeds", "victim") == 0
    assert "all except one victim. [11 of 12]" in shell.out
    assert shell("forms", "sentences", "leeds", "victim", "--draft", "--check") == 0
    assert "3 sentence(s), 0 thing(s) to mend." in shell.out
    (tmp_path / "more.csv").write_text("form,needs\n13,no\n14,no\n15,no\n", encoding="utf-8")
    assert shell("forms", "import", "leeds", "victim", str(tmp_path / "more.csv")) == 0
    assert shell("forms", "sentences", "leeds", "victim", "--check") == 1
    assert "rests on 11 of 15" in shell.out


def test_a_bad_file_is_refused_by_row(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_text("form,needs\n20,yes\n21,perhaps\n", encoding="utf-8")
    assert shell("forms", "import", "leeds", "victim", str(tmp_path / "bad.csv")) == 1
    assert "row 3, column needs" in shell.err
    assert shell("forms", "list", "leeds", "victim") == 0
    assert "12 form(s)" in shell.out


def test_forms_go_out_and_blank_ones_are_printed(shell: Shell, tmp_path: Path) -> None:
    assert shell("forms", "export", "leeds", "victim", str(tmp_path / "out.csv")) == 0
    assert (tmp_path / "out.csv").read_text("utf-8").count("\n") == 13
    assert shell("forms", "blank-pdf", "leeds", "child", str(tmp_path / "child.pdf")) == 0
    assert (tmp_path / "child.pdf").read_bytes().startswith(b"%PDF")


def test_a_share_is_typed_twice(shell: Shell) -> None:
    assert shell("forms", "twice", "leeds", "4") == 0
    assert "victim: 0 of 3 chosen forms typed twice" in shell.out
    assert shell("forms", "twice", "leeds", "some") == 1
    assert shell("forms", "twice", "leeds", "none") == 0
    assert "0 of 0 chosen" in shell.out
    assert shell("forms", "quotations", "leeds", "victim") == 0


def test_the_register_is_kept_and_cited(shell: Shell) -> None:
    assert shell("evidence", "add", "leeds", "--title", "Youth justice plan", "--from", "The board", "--date",
                 "2010-06-30", "--shows", "Aims.", "--criterion", "3.1") == 0  # fmt: skip
    assert shell("evidence", "list", "leeds", "--json") == 0
    id_ = json.loads(shell.out)[0]["document"]["id"]
    assert shell("evidence", "note", "leeds", id_, "Targets are vague.") == 0
    assert shell("evidence", "cite", "leeds", id_, "commentary", "3.1") == 0
    assert shell("evidence", "list", "leeds", "--criterion", "3.1") == 0
    for words in ("Youth justice plan (The board)", "Targets are vague.", "cited by commentary 3.1", "1 document(s)."):
        assert words in shell.out
    assert shell("evidence", "cite", "leeds", id_, "commentary", "3.1", "--not") == 0
    assert shell("evidence", "remove", "leeds", id_) == 0
    assert shell("evidence", "list", "leeds") == 0
    assert shell.out.strip() == "0 document(s)."
    assert shell("evidence", "note", "leeds", id_, "x") == 1
