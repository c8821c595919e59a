"""A lead's laptop on which what two assessors sent has come together, for tests of the pages that a lead works on."""

from pathlib import Path

from app.casework.evidence import Integrity
from app.operations import evidence, invitations, team, walking
from app.operations.cases import add_cases
from app.operations.evening import reallocate
from app.operations.workspace import Workspace
from tests.conftest import CHEAP
from tests.journeys.laptops import invited, lead
from tests.journeys.walker import answer_everything

DISPUTED = "LS-0104"
QUESTION = "rosh_screening_completed"
SAW, SAW_NOT = "Seen in the paper file.", "Looked for on the system, not found."


def led(folder: Path) -> Workspace:
    """Cases of AA, BB and nobody; one complete, one disputed in an answer and its note, its record in doubt.

    AA's words were compared, BB's not; CC is invited and has not come.
    """
    leading = lead(folder)
    listed = [(f"LS-{101 + at:04}", {"phases": "community", "assessor": who}) for at, who in enumerate(("AA",) * 4)]
    listed += [("LS-0110", {"phases": "community", "assessor": "BB"}), ("LS-0120", {"phases": "community"})]
    add_cases(leading.inspection, listed)
    aaron, betty = (invited(leading, folder, name, name[:2].upper()) for name in ("Aaron Assessor", "Bbetty Assessor"))
    team.confirm(leading.inspection, "AA")
    aaron.takes(leading.packs("AA"))
    answer_everything(aaron.inspection, "LS-0101")
    walking.complete(aaron.inspection, "LS-0101")
    evidence.doubt(aaron.inspection, DISPUTED, Integrity("altered_before_visit", "Three entries carry one date."))
    reallocate(leading.inspection, [DISPUTED], "BB")
    betty.takes(leading.packs("BB"))
    for person, value, note in ((aaron, "yes", SAW), (betty, "no", SAW_NOT)):
        walking.answer(person.inspection, DISPUTED, QUESTION, value)
        walking.note(person.inspection, DISPUTED, QUESTION, note)
        leading.takes(person.bundles())
    invitations.invite(leading.inspection, "Carla Coming", "CC", cost=CHEAP)
    for one in (leading, aaron, betty):
        one.close()
    return leading.workspace
