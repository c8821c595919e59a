"""The criteria as a form: what an inspection asks, compiled once and stored with the inspection."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

Text = dict[str, str]
"""One wording in several languages: language name as the form writes it -> text."""

FACT = "fact"
ROUTING = "routing"
SCORED = "scored"
REASONS = "reasons"
ASKED = "asked"
KINDS = (FACT, ROUTING, SCORED, REASONS, ASKED)
"""What a question is for; ASKED is the kind of all that a questionnaire asks."""

CHILD = "child"
VICTIM = "victim"
VOICES = (CHILD, VICTIM)
"""Who fills in a questionnaire."""

NOT_APPLICABLE = "na"
NO_EVIDENCE = "no_evidence"

STRENGTH = "strength"
IMPROVEMENT = "improvement"
FINDINGS = (STRENGTH, IMPROVEMENT)
"""What a finding is: a strength, or an area for improvement."""

SELECT_ONE = "select_one"
SELECT_MULTIPLE = "select_multiple"
TYPES = (SELECT_ONE, SELECT_MULTIPLE, "text", "integer", "decimal", "date")


@dataclass(frozen=True)
class Choice:
    """One admissible answer of a select question.

    `reason` is the clause that a finding gives where the choice is a reason, empty where it is never named; `apart`
    marks reasons that only say that the work was not done or late.
    """

    name: str
    label: Text
    reason: Text = field(default_factory=dict)
    apart: bool = False


@dataclass(frozen=True)
class Question:
    """One question; `path` is its node in the form's instance, `relevant` its author's conditions with its groups'.

    `told_for` are those of `reasons_for` whose findings name the reasons; all of them where it is empty.
    `strength` and `improvement` are the sentences of findings, with {quantity} for the cases in which the judgement was
    met or fell short and {one|many} for words that go by its grammatical number; empty where the form has none.
    """

    name: str
    number: str
    kind: str
    type: str
    path: str
    label: Text
    short: Text
    guidance: Text
    choices: tuple[Choice, ...]
    criterion: str | None
    phase: str
    themes: tuple[str, ...]
    sufficient: str | None
    reasons_for: tuple[str, ...]
    relevant: str
    required: bool
    grid: str | None
    source: str
    told_for: tuple[str, ...] = ()
    strength: Text = field(default_factory=dict)
    improvement: Text = field(default_factory=dict)

    @cached_property
    def choice_names(self) -> tuple[str, ...]:
        """The names of the admissible choices, in their order on the screen."""
        return tuple(choice.name for choice in self.choices)

    @property
    def part(self) -> str:
        """The outermost group that it stands in, empty where it stands in none."""
        above = self.path.split("/")[2:-1]
        return above[0] if above else ""


@dataclass(frozen=True)
class Grid:
    """Rows that ask the same of several agencies or factors; the label is what they share."""

    name: str
    label: Text


@dataclass(frozen=True)
class Section:
    """One of the report's sections, which carries a score and no comment."""

    number: str
    title: Text


@dataclass(frozen=True)
class Criterion:
    """One general criterion: a page of the walk and a score with a comment."""

    number: str
    section: str
    title: Text
    short: Text
    statement: Text


@dataclass(frozen=True)
class Theme:
    """One headline of the report; `source` says where the tagging of its questions comes from."""

    name: str
    title: Text
    source: str


@dataclass(frozen=True)
class CommentBand:
    """The comment for a rounded score of `from_percent` or more, up to the next band."""

    from_percent: int
    name: str
    label: Text
    source: str


@dataclass(frozen=True)
class FindingBand:
    """What a rounded score of `from_percent` or more makes of a judgement: STRENGTH or IMPROVEMENT."""

    from_percent: int
    name: str
    label: Text
    source: str


@dataclass(frozen=True)
class Part:
    """A part of a questionnaire under a heading of its own, which may be explained."""

    name: str
    label: Text
    guidance: Text


