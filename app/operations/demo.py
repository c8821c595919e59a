"""The demo: a synthetic inspection, built once; nobody and nothing in it is real."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce
from importlib.resources import files
from io import StringIO
from pathlib import Path
from random import Random

from app.casework.blocks import Block, Run
from app.casework.entries import Act
from app.casework.evidence import Integrity, Practice, Source
from app.casework.findings import Finding
from app.casework.report_lists import Recommendation, Term, Thanks
from app.casework.subjects import (
    INTEGRITY,
    PRACTICE,
    STATUS,
    answer_subject,
    fact_subject,
    note_subject,
    source_subject,
)
from app.casework.units import FACTS_BY_NAME, clean_fact, is_fact, reading_id, unit_id
from app.casework.walk import COMPLETE
from app.errors import KnownError
from app.exchange.keys import Cost
from app.instrument.model import text
from app.operations.blocks import put_blocks
from app.operations.cases import add_cases
from app.operations.dealing import DEMO, SEED, Sample, deal, read_counts
from app.operations.demo_forms import fill_forms
from app.operations.findings import counted_figures
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.keeping_findings import keep_findings, kept
from app.operations.own import GAP
from app.operations.particulars import describe, describe_report
from app.operations.report_lists import ACKNOWLEDGED, RECOMMENDATIONS, TERMS, new_id, put_line
from app.operations.workspace import (
    DEMO_PASSPHRASE,
    Settings,
    Workspace,
    create_workspace,
    has_workspace,
    open_workspace,
    read_settings,
    write_settings,
)
from app.scoring.bindings import carried, joined, quantities
from app.scoring.findings import draft
from app.scoring.vocabulary import vocabulary

AREA = "Leeds"
TITLE = "Leeds, September 2010"
PUBLISHED = "2011-01"
REPORT = {
    "isbn": "978-0-00-000000-2",
    "year": "2011",
    "fieldwork": "September 2010",
    "signed_by": "Alex Example",
    "signed_as": "Chief Inspector",
    "signed_on": "January 2011",
}
PERSON = ("Practice assessor", "PA")
COST = Cost(operations=2, memory=64 * 1024 * 1024)
"""Less than for real work: the demo's passphrase is printed on the screen."""

REFERRED = 0.35
"""The share of notes that name a document."""

DOUBTS = (
    Integrity("dated_after", "The review of May carries a signature of July."),
    Integrity("altered_before_visit", "Three contact records were changed in the week before the fieldwork."),
)

TO_WALK: tuple[dict[str, str], ...] = (
    {"reference": "LS-0903", "office": "East", "gender": "female", "age": "16", "phases": "community",
     "sentence": "Youth rehabilitation order", "rosh": "medium", "vulnerability": "medium", "looked_after": "yes",
     "sentence_start": "2010-02-18", "ethnicity": "White British", "case_manager": "KV", "assessor": "PA"},
    {"reference": "LS-0911", "office": "South", "gender": "male", "age": "17", "phases": "both",
     "sentence": "Detention and training order", "rosh": "high", "vulnerability": "high", "looked_after": "no",
     "sentence_start": "2010-01-11", "ethnicity": "Mixed", "case_manager": "TZ", "assessor": "PA"},
    {"reference": "LS-0926", "office": "West", "gender": "male", "age": "14", "phases": "community",
     "sentence": "Referral order", "rosh": "low", "vulnerability": "low", "looked_after": "no",
     "sentence_start": "2010-03-29", "ethnicity": "Asian or Asian British", "case_manager": "QN", "assessor": "PA"},
)  # fmt: skip
"""Cases that nobody has walked yet, for whoever tries the program; they count only once they are complete."""


@dataclass(frozen=True, slots=True)
class Demo:
    """Where the demo is, and whether it was built just now."""

    workspace: Workspace
    inspection: str
    built: bool


def open_demo(home: Path, passphrase: str | None = None) -> Demo:
    """The demo in the workspace of that folder, which is made where there is none.

    A workspace made here opens with the passphrase given, or else with the published one. Raises KnownError.
    """
    if not has_workspace(home):
        workspace = create_workspace(home, passphrase or DEMO_PASSPHRASE, *PERSON, cost=COST)
        write_settings(home, Settings(demo=passphrase is None))
    else:
        published = DEMO_PASSPHRASE if read_settings(home).demo else None
        chosen = passphrase or published
        if chosen is None:
            raise KnownError("passphrase_missing", home=str(home))
        workspace = open_workspace(home, chosen)
    built = all(known.id != DEMO for known in workspace.keyring.contents.inspections)
    if built:
        create_inspection(workspace, DEMO, AREA, title=TITLE, demo=True, fill=fill)
    return Demo(workspace, DEMO, built)


def add_demo(workspace: Workspace) -> str:
    """The demo among the inspections of a workspace, built where it is not there; returns its id, raises KnownError."""
    contents = workspace.keyring.reload()
    known = {each.id for each in contents.inspections}
    erased = {each.id for each in contents.tombstones}
    names = [f"demo-{DEMO}", *(f"demo-{DEMO}-{at}" for at in range(2, len(known) + len(erased) + 2))]
    for id_ in names:
        if id_ in erased:
            continue
        if id_ not in known:
            create_inspection(workspace, id_, AREA, title=TITLE, demo=True, fill=fill)
            return id_
        inspection = open_inspection(workspace, id_)
        inspection.close()
        if inspection.demo:
            return id_
    raise AssertionError("there are more names than inspections")


