"""The words for quantities in one language, from `resources/phrases`: phrases with their bounds, nouns, numbers."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, cached_property
from importlib.resources import files
from io import StringIO

ALL = "all"
NONE = "none"
EXCEPT = "short"
COUNT = "count"
RATIO = "ratio"
PERCENT = "percent"
SHARE = "share"

ONE = "one"
MANY = "many"
BARE = "{count}"
"""The phrase that is a number and nothing else."""

NUMBERS = (EXCEPT, COUNT, "of", PERCENT)
"""The numbers that a phrase can hold, as its placeholders name them."""

_DEFAULT = "en"
_CODE = re.compile(r"\(([a-z]{2,3})\)\s*\Z")
_MOST = 199  # numbers above are written in figures
_NOUNS = ("{case}", "{cases}")
_TAIL = re.compile(r"\s*\{cases?\}\Z")
_HYPHEN = r"[-\u2010\u2011\s]"


@dataclass(frozen=True, slots=True)
class Bounds:
    """A range of whole numbers; an open end is None."""

    first: int | None
    last: int | None

    def holds(self, number: int) -> bool:
        """Whether the number lies within."""
        return (self.first is None or number >= self.first) and (self.last is None or number <= self.last)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say a quantity; `text` has placeholders for its numbers and for the noun.

    `says` is what must be true of a share for the phrase to fit: ALL, NONE, EXCEPT (so many short of all), COUNT, RATIO
    (count of of), PERCENT, or SHARE (from `at_least` to `at_most` percent). It is generated for samples within `cases`,
    where its number is within `counted` and the rounded percent within `percent`; with `cases` None it is only
    understood. `alone` says whether it is understood without its noun: "yes", "of" (only before a joint) or ""
    (never); it is not understood after one of the words `unless_after`. `number` is its grammatical number.
    """

    text: str
    says: str
    number: str
    alone: str
    cases: Bounds | None
    counted: Bounds
    percent: Bounds
    at_least: Fraction
    at_most: Fraction
    unless_after: tuple[str, ...]
    source: str

    @property
    def noun(self) -> str:
        """The form of the noun that it takes: one or many; many where it has none."""
        return ONE if "{case}" in self.text else MANY


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The words of one language; phrases in the order in which they are tried.

    `words` are single ones by kind and name, `lists` those of which there are several, the joints among them from the
    longest to the plainest; `numbers` are read and `in_words` written.
    """

    language: str
    phrases: tuple[Phrase, ...]
    words: Mapping[tuple[str, str], str]
    lists: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, int]
    in_words: Mapping[int, str]

    def frame(self, name: str) -> str:
        """A sentence's frame."""
        return self.words["frame", name]

    def noun(self, number: str, *, narrowed: bool) -> str:
        """The noun in the singular or the plural, of all cases or of the relevant ones."""
        return self.words["relevant" if narrowed else "noun", number]

    def as_noun(self, noun: str, number: str) -> str:
        """A noun as a writer put it, adjectives included, in the singular or the plural."""
        forms = [self.words["noun", form] for form in (MANY, ONE)]
        return re.sub(rf"\b(?:{'|'.join(forms)})\b", self.words["noun", number], noun)

    def say_number(self, number: int) -> str:
        """A number in words, in figures where it has none."""
        return self.in_words.get(number, str(number))

    def joint(self, phrase: Phrase) -> str:
        """What joins the phrase to its noun, for example "of"; empty where nothing does."""
        before = _TAIL.sub("", phrase.text)
        return next((joint for joint in self.lists["joint"] if before.endswith(f" {joint}")), "")

    def core(self, phrase: Phrase) -> str:
        """The phrase without the noun at its end and what joins them."""
        joint = self.joint(phrase)
        return _TAIL.sub("", phrase.text).removesuffix(f" {joint}" if joint else "")

    def search(self, text: str) -> Iterator[tuple[Phrase, re.Match[str]]]:
        """Every phrase of a text, with groups for its numbers, `noun`, `determiner` and `open`; none overlap."""
        finder, phrases = self._finder
        for found in finder.finditer(text):
            phrase = phrases[int((found.lastgroup or "")[1:])]
            inside = _reader(self, phrase).match(text, found.start())
            if inside is None:
                raise AssertionError(found[0])
            yield phrase, inside

    @cached_property
    def number_pattern(self) -> str:
        """A pattern for figures and for numbers in words: words that can end one, joined by those that cannot."""
        texts = [text.split() for text in self.numbers]
        ending = {words[-1] for words in texts} | {words[0] for words in texts}
        between = {word for words in texts for word in words} - ending
        word = rf"(?:{_any(sorted(ending, key=len, reverse=True))})\b"
        joined = rf"(?:(?:{_any(between)}){_HYPHEN}+)?" if between else ""
        return rf"(?:\d{{1,3}}(?![\d.,]*\d)|{word}(?:{_HYPHEN}+{joined}{word})*)"

    @cached_property
    def noun_pattern(self) -> str:
        """A pattern for the noun in either number with adjectives on either side, and no part of another noun."""
        noun = _any(self.words["noun", form] for form in (MANY, ONE))
        adjective = _any(self.lists["adjective"])
        others = _any(self.lists["noun_of_another"])
        after = rf"(?!\s+(?:{others})\b)" if others else ""
        return rf"(?:(?:{adjective})\s+){{0,2}}(?:{noun})\b(?:\s+(?:{adjective})\b)*{after}"

    @cached_property
    def _finder(self) -> tuple[re.Pattern[str], tuple[Phrase, ...]]:
        longest_first = sorted(self.phrases, key=lambda one: (one.text == BARE, -len(self.core(one))))
        each = "|".join(f"(?P<p{place}>{_nameless(_pattern(self, one))})" for place, one in enumerate(longest_first))
        return re.compile(rf"(?<![\w/.,£-])(?:{each})", re.IGNORECASE), tuple(longest_first)


