"""What a part of the report can be told besides its text: charts and accounts, scores withheld, particulars."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.operations.particulars import (
    CASELOAD,
    FIELDWORK,
    ISBN,
    PUBLISHED,
    SIGNED_AS,
    SIGNED_BY,
    SIGNED_ON,
    YEAR,
    describe,
    describe_report,
)
from app.operations.report import switch, withhold
from app.operations.writing_report import Choice
from app.ui.particular import Particular
from app.ui.parts import Button, Flow, clear, label, running, spaced
from app.ui.words import tr
from app.ui.writing.acts import Acts

_LONG, _SHORT = 120, 20


class ChoicesPanel(QWidget):
    """Charts, or accounts of good practice, each in the report or left out of it."""

    def __init__(self, acts: Acts, title: str, about: str, none: str) -> None:
        """Begin empty; `none` is said where there is nothing to choose."""
        super().__init__()
        self._acts, self._none = acts, none
        self.buttons: dict[str, Button] = {}
        column = spaced(QVBoxLayout(self), (0, 4, 0, 0), 8)
        column.addWidget(label(title, "heading"))
        column.addLayout(running(about, "small"))
        self._flow = spaced(Flow(), spacing=8)
        column.addLayout(self._flow)

    def show_choices(self, found: Sequence[Choice]) -> None:
        """Show what there is; buttons that stay keep the focus."""
        if list(self.buttons) != [one.name for one in found] or not found:
            clear(self._flow)
            self.buttons = {}
            for one in found:
                button = Button(one.title)
                button.setCheckable(True)
                button.clicked.connect(lambda on=False, name=one.name: self._acts.do(switch, name, on=on))
                self.buttons[one.name] = button
                self._flow.addWidget(button)
            if not found:
                self._flow.addWidget(label(self._none, "muted"))
        for one in found:
            button = self.buttons[one.name]
            button.setChecked(one.on)
            button.setText(f"{'✓' if one.on else '–'} {one.title}")
            said = tr("in the report") if one.on else tr("left out")
            button.setAccessibleName(f"{one.title}: {said}")


class WithheldPanel(QWidget):
    """Why a score is withheld; while nothing stands there it is printed."""

    def __init__(self, acts: Acts) -> None:
        """Begin without a score."""
        super().__init__()
        self._acts = acts
        self.fields: dict[str, Particular] = {}
        column = spaced(QVBoxLayout(self), (0, 4, 0, 0), 8)
        column.addWidget(label(tr("Withhold a score"), "heading"))
        column.addLayout(
            running(tr("While there is a reason here, the report prints it in the place of the score."), "small")
        )
        self._column = spaced(QVBoxLayout(), spacing=10)
        column.addLayout(self._column)

    def show_scores(self, names: Mapping[str, str], reasons: Mapping[str, str]) -> None:
        """Offer scores by name with what each is called, and the reasons that stand."""
        if list(self.fields) != list(names):
            clear(self._column)
            self.fields = {}
            for name, title in names.items():
                field = Particular(title, "", hint=tr("Printed as it is"), most=500)
                field.given.connect(lambda words, one=name: self._acts.do(withhold, one, words))
                self.fields[name] = field
                self._column.addWidget(field)
        for name, field in self.fields.items():
            field.show_value(reasons.get(name, ""))


class ParticularsPanel(QWidget):
    """What the report says of itself; each is recorded when its field is left."""

    def __init__(self, acts: Acts, names: Sequence[str], title: str) -> None:
        """Ask for particulars by name."""
        super().__init__()
        self._acts, self._names = acts, tuple(names)
        self.fields: dict[str, Particular] = {}
        self._column = spaced(QVBoxLayout(self), (0, 4, 0, 0), 12)
        self._column.addWidget(label(title, "heading"))

    def _make(self) -> None:
        """Make the fields when they are first wanted: each that is there has to be dressed with the page."""
        for name in self._names:
            words, why, hint, most = _asked()[name]
            field = Particular(words, why, hint=hint, most=most)
            field.given.connect(lambda said, one=name: self._give(one, said))
            self.fields[name] = field
            self._column.addWidget(field)

    def _give(self, name: str, words: str) -> None:
        operation = describe if name in {PUBLISHED, CASELOAD} else describe_report
        self._acts.do(operation, refused=self.fields[name].refuse, **{name: words})

    def show_values(self, found: Mapping[str, str]) -> None:
        """Show what stands, unless something else is being typed."""
        if not self.fields and not self.isHidden():
            self._make()
        for name, field in self.fields.items():
            field.show_value(found.get(name, ""))


def _asked() -> dict[str, tuple[str, str, str, int]]:
    """Every particular: its name, what it is for, an example, and how long it can be."""
    return {
        ISBN: (tr("ISBN"), tr("On the cover."), "978-0-306-40615-7", _SHORT),
        YEAR: (tr("Year"), tr("On the cover; that of the publication where this is empty."), "2012", _SHORT),
        PUBLISHED: (
            tr("Published on"),
            tr("A day, a month or a year. The improvement plan is due four weeks later."),
            "2012-04-17",
            _SHORT,
        ),
        FIELDWORK: (tr("Time of the fieldwork"), tr("As the report is to say it."), tr("September 2010"), _LONG),
        CASELOAD: (tr("Cases in the area"), tr("How many the sample was drawn from."), "420", _SHORT),
        SIGNED_BY: (tr("Signed by"), tr("The name under the foreword; it may stand in the report."), "", _LONG),
        SIGNED_AS: (tr("Office"), tr("Under the name."), "", _LONG),
        SIGNED_ON: (tr("Date"), tr("As it is to be printed."), tr("April 2012"), _LONG),
    }
