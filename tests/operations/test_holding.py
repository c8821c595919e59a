"""One window at a time has a workspace; the second is told who, and a process that died holds nobody up."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import KnownError
from app.operations.holding import WHO, hold

HOLDS = "import sys, pathlib; from app.operations.holding import hold; h = hold(pathlib.Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"  # noqa: E501


def test_the_second_is_told_who_has_it_and_is_let_in_after(tmp_path: Path) -> None:
    first = hold(tmp_path)
    with pytest.raises(KnownError) as refused:
        hold(tmp_path)
    assert refused.value.code == "workspace_open_elsewhere"
    assert refused.value.details["pid"]
    assert str(refused.value.details["since"]) in refused.value.what
    first.release()
    assert not (tmp_path / WHO).exists()
    hold(tmp_path).release()


def test_a_lock_that_a_killed_process_left_behind_is_taken_over(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(KnownError) as refused:
            hold(tmp_path)
        assert refused.value.details["pid"] == other.pid
        other.kill()
    assert (tmp_path / WHO).exists()
    hold(tmp_path).release()
