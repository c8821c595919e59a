"""How well a passphrase withstands guessing by somebody who has the files."""

from collections.abc import Iterable
from dataclasses import dataclass

GUESSES_A_SECOND = 10_000
"""What ten of the largest graphics cards manage against argon2id with 256 MiB; a round figure, on the safe side."""

WEAK, FAIR, STRONG = "weak", "fair", "strong"
_MONTH, _CENTURY = 30 * 86_400.0, 100 * 365 * 86_400.0
_MOST = 64
"""zxcvbn takes longer than the next key for more signs than these; what follows can only make it stronger."""


@dataclass(frozen=True, slots=True)
class Strength:
    """How long guessing would take, in seconds, and what that is called."""

    seconds: float

    @property
    def level(self) -> str:
        """Weak within a month, fair within a century, else strong."""
        return WEAK if self.seconds < _MONTH else FAIR if self.seconds < _CENTURY else STRONG

    @property
    def span(self) -> str:
        """The largest unit that it fills: seconds, minutes, hours, days, months, years or centuries."""
        units = {"centuries": _CENTURY, "years": 365 * 86_400.0, "months": _MONTH, "days": 86_400.0, "hours": 3_600.0}
        units["minutes"] = 60.0
        return next((name for name, length in units.items() if self.seconds >= length), "seconds")


def strength(passphrase: str, about: Iterable[str] = ()) -> Strength:
    """The strength by zxcvbn, which knows words, names, dates and patterns; `about` is what is known of the person.

    Takes tens of milliseconds.
    """
    if not passphrase:
        return Strength(0.0)
    from zxcvbn import zxcvbn

    words = [word for text in about for word in (text, *text.split()) if word]
    return Strength(float(zxcvbn(passphrase[:_MOST], user_inputs=words)["guesses"]) / GUESSES_A_SECOND)
