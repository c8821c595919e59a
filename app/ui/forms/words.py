"""How forms are spoken of: voices, states, answers, numbers on the paper."""

from collections.abc import Mapping

from app.casework.forms import BLANK, COMPLETE, PARTLY, REFUSED, SPOILED, STATES
from app.instrument.model import CHILD, SELECT_MULTIPLE, SELECT_ONE, VICTIM, Instrument, Question, language_like, text
from app.ui.words import counted, number, tr

DIGITS = "1234567890"
"""The keys of the choices, in their order; what comes after the tenth is chosen with the mouse."""

Words = tuple[str, str]


def voice_words(voice: str) -> str:
    """Whose voice it is."""
    return {CHILD: tr("Children and young people"), VICTIM: tr("Victims")}.get(voice, voice)


def state_words(state: str) -> Words:
    """What became of a form, and the kind of chip that says so."""
    return {
        COMPLETE: (tr("complete"), "good"),
        PARTLY: (tr("partly filled"), "accent"),
        BLANK: (tr("blank"), "plain"),
        REFUSED: (tr("refused"), "plain"),
        SPOILED: (tr("spoiled"), "bad"),
        "": (tr("not finished"), "star"),
    }[state]


def count_words(states: Mapping[str, int], forms: int) -> str:
    """How many forms there are, and how many of each state."""
    parts = [counted("1 form", "{n} forms", forms)]
    parts += [f"{number(states[state])} {state_words(state)[0]}" for state in STATES if states.get(state)]
    open_ = forms - sum(states.values())
    if open_ > 0:
        parts.append(f"{number(open_)} {state_words('')[0]}")
    return " · ".join(parts)


def language_of(asked: Instrument, wanted: str) -> str:
    """The language in which a questionnaire is shown: the one wanted, where it has that, else its own."""
    return language_like(wanted, asked.languages) or asked.language


def paper_number(question: Question) -> str:
    """A question's number as it stands on the paper: 7 of C-07."""
    return question.number.rpartition("-")[2].lstrip("0") or question.number


def has_boxes(question: Question) -> bool:
    """Whether a field is ticked, not written."""
    return question.type in {SELECT_ONE, SELECT_MULTIPLE}


def answer_words(question: Question, value: str, language: str) -> str:
    """What a field says, in the words of the form."""
    if not has_boxes(question):
        return " ".join(value.split())
    chosen = value.split()
    return ", ".join(text(each.label, language) for each in question.choices if each.name in chosen)
