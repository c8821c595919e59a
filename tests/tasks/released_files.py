"""One file of every kind in today's format: `python -m tests.tasks.released_files` writes them to tests/data/bundles.

To be run once for each version of the format, before it is released. What is there is never written again: a file that
somebody was sent must open for ever.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from app.exchange.manifest import FORMAT
from app.operations import exchange, invitations, questionnaires, team, walking
from app.operations.cases import add_cases
from tests.conftest import CHEAP
from tests.journeys.laptops import Laptop, invited, laptop, lead

FOLDER = Path(__file__).parents[1] / "data" / "bundles"


def main() -> None:
    target = FOLDER / f"format-{FORMAT}"
    if target.exists():
        sys.exit(f"{target.name} is there already and stays as it is")
    target.mkdir(parents=True)
    with TemporaryDirectory() as folder:
        leading = lead(Path(folder))
        add_cases(leading.inspection, [("LS-1", {"phases": "both", "assessor": "AA"})])
        aaron = invited(leading, Path(folder), "Aaron Example", "AA")
        phrase, invitation = invitations.invite(leading.inspection, "Dora Example", "DD", "deputy", cost=CHEAP)
        (target / "deputy.invitation").write_bytes(invitation.data)
        dora = _came(leading, Path(folder), leading.saves(invitation), phrase)
        team.confirm(leading.inspection, "AA")
        (target / "deputy.pack.age").write_bytes(exchange.pack(leading.inspection, "DD").data)
        aaron.takes(leading.packs("AA"))
        walking.answer(aaron.inspection, "LS-1", "rosh_screening_completed", "no")
        walking.note(aaron.inspection, "LS-1", "rosh_screening_completed", "Nothing on file; “ŵ” and a\nsecond line.")
        walking.answer(aaron.inspection, "LS-1", "rosh_screening_completed", "yes")
        form = questionnaires.begin_form(aaron.inspection, "child", 17).form
        questionnaires.answer_field(aaron.inspection, form, "plan_copy", "forgotten")
        questionnaires.answer_field(aaron.inspection, form, "own_words", "They “listen”.")
        questionnaires.finish_form(aaron.inspection, form)
        bundle = aaron.bundles()
        (target / "assessor.bundle.age").write_bytes(bundle.read_bytes())
        leading.takes(bundle)
        (target / "assessor.receipt.age").write_bytes(leading.receipts()["AA"].read_bytes())
        people = {
            one.workspace.who: {
                "name": one.workspace.name,
                "device": one.workspace.device,
                "age": one.workspace.identity.age,
                "signing": one.workspace.identity.signing,
            }
            for one in (leading, aaron, dora)
        }
        said = {"phrase": phrase, "people": people}
        (target / "keys.json").write_bytes(msgspec.json.format(msgspec.json.encode(said)) + b"\n")
        for one in (leading, aaron, dora):
            one.close()


def _came(by: Laptop, folder: Path, invitation: Path, phrase: str) -> Laptop:
    fresh = laptop(folder, "Dora Example", "DD")
    fresh.takes(invitation, phrase)
    by.takes(fresh.bundles())
    return fresh


if __name__ == "__main__":
    main()
