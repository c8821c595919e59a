"""Every failure of the world says what happened and what to do, and every code that is raised is in the catalogue."""

import re
from pathlib import Path
from string import Formatter

import pytest

from app.errors import CATALOGUE, KnownError

ROOT = Path(__file__).parent.parent
SOURCE = "\n".join(path.read_text("utf-8") for room in ("app", "db") for path in sorted((ROOT / room).rglob("*.py")))


@pytest.mark.parametrize("code", CATALOGUE)
def test_each_sentence_is_used_and_says_what_to_do(code: str) -> None:
    sentence = CATALOGUE[code]
    assert sentence.what.strip()
    assert sentence.do.strip()
    assert SOURCE.count(f'"{code}"') >= 2, "nothing raises it"
    details = {name: "x" for _, name, _, _ in Formatter().parse(sentence.what + sentence.do) if name}
    assert KnownError(code, (), **details).what


def test_each_code_that_is_raised_is_in_the_catalogue() -> None:
    raised = set(re.findall(r'(?:KnownError|refused)\(\s*"([a-z_]+)"', SOURCE))
    assert raised <= CATALOGUE.keys()
