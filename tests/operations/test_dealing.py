"""The demo inspection pools to every published score, keeps to routing, and names nobody."""

import csv
import re
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from app.casework.answers import clean_answer
from app.casework.units import COLUMNS, clean_fact
from app.casework.walk import Layout, Walk
from app.instrument.model import NO_EVIDENCE, Instrument
from app.instrument.routing import Routing
from app.operations.dealing import SEED, Counts, Leaning, Sample, deal, read_counts
from app.scoring.scores import Scores, scores

DATA = Path(__file__).parent.parent / "data"
Readings = dict[str, dict[str, str]]
FIRST_NAMES = frozenset((DATA / "first_names.txt").read_text("utf-8").split())


def rows(file: str) -> list[dict[str, str]]:
    return list(csv.DictReader((DATA / file).read_text("utf-8").splitlines()))


@pytest.fixture(scope="module")
def sample(cci: Instrument) -> Sample:
    return deal(cci, read_counts(), SEED)


@pytest.fixture(scope="module")
def readings(cci: Instrument, sample: Sample) -> Readings:
    found = {
        case["reference"]: {name: value for name, value in case.items() if name in cci.by_name} for case in sample.cases
    }
    for dealt in sample.answers:
        assert dealt.question not in found[dealt.case]
        found[dealt.case][dealt.question] = dealt.answer
    return found


@pytest.fixture(scope="module")
def pooled(cci: Instrument, routing: Routing, readings: Readings) -> Scores:
    return scores(cci, [routing.route(answers).values for answers in readings.values()])


def test_all_fourteen_published_scores_come_out(pooled: Scores) -> None:
    found = {
        (kind, name): tally.percent
        for kind, tallies in (
            ("headlines", pooled.headlines),
            ("criteria", pooled.criteria),
            ("sections", pooled.sections),
        )
        for name, tally in tallies.items()
    }
    assert found == {(row["kind"], row["name"]): int(row["percent"]) for row in rows("leeds_published.csv")}
    assert 90 <= pooled.cases <= 120


@pytest.mark.parametrize("row", rows("leeds_words.csv"), ids=lambda row: row["ref"])
def test_every_question_falls_where_the_report_put_it(cci: Instrument, pooled: Scores, row: dict[str, str]) -> None:
    tally = pooled.questions[next(question.name for question in cci.questions if question.number == row["ref"])]
    assert 0 < tally.sufficient <= tally.applicable
    if row["sufficient_from"].startswith("n-"):
        assert tally.applicable - tally.sufficient == int(row["sufficient_from"].removeprefix("n-"))
    elif row["sufficient_from"]:
        share = 100 * tally.sufficient / tally.applicable
        assert float(row["sufficient_from"]) <= share <= float(row["sufficient_to"])


def test_the_words_cover_every_scored_question(cci: Instrument) -> None:
    assert [row["ref"] for row in rows("leeds_words.csv")] == [question.number for question in cci.scored()]


def test_no_answer_contradicts_routing_and_none_is_missing(
    cci: Instrument, routing: Routing, readings: Readings
) -> None:
    layout = Layout(cci, routing)
    for answers in readings.values():
        walk = Walk(layout, routing, answers)
        assert not walk.routed.set_aside
        assert not walk.routed.violated
        assert not walk.all_unanswered()
        assert walk.total().done


def test_answers_and_facts_are_what_the_form_admits(cci: Instrument, sample: Sample) -> None:
    for dealt in sample.answers:
        assert clean_answer(cci.question(dealt.question), dealt.answer) == dealt.answer
    for case in sample.cases:
        assert tuple(case) == COLUMNS
        facts = {name: value for name, value in case.items() if name != "reference"}
        assert {name: clean_fact(name, value) for name, value in facts.items()} == facts


def test_dealing_twice_gives_the_same(cci: Instrument, sample: Sample) -> None:
    assert deal(cci, read_counts(), SEED) == sample


def test_another_seed_deals_other_cases_to_the_same_counts(
    cci: Instrument, routing: Routing, sample: Sample, pooled: Scores
) -> None:
    other = deal(cci, read_counts(), SEED + 1)
    assert other.cases != sample.cases
    found: Readings = {case["reference"]: dict(case) for case in other.cases}
    for dealt in other.answers:
        found[dealt.case][dealt.question] = dealt.answer
    again = scores(cci, [routing.route(answers).values for answers in found.values()])
    assert again.questions == pooled.questions


