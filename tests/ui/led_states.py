"""The states of the pages on which a lead works: who is asked, what came, what is disputed, an invitation under way."""

from collections.abc import Iterator
from pathlib import Path

from app.operations import exchange, invitations
from app.operations.inspections import open_inspection
from app.ui.window import MainWindow
from tests.conftest import CHEAP
from tests.ui.led import led
from tests.ui.visits import Tour

States = Iterator[tuple[str, MainWindow]]
NAME = "Wilhelmina Featherstonehaugh-Cholmondeley"


def led_states(tour: Tour, folder: Path) -> States:
    """All of them, on a workspace that is made in the folder."""
    place = folder / "led"
    place.mkdir()
    workspace = led(place)
    leading = open_inspection(workspace, "leeds")
    _, parcel = invitations.invite(leading, NAME, "WFC", cost=CHEAP)
    invitation = exchange.save(leading, parcel, place)
    leading.close()
    yield from _invited(tour, folder, invitation)
    window = tour.window(workspace.home, workspace)
    window.open_inspection("leeds")
    tour.settle(window)
    yield "cases led", window
    yield from _evening(tour, window)
    yield from _disagreements(tour, window)
    yield from _team(tour, window)
    yield from _exchange(tour, window, place)


def _invited(tour: Tour, folder: Path, invitation: Path) -> States:
    window = tour.window(folder / "invited", None)
    form = window.unlock.invited
    assert form is not None
    form.take(invitation)
    form.phrase.setText("six words that are not right")
    form.read()
    tour.settle(window)
    yield "first start invited", window


def _evening(tour: Tour, window: MainWindow) -> States:
    window.lead.show_evening()
    tour.settle(window)
    yield "evening led", window
    page = window.lead.evening
    page.lines[0].click()
    page.strip._submit()
    tour.settle(window)
    yield "evening giving", window
    page.strip.close_it()


def _disagreements(tour: Tour, window: MainWindow) -> States:
    window.lead.show_disagreements()
    tour.settle(window)
    page = window.lead.disagreements
    yield "disagreements led", window
    page.cards[0].unfold()
    yield "disagreements otherwise", window
    page.cards[-1].unfold()
    yield "disagreements both texts", window
    page.cards[0].decided.emit(page.cards[0].found.sides[0].value)
    tour.settle(window)
    yield "disagreements decided", window
    window.show_cases()


def _team(tour: Tour, window: MainWindow) -> States:
    window.lead.show_team()
    tour.settle(window)
    page = window.lead.team
    yield "team led", window
    page.members[0].show_words(shown=True)
    page.members[-1]._ask()
    yield "team comparing and removing", window
    page.members[0].fold()
    page.members[-1].fold()
    page.begin_invitation()
    page.form.name.setText(NAME)
    page.form.initials.setText("LL")
    page.form._submit()
    tour.settle(window)
    yield "team inviting refused", window
    page.form.initials.setText("WF")
    page.form._submit()
    tour.settle(window)
    yield "team invited", window
    page.form.close_it()
    tour.settle(window)


def _exchange(tour: Tour, window: MainWindow, place: Path) -> States:
    window.lead.show_exchange()
    tour.settle(window)
    page = window.lead.exchange
    yield "exchange led", window
    page._ask_destination()
    yield "exchange where", window
    shared = place / "a folder that both of them can reach from wherever they are"
    shared.mkdir()
    page.url.setText(str(shared))
    page._set_destination()
    tour.settle(window)
    page.sync()
    tour.qtbot.waitUntil(lambda: not page._syncing)
    tour.settle(window)
    yield "exchange done", window
    letter = place / "a letter which somebody mistook for a file of the program.txt"
    letter.write_text("Dear all", encoding="utf-8")
    bundles = sorted((place / "stick").glob("*.bundle.age"))
    window.open_files([*bundles[:2], letter, *place.glob("*.invitation")])
    tour.settle(window)
    yield "exchange opened", window
