"""One file of every kind in today's format: `python -m tests.tasks.released_files` writes them to tests/data.

Bundles, keyrings and databases have versions of their own. To be run once for each version, before it is released. What
is there is never written again: a file that somebody has must open for ever.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from app.casework.entries import Act
from app.exchange import keys
from app.exchange.keys import Contents, InspectionKey, Tombstone
from app.exchange.manifest import FORMAT
from app.operations import exchange, invitations, questionnaires, team, walking
from app.operations.cases import add_cases
from db.migrations import migrations
from db.store import Draft, create_store
from tests.conftest import CHEAP
from tests.journeys.laptops import Laptop, invited, laptop, lead

FOLDER = Path(__file__).parents[1] / "data"
RECOVERY = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""The recovery key of the keyrings here; their passphrase is "correct horse"."""

STONE = Tombstone("york", "y.casewalk", "2018-04-30T10:30:00.000Z", "AE")
KEY = bytes(range(32))
"""The key of the databases here."""


def main() -> None:
    for target, write in (
        (FOLDER / "bundles" / f"format-{FORMAT}", bundles),
        (FOLDER / "keyrings" / f"format-{keys.FORMAT}.json", keyring),
        (FOLDER / "databases" / f"{newest_step()[:4]}.casewalk", database),
    ):
        if target.exists():
            print(f"{target.name} is there already and stays as it is")
        else:
            write(target)
            print(f"{target.name} is written")


def newest_step() -> str:
    """The name of the last step that a database of today has had."""
    return str(migrations._migrations[-1].name)


def keyring(target: Path) -> None:
    contents = Contents("Ann Example", "AE", "0123456789abcdef", former=("fedcba9876543210",), tombstones=(STONE,))
    with TemporaryDirectory() as folder:
        made = keys.create(Path(folder) / "keyring.json", "correct horse", contents, CHEAP)
        made.add(InspectionKey("leeds", "x.casewalk", KEY))
        made.seal_by_recovery(RECOVERY)
        target.write_bytes(made.path.read_bytes())


def database(target: Path) -> None:
    """Entries of two devices, one of which has a gap, a draft, a place, and a file that came."""
    with TemporaryDirectory() as folder:
        other = create_store(Path(folder) / "other.casewalk", KEY, "leeds")
        sent = [
            *other.record([Act("u", "r", "answer/a", "no")], who="JO", device="d2"),
            *other.record([Act("u", None, "fact/office", "East")], who="JO", device="d2"),
            *other.record([Act("u", "r", "answer/b", "na")], who="JO", device="d2"),
        ]
        store = create_store(Path(folder) / "one.casewalk", KEY, "leeds")
        store.keep_instrument("a-meaning", "a-wording", b"compiled")
        store.set_properties({"instrument": "a-meaning", "pattern": "[A-Z]+", "demo": "yes"})
        first = store.record([Act("u", "r", "answer/a", "yes")], who="AE", device="d1")
        store.record([Act("u", "r", "answer/a", None, (first[0].id,))], who="AE", device="d1")
        store.merge([sent[0], sent[2]])
        store.save_draft(Draft("u", "r", "note/a", "typed so far", "2010-09-14T10:30:00.000Z"))
        store.save_place("u", {"question": "b"})
        store.close()
        other.close()
        target.write_bytes(store.path.read_bytes())


def bundles(target: Path) -> None:
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
