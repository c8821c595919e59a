"""Operations whose disk fails in the middle, in a process that has the shim of tests/power below it."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EIO, ENOSPC, EROFS
from pathlib import Path
from random import Random

import msgspec

from app.casework.blocks import Block, Run
from app.casework.forms import Form
from app.errors import KnownError
from app.instrument.model import FACT
from app.operations import blocks, opening, questionnaires, walking
from app.operations.answer_files import export_answers
from app.operations.backups import back_up_inspection, verify_inspection
from app.operations.cases import import_cases
from app.operations.comparison import import_areas
from app.operations.erasing import erase_inspection
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.passphrase import change_passphrase
from app.operations.safety_copy import Copies, begin_safety_copy
from app.operations.workspace import Workspace
from tests.crash.stories import CASES, WHOLE, Laid
from tests.journeys.laptops import ID

KINDS = (("write", ENOSPC), ("write", EIO), ("half", ENOSPC), ("sync", EIO), ("open", EROFS), ("rename", EIO))
"""What fails, and how: a full disk, a broken one, one that takes only half, one that cannot be written to."""

MOST_SKIPPED = 12
ONE_TRANSACTION = {"answer", "note", "note typed", "block", "sample", "bundle"}
"""What is there wholly or not at all."""


class Count(msgspec.Struct):
    """What came of the faults: those that struck, refusals by code, and everything that must not be."""

    tried: int = 0
    injected: int = 0
    refused: dict[str, int] = {}
    wrong: list[str] = []


class Trier:
    """One laptop at work on a disk that fails now and then."""

    def __init__(self, laid: Laid, chance: Random) -> None:
        """Open its inspection."""
        self.laid, self.chance = laid, chance
        self.workspace: Workspace = laid.workspace()
        self.inspection: Inspection = open_inspection(self.workspace, ID)
        self.number = 0
        self.copy = begin_safety_copy(self.workspace, laid.folder / "copies")
        self.asked = [one for one in self.inspection.instrument.questions if one.choices and one.kind != FACT]
        self.bundles = laid.bundles

    def operations(self) -> dict[str, Callable[[], object]]:
        """One of each kind; done again, each does the same."""
        inspection, workspace, number = self.inspection, self.workspace, self.number
        question, case = self.chance.choice(self.asked), self.chance.choice(CASES[:-1])
        value = self.chance.choice(question.choice_names)
        words = f"§{number}§ " + "words " * self.chance.randrange(1, 2000)
        block = Block(f"b{number}", "foreword", runs=(Run(words),))
        bundle = self.bundles[number % len(self.bundles)]
        sample = self._file("sample.csv", "reference,phases\n" + "".join(f"N{number}-{at},both\n" for at in range(30)))
        areas = self._file("areas.csv", f"area,published,safeguarding,source\nArea {number},2010,7,by hand\n")
        return {
            "answer": lambda: walking.answer(inspection, case, question.name, value),
            "note typed": lambda: walking.type_note(inspection, case, question.name, words),
            "note": lambda: walking.note(inspection, case, question.name, words),
            "block": lambda: blocks.put_blocks(inspection, [block]),
            "form": self._form,
            "sample": lambda: import_cases(inspection, sample),
            "bundle": lambda: opening.open_file(workspace, bundle, inspection=inspection),
            "complete": lambda: walking.complete(inspection, WHOLE),
            "backup": lambda: back_up_inspection(workspace, ID),
            "safety copy": self._bring_up,
            "areas": lambda: import_areas(workspace, areas),
            "passphrase": lambda: change_passphrase(workspace, "correct horse"),
            "export": lambda: export_answers(inspection, self.laid.stick / "out.csv"),
            "create": lambda: self._created(f"made-{number}"),
            "erase": lambda: self._erased(f"made-{number}"),
            "close and open": self._reopened,
        }

    def _file(self, name: str, text: str) -> Path:
        path = self.laid.stick / name
        path.write_text(text, "utf-8")
        return path

    def _form(self) -> None:
        form = Form("child", self.number + 1)
        if form not in questionnaires_of(self.inspection):
            questionnaires.begin_form(self.inspection, "child", form.number)
        questionnaires.answer_field(self.inspection, form, "easy", "yes")

    def _bring_up(self) -> None:
        fault = Copies().bring_up(self.workspace, str(self.copy)).fault
        if fault is not None:
            raise fault

    def _created(self, id_: str) -> None:
        contents = self.workspace.keyring.reload()
        if id_ not in {*(known.id for known in contents.inspections), *(stone.id for stone in contents.tombstones)}:
            create_inspection(self.workspace, id_, "Somewhere")

    def _erased(self, id_: str) -> None:
        with healthy():
            self._created(id_)
        erase_inspection(self.workspace, id_, id_)

    def _reopened(self) -> None:
        fault = self.inspection.close()
        try:
            self.inspection = open_inspection(self.workspace, ID)
        except KnownError:
            with healthy():
                self.inspection = open_inspection(self.workspace, ID)
            raise
        if fault is not None:
            raise fault

    # what must hold

    def ids(self) -> set[str]:
        return {one.id for one in self.inspection.store.entries()}

    def stands(self) -> set[tuple[object, str]]:
        """What the file says."""
        return {(row.place, row.entry) for row in self.inspection.store.present()}

    def remembered(self) -> set[tuple[object, str]]:
        """What the open inspection holds in memory."""
        every = self.inspection._standing.values()
        return {(place, id_) for places in every for place, standing in places.items() for id_ in standing.ids}


def questionnaires_of(inspection: Inspection) -> tuple[Form, ...]:
    return tuple(line.form for line in questionnaires.list_forms(inspection, "child"))


@contextmanager
def healthy() -> Iterator[None]:
    """The disk takes everything meanwhile."""
    fault = os.environ.pop("CASEWALK_DISK_FAULT", None)
    try:
        yield
    finally:
        if fault is not None:
            os.environ["CASEWALK_DISK_FAULT"] = fault


def main(folder: Path, seed: int, times: int) -> Count:
    """Have the disk fail in the middle of so many operations; what was refused is done again when it has recovered."""
    chance, count = Random(seed), Count()  # noqa: S311
    trier = Trier(Laid(folder), chance)
    for number in range(times):
        trier.number = number
        operations = trier.operations()
        name = list(operations)[number % len(operations)]
        _try(trier, name, operations[name], count)
    fault = trier.inspection.close()
    if fault is not None:
        count.wrong.append(f"closing: {fault}")
    for known in trier.workspace.keyring.reload().inspections:
        count.wrong += [f"{known.id}: {each}" for each in verify_inspection(trier.workspace, known.id).faults]
    left = [path.name for path in trier.workspace.home.rglob("*") if path.name.endswith((".part", ".new"))]
    count.wrong += [f"left behind: {name}" for name in left]
    return count


def _try(trier: Trier, name: str, operation: Callable[[], object], count: Count) -> None:
    kind, errno = trier.chance.choice(KINDS)
    skip = trier.chance.randrange(MOST_SKIPPED)
    told = f"{name}, {kind} {errno} after {skip}"
    before = trier.ids()
    count.tried += 1
    os.environ["CASEWALK_DISK_FAULT"] = f"{kind} {errno} {skip}"
    refused = True
    try:
        operation()
        refused = False
    except KnownError as error:
        count.refused[error.code] = count.refused.get(error.code, 0) + 1
    except Exception as error:
        count.wrong.append(f"{told}: {type(error).__name__}: {error}")
    finally:
        os.environ.pop("CASEWALK_DISK_FAULT", None)
    count.injected += refused
    if refused and name in ONE_TRANSACTION and trier.ids() != before:
        count.wrong.append(f"{told}: refused, and done by half")
    if trier.remembered() != trier.stands():
        count.wrong.append(f"{told}: what is remembered is not what stands")
    try:
        operation()
    except KnownError as error:
        if refused or error.code != "case_complete":
            count.wrong.append(f"{told}: again: {error}")


if __name__ == "__main__":
    print(msgspec.json.encode(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))).decode())