@dataclass(frozen=True)
class Sentence:
    """What the report says of those who gave one of these answers to a question of a questionnaire.

    `label` has {quantity} for them; `counted` says that they are told by their number whatever their share is.
    """

    question: str
    choices: tuple[str, ...]
    label: Text
    counted: bool = False


@dataclass(frozen=True)
class Contradiction:
    """Answers that sit oddly together: asked about, never enforced; `about` names the questions concerned.

    `when` is the author's condition, `expression` the same as XPath on the form's instance.
    """

    name: str
    when: str
    expression: str
    label: Text
    about: tuple[str, ...]


@dataclass(frozen=True)
class Bind:
    """The XPath expressions of one node of the form, as pyxform wrote them; empty where it has none."""

    path: str
    relevant: str = ""
    constraint: str = ""
    calculate: str = ""


@dataclass(frozen=True)
class Instrument:
    """The whole compiled form.

    `meaning` is the hash of names, types, choices, routing and scoring; `wording` that of all texts.
    `instance` is the form's empty XML tree. It is stored with each inspection: a field that comes later has a default.
    `voice` says who fills it in where it is a questionnaire, one of VOICES; it is empty for criteria. `introduction` is
    what they read first.
    """

    id: str
    title: str
    meaning: str
    wording: str
    languages: tuple[str, ...]
    language: str
    sections: tuple[Section, ...]
    criteria: tuple[Criterion, ...]
    themes: tuple[Theme, ...]
    comments: tuple[CommentBand, ...]
    questions: tuple[Question, ...]
    grids: tuple[Grid, ...]
    binds: tuple[Bind, ...]
    instance: str
    contradictions: tuple[Contradiction, ...] = ()
    documents: tuple[Text, ...] = ()
    findings: tuple[FindingBand, ...] = ()
    voice: str = ""
    parts: tuple[Part, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    introduction: Text = field(default_factory=dict)

    def question(self, name: str) -> Question:
        """The question of that name; raises KeyError where the form has none."""
        return self.by_name[name]

    @cached_property
    def by_name(self) -> Mapping[str, Question]:
        """Every question under its name."""
        return {question.name: question for question in self.questions}

    @cached_property
    def facts(self) -> tuple[Question, ...]:
        """The questions about the case itself that belong to no criterion: its opening page."""
        return tuple(question for question in self.questions if question.criterion is None)

    def of_criterion(self, number: str | None) -> tuple[Question, ...]:
        """The questions of one general criterion in form order; None gives the opening page."""
        return tuple(question for question in self.questions if question.criterion == number)

    def criteria_of(self, section: str) -> tuple[Criterion, ...]:
        """The general criteria of one section."""
        return tuple(criterion for criterion in self.criteria if criterion.section == section)

    def criterion(self, number: str) -> Criterion:
        """The general criterion of that number; raises KeyError where the form has none."""
        for criterion in self.criteria:
            if criterion.number == number:
                return criterion
        raise KeyError(number)

    def scored(self) -> Iterator[Question]:
        """The judgements that count towards scores."""
        return (question for question in self.questions if question.sufficient is not None)


def text(wording: Text, language: str) -> str:
    """The wording in that language; where it has none, that in its first language with the name of that, or nothing."""
    found = wording.get(language)
    if found is not None:
        return found
    first = next(iter(wording), None)
    if first is None:
        return ""
    return f"{wording[first]} [{language_title(first)}]" if language else wording[first]


def language_title(language: str) -> str:
    """A language as a person calls it: English for `English (en)`."""
    return language.partition(" (")[0]


def language_like(wanted: str, languages: Sequence[str]) -> str | None:
    """The language of that name, or else of that code, `cy` in `Cymraeg (cy)`; None where there is none."""
    if wanted in languages:
        return wanted
    code = wanted.rpartition("(")[2].rstrip(")").partition("_")[0].lower()
    return next((each for each in languages if code and each.lower().endswith(f"({code})")), None)
