"""The rarer states of the pages of the other two voices: a number that is taken, a second typing, what differs."""

from collections.abc import Iterator

from app.casework.entries import Act
from app.casework.forms import Form, form_unit
from app.casework.units import SECOND
from app.operations import double_entry, questionnaires
from app.operations.dealing import DEMO
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.workspace import Workspace
from app.ui.register.card import DocumentCard
from app.ui.voices.quotations import WordsCard
from app.ui.window import MainWindow
from tests.ui.visits import Tour, show_side

States = Iterator[tuple[str, MainWindow]]
LONG = "They told me that somebody would ring me before the meeting and nobody did, and after it they said sorry. " * 4
NUMBER = 99_999


def apart(workspace: Workspace) -> None:
    """Add to the demo's victims forms that two people typed differently, and a number that two people gave."""
    inspection = open_inspection(workspace, DEMO)
    double_entry.choose_share(inspection, 1, "seed")
    form = questionnaires.begin_form(inspection, "victim", NUMBER).form
    for who, which, said in (("SD", "first", "yes"), ("RM", SECOND, "no")):
        inspection.who = who
        _type(inspection, form, which, said)
    inspection.who = workspace.who
    unit = form_unit(inspection.id, form)
    inspection.record([Act(unit, None, "form/victim", NUMBER, (), "RM")])
    inspection.close()


def _type(inspection: Inspection, form: Form, which: str, said: str) -> None:
    questionnaires.answer_field(inspection, form, "needs", said, which)
    questionnaires.answer_field(inspection, form, "comments", f"{said}. {LONG}", which)
    questionnaires.finish_form(inspection, form, None, which)


def voice_states(tour: Tour, window: MainWindow) -> States:
    """All of them, in a window on the demo with its inspection open, to which `apart` was added."""
    voices = window.voices
    voices.forms.voice = "victim"
    voices.show_forms()
    tour.settle(window)
    yield "forms in doubt", window
    voices.show_differences("victim")
    tour.settle(window)
    page = voices.differences
    for at in (0, 1):
        page._place = at
        if page.current is not None:
            page.current.unfold()
    tour.settle(window)
    yield "typed differently", window
    voices.show_typing("victim", SECOND)
    tour.settle(window)
    yield "typing twice", window
    voices.show_typing("child")
    tour.settle(window)
    voices.typing.go("own_words")
    voices.typing.card.field.setPlainText(LONG)
    tour.settle(window)
    yield "typing words", window
    voices.typing.number.open()
    voices.typing.number.field.setText("3")
    voices.typing.number.submit()
    tour.settle(window)
    yield "typing a number that is taken", window
    show_side(window, "quotations")
    tour.settle(window)
    card = next(each for each in voices.voices.quotes.list.made.values() if isinstance(each, WordsCard))
    card.form.ask("What nobody wrote.", "", anonymous=False)
    card.form.submit()
    tour.settle(window)
    yield "quoting refused", window
    voices.show_register()
    tour.settle(window)
    first = next(each for each in voices.register.list.made.values() if isinstance(each, DocumentCard))
    first.unfold()
    tour.settle(window)
    yield "register linking", window
    first.unfold()
    voices.register.begin()
    voices.register.form.submit()
    tour.settle(window)
    yield "register refused", window
    voices.register.form.close_it()
