"""Every colour is read well on every ground that it stands on, in each theme, by the formula of WCAG 2."""

import pytest
from PySide6.QtGui import QColor

from app.ui import theme as themes
from app.ui.theme import Colours, chosen

TEXT, TEXT_CONTRAST, LINES = 4.5, 7.0, 3.0
GROUNDS = ("paper", "surface")
MEANINGS = ("accent", "good", "bad", "na", "ask", "star")
TEXTS = (
    *((ink, ground) for ink in ("ink", "muted") for ground in (*GROUNDS, "accent_tint", "na_tint", "bad_tint")),
    *((meaning, f"{meaning}_tint") for meaning in MEANINGS),
    *((meaning, ground) for meaning in MEANINGS for ground in GROUNDS),
    *(("ink", f"{meaning}_tint") for meaning in MEANINGS),
    ("on_accent", "accent"),
)
MEANT = (
    *(("strong_line", ground) for ground in GROUNDS),
    *(("accent", ground) for ground in (*GROUNDS, "accent_tint", "na_tint", "bad_tint")),
    *((bar, "na_tint") for bar in ("good", "bad", "star")),
    ("on_accent", "accent"),
)
"""Lines that carry meaning: the frames of fields, the ring of what is in focus, bars on their ground."""


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colours: Colours, one: str, two: str) -> float:
    light, dark = sorted((luminance(colours.colour(one)), luminance(colours.colour(two))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_that_of_wcag() -> None:
    assert luminance(QColor("#FFFFFF")) == pytest.approx(1.0)
    assert (luminance(QColor("#FFFFFF")) + 0.05) / (luminance(QColor("#767676")) + 0.05) == pytest.approx(
        4.54, abs=0.01
    )


@pytest.mark.parametrize("name", list(themes.themes()))
def test_text_is_read_on_every_ground(name: str) -> None:
    colours = themes.themes()[name]
    least = TEXT_CONTRAST if name == "contrast" else TEXT
    found = {f"{one} on {two}": round(contrast(colours, one, two), 2) for one, two in TEXTS}
    assert {pair: ratio for pair, ratio in found.items() if ratio < least} == {}


@pytest.mark.parametrize("name", list(themes.themes()))
def test_lines_that_carry_meaning_are_seen(name: str) -> None:
    colours = themes.themes()[name]
    found = {f"{one} on {two}": round(contrast(colours, one, two), 2) for one, two in MEANT}
    assert {pair: ratio for pair, ratio in found.items() if ratio < LINES} == {}


def test_the_theme_of_high_contrast_has_thicker_lines() -> None:
    assert chosen("contrast").stroke > chosen("light").stroke
    assert "3px solid" in themes.style_sheet(chosen("contrast"))


def test_the_system_may_ask_for_high_contrast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(themes, "wants_contrast", lambda: True)
    assert chosen("system").name == "contrast"
    assert chosen("dark").name == "dark"
