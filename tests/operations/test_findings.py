"""From the data to findings, from a finding to its cases, and what the lead does with them, kept whatever happens."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from app.casework.entries import Act
from app.casework.findings import APPLIES, MET, REASON, SHORT, Finding, Span
from app.casework.subjects import STATUS, answer_subject, fact_subject
from app.casework.units import is_fact
from app.casework.walk import COMPLETE, Walk
from app.errors import KnownError
from app.instrument.model import IMPROVEMENT, STRENGTH
from app.operations import keeping_findings as keeping
from app.operations import walking
from app.operations.cases import add_cases
from app.operations.demo import open_demo, rows
from app.operations.findings import behind, check_findings, draft_findings, findings, open_findings
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.scoring import score_sample
from app.operations.workspace import Workspace, create_workspace, open_workspace
from app.scoring.bindings import KIND, UNBOUND, WORDS
from tests.conftest import CHEAP
from tests.journeys.walker import insufficient, sufficient

DONE, ENGAGED, STYLE = "lor_assessment_completed", "child_engaged_assessment", "learning_style_assessed"
QUALITY, REVIEW = "lor_assessment_quality", "roh_reviewed_on_time"


@pytest.fixture(scope="module")
def walked_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with two complete cases: one in which all fell short, one in which all is well."""
    home = tmp_path_factory.mktemp("walked") / "home"
    workspace = create_workspace(home, "correct horse", "Ann Example", "AE", CHEAP)
    create_inspection(workspace, "leeds", "Leeds")
    made = open_inspection(workspace, "leeds")
    add_cases(made, [("LS-1", {"phases": "both"}), ("LS-2", {"phases": "both"})])
    acts: list[Act | None] = []
    for reference, choose in (("LS-1", insufficient), ("LS-2", sufficient)):
        walk = Walk(made.layout, made.routing, made.answers(reference))
        while (at := walk.next_unanswered()) is not None:
            walk.set(at, choose(made.instrument.question(at)))
        for name, value in walk.answers.items():
            subject = fact_subject(name) if is_fact(made.instrument, name) else answer_subject(name)
            acts.append(made.act(made.place(reference, subject), value))
        acts.append(made.act(made.place(reference, STATUS), COMPLETE))
    made.record(acts)
    made.close()
    return home


@pytest.fixture
def walked_workspace(walked_home: Path, tmp_path: Path) -> Workspace:
    return open_workspace(copytree(walked_home, tmp_path / "home"), "correct horse")


@pytest.fixture
def walked(walked_workspace: Workspace) -> Iterator[Inspection]:
    found = open_inspection(walked_workspace, "leeds")
    yield found
    found.close()


def take(inspection: Inspection, question: str, *, kind: str = "", reason: str = "") -> Finding:
    known = {one.id for one in findings(inspection)}
    keeping.take_draft(inspection, question, kind=kind, reason=reason)
    (taken,) = [one for one in findings(inspection) if one.id not in known]
    return taken


def span(finding: Finding, words: str) -> Span:
    start = finding.text.index(words)
    return Span(start, start + len(words), words)


def again(inspection: Inspection, workspace: Workspace) -> tuple[Finding, ...]:
    """What another program finds in the same file."""
    other = open_inspection(workspace, inspection.id)
    try:
        return findings(other)
    finally:
        other.close()


# what is known


def test_there_is_a_draft_for_every_judgement_with_its_figure(walked: Inspection) -> None:
    drafts = draft_findings(walked)
    tallies = score_sample(walked).questions
    assert [one.question for one in drafts] == [question.name for question in walked.instrument.scored()]
    assert all((one.figure.met, one.figure.judged) == (
        tallies[one.question].sufficient, tallies[one.question].applicable
    ) for one in drafts)  # fmt: skip
    assert all(one.few for one in drafts)
    assert {one.criterion for one in draft_findings(walked, "1.3")} == {"1.3"}


def test_unfinished_cases_count_only_when_asked_for(inspection: Inspection) -> None:
    walking.answer(inspection, "LS-1", DONE, "yes")
    assert not any(one.text for one in draft_findings(inspection))
    assert [one.question for one in draft_findings(inspection, provisional=True) if one.text] == [DONE]
    with pytest.raises(KnownError) as refused:
        keeping.take_draft(inspection, DONE)
    assert refused.value.code == "finding_unsupported"


