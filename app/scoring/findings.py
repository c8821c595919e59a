"""What the data say of each judgement: its figure, strength or area for improvement, and the sentence for it."""

from dataclasses import dataclass

from app.casework.findings import Binding


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """How many of the cases that fell short were given one reason; `apart` marks those that only say not done or late.

    `words` is the reason as a clause, empty where it is never named in a sentence. `main` says that the draft names it.
    """

    question: str
    choice: str
    words: str
    count: int
    apart: bool
    main: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """`met` of `judged` (relevant, answered, not "not applicable"), in a sample with `whole` cases of its phase."""

    met: int
    judged: int
    whole: int


@dataclass(frozen=True, slots=True)
class Draft:
    """The sentence for one judgement; kind and text are empty where nothing was judged.

    `few` warns that it rests on fewer than three cases. `reasons` are ranked, the most frequent first.
    """

    question: str
    criterion: str
    kind: str
    text: str
    bindings: tuple[Binding, ...]
    figure: Figure
    percent: int | None
    reasons: tuple[ReasonCount, ...]
    few: bool
