"""The look: colours by meaning, the embedded type, and the style sheet made of them."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from string import Template

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

FAMILY = "Inter"
BODY = 14
TITLE = 20
HEADLINE = 38
CONTRAST = "contrast"
SCALES = (90, 100, 110, 125, 150, 175, 200)


@dataclass(frozen=True)
class Colours:
    """One theme's colours; `_tint` is the ground on which the colour of that name is read."""

    paper: str
    surface: str
    ink: str
    muted: str
    line: str
    strong_line: str
    accent: str
    accent_tint: str
    on_accent: str
    good: str
    good_tint: str
    bad: str
    bad_tint: str
    na: str
    na_tint: str
    ask: str
    ask_tint: str
    star: str
    star_tint: str

    def colour(self, name: str) -> QColor:
        """The colour of that name for painting."""
        return QColor(getattr(self, name))


@dataclass(frozen=True)
class Theme:
    """Colours and text scale in force."""

    name: str
    colours: Colours
    scale: int = 100

    @property
    def stroke(self) -> float:
        """How much thicker than usual the lines are that show what is in focus."""
        return 1.75 if self.name == CONTRAST else 1.0

    def px(self, size: float) -> int:
        """A length or type size of the design at this scale, in device-independent pixels."""
        return round(size * self.scale / 100)

    def font(self, size: float = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The embedded type at a design size, figures tabular so that columns of numbers align."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


def load_fonts() -> None:
    """Make the embedded type known; must come before the first widget, a bare machine has no fonts at all."""
    folder = files("resources").joinpath("fonts")
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.name.endswith(".ttf"):
            QFontDatabase.addApplicationFontFromData(entry.read_bytes())


def themes() -> dict[str, Colours]:
    """The themes that come with the program."""
    tokens = msgspec.json.decode(files("resources").joinpath("theme", "tokens.json").read_bytes())
    names = {field.name for field in fields(Colours)}
    return {
        theme: Colours(**{name: value for name, value in found.items() if name in names})
        for theme, found in tokens.items()
    }


def chosen(setting: str, scale: int = 100) -> Theme:
    """The theme for a setting: light, dark, of high contrast, or as the system has it."""
    known = themes()
    name = setting
    if setting not in known:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name = CONTRAST if wants_contrast() else "dark" if dark else "light"
    return Theme(name, known[name], scale)


def wants_contrast() -> bool:
    """Whether the system asks for high contrast; before Qt 6.10 it cannot be asked."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return bool(hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def follow_system(changed: Callable[[object], None]) -> None:
    """Tell when the system turns light or dark, or asks for high contrast."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(changed)
    if hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.connect(changed)


def apply(app: QApplication, theme: Theme) -> None:
    """Give the application the colours and the type of a theme; pages and what else is seen are dressed in turn."""
    colours = theme.colours
    palette = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, "paper"),
        (QPalette.ColorRole.Base, "surface"),
        (QPalette.ColorRole.AlternateBase, "paper"),
        (QPalette.ColorRole.WindowText, "ink"),
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.ButtonText, "ink"),
        (QPalette.ColorRole.Button, "surface"),
        (QPalette.ColorRole.PlaceholderText, "muted"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.HighlightedText, "on_accent"),
        (QPalette.ColorRole.ToolTipBase, "surface"),
        (QPalette.ColorRole.ToolTipText, "ink"),
        (QPalette.ColorRole.Link, "accent"),
    ):
        palette.setColor(role, colours.colour(name))
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette)
    app.setFont(theme.font())


def dress(widget: QWidget, theme: Theme) -> None:
    """Dress a widget and everything in it.

    The sheet is set on what is seen and not on the application, which would have Qt dress every page there is at once.
    """
    widget.setStyleSheet("")  # from one sheet straight to another takes Qt up to three times as long on a long page
    widget.setStyleSheet(style_sheet(theme))


@cache
def style_sheet(theme: Theme) -> str:
    """The style sheet of the theme; `$name` stands for a colour, `{n}px`-like sizes are scaled."""
    text = files("resources").joinpath("theme", "casewalk.qss").read_text("utf-8")
    ring = 3 if theme.name == CONTRAST else 2
    sizes = {f"px{size}": f"{theme.px(size)}px" for size in range(101)} | {"ring": f"{ring}px"}
    sizes |= {f"rim{size}": f"{max(theme.px(size) + 1 - ring, 0)}px" for size in range(20)}
    sizes |= {f"rom{size}": f"{max(theme.px(size) + 1 - 4, 0)}px" for size in range(20)}
    colours = {field.name: getattr(theme.colours, field.name) for field in fields(Colours)}
    return Template(text).substitute(sizes | colours)
