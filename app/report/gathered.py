"""What the report of an inspection is made of, gathered before anything is set."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from app.casework.blocks import Block
from app.casework.evidence import Practice
from app.casework.findings import Finding
from app.casework.periods import Period
from app.casework.report_lists import Recommendation, Term, Thanks
from app.instrument.model import Instrument
from app.report.standing import Standing
from app.scoring.breakdowns import Breakdown
from app.scoring.precision import Intervals
from app.scoring.scores import Scores

INTERNAL, PUBLIC = "internal", "public"
EDITIONS = (INTERNAL, PUBLIC)
"""For the inspection's own use, with intervals and an annex of figures and cases; and for everybody."""


@dataclass(frozen=True, slots=True)
class Beside:
    """One line of the table that sets a headline beside those of the areas inspected before, in whole percent."""

    headline: str
    lowest: int
    highest: int
    average: int


@dataclass(frozen=True, slots=True)
class Compared:
    """The lines of that table, and the sentence that says what they rest on."""

    lines: tuple[Beside, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signs the foreword, in which office, and when."""

    name: str
    office: str
    when: str


@dataclass(frozen=True, slots=True)
class Behind:
    """Words of a sentence that stand for a figure.

    `number` is that of the question; `figure` is (count, of); `interval` in whole percent is that of the judgement,
    None for other figures; `cases` are the references of those that fell short or were given the reason.
    """

    words: str
    number: str
    figure: tuple[int, int] | None
    interval: tuple[int, int] | None
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sourced:
    """One sentence with a figure: where it stands, its words, what stands behind them, what has no figure behind."""

    place: str
    text: str
    behind: tuple[Behind, ...]
    left: tuple[str, ...]
    unbound: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What one voice told: from so many forms, the sentences that the lead kept, and quotations that name nobody."""

    voice: str
    forms: int
    sentences: tuple[str, ...]
    quotations: tuple[str, ...]


@dataclass(frozen=True)
class Gathered:
    """Everything that the report says, in the edition that is asked for.

    `blocks` are by part; `findings` in the lead's order; `practices` those that are printed; `breakdowns` as they may
    be shown in this edition; `withheld` are the reasons by criterion/N, section/N or headline/NAME; `version` is what
    names the draft, empty for what is published; `demo` says that its cases are invented. `documents` is how many were
    received in advance. `sourced` is for the annex, empty in the public edition.
    """

    form: Instrument
    words: Standing
    edition: str
    version: str
    demo: bool
    area: str
    isbn: str
    year: str
    published: Period | None
    fieldwork: str
    caseload: int | None
    signed: Signed | None
    off: Collection[str]
    blocks: Mapping[str, tuple[Block, ...]]
    recommendations: tuple[Recommendation, ...]
    thanks: tuple[Thanks, ...]
    terms: tuple[Term, ...]
    findings: tuple[Finding, ...]
    practices: tuple[Practice, ...]
    scores: Scores
    intervals: Intervals
    withheld: Mapping[str, str]
    compared: Compared
    breakdowns: tuple[Breakdown, ...]
    told: tuple[Told, ...]
    documents: int
    sourced: tuple[Sourced, ...]

    @property
    def internal(self) -> bool:
        """Whether it is the edition for the inspection's own use."""
        return self.edition == INTERNAL
