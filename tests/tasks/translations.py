"""The texts to be translated: `python -m tests.tasks.translations` gathers them into resources/i18n and compiles.

Qt's lupdate reads neither `tr("…")` of app.ui.words, nor the catalogue of errors, nor the tables of keys, which are
translated where they are shown. They are gathered here and handed to lupdate as plain calls; it merges them into what
was translated before.
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.errors import CATALOGUE

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("cy",)
TABLES = ("KEYS", "HINTS", "EVERYWHERE")
"""Constants of the window's modules whose second column is shown through tr."""

_LONGER = 0.4
_EMPTY = 100


def texts() -> tuple[str, ...]:
    """Every text that the window passes through tr, in the order of the alphabet."""
    found = {part for each in CATALOGUE.values() for part in (each.what, each.do)}
    for path in sorted((ROOT / "app" / "ui").rglob("*.py")):
        found.update(_of_module(ast.parse(path.read_text("utf-8"))))
    return tuple(sorted(found))


def _of_module(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr" and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value
    for statement in tree.body:
        target = statement.targets[0] if isinstance(statement, ast.Assign) else getattr(statement, "target", None)
        value = getattr(statement, "value", None)
        if isinstance(target, ast.Name) and target.id.endswith(TABLES) and value is not None:
            for row in ast.walk(value):
                if isinstance(row, ast.Tuple) and row.elts and isinstance(row.elts[-1], ast.Constant):
                    yield str(row.elts[-1].value)


def pseudo(text: str) -> str:
    """A text as it would stand in a language two fifths longer, between brackets that show that it was translated."""
    return f"⟦{text}{' ŵŷâ' * round(len(text) * _LONGER / 4)}⟧"


def tool(name: str) -> str:
    return str(Path(sys.executable).parent / f"pyside6-{name}")


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        calls = Path(folder) / "casewalk.py"
        calls.write_text("".join(f"QCoreApplication.translate('Casewalk', {text!r})\n" for text in texts()), "utf-8")
        for language in LANGUAGES:
            target = FOLDER / f"casewalk_{language}.ts"
            update = [tool("lupdate"), str(calls), "-locations", "none", "-no-obsolete", "-target-language", language]
            subprocess.run([*update, "-ts", str(target)], check=True)
            compiled = target.with_suffix(".qm")
            subprocess.run([tool("lrelease"), str(target), "-qm", str(compiled)], check=True)
            if 'type="unfinished"' in target.read_text("utf-8") and compiled.stat().st_size < _EMPTY:
                compiled.unlink()  # nothing is translated yet


if __name__ == "__main__":
    main()