def fill(inspection: Inspection) -> None:
    """Record the dealt cases and answers in an empty inspection, each case complete; others wait for the person."""
    mine = inspection.who if re.fullmatch(FACTS_BY_NAME["assessor"].pattern, inspection.who) else PERSON[1]
    describe(inspection, published=PUBLISHED)
    sample = deal(inspection.instrument, read_counts(), SEED)
    add_cases(
        inspection,
        [
            (
                facts["reference"],
                {name: clean_fact(name, value) for name, value in facts.items() if name != "reference"},
            )
            for facts in (*sample.cases, *({**case, "assessor": mine} for case in TO_WALK))
        ],
    )
    inspection.record([*_acts(inspection, sample), *_beside(inspection, sample)])
    keep_findings(inspection, _findings(inspection))
    fill_forms(inspection, rows("forms"), rows("form_words"), rows("documents"), SEED)
    _write_report(inspection)


def _write_report(inspection: Inspection) -> None:
    """What a lead writes: texts, recommendations, thanks, terms; numbers that are no figures of the sample are left."""
    describe_report(inspection, **REPORT)
    known = vocabulary(inspection.instrument.language)
    put_blocks(
        inspection,
        (
            Block(
                new_id(),
                row["part"],
                row["kind"],
                (Run(row["text"]),),
                left=quantities(known, row["text"]),
                order=place * GAP,
            )
            for place, row in enumerate(rows("report"), start=1)
        ),
    )
    for row in rows("recommendations"):
        put_line(inspection, RECOMMENDATIONS, Recommendation("", row["text"], row["responsible"], row["before"]))
    for row in rows("thanks"):
        put_line(inspection, ACKNOWLEDGED, Thanks("", row["role"], row["names"]))
    for row in rows("terms"):
        put_line(inspection, TERMS, Term("", row["term"], row["meaning"]))


def _findings(inspection: Inspection) -> Iterator[Finding]:
    """Findings as a lead left them: drafts, some merged or edited, one overruled, one drifted, one with loose words."""
    figures = counted_figures(inspection)
    known = vocabulary(inspection.instrument.language)
    for row in rows("findings"):
        drafts = (
            replace(kept(draft(inspection.instrument, name, figures[name], row["kind"])), overruled=row["overruled"])
            for name in row["questions"].split()
        )
        merged = reduce(joined, drafts)
        yield carried(known, merged, merged.text.replace(row["words"], row["instead"])) if row["words"] else merged


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of the demo's tables."""
    yield from csv.DictReader(StringIO(files("resources").joinpath("demo", DEMO, f"{name}.csv").read_text("utf-8")))


def _beside(inspection: Inspection, sample: Sample) -> list[Act]:
    """References beside a third of the notes, the accounts of good practice, and two doubts about a record."""
    chance = Random(SEED)  # noqa: S311 - a demo, the same every time
    documents = [text(document, inspection.instrument.language) for document in inspection.instrument.documents]
    acts: list[Act] = []
    for dealt in sample.answers:
        if dealt.note and chance.random() < REFERRED:
            unit = unit_id(inspection.id, dealt.case)
            source = Source("", chance.choice(documents), f"2010-0{chance.randint(2, 8)}-{chance.randint(10, 28)}")
            subject = source_subject(dealt.question, f"{chance.getrandbits(48):012x}")
            acts.append(Act(unit, reading_id(unit), subject, source.value(), (), dealt.assessor, dealt.at))
    last = {dealt.case: dealt for dealt in sample.answers}
    cases = chance.sample(sorted(last), 8)
    for case, row in zip(cases, rows("practice"), strict=False):
        unit, by = unit_id(inspection.id, case), last[case]
        practice = Practice(
            f"{chance.getrandbits(48):012x}", row["title"], row["account"], tuple(row["criteria"].split(","))
        )
        subject = PRACTICE + practice.id
        acts.append(Act(unit, reading_id(unit), subject, practice.value(), (), by.assessor, by.at))
    for case, doubt in zip(cases[-len(DOUBTS) :], DOUBTS, strict=True):
        by = last[case]
        acts.append(Act(unit_id(inspection.id, case), None, INTEGRITY, doubt.value(), (), by.assessor, by.at))
    return acts


def _acts(inspection: Inspection, sample: Sample) -> list[Act]:
    acts: list[Act] = []
    last: dict[str, tuple[str, str]] = {}
    for dealt in sample.answers:
        unit = unit_id(inspection.id, dealt.case)
        reading = reading_id(unit)
        if is_fact(inspection.instrument, dealt.question):
            acts.append(Act(unit, None, fact_subject(dealt.question), dealt.answer, (), dealt.assessor, dealt.at))
        else:
            acts.append(Act(unit, reading, answer_subject(dealt.question), dealt.answer, (), dealt.assessor, dealt.at))
        if dealt.note:
            acts.append(Act(unit, reading, note_subject(dealt.question), dealt.note, (), dealt.assessor, dealt.at))
        last[unit] = (dealt.assessor, dealt.at)
    acts.extend(Act(unit, reading_id(unit), STATUS, COMPLETE, (), who, at) for unit, (who, at) in last.items())
    return acts
