"""The passphrase: checked, and changed without anything else being sealed anew."""

from app.errors import KnownError
from app.operations.backups import renew_keyring_backups
from app.operations.workspace import Workspace, open_workspace


def change_passphrase(workspace: Workspace, passphrase: str) -> None:
    """Have another passphrase open the workspace; the inspections' files and their keys stay as they are.

    Copies of the keyring beside it are replaced, because the former passphrase opens them; the safety copy follows when
    it is next brought up. Raises KnownError: passphrase_empty, or what the disk says.
    """
    workspace.keyring.seal_by_passphrase(passphrase)
    renew_keyring_backups(workspace.home)


def check_passphrase(workspace: Workspace, passphrase: str) -> None:
    """Raise KnownError(passphrase_not_the_present), with the same waits as unlocking, where it does not open it."""
    try:
        open_workspace(workspace.home, passphrase)
    except KnownError as error:
        if error.code == "passphrase_wrong":
            raise KnownError("passphrase_not_the_present") from error
        raise
