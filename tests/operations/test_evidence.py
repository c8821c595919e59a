"""What stands beside an answer is recorded like everything else, one subject each."""

import pytest

from app.casework.evidence import Integrity, Practice, Source
from app.errors import KnownError
from app.operations import evidence, walking
from app.operations.inspection import Inspection


def test_a_flag_and_what_was_said_stand_with_their_question(inspection: Inspection) -> None:
    evidence.flag(inspection, "LS-1", "victim", ask=True)
    evidence.write_said(inspection, "LS-1", "victim", "She <b>did</b> ask.")
    found = evidence.beside(inspection, "LS-1")
    assert found.flagged == frozenset({"victim"})
    assert found.said == {"victim": "She <b>did</b> ask."}
    evidence.flag(inspection, "LS-1", "victim", ask=False)
    assert evidence.beside(inspection, "LS-1").flagged == frozenset()
    assert evidence.beside(inspection, "LS-1").said == {"victim": "She <b>did</b> ask."}


def test_references_are_reused_across_questions_and_their_list_grows(inspection: Inspection) -> None:
    evidence.put_source(inspection, "LS-1", "victim", Source("", "Case  diary", "2010-03-12", "4", "told"))
    evidence.put_source(inspection, "LS-1", "roh_issues", Source("", "Asset"))
    evidence.put_source(inspection, "LS-2", "victim", Source("", "Police letter"))
    assert evidence.documents(inspection, "LS-1") == ("Asset", "Case diary", "Police letter")
    (source,) = evidence.beside(inspection, "LS-1").sources["victim"]
    assert (source.document, source.dated, source.page, source.strength) == ("Case diary", "2010-03-12", "4", "told")
    evidence.put_source(inspection, "LS-1", "victim", Source(source.id, "Case diary", "", "", "absent"))
    assert [one.strength for one in evidence.beside(inspection, "LS-1").sources["victim"]] == ["absent"]
    evidence.remove_source(inspection, "LS-1", "victim", source.id)
    assert "victim" not in evidence.beside(inspection, "LS-1").sources


@pytest.mark.parametrize(
    "source",
    [Source("", ""), Source("", "x" * 121), Source("", "Asset", "12 March"), Source("", "Asset", "", "", "so so")],
)
def test_an_unfit_reference_is_refused_with_its_rule(inspection: Inspection, source: Source) -> None:
    with pytest.raises(KnownError) as refused:
        evidence.put_source(inspection, "LS-1", "victim", source)
    assert refused.value.code == "source_unfit"


def test_a_memo_is_filed_to_a_question_once(inspection: Inspection) -> None:
    evidence.drop_memo(inspection, "LS-1", "look at the diary")
    (memo,) = evidence.beside(inspection, "LS-1").memos
    assert memo.at.endswith("Z")
    walking.note(inspection, "LS-1", "victim", "first")
    evidence.file_memo(inspection, "LS-1", memo.id, "victim")
    assert inspection.notes("LS-1")["victim"] == "first\nlook at the diary"
    assert evidence.beside(inspection, "LS-1").memos == ()
    with pytest.raises(KnownError) as refused:
        evidence.file_memo(inspection, "LS-1", memo.id, "victim")
    assert refused.value.code == "memo_gone"


def test_good_practice_is_gathered_across_the_inspection(inspection: Inspection) -> None:
    evidence.put_practice(inspection, "LS-2", Practice("", "Letters", "Wrote with him.", ("2.2a",)))
    evidence.put_practice(inspection, "LS-1", Practice("", "A plan in her words", "She wrote it.", ("1.2h", "1.2")))
    assert [(told.reference, told.practice.title) for told in evidence.practices(inspection)] == [
        ("LS-1", "A plan in her words"),
        ("LS-2", "Letters"),
    ]
    for unfit in (Practice("", "", "x", ("1.2",)), Practice("", "t", " ", ("1.2",)), Practice("", "t", "x", ("nine",))):
        with pytest.raises(KnownError) as refused:
            evidence.put_practice(inspection, "LS-1", unfit)
        assert refused.value.code == "practice_unfit"


def test_a_doubt_about_the_record_has_a_reason(inspection: Inspection) -> None:
    evidence.doubt(inspection, "LS-1", Integrity("altered_before_visit", "dates changed"))
    assert evidence.beside(inspection, "LS-1").integrity == Integrity("altered_before_visit", "dates changed")
    for unfit in (Integrity("looks odd"), Integrity("other")):
        with pytest.raises(KnownError):
            evidence.doubt(inspection, "LS-1", unfit)
    evidence.doubt(inspection, "LS-1", None)
    assert evidence.beside(inspection, "LS-1").integrity is None
