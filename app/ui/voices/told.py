"""What the page of one voice reads: questionnaire, tables, drafts, sentences, quotations, and all that was written."""

from collections import Counter
from dataclasses import dataclass

from app.instrument.model import Instrument
from app.operations.fields import questionnaire
from app.operations.inspection import Inspection
from app.operations.quotations import Quoted, Written, quotations, written
from app.operations.voices import Voice, open_voice, voice_tables
from app.scoring.tables import QuestionTable
from app.ui.voices.tables import Tabled, hidden_in


@dataclass(frozen=True)
class Told:
    """All that the page shows of one voice."""

    asked: Instrument
    voice: Voice
    public: tuple[QuestionTable, ...]
    quoted: tuple[Quoted, ...]
    written: tuple[Written, ...]
    leads: bool


def read_told(inspection: Inspection, voice: str) -> Told:
    """All of it, as it stands."""
    return Told(
        questionnaire(inspection, voice),
        open_voice(inspection, voice),
        voice_tables(inspection, voice, public=True),
        quotations(inspection, voice),
        written(inspection, voice),
        inspection.leads,
    )


def tabled(found: Told, *, public: bool) -> dict[str, Tabled]:
    """What is shown of each question, by its name: whole, or as a public edition has it."""
    writing = Counter(one.question for one in found.written)
    return {
        whole.question: Tabled(
            hidden if public else whole,
            0 if public else hidden_in(hidden, whole),
            () if public else tuple(one for one in found.voice.drafts if one.question == whole.question),
            found.leads,
            writing.get(whole.question),
        )
        for whole, hidden in zip(found.voice.tables, found.public, strict=True)
    }
