"""The built-in criteria hold what the inventory asks for, and routing can reach and leave every question."""

import csv
from itertools import product
from pathlib import Path

import pytest

from app.instrument.model import NO_EVIDENCE, Instrument, Question
from app.instrument.routing import Routing
from app.instrument.xlsform import built_in, check

INVENTORY = list(
    csv.DictReader((Path(__file__).parent.parent / "data" / "inventory.csv").read_text("utf-8").splitlines())
)


def test_every_row_of_the_inventory_is_a_question_and_no_other(cci: Instrument) -> None:
    assert [question.number for question in cci.questions] == [row["ref"] for row in INVENTORY]
    for question, row in zip(cci.questions, INVENTORY, strict=True):
        assert (question.kind, question.phase, question.criterion or "") == (
            row["kind"],
            row["phase"],
            row["criterion"],
        )


def test_it_has_no_problem() -> None:
    assert check(built_in("cci")) == []


@pytest.mark.parametrize("row", INVENTORY, ids=lambda row: row["ref"])
def test_routing_is_an_expression_where_the_inventory_says_so(cci: Instrument, row: dict[str, str]) -> None:
    question = next(one for one in cci.questions if one.number == row["ref"])
    if row["routed_by"] in {"answer", "fact"} or row["phase"] in {"custody", "community"}:
        assert question.relevant
    if row["routed_by"] == "judgement":
        assert "na" in question.choice_names
    if row["phase"] in {"custody", "community"}:
        assert f"${{phases}} = '{row['phase']}'" in question.relevant


def test_every_question_has_wording_and_guidance_of_its_own(cci: Instrument) -> None:
    guidance = [question.guidance[cci.language] for question in cci.questions]
    assert len(set(guidance)) == len(guidance)
    for question in cci.questions:
        assert question.label[cci.language].strip()
        assert 1 <= len([part for part in question.guidance[cci.language].split(". ") if part]) <= 4


def test_reasons_offer_that_nothing_is_on_record(cci: Instrument) -> None:
    reasons = [question for question in cci.questions if question.kind == "reasons"]
    assert len(reasons) == 9
    for question in reasons:
        assert question.type == "select_multiple"
        assert NO_EVIDENCE in question.choice_names
        assert question.reasons_for


def test_which_questions_make_a_headline_is_marked_as_inferred(cci: Instrument) -> None:
    assert all("inferred" in theme.source.lower() for theme in cci.themes)
    assert all("inferred" in band.source.lower() for band in cci.comments)


def _closure(routing: Routing, name: str) -> list[str]:
    found: list[str] = []
    waiting = [name]
    while waiting:
        for source in routing.sources(waiting.pop()):
            if source not in found:
                found.append(source)
                waiting.append(source)
    return found


def _combinations(cci: Instrument, sources: list[str]) -> list[dict[str, str]]:
    values = [("", *cci.question(source).choice_names) for source in sources]
    return [dict(zip(sources, each, strict=True)) for each in product(*values)]


def _admissible(routing: Routing, answers: dict[str, str], question: Question) -> bool:
    for value in question.choice_names:
        routed = routing.route(answers | {question.name: value})
        if question.name in routed.relevant and question.name not in routed.violated:
            return True
    return False


def test_each_expression_over_every_combination_of_what_it_depends_on(cci: Instrument, routing: Routing) -> None:
    tried = 0
    for question in cci.questions:
        reached = not question.relevant
        for answers in _combinations(cci, _closure(routing, question.name)):
            tried += 1
            if question.name in routing.route(answers).relevant:
                reached = True
                if question.required:
                    assert _admissible(routing, answers, question), (question.number, answers)
        assert reached, f"{question.number} cannot be reached"
    print(f"{tried} combinations over {len(cci.questions)} questions")
    assert tried > len(cci.questions)


def test_an_unanswered_source_makes_nothing_relevant(cci: Instrument, routing: Routing) -> None:
    empty = routing.route({}).relevant
    assert empty == {question.name for question in cci.questions if not question.relevant}