def test_references_ascend_and_are_irregular(sample: Sample) -> None:
    references = [case["reference"] for case in sample.cases]
    numbers = [int(reference.removeprefix("LS-")) for reference in references]
    assert all(re.fullmatch(r"LS-\d{4}", reference) for reference in references)
    assert numbers == sorted(set(numbers))
    assert len({after - before for before, after in pairwise(numbers)}) > 3


def test_answers_follow_the_walk_within_the_fieldwork(cci: Instrument, routing: Routing, sample: Sample) -> None:
    layout = Layout(cci, routing)
    references = [case["reference"] for case in sample.cases]
    assert list(dict.fromkeys(dealt.case for dealt in sample.answers)) == references
    busy: dict[str, list[tuple[str, str]]] = {}
    for case in sample.cases:
        dealt = [one for one in sample.answers if one.case == case["reference"]]
        walk = Walk(layout, routing, {one.question: one.answer for one in dealt} | case)
        order = [name for page in layout.pages for name in walk.order(page) if name not in case]
        assert [one.question for one in dealt] == order
        times = [datetime.fromisoformat(one.at) for one in dealt]
        assert times == sorted(set(times))
        assert {(at.year, at.month) for at in times} == {(2010, 9)}
        assert len({at.date() for at in times}) == 1
        assert all(at.weekday() < 5 and 8 <= at.hour < 16 for at in times)
        assert all(re.fullmatch(r"2010-09-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", one.at) for one in dealt)
        assert {one.assessor for one in dealt} == {case["assessor"]}
        busy.setdefault(case["assessor"], []).append((dealt[0].at, dealt[-1].at))
    for spans in busy.values():
        spans.sort()
        assert all(end < begin for (_, end), (begin, _) in pairwise(spans))


def test_it_names_nobody(sample: Sample) -> None:
    for case in sample.cases:
        assert re.fullmatch(r"[A-Z]{2}", case["case_manager"])
        assert re.fullmatch(r"[A-Z]{2}", case["assessor"])
    texts = [dealt.note for dealt in sample.answers]
    texts += [text for notes in read_counts().notes.values() for _, text in notes]
    for text in texts:
        assert not FIRST_NAMES & set(re.findall(r"[A-Z][a-z]+", text)), text
        assert not re.search(r"\b(Mr|Mrs|Ms|Miss|Dr)\b", text), text


def test_notes_are_filled_in_and_dated_within_the_sentence(sample: Sample) -> None:
    starts = {case["reference"]: date.fromisoformat(case["sentence_start"]) for case in sample.cases}
    dated = 0
    for dealt in sample.answers:
        assert "{" not in dealt.note
        for day, month in re.findall(r"(\d+) (January|February|March|April|May|June|July|August)", dealt.note):
            on = datetime.strptime(f"{day} {month} 2010 +0000", "%d %B %Y %z").date()
            assert starts[dealt.case] < on < date(2010, 9, 1)
            assert on.weekday() < 5
            dated += 1
    assert dated > 100


def test_most_drill_downs_show_notes(cci: Instrument, sample: Sample) -> None:
    short, noted = Counter[str](), Counter[str]()
    for dealt in sample.answers:
        if cci.question(dealt.question).sufficient and dealt.answer == "no":
            short[dealt.question] += 1
            noted[dealt.question] += bool(dealt.note)
    assert 0.5 < noted.total() / short.total() < 0.7
    assert sum(1 for name in short if noted[name]) > 0.8 * len(short)
    assert any(dealt.note for dealt in sample.answers if dealt.answer == "yes")


@pytest.mark.parametrize(
    ("reasons", "reason", "judged"),
    [
        ("rosh_assessment_reasons", "not_completed", ("rosh_screening_completed", "rosh_analysis_completed")),
        ("rosh_assessment_reasons", "late", ("rosh_screening_timely", "rosh_analysis_timely")),
        ("rmp_reasons", "not_completed", ("rmp_completed",)),
        ("rmp_reasons", "late", ("rmp_timely",)),
        ("vulnerability_screening_reasons", "not_completed", ("vulnerability_screening_completed",)),
        ("vulnerability_screening_reasons", "late", ("vulnerability_screening_timely",)),
        ("vmp_reasons", "not_produced", ("vmp_produced",)),
        ("vmp_reasons", "late", ("vmp_timely",)),
    ],
)
def test_reasons_agree_with_the_judgements_that_they_explain(
    readings: Readings, reasons: str, reason: str, judged: tuple[str, ...]
) -> None:
    for answers in readings.values():
        ticked = reason in answers.get(reasons, "").split()
        assert ticked == any(answers.get(name) == "no" for name in judged)


