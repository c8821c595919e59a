"""The sentences of the built-in instrument read well with every quantity, and hold no quantity but their own."""

import re

from app.instrument.model import Instrument
from app.scoring.phrases import find
from app.scoring.vocabulary import vocabulary
from tests.tasks.sentences import QUANTITIES, explained, rendered

ENGLISH = vocabulary("en")
_DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)


def faults(sentence: str) -> list[str]:
    found = {
        "begins small": not sentence[0].isupper(),
        "ends without a full stop": not sentence.endswith(".") or sentence.endswith(".."),
        "spaces": sentence != " ".join(sentence.split()) or " ," in sentence or " ." in sentence,
        "a placeholder": bool(re.search(r"[{}|]", sentence)),
        "a word twice": bool(_DOUBLED.search(sentence)),
        "a sign of the template": "  " in sentence,
    }
    return [name for name, wrong in found.items() if wrong]


def test_every_judgement_has_a_strength_and_an_area_for_improvement(cci: Instrument) -> None:
    for question in cci.scored():
        assert set(question.strength) == set(question.improvement) == set(cci.languages), question.number
    assert all(band.source for band in cci.findings)


def test_every_sentence_reads_well_with_every_quantity(cci: Instrument) -> None:
    sentences = list(rendered(cci))
    assert len(sentences) == 2 * len(list(cci.scored())) * len(QUANTITIES)
    assert {(number, sentence): faults(sentence) for number, _, sentence in sentences if faults(sentence)} == {}
    assert all(sentence.count(".") == 1 for _, _, sentence in sentences)
    assert len({sentence for _, _, sentence in sentences}) == len(sentences), "two judgements say the same"


def test_no_sentence_holds_a_quantity_but_its_own(cci: Instrument) -> None:
    assert {sentence for _, _, sentence in rendered(cci) if len(find(ENGLISH, sentence)) != 1} == set()
    assert {sentence for _, sentence in explained(cci) if len(find(ENGLISH, sentence)) != 1} == set()


def test_every_reason_reads_well(cci: Instrument) -> None:
    sentences = list(explained(cci))
    assert {asking.name for asking in cci.questions if asking.reasons_for} == {
        asking.name
        for asking in cci.questions
        if any(cci.question(name).number in dict(sentences) for name in asking.reasons_for)
    }
    assert {sentence: faults(sentence) for _, sentence in sentences if faults(sentence)} == {}
    assert all("because" in sentence for _, sentence in sentences if sentence.count(".") == 2)
