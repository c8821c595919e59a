"""The data pack: everything that an inspection rests on as tables, for whoever wants to count again elsewhere."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from app.casework.units import FACTS
from app.instrument.model import VOICES
from app.operations.answer_files import COLUMNS as ANSWER_COLUMNS
from app.operations.answer_files import answer_rows, escaped
from app.operations.evidence import beside
from app.operations.evidence_in_advance import register
from app.operations.findings import findings
from app.operations.form_files import form_table
from app.operations.inspection import Inspection
from app.operations.quotations import quotations
from app.operations.scoring import scores_document
from app.operations.writing import write_whole
from app.steps import Ask, Tell, in_steps, never, untold

Table = tuple[tuple[str, ...], Iterable[Iterable[str]]]

FORMAT = 1
_MADE = (1980, 1, 1, 0, 0, 0)
"""The same time for every file, so that equal data make equal packs."""


def write_data_pack(
    inspection: Inspection, path: Path, *, progress: Tell = untold, cancelled: Ask = never
) -> dict[str, int]:
    """Write all tables into one ZIP file, whole or not at all; returns the rows of each. It is not encrypted.

    CSV in UTF-8 with a header each, cells escaped against formulas as in exported answers; `scores.json` has the
    scores and `about.json` what the pack is of. Equal data make equal bytes. Raises KnownError(target_unwritable).
    """
    inspection.refresh()
    rows: dict[str, int] = {}
    kept = BytesIO()
    with ZipFile(kept, "w") as pack:
        for name, make in in_steps(tuple(_TABLES.items()), progress, cancelled):
            head, lines = make(inspection)
            text = StringIO(newline="")
            table = csv.writer(text)
            table.writerow(head)
            rows[name] = 0
            for line in lines:
                table.writerow(map(escaped, line))
                rows[name] += 1
            _put(pack, f"{name}.csv", text.getvalue())
        _put(pack, "scores.json", _json(scores_document(inspection)))
        _put(pack, "about.json", _json(_about(inspection, rows)))
    write_whole(path, kept.getvalue())
    return rows


def _put(pack: ZipFile, name: str, text: str) -> None:
    told = ZipInfo(name, _MADE)
    told.compress_type = ZIP_DEFLATED
    pack.writestr(told, text.encode())


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def _about(inspection: Inspection, rows: Mapping[str, int]) -> dict[str, object]:
    instrument = inspection.instrument
    return {
        "format": FORMAT,
        "inspection": inspection.id,
        "area": inspection.about("area"),
        "instrument": {"id": instrument.id, "meaning": instrument.meaning, "wording": instrument.wording},
        "rows": dict(rows),
    }


def _cases(inspection: Inspection) -> Table:
    def lines() -> Iterator[Iterable[str]]:
        for reference in inspection.references:
            case = inspection.case(reference)
            gone = case.withdrawal.reason if case.withdrawal is not None else ""
            facts = (case.facts.get(fact.name, "") for fact in FACTS)
            yield (reference, inspection.status(reference), gone, *facts)

    return ("case", "status", "withdrawn", *(fact.name for fact in FACTS)), lines()


def _answers(inspection: Inspection) -> Table:
    found = answer_rows(inspection, kept=True)
    return ANSWER_COLUMNS, ((row.case, row.question, row.answer, row.note, row.assessor, row.at) for row in found)


def _references(inspection: Inspection) -> Table:
    def lines() -> Iterator[Iterable[str]]:
        for reference in inspection.references:
            for question, sources in sorted(beside(inspection, reference).sources.items()):
                for one in sources:
                    yield (reference, question, one.document, one.dated, one.page, one.strength)

    return ("case", "question", "document", "dated", "page", "strength"), lines()


def _practices(inspection: Inspection) -> Table:
    def lines() -> Iterator[Iterable[str]]:
        for reference in inspection.references:
            for one in beside(inspection, reference).practices:
                yield (reference, one.title, one.account, " ".join(one.criteria))

    return ("case", "title", "account", "criteria"), lines()


def _forms(voice: str, inspection: Inspection) -> Table:
    return form_table(inspection, voice)


def _quotations(inspection: Inspection) -> Table:
    def lines() -> Iterator[Iterable[str]]:
        for voice in VOICES:
            for one in quotations(inspection, voice):
                said = one.quotation
                yield (voice, str(one.form.number), said.question, said.theme, said.words, str(one.printable).lower())

    return ("voice", "form", "question", "theme", "words", "printable"), lines()


def _documents(inspection: Inspection) -> Table:
    def lines() -> Iterator[Iterable[str]]:
        for line in register(inspection):
            one = line.document
            cited = " ".join(f"{each.kind}:{each.of}" for each in line.cited_by)
            criteria = " ".join(one.criteria)
            yield (one.id, one.title, one.sender, one.dated, one.shows, criteria, line.note, cited)

    return ("id", "title", "sender", "dated", "shows", "criteria", "note", "cited_by"), lines()


def _findings(inspection: Inspection) -> Table:
    def lines() -> Iterator[Iterable[str]]:
        for one in findings(inspection):
            bound = " ".join(dict.fromkeys(each.question for each in one.bindings))
            yield (one.id, one.criterion, one.kind, one.text, bound, one.overruled)

    return ("id", "criterion", "kind", "text", "rests_on", "overruled"), lines()


_TABLES: dict[str, Callable[[Inspection], Table]] = {
    "cases": _cases,
    "answers": _answers,
    "references": _references,
    "good-practice": _practices,
    **{f"forms-{voice}": partial(_forms, voice) for voice in VOICES},
    "quotations": _quotations,
    "documents": _documents,
    "findings": _findings,
}
