"""Two people by commands only: invited, packed, walked, bundled, opened, compared, looked at in the evening."""

import json
from pathlib import Path

import pytest

from tests.test_cli import CASES, Shell

ROWS = "case,question,answer,note,assessor,at\nLS-2,rosh_screening_completed,no,nothing found,,\n"


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Phrases and passphrases cost as little as may be: nobody guesses them here."""
    from tests.conftest import CHEAP

    monkeypatch.setattr("app.exchange.keys.create.__defaults__", (CHEAP,))
    monkeypatch.setattr("app.operations.workspace.create_workspace.__defaults__", (CHEAP,))
    monkeypatch.setitem(_keywords(), "cost", CHEAP)


def _keywords() -> dict[str, object]:
    from app.operations.invitations import invite

    return invite.__kwdefaults__ or {}


@pytest.fixture
def lead(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, cheap: None) -> Shell:
    del cheap
    for name, value in (("PASSPHRASE", "correct horse"), ("NAME", "Ann Example"), ("INITIALS", "AE")):
        monkeypatch.setenv(f"CASEWALK_{name}", value)
    (tmp_path / "cases.csv").write_text(CASES, encoding="utf-8")
    (tmp_path / "rows.csv").write_text(ROWS, encoding="utf-8")
    shell = Shell(tmp_path / "lead", capsys)
    assert shell("inspections", "create", "--id", "leeds", "--area", "Leeds") == 0
    assert shell("cases", "import", "leeds", str(tmp_path / "cases.csv")) == 0
    return shell


@pytest.fixture
def assessor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path / "assessor", capsys)


def written(shell: Shell) -> str:
    """The path that a command printed first."""
    return shell.out.split("  ")[0]


def test_from_an_invitation_to_the_evening(
    lead: Shell, assessor: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = str(tmp_path)
    assert lead("invite", "leeds", "--initials", "jo", "--name", "Jo Other", "--to", stick) == 0
    invitation = written(lead)
    phrase = lead.out.splitlines()[-1].partition(": ")[2]
    assert lead("team", "list", "leeds") == 0
    assert "invited, has not come yet" in lead.out

    assert assessor("open", invitation) == 1
    assert "needs its phrase" in assessor.err
    monkeypatch.setenv("CASEWALK_PHRASE", phrase)
    assert assessor("open", invitation) == 0
    assert "Jo Other (JO)" in assessor.out
    words = assessor.out.splitlines()[-1].partition(": ")[2]
    assert assessor("cases", "list", "leeds") == 0
    assert assessor.out.startswith("LS-2")
    assert assessor("answers", "import", "leeds", str(tmp_path / "rows.csv")) == 0
    assert assessor("bundle", "leeds", "--to", stick) == 0
    bundle = written(assessor)

    assert lead("open", bundle) == 0
    assert words in lead.out
    assert "casewalk team confirm leeds JO" in lead.out
    assert lead("team", "confirm", "leeds", "JO") == 0
    assert lead("status", "leeds", "--json") == 0
    document = json.loads(lead.out)
    assert [(one["initials"], one["cases"]) for one in document["assessors"]] == [
        ("AE", {"not_started": ["LS-1"]}),
        ("JO", {"in_progress": ["LS-2"]}),
    ]
    assert document["words_to_compare"] == []
    assert document["outstanding"] == ["LS-1", "LS-2"]
    assert document["received_today"][0]["sender"] == "JO"
    assert document["provisional_scores"]["criteria"]["1.1"]["applicable"] == 1
    assert lead("status", "leeds") == 0
    assert "outstanding: LS-1, LS-2" in lead.out

    assert lead("cases", "allocate", "leeds", "LS-1", "--to", "JO") == 0
    assert lead("pack", "leeds", "--to", stick) == 0
    pack = written(lead)
    assert lead("receipt", "leeds", "--to", stick) == 0
    assert assessor("open", pack, written(lead)) == 0
    assert assessor("cases", "list", "leeds") == 0
    assert "LS-1" in assessor.out
    assert assessor("bundle", "leeds") == 0
    assert "Nothing is owed" in assessor.out


def test_by_a_destination(lead: Shell, assessor: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "shared"
    place.mkdir()
    assert lead("sync", "leeds") == 1
    assert "no destination yet" in lead.err
    assert lead("destination", "leeds", place.as_uri()) == 0
    assert lead("destination", "leeds") == 0
    assert lead.out.strip() == place.as_uri()
    lead("invite", "leeds", "--initials", "JO", "--name", "Jo Other", "--to", str(place))
    monkeypatch.setenv("CASEWALK_PHRASE", lead.out.splitlines()[-1].partition(": ")[2])
    assert assessor("open", str(next(place.iterdir()))) == 0
    assert assessor("answers", "import", "leeds", str(tmp_path / "rows.csv")) == 0
    for shell, said in ((assessor, "bundle for AE"), (lead, "pack for JO"), (assessor, "receipt from AE")):
        assert shell("sync", "leeds") == 0
        assert said in shell.out
    assert assessor("sync", "leeds") == 0
    assert "nothing owed" in assessor.out
    (place / ("0" * 32 + ".bundle.age")).write_text("broken")
    assert lead("sync", "leeds") == 1
    assert "none that Casewalk writes" in lead.err


def test_the_team_by_commands(lead: Shell, assessor: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    card = tmp_path / "jo.card"
    monkeypatch.setenv("CASEWALK_NAME", "Jo Other")
    monkeypatch.setenv("CASEWALK_INITIALS", "JO")
    assert assessor("inspections", "create", "--id", "york", "--area", "York") == 0
    assert assessor("team", "card", "york", str(card)) == 0
    assert lead("team", "add", "leeds", str(card)) == 0
    assert "Compare these words with Jo Other" in lead.out
    assert lead("team", "role", "leeds", "JO", "deputy") == 0
    assert lead("team", "role", "leeds", "JO", "chief") == 1
    assert "is no role" in lead.err
    assert lead("team", "remove", "leeds", "JO") == 0
    assert lead("team", "remove", "leeds", "AE") == 1
    assert "Nobody would be left" in lead.err
    assert lead("team", "list", "leeds", "--json") == 0
    people = {one["initials"]: one for one in json.loads(lead.out)["members"]}
    assert (people["JO"]["role"], people["JO"]["removed"]) == ("deputy", True)
    assert lead("team", "take-back", "leeds", people["JO"]["fingerprint"]) == 0
    assert lead("invite", "leeds", "--initials", "KV", "--name", "Kim Vane", "--to", str(tmp_path)) == 0
    assert lead("team", "call-off", "leeds", "KV") == 0
    assert lead("team", "confirm", "leeds", "KV") == 1
    assert "nobody KV" in lead.err
    assert lead("open", str(card)) == 1
    assert "none that Casewalk writes" in lead.err
