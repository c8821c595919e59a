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
    "passphrase_wait": Sentence(
        "After several wrong attempts the next one is taken in {seconds} s.",
        "Wait, then try again; the wait grows to five minutes at most and ends with the right passphrase.",
    ),
    "passphrase_not_the_present": Sentence(
        "That is not the present passphrase.",
        "Type the one that opens the workspace today. Nothing was changed.",
    ),
    "recovery_none": Sentence(
        "This workspace has no recovery key.",
        "Open it with the passphrase, then make one with `casewalk recovery` or on the page “Keys and copies”.",
    ),
    "recovery_wrong": Sentence(
        "That recovery key is whole but does not open this workspace.",
        "It may belong to another laptop, or a later sheet took its place: look for the newest one. "
        "Nothing was changed.",
    ),
    "recovery_key_length": Sentence(
        "A recovery key has {wanted} letters and digits; {found} were typed.",
        "Type all eight groups of five; spaces and hyphens do not matter.",
    ),
    "recovery_key_slip": Sentence(
        "There is a slip in group {groups} of the recovery key.",
        "Compare it with the sheet; the last sign of a group checks the four before it.",
    ),
    "recovery_unproved": Sentence(
        "Group {group} is not what was shown.",
        "Copy it from the sheet once more. The recovery key counts only when this fits; an earlier one still holds.",
    ),
    "workspace_locked": Sentence(
        "The workspace is locked.",
        "Unlock it: what was under way goes on then.",
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
    "language_later": Sentence(
        "Something is still going on, so the window keeps its language for now.",
        "It has the other language when Casewalk is started again.",
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
    "particular_unfit": Sentence(
        "{value} does not fit as {name}.",
        "{rule}",
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
    "file_damaged": Sentence(
        "The file {path} is damaged ({found}).",
        "Put back the newest good backup with `casewalk restore`; the damaged file is moved aside, never deleted.",
    ),
    "present_differs": Sentence(
        "{count} places in {path} do not hold what its entries say.",
        "Put back the newest good backup with `casewalk restore`, and report it to the lead inspector.",
    ),
    # erased
    "inspection_erased": Sentence(
        "The inspection {id} was erased here on {day} by {who}.",
        "What comes for it is refused, so nothing of it can come back. A new inspection needs another id.",
    ),
    "erase_unconfirmed": Sentence(
        "{typed} is not the id of the inspection.",
        "Type {id} to erase it. Nothing was changed.",
    ),
    "erase_unfinished": Sentence(
        "The files of {id} are destroyed, but its key could not be taken out of the keyring ({reason}).",
        "Check that the disk has room and is not read-only, then erase it again.",
    ),
    "workspace_open_elsewhere": Sentence(
        "Another window has the workspace at {home} open: {user} on {host}, process {pid}, since {since}.",
        "Work there, or close it and try again. The command line can be used meanwhile.",
    ),
    "home_synchronised": Sentence(
        "The workspace at {home} lies in a folder that {service} synchronises.",
        "Choose a folder that is only on this computer: synchronising damages such files. To use it all the same, set "
        "CASEWALK_ANYWHERE=1 or allow it in the window.",
    ),
    "home_on_network": Sentence(
        "The workspace at {home} lies on another machine.",
        "Choose a folder on this computer: over a network such files get damaged. To use it all the same, set "
        "CASEWALK_ANYWHERE=1 or allow it in the window.",
    ),
    # copies
    "backup_none": Sentence(
        "There is no good backup of the inspection {id}.",
        "If there is a safety copy on a stick, give its file with `casewalk restore {id} --from FILE`.",
    ),
    "copy_away": Sentence(
        "The safety copy is not at {path}.",
        "Plug the stick in: the copy is taken up again by itself. The work here goes on without it.",
    ),
    "copy_unwritable": Sentence(
        "The safety copy at {path} cannot be written ({reason}).",
        "Check that the stick is there, has room and is not read-only; it is tried again by itself.",
    ),
    "copy_at_home": Sentence(
        "{path} lies in the workspace itself.",
        "Choose a folder on another disk, a stick for example.",
    ),
    "copy_empty": Sentence(
        "There is no safety copy at {path}.",
        "Give the folder whose name begins with casewalk-copy.",
    ),
    "entry_altered": Sentence(
        "Entry {id}, number {sequence} of device {device}, does not match its own hash.",
        "It was altered outside Casewalk, and nothing was taken in. Put back the last backup, or ask for what came to "
        "be sent again, and report it to the lead inspector.",
    ),
    "entry_foreign": Sentence(
        "Entry {sequence} of device {device} belongs to the inspection {other}, not to {id}.",
        "Nothing was taken in. Open the file in the inspection that it was made for.",
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
    "form_unreadable": Sentence(
        "{file} cannot be read as a form ({reason}).",
        "Save it as an Excel workbook (.xlsx), or as an XLSForm in Markdown (.md), and check that it may be read.",
    ),
    "source_missing": Sentence(
        "There is no file {file}.",
        "Check the spelling of its name and the folder.",
    ),
    "source_unreadable": Sentence(
        "{file} cannot be read ({reason}).",
        "Check that it is a CSV in UTF-8, or a spreadsheet where one is taken, and that it may be read.",
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
        "Case {reference} cannot be completed: relevant questions without an answer: {count} ({numbers}).",
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
    # questionnaires
    "voice_unknown": Sentence(
        "There is no questionnaire for {voice}.",
        "Use one of: {known}.",
    ),
    "form_number_unfit": Sentence(
        "{number} does not fit as the number of a form.",
        "Write a whole number from 1 to {most}.",
    ),
    "form_number_taken": Sentence(
        "The form {number} was typed already, by {who}.",
        "Look at the number on the paper; open that form to mend it, or give this one the next number.",
    ),
    "form_unknown": Sentence(
        "There is no form {number} of the questionnaire for {voice} here.",
        "Check the number on the paper against the list of forms.",
    ),
    "form_state_unfit": Sentence(
        "The form cannot be finished like that.",
        "{rule}",
    ),
    "form_own_second": Sentence(
        "Form {number} was typed by {who}, who cannot type it a second time.",
        "Give it to somebody else: only a fresh pair of eyes finds slips.",
    ),
    "form_not_chosen": Sentence(
        "Form {number} is not one of those that are typed twice.",
        "Take one of those that wait for a second typing, or choose a larger share.",
    ),
    "form_unsettled": Sentence(
        "Nothing is apart at that field of form {number}.",
        "Only what two people typed differently is settled; mend anything else in the form itself.",
    ),
    "share_unfit": Sentence(
        "{every} is no share of forms to type twice.",
        "Write how many forms one is taken of: 1 for every form, 10 for every tenth, up to 1000.",
    ),
    "forms_refused": Sentence(
        "{file} has {count} problem(s); no form was imported.",
        "Mend each of them and import the file again.",
    ),
    "quotation_unfit": Sentence(
        "The quotation does not fit.",
        "{rule}",
    ),
    "quotation_gone": Sentence(
        "That quotation is no longer there.",
        "Somebody took it away; pick the words again from the form.",
    ),
    # evidence in advance
    "document_unfit": Sentence(
        "The document does not fit into the register.",
        "{rule}",
    ),
    "document_gone": Sentence(
        "That document is no longer in the register.",
        "Somebody took it out; put it back or enter it again.",
    ),
    # findings
    "criterion_unknown": Sentence(
        "There is no general criterion {number} in this instrument.",
        "Use one of: {known}.",
    ),
    "finding_gone": Sentence(
        "That finding is no longer there.",
        "It was removed or merged into another; look among the removed ones of its criterion.",
    ),
    "finding_unfit": Sentence(
        "The finding does not fit.",
        "{rule}",
    ),
    "finding_unsupported": Sentence(
        "Question {number} was judged in no case that counts, so there is nothing to say about it.",
        "Complete cases to which it applies, or count unfinished cases too.",
    ),
    "finding_unexplained": Sentence(
        "The figure of question {number} is on the other side of the threshold.",
        "Say in a few words why it is reported so all the same; the reason is kept with the finding.",
    ),
    "binding_unfit": Sentence(
        "The words cannot be bound.",
        "{rule}",
    ),
    # the report
    "block_gone": Sentence(
        "That text is no longer there.",
        "It was removed; look among the removed texts of its part.",
    ),
    "block_unfit": Sentence(
        "The text does not fit.",
        "{rule}",
    ),
    "report_unfit": Sentence(
        "That does not fit into the report.",
        "{rule}",
    ),
    "report_item_gone": Sentence(
        "That line is no longer there.",
        "It was removed; look among the removed ones of its list.",
    ),
    "part_unknown": Sentence(
        "The report has no part {name}.",
        "Use one of: {known}.",
    ),
    "edition_unknown": Sentence(
        "There is no edition {edition}.",
        "Use one of: {known}.",
    ),
    "doubt_gone": Sentence(
        "There is nothing {key} to confirm: it was mended, or its text has changed since.",
        "See `casewalk report {inspection} --check` for what is open now.",
    ),
    "report_not_ready": Sentence(
        "{count} thing(s) in the report are neither mended nor confirmed.",
        "See `casewalk report {inspection} --check`; nothing was published.",
    ),
    "publication_unknown": Sentence(
        "The report of {inspection} was not published as {version}.",
        "Published: {known}.",
    ),
    "publication_incomplete": Sentence(
        "Not everything that the publication was made of is here: {count} record(s) are missing.",
        "Open what the other leads recorded until then, and try again.",
    ),
    "report_format_unknown": Sentence(
        "{file} is no kind of file that a report can be written as.",
        "Give its name the ending {known}.",
    ),
    # comparison
    "areas_refused": Sentence(
        "{file} has {count} problem(s); no area was imported.",
        "Mend each of them and import the file again.",
    ),
    "area_unknown": Sentence(
        "No area {name} was imported into this workspace.",
        "See `casewalk comparison list`; the areas that come with Casewalk stay.",
    ),
    # people and what they send each other
    "lead_only": Sentence(
        "Only the lead inspector or a deputy can do that.",
        "Ask one of them; it reaches this laptop with their next pack. Nothing was changed.",
    ),
    "person_unknown": Sentence(
        "There is nobody {person} in the team of {inspection}.",
        "Use the initials as `casewalk team list {inspection}` shows them.",
    ),
    "initials_taken": Sentence(
        "{initials} are the initials of {name}, who takes part already.",
        "Choose other initials: they say whose case is whose. A person who has a new laptop is removed first.",
    ),
    "role_unknown": Sentence(
        "{role} is no role.",
        "Use lead, deputy or assessor.",
    ),
    "last_lead": Sentence(
        "Nobody would be left to lead the inspection.",
        "Make somebody else lead or deputy first.",
    ),
    "card_unfit": Sentence(
        "The card cannot be used: it is incomplete, or was altered after its owner signed it.",
        "Ask its owner to write it anew. Nothing was changed.",
    ),
    "phrase_unfit": Sentence(
        "That is not the phrase of an invitation. {rule}",
        "Have it read out again; the first four letters of each word are enough.",
    ),
    "phrase_missing": Sentence(
        "{file} is an invitation and needs its phrase.",
        "Ask whoever sent it by telephone. A script gives it in CASEWALK_PHRASE.",
    ),
    "phrase_wrong": Sentence(
        "The phrase does not open this invitation, or the file was altered on its way.",
        "Check the words with whoever told you them, and fetch the file again. Nothing was changed.",
    ),
    "invitation_for_another": Sentence(
        "The invitation is for {invited}, and this workspace records as {initials}.",
        "Ask the lead for an invitation with your initials. Nothing was changed.",
    ),
    "invitation_void": Sentence(
        "The file comes with an invitation that was called off, was used by somebody else, or is not known here.",
        "Invite its sender anew. Nothing was changed.",
    ),
    "inspection_not_theirs": Sentence(
        "There is an inspection {id} in this workspace already that its sender does not lead.",
        "Open the invitation in another workspace, or ask for one of an inspection with another id.",
    ),
    "exchange_unreadable": Sentence(
        "The file cannot be read ({reason}).",
        "Check the stick or the folder, then open it again. Nothing was changed.",
    ),
    "exchange_too_large": Sentence(
        "The file holds more than {most} MB, more than any file of Casewalk.",
        "It was not opened. Ask whoever sent it what it is.",
    ),
    "exchange_foreign": Sentence(
        "The file is none that Casewalk writes.",
        "Choose a pack, a bundle, a receipt or an invitation; a card is for `casewalk team add`. Nothing was changed.",
    ),
    "exchange_newer": Sentence(
        "The file was written by a newer Casewalk (format {found}; this one reads {known}).",
        "Install the newer version and open it again. Nothing was changed.",
    ),
    "exchange_not_for_us": Sentence(
        "The file is encrypted for other people.",
        "If it should be for you, ask its sender whether they have your card. Nothing was changed.",
    ),
    "exchange_altered": Sentence(
        "The file is incomplete or was altered on its way.",
        "Fetch or copy it again; if that does not help, ask its sender for a new one. Nothing was changed.",
    ),
    "exchange_other_inspection": Sentence(
        "The file belongs to the inspection {id}, which is not in this workspace.",
        "Open the invitation to that inspection first. Nothing was changed.",
    ),
    "exchange_instrument_unknown": Sentence(
        "The file was made with other criteria than the inspection {id} has here.",
        "Open the lead's newest pack on both laptops, then make the file anew. Nothing was changed.",
    ),
    "signer_unknown": Sentence(
        "The file is signed by somebody who is not in the team of {inspection} as this laptop knows it.",
        "If the team has changed, open the lead's newest pack first. Nothing was changed.",
    ),
    "signature_wrong": Sentence(
        "The file says that it is from {who}, but is not signed with their key.",
        "Do not use it, and tell the lead inspector. Nothing was changed.",
    ),
    "person_removed": Sentence(
        "{who} was removed from the inspection before the file was made.",
        "What came from them earlier stays. If it should count, take the removal back first. Nothing was changed.",
    ),
    "exchange_oversteps": Sentence(
        "The file from {who} says something that only a lead or deputy may say ({subject}).",
        "Nothing of it was taken up. Tell the lead inspector.",
    ),
    "device_of_another": Sentence(
        "The file from {who} holds entries of another person's laptop ({device}).",
        "Nothing of it was taken up. Tell the lead inspector.",
    ),
    # disagreements
    "disagreement_gone": Sentence(
        "There is no disagreement about {subject} any more.",
        "Somebody settled it; look at what stands now.",
    ),
    "disagreement_unfit": Sentence(
        "{value} is none of the values that stand side by side as {subject}.",
        "Choose one of them, then change it where it was recorded.",
    ),
    # destinations
    "destination_url_unfit": Sentence(
        "{place} does not fit as a destination.",
        "{rule}",
    ),
    "destination_password_in_url": Sentence(
        "The address of {place} holds a password.",
        "Leave it out of the address, which others see; Casewalk asks for it and keeps it in the system's keyring.",
    ),
    "destination_insecure": Sentence(
        "{place} would be reached without TLS, so that others on the way see the password.",
        "Use https:// in its address; ask whoever runs the server for it.",
    ),
    "destination_extra_missing": Sentence(
        "Destinations that begin with {scheme} need a part that is not installed.",
        'Install it with: pip install "casewalk[{extra}]"',
    ),
    "destination_missing": Sentence(
        "There is no {place}.",
        "If it is on a stick or a network drive, plug it in or connect it; otherwise check its address. A folder or "
        "bucket is made by you, once. Nothing was changed.",
    ),
    "destination_unreachable": Sentence(
        "{place} cannot be reached ({reason}).",
        "Check the cable, the network or the stick, and sync again; what was done so far stays done.",
    ),
    "destination_busy": Sentence(
        "{place} cannot take or give {name} at the moment ({reason}).",
        "Sync again later. Nothing was lost.",
    ),
    "destination_certificate": Sentence(
        "The certificate of {place} is not one that this machine trusts ({reason}).",
        "Nothing was sent. Ask whoever runs the server; where your organisation signs its own, have its authority "
        "installed on this machine.",
    ),
    "destination_host_unknown": Sentence(
        "{place} is not known here yet. It shows the {algorithm} key {fingerprint}.",
        "Have whoever runs the server read out the fingerprint of its key. Where it is the same, add "
        "host_key={fingerprint} to the address, behind a question mark. Nothing was sent.",
    ),
    "destination_host_changed": Sentence(
        "{place} shows another key ({fingerprint}) than the one that is known of it: somebody may stand in between.",
        "Nothing was sent. Ask whoever runs the server; only where its key was changed on purpose, put the new one "
        "into the address or the known_hosts file.",
    ),
    "destination_key_unreadable": Sentence(
        "{file} cannot be used for logging in ({reason}).",
        "Give a private key in OpenSSH's format, with its passphrase as the password; check the known_hosts file.",
    ),
    "destination_credentials_missing": Sentence(
        "Nothing is kept on this machine with which to log in at {place}.",
        "Give user and password; for one command set CASEWALK_DESTINATION_USER and CASEWALK_DESTINATION_PASSWORD.",
    ),
    "destination_credentials_refused": Sentence(
        "{place} does not let you in with the user, password or key that it was given ({reason}).",
        "Give them anew; some servers want an app password of their own. Nothing was changed.",
    ),
    "destination_forbidden": Sentence(
        "Reading or writing {name} is not allowed at {place} ({reason}).",
        "Take the write protection off the stick, or ask whoever runs the server for the right to list, read and "
        "create files there.",
    ),
    "destination_full": Sentence(
        "{place} has no room for {name} ({reason}).",
        "Make room there or use another destination, and sync again.",
    ),
    "destination_refused": Sentence(
        "{place} refused {name} ({reason}).",
        "Check its address with whoever runs it, and sync again.",
    ),
    "destination_name_unfit": Sentence(
        "{name} is not a name that Casewalk gives to a file.",
        "It was neither written nor read.",
    ),
    "destination_name_taken": Sentence(
        "At {place} something else lies where {name} should: an empty file, a folder, or a name in other capitals.",
        "Look at it there and move it away, then sync again; Casewalk removes nothing there.",
    ),
    "destination_file_missing": Sentence(
        "{name} is not at {place} any more.",
        "Somebody took it away, or it is still on its way there. Sync again, or have it sent again.",
    ),
    "destination_file_short": Sentence(
        "{name} is not whole at {place}: {found} of {expected} bytes.",
        "It may still be on its way there. Sync again later; where it stays so, remove it there and have it sent anew.",
    ),
    "destination_file_large": Sentence(
        "{name} at {place} is larger than any file of Casewalk's ({limit} MiB).",
        "It was left alone. Ask who put it there.",
    ),
    "credentials_not_kept": Sentence(
        "The system's keyring did not keep or give the password for {place} ({reason}).",
        "Unlock the keyring, or set CASEWALK_DESTINATION_USER and CASEWALK_DESTINATION_PASSWORD for one command.",
    ),
    "destination_unset": Sentence(
        "The inspection {id} has no destination yet.",
        "The lead sets it with `casewalk destination {id} URL`; until then files travel by stick.",
    ),
    "sync_cancelled": Sentence(
        "The sync was stopped before every file had its turn.",
        "Sync again when you like; what was done so far stays done.",
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
    # the program itself
    "defect": Sentence(
        "Something went wrong in Casewalk itself.",
        "What was saved is on the disk. Try it again; if that does not help, close Casewalk and open it again.",
    ),
    "defect_kept": Sentence(
        "Something went wrong in Casewalk itself. What a report would hold lies in {path}: nothing of any case.",
        "What was saved is on the disk. Try it again; if that does not help, send the report.",
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
