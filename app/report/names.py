"""Words that look like people's names, case references and initials in what is to be published."""

import csv
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from io import StringIO

from app.casework.findings import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_SENTENCE_END = re.compile(r"(?:\A|[.!?:…][\"'”’)\]]*\s|\n|[“\"‘(\[])\s*\Z")
_PARTICLES = frozenset(("van", "von", "de", "da", "di", "la", "le", "al", "el", "bin", "ap", "ab"))
_AFTER_WORDS = frozenset(
    "the a an this that these those it they he she we you any all each every there some no".split()  # noqa: SIM905
)
_FEW_DIGITS = 4
_NUMBERED = r"(?:case|cases|ref|reference|file|no|number|nr)[.:]?\s*|#\s*"


@dataclass(frozen=True, eq=False)
class Known:
    """What is known of names: `allowed` are full names that may stand, `ordinary` words in small letters that are none.

    `proper` are phrases with capitals that are no names, in small letters.
    """

    allowed: frozenset[str]
    ordinary: frozenset[str]
    proper: frozenset[str]

    @cached_property
    def permitted(self) -> re.Pattern[str] | None:
        """A pattern for what may stand: full names of the team, and phrases with capitals that are no names."""
        phrases = sorted((*self.allowed, *self.proper), key=lambda one: (-len(one), one))
        return (
            re.compile(rf"(?<!\w)(?:{'|'.join(map(_flexible, phrases))})s?(?!\w)", re.IGNORECASE) if phrases else None
        )


def known(allowed: Iterable[str], texts: Iterable[str], proper: Iterable[str]) -> Known:
    """What is known: `texts` are prose in which names do not stand, `proper` phrases such as the area's name."""
    ordinary = {word for text in texts for word in _WORD.findall(text) if word == word.lower()}
    phrases = {" ".join(one.lower().split()) for one in (*proper, *_no_names())}
    return Known(
        frozenset(one.lower() for one in allowed if one.strip()), frozenset(ordinary), frozenset(phrases - {""})
    )


def names_in(text: str, about: Known) -> tuple[Span, ...]:
    """Runs of words that look like the name of a person who is not in the team list.

    A word looks like one where it has a capital and is among the first names of `resources/names`; or where it has a
    capital within a sentence and is known neither as a word nor as the name of something else. A first name that is a
    word too, as Will or Mark, does not count at the beginning of a sentence where a word as "the" or "it" follows.
    """
    permitted = [found.span() for found in about.permitted.finditer(text)] if about.permitted else []
    found: list[Span] = []
    for run in _runs(text):
        marked = [
            word
            for place, word in enumerate(run)
            if not any(start <= word.start() and word.end() <= end for start, end in permitted)
            and _looks_like_name(text, run, place, about)
        ]
        if any(len(word.group()) > 1 for word in marked):
            first, last = marked[0].start(), _without_possessive(marked[-1])
            found.append(Span(first, last, text[first:last]))
    return tuple(found)


def _looks_like_name(text: str, run: list[re.Match[str]], place: int, about: Known) -> bool:
    word = text[run[place].start() : _without_possessive(run[place])]
    if len(word) > 1 and word == word.upper():
        return False  # an abbreviation; whether it is somebody's initials is asked elsewhere
    lower = word.lower()
    opens = place == 0 and _SENTENCE_END.search(text[: run[0].start()]) is not None
    names, also_words = _first_names()
    parts = [part for part in re.split("[-'’]", lower) if part]
    if lower in names or any(part in names for part in parts[:1]):
        follows = _WORD.match(text, run[place].end() + 1)
        is_word = opens and len(run) == 1 and lower in also_words
        return not (is_word and follows is not None and follows.group() in _AFTER_WORDS)
    if opens and len(run) == 1:
        return False
    plural = lower.removesuffix("s")
    return not ({lower, plural} & about.ordinary or all(part in about.ordinary for part in parts))


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Words with capitals that stand next to each other, particles as de between them included."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        joined = (
            bool(run)
            and text[run[-1].end() : word.start()] in {" ", "\u00a0", ". "}
            and (len(run[-1].group()) == 1 or text[run[-1].end() : word.start()] != ". ")
        )
        capital = word.group()[0].isupper()
        if run and not (joined and (capital or word.group() in _PARTICLES)):
            yield _trimmed(run)
            run = []
        if capital or (run and word.group() in _PARTICLES):
            run.append(word)
    if run:
        yield _trimmed(run)


def _trimmed(run: list[re.Match[str]]) -> list[re.Match[str]]:
    while run and run[-1].group() in _PARTICLES:
        run = run[:-1]
    return run


def _without_possessive(word: re.Match[str]) -> int:
    ending = _POSSESSIVE.search(word.group())
    return word.start() + ending.start() if ending is not None else word.end()


def references_in(text: str, references: Collection[str]) -> tuple[Span, ...]:
    """Case references in a text, hyphens, slashes and blanks in them as anybody writes them.

    One that is a short number counts only where the text says that it is a case.
    """
    pattern = _references(tuple(sorted(references)))
    if pattern is None:
        return ()
    return tuple(Span(*one.span(one.lastgroup or 0), one[one.lastgroup or 0]) for one in pattern.finditer(text))


def initials_in(text: str, initials: Collection[str], terms: Collection[str]) -> tuple[Span, ...]:
    """Case managers' initials as they are written, with or without points; abbreviations of the glossary are none."""
    wanted = tuple(sorted({one for one in initials if len(one) > 1} - set(terms)))
    pattern = _initials(wanted)
    return tuple(Span(*one.span(), one.group()) for one in pattern.finditer(text)) if pattern is not None else ()


@cache
def _references(references: tuple[str, ...]) -> re.Pattern[str] | None:
    plain: list[str] = []
    numbered: list[str] = []
    for one in references:
        parts = re.findall(r"[^\W_]+", one)
        if not parts:
            continue
        written = r"[-/ \u00a0.]?".join(map(re.escape, parts))
        short = one.isdigit() and len(one) < _FEW_DIGITS
        (numbered if short else plain).append(written)
    each = [rf"(?<![\w-])(?P<plain>{'|'.join(plain)})(?![\w-])"] if plain else []
    each += [rf"\b(?:{_NUMBERED})(?P<numbered>{'|'.join(numbered)})(?!\w)"] if numbered else []
    return re.compile("|".join(f"(?:{one})" for one in each), re.IGNORECASE) if each else None


@cache
def _initials(wanted: tuple[str, ...]) -> re.Pattern[str] | None:
    if not wanted:
        return None
    each = "|".join(rf"{re.escape(one)}|{r'[. ] ?'.join(map(re.escape, one))}\.?" for one in wanted)
    return re.compile(rf"(?<![\w&])(?:{each})(?![\w&])")


@cache
def _first_names() -> tuple[frozenset[str], frozenset[str]]:
    """First names in small letters, and those of them that are words too."""
    rows = list(_rows("first_names"))
    return (
        frozenset(row["name"].lower() for row in rows),
        frozenset(row["name"].lower() for row in rows if row["also_a_word"]),
    )


@cache
def _no_names() -> tuple[str, ...]:
    return tuple(row["words"] for row in _rows("no_names"))


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files("resources").joinpath("names", f"{name}.csv").read_text("utf-8")
    yield from csv.DictReader(StringIO(text))


def _flexible(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.split()))
