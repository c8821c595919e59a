"""More than an inspection usually has, for the walk under the watchdog.

What the program needs for this is read where it is used: the process under the watchdog must not have it beforehand.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.operations.inspection import Inspection

DEMO, CASE, LED = "leeds-2010", "LS-0911", "leeds"
TO_ASK = 40
TOLD = 60
LIST = 12_000
FORMS, DOCUMENTS = 1000, 60
CASES, DISPUTED, ASKED = 40, 3, 12
NOTE = "The screening of March names the victim and the plan of May does not; the review came four weeks late. " * 4


def more_than_usual(home: Path) -> None:
    """Put more into the demo than usual: much to ask in one case, much good practice, every draft kept."""
    from app.casework.evidence import Practice
    from app.operations import evidence, keeping_findings, walking
    from app.operations.demo import open_demo
    from app.operations.inspections import open_inspection

    inspection = open_inspection(open_demo(home).workspace, DEMO)
    applying = [name for name in inspection.instrument.by_name if name in inspection.routed(CASE).relevant]
    for name in applying[:TO_ASK]:
        evidence.flag(inspection, CASE, name, ask=True)
        evidence.write_said(inspection, CASE, name, NOTE)
        walking.note(inspection, CASE, name, NOTE)
    for reference in inspection.references[:TOLD]:
        evidence.put_practice(inspection, reference, Practice("", f"An account from {reference}", NOTE, ("1.1", "2.2")))
    for criterion in inspection.instrument.criteria:
        keeping_findings.take_drafts(inspection, criterion.number)
    inspection.close()


def much_to_decide(folder: Path) -> Path:
    """A lead's workspace in which two assessors answered the same cases differently, with notes; returns its home."""
    from app.casework.subjects import answer_subject, note_subject
    from app.operations.cases import add_cases
    from app.operations.evening import reallocate
    from tests.journeys.laptops import invited, lead

    folder.mkdir()
    leading = lead(folder)
    cases = [f"LS-{101 + at:04}" for at in range(CASES)]
    add_cases(leading.inspection, [(one, {"phases": "both", "assessor": "AA"}) for one in cases])
    people = [invited(leading, folder, name, name[:2].upper()) for name in ("Aaron Assessor", "Bbetty Assessor")]
    for person, initials in zip(people, ("AA", "BB"), strict=True):
        reallocate(leading.inspection, cases[:DISPUTED], initials)
        person.takes(leading.packs(initials))
    for person, value in zip(people, ("yes", "no"), strict=True):
        mine = person.inspection
        asked = [
            name for name in mine.routed(cases[0]).relevant if value in mine.instrument.question(name).choice_names
        ]
        mine.record(
            mine.act(mine.place(case, subject(name)), said)
            for case in cases[:DISPUTED]
            for name in asked[:ASKED]
            for subject, said in ((answer_subject, value), (note_subject, f"{value}: {NOTE}"))
        )
        leading.takes(person.bundles())
    much_told(leading.inspection)
    for one in (leading, *people):
        one.close()
    return leading.workspace.home


def much_told(inspection: "Inspection") -> None:
    """A thousand forms with words on many of them, every draft of theirs kept, and a long register."""
    from app.casework.entries import Act
    from app.casework.evidence_in_advance import ReceivedDocument
    from app.casework.forms import Form, form_unit
    from app.casework.units import reading_id
    from app.operations.evidence_in_advance import put_document
    from app.operations.fields import field_subject, questionnaire
    from app.operations.voices import take_sentences

    questions = questionnaire(inspection, "child").questions
    acts = []
    for number in range(1, FORMS + 1):
        unit = form_unit(inspection.id, Form("child", number))
        acts.append(Act(unit, None, "form/child", number))
        for at, question in enumerate(questions):
            names = question.choice_names
            said = names[(number + at) % len(names)] if names else NOTE if number % 5 == 0 else None
            acts.append(Act(unit, reading_id(unit), field_subject(question), said))
        acts.append(Act(unit, reading_id(unit), "status", "complete"))
    inspection.record(act for act in acts if act.value is not None)
    take_sentences(inspection, "child")
    for at in range(DOCUMENTS):
        put_document(inspection, ReceivedDocument("", f"Document {at}", "Somebody", "2010-08-30", NOTE, ("1.1", "2.2")))


def long_list(folder: Path) -> Path:
    path = folder / "sample.csv"
    rows = [f"LS-{10_000 + at},East,both,high,AB" for at in range(LIST)]
    path.write_text("\n".join(("reference,office,phases,rosh,assessor", *rows)), "utf-8")
    return path
