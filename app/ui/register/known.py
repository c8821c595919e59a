"""What the page of the register reads: the documents, and the findings and commentary that can cite them."""

from dataclasses import dataclass

from app.casework.evidence_in_advance import COMMENTARY_CITES, FINDING_CITES
from app.casework.findings import Finding
from app.instrument.model import Instrument, text
from app.operations.evidence_in_advance import Registered, register
from app.operations.findings import findings
from app.operations.inspection import Inspection
from app.ui.findings.words import named
from app.ui.register.card import Citable


@dataclass(frozen=True)
class Known:
    """All that the page shows: what is in the register, what was taken out, and the findings that can cite it."""

    documents: tuple[Registered, ...]
    removed: tuple[Registered, ...]
    findings: tuple[Finding, ...]
    leads: bool


def read_register(inspection: Inspection) -> Known:
    """All of it, as it stands."""
    kept = tuple(one for each in inspection.instrument.criteria for one in findings(inspection, each.number))
    return Known(register(inspection), register(inspection, removed=True), kept, inspection.leads)


def citable(found: tuple[Finding, ...], instrument: Instrument, language: str) -> tuple[Citable, ...]:
    """What can cite a document: the commentary on each criterion, and the findings by their places in the report."""
    citing = [
        Citable(one.number, COMMENTARY_CITES, one.number, one.number, f"{one.number} {text(one.title, language)}")
        for one in instrument.criteria
    ]
    places: dict[tuple[str, str], int] = {}
    for one in found:
        place = (one.criterion, one.kind)
        places[place] = places.get(place, 0) + 1
        short = f"{one.criterion} {named(one.kind, places[place])}"
        citing.append(Citable(one.criterion, FINDING_CITES, one.id, short, f"{short}: {one.text}"))
    return tuple(citing)