def test_all_drafts_of_an_inspection_are_kept_once_and_pass_the_check(walked: Inspection) -> None:
    keeping.take_drafts(walked)
    found = open_findings(walked)
    assert len(found.kept) == sum(bool(one.draft.text) for one in found.drafts)
    assert all(len(one.kept_in) == 1 for one in found.drafts if one.draft.text)
    assert [one for one in found.misfits if not one.warning] == []
    assert keeping.take_drafts(walked).entries == ()
    order = [(one.criterion, one.kind != STRENGTH) for one in found.kept]
    assert order == sorted(order)


def test_a_late_case_that_changes_a_figure_marks_its_sentence_with_the_words_that_would_fit(walked: Inspection) -> None:
    finding = take(walked, DONE, kind=STRENGTH, reason="the other case was short")
    assert check_findings(walked)[0].warning
    walking.reopen(walked, "LS-1")
    (fault,) = check_findings(walked)
    assert (fault.fault, fault.figure, fault.span.words) == (WORDS, (1, 1), "one of the two cases")
    keeping.mend_finding(walked, finding.id, fault.span, fault.fitting[0])
    (mended,) = findings(walked)
    assert mended.text.endswith("in the one case.")
    assert [one.fault for one in check_findings(walked) if not one.warning] == []


def test_a_finding_leads_to_its_questions_and_cases_and_notes(walked: Inspection) -> None:
    walking.reopen(walked, "LS-1")
    walking.note(walked, "LS-1", DONE, "The form was blank.")
    walking.complete(walked, "LS-1")
    (one,) = behind(walked, take(walked, DONE).id)
    assert (one.binding.question, one.figure.met, one.figure.judged) == (DONE, 1, 2)
    assert [(case.reference, case.note) for case in one.shortfalls] == [("LS-1", "The form was blank.")]


# what is done


def test_what_the_lead_does_is_an_entry_and_outlasts_the_program(
    walked: Inspection, walked_workspace: Workspace
) -> None:
    first, second = take(walked, DONE), take(walked, REVIEW)
    keeping.merge_findings(walked, first.id, take(walked, ENGAGED).id)
    keeping.remove_finding(walked, second.id)
    assert again(walked, walked_workspace) == findings(walked)
    assert [len(one.bindings) for one in findings(walked)] == [2]
    assert walked.store.check_chain() > 0


def test_another_kind_than_the_thresholds_needs_a_reason(walked: Inspection) -> None:
    with pytest.raises(KnownError) as refused:
        keeping.take_draft(walked, DONE, kind=STRENGTH)
    assert refused.value.code == "finding_unexplained"
    finding = take(walked, DONE)
    with pytest.raises(KnownError, match="other side of the threshold"):
        keeping.overrule(walked, finding.id, STRENGTH, " ")
    keeping.overrule(walked, finding.id, STRENGTH, "better than elsewhere")
    (changed,) = findings(walked)
    assert (changed.kind, changed.overruled) == (STRENGTH, "better than elsewhere")
    assert " not " not in changed.text, "a draft that nobody edited speaks as its new kind"
    assert [one.fault for one in check_findings(walked) if one.fault == KIND] == []
    keeping.overrule(walked, finding.id, IMPROVEMENT, "")
    assert [(one.kind, one.overruled, one.text) for one in findings(walked)] == [(IMPROVEMENT, "", finding.text)]


def test_findings_are_moved_among_their_kind(walked: Inspection) -> None:
    take(walked, REVIEW)
    own = [take(walked, name).id for name in (DONE, ENGAGED)]
    extra = take(walked, STYLE).id
    for _ in range(60):
        keeping.move_finding(walked, extra, own[1])
        keeping.move_finding(walked, own[1], extra)
    assert [one.id for one in findings(walked, "1.2")] == [own[0], own[1], extra]
    keeping.move_finding(walked, own[0], None)
    assert [one.id for one in findings(walked, "1.2")] == [own[1], extra, own[0]]


def test_typing_is_durable_and_becomes_one_entry(walked: Inspection, walked_workspace: Workspace) -> None:
    finding = take(walked, DONE)
    longer = "In short: " + finding.text
    keeping.type_finding(walked, finding.id, longer[:-4])
    keeping.type_finding(walked, finding.id, longer)
    other = open_inspection(walked_workspace, walked.id)
    assert open_findings(other).typed == {finding.id: longer}
    other.close()
    keeping.edit_finding(walked, finding.id, longer)
    assert open_findings(walked).typed == {}
    assert [(one.text, len(one.bindings)) for one in findings(walked)] == [(longer, len(finding.bindings))]
    keeping.type_finding(walked, finding.id, longer)
    assert open_findings(walked).typed == {}


