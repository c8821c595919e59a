"""The recovery key is in force once it is proved to be kept; its sheet says it, and nothing else holds it."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.errors import KnownError
from app.operations.passphrase import change_passphrase, check_passphrase
from app.operations.recovery import NewRecovery, keep_recovery, sheet_of, write_recovery_sheet
from app.operations.workspace import Workspace, open_workspace, recover_workspace


def test_the_sheet_is_one_page_with_every_group_and_opens_the_workspace(workspace: Workspace, tmp_path: Path) -> None:
    new = NewRecovery()
    write_recovery_sheet(workspace, new, tmp_path / "sheet.pdf")
    pages = PdfReader(tmp_path / "sheet.pdf").pages
    assert len(pages) == 1
    words = pages[0].extract_text()
    assert all(group in words for group in new.groups)
    assert "workspace of AE" in words
    typed = "".join(word for word in words.replace("\u00a0", " ").split() if word in new.groups)
    keep_recovery(workspace, new, [new.groups[at] for at in new.asked])
    assert recover_workspace(workspace.home, typed).keyring.contents == workspace.keyring.contents
    assert new.key not in repr(new)


def test_it_counts_only_once_it_is_proved_and_an_earlier_one_holds_until_then(workspace: Workspace) -> None:
    first, second = NewRecovery(), NewRecovery()
    keep_recovery(workspace, first, [first.groups[at] for at in first.asked])
    with pytest.raises(KnownError) as refused:
        keep_recovery(workspace, second, ["00000"] * len(second.asked))
    assert refused.value.code == "recovery_unproved"
    assert recover_workspace(workspace.home, "".join(first.groups)).who == "AE"


def test_the_passphrase_is_changed_by_who_knows_it(workspace: Workspace) -> None:
    with pytest.raises(KnownError) as refused:
        check_passphrase(workspace, "wrong")
    assert refused.value.code == "passphrase_not_the_present"
    check_passphrase(workspace, "correct horse")
    change_passphrase(workspace, "battery staple")
    assert open_workspace(workspace.home, "battery staple").device == workspace.device


def test_a_sheet_that_cannot_be_written_says_so(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        write_recovery_sheet(workspace, NewRecovery(), tmp_path / "gone" / "sheet.pdf")
    assert refused.value.code == "target_unwritable"
    assert len(PdfReader(BytesIO(sheet_of(workspace, NewRecovery()))).pages) == 1
