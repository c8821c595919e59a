"""Tables of questionnaires count what was said; what is left out for the public cannot be worked out from the rest."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from app.instrument.model import CHILD, Instrument
from app.instrument.routing import Routing
from app.operations.forms import compiled
from app.scoring.findings import Figure
from app.scoring.tables import FEWEST, Cell, QuestionTable, answers_key, figure, published, tabulate

FORM: Instrument = compiled(CHILD)
ROUTING = Routing(FORM)


def table(counts: list[int], *, name: str = "q", skipped: int = 0, not_asked: int = 0) -> QuestionTable:
    answered = sum(counts)
    cells = tuple(
        Cell(f"c{at}", "", count, round(100 * count / answered) if answered else None)
        for at, count in enumerate(counts)
    )
    return QuestionTable(name, "1", "", False, answered, skipped, not_asked, cells)


def forms_of(one: QuestionTable) -> int:
    return sum(part or 0 for part in (one.answered, one.skipped, one.not_asked))


def test_a_table_has_n_and_skipped_and_those_who_were_not_asked() -> None:
    answers = [
        {"school": "yes", "afraid": "yes", "afraid_helped": "no"},
        {"school": "no", "afraid": "no"},
        {"school": "na", "afraid": "yes"},
        {"help_with": "drugs alcohol"},
    ]
    found = {one.question: one for one in tabulate(FORM, [ROUTING.route(each) for each in answers])}
    school, helped, topics = found["school"], found["afraid_helped"], found["help_with"]
    assert (school.answered, school.skipped, school.not_asked) == (3, 1, 0)
    assert [(cell.choice, cell.count, cell.percent) for cell in school.cells] == [
        ("yes", 1, 50),
        ("no", 1, 50),
        ("na", 1, None),
    ]
    assert (helped.answered, helped.skipped, helped.not_asked) == (1, 1, 2)
    assert (topics.several, topics.answered, topics.skipped) == (True, 1, 3)
    assert found["own_words"].cells == ()
    readings = [ROUTING.route(each) for each in answers]
    assert figure(FORM, readings, answers_key("school", ["yes", "no"])) == Figure(2, 2, 4)
    assert figure(FORM, readings, answers_key("help_with", ["drugs"])) == Figure(1, 1, 4)
    assert figure(FORM, readings, "school=perhaps") is figure(FORM, readings, "nothing=yes") is None


def possible(one: QuestionTable) -> list[set[int]]:
    """What each cell that is left out can be, by all that is published: zeros stand, so it is one at least."""
    hidden = [at for at, cell in enumerate(one.cells) if cell.count is None]
    rest = (one.answered or 0) - sum(cell.count or 0 for cell in one.cells)
    ways = [way for way in product(range(1, rest + 1), repeat=len(hidden)) if sum(way) == rest]
    return [{way[place] for way in ways} for place in range(len(hidden))]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=2, max_size=4))
def test_no_small_number_stands_and_none_can_be_worked_out(counts: list[int]) -> None:
    one = table(counts)
    (public,) = published([one], {}, forms_of(one))
    assert not any(cell.count is not None and 0 < cell.count < FEWEST for cell in public.cells)
    assert public.answered is None or not 0 < public.answered < FEWEST
    if public.withheld:
        assert all(cell.count is cell.percent is None for cell in public.cells)
        return
    for values in possible(public):
        assert max(values) >= FEWEST
        assert len(values) > 1
    assert all(cell.percent is None for cell in public.cells if cell.count is None)


def test_what_need_not_be_left_out_stands() -> None:
    one = table([5, 120, 0])
    assert published([one], {}, 125) == (one,)


def test_of_several_answers_each_is_small_by_itself_or_by_what_is_left() -> None:
    cells = tuple(Cell(f"c{at}", "", count, None) for at, count in enumerate((3, 20, 48, 50, 0)))
    one = QuestionTable("q", "1", "", True, 50, 0, 0, cells)
    (public,) = published([one], {}, 50)
    assert [cell.count for cell in public.cells] == [None, 20, None, 50, 0]


def test_a_question_that_hangs_on_what_is_left_out_is_withheld() -> None:
    first = table([47, 3], name="first")
    second = table([10, 37], name="second", not_asked=3)
    third = table([20, 10], name="third", not_asked=20)
    found = {one.question: one for one in published([first, second, third], {"third": ["first"]}, 50)}
    assert found["first"].suppressed
    assert not found["first"].withheld
    assert found["second"].withheld, "its group is all but three"
    assert found["third"].withheld, "its group is a number that is left out"


def test_percents_are_left_out_where_they_would_give_away_how_many_it_does_not_apply_to() -> None:
    cells = (Cell("yes", "", 40, 80), Cell("no", "", 10, 20), Cell("na", "", 2, None))
    one = QuestionTable("q", "1", "", False, 52, 0, 0, cells)
    (public,) = published([one], {}, 52)
    assert [(cell.count, cell.percent) for cell in public.cells] == [(40, None), (None, None), (None, None)]
