<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context>
    <name>Casewalk</name>
    <message>
        <source> {case} took its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 case fell short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to ask in {case}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase is needed to open the workspace at {home}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thought to file later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alter every name: the account will be read outside this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Casewalk is writing to the keyring {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the case manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessor (initials)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built in: {known}. For a file of your own, give its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case manager (initials)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case {case} took its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case {reference} cannot be completed: {count} relevant question(s) have no answer ({numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case {reference} is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case {reference} is not complete, so there is nothing to reopen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case {reference} was withdrawn from the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases that fell short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Casewalk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Casewalk cannot write to {path} ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check Caps Lock and the keyboard language, and type it again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a text file saved as CSV in UTF-8, and that it may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is there, has room and is not read-only, then try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder given with --home or CASEWALK_HOME, or start Casewalk there to create one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the reference against the list of cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of its name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a few words that only you would put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that may be written to and a file that is not open elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another id, or work in the one that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose with Up and Down, or write a new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other Casewalk or the program that scans the folder, then try again. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria that it illustrates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria, as 1.2 2.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody and community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody, community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date, as 12 Mar 2010</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubt it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter edits it, Delete takes it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {id} in {path} does not match its own hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence for {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence is veiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explained under {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a question by its number or by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the sample list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give both: they are recorded beside every answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance and evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headlines: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High RoSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is on a stick or a network drive, plug it in; otherwise put back the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the walk, press F on a question that only the case manager can settle. It then stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the walk, press G on a question where the work was good, and tell in a few sentences what was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version. The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrity of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays on the screen and is saved when the disk can be written again: check space and cables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was filed or taken away before; look in the evidence of its question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is. Put back the last backup beside it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {key} uses it again here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos not filed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend each of them and import the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend each of them in the spreadsheet and check it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N/A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and initials are needed; initials are 1 to 6 letters or digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are altered in every account. Before one is quoted, check that nobody can be recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New inspection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case fell short on this question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case fits. Esc in the filter line clears it; 1 to 4 turn the others on and off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case has been begun, so there is nothing to count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good practice yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer asked in this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scores yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these is asked in this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked in this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. {what} {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer words, or the beginning of a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is here yet. Say who you are and choose the passphrase that protects your cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is said against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or words: 1.1-06, victim, screening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Debian or Ubuntu: apt-get install {packages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a desktop, or with DISPLAY or WAYLAND_DISPLAY set, the same command opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it and go on answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with its passphrase, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or in a terminal:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter on a bar for its questions, Enter again for the cases behind them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press U to go to the next of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisional: count unfinished cases too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisional: unfinished cases count too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the copy from your last backup. The inspections themselves were not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back into the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions behind the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions for the case manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>References and memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen it first; the reopening is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by case (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoSH high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoSH low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoSH medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoSH very high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the command in a terminal and type it, or set CASEWALK_PASSPHRASE for a script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the questions as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores count complete cases, and no case is complete. Complete a case, or press P to count what has been answered so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section {n} overall: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section {n}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See `casewalk inspections list` for those that are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See `casewalk instrument show {instrument} --json` for their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short id: small letters, digits and hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the withdrawal back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That memo is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account of good practice does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command that imports a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take the answer ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The doubt about the record does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the inspection is not at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was altered outside Casewalk. Put back the last backup and report it to the lead inspector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} does not open with its key: it is damaged or not the file that the keyring knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} was written by a newer Casewalk (it has had the step {found}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instrument {file} has {count} problem(s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring {path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring {path} was written by a newer Casewalk (format {found}; this one reads {known}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase encrypts everything here. This version has no way to recover it: without it the cases cannot be read by anyone. Keep it safe, and not beside this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questions are in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample comes in as a list: a CSV file with one row for each case and a header that names the columns, reference and phases at least. It is taken whole or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window needs system libraries that are not installed ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a workspace at {home} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an inspection {id} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no built-in instrument {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no case {reference} in {inspection}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no inspection here yet. Press N to make one, with its area and a short id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no inspection {id} in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no question {name} in this instrument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen here, so the window cannot open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace at {home}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case is complete. To change an answer, reopen it; the reopening is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case was withdrawn from the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case was withdrawn from the sample: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case was withdrawn, so nothing can be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the demo; its passphrase is: {passphrase}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To ask {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To check: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to filter: reference, office, sentence, phase, assessor, status…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1 to 40 small letters, digits and hyphens, for example leeds-2010.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Veiled – Ctrl+H shows the answers again. Until then no answer is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it to finish, then try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the case, and what decides which questions apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the case manager said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they said about {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they say stands with the evidence of its question. The sheet shows no answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done well, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done, and what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it fell short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the record is doubted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw {case} from the sample. Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your cases are encrypted on this computer. Your passphrase opens them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your initials, recorded beside every answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a reference to a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all good practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that is to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>altered before the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more, in the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer yes, no, not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered without a judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the question; back to the cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose by its digit; turns a reason over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close Casewalk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict of interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continue where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradictory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dated after the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo: invented cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, or to ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubt the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop a memo; from a text field Ctrl+;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first case, last case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flag to ask the case manager, or take the flag away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example Leeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example leeds-2010</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guidance: {passage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integrity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integrity in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a case to be inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger, smaller, usual text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave the reasons, begin to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark, high contrast, as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked for and absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mine, custody, high RoSH, unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move among the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move among the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next criterion, the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next criterion; with Shift the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next thing to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a real case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: {passage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisional · {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisional: count unfinished cases too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisional: rests on {n} cases, unfinished ones among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisional: unfinished cases count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reopen this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rests on {n} complete cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sort by a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sufficient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the answer back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell good practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next question&apos;s field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture was not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question in the walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the next thing that can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told by the case manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two answers – to be settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two notes – to be settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo, redo an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>veil the answers, show them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>veiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is behind it: questions, then cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdraw or put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write what they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} was withdrawn: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has {count} problem(s); no answer was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has {count} problem(s); no case was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} does not fit as the id of an inspection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is not asked in this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is not asked in this case; {others} decides that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cases fell short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} good practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} in dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} in the sample · {mine} yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} left to answer before the case can be completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} judgements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} to ask in {case}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} is not a reason for which a case can be withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} does not fit as {fact}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not an answer to question {number}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
