"""What a person does when the process falls: one story for each writer there is, told to the end where nothing falls.

A story says what it has in hand and, as soon as the operation has returned, that it was done; only that counts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from app.casework.blocks import Block, Run
from app.casework.entries import Act
from app.casework.subjects import BLOCK, note_subject
from app.exchange.keys import InspectionKey
from app.instrument.model import FACT
from app.operations import blocks, opening, questionnaires, walking
from app.operations.answer_files import export_answers, import_answers
from app.operations.backups import back_up_inspection
from app.operations.cases import add_cases, import_cases
from app.operations.comparison import import_areas
from app.operations.erasing import erase_inspection
from app.operations.fields import field_subject, questionnaire, unit_of
from app.operations.form_files import import_forms
from app.operations.inspection import Changes
from app.operations.inspections import create_inspection, open_inspection
from app.operations.passphrase import change_passphrase
from app.operations.safety_copy import Copies, begin_safety_copy
from app.operations.workspace import Workspace, open_workspace
from app.report import pdf
from db.store import open_store
from tests.db.test_connection import DATABASES, KEY
from tests.journeys.laptops import ID, invited, lead
from tests.journeys.walker import answer_everything

READ_AHEAD = (pdf,)
"""Modules that are read while an operation runs: every child has them from the start."""

PASSPHRASE = "correct horse"
OTHER_PASSPHRASE = "battery staple"
CASES = tuple(f"LS-{number}" for number in range(1, 9))
WHOLE = "LS-8"
"""A case in which nothing is unanswered."""

BUNDLES = (3, 40, 90, 140, 200)
"""How many answers the other laptop had recorded when each of its bundles was written."""

OLD = tuple(f"old-{number}" for number in range(6))
FORMS = 40

Tell = Callable[..., None]
"""Says on the pipe: `tell(kind, *facts)`."""


@dataclass(frozen=True)
class Laid:
    """A laptop laid out for a story: its home, and the files that wait on the stick."""

    folder: Path

    @property
    def home(self) -> Path:
        return self.folder / "ll"

    @property
    def stick(self) -> Path:
        return self.folder / "stick"

    @property
    def bundles(self) -> list[Path]:
        return sorted((self.folder / "bundles").iterdir())

    def workspace(self, passphrase: str = PASSPHRASE) -> Workspace:
        return open_workspace(self.home, passphrase)


def lay_out(folder: Path) -> Laid:
    """The laptop of a lead with a sample, and bundles of an assessor that she has not opened; every file is closed."""
    folder.mkdir(parents=True, exist_ok=True)
    leading = lead(folder)
    add_cases(leading.inspection, [(case, {"phases": "both", "assessor": "AA"}) for case in CASES])
    aaron = invited(leading, folder, "Aaron A", "AA")
    aaron.takes(leading.packs("AA"))
    (folder / "bundles").mkdir()
    asked = [one for one in aaron.inspection.instrument.questions if one.choices and one.kind != FACT]
    answered = 0
    for number, until in enumerate(BUNDLES):
        for at in range(answered, until):
            question = asked[at % len(asked)]
            case = CASES[at // len(asked)]
            walking.answer(aaron.inspection, case, question.name, question.choice_names[at % len(question.choices)])
        answered = until
        bundle = aaron.bundles()
        bundle.rename(folder / "bundles" / f"{number} {bundle.name}")
    answer_everything(leading.inspection, WHOLE)
    export_answers(leading.inspection, folder / "stick" / "answers.csv")
    create_inspection(leading.workspace, "bradford", "Bradford")
    for name in OLD:
        file = f"{name}.casewalk"
        (leading.workspace.home / file).write_bytes((DATABASES / "m001.casewalk").read_bytes())
        leading.workspace.keyring.add(InspectionKey(name, file, KEY))
    aaron.close()
    leading.close()
    (folder / "copies").mkdir()
    return Laid(folder)


# the stories


def answering(laid: Laid, chance: Random, tell: Tell) -> None:
    """Answers in every case, facts of the sample corrected."""
    inspection = open_inspection(laid.workspace(), ID)
    asked = [one for one in inspection.instrument.questions if one.choices]
    tell("ready")
    for _ in range(150):
        question, case = chance.choice(asked), chance.choice(CASES[:-1])
        _told(tell, walking.answer(inspection, case, question.name, chance.choice(question.choice_names)))
        if chance.random() < 0.1:
            office = f"Office {chance.randrange(9)}"
            _told(tell, walking.correct_fact(inspection, case, "office", office))
    inspection.close()


def typing(laid: Laid, chance: Random, tell: Tell) -> None:
    """Notes and the report's text while they are typed, and as entries when their field is left."""
    inspection = open_inspection(laid.workspace(), ID)
    asked = [one.name for one in inspection.instrument.questions][:40]
    tell("ready")
    for number in range(60):
        case, question = chance.choice(CASES[:-1]), chance.choice(asked)
        for _ in range(chance.randrange(1, 4)):
            text = _words(number, chance)
            walking.type_note(inspection, case, question, text)
            tell("typed", inspection.unit(case), note_subject(question), number)
        if chance.random() < 0.5:
            _told(tell, walking.note(inspection, case, question, _words(number, chance)))
        block = Block(f"b{chance.randrange(5)}", "foreword", runs=(Run(_words(number, chance)),))
        blocks.type_block(inspection, block)
        tell("typed", None, BLOCK + block.id, number)
        if chance.random() < 0.3:
            _told(tell, blocks.put_blocks(inspection, [block]))
    inspection.close()


