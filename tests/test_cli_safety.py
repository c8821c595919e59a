"""The commands about keys and copies, as a person or a script calls them."""

import io
from pathlib import Path

import pytest

from app.cli import run
from app.exchange.recovery import groups
from app.operations.recovery import NewRecovery
from app.operations.workspace import create_workspace, open_workspace, recover_workspace
from tests.conftest import CHEAP
from tests.test_cli import CASES, SCREEN


class Home:
    """A workspace with one inspection; runs commands on it and keeps what they printed."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str], typed: pytest.MonkeyPatch) -> None:
        self.home, self.out, self.err = home, "", ""
        self._capsys, self._typed = capsys, typed

    def __call__(self, *arguments: str, typed: str = "", home: Path | None = None) -> int:
        self._typed.setattr("sys.stdin", io.StringIO(typed))
        code = run(["--home", str(home or self.home), *arguments], SCREEN)
        self.out, self.err = self._capsys.readouterr()
        return code


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("CASEWALK_PASSPHRASE", "correct horse")
    found = Home(tmp_path / "home", capsys, monkeypatch)
    create_workspace(found.home, "correct horse", "Ann Example", "AE", CHEAP)
    (tmp_path / "cases.csv").write_text(CASES, encoding="utf-8")
    assert found("inspections", "create", "--id", "leeds", "--area", "Leeds") == 0
    assert found("cases", "import", "leeds", str(tmp_path / "cases.csv")) == 0
    return found


def test_the_passphrase_is_changed(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEWALK_NEW_PASSPHRASE", "password1")
    assert home("passphrase") == 0
    assert "guesses it within seconds" in home.out
    assert "That is weak" in home.out
    assert open_workspace(home.home, "password1").who == "AE"
    assert home("cases", "list", "leeds") == 1
    assert "does not open this workspace" in home.err


def test_a_recovery_key_is_shown_proved_and_opens(home: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    key, shown = NewRecovery("0123456789ABCDEFGHJKMNPQRSTVWXYZ", (0, 3, 6)), groups("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    monkeypatch.setattr("app.operations.recovery.NewRecovery", lambda: key)
    assert home("recovery", "--sheet", str(tmp_path / "sheet.pdf"), typed=f"00000\n{shown[3]}\n{shown[6]}\n") == 130
    typed = "\n".join([shown[0], shown[3], shown[6]])
    assert home("recovery", "--sheet", str(tmp_path / "sheet.pdf"), typed=f"{typed}\n") == 0
    assert all(group in home.out for group in shown)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert recover_workspace(home.home, " ".join(shown)).who == "AE"
    monkeypatch.delenv("CASEWALK_PASSPHRASE")
    monkeypatch.setenv("CASEWALK_RECOVERY", " ".join(shown))
    assert home("cases", "list", "leeds") == 0


def test_backup_verify_damage_and_restore(home: Home) -> None:
    assert home("backup") == 0
    assert "leeds: copied to" in home.out
    assert home("verify") == 0
    assert "leeds: sound; " in home.out
    path, _ = open_workspace(home.home, "correct horse").file_of("leeds")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert home("verify", "leeds") == 1
    assert "the newest good backup is of" in home.out
    assert home("restore", "leeds") == 0
    assert "What was there lies whole in" in home.out
    assert home("verify") == 0
    assert home("cases", "list", "leeds") == 0
    assert "LS-1" in home.out


def test_an_inspection_is_erased_when_its_id_is_typed_and_only_then(home: Home) -> None:
    assert home("inspections", "describe", "leeds", "--destroy-by", "2012-04-30") == 0
    assert home("inspections", "list") == 0
    assert "destroy by 2012-04-30, overdue" in home.out
    assert home("erase", "leeds", typed="no\n") == 1
    assert "is not the id" in home.err
    assert home("erase", "leeds", "--confirm", "York") == 1
    assert home("verify") == 0
    assert home("erase", "leeds", typed="leeds\n") == 0
    assert "leeds is erased: its key and " in home.out
    assert (home.home / "certificates").is_dir()
    assert home("verify", "leeds") == 1
    assert "was erased here on" in home.err
    assert home("erase", "leeds", "--confirm", "leeds") == 0
    assert home("inspections", "list") == 0
    assert "There is no inspection yet" in home.out


def test_a_safety_copy_makes_a_workspace_again(home: Home, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    assert home("backup", "--to", str(tmp_path / "stick")) == 0
    folder = next((tmp_path / "stick").iterdir())
    assert home("restore", "--from", str(folder), home=tmp_path / "fresh") == 0
    assert home("cases", "list", "leeds", home=tmp_path / "fresh") == 0
    assert "LS-2" in home.out
    assert home("restore", home=tmp_path / "fresh") == 2
    assert home("restore", "leeds", "--from", str(tmp_path / "none")) == 1


def test_a_defect_prints_no_traceback_and_keeps_a_report_without_content(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("LS-1 was answered by somebody")

    monkeypatch.setattr("app.operations.cases.list_cases", broken)
    assert home("cases", "list", "leeds") == 70
    assert "What a report would hold lies in" in home.err
    assert "ValueError" in home.err
    (path,) = (home.home / "crashes").iterdir()
    for said in (home.err, path.read_text("utf-8")):
        assert "somebody" not in said
        assert "LS-1" not in said
