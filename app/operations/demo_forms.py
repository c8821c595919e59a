"""The demo's other voices: forms typed, some of them twice, what the lead made of them, and evidence in advance."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import cycle
from random import Random

from app.casework.entries import Act
from app.casework.evidence_in_advance import COMMENTARY_CITES, ReceivedDocument
from app.casework.forms import Form, form_unit, state_of
from app.casework.quotations import Quotation
from app.casework.subjects import CITES, DOCUMENT, FORM, QUOTATION, STATUS
from app.casework.units import FIRST, SECOND, SETTLED, reading_id
from app.instrument.model import SELECT_ONE, VOICES, Instrument
from app.operations.dealing_forms import deal_forms, form_counts
from app.operations.double_entry import choose_share
from app.operations.fields import chosen, field_subject, questionnaire
from app.operations.inspection import Inspection
from app.operations.voices import take_sentences

Rows = Iterable[Mapping[str, str]]

TYPISTS = ("SD", "RM")
EVERY = 10
_BEGUN = datetime(2010, 9, 20, 9, 0, tzinfo=UTC)
_A_FORM = timedelta(minutes=2, seconds=40)


def fill_forms(inspection: Inspection, counts: Rows, words: Rows, documents: Rows, seed: int) -> None:
    """Record the demo's forms, their quotations and sentences, and its register; from the rows of its tables."""
    counts, words = list(counts), list(words)
    choose_share(inspection, EVERY, str(seed))
    for voice in VOICES:
        form = questionnaire(inspection, voice)
        dealt = deal_forms(form, form_counts(voice, counts, words), seed)
        inspection.record(_typed(inspection, form, dealt, seed))
        inspection.record(_quoted(inspection, voice, dealt, words))
        take_sentences(inspection, voice)
    inspection.record(_register(documents))


def _typed(inspection: Inspection, asked: Instrument, dealt: Iterable[Mapping[str, str]], seed: int) -> Iterator[Act]:
    """Each form as one of the typists has it, and those that are typed twice as the other has it too."""
    rng = Random(seed)  # noqa: S311 - a demo, the same every time
    forms = [(Form(asked.voice, number), answers) for number, answers in enumerate(dealt, start=1)]
    twice = [form for form, _ in forms if chosen(inspection, form)]
    slips = dict(zip(rng.sample(twice, len(twice) // 3), cycle((FIRST, SECOND)), strict=False))
    for place, (form, answers) in enumerate(forms):
        unit, at = form_unit(inspection.id, form), _moment(_BEGUN + place * _A_FORM)
        state = state_of(asked, inspection.forms.route(asked.voice, answers))
        first = TYPISTS[place // 40 % 2]
        yield Act(unit, None, FORM + asked.voice, form.number, (), first, at)
        for which, who in ((FIRST, first), (SECOND, TYPISTS[first == TYPISTS[0]])):
            if which == SECOND and form not in twice:
                continue
            said = _slipped(asked, answers, rng) if slips.get(form) == which else answers
            for name, value in said.items():
                yield Act(unit, reading_id(unit, which), field_subject(asked.question(name)), value, (), who, at)
            yield Act(unit, reading_id(unit, which), STATUS, state, (), who, at)
            for name in (name for name in said if said[name] != answers[name]):
                subject = field_subject(asked.question(name))
                yield Act(unit, reading_id(unit, SETTLED), subject, answers[name], (), first, at)


def _slipped(asked: Instrument, answers: Mapping[str, str], rng: Random) -> dict[str, str]:
    """The answers with one field typed wrongly: one on which no other question hangs."""
    leading = {name for question in asked.questions for name in answers if f"${{{name}}}" in question.relevant}
    ticked = [name for name in answers if asked.question(name).type == SELECT_ONE and name not in leading]
    name = rng.choice(ticked)
    others = [choice for choice in asked.question(name).choice_names if choice != answers[name]]
    return {**answers, name: rng.choice(others)}


def _quoted(inspection: Inspection, voice: str, dealt: Iterable[Mapping[str, str]], words: Rows) -> Iterator[Act]:
    asked = questionnaire(inspection, voice)
    by_words = {
        (name, answer): Form(voice, number)
        for number, answers in enumerate(dealt, start=1)
        for name, answer in answers.items()
    }
    for place, row in enumerate(row for row in words if row["voice"] == voice and row["quoted"]):
        unit = form_unit(inspection.id, by_words[row["question"], row["words"]])
        theme = next(iter(asked.question(row["question"]).themes), "")
        one = Quotation(f"{place + 1:012x}", row["question"], row["quoted"], theme, row["anonymous"] == "yes")
        yield Act(unit, None, QUOTATION + one.id, one.value())


def _register(documents: Rows) -> Iterator[Act]:
    for place, row in enumerate(documents):
        id_ = f"{place + 1:012x}"
        criteria = tuple(row["criteria"].split())
        document = ReceivedDocument(id_, row["title"], row["sender"], row["dated"], row["shows"], criteria)
        yield Act(None, None, DOCUMENT + id_, document.value())
        for number in row["cited_by"].split():
            yield Act(None, None, f"{CITES}{id_}/{COMMENTARY_CITES}/{number}", value=True)


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
