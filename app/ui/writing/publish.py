"""Publishing the report: as which edition, as which file, whether it may be; and what was published before."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from app.casework.publications import Publication
from app.operations.publication import Publishing, Rebuilt, open_publishing, publish, write_report
from app.report.gathered import INTERNAL, PUBLIC
from app.ui.column_page import ColumnPage
from app.ui.parts import Button, Flow, chip, clear, label, readable, running, spaced, when
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, number, tr
from app.ui.worker import Lasting
from app.ui.writing.check import count_words
from app.ui.writing.states import fallen_back_words

KEYS = (
    ("E", "public or internal edition"),
    ("Ctrl+S", "save as PDF"),
    ("Ctrl+H", "save as HTML"),
    ("F7", "check before publishing"),
    ("F9", "publish"),
    ("Ctrl+.", "cancel what is going on"),
    ("Esc", "back"),
)
WIDEST = 900
_SHOWN = 20
"""So many publications are listed; there are seldom more than a few."""


def edition_words(edition: str) -> str:
    """What an edition is called."""
    return tr("internal edition") if edition == INTERNAL else tr("public edition")


class PublicationCard(QFrame):
    """One publication, which can be made anew at any time."""

    wanted = Signal(object, str)

    def __init__(self, found: Publication) -> None:
        """Show it with the files that can be made of it."""
        super().__init__()
        self.publication = found
        title = tr("Version {n}", n=number(found.version))
        self.setProperty("card", True)
        self.setAccessibleName(title)
        column = spaced(QVBoxLayout(self), (16, 12, 16, 12), 6)
        marks = spaced(Flow(), spacing=8)
        marks.addWidget(label(title, "heading"))
        marks.addWidget(chip(edition_words(found.edition), "plain"))
        marks.addWidget(
            label(tr("published by {who}, {when}", who=found.who, when=when(found.at)), "small", wraps=True)
        )
        column.addLayout(marks)
        buttons = spaced(Flow(), spacing=8)
        self.buttons: dict[str, Button] = {}
        for ending, words in (("pdf", tr("As PDF…")), ("html", tr("As HTML…"))):
            button = Button(words)
            button.setProperty("small", True)
            button.setAccessibleName(f"{title}: {words}")
            button.clicked.connect(lambda _on=False, each=ending: self.wanted.emit(self.publication, each))
            self.buttons[ending] = button
            buttons.addWidget(button)
        column.addLayout(buttons)


class PublishPage(ColumnPage):
    """How the report stands, what can be made of it now, and what was made of it before."""

    check_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Publish"), keys=KEYS, widest=WIDEST)
        self.found: Publishing | None = None
        self.edition = PUBLIC
        self._asked = False
        self._state = label(role="muted", wraps=True)
        self.head.addWidget(self._state)
        self._lay_out()
        self.on_key("E", self.turn_edition)
        self.on_key("Ctrl+S", lambda: self.choose_file("pdf"))
        self.on_key("Ctrl+H", lambda: self.choose_file("html"))
        self.on_key("F7", self.check_wanted.emit)
        self.on_key("F9", self.publish)
        self.show_keys()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        card.setAccessibleName(tr("The draft"))
        column = spaced(QVBoxLayout(card), (20, 14, 20, 16), 10)
        self._version = label(role="heading", wraps=True)
        column.addWidget(self._version)
        editions = spaced(Flow(), spacing=8)
        self.editions: dict[str, Button] = {}
        for name, words, key in ((PUBLIC, tr("Public edition"), "E"), (INTERNAL, tr("Internal edition"), "")):
            button = Button(words, key)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, one=name: self._choose(one))
            self.editions[name] = button
            editions.addWidget(button)
        column.addLayout(editions)
        self._about = label(role="small", wraps=True)
        column.addLayout(readable(self._about))
        self.fallen = label(fallen_back_words(), "warning", wraps=True)
        self.fallen.hide()
        column.addLayout(readable(self.fallen))
        files = spaced(Flow(), spacing=8)
        self.pdf = Button(tr("Save as PDF…"), "Ctrl+S")
        self.pdf.clicked.connect(lambda _on=False: self.choose_file("pdf"))
        self.html = Button(tr("Save as HTML…"), "Ctrl+H")
        self.html.clicked.connect(lambda _on=False: self.choose_file("html"))
        files.addWidget(self.pdf)
        files.addWidget(self.html)
        column.addLayout(files)
        column.addLayout(running(tr("The file is not encrypted: keep it as you keep paper."), "small"))
        self.said = label(role="muted", wraps=True)
        self.said.hide()
        column.addWidget(self.said)
        self.column.addWidget(card)
        self.column.addWidget(self._publishing())
        self.column.addWidget(label(tr("Published before"), "heading"))
        self._list = spaced(QVBoxLayout(), spacing=8)
        self.column.addLayout(self._list)
        self.cards: list[PublicationCard] = []
        self._choose(PUBLIC)

    def _publishing(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        card.setAccessibleName(tr("Publish"))
        column = spaced(QVBoxLayout(card), (20, 14, 20, 16), 10)
        self._ready = label(role="heading", wraps=True)
        column.addWidget(self._ready)
        why = tr(
            "A publication is frozen: everything that it is made of is kept, and it can be made anew at any time, to "
            "the last sign. It is no draft, so DRAFT no longer stands across its pages. What is written later belongs "
            "to the next version."
        )
        column.addLayout(running(why, "muted"))
        buttons = spaced(Flow(), spacing=8)
        self.check = Button(tr("Check"), "F7")
        self.check.clicked.connect(lambda _on=False: self.check_wanted.emit())
        self.publishing = Button(tr("Publish"), "F9", primary=True)
        self.publishing.clicked.connect(lambda _on=False: self.publish())
        self._no = Button(tr("Not yet"))
        self._no.clicked.connect(lambda _on=False: self._ask(on=False))
        self._no.hide()
        for button in (self.check, self.publishing, self._no):
            buttons.addWidget(button)
        column.addLayout(buttons)
        return card

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("The report"), tr("Publish"))

    def idle_keys(self) -> frozenset[str]:
        idle = set() if self.session.worker.lasting is not None else {"Ctrl+."}
        return frozenset(idle if self._may else {*idle, "F9"})

    def arrive(self) -> None:
        """Look how the report stands."""
        self.notice.hide()
        self.said.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask(on=False)
        self.waiting.begin(tr("Looking through the report…"))
        self.read()

    def read(self) -> None:
        """Look how the report stands now."""
        self.session.call(open_publishing, done=self._take, failed=self.refused)

    def first(self) -> QWidget | None:
        return self.publishing if self._may else self.editions[self.edition]

    @property
    def _may(self) -> bool:
        return self.found is not None and not self.found.open

    # showing

    def _take(self, found: Publishing) -> None:
        self.waiting.end()
        self.found = found
        self._state.setText(count_words(found.open, 0))
        self._version.setText(tr("The draft as it stands, version {version}", version=found.draft))
        self.fallen.setVisible(found.fallen_back)
        again = tr("Nothing is open: it can be published as version {n}.", n=number(len(found.publications) + 1))
        not_yet = counted(
            "It cannot be published yet: 1 thing is to be mended or confirmed.",
            "It cannot be published yet: {n} things are to be mended or confirmed.",
            found.open,
        )
        self._ready.setText(not_yet if found.open else again)
        self.publishing.setEnabled(not found.open)
        clear(self._list)
        self.cards = []
        for one in reversed(found.publications[-_SHOWN:]):
            card = PublicationCard(one)
            card.wanted.connect(self._again)
            self.cards.append(card)
            self._list.addWidget(card)
        if not found.publications:
            self._list.addWidget(label(tr("Nothing yet."), "muted"))
        self.to_work()
        self.header_changed.emit()

    def _choose(self, edition: str) -> None:
        self.edition = edition
        for name, button in self.editions.items():
            button.setChecked(name == edition)
        self._about.setText(
            tr("With intervals, and an annex that says where each figure comes from; for the inspection's own use.")
            if edition == INTERNAL
            else tr("For everybody; numbers below five are left out of its charts.")
        )

    def turn_edition(self) -> None:
        """From the public edition to the internal one, and back."""
        self._choose(INTERNAL if self.edition == PUBLIC else PUBLIC)

    # files

    def choose_file(self, ending: str, publication: Publication | None = None) -> None:
        """Ask for a file and write the report there, as it stands or as it was published."""
        version = publication.id if publication is not None else ""
        edition = publication.edition if publication is not None else self.edition
        said = f"{publication.version}" if publication is not None else "draft"
        name = f"{self.session.inspection_id}-{edition}-{said}.{ending}"
        kinds = {"pdf": tr("PDF (*.pdf)"), "html": tr("HTML (*.html)")}
        dialog = QFileDialog(self, tr("Save the report"), name.replace("/", "-"), kinds[ending])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.fileSelected.connect(lambda path: self.write(Path(path), edition, version))
        dialog.open()

    def _again(self, publication: Publication, ending: str) -> None:
        self.choose_file(ending, publication)

    def write(self, path: Path, edition: str = "", version: str = "") -> None:
        """Write the report to that file, in the chosen edition; `version` names what was published."""
        self.said.hide()
        self._run(
            partial(write_report, path=path, edition=edition or self.edition, version=version),
            tr("Writing the report…"),
            partial(self._written, path),
        )

    def _run(self, call: Callable[..., object], words: str, done: Callable[..., None]) -> None:
        self.session.call(call, done=done, failed=self.refused, lasting=Lasting(words))

    def _written(self, path: Path, rebuilt: Rebuilt | None) -> None:
        said = tr("The report is in {file}.", file=str(path))
        if rebuilt is not None:
            said += " " + (
                tr("It is what was published, to the last sign.")
                if rebuilt.same
                else tr(
                    "Casewalk {version} set it otherwise when it was published.", version=rebuilt.publication.program
                )
            )
        self.said.setText(said)
        self.said.show()

    # publishing

    def publish(self) -> None:
        """Ask once more, then freeze the report as the next version."""
        if not self._may:
            self.check.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self._asked:
            self._ask(on=True)
            return
        self._ask(on=False)
        self.saving.emit()
        self._run(partial(publish, edition=self.edition), tr("Publishing…"), self._published)

    def _ask(self, *, on: bool) -> None:
        self._asked = on
        self._no.setVisible(on)
        words = tr("Publish the {edition} now", edition=edition_words(self.edition)) if on else tr("Publish")
        self.publishing.setText(words)
        self.publishing.setAccessibleName(words)
        self.publishing.updateGeometry()
        if on:
            self.publishing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _published(self, made: Publication) -> None:
        self.saved.emit(when(made.at))
        self.said.setText(tr("Published as version {n}.", n=number(made.version)))
        self.said.show()
        self.read()

    def escaped(self) -> None:
        if self._asked and self.notice.isHidden():
            self._ask(on=False)
        else:
            super().escaped()
