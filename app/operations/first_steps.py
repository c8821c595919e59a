"""How far somebody has come who is new here: read from what stands in the workspace, never from what was clicked."""

from dataclasses import dataclass

from app.casework.walk import COMPLETE, NOT_STARTED
from app.errors import KnownError
from app.operations.demo import TO_WALK
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.walking import last_case
from app.operations.workspace import Workspace

LOOK = "look"
INSPECTION = "inspection"
SAMPLE = "sample"
ANSWER = "answer"
EVIDENCE = "evidence"
COMPLETION = "completion"
STEPS = (LOOK, INSPECTION, SAMPLE, ANSWER, EVIDENCE, COMPLETION)
"""In the order in which they are usually taken; none of them has to be."""


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """What was done already. `demo`, `inspection` and `title` name what there is to go on in, empty where nothing is.

    `walked_in` is the inspection, and `reference` the case of it, in which answering goes on; `scored` has scores to be
    seen. Cases of the demo count as far as they were there to be walked.
    """

    demo: str = ""
    inspection: str = ""
    title: str = ""
    cases: int = 0
    walked_in: str = ""
    reference: str = ""
    scored: str = ""
    begun: int = 0
    notes: int = 0
    complete: int = 0

    @property
    def done(self) -> frozenset[str]:
        """The steps that are behind the person."""
        reached = {
            LOOK: self.demo,
            INSPECTION: self.inspection,
            SAMPLE: self.cases,
            ANSWER: self.begun,
            EVIDENCE: self.notes,
            COMPLETION: self.complete,
        }
        return frozenset(step for step, there in reached.items() if there)

    @property
    def following(self) -> str:
        """The first step that is not behind the person, empty where all are."""
        return next((step for step in STEPS if step not in self.done), "")

    @property
    def possible(self) -> frozenset[str]:
        """The steps that can be taken now: a list needs an inspection, and answers need a case."""
        needs = {SAMPLE: self.inspection, ANSWER: self.reference, EVIDENCE: self.reference, COMPLETION: self.reference}
        return frozenset(step for step in STEPS if needs.get(step, True))


def first_steps(workspace: Workspace) -> FirstSteps:
    """How far the person of a workspace has come; inspections that cannot be opened are passed over."""
    found = FirstSteps()
    for known in sorted(workspace.keyring.reload().inspections, key=lambda each: each.id):
        try:
            inspection = open_inspection(workspace, known.id)
        except KnownError:
            continue
        try:
            found = _with(found, inspection)
        finally:
            inspection.close()
    return found


def _with(found: FirstSteps, inspection: Inspection) -> FirstSteps:
    walkable = {case["reference"] for case in TO_WALK} if inspection.demo else set(inspection.references)
    cases = [one for one in inspection.references if one in walkable and not inspection.withdrawn(one)]
    states = {one: inspection.status(one) for one in cases}
    own = not inspection.demo
    goes_on = own and (not found.inspection or (cases and not found.cases))
    walks = cases and (not found.walked_in or (own and found.walked_in == found.demo))
    last = last_case(inspection)
    complete = sum(1 for state in states.values() if state == COMPLETE)
    open_ = next((one for one in cases if states[one] != COMPLETE), "")
    return FirstSteps(
        demo=found.demo if own else inspection.id,
        inspection=inspection.id if goes_on else found.inspection,
        title=(inspection.about("title") or inspection.about("area")) if goes_on else found.title,
        cases=len(cases) if goes_on else found.cases,
        walked_in=inspection.id if walks else found.walked_in,
        reference=((last if last in cases else open_ or cases[0]) or "") if walks else found.reference,
        scored=inspection.id if complete and (own or not found.scored) else found.scored,
        begun=found.begun + sum(1 for state in states.values() if state != NOT_STARTED),
        notes=found.notes + sum(len(inspection.notes(one)) for one in cases),
        complete=found.complete + complete,
    )
