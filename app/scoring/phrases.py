"""Quantities in words: the one phrase for a share, the phrases that a text holds, and whether they still fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache

from app.scoring.vocabulary import (
    ALL,
    COUNT,
    EXCEPT,
    MANY,
    NONE,
    NUMBERS,
    ONE,
    PERCENT,
    RATIO,
    SHARE,
    Phrase,
    Vocabulary,
    spoken,
)

FEW = 3
"""Of fewer cases than this nothing is said without a warning."""

_MOST_FITTING = 5
_MOST_DIGITS = 9
_OF = " of the {of}"


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `of` cases; `narrowed` where these are not all cases that could have been concerned."""

    count: int
    of: int
    narrowed: bool = False

    @property
    def percent(self) -> int:
        """Whole percent, halves up; never 100 unless it is all, never 0 unless it is none."""
        if self.count in {0, self.of}:
            return 100 if self.count else 0
        return min(99, max(1, (200 * self.count + self.of) // (2 * self.of)))

    @property
    def exact(self) -> Fraction:
        """Percent, not rounded."""
        return Fraction(100 * self.count, self.of)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A share in words, with the grammatical number that a verb agrees with."""

    words: str
    number: str


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity phrase in a text: the characters from `start` to `end`, what it says, and its numbers as written.

    `noun` is its noun with adjectives and `determiner` what stands before that, empty where it has none; `joined` says
    that it ends in a joint for words of the writer's own.
    """

    start: int
    end: int
    words: str
    phrase: Phrase
    numbers: tuple[tuple[str, str], ...]
    noun: str
    determiner: str
    joined: bool


def say(known: Vocabulary, share: Share) -> Quantity:
    """The one phrase for a share of at least one case: the first of the vocabulary that is written for it."""
    phrase = next(phrase for phrase in known.phrases if _is_written(phrase, share))
    numbers = {name: known.say_number(value) for name, value in _numbers(share).items()}
    return Quantity(phrase.text.format(**numbers, **_nouns(known, narrowed=share.narrowed)), phrase.number)


def fits(known: Vocabulary, found: Found, share: Share) -> bool:
    """Whether what a phrase says is true of a share."""
    if share.of == 0:
        return False
    truth = _numbers(share)
    for name, written in found.numbers:
        if name == PERCENT:
            if _percent(share, written) != Decimal(written):
                return False
        elif _number(known, written) != truth[name]:
            return False
    return _is_true(found.phrase, share)


def find(known: Vocabulary, text: str) -> tuple[Found, ...]:
    """Every quantity phrase of a text, in its order; none overlap."""
    return _find(known, text)


def instead(known: Vocabulary, text: str, found: Found, share: Share) -> tuple[str, ...]:
    """The words that would fit in the place of a phrase, the best first; none where the share is of nothing.

    Figures of the writer's own come back as figures; then follow the phrase that is written for the share and others
    that are accepted.
    """
    if share.of == 0:
        return ()
    own = [found.phrase] if _is_repeated(found, share) else []
    written = [phrase for phrase in known.phrases if _is_written(phrase, share)]
    accepted = sorted(
        (phrase for phrase in known.phrases if phrase.says == SHARE and _is_partly(phrase, share)),
        key=lambda phrase: phrase.at_most - phrase.at_least,
    )
    words = (_in_place(known, text, found, phrase, share) for phrase in (*own, *written[:1], *accepted))
    return tuple(dict.fromkeys(words))[:_MOST_FITTING]


def _is_repeated(found: Found, share: Share) -> bool:
    """Whether a phrase with numbers that the writer chose can be said again with the numbers of a share."""
    if found.phrase.says == PERCENT:
        return True
    chosen = found.phrase.cases is None or _in_figures(found)
    return chosen and found.phrase.says in {COUNT, RATIO} and 0 < share.count < share.of


def _is_partly(phrase: Phrase, share: Share) -> bool:
    return 0 < share.count < share.of and _is_true(phrase, share)


def _in_figures(found: Found) -> bool:
    return any(part.isdigit() for _, part in found.numbers)


def _numbers(share: Share) -> dict[str, int]:
    return {"short": share.of - share.count, "count": share.count, "of": share.of}


def _nouns(known: Vocabulary, *, narrowed: bool) -> dict[str, str]:
    return {name: known.noun(form, narrowed=narrowed) for name, form in (("case", ONE), ("cases", MANY))}


def _number(known: Vocabulary, written: str) -> int | None:
    if written.isdecimal() and len(written) <= _MOST_DIGITS:
        return int(written)
    return known.numbers.get(spoken(written))


def _percent(share: Share, written: str) -> Decimal:
    """The share in percent to as many places as were written."""
    exact = Decimal(share.exact.numerator) / Decimal(share.exact.denominator)
    return exact.quantize(Decimal(1).scaleb(Decimal(written).as_tuple().exponent), ROUND_HALF_UP)  # type: ignore[arg-type]


def _is_true(phrase: Phrase, share: Share) -> bool:
    if phrase.says == ALL:
        return share.count == share.of
    if phrase.says == NONE:
        return share.count == 0
    if phrase.says == EXCEPT:  # a few are taken from many: all except one is nothing to say of two cases
        return 2 * share.count > share.of
    if phrase.says == SHARE:
        return phrase.at_least <= share.exact <= phrase.at_most
    return True


def _is_written(phrase: Phrase, share: Share) -> bool:
    if phrase.cases is None or not phrase.cases.holds(share.of) or not _is_true(phrase, share):
        return False
    counted = share.of - share.count if phrase.says == EXCEPT else share.count
    return phrase.counted.holds(counted) and phrase.percent.holds(share.percent)


@lru_cache(maxsize=4096)
def _find(known: Vocabulary, text: str) -> tuple[Found, ...]:
    return tuple(_search(known, text))


def _search(known: Vocabulary, text: str) -> Iterator[Found]:
    for phrase, match in known.search(text):
        parts = {name: part or "" for name, part in match.groupdict().items()}
        numbers = tuple((name, parts[name]) for name in NUMBERS if parts.get(name))
        if all(name == PERCENT or _number(known, written) is not None for name, written in numbers):
            yield Found(
                *match.span(),
                match[0],
                phrase,
                numbers,
                parts.get("noun", ""),
                parts.get("determiner", ""),
                bool(parts.get("open")),
            )


def _in_place(known: Vocabulary, text: str, found: Found, phrase: Phrase, share: Share) -> str:
    """The phrase as it reads in the place of another: with the noun that stood there, joined to what follows."""
    own = phrase is found.phrase
    figures = own and _in_figures(found)
    numbers = {name: str(value) if figures else known.say_number(value) for name, value in _numbers(share).items()}
    if own and phrase.says == PERCENT:
        numbers[PERCENT] = str(_percent(share, dict(found.numbers)[PERCENT]))
    core, joint, noun = known.core(phrase), known.joint(phrase), ""
    nouns = _nouns(known, narrowed=any(one in found.noun for one in known.lists["adjective"]))
    follows = text[found.end :].split(maxsplit=1)
    determiner = found.determiner or (
        follows[0].lower() if found.joined and follows and follows[0].lower() in known.lists["determiner"] else ""
    )
    if determiner:
        core, joint = core.replace(_OF, ""), known.lists["joint"][-1]
    if core == phrase.text:
        joint = ""
    elif found.noun:
        noun = known.as_noun(found.noun, MANY if determiner else phrase.noun)
        noun = f"{found.determiner} {noun}" if found.determiner else noun
    elif not determiner:
        joint = _joint_before_own_words(known, found, phrase)
    words = " ".join(part for part in (core.format(**numbers, **nouns), joint, noun) if part)
    return words[0].upper() + words[1:] if found.words[0].isupper() else words


def _joint_before_own_words(known: Vocabulary, found: Found, phrase: Phrase) -> str:
    """What joins a phrase to a noun of the writer's own, which is in the plural, or to a verb, which needs nothing."""
    joint = known.joint(phrase)
    if known.joint(found.phrase) and not found.joined:
        return ""
    return joint if phrase.noun == MANY else known.lists["joint"][0]
