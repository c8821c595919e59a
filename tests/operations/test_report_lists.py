"""Recommendations, thanks and terms as lists of entries, and the log of the factual accuracy check."""

import pytest

from app.casework.report_lists import Recommendation, Term, Thanks
from app.errors import KnownError
from app.operations import accuracy
from app.operations import keeping_findings as keeping
from app.operations.findings import findings
from app.operations.inspection import Inspection
from app.operations.own import undo
from app.operations.report_lists import (
    ACKNOWLEDGED,
    RECOMMENDATIONS,
    TERMS,
    acknowledged,
    lines,
    move_line,
    new_id,
    put_line,
    recommendations,
    remove_line,
    restore_line,
    take_up_lines,
    terms,
    type_line,
    typed_lines,
)


def test_lines_are_put_moved_removed_restored_and_undone(inspection: Inspection) -> None:
    for text in ("first", "second", "third"):
        put_line(inspection, RECOMMENDATIONS, Recommendation("", text, "head of service"))
    one, _, three = recommendations(inspection)
    move_line(inspection, RECOMMENDATIONS, three.id, one.id)
    assert [each.text for each in recommendations(inspection)] == ["third", "first", "second"]
    remove_line(inspection, RECOMMENDATIONS, one.id)
    assert [each.text for each in lines(inspection, RECOMMENDATIONS, removed=True)] == ["first"]
    restore_line(inspection, RECOMMENDATIONS, one.id)
    assert [each.text for each in recommendations(inspection)] == ["third", "first", "second"]
    for _ in range(3):
        undo(inspection)
    assert [each.text for each in recommendations(inspection)] == ["first", "second", "third"]
    with pytest.raises(KnownError) as refused:
        remove_line(inspection, RECOMMENDATIONS, "nothing")
    assert refused.value.code == "report_item_gone"


def test_a_line_is_durable_while_it_is_typed_and_what_does_not_fit_stays_a_draft(inspection: Inspection) -> None:
    put_line(inspection, ACKNOWLEDGED, Thanks("", "Lead", "Ann Example"))
    (standing,) = acknowledged(inspection)
    type_line(inspection, ACKNOWLEDGED, Thanks(standing.id, "Lead inspector", "Ann Example"))
    unfit = Thanks(new_id(), "Editor", "")
    type_line(inspection, ACKNOWLEDGED, unfit)
    assert typed_lines(inspection, ACKNOWLEDGED)[unfit.id] == unfit
    take_up_lines(inspection, ACKNOWLEDGED)
    assert [one.role for one in acknowledged(inspection)] == ["Lead inspector"]
    assert list(typed_lines(inspection, ACKNOWLEDGED)) == [unfit.id]


def test_terms_stand_by_name_and_need_a_meaning(inspection: Inspection) -> None:
    for name in ("YJB", "asset", "PCT"):
        put_line(inspection, TERMS, Term("", name, "what it means"))
    assert [one.term for one in terms(inspection)] == ["asset", "PCT", "YJB"]
    with pytest.raises(KnownError) as refused:
        put_line(inspection, TERMS, Term("", "MAPPA", " "))
    assert refused.value.code == "report_unfit"
    put_line(inspection, TERMS, Term("", "MAPPA", "", removed=True))


def test_a_challenge_keeps_the_sentence_what_was_decided_and_by_whom(inspection: Inspection) -> None:
    keeping.write_finding(inspection, "1.1", "strength", "Screenings were good.")
    (finding,) = findings(inspection)
    accuracy.challenge(inspection, f"finding/{finding.id}", "They were not.", by="head of service")
    (one,) = accuracy.challenges(inspection)
    assert (one.challenge.sentence, one.now, one.changed) == ("Screenings were good.", "Screenings were good.", False)
    with pytest.raises(KnownError) as refused:
        accuracy.decide(inspection, one.challenge.id, "rejected")
    assert refused.value.code == "report_unfit"
    accuracy.decide(inspection, one.challenge.id, "accepted")
    keeping.edit_finding(inspection, finding.id, "Screenings were late.")
    (one,) = accuracy.challenges(inspection)
    assert (one.challenge.decision, one.challenge.decided_by, one.changed) == ("accepted", "AE", True)
    keeping.remove_finding(inspection, finding.id)
    assert accuracy.challenges(inspection)[0].now == ""
    with pytest.raises(KnownError):
        accuracy.challenge(inspection, f"finding/{finding.id}", "Wrong.", by="head")
