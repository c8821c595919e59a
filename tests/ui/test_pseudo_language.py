"""Every word on every page passes through translation, and has room in a language two fifths longer than English."""

import re
from collections.abc import Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.casework.units import FACTS
from app.exchange.cards import word_list
from app.instrument.glossary import glossary
from app.instrument.model import VOICES, Instrument
from app.operations.dealing import DEMO
from app.operations.demo import DOUBTS
from app.operations.findings import open_findings
from app.operations.forms import compiled
from app.operations.guard import doubts
from app.operations.inspections import open_inspection
from app.operations.report import parts
from app.operations.voices import draft_sentences
from app.operations.workspace import Workspace
from app.report.standing import standing
from app.ui.window import MainWindow
from app.ui.words import ENGLISH, languages, native_name, tr
from tests.tasks.translations import pseudo, texts
from tests.ui.report_states import WORDS
from tests.ui.visits import NOTE, SIZE, Tour, agreed, clipped, copied, drawn, misplaced, resized, shown_widgets

_TRANSLATED = re.compile(r"⟦[^⟦⟧]*⟧")
_KEYCAP = re.compile(
    r"(Ctrl\+|Shift\+|Alt\+)*(\S|Enter|Esc|Backspace|Del|Space|PgDn|PgUp|Ctrl|Tab|F\d+|\d–\d|\d…\d)|YYYY-MM-DD"
)
_KNOWN = re.compile(
    r"LS-\d+( (F|\d\.\d)-\d\d)?|[A-Z]{2}|[\dA-HJKMNP-TV-Z]{1,5}|\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d|"
    r"casewalk cases import .*|" + re.escape(DEMO)
)
"""What is nobody's word: references, initials, groups of a recovery key, days and times, commands."""


NARROW = 683


class PseudoLanguage(QTranslator):
    """Has a translation for everything, and remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        del disambiguation, n
        if context != "Casewalk":
            return None
        self.asked.add(source)
        return pseudo(source)


@pytest.fixture
def language(dressed: QApplication) -> Iterator[PseudoLanguage]:
    found = PseudoLanguage()
    dressed.installTranslator(found)
    yield found
    dressed.removeTranslator(found)


def data_of(instrument: Instrument) -> set[str]:
    """What is no word of the program: the wording of the instrument, terms, what was written of the demo's cases."""
    found = {NOTE, "Leeds, September 2010", "Leeds", "demo"} | {native_name(each) for each in languages()}
    found |= {part for term in glossary() for part in (term.term, term.meaning)}
    found |= {name for fact in FACTS for name in (*fact.choices, fact.name)}
    wordings = [
        wording
        for many in (instrument.questions, instrument.criteria, instrument.sections, instrument.themes)
        for one in many
        for wording in vars(one).values()
    ]
    wordings += [choice.label for question in instrument.questions for choice in question.choices]
    wordings += [each.label for each in instrument.grids]
    wordings += [each.label for each in instrument.comments]
    wordings += [each.label for each in instrument.contradictions]
    wordings += [*instrument.documents, *(each.name for each in instrument.comments)]
    for each in wordings:
        found |= set(each.values()) if isinstance(each, dict) else {each} if isinstance(each, str) else set()
    return {each for each in found if each}


def told_of(workspace: Workspace) -> Iterator[str]:
    """What the demo's report says in its own language: sentences of findings and words for them, parts, doubts."""
    with closing(open_inspection(workspace, DEMO)) as inspection:
        found = open_findings(inspection)
        yield from (draft.text for voice in VOICES for draft in draft_sentences(inspection, voice))
        yield from (part.title for part in parts(inspection))
        yield from (words for each in doubts(inspection) for words in (each.place, each.text, each.span.words))
    yield from (each.text for each in found.kept)
    yield from (each.draft.text for each in found.drafts)
    yield from (words for each in found.misfits for words in (each.span.words, *each.fitting))
    words = standing(ENGLISH)
    yield from (*words.words.values(), *(one.text for one in words.texts), WORDS)


def texts_on(window: MainWindow) -> Iterator[str]:
    yield window.windowTitle()
    for widget in shown_widgets(window):
        if isinstance(widget, QLabel | QAbstractButton) and widget.property("role") != "key":
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        yield widget.accessibleName()
    yield from (each.text for each in drawn(window))


def untranslated(window: MainWindow, data: str) -> Iterator[str]:
    for text in texts_on(window):
        left = text
        while (shorter := _TRANSLATED.sub("|", left)) != left:
            left = shorter
        for piece in re.split(r"[|⟦⟧\n\u2028]|   | · | – |, |: |‹|›|;", left):
            words = piece.strip(" .…,()“”\"'+✓✕✗")
            words = re.sub(r"^[F\d][\d.-]*\s*", "", words)
            if not re.search(r"[^\W\d_]", words) or _KNOWN.fullmatch(words):
                continue
            if all(_KEYCAP.fullmatch(each) for each in words.split()) or ("⟦" in text and text.endswith("…")):
                continue
            if words.casefold() not in data:
                yield f"not through translation: {words!r} in {text[:80]!r}"


def test_every_word_is_translated_and_has_room(
    qtbot: QtBot, language: PseudoLanguage, cci: Instrument, demo_home: Path, tmp_path: Path
) -> None:
    workspace = copied(demo_home, tmp_path)
    resources = Path(__file__).parents[2] / "resources"
    tables = (resources / each for each in ("demo/leeds-2010", "comparison"))
    rows = (each.read_text("utf-8") for table in tables for each in table.glob("*.csv"))
    doubts = (doubt.detail for doubt in DOUBTS)
    told = (*told_of(workspace), *(each for voice in VOICES for each in data_of(compiled(voice))))
    data = "\n".join((*data_of(cci), *rows, *told, *doubts, *word_list(), workspace.name)).casefold()
    tour = Tour(qtbot)
    found: dict[str, list[str]] = {}
    try:
        for name, window in chain(tour.locked(workspace, tmp_path), tour.unlocked(workspace)):
            found[name] = list(untranslated(window, data))
            for width in (SIZE[0], NARROW):
                resized(window, width, SIZE[1])
                found[name] += [f"{width}: {each}" for each in chain(clipped(window), misplaced(window))]
            resized(window, *SIZE)
    finally:
        tour.close()
    agreed(found)
    assert language.asked - set(texts()) == set()


def test_placeholders_are_filled_in_after_translation(language: PseudoLanguage) -> None:
    assert language.isEmpty() is False
    assert tr("{n} complete", n=3).startswith("⟦3 complete")