def test_what_is_being_typed_is_never_lost_by_another_act(walked: Inspection) -> None:
    finding, other = take(walked, DONE), take(walked, ENGAGED)
    longer = "Yes: " + finding.text
    keeping.type_finding(walked, finding.id, longer)
    keeping.merge_findings(walked, finding.id, other.id)
    assert findings(walked)[0].text == f"{longer} {other.text}"
    keeping.type_finding(walked, finding.id, "Typed and undone at once.")
    keeping.undo_finding(walked)
    assert findings(walked)[0].text == f"{longer} {other.text}"
    keeping.redo_finding(walked)
    assert findings(walked)[0].text == "Typed and undone at once."


def test_phrases_are_bound_left_and_bound_again(walked: Inspection) -> None:
    keeping.write_finding(walked, "1.2", IMPROVEMENT, "It was late in half of cases,  for one of two reasons.")
    (finding,) = findings(walked)
    assert [one.span.words for one in check_findings(walked)] == ["half of cases", "one of two"]
    keeping.bind(walked, finding.id, span(finding, "half"), question="rosh_screening_timely", side=SHORT)
    keeping.leave(walked, finding.id, span(finding, "one of two"))
    assert [one.fault for one in check_findings(walked) if not one.warning] == [KIND, WORDS]
    keeping.bind(walked, finding.id, span(finding, "half of cases"), question=DONE, side=SHORT)
    keeping.bind(walked, finding.id, span(finding, "late"), question=QUALITY, side=REASON, reason="no_evidence")
    (bound,) = findings(walked)
    assert [(one.span.words, one.question, one.side) for one in bound.bindings] == [
        ("half of cases", DONE, SHORT), ("late", QUALITY, REASON),
    ]  # fmt: skip
    keeping.leave(walked, finding.id, span(finding, "half of cases"))
    assert [one.words for one in findings(walked)[0].left] == ["one of two", "half of cases"]


def test_words_that_stand_for_two_questions_fit_both_or_are_listed(walked: Inspection) -> None:
    keeping.write_finding(walked, "1.2", IMPROVEMENT, "Half of cases lacked both.")
    (finding,) = findings(walked)
    half = span(finding, "Half of cases")
    keeping.bind(walked, finding.id, half, question=DONE, side=SHORT)
    keeping.bind(walked, finding.id, half, question=STYLE, side=SHORT, also=True)
    assert [one.question for one in findings(walked)[0].bindings] == [DONE, STYLE]
    assert all(one.warning for one in check_findings(walked))
    walking.reopen(walked, "LS-2")
    faults = [one for one in check_findings(walked) if not one.warning]
    assert [(one.question, one.fitting) for one in faults] == [(DONE, ("The one case",)), (STYLE, ("The one case",))]
    keeping.mend_finding(walked, finding.id, faults[0].span, faults[0].fitting[0])
    assert all(one.warning for one in check_findings(walked))
    keeping.bind(walked, finding.id, span(findings(walked)[0], "The one case"), question=DONE, side=SHORT)
    assert [one.question for one in findings(walked)[0].bindings] == [DONE]


def test_a_reason_in_other_words_is_bound_to_the_reason_that_has_them(walked: Inspection) -> None:
    keeping.write_finding(walked, "1.2", IMPROVEMENT, "It fell short because it was thin.")
    (finding,) = findings(walked)
    words = span(finding, "it was thin")
    keeping.bind(walked, finding.id, words, question=QUALITY, side=REASON, reason="evidence_unclear")
    keeping.mend_finding(walked, finding.id, words, "nothing on record bore it out")
    (mended,) = findings(walked)
    assert (mended.text, mended.bindings[0].reason) == (
        "It fell short because nothing on record bore it out.", "no_evidence",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "question", "side", "code"),
    [
        ("It was", ENGAGED, SHORT, "binding_unfit"),
        ("half of cases", ENGAGED, "left", "binding_unfit"),
        ("half of cases", QUALITY, REASON, "binding_unfit"),
        ("half of cases", "rosh", MET, "not_a_question"),
        ("half of cases", "moon", APPLIES, "not_a_question"),
    ],
)
def test_a_binding_that_cannot_be_is_refused(
    walked: Inspection, words: str, question: str, side: str, code: str
) -> None:
    keeping.write_finding(walked, "1.1", IMPROVEMENT, "It was late in half of cases.")
    (finding,) = findings(walked)
    with pytest.raises(KnownError) as refused:
        keeping.bind(walked, finding.id, span(finding, words), question=question, side=side, reason="moon")
    assert refused.value.code == code
    with pytest.raises(KnownError):
        keeping.bind(walked, finding.id, Span(0, 4, "gone"), question=ENGAGED, side=SHORT)


