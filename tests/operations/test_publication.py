"""A publication is frozen: whatever is recorded afterwards, the same document and the same bytes come out again."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from app.casework.blocks import PARAGRAPH, Block, Run
from app.casework.subjects import PUBLICATION
from app.errors import KnownError
from app.operations import walking
from app.operations.blocks import blocks, new_block, put_blocks
from app.operations.comparison import import_areas
from app.operations.demo import open_demo
from app.operations.guard import confirm, open_doubts
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.keeping_findings import take_drafts
from app.operations.particulars import describe, published_of
from app.operations.publication import as_it_stood, publication, publications, publish, rebuild, write_report
from app.operations.report import report_document, switch
from app.report.gathered import INTERNAL, PUBLIC
from app.report.pdf import draw


@pytest.fixture
def demo(demo_home: Path, tmp_path: Path) -> Iterator[Inspection]:
    made = open_demo(copytree(demo_home, tmp_path / "demo"))
    inspection = open_inspection(made.workspace, made.inspection)
    yield inspection
    inspection.close()


def settle(inspection: Inspection) -> None:
    confirm(inspection, [one.key for one in open_doubts(inspection)], "seen")


def test_it_is_refused_while_anything_is_open(demo: Inspection) -> None:
    with pytest.raises(KnownError) as refused:
        publish(demo)
    assert refused.value.code == "report_not_ready"
    assert publications(demo) == ()


def test_what_was_published_comes_out_again_whatever_came_after(demo: Inspection, tmp_path: Path) -> None:
    settle(demo)
    heads = demo.store.heads()
    made = publish(demo)
    assert (made.version, made.edition, made.heads, made.who) == (1, PUBLIC, heads, "PA")
    document = rebuild(demo, "1").document
    assert (document.draft, document == report_document(demo, published=True)) == ("", True)
    write_report(demo, tmp_path / "published.pdf", version="1", edition="")

    reference = demo.references[0]
    walking.reopen(demo, reference)
    walking.withdraw(demo, demo.references[1], "not_reached")
    take_drafts(demo)
    first = blocks(demo, "foreword")[0]
    put_blocks(demo, [Block(first.id, "foreword", runs=(Run("Another view."),))])
    switch(demo, "context", on=False)
    describe(demo, published="2013", caseload="400")
    table = tmp_path / "areas.csv"
    table.write_text("area,published,safeguarding,source\nElsewhere,2010-05,1,made up\n", "utf-8")
    import_areas(demo.workspace, table)
    assert report_document(demo, published=True) != document

    again = rebuild(demo, "1")
    assert again.same
    assert again.document == document
    assert draw(again.document) == (tmp_path / "published.pdf").read_bytes()
    internal = rebuild(demo, "1", edition=INTERNAL)
    assert internal.same
    assert internal.document.mark

    settle(demo)
    assert publish(demo).version == 2
    assert [one.version for one in publications(demo)] == [1, 2]
    assert report_document(demo).draft.startswith("DRAFT 3-")
    with pytest.raises(KnownError) as refused:
        publication(demo, "7")
    assert refused.value.details["known"] == "1, 2"


def test_it_can_be_rebuilt_by_whoever_has_its_entries_and_says_what_is_missing(
    inspection: Inspection, colleague: Inspection
) -> None:
    for name in ("foreword", "recommendations", "service_users", "context", *(f"commentary/{n}" for n in "123")):
        switch(inspection, name, on=False)
    with pytest.raises(KnownError):
        publish(inspection, cancelled=lambda: True)
    assert published_of(inspection) is None
    made = publish(inspection)
    assert published_of(inspection) is not None
    entries = inspection.store.beyond(colleague.store.heads())
    announced = [one for one in entries if one.subject.startswith(PUBLICATION)]
    colleague.merge(announced, whole=False)
    with pytest.raises(KnownError) as refused:
        rebuild(colleague, "1")
    assert refused.value.code == "publication_incomplete"
    colleague.merge(entries)
    assert rebuild(colleague, "1").same
    assert rebuild(colleague, made.id).document == rebuild(inspection, "1").document


def test_a_past_inspection_takes_nothing_up(inspection: Inspection) -> None:
    for name in ("foreword", "recommendations", "service_users", "context", *(f"commentary/{n}" for n in "123")):
        switch(inspection, name, on=False)
    made = publish(inspection)
    fresh = new_block(inspection, "foreword", PARAGRAPH)
    with as_it_stood(inspection, made) as then, pytest.raises(KnownError):
        put_blocks(then, [Block(fresh.id, "foreword", runs=(Run("late"),), order=1)])
    assert blocks(inspection) == ()


def test_only_who_leads_publishes(inspection: Inspection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(inspection), "leads", property(lambda _: False))
    with pytest.raises(KnownError) as refused:
        publish(inspection)
    assert refused.value.code == "lead_only"
