"""A second person with a laptop of their own, on the same inspection."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import create_workspace
from tests.conftest import CHEAP
from tests.journeys.three import grown, three

__all__ = ["colleague", "grown", "three"]


@pytest.fixture
def colleague(tmp_path: Path, inspection: Inspection) -> Iterator[Inspection]:
    """Somebody who has all that the first has by now, and the other way round."""
    workspace = create_workspace(tmp_path / "colleague", "correct horse", "Jo Example", "JO", CHEAP)
    create_inspection(workspace, "leeds", "Leeds")
    found = open_inspection(workspace, "leeds")
    inspection.merge(found.store.beyond(()))
    found.merge(inspection.store.beyond(found.store.heads()))
    yield found
    found.close()
