"""The data pack holds all that an inspection rests on, of every voice, and is equal where the data are."""

import csv
import json
import shutil
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.casework.evidence_in_advance import ReceivedDocument
from app.errors import KnownError
from app.instrument.model import VOICES
from app.operations.answer_files import answer_rows, unescaped
from app.operations.data_pack import write_data_pack
from app.operations.dealing import DEMO
from app.operations.demo import open_demo
from app.operations.evidence_in_advance import put_document, register
from app.operations.fields import forms
from app.operations.findings import findings
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.walking import note

Tables = dict[str, list[dict[str, str]]]


@pytest.fixture
def demo(demo_home: Path, tmp_path: Path) -> Iterator[Inspection]:
    shutil.copytree(demo_home, tmp_path / "demo")
    found = open_inspection(open_demo(tmp_path / "demo").workspace, DEMO)
    yield found
    found.close()


def tables(path: Path) -> Tables:
    with ZipFile(path) as pack:
        texts = {name: pack.read(name).decode() for name in pack.namelist() if name.endswith(".csv")}
    return {name.removesuffix(".csv"): list(csv.DictReader(StringIO(text))) for name, text in texts.items()}


def test_every_voice_the_register_and_the_findings_are_in_it(demo: Inspection, tmp_path: Path) -> None:
    rows = write_data_pack(demo, tmp_path / "pack.zip")
    found = tables(tmp_path / "pack.zip")
    assert {name: len(lines) for name, lines in found.items()} == rows
    assert len(found["cases"]) == len(demo.references)
    assert len(found["answers"]) == len(answer_rows(demo, kept=True))
    assert {voice: len(found[f"forms-{voice}"]) for voice in VOICES} == {v: len(forms(demo, v)) for v in VOICES}
    assert [line["title"] for line in found["documents"]] == [one.document.title for one in register(demo)]
    assert [unescaped(line["text"]) for line in found["findings"]] == [one.text for one in findings(demo)]
    assert min(rows.values()) > 0
    with ZipFile(tmp_path / "pack.zip") as pack:
        assert json.loads(pack.read("about.json"))["rows"] == rows
        assert json.loads(pack.read("scores.json"))["cases"] > 0


def test_equal_data_make_an_equal_pack(demo: Inspection, tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        write_data_pack(demo, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_no_cell_is_a_formula_and_each_comes_back_as_it_was(inspection: Inspection, tmp_path: Path) -> None:
    for words in ("=1+1", "'quoted'", "two\nlines"):
        note(inspection, "LS-1", "rosh_screening_completed", words)
        put_document(inspection, ReceivedDocument("", words.replace("\n", " "), "@sender", "", words))
        write_data_pack(inspection, tmp_path / "pack.zip")
        found = tables(tmp_path / "pack.zip")
        kept = next(line["note"] for line in found["answers"] if line["question"] == "rosh_screening_completed")
        assert unescaped(kept) == words
        cells = [cell for lines in found.values() for line in lines for cell in line.values()]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_what_cannot_be_written_is_a_sentence_and_leaves_nothing(inspection: Inspection, tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        write_data_pack(inspection, tmp_path / "nowhere" / "pack.zip")
    assert refused.value.code == "target_unwritable"
    with pytest.raises(KnownError) as stopped:
        write_data_pack(inspection, tmp_path / "pack.zip", cancelled=lambda: True)
    assert stopped.value.code == "cancelled"
    assert not (tmp_path / "pack.zip").exists()
