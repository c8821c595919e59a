"""Every reader of bytes that come from outside, each with files to begin with and what is done to them."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from random import Random

from app.casework.pasting import pasted
from app.exchange import address, keys
from app.exchange.attempts import read_attempts
from app.exchange.cards import read_card, write_card
from app.exchange.envelope import unseal
from app.exchange.invitation import clean_phrase
from app.exchange.recovery import groups, new_recovery_key, read_recovery_key
from app.operations import exchange, invitations, opening, walking
from app.operations.answer_files import export_answers, import_answers
from app.operations.cases import add_cases, import_cases, write_example
from app.operations.comparison import import_areas
from app.operations.form_files import import_forms
from app.operations.inspection import Inspection
from app.operations.inspections import read_form
from app.operations.workspace import read_settings
from db.store import open_store
from tests.conftest import CHEAP, TWO_LANGUAGES
from tests.fuzz.mutations import HUGE, Mutation, huge_cell, of_bytes, of_json, of_text, of_workbook
from tests.journeys.laptops import Laptop, invited, lead
from tests.operations.alterations import Lead

FORMS = 'form,state,easy,own_words\n1,,yes,It “helped”.\n2,refused,,\n3,,no,"=1+1, said twice"\n'
AREAS = (
    "area,region,published,safeguarding,risk_of_harm,source\nBath,South,2010-04,71,64,the report\n"
    "York,,2010-2011,80,,table\n"
)
HTML = (
    "<html><body><!--StartFragment--><h2>What was found</h2><p>In <b>most</b> cases <i>enough</i> &amp; in time.</p>"
    "<ul><li>one</li><li>two<ol><li>three</li></ol></li></ul><table><tr><td>x</td><td style='font-weight:700'>y</td>"
    "</tr></table><!--EndFragment--></body></html>"
)


class _Undo(Exception):  # noqa: N818 - nothing is wrong
    """Takes back what was taken in."""


@dataclass(frozen=True)
class Reader:
    """`read` takes the bytes or raises KnownError; `unchanged` says whether everything is as it was before any."""

    samples: Sequence[bytes]
    mutations: Sequence[Mutation]
    read: Callable[[bytes], object]
    unchanged: Callable[[], bool] = lambda: True
    weight: int = 10


class Desk:
    """A laptop to whose readers files come, and which is left as it was by each."""

    def __init__(self, folder: Path) -> None:
        """Make the laptop of a lead, of an assessor, and one file of each kind."""
        self.folder = folder
        leading = lead(folder)
        add_cases(
            leading.inspection, [("LS-1", {"phases": "community", "assessor": "AA"}), ("LS-2", {"phases": "both"})]
        )
        aaron = invited(leading, folder, "Aaron A", "AA")
        aaron.takes(leading.packs("AA"))
        walking.answer(aaron.inspection, "LS-1", "rosh_screening_completed", "no")
        walking.note(aaron.inspection, "LS-1", "rosh_screening_completed", "Nothing on file; “ŵ”.")
        self.leading, self.aaron = leading, aaron
        self.phrase, parcel = invitations.invite(leading.inspection, "Dora D", "DD", "deputy", cost=CHEAP)
        self.invitation = parcel.data
        self.pack = exchange.pack(leading.inspection, "AA").data
        self.bundle = aaron.bundles().read_bytes()
        leading.takes(folder / "stick" / next(path.name for path in (folder / "stick").glob("*.bundle.age")))
        self.receipt = next(iter(leading.receipts().values())).read_bytes()
        aaron.close()
        self.database = aaron.workspace.file_of("leeds")[0].read_bytes()
        self.inspection: Inspection = leading.inspection
        self.before = self._state()

    def _state(self) -> tuple[object, ...]:
        contents = self.leading.workspace.keyring.reload()
        return self.leading.ids(), self.aaron.ids(), len(contents.inspections), contents.areas

    def unchanged(self) -> bool:
        """Whether both laptops' inspections, the lead's keyring and register are as they were."""
        return self._state() == self.before

    def _file(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def undone(self, take: Callable[[], object], laptop: Laptop | None = None) -> None:
        """Take something in, whole, and take it back again."""
        inspection = (laptop or self.leading).inspection
        try:
            with inspection.store.together():
                take()
                raise _Undo
        except _Undo:
            inspection.reload()

    # the readers

    def readers(self) -> dict[str, Reader]:
        """All of them by name."""
        text, book = (of_text, of_bytes), (of_workbook, of_workbook, of_bytes)
        cases = write_example(self.folder / "example.csv").read_bytes()
        export_answers(self.inspection, self.folder / "answers.csv")
        answers = (self.folder / "answers.csv").read_bytes()
        form = TWO_LANGUAGES.read_bytes()
        ring = self.leading.workspace.keyring.path.read_bytes()
        card = self.leading.workspace.identity
        key = new_recovery_key()
        return {
            "instrument .md": Reader([form], text, self._instrument(".md"), weight=3),
            "instrument .xlsx": Reader([workbook_of(form)], book, self._instrument(".xlsx"), weight=3),
            "cases .csv": self._table("cases.csv", [cases], text, self._cases),
            "answers .csv": self._table("answers-in.csv", [answers], text, self._answers),
            "forms .csv": self._table("forms.csv", [FORMS.encode()], text, self._forms),
            "forms .xlsx": self._table("forms.xlsx", [sheet_of(FORMS)], book, self._forms),
            "areas .csv": Reader([AREAS.encode()], text, self._areas, self.unchanged),
            "bundle": Reader([self.bundle], (of_bytes,), self._opened(self.leading), self.unchanged, weight=4),
            "bundle, sealed anew": Reader(
                [unseal(self.bundle, card)],
                (of_bytes, of_text, of_json),
                self._resealed(self.leading, self.aaron, self.bundle),
                self.unchanged,
            ),
            "pack": Reader([self.pack], (of_bytes,), self._opened(self.aaron), self.unchanged, weight=4),
            "pack, sealed anew": Reader(
                [unseal(self.pack, self.aaron.workspace.identity)],
                (of_bytes, of_text, of_json),
                self._resealed(self.aaron, self.leading, self.pack),
                self.unchanged,
                weight=6,
            ),
            "receipt, sealed anew": Reader(
                [unseal(self.receipt, self.aaron.workspace.identity)],
                (of_bytes, of_text, of_json),
                self._resealed(self.aaron, self.leading, self.receipt),
                self.unchanged,
                weight=6,
            ),
            "invitation": Reader([self.invitation], (of_bytes, of_json), self._invited, self.unchanged, weight=4),
            "card": Reader(
                [write_card(card.card(), b"\0" * 64), card.card_file()], (of_bytes, of_json, of_text), read_card
            ),
            "keyring": Reader([ring], (of_bytes, of_json), self._keyring, weight=6),
            "settings": Reader(
                [b'{"theme":"dark","scale":125,"language":"cy","idle":5}'],
                (of_bytes, of_json),
                self._settings,
                weight=6,
            ),
            "wrong attempts": Reader([b'{"wrong":4,"last":1.5}'], (of_bytes, of_json), self._attempts, weight=6),
            "recovery key": Reader([" ".join(groups(key)).encode()], (of_bytes, of_text), _as_text(read_recovery_key)),
            "phrase": Reader([self.phrase.encode()], (of_bytes, of_text), _as_text(clean_phrase)),
            "destination": Reader(
                [
                    b"davs://u@files.example.org/x?host_key=SHA256:abc",
                    b"s3://bucket/x?endpoint=https://e",
                    b"/media/stick",
                ],
                (of_bytes, of_text),
                _as_text(address.parse),
            ),
            "pasted HTML": Reader(
                [HTML.encode()], (of_text, of_bytes), lambda data: pasted("", data.decode("utf-8", "replace"))
            ),
            "database": Reader([self.database], (of_bytes,), self._database, weight=3),
        }

    def huge(self, readers: Mapping[str, Reader]) -> dict[str, list[bytes]]:
        """Tables with a cell of ten million letters, by reader."""
        chance = Random(1)  # noqa: S311
        made = {
            name: [huge_cell(reader.samples[0], chance)]
            for name, reader in readers.items()
            if name.endswith((".csv", ".md"))
        }
        made["pasted HTML"] = [HTML.replace("most", "x" * HUGE).encode(), b"<div>" * 200_000, b"<b>" * 100_000]
        made["recovery key"] = made["phrase"] = made["destination"] = [b"x" * HUGE]
        return made

    def _table(
        self, name: str, samples: list[bytes], mutations: Sequence[Mutation], take: Callable[[Path], object]
    ) -> Reader:
        def read(data: bytes) -> None:
            path = self._file(name, data)
            self.undone(lambda: take(path))

        return Reader(samples, mutations, read, self.unchanged)

    def _cases(self, path: Path) -> object:
        return import_cases(self.inspection, path)

    def _answers(self, path: Path) -> object:
        return import_answers(self.inspection, path)

    def _forms(self, path: Path) -> object:
        return import_forms(self.inspection, "child", path)

    def _areas(self, data: bytes) -> None:
        import_areas(self.leading.workspace, self._file("areas.csv", data))
        self.leading.workspace.keyring.change(lambda contents: replace(contents, areas=()))

    def _instrument(self, ending: str) -> Callable[[bytes], object]:
        return lambda data: read_form(self._file(f"form{ending}", data))

    def _opened(self, laptop: Laptop) -> Callable[[bytes], object]:
        def read(data: bytes) -> None:
            self.undone(
                lambda: opening.open_data(laptop.workspace, "came.age", data, inspection=laptop.inspection), laptop
            )

        return read

    def _resealed(self, reader: Laptop, author: Laptop, data: bytes) -> Callable[[bytes], object]:
        """Lines that are signed by their author and sealed for the reader, whatever they say."""
        receiving = Lead(reader, author.workspace.identity, data)
        open_it = self._opened(reader)
        return lambda text: open_it(receiving.resealed(receiving.signed(text)))

    def _invited(self, data: bytes) -> None:
        opening.open_data(self.leading.workspace, "x.invitation", data, inspection=self.inspection, phrase=self.phrase)

    def _keyring(self, data: bytes) -> None:
        path = self._file("ring/keyring.json", data) if (self.folder / "ring").is_dir() else self._ring(data)
        (self.folder / "ring" / "keyring.attempts").unlink(missing_ok=True)
        keys.unlock(path, "correct horse")

    def _ring(self, data: bytes) -> Path:
        (self.folder / "ring").mkdir()
        return self._file("ring/keyring.json", data)

    def _settings(self, data: bytes) -> None:
        (self.folder / "settings").mkdir(exist_ok=True)
        self._file("settings/settings.json", data)
        read_settings(self.folder / "settings")

    def _attempts(self, data: bytes) -> None:
        self._file("some.attempts", data)
        read_attempts(self.folder / "some.json", 1e9).wait(1e9)

    def _database(self, data: bytes) -> None:
        place = self.folder / "database"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        path = place / "one.casewalk"
        path.write_bytes(data)
        store = open_store(path, self.aaron.workspace.file_of("leeds")[1], "leeds")
        try:
            store.verify()
            list(store.entries())
        finally:
            store.close()


def _as_text(read: Callable[[str], object]) -> Callable[[bytes], object]:
    return lambda data: read(data.decode("utf-8", "replace"))


def workbook_of(form: bytes) -> bytes:
    """The Markdown of a form as an .xlsx."""
    from pyxform.xls2json_backends import md_table_to_workbook

    kept = BytesIO()
    md_table_to_workbook(form.decode()).save(kept)
    return kept.getvalue()


def sheet_of(table: str) -> bytes:
    """A table in CSV as an .xlsx."""
    import csv

    from openpyxl import Workbook  # type: ignore[import-untyped]

    book, kept = Workbook(), BytesIO()
    for row in csv.reader(table.splitlines()):
        book.active.append(row)
    book.save(kept)
    return kept.getvalue()