def language_code(language: str) -> str:
    """The code in a language's name as forms write it, for example "English (en)"; the name where it has none."""
    found = _CODE.search(language)
    return found[1] if found else language


def vocabulary(language: str, voice: str = "") -> Vocabulary:
    """The words of a language by its name or code; those of English where the program has none for it.

    Where a voice is given its quantities are of those who have it (children and young people, victims), not of cases.
    """
    code = language_code(language)
    known = files("resources").joinpath("phrases", f"{code}.csv").is_file() if code.isalpha() else False
    return _voiced(code if known else _DEFAULT, voice)


@cache
def _voiced(code: str, voice: str) -> Vocabulary:
    plain = _vocabulary(code)
    if not voice:
        return plain
    nouns = {(kind, number): plain.words[voice, number] for kind in ("noun", "relevant") for number in (ONE, MANY)}
    return replace(plain, words={**plain.words, **nouns})


def spoken(text: str) -> str:
    """A phrase as it is compared: small letters, single spaces for spaces and hyphens."""
    return re.sub(rf"{_HYPHEN}+", " ", text.lower()).strip()


@cache
def _vocabulary(code: str) -> Vocabulary:
    def rows(name: str) -> Iterator[dict[str, str]]:
        text = files("resources").joinpath("phrases", f"{name}.csv").read_text("utf-8")
        yield from csv.DictReader(StringIO(text))

    return read_vocabulary(code, rows(code), rows(f"{code}-words"))


def read_vocabulary(
    language: str, phrases: Iterable[Mapping[str, str]], rows: Iterable[Mapping[str, str]]
) -> Vocabulary:
    """The words of a language from the rows of its two tables."""
    words: dict[tuple[str, str], str] = {}
    lists: dict[str, tuple[str, ...]] = {"adjective": (), "article": (), "determiner": (), "noun_of_another": ()}
    in_words: dict[int, str] = {}
    for row in rows:
        kind, name, text = row["kind"], row["name"], row["text"]
        if kind == "number":
            in_words[int(name)] = text
        elif name:
            words[kind, name] = text
        else:
            lists[kind] = (*lists.get(kind, ()), text)
    in_words = _compounds(in_words, words)
    numbers = {spoken(text): number for number, text in in_words.items()}
    return Vocabulary(language, tuple(_phrase(row) for row in phrases), words, lists, numbers, in_words)


