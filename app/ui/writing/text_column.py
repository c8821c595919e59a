"""The middle of the page: one part of the report with its text, what does not fit in it, and what belongs to it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.casework.blocks import Block
from app.instrument.model import Instrument, text
from app.operations.blocks import Apart
from app.operations.particulars import CASELOAD, FIELDWORK, ISBN, PUBLISHED, SIGNED_AS, SIGNED_BY, SIGNED_ON, YEAR
from app.operations.writing_report import Writing
from app.report import outline
from app.report.outline import Part
from app.scoring.bindings import Misfit
from app.ui.findings.misfits import PUT, MisfitLine
from app.ui.findings.sentence import FITS, Mark
from app.ui.findings.words import tone_of
from app.ui.long_column import LongColumn
from app.ui.parts import Button, CardButton, Fold, Scroll, clear, label, restyle, spaced
from app.ui.theme import Theme
from app.ui.words import number, tr
from app.ui.writing.acts import Acts
from app.ui.writing.editor import Editor
from app.ui.writing.lines import LinesPanel, recommendations_listed, terms_listed, thanks_listed
from app.ui.writing.settings import ChoicesPanel, ParticularsPanel, WithheldPanel
from app.ui.writing.taken_out import TakenOut
from app.ui.writing.toolbar import Toolbar

COVER = Part("cover", "", "", 1, written=False)
"""What the outline has before the parts of the report: what stands on its cover and is said of the inspection."""


class TextColumn(QWidget):
    """Shows a part; `mended` says what is to be done about words that do not fit, `switched` that it is left out."""

    switched = Signal(str, bool)
    settled = Signal(object)
    mended = Signal(object, str, str)

    def __init__(self, theme: Theme, acts: Acts) -> None:
        """Lay out everything that a part can have; each part shows what is its own."""
        super().__init__()
        self.part = COVER
        self.versions: list[CardButton] = []
        self._apart_said: tuple[Apart, ...] | None = None
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), (2, 0, 10, 16), 10)
        self.title = label(role="title", wraps=True)
        self.switch = Button(tr("✓ in the report"), "Ctrl+E")
        self.switch.setCheckable(True)
        self.switch.clicked.connect(lambda on=False: self.switched.emit(self.part.name, on))
        head = Fold(420, spacing=10)
        head.add(self.title, 1)
        head.add(self.switch)
        column.addWidget(head)
        self.about = label(role="small", wraps=True)
        column.addWidget(self.about)
        self._disputed = spaced(QVBoxLayout(), spacing=8)
        column.addLayout(self._disputed)
        self.editor = Editor(theme)
        self.toolbar = Toolbar(self.editor)
        column.addWidget(self.toolbar)
        column.addWidget(self.editor)
        self._trouble = label(role="error", wraps=True)
        self._trouble.hide()
        column.addWidget(self._trouble)
        self.pane = Scroll(inside, tr("The part and its text"))
        self.misfits = LongColumn[Misfit](self.pane, self._make_line, lambda _line: None, gap=6)
        column.addWidget(self.misfits)
        self.recommendations = LinesPanel(self.pane, acts, recommendations_listed())
        self.thanks = LinesPanel(self.pane, acts, thanks_listed())
        self.terms = LinesPanel(self.pane, acts, terms_listed())
        self.charts = ChoicesPanel(
            acts, tr("Charts"), tr("What the sample is shown by; numbers below five are left out in public."), ""
        )
        none = tr("No account of good practice has been recorded.")
        self.accounts = ChoicesPanel(acts, tr("Accounts"), tr("Good practice that the report tells of."), none)
        self.withheld = WithheldPanel(acts)
        self.cover = ParticularsPanel(acts, (ISBN, YEAR, FIELDWORK, CASELOAD), tr("What is said of the inspection"))
        self.signature = ParticularsPanel(acts, (SIGNED_BY, SIGNED_AS, SIGNED_ON), tr("Signature"))
        self.dates = ParticularsPanel(acts, (PUBLISHED,), tr("Publication"))
        self.panels: dict[QWidget, tuple[str, ...]] = {
            self.recommendations: (outline.RECOMMENDATIONS,),
            self.thanks: (outline.ACKNOWLEDGEMENTS,),
            self.terms: (outline.GLOSSARY,),
            self.charts: (outline.SAMPLE,),
            self.accounts: (outline.GOOD_PRACTICE,),
            self.cover: (COVER.name,),
            self.signature: (outline.FOREWORD,),
            self.dates: (COVER.name, outline.NEXT_STEPS),
            self.withheld: (outline.SCORING, outline.CRITERION, outline.COMMENTARY),
        }
        for panel in self.panels:
            column.addWidget(panel)
        self.taken_out = TakenOut()
        column.addWidget(self.taken_out)
        column.addStretch(1)
        spaced(QHBoxLayout(self)).addWidget(self.pane)
        self.editor.cursorPositionChanged.connect(self._follow)

    def _follow(self) -> None:
        if self.editor.hasFocus():
            self.pane.follow()

    @property
    def lists(self) -> tuple[LinesPanel, ...]:
        """The lists that parts of the report have."""
        return (self.recommendations, self.thanks, self.terms)

    @property
    def list_panel(self) -> LinesPanel | None:
        """The list that belongs to the part, if there is one."""
        return next((one for one in self.lists if self.part.name in self.panels[one]), None)

    # showing

    def show_part(self, part: Part, found: Writing, form: Instrument, *, text_too: bool) -> None:
        """Show a part as it stands; `text_too` where nothing that was typed in it is under way."""
        changed, self.part = part.name != self.part.name, part
        title = tr("Cover and particulars") if part.name == COVER.name else f"{part.number} {part.title}".strip()
        self.title.setText(title)
        self.editor.setAccessibleName(tr("Text: {part}", part=title))
        self.switch.setVisible(part.name != COVER.name)
        self.switch.setChecked(not part.off)
        self.switch.setText(tr("– left out") if part.off else tr("✓ in the report"))
        self.switch.setAccessibleName(f"{title}: {self.switch.text()}")
        self.about.setText(about_words(part, found))
        self.about.setVisible(bool(self.about.text()))
        for widget in (self.editor, self.toolbar):
            widget.setVisible(part.written)
        kind = f"{part.name.partition('/')[0]}/"
        for panel, names in self.panels.items():
            panel.setVisible(part.name in names or kind in names)
        mine = tuple(one for one in found.apart if part.name in {version.part for version in one.versions})
        self._show_disputed(mine)
        blocks = found.blocks.get(part.name, ())
        if text_too:
            self.editor.show_blocks(part.name, blocks)
            self.show_trouble("")
        ids = {one.id for one in blocks}
        misfits = tuple(one for one in found.misfits if one.finding in ids and not one.warning)
        self.taken_out.show_words({one.id: one.text for one in found.taken_out.get(part.name, ())})
        self.misfits.setVisible(bool(misfits))
        self.misfits.show_values(misfits)
        self.editor.show_marks(_marks(blocks, misfits))
        self._show_panels(found, form)
        if changed:
            self.pane.verticalScrollBar().setValue(0)

    def _show_panels(self, found: Writing, form: Instrument) -> None:
        for lines, panel in (
            (found.recommendations, self.recommendations),
            (found.thanks, self.thanks),
            (found.terms, self.terms),
        ):
            if panel.isHidden():
                panel.put_away()
            else:
                panel.show_lines(lines, found.taken_out_lines[panel.subject])
        for choices, choice_panel in ((found.charts, self.charts), (found.accounts, self.accounts)):
            if not choice_panel.isHidden():
                choice_panel.show_choices(choices)
        for particulars in (self.cover, self.signature, self.dates):
            particulars.show_values(found.particulars)
        scores = {} if self.withheld.isHidden() else _scores(self.part, form)
        self.withheld.show_scores(scores, found.withheld)

    def _show_disputed(self, found: tuple[Apart, ...]) -> None:
        if found == self._apart_said:
            return
        self._apart_said = found
        clear(self._disputed)
        self.versions = []
        for one in found:
            card = QFrame()
            card.setProperty("misfit", "ask")
            column = spaced(QVBoxLayout(card), (12, 10, 12, 12), 8)
            column.addWidget(
                label(tr("? Two people left this paragraph in different words. Which are to stand?"), wraps=True)
            )
            for at, version in enumerate(one.versions, 1):
                words = tr("taken out of the report") if version.removed else version.text
                choice = CardButton(tr("Keep version {n}: {words}", n=number(at), words=words))
                inside = spaced(QVBoxLayout(choice), (14, 10, 14, 10), 6)
                inside.addWidget(label(words, wraps=True))
                inside.addWidget(label(tr("Keep this one"), "small"))
                choice.clicked.connect(lambda _on=False, each=version: self.settled.emit(each))
                self.versions.append(choice)
                column.addWidget(choice)
            self._disputed.addWidget(card)

    @property
    def lines(self) -> list[MisfitLine]:
        """The lines on what does not fit that are there: those near to what is seen."""
        return [line for line in self.misfits.made.values() if isinstance(line, MisfitLine)]

    def _make_line(self, misfit: Misfit) -> MisfitLine:
        line = MisfitLine(misfit, "", first=False)
        line.wanted.connect(self._wanted)
        return line

    def _wanted(self, misfit: Misfit, act: str, words: str) -> None:
        if act == PUT:
            self.editor.put_words(misfit.finding, Mark(misfit.span, FITS), words)
            self.editor.setFocus()
        self.mended.emit(misfit, act, words)

    def show_trouble(self, said: str) -> None:
        """Say why the text was not taken, or nothing."""
        self._trouble.setText(said)
        self._trouble.setVisible(bool(said))
        restyle(self.editor, refused=bool(said))

    def line_of(self, misfit: Misfit) -> MisfitLine | None:
        """The line that says what does not fit, in sight."""
        line = self.misfits.reveal(misfit, 40)
        return line if isinstance(line, MisfitLine) else None

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale."""
        self.editor.retheme(theme)
        for panel in self.lists:
            panel.list.forget()
        self.misfits.forget()

    def to_work(self) -> None:
        """Put the focus where one writes in the part, or on the first thing that can be used in it."""
        if self.part.written:
            self.editor.setFocus()
            return
        panel = next((one for one in self.panels if not one.isHidden()), None)
        stops = [each for each in panel.findChildren(QWidget) if _takes(each)] if panel is not None else []
        (stops[0] if stops else self.switch).setFocus()