def test_the_commonest_reasons_are_those_of_the_report(cci: Instrument, readings: Readings) -> None:
    def commonest(reasons: str) -> list[str]:
        ticked = Counter(one for answers in readings.values() for one in answers.get(reasons, "").split())
        return [name for name, _ in ticked.most_common()]

    assert commonest("lor_assessment_reasons")[0] == "evidence_unclear"
    assert commonest("vulnerability_screening_reasons")[0] == "reckless_behaviour"
    assert commonest("rosh_classification_reasons")[0] == "too_low"
    assert commonest("roh_managed_reasons")[:2] == ["assessment", "planning"]
    offered = [question.name for question in cci.questions if NO_EVIDENCE in question.choice_names]
    assert any(NO_EVIDENCE in commonest(reasons) for reasons in offered)


def test_cases_are_plausible(sample: Sample, readings: Readings) -> None:
    facts = {case["reference"]: case for case in sample.cases}
    for reference, answers in readings.items():
        case = facts[reference]
        custodial = case["sentence"] in {"Detention and training order", "Section 90/91 licence"}
        assert custodial == (case["phases"] in {"custody", "both"})
        assert (answers.get("released") == "yes") == (case["phases"] == "both")
        if case["rosh"] in {"high", "very_high"}:
            assert answers["rmp_required"] == "yes"
        if answers["mappa"] != "no":
            assert case["rosh"] in {"high", "very_high"}
        if answers["rmp_required"] == "yes":
            assert answers["roh_issues"] == answers["rosh_analysis_required"] == "yes"
        if answers["vmp_required"] == "yes" or answers["safeguarding_interventions"] == "yes":
            assert answers["safeguarding_needs"] == "yes"
        if answers.get("rmp_completed") == "no":
            assert answers["rmp_timely"] == answers["rmp_quality"] == "no"


def test_some_cases_are_poor_and_most_are_good(cci: Instrument, readings: Readings) -> None:
    shares = []
    for answers in readings.values():
        judged = Counter(answers.get(question.name) for question in cci.scored())
        shares.append(judged["yes"] / (judged["yes"] + judged["no"]))
    assert sum(1 for share in shares if share < 0.65) >= 4
    assert sum(1 for share in shares if share > 0.85) > len(shares) / 3


@pytest.mark.parametrize(
    ("question", "judged", "named"),
    [
        ("rosh_screening_completed", (99, 98), "1.1-01"),
        ("self_assessment_used", (101, 42), "1.2-08"),
        ("kept_safe", (90, 91), "3.1-10"),
    ],
)
def test_counts_that_cannot_be_dealt_name_their_question(
    cci: Instrument, question: str, judged: tuple[int, int], named: str
) -> None:
    counts = read_counts()
    with pytest.raises(ValueError, match=rf"^{named} {question}: "):
        deal(cci, replace(counts, judged={**counts.judged, question: judged}))


def test_facts_that_cannot_be_dealt_name_their_question(cci: Instrument) -> None:
    counts = read_counts()

    def changed(question: str, by: int) -> Counts:
        first = next(share for share in counts.shares if share.question == question)
        others = tuple(share for share in counts.shares if share is not first)
        return replace(counts, shares=(*others, replace(first, cases=first.cases + by)))

    with pytest.raises(ValueError, match=r"^victim=yes: 4 cases, but 3 fit"):
        deal(cci, changed("victim", 1))
    with pytest.raises(ValueError, match=r"^3\.1-03 complied_with_sentence: unlike routing"):
        deal(cci, changed("complied_with_sentence", -1))
    with pytest.raises(ValueError, match=r"^gender: too few"):
        deal(cci, changed("gender", -1))


def test_rules_that_leave_no_room_are_told(cci: Instrument) -> None:
    counts = read_counts()
    rule = Leaning((("victim", "yes"),), "no", 100.0)
    with pytest.raises(ValueError, match=r"^kept_safe: yes in LS-\d+, but victim is yes"):
        deal(cci, replace(counts, leanings={**counts.leanings, "kept_safe": (rule,)}))
    with pytest.raises(ValueError, match=r"^1\.2-04 lor_assessment_reasons: no reason fits"):
        deal(cci, replace(counts, leanings={**counts.leanings, "lor_assessment_reasons": ()}))
    circle = Leaning((("kept_safe", "no"),), "no", 1.0)
    with pytest.raises(ValueError, match=r"each leans on another"):
        deal(cci, replace(counts, leanings={**counts.leanings, "kept_safe": (circle,)}))