def forms(laid: Laid, chance: Random, tell: Tell) -> None:
    """A batch of questionnaires, field after field."""
    inspection = open_inspection(laid.workspace(), ID)
    asked = questionnaire(inspection, "child")
    tell("ready")
    for number in range(1, 12):
        form = questionnaires.begin_form(inspection, "child").form
        for question in asked.questions:
            if question.name not in questionnaires.open_form(inspection, form).relevant:
                continue
            if question.choices:
                value = chance.choice(question.choices).name
                _told(tell, questionnaires.answer_field(inspection, form, question.name, value))
            else:
                text = _words(number, chance)
                questionnaires.type_field(inspection, form, question.name, text)
                tell("typed", unit_of(inspection, form), field_subject(question), number)
                _told(tell, questionnaires.answer_field(inspection, form, question.name, text))
        _told(tell, questionnaires.finish_form(inspection, form))
    inspection.close()


def importing(laid: Laid, chance: Random, tell: Tell) -> None:
    """Sample lists, a table of answers, and forms; each is all there or not at all."""
    inspection = open_inspection(laid.workspace(), ID)
    tell("ready")
    for number in range(3):
        path = laid.stick / f"sample-{number}.csv"
        size = chance.randrange(5, 80)
        sample = "".join(f"NEW-{number}{at:03},both,high\n" for at in range(size))
        path.write_text("reference,phases,rosh\n" + sample, "utf-8")
        tell("in hand", f"NEW-{number}", size)
        _told(tell, import_cases(inspection, path))
    head, *rows = (laid.stick / "answers.csv").read_text("utf-8").splitlines(keepends=True)
    other = laid.stick / "other.csv"
    other.write_text(head + "".join("LS-1" + row[4:] for row in rows if row.startswith(f"{WHOLE},")), "utf-8")
    _told(tell, import_answers(inspection, other))
    path = laid.stick / "forms.csv"
    path.write_text("form,easy,own_words\n" + "".join(f"{at},yes,It helped.\n" for at in range(1, FORMS + 1)), "utf-8")
    _told(tell, import_forms(inspection, "child", path))
    inspection.close()


