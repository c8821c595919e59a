"""What counts as an answer to a question."""

from collections.abc import Callable
from datetime import date

from app.errors import KnownError
from app.instrument.model import NOT_APPLICABLE, SELECT_MULTIPLE, SELECT_ONE, Question

_READERS: dict[str, tuple[Callable[[str], object], str]] = {
    "integer": (int, "Write a whole number."),
    "decimal": (float, "Write a number."),
    "date": (date.fromisoformat, "Write the date as YYYY-MM-DD."),
}


def clean_answer(question: Question, value: str) -> str:
    """The answer as it is stored: several choices in the form's order. Raises KnownError(answer_unfit)."""
    text = value.strip()
    if not text:
        return ""
    if question.type == SELECT_ONE:
        if text not in question.choice_names:
            raise _unfit(question, text, f"Use one of: {', '.join(question.choice_names)}.")
        return text
    if question.type == SELECT_MULTIPLE:
        chosen = set(text.split())
        if chosen - set(question.choice_names):
            raise _unfit(question, text, f"Use any of, separated by spaces: {', '.join(question.choice_names)}.")
        return " ".join(name for name in question.choice_names if name in chosen)
    if question.type in _READERS:
        read, rule = _READERS[question.type]
        try:
            read(text)
        except ValueError as error:
            raise _unfit(question, text, rule) from error
    return text


def toggled(question: Question, value: str, choice: str) -> str:
    """The answer of a select_multiple with one choice turned over."""
    chosen = set(value.split()) ^ {choice}
    return " ".join(name for name in question.choice_names if name in chosen)


def falls_short(question: Question, value: str | None) -> bool:
    """Whether an answer is a judgement below the line."""
    return question.sufficient is not None and bool(value) and value not in {question.sufficient, NOT_APPLICABLE}


def _unfit(question: Question, value: str, rule: str) -> KnownError:
    return KnownError("answer_unfit", value=repr(value[:60]), number=question.number, rule=rule)
