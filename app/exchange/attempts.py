"""Wrong passphrases slow down: how many there were in a row, kept beside the keyring, and how long the next one waits.

It holds up whoever tries at this computer. Who has copied the files is held up by argon2id alone.
"""

from pathlib import Path

import msgspec

from app.errors import KnownError

FREE = 3
"""So many slips in a row cost nothing."""

MOST = 300
"""The longest wait in seconds: nobody is ever locked out for good."""


class Attempts(msgspec.Struct, frozen=True):
    """Wrong attempts in a row, and when the last of them was, in seconds since 1970."""

    wrong: int = 0
    last: float = 0.0

    @property
    def delay(self) -> int:
        """Seconds that must lie between the last attempt and the next."""
        return min(2 ** min(self.wrong - FREE, 20), MOST) if self.wrong > FREE else 0

    def wait(self, now: float) -> int:
        """Whole seconds still to wait; a clock that was set back makes nobody wait longer than the delay."""
        left = self.delay - max(now - self.last, 0.0)
        return max(0, -int(-left // 1))


def read_attempts(keyring: Path, now: float) -> Attempts:
    """The wrong attempts so far; none where the file is missing or cannot be read."""
    try:
        found = msgspec.json.decode(_beside(keyring).read_bytes(), type=Attempts)
    except (OSError, msgspec.DecodeError):
        return Attempts()
    if found.last > now:  # the clock was set back: the wait begins now, else it would last until the old time
        found = Attempts(found.wrong, now)
        _write(keyring, found)
    return found


def refuse_early(keyring: Path, now: float) -> None:
    """Raise KnownError(passphrase_wait) while the last wrong attempt is too fresh."""
    wait = read_attempts(keyring, now).wait(now)
    if wait:
        raise KnownError("passphrase_wait", seconds=wait)


def note_wrong(keyring: Path, now: float) -> Attempts:
    """Count one more wrong attempt; where it cannot be kept, the attempt was refused all the same."""
    found = Attempts(read_attempts(keyring, now).wrong + 1, now)
    _write(keyring, found)
    return found


def forget_wrong(keyring: Path) -> None:
    """Begin anew after the right one."""
    try:
        _beside(keyring).unlink(missing_ok=True)
    except OSError:
        return


def _beside(keyring: Path) -> Path:
    return keyring.with_suffix(".attempts")


def _write(keyring: Path, attempts: Attempts) -> None:
    path = _beside(keyring)
    fresh = path.with_suffix(".attempts-new")
    try:
        fresh.write_bytes(msgspec.json.encode(attempts))
        fresh.replace(path)
    except OSError:
        return