def test_what_was_done_is_undone_and_done_again_whole(walked: Inspection) -> None:
    first, second = take(walked, DONE), take(walked, ENGAGED)
    before = findings(walked)
    keeping.merge_findings(walked, first.id, second.id)
    merged = findings(walked)
    assert len(merged) == 1
    assert keeping.undo_finding(walked) is not None
    assert findings(walked) == before
    assert keeping.redo_finding(walked) is not None
    assert findings(walked) == merged
    for _ in range(3):
        keeping.undo_finding(walked)
    assert findings(walked) == ()
    assert keeping.undo_finding(walked) is None
    found = open_findings(walked)
    assert (found.can_undo, found.can_redo) == (False, True)


def test_what_somebody_else_said_since_is_never_undone(walked: Inspection, walked_workspace: Workspace) -> None:
    finding = take(walked, DONE)
    other = open_inspection(walked_workspace, walked.id)
    keeping.edit_finding(other, finding.id, "Somebody else's words.")
    other.close()
    walked.refresh()
    assert keeping.undo_finding(walked) is None
    assert findings(walked)[0].text == "Somebody else's words."


def test_a_removed_finding_is_restored_where_it_was(walked: Inspection) -> None:
    ids = [take(walked, name).id for name in (DONE, ENGAGED, STYLE)]
    keeping.remove_finding(walked, ids[1])
    assert [one.id for one in open_findings(walked).removed] == [ids[1]]
    with pytest.raises(KnownError) as gone:
        keeping.edit_finding(walked, ids[1], "Too late.")
    assert gone.value.code == "finding_gone"
    keeping.restore_finding(walked, ids[1])
    assert [one.id for one in findings(walked)] == ids


def test_two_versions_are_both_shown_until_one_is_settled_on(walked: Inspection) -> None:
    finding = take(walked, DONE)
    place = (None, None, f"finding/{finding.id}")
    standing = walked.standing(place)
    assert standing is not None
    texts = ("Mine is this.", "Theirs is that.")
    for device, text in zip(("one", "two"), texts, strict=True):
        value = dict(finding.value(), text=text, bindings=[])  # type: ignore[arg-type]
        walked.store.record([Act(*place, value, standing.ids)], who="JO", device=device)
    walked.reload()
    found = open_findings(walked)
    assert found.kept == ()
    (split,) = found.disagreements
    assert sorted(version.text for version in split.versions) == sorted(texts)
    keeping.settle_finding(walked, split.versions[0])
    assert [one.text for one in findings(walked)] == [split.versions[0].text]
    assert open_findings(walked).disagreements == ()


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 6_000])
def test_an_empty_or_endless_finding_is_refused_and_nothing_is_lost(walked: Inspection, text: str) -> None:
    finding = take(walked, DONE)
    keeping.type_finding(walked, finding.id, text)
    with pytest.raises(KnownError) as refused:
        keeping.edit_finding(walked, finding.id, text)
    assert refused.value.code == "finding_unfit"
    assert findings(walked)[0].text == finding.text
    assert open_findings(walked).typed == {finding.id: text}


# the demo


@pytest.fixture
def demo(demo_home: Path) -> Iterator[Inspection]:
    found = open_demo(demo_home)
    inspection = open_inspection(found.workspace, found.inspection)
    yield inspection
    inspection.close()


def test_the_demo_shows_findings_of_every_kind(demo: Inspection) -> None:
    found = open_findings(demo)
    assert {one.criterion for one in found.kept} == {one.number for one in demo.instrument.criteria}
    assert any(len({bound.question for bound in one.bindings}) > 1 for one in found.kept)
    assert any(one.overruled for one in found.kept)
    edited = [row["instead"] for row in rows("findings") if row["instead"]]
    assert all(any(words in one.text for one in found.kept) for words in edited)
    assert sorted(one.fault for one in found.misfits if not one.warning) == [UNBOUND, WORDS]