def _phrase(row: Mapping[str, str]) -> Phrase:
    def span(name: str) -> Bounds:
        first, last = row[f"{name}_from"], row[f"{name}_to"]
        return Bounds(int(first) if first else None, int(last) if last else None)

    return Phrase(
        row["phrase"],
        row["says"],
        row["number"],
        row["alone"],
        span("cases") if row["cases_from"] else None,
        span("counted"),
        span("percent"),
        Fraction(row["at_least"] or 0),
        Fraction(row["at_most"] or 100),
        tuple(row["unless_after"].split()),
        row["source"],
    )


def _compounds(simple: Mapping[int, str], words: Mapping[tuple[str, str], str]) -> dict[int, str]:
    """The simple numbers and those put together of them, up to the most that is written in words."""
    found = dict(simple)
    for number in range(1, 100):
        tens, unit = number - number % 10, number % 10
        if number not in found and tens in simple and unit in simple:
            found[number] = words["compound", "tens"].format(tens=simple[tens], unit=simple[unit])
    found[100] = words["compound", "hundred"]
    for rest in range(1, _MOST - 99):
        if rest in found:
            found[100 + rest] = words["compound", "hundreds"].format(rest=found[rest])
    return found


@cache
def _reader(known: Vocabulary, phrase: Phrase) -> re.Pattern[str]:
    return re.compile(_pattern(known, phrase), re.IGNORECASE)


def _pattern(known: Vocabulary, phrase: Phrase) -> str:
    core = known.core(phrase)
    first, _, rest = core.partition(" ")
    start = ""
    if phrase.says == SHARE and first in known.lists["article"] and " " in rest:  # an article is easily left out
        start, core = rf"(?:(?:{_any(known.lists['article'])})\s+)?", rest
    before = "".join(rf"(?<!\b{word}\s)" for word in phrase.unless_after)
    inside = "".join(_part(known, part) for part in re.split(r"(\{\w+\})", core))
    if phrase.text == BARE:
        return before + _bare(known, inside)
    if any(noun in core for noun in _NOUNS):
        return before + start + inside + r"(?!\w)"
    noun = (
        rf"(?:\s+(?P<joint>{_any(known.lists['joint'])}))?(?:\s+(?P<determiner>{_any(known.lists['determiner'])}))?"
        rf"\s+(?P<noun>{known.noun_pattern})"
    )
    joint = rf"\s+(?P<open>{_flexible(known.lists['joint'][-1])})\b"
    ends = {"yes": rf"(?:{noun}|{joint}|(?!\w))", "of": rf"(?:{noun}|{joint})", "": noun}
    return before + start + inside + ends[phrase.alone]


def _part(known: Vocabulary, part: str) -> str:
    """A pattern for a placeholder or for the words between two."""
    if part in _NOUNS:
        return rf"(?P<noun>{known.noun_pattern})"
    if not part.startswith("{"):
        return _flexible(part)
    name = part[1:-1]
    figure = r"\d{1,3}(?:\.\d+)?" if name == PERCENT else known.number_pattern
    return rf"(?P<{name}>{figure})"


def _bare(known: Vocabulary, inside: str) -> str:
    """A number by itself: above one, and no age, time, date, level or part of a longer number."""
    after = _any(known.lists["not_after"])
    return rf"(?!(?:{known.in_words[1]}|1)\b){inside}(?![\w/%-]|[.,:]\d|{_HYPHEN}+(?:{after})\b)"


def _any(words: Iterable[str]) -> str:
    return "|".join(_flexible(word) for word in words)


def _flexible(text: str) -> str:
    """A pattern for the text that takes any hyphen or space where it has one."""
    return re.sub(r"(?:\\-|\\ |-| )+", lambda _: rf"{_HYPHEN}+", re.escape(text))


def _nameless(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