def merging(laid: Laid, chance: Random, tell: Tell) -> None:
    """Bundles of another laptop, in any order."""
    workspace = laid.workspace()
    inspection = open_inspection(workspace, ID)
    others = sum(1 for one in inspection.store.entries() if one.device != workspace.device)
    tell("before", others)
    tell("ready")
    for path in chance.sample(laid.bundles, len(laid.bundles)):
        _told(tell, opening.open_file(workspace, path, inspection=inspection).changes)
    inspection.close()


def migrating(laid: Laid, _chance: Random, tell: Tell) -> None:
    """Files of an older version are opened one after the other, and written to."""
    workspace = laid.workspace()
    tell("ready")
    for name in OLD:
        store = open_store(*workspace.file_of(name), name)
        recorded = store.record([Act("u", "r", "answer/c", "yes")], who="LL", device=workspace.device)
        tell("recorded", name, [one.id for one in recorded])
        store.close()


def copying(laid: Laid, chance: Random, tell: Tell) -> None:
    """Backups and the safety copy, between answers."""
    workspace = laid.workspace()
    inspection = open_inspection(workspace, ID)
    copies, asked = Copies(), [one for one in inspection.instrument.questions if one.choices]
    folder = begin_safety_copy(workspace, laid.folder / "copies")
    tell("ready")
    for number in range(8):
        question = chance.choice(asked)
        _told(tell, walking.answer(inspection, "LS-1", question.name, chance.choice(question.choice_names)))
        entries = sum(1 for _ in inspection.store.entries())
        if number % 2:
            tell("backup", back_up_inspection(workspace, ID).name, entries)
        else:
            state = copies.bring_up(workspace, str(folder))
            assert state.fault is None, state.fault
            tell("copied", folder.name, entries)
    inspection.close()


def completing(laid: Laid, _chance: Random, tell: Tell) -> None:
    """A case is declared complete and opened again, over and over."""
    inspection = open_inspection(laid.workspace(), ID)
    tell("ready")
    for _ in range(60):
        _told(tell, walking.complete(inspection, WHOLE))
        _told(tell, walking.reopen(inspection, WHOLE))
    inspection.close()


def keys(laid: Laid, chance: Random, tell: Tell) -> None:
    """The passphrase is changed to and fro, areas are imported, inspections are made."""
    workspace = laid.workspace()
    tell("ready")
    for number in range(12):
        to = (OTHER_PASSPHRASE, PASSPHRASE)[number % 2]
        tell("changing", to)
        change_passphrase(workspace, to)
        tell("changed", to)
        path = laid.stick / "areas.csv"
        name = f"Area {number}"
        percent = chance.randrange(100)
        path.write_text(f"area,published,safeguarding,source\n{name},2010,{percent},by hand\n", "utf-8")
        import_areas(workspace, path)
        tell("area", name)
    create_inspection(workspace, "york", "York")
    tell("made", "york")


def erasing(laid: Laid, _chance: Random, tell: Tell) -> None:
    """Inspections are erased one after the other, with their backups and what is on the stick."""
    workspace = laid.workspace()
    for name in OLD:
        back_up_inspection(workspace, name)
    folder = begin_safety_copy(workspace, laid.folder / "copies")
    assert Copies().bring_up(workspace, str(folder)).fault is None
    tell("ready")
    for name in OLD:
        tell("erasing", name, workspace.file_of(name)[0].name)
        erase_inspection(workspace, name, name, copies=[folder])
        tell("erased", name)


def _words(number: int, chance: Random) -> str:
    """Text by which a check sees how far the typing had come."""
    return f"§{number}§ " + " ".join(chance.choice(("seen", "on", "file", "ŵ", "late", "“no”")) for _ in range(9))


def _told(tell: Tell, changes: Changes) -> None:
    tell("recorded", ID, [one.id for one in changes.entries])


STORIES: dict[str, Callable[[Laid, Random, Tell], None]] = {
    "answering": answering,
    "typing": typing,
    "forms": forms,
    "importing": importing,
    "merging": merging,
    "migrating": migrating,
    "copying": copying,
    "completing": completing,
    "keys": keys,
    "erasing": erasing,
}
