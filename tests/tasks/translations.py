"""The texts to be translated: `python -m tests.tasks.translations` gathers them into resources/i18n and compiles.

Qt's lupdate reads neither `tr("…")` and `counted("…", "…")` of app.ui.words, nor the catalogue of errors, nor the
tables of keys, nor the rules that answers and facts keep to, which are translated where they are shown. They are
gathered here and handed to lupdate as plain calls; it merges them into what was translated before. lrelease leaves out
what is marked unfinished: that is shown in English.
"""

import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.errors import CATALOGUE

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("cy",)
TABLES = ("KEYS", "HINTS", "EVERYWHERE", "READERS")
"""Constants of modules whose rows end with a text that is shown through tr."""

_LONGER = 0.4


def texts() -> tuple[str, ...]:
    """Every text that the window passes through tr or counts by, in the order of the alphabet."""
    return tuple(sorted({*_single(), *counts()}))


def _single() -> Iterator[str]:
    yield from (part for each in CATALOGUE.values() for part in (each.what, each.do))
    for tree in _trees("."):
        yield from _rules(tree)
    for room in ("ui", "casework"):
        for tree in _trees(room):
            yield from _of_module(tree)


def counts() -> frozenset[str]:
    """The texts that say how many there are: they have as many forms as a language needs."""
    return frozenset(text for tree in _trees("ui") for text in _arguments(tree, "counted", 1))


def _trees(room: str) -> Iterator[ast.Module]:
    for path in sorted((ROOT / "app" / room).rglob("*.py")):
        yield ast.parse(path.read_text("utf-8"))


def _rules(tree: ast.Module) -> Iterator[str]:
    """What was not kept to, as errors give it; where a value stands in the midst of it, it stays in English."""
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "rule":
            yield from _text(node.value)


def _of_module(tree: ast.Module) -> Iterator[str]:
    yield from _arguments(tree, "tr", 0)
    yield from _arguments(tree, "Fact", 1)
    for statement in tree.body:
        target = statement.targets[0] if isinstance(statement, ast.Assign) else getattr(statement, "target", None)
        value = getattr(statement, "value", None)
        if isinstance(target, ast.Name) and target.id.endswith(TABLES) and value is not None:
            for row in ast.walk(value):
                if isinstance(row, ast.Tuple) and row.elts:
                    yield from _text(row.elts[-1])


def _arguments(tree: ast.Module, function: str, at: int) -> Iterator[str]:
    """The texts that stand at that place in the calls of a function."""
    for node in ast.walk(tree):
        named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function
        if named and isinstance(node, ast.Call) and len(node.args) > at:
            yield from _text(node.args[at])


def _text(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def pseudo(text: str) -> str:
    """A text as it would stand in a language two fifths longer, between brackets that show that it was translated."""
    return f"⟦{text}{' ŵŷâ' * round(len(text) * _LONGER / 4)}⟧"


def release(source: Path, target: Path) -> None:
    """Compile what is finished of a translation."""
    subprocess.run([_tool("lrelease"), "-silent", "-nounfinished", str(source), "-qm", str(target)], check=True)


def _tool(name: str) -> str:
    return str(Path(sys.executable).parent / f"pyside6-{name}")


def _calls() -> str:
    counted = counts()
    return "".join(
        f"QCoreApplication.translate('Casewalk', {text!r}{', None, 1' if text in counted else ''})\n"
        for text in texts()
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        calls = Path(folder) / "casewalk.py"
        calls.write_text(_calls(), "utf-8")
        for language in LANGUAGES:
            target = FOLDER / f"casewalk_{language}.ts"
            update = [_tool("lupdate"), str(calls), "-silent", "-locations", "none", "-no-obsolete"]
            subprocess.run([*update, "-target-language", language, "-ts", str(target)], check=True)
            release(target, target.with_suffix(".qm"))
            left = re.findall('type="unfinished"', target.read_text("utf-8"))
            print(f"{target.name}: {len(texts())} texts, {len(left)} of them unfinished")


if __name__ == "__main__":
    main()
