"""The report on the command line: checked, confirmed, published, and written as it was published."""

from pathlib import Path
from shutil import copytree

import pytest

from app.cli import run
from tests.test_cli import SCREEN


def test_from_the_check_to_a_publication_that_stays(
    demo_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = copytree(demo_home, tmp_path / "home")

    def shell(*arguments: str) -> tuple[int, str]:
        code = run(["--home", str(home), *arguments], SCREEN)
        out, err = capsys.readouterr()
        return code, out + err

    out = tmp_path / "out.pdf"
    code, said = shell("report", "leeds-2010", str(out), "--check")
    assert code == 1
    assert not out.exists()
    assert "small numbers (10: 1, 11: 1, 12: 4)" in said
    assert "“A small number of cases” stands for no figure." in said
    assert "“the great majority of cases” does not fit" in said
    keys = [line.rsplit("[", 1)[1].rstrip("]") for line in said.splitlines() if line.endswith("]")]
    assert said.splitlines()[-1].startswith(f"{len(keys)} thing(s)")

    assert shell("publish", "leeds-2010")[0] == 1
    assert shell("report", "leeds-2010", str(out))[0] == 0
    draft = out.read_bytes()
    assert shell("confirm", "leeds-2010", *keys, "--why", "seen")[0] == 0
    assert shell("report", "leeds-2010", "--check") == (0, "0 thing(s) to mend or confirm.\n")
    code, said = shell("publish", "leeds-2010")
    assert (code, "version 1, edition public" in said) == (0, True)

    assert shell("inspections", "describe", "leeds-2010", "--isbn", "", "--year", "2012")[0] == 0
    assert shell("report", "leeds-2010", str(out), "--published", "1")[0] == 0
    published = out.read_bytes()
    assert shell("report", "leeds-2010", str(tmp_path / "again.pdf"), "--published", "1")[0] == 0
    assert (tmp_path / "again.pdf").read_bytes() == published
    assert shell("report", "leeds-2010", str(tmp_path / "in.html"), "--published", "1", "--edition", "internal")[0] == 0
    assert b"98 of 100" in (tmp_path / "in.html").read_bytes()
    assert draft != published
    assert "1  public" in shell("publish", "leeds-2010", "--list")[1]


def test_what_cannot_be_is_a_sentence(demo_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, words in (
        (("report", "leeds-2010"), "--check"),
        (("report", "leeds-2010", str(tmp_path / "out.docx")), ".pdf or .html"),
        (("report", "leeds-2010", str(tmp_path / "out.pdf"), "--published", "4"), "nothing yet"),
        (("confirm", "leeds-2010", "nothing"), "nothing to confirm"),
        (("inspections", "describe", "leeds-2010", "--isbn", "978-0-00-000000-3"), "checks the others"),
        (("inspections", "describe", "leeds-2010", "--year", "next year"), "Write a year"),
    ):
        assert run(["--home", str(demo_home), *arguments], SCREEN) != 0
        assert words in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
