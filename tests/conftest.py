"""What every test may use: the built-in instrument, and a workspace with an inspection in it."""

import os
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from app.exchange.keys import Cost
from app.instrument.model import Instrument
from app.instrument.routing import Routing
from app.instrument.xlsform import built_in, compile_instrument
from app.operations.cases import add_cases
from app.operations.demo import open_demo
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import Workspace, create_workspace
from tests.exchange.rings import Ring

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("CASEWALK_HOME", None)

TWO_LANGUAGES = Path(__file__).parent / "data" / "forms" / "two_languages.md"
"""A small form in English and Welsh, with a question of every kind; one of them is in English only."""

CHEAP = Cost(operations=1, memory=8192)
"""argon2id's least: tests guess no passphrases."""


@pytest.fixture(scope="session")
def cci() -> Instrument:
    return compile_instrument(built_in("cci"))


@pytest.fixture(scope="session")
def routing(cci: Instrument) -> Routing:
    return Routing(cci)


@pytest.fixture(scope="session")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the demo in it, built once for the whole run."""
    home = tmp_path_factory.mktemp("demo") / "home"
    open_demo(home)
    return home


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return create_workspace(tmp_path / "home", "correct horse", "Ann Example", "AE", CHEAP)


@pytest.fixture
def inspection(workspace: Workspace) -> Iterator[Inspection]:
    create_inspection(workspace, "leeds", "Leeds")
    found = open_inspection(workspace, "leeds")
    add_cases(
        found,
        [
            ("LS-1", {"phases": "both", "rosh": "high", "office": "East", "assessor": "AE"}),
            ("LS-2", {"phases": "community", "office": "West", "assessor": "JO"}),
        ],
    )
    yield found
    found.close()


@pytest.fixture
def ring() -> Iterator[Ring]:
    """A keyring of the system that holds nothing yet."""
    before = keyring.get_keyring()
    found = Ring()
    keyring.set_keyring(found)
    yield found
    keyring.set_keyring(before)
