"""A chart is laid out so that nothing leaves its picture and every bar is as long as its value."""

from hypothesis import given
from hypothesis import strategies as st

from app.report.charts import (
    END,
    MIDDLE,
    TRACK,
    Lettering,
    Rectangle,
    described,
    laid_out,
    scale_end,
    wrapped,
)
from app.report.content import Bar, Chart

VALUES = st.one_of(st.none(), st.floats(0, 1e6, allow_nan=False))
BARS = st.builds(
    Bar, st.text("abc é", max_size=60), VALUES, st.text("12%", min_size=1, max_size=8),
    st.sampled_from(("", "one", "two")),
)  # fmt: skip


def measured(text: str, size: float, strong: bool) -> float:
    return len(text) * size * (0.62 if strong else 0.58)


def chart(*bars: Bar, most: float | None = None) -> Chart:
    return Chart("title", "what it shows", bars, "what", "how many", most=most)


@given(st.lists(BARS, max_size=9), st.sampled_from((150.0, 230.0, 460.0)))
def test_nothing_leaves_the_picture(bars: list[Bar], width: float) -> None:
    picture = laid_out(chart(*bars), width, measured)
    for shape in picture.shapes:
        if isinstance(shape, Rectangle):
            assert shape.x >= 0
            assert shape.x + shape.width <= width
            assert shape.y + shape.height <= picture.height
        elif isinstance(shape, Lettering):
            taken = measured(shape.text, shape.size, shape.strong)
            begin = shape.x - {END: taken, MIDDLE: taken / 2}.get(shape.anchor, 0)
            assert begin >= -0.01
            assert shape.y <= picture.height


@given(st.lists(st.floats(0, 100), min_size=1, max_size=8))
def test_bars_are_as_long_as_their_values(values: list[float]) -> None:
    picture = laid_out(chart(*(Bar("a", value, "b") for value in values), most=100), 400, measured)
    tracks = [one for one in picture.shapes if isinstance(one, Rectangle) and one.tone == TRACK]
    lengths = {one.y: one.width for one in picture.shapes if isinstance(one, Rectangle) and one.tone != TRACK}
    for value, track in zip(values, tracks, strict=True):
        assert abs(lengths.get(track.y, 0) - track.width * value / 100) < 1e-6


@given(st.lists(VALUES, max_size=6))
def test_the_scale_ends_at_a_round_number_that_no_value_passes(values: list[float | None]) -> None:
    end = scale_end(chart(*(Bar("a", value, "b") for value in values)))
    highest = max((value for value in values if value is not None), default=0)
    assert end * 1.00001 >= highest
    assert highest < 1e-6 or end <= highest * 2.5001
    assert float(f"{end:.2g}") == end


@given(st.text("ab éw", max_size=200), st.floats(20, 300))
def test_wrapping_keeps_every_word_and_no_line_is_too_long(text: str, width: float) -> None:
    lines = wrapped(text, width, 9, False, measured)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(measured(line, 9, False) <= width or len(line) == 1 for line in lines)


def test_a_chart_says_in_words_what_it_shows() -> None:
    said = described(chart(Bar("1.1", 77, "77%"), Bar("2.3", None, "withheld")))
    assert said == "what it shows. 1.1: 77%; 2.3: withheld."
