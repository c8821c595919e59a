"""The questionnaires that came back: type them, import them, print blank ones, and see what became of each."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from app.casework.forms import MOST, Form
from app.instrument.model import CHILD, VICTIM, VOICES
from app.operations.blank_forms import write_blank_form
from app.operations.double_entry import Agreement, agreement, choose_share, waiting
from app.operations.fields import forms
from app.operations.form_files import export_forms, import_forms
from app.operations.inspection import Changes, Inspection
from app.operations.questionnaires import Count, FormLine, count_forms, keep_number, list_forms, remove_form
from app.ui.column_page import ColumnPage
from app.ui.forms.lines import FormCard
from app.ui.forms.twice import TwiceCard
from app.ui.forms.words import count_words, voice_words
from app.ui.long_column import LongColumn
from app.ui.page import Action
from app.ui.parts import Button, at_most, focus_on, label, running, spaced, wrapped
from app.ui.pdf_file import ask_for_pdf
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, number, tr
from app.ui.worker import Lasting

KEYS = (
    ("T", "type forms"),
    ("Y", "type a share a second time"),
    ("D", "what two people typed differently"),
    ("I", "import a file"),
    ("B", "blank form as PDF"),
    ("E", "save all forms as a table"),
    ("1 2", "children and young people, victims"),
    ("/", "find a form by its number"),
    ("↑ ↓", "choose a form"),
    ("Enter", "look at it, mend it"),
    ("V", "what they told"),
    ("Esc", "back"),
)
WIDEST = 1080


@dataclass(frozen=True)
class Office:
    """All that the page shows of one voice; `mine` is how many forms this person may type a second time."""

    voice: str
    count: Count
    lines: tuple[FormLine, ...]
    agreement: Agreement
    mine: int
    leads: bool
    others: int


def _office(inspection: Inspection, voice: str) -> Office:
    return Office(
        voice,
        count_forms(inspection, voice),
        list_forms(inspection, voice),
        agreement(inspection, voice),
        len(waiting(inspection, voice, mine=True)),
        inspection.leads,
        sum(len(forms(inspection, other)) for other in VOICES if other != voice),
    )


def _write(inspection: Inspection, voice: str, path: Path) -> Path:
    write_blank_form(inspection, voice, path)
    return path


class FormsPage(ColumnPage):
    """The list of one voice's forms, with all that is done to them."""

    typing_wanted = Signal(str)
    second_wanted = Signal(str)
    form_wanted = Signal(object)
    differences_wanted = Signal(str)
    told_wanted = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Questionnaires"), keys=KEYS, widest=WIDEST)
        self.voice = CHILD
        self.office: Office | None = None
        self._focus_on: Form | None = None
        self.voices = {voice: Button(voice_words(voice), str(at)) for at, voice in enumerate(VOICES, 1)}
        for voice, button in self.voices.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, one=voice: self.choose(one))
            self.head.addWidget(button)
        self._count = label(role="muted", wraps=True)
        self.column.addWidget(self._count)
        self.type = Button(tr("Type forms"), "T", primary=True)
        self.second = Button(tr("Type a second time"), "Y")
        self.apart = Button(tr("Differences"), "D")
        self.bring = Button(tr("Import a file…"), "I")
        self.blank = Button(tr("Blank form…"), "B")
        self.out = Button(tr("Save as a table…"), "E")
        for one, run in (
            (self.type, self._type),
            (self.second, self._second),
            (self.apart, self._differences),
            (self.bring, self.choose_file),
            (self.blank, self.choose_pdf),
            (self.out, self.choose_table),
        ):
            one.clicked.connect(lambda _on=False, act=run: act())
        acts = QWidget()
        acts.setLayout(wrapped(self.type, self.second, self.apart, self.bring, self.blank, self.out))
        self.column.addWidget(acts)
        self._said = label(role="muted", wraps=True)
        self._said.hide()
        self.column.addWidget(self._said)
        self.twice = TwiceCard()
        self.twice.chosen.connect(self._share)
        self.column.addWidget(self.twice)
        self.finder = QLineEdit()
        self.finder.setAccessibleName(tr("Find a form by its number"))
        self.finder.setPlaceholderText(tr("Find a form by its number"))
        self.finder.setValidator(QIntValidator(1, MOST, self.finder))
        self.finder.textChanged.connect(lambda _text: self._narrow())
        self.finder.returnPressed.connect(self._to_found)
        at_most(self.finder, 280)
        self.column.addWidget(self.finder)
        self._none = QWidget()
        how = tr(
            "No form has been typed yet. Print blank ones, type those that come back on paper, or import a table of "
            "those that were filled in online: one row for each, with the number of the form and a column for each "
            "question."
        )
        spaced(QVBoxLayout(self._none)).addLayout(running(how, "muted"))
        self.column.addWidget(self._none)
        self.list = LongColumn[FormLine](self.pane, self._card, lambda card: getattr(card, "head", None), gap=6)
        self.column.addWidget(self.list)
        for keys, run in (
            ("T", self._type),
            ("Y", self._second),
            ("D", self._differences),
            ("I", self.choose_file),
            ("B", self.choose_pdf),
            ("E", self.choose_table),
            ("V", self._told),
            ("/", self._to_find),
            ("1", partial(self.choose, CHILD)),
            ("2", partial(self.choose, VICTIM)),
        ):
            self.on_key(keys, run)
        self.show_keys()

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("Questionnaires"), voice_words(self.voice))

    def bar_actions(self) -> tuple[Action, ...]:
        return (Action(tr("What they told"), "V", self._told, short=tr("Told")),)

    def idle_keys(self) -> frozenset[str]:
        office = self.office
        idle = set()
        if office is None or not office.mine:
            idle |= {"Y"}
        if office is None or not office.agreement.unsettled:
            idle |= {"D"}
        return frozenset(idle if office is not None and office.lines else idle | {"Enter", "E"})

    def arrive(self) -> None:
        """Read the forms anew."""
        self.notice.hide()
        self._said.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()

    def choose(self, voice: str) -> None:
        """Show the forms of a voice."""
        if voice != self.voice:
            self.voice, self.office, self._focus_on = voice, None, None
            self.finder.clear()
            self.list.show_values(())
        self.arrive()

    def read(self) -> None:
        """Read the forms as they stand."""
        self.waiting.begin(tr("Reading the forms…"))
        reading = Lasting(tr("Reading the forms…"), in_steps=False)
        self.session.call(_office, self.voice, done=self._take, failed=self.refused, lasting=reading)

    def retheme(self, theme: Theme) -> None:
        self.list.forget()
        super().retheme(theme)

    def first(self) -> QWidget | None:
        return self.type

    # showing

    def _take(self, office: Office) -> None:
        if office.voice != self.voice:
            return
        self.waiting.end()
        self.office = office
        for voice, button in self.voices.items():
            many = len(office.lines) if voice == office.voice else office.others
            button.setChecked(voice == office.voice)
            button.setText(f"{voice_words(voice)} · {number(many)}")
            button.setAccessibleName(button.text())
        self._count.setText(count_words(office.count.states, office.count.forms))
        self._count.setVisible(bool(office.lines))
        found = office.agreement
        self.second.setText(tr("Type a second time: {n}", n=number(office.mine)))
        self.apart.setText(tr("Differences: {n}", n=number(found.unsettled)))
        for button, many in ((self.second, office.mine), (self.apart, found.unsettled)):
            button.setAccessibleName(button.text())
            button.setEnabled(bool(many))
        self.twice.show_agreement(found, lead=office.leads)
        self._none.setVisible(not office.lines)
        self.finder.setVisible(bool(office.lines))
        self._narrow()
        wanted = next((line for line in office.lines if line.form == self._focus_on), None)
        self._focus_on = None
        if not (wanted is not None and self.isVisible() and self.notice.isHidden() and self.list.focus(wanted)):
            self.to_work()
        self.header_changed.emit()

    def _found(self) -> tuple[FormLine, ...]:
        """The forms whose number begins with what is looked for."""
        lines = self.office.lines if self.office is not None else ()
        return tuple(line for line in lines if str(line.form.number).startswith(self.finder.text()))

    def _narrow(self) -> None:
        self.list.show_values(self._found())

    def _to_find(self) -> None:
        if not self.finder.isHidden():
            self.finder.setFocus(Qt.FocusReason.OtherFocusReason)
            self.finder.selectAll()

    def _to_found(self) -> None:
        found = next(iter(self._found()), None)
        if found is not None:
            self.list.focus(found)

    def escaped(self) -> None:
        if self.notice.isHidden() and self.finder.text():
            self.finder.clear()
            self.to_work()
        else:
            super().escaped()

    def _card(self, line: FormLine) -> QWidget:
        card = FormCard(line)
        card.wanted.connect(self._open)
        card.kept.connect(partial(self._do, keep_number))
        card.taken_back.connect(partial(self._do, remove_form))
        return card

    # what is done

    def _open(self, form: Form) -> None:
        self._focus_on = form
        self.form_wanted.emit(form)

    def _type(self) -> None:
        self.typing_wanted.emit(self.voice)

    def _second(self) -> None:
        if self.second.isEnabled():
            self.second_wanted.emit(self.voice)

    def _differences(self) -> None:
        if self.apart.isEnabled():
            self.differences_wanted.emit(self.voice)

    def _told(self) -> None:
        self.told_wanted.emit(self.voice)

    def _do(self, operation: Callable[[Inspection, Form], Changes], form: Form) -> None:
        self.saving.emit()
        self.session.call(operation, form, done=self._done, failed=self.refused)

    def _share(self, every: object) -> None:
        self.saving.emit()
        self.session.call(choose_share, every, done=self._done, failed=self.refused)

    def _done(self, changes: Changes) -> None:
        self.saved.emit(changes.at)
        focus_on(self.type)
        self.read()

    def choose_file(self) -> None:
        """Ask for a file of forms."""
        dialog = QFileDialog(self, tr("Import forms"), "", tr("Tables of forms (*.csv *.xlsx)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.import_file(Path(path)))
        dialog.open()

    def import_file(self, path: Path) -> None:
        """Take in the forms of a file, all or none."""
        self.saving.emit()
        lasting = Lasting(tr("Importing forms…"))
        self.session.call(import_forms, self.voice, path, done=self._imported, failed=self.refused, lasting=lasting)

    def _imported(self, changes: Changes) -> None:
        self.saved.emit(changes.at)
        came = len({entry.unit for entry in changes.entries})
        words = counted("1 form came in.", "{n} forms came in.", came)
        self._said.setText(words if came else tr("Every form of the file was here already."))
        self._said.show()
        self.read()

    def choose_pdf(self) -> None:
        """Ask for a file and write the blank form there."""
        ask_for_pdf(self, tr("Save the blank form as PDF"), f"{self.session.inspection_id}-{self.voice}", self.save_pdf)

    def save_pdf(self, path: Path) -> None:
        """Write the blank form of this voice to that file."""
        drawing = Lasting(tr("Drawing the form…"), in_steps=False)
        self.session.call(_write, self.voice, path, done=self._written, failed=self.refused, lasting=drawing)

    def _written(self, path: Path) -> None:
        self._said.setText(tr("The blank form is in {file}.", file=str(path)))
        self._said.show()

    def choose_table(self) -> None:
        """Ask for a file and write every form there."""
        name = f"{self.session.inspection_id}-{self.voice}.csv"
        dialog = QFileDialog(self, tr("Save all forms as a table"), name, tr("Tables (*.csv);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda path: self.save_table(Path(path)))
        dialog.open()

    def save_table(self, path: Path) -> None:
        """Write every form of this voice to that file."""
        writing = Lasting(tr("Writing the table…"), in_steps=False)
        done = partial(self._tabled, path)
        self.session.call(export_forms, self.voice, path, done=done, failed=self.refused, lasting=writing)

    def _tabled(self, path: Path, forms_: int) -> None:
        words = counted("1 form is in {file}.", "{n} forms are in {file}.", forms_, file=str(path))
        self._said.setText(f"{words} {tr('The file is not encrypted: keep it as you keep paper.')}")
        self._said.show()
