"""The register of documents received: entered, noted, cited, taken out and put back, undone, and only by who leads."""

from collections.abc import Callable

import pytest

from app.casework.evidence_in_advance import Citation, ReceivedDocument
from app.errors import KnownError
from app.operations import evidence_in_advance as advance
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.keeping_findings import write_finding
from app.operations.workspace import Workspace

PLAN = ReceivedDocument("", " Youth  justice plan ", "The board", "2010-06-30", "Aims and money.\n", ("3.1", "1.2"))


def code_of(call: Callable[..., object], *arguments: object) -> str:
    with pytest.raises(KnownError) as refused:
        call(*arguments)
    return refused.value.code


@pytest.fixture
def plan(inspection: Inspection) -> str:
    advance.put_document(inspection, PLAN)
    return advance.register(inspection)[0].document.id


def test_a_document_is_entered_and_there_when_the_file_is_opened_again(
    inspection: Inspection, workspace: Workspace, plan: str
) -> None:
    advance.type_document_note(inspection, plan, "Targets are")
    again = open_inspection(workspace, "leeds")
    (line,) = advance.register(again)
    assert line.document == ReceivedDocument(
        plan, "Youth justice plan", "The board", "2010-06-30", "Aims and money.", ("1.2", "3.1")
    )
    assert (line.note, line.typed, line.who) == ("", "Targets are", "AE")
    advance.note_document(again, plan, "Targets are vague.")
    assert [(one.note, one.typed) for one in advance.register(again)] == [("Targets are vague.", None)]
    again.close()


@pytest.mark.parametrize(
    "document",
    [
        ReceivedDocument("", "  ", "x"),
        ReceivedDocument("", "t" * 201, "x"),
        ReceivedDocument("", "t", "x", "June"),
        ReceivedDocument("", "t", "x", criteria=("9.9",)),
        ReceivedDocument("", "t", "x" * 201),
        ReceivedDocument("", "t", "x", shows="s" * 5001),
    ],
)
def test_what_does_not_fit_is_refused(inspection: Inspection, document: ReceivedDocument) -> None:
    assert code_of(advance.put_document, inspection, document) == "document_unfit"


def test_findings_and_commentary_cite_it(inspection: Inspection, plan: str) -> None:
    write_finding(inspection, "1.2", "strength", "Plans were clear.")
    from app.operations.findings import findings

    (finding,) = findings(inspection)
    advance.cite(inspection, plan, "finding", finding.id)
    advance.cite(inspection, plan, "commentary", "3.1")
    assert advance.register(inspection)[0].cited_by == (
        Citation("commentary", "3.1"),
        Citation("finding", finding.id),
    )
    assert [one.document.id for one in advance.cited(inspection, "finding", finding.id)] == [plan]
    assert advance.cited(inspection, "commentary", "1.1") == ()
    advance.cite_no_more(inspection, plan, "commentary", "3.1")
    assert len(advance.register(inspection)[0].cited_by) == 1
    assert code_of(advance.cite, inspection, plan, "finding", "none") == "finding_gone"
    assert code_of(advance.cite, inspection, plan, "commentary", "7.7") == "criterion_unknown"
    assert code_of(advance.cite, inspection, plan, "rumour", "1.1") == "document_unfit"
    assert code_of(advance.cite, inspection, "none", "commentary", "1.1") == "document_gone"


def test_it_is_found_by_what_it_bears_on(inspection: Inspection, plan: str) -> None:
    assert [one.document.id for one in advance.register(inspection, criterion="1.2")] == [plan]
    assert advance.register(inspection, criterion="1.1") == ()


def test_it_is_taken_out_put_back_and_undone(inspection: Inspection, plan: str) -> None:
    advance.remove_document(inspection, plan)
    assert advance.register(inspection) == ()
    assert [one.document.id for one in advance.register(inspection, removed=True)] == [plan]
    assert code_of(advance.note_document, inspection, plan, "x") == "document_gone"
    assert advance.undo_register(inspection) is not None
    assert len(advance.register(inspection)) == 1
    assert advance.redo_register(inspection) is not None
    advance.restore_document(inspection, plan)
    assert len(advance.register(inspection)) == 1
    assert code_of(advance.restore_document, inspection, plan) == "document_gone"


def test_only_who_leads_keeps_it(inspection: Inspection, plan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Inspection, "leads", property(lambda _: False))
    assert code_of(advance.put_document, inspection, PLAN) == "lead_only"
    assert code_of(advance.remove_document, inspection, plan) == "lead_only"
    assert code_of(advance.note_document, inspection, plan, "x") == "lead_only"