def _takes(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and not widget.isHidden()


def _marks(blocks: Sequence[Block], misfits: Sequence[Misfit]) -> Mapping[str, tuple[Mark, ...]]:
    """The words that are bound, with those that do not fit in the colour of that."""
    found: dict[str, tuple[Mark, ...]] = {}
    for one in blocks:
        wrong = {each.span: Mark(each.span, tone_of(each)) for each in misfits if each.finding == one.id}
        bound = {each.span: Mark(each.span, FITS) for each in one.bindings}
        found[one.id] = tuple((bound | wrong).values())
    return found


def _scores(part: Part, form: Instrument) -> Mapping[str, str]:
    """The scores that belong to a part, by the names by which they are withheld."""
    kind, _, of = part.name.partition("/")
    if part.name == outline.SCORING:
        return {f"headline/{one.name}": text(one.title, form.language) for one in form.themes}
    if f"{kind}/" == outline.CRITERION:
        return {part.name: part.title}
    title = next(text(one.title, form.language) for one in form.sections if one.number == of)
    return {outline.SECTION + of: tr("Overall score: {section}", section=title)}


def about_words(part: Part, found: Writing) -> str:
    """What stands in a part besides what is written here."""
    kind = f"{part.name.partition('/')[0]}/"
    figures = tr("The program sets its own text with the figures; what you write here stands after it.")
    said = {
        outline.FOREWORD: figures,
        outline.SCORING: figures,
        outline.NEXT_STEPS: figures,
        outline.SUMMARY: tr("A chart of all scores, made from the data."),
        outline.SERVICE_USERS: tr("What children and victims told stands first, then what you write here."),
        outline.CRITERION: tr(
            "The report sets the criterion, its score and the findings; what you write here stands before the findings."
        ),
        outline.COMMENTARY: tr("The commentary on the section's overall score."),
    }
    own = tr("While nothing is written here, the program's own text stands.") if part.name in found.standing else ""
    return said.get(part.name) or said.get(kind) or own
