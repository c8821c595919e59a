"""The catalogue of what can go wrong in the world: what happened, where, and what to do about it.

A failure of the world is a KnownError with a code of this catalogue; anything else that is raised is a defect.
The texts are templates in English; the window translates them before it fills them in.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One catalogue entry: what happened, and what to do. Both are str.format templates."""

    what: str
    do: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault found in somebody's file: where it stands, what is wrong, and how to mend it."""

    where: str
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what} {self.mend}"


CATALOGUE: dict[str, Sentence] = {
    # workspace and keys
    "passphrase_wrong": Sentence(
        "That passphrase does not open this workspace.",
        "Check Caps Lock and the keyboard language, and type it again. Nothing was changed.",
    ),
    "passphrase_missing": Sentence(
        "A passphrase is needed to open the workspace at {home}.",
        "Run the command in a terminal and type it, or set CASEWALK_PASSPHRASE for a script.",
    ),
    "passphrase_empty": Sentence(
        "The passphrase is empty.",
        "Choose a few words that only you would put together.",
    ),
    "person_incomplete": Sentence(
        "Name and initials are needed; initials are 1 to 6 letters or digits.",
        "Give both: they are recorded beside every answer.",
    ),
    "workspace_missing": Sentence(
        "There is no workspace at {home}.",
        "Check the folder given with --home or CASEWALK_HOME, or start Casewalk there to create one.",
    ),
    "workspace_exists": Sentence(
        "There is a workspace at {home} already.",
        "Open it with its passphrase, or choose another folder.",
    ),
    "workspace_unwritable": Sentence(
        "Casewalk cannot write to {path} ({reason}).",
        "Check that the disk is there, has room and is not read-only, then try again. Nothing was changed.",
    ),
    "keyring_damaged": Sentence(
        "The keyring {path} cannot be read.",
        "Put back the copy from your last backup. The inspections themselves were not touched.",
    ),
    "keyring_newer": Sentence(
        "The keyring {path} was written by a newer Casewalk (format {found}; this one reads {known}).",
        "Install the newer version. Nothing was changed.",
    ),
    "keyring_busy": Sentence(
        "Another Casewalk is writing to the keyring {path}.",
        "Wait for it to finish, then try again. Nothing was changed.",
    ),
    # inspections and their files
    "inspection_unknown": Sentence(
        "There is no inspection {id} in this workspace.",
        "See `casewalk inspections list` for those that are here.",
    ),
    "inspection_exists": Sentence(
        "There is an inspection {id} already.",
        "Choose another id, or work in the one that is there.",
    ),
    "inspection_id_unfit": Sentence(
        "{id} does not fit as the id of an inspection.",
        "Use 1 to 40 small letters, digits and hyphens, for example leeds-2010.",
    ),
    "file_missing": Sentence(
        "The file of the inspection is not at {path}.",
        "If it is on a stick or a network drive, plug it in; otherwise put back the last backup.",
    ),
    "file_locked": Sentence(
        "Another program is writing to {path}.",
        "Close the other Casewalk or the program that scans the folder, then try again. Nothing was lost.",
    ),
    "file_unreadable": Sentence(
        "The file {path} does not open with its key: it is damaged or not the file that the keyring knows.",
        "It was left as it is. Put back the last backup beside it and try again.",
    ),
    "file_newer": Sentence(
        "The file {path} was written by a newer Casewalk (it has had the step {found}).",
        "Install the newer version. The file was not changed.",
    ),
    "file_write_failed": Sentence(
        "The disk did not take the answer ({reason}).",
        "It stays on the screen and is saved when the disk can be written again: check space and cables.",
    ),
    "entry_altered": Sentence(
        "Entry {id} in {path} does not match its own hash.",
        "The file was altered outside Casewalk. Put back the last backup and report it to the lead inspector.",
    ),
    # instrument
    "instrument_refused": Sentence(
        "The instrument {file} has {count} problem(s).",
        "Mend each of them in the spreadsheet and check it again.",
    ),
    "instrument_unknown": Sentence(
        "There is no built-in instrument {id}.",
        "Built in: {known}. For a file of your own, give its path.",
    ),
    "source_missing": Sentence(
        "There is no file {file}.",
        "Check the spelling of its name and the folder.",
    ),
    "source_unreadable": Sentence(
        "{file} cannot be read ({reason}).",
        "Check that it is a text file saved as CSV in UTF-8, and that it may be read.",
    ),
    "target_unwritable": Sentence(
        "{file} cannot be written ({reason}).",
        "Choose a folder that may be written to and a file that is not open elsewhere.",
    ),
    # casework
    "cases_refused": Sentence(
        "{file} has {count} problem(s); no case was imported.",
        "Mend each of them and import the file again.",
    ),
    "answers_refused": Sentence(
        "{file} has {count} problem(s); no answer was imported.",
        "Mend each of them and import the file again.",
    ),
    "case_unknown": Sentence(
        "There is no case {reference} in {inspection}.",
        "Check the reference against the list of cases.",
    ),
    "case_not_complete": Sentence(
        "Case {reference} cannot be completed: {count} relevant question(s) have no answer ({numbers}).",
        "Press U to go to the next of them.",
    ),
    "case_complete": Sentence(
        "Case {reference} is complete.",
        "Reopen it first; the reopening is recorded.",
    ),
    "case_withdrawn": Sentence(
        "Case {reference} was withdrawn from the sample.",
        "Take the withdrawal back first.",
    ),
    "case_not_started": Sentence(
        "Case {reference} is not complete, so there is nothing to reopen.",
        "Open it and go on answering.",
    ),
    "withdrawal_reason_unknown": Sentence(
        "{reason} is not a reason for which a case can be withdrawn.",
        "Use one of: {known}.",
    ),
    "fact_unfit": Sentence(
        "{value} does not fit as {fact}.",
        "{rule}",
    ),
    "answer_unfit": Sentence(
        "{value} is not an answer to question {number}.",
        "{rule}",
    ),
    "source_unfit": Sentence(
        "The reference does not fit.",
        "{rule}",
    ),
    "practice_unfit": Sentence(
        "The account of good practice does not fit.",
        "{rule}",
    ),
    "integrity_unfit": Sentence(
        "The doubt about the record does not fit.",
        "{rule}",
    ),
    "memo_gone": Sentence(
        "That memo is no longer there.",
        "It was filed or taken away before; look in the evidence of its question.",
    ),
    "not_a_question": Sentence(
        "There is no question {name} in this instrument.",
        "See `casewalk instrument show {instrument} --json` for their names.",
    ),
    "printing_failed": Sentence(
        "The questions could not be printed.",
        "Check that the printer is there and has paper, or press Ctrl+S to save them as a PDF.",
    ),
    # work that lasts
    "cancelled": Sentence(
        "Cancelled. Nothing was changed.",
        "Begin it again whenever you like.",
    ),
    # the machine
    "no_screen": Sentence(
        "There is no screen here, so the window cannot open.",
        "On a desktop, or with DISPLAY or WAYLAND_DISPLAY set, the same command opens it.",
    ),
    "qt_libraries_missing": Sentence(
        "The window needs system libraries that are not installed ({reason}).",
        "On Debian or Ubuntu: apt-get install {packages}",
    ),
}


class KnownError(Exception):
    """A failure of the world that a person can understand and mend; `code` is a key of CATALOGUE."""

    def __init__(self, code: str, problems: Sequence[Problem] = (), **details: object) -> None:
        """Hold the code, the details that fill its templates, and any list of single problems."""
        self.code = code
        self.problems = tuple(problems)
        self.details: dict[str, object] = dict(details)
        super().__init__(f"{self.what} {self.do}")

    @property
    def what(self) -> str:
        """What happened, in English."""
        return CATALOGUE[self.code].what.format(**self.details)

    @property
    def do(self) -> str:
        """What to do about it, in English."""
        return CATALOGUE[self.code].do.format(**self.details)


def refused(code: str, file: str, problems: Sequence[Problem]) -> KnownError:
    """The error that lists every problem of a file; the file is taken whole or not at all."""
    return KnownError(code, problems, file=file, count=len(problems))
