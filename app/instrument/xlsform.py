"""From an XLSForm to a compiled instrument, through pyxform."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

import msgspec
from lxml import etree

from app.errors import KnownError, Problem, refused
from app.instrument.check import REFERENCE, gaps, problems, split_type
from app.instrument.model import (
    IMPROVEMENT,
    STRENGTH,
    Bind,
    Choice,
    CommentBand,
    Contradiction,
    Criterion,
    FindingBand,
    Grid,
    Instrument,
    Part,
    Question,
    Section,
    Sentence,
    Text,
    Theme,
)
from app.instrument.sheets import (
    COMMENTS,
    CONTRADICTIONS,
    CRITERIA,
    DOCUMENTS,
    FINDINGS,
    REASONS,
    SECTIONS,
    SENTENCES,
    SETTINGS,
    SURVEY,
    THEMES,
    Row,
    Sheets,
    Source,
    read_sheets,
)

XFORMS = "{http://www.w3.org/2002/xforms}"
_GENERATED = ("generated_table_list_label", "reserved_name_for_field_list_labels")


def built_in(name: str) -> Source:
    """A form that comes with the program; raises KnownError where there is none of that id."""
    folder = files("resources").joinpath("instruments")
    file = folder.joinpath(f"{name}.md")
    if not file.is_file():
        known = ", ".join(
            sorted(entry.name.removesuffix(".md") for entry in folder.iterdir() if entry.name.endswith(".md"))
        )
        raise KnownError("instrument_unknown", id=name, known=known)
    return Source(f"{name}.md", file.read_bytes(), ".md")


def check(source: Source) -> list[Problem]:
    """Every problem of a form: ours from the raw rows first, then what pyxform says; empty where there is none."""
    found = problems(read_sheets(source))
    if found:
        return found
    try:
        _convert(source)
    except _Unconverted as error:
        return [error.problem]
    return []


def untranslated(source: Source) -> list[Problem]:
    """What a sound form in several languages lacks in one of them; none of it keeps the form from being used."""
    return list(gaps(read_sheets(source)))


def compile_instrument(source: Source) -> Instrument:
    """The compiled form; raises KnownError that lists every problem where it has any."""
    sheets = read_sheets(source)
    found = problems(sheets)
    if found:
        raise refused("instrument_refused", source.file, found)
    try:
        converted = _convert(source)
    except _Unconverted as error:
        raise refused("instrument_refused", source.file, [error.problem]) from error
    return _assemble(sheets, converted)


class _Unconverted(Exception):  # noqa: N818 - never leaves this file
    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


@dataclass(frozen=True)
class _Converted:
    xform: str
    tree: Mapping[str, object]


def _convert(source: Source) -> _Converted:
    from io import BytesIO

    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    form: object = source.data.decode("utf-8") if source.type == ".md" else BytesIO(source.data)
    try:
        result = convert(xlsform=form, file_type=source.type, form_name="data")
    except PyXFormError as error:
        text = " ".join(str(error).split())
        raise _Unconverted(Problem(source.file, text, "Correct the row that it names.")) from error
    except Exception as error:
        what = f"pyxform, which compiles forms, does not get on with it ({type(error).__name__})."
        raise _Unconverted(Problem(source.file, what, "Take out what was changed last and check it again.")) from error
    return _Converted(result.xform, result._pyxform)  # noqa: SLF001 - the documented JSON form has no public name


def _assemble(sheets: Sheets, converted: _Converted) -> Instrument:
    instance, binds = _xform_parts(converted.xform)
    rows = {row.get("name"): row for row in sheets.of(SURVEY) if row.get("name")}
    reasons = {(row.get("list_name"), row.get("name")): row for row in sheets.of(REASONS)}
    questions: list[Question] = []
    grids: list[Grid] = []
    parts: list[Part] = []
    conditions: dict[str, tuple[str, ...]] = {"/data": ()}
    for node, path, grid in _walk(converted.tree, "/data", None):
        name = str(node["name"])
        own = rows[name].get("relevant")
        conditions[path] = conditions[path.rpartition("/")[0]] + ((own,) if own else ())
        if node.get("type") == "group":
            if "table-list" in rows[name].get("appearance"):
                grids.append(Grid(name, rows[name].wording("label")))
            elif sheets.voice and path.count("/") == 2:  # noqa: PLR2004 - /data/NAME
                parts.append(Part(name, rows[name].wording("label"), rows[name].wording("guidance_hint")))
            continue
        choices = _choices(node.get("choices"), split_type(rows[name])[1], reasons)
        questions.append(_question(rows[name], choices, path, grid, _together(conditions[path])))
    setting = sheets.of(SETTINGS)[0]
    languages = tuple(dict.fromkeys(language for row in sheets.of(SURVEY) for language in row.wording("label")))
    default = setting.get("default_language")
    form = Instrument(
        id=setting.get("form_id"),
        title=setting.get("form_title"),
        meaning="",
        wording="",
        languages=languages,
        language=default if default in languages else languages[0],
        sections=tuple(Section(row.get("number"), row.wording("title")) for row in sheets.of(SECTIONS)),
        criteria=tuple(_criterion(row) for row in sheets.of(CRITERIA)),
        themes=tuple(Theme(row.get("name"), row.wording("title"), row.get("source")) for row in sheets.of(THEMES)),
        comments=tuple(sorted((_band(row) for row in sheets.of(COMMENTS)), key=lambda band: -band.from_percent)),
        questions=tuple(questions),
        grids=tuple(grids),
        binds=binds,
        contradictions=_contradictions(sheets, {question.name: question.path for question in questions}),
        documents=tuple(row.wording("label") for row in sheets.of(DOCUMENTS)),
        findings=tuple(sorted((_finding(row) for row in sheets.of(FINDINGS)), key=lambda band: -band.from_percent)),
        instance=instance,
        voice=sheets.voice,
        parts=tuple(parts),
        sentences=tuple(_sentence(row) for row in sheets.of(SENTENCES)),
        introduction=setting.wording("introduction"),
    )
    return _hashed(form)


def _contradictions(sheets: Sheets, paths: Mapping[str, str]) -> tuple[Contradiction, ...]:
    return tuple(
        Contradiction(
            row.get("name"),
            row.get("when"),
            REFERENCE.sub(lambda found: f" {paths[found[1].strip()]} ", row.get("when")),
            row.wording("label"),
            tuple(dict.fromkeys(name.strip() for name in REFERENCE.findall(row.get("when")))),
        )
        for row in sheets.of(CONTRADICTIONS)
    )


def _criterion(row: Row) -> Criterion:
    title = row.wording("title")
    return Criterion(
        row.get("number"), row.get("section"), title, title | row.wording("short"), row.wording("statement")
    )


def _band(row: Row) -> CommentBand:
    return CommentBand(int(row.get("from_percent")), row.get("name"), row.wording("label"), row.get("source"))


def _finding(row: Row) -> FindingBand:
    return FindingBand(int(row.get("from_percent")), row.get("name"), row.wording("label"), row.get("source"))


def _sentence(row: Row) -> Sentence:
    return Sentence(
        row.get("question"), tuple(row.get("choices").split()), row.wording("label"), bool(row.get("counted"))
    )


def _walk(
    node: Mapping[str, object], parent: str, grid: str | None
) -> Iterator[tuple[Mapping[str, object], str, str | None]]:
    children = node.get("children")
    for child in children if isinstance(children, list) else ():
        name = str(child["name"])
        if name == "meta" or name.startswith(_GENERATED):
            continue
        path = f"{parent}/{name}"
        yield child, path, grid
        if child.get("type") == "group":
            is_grid = any(str(item["name"]).startswith(_GENERATED) for item in child.get("children", ()))
            yield from _walk(child, path, name if is_grid else None)


def _together(conditions: tuple[str, ...]) -> str:
    """A question's whole condition: its groups' and its own."""
    return conditions[0] if len(conditions) == 1 else " and ".join(f"({one})" for one in conditions)


def _choices(converted: object, of_list: str, reasons: Mapping[tuple[str, str], Row]) -> tuple[Choice, ...]:
    made = []
    for choice in converted if isinstance(converted, list) else ():
        name = str(choice["name"])
        reason = reasons.get((of_list, name))
        words = reason.wording("words") if reason is not None else {}
        made.append(
            Choice(name, _wording(choice.get("label")), words, reason is not None and bool(reason.get("apart")))
        )
    return tuple(made)


def _question(row: Row, choices: tuple[Choice, ...], path: str, grid: str | None, relevant: str) -> Question:
    kind, _ = split_type(row)
    return Question(
        name=row.get("name"),
        number=row.get("number"),
        kind=row.get("kind"),
        type=kind,
        path=path,
        label=row.wording("label"),
        short=row.wording("label") | row.wording("short"),
        guidance=row.wording("guidance_hint"),
        choices=choices,
        criterion=row.get("criterion") or None,
        phase=row.get("phase") or "case",
        themes=tuple(row.get("themes").split()),
        sufficient=row.get("sufficient") or None,
        reasons_for=tuple(row.get("reasons_for").split()),
        relevant=relevant,
        required=row.get("required").lower() in {"yes", "true", "true()"},
        grid=grid,
        source=row.get("source"),
        told_for=tuple(row.get("told_for").split()),
        strength=row.wording(STRENGTH),
        improvement=row.wording(IMPROVEMENT),
    )


def _wording(label: object) -> Text:
    if isinstance(label, dict):
        return {str(language): str(text) for language, text in label.items()}
    return {"default": str(label or "")}


def _xform_parts(xform: str) -> tuple[str, tuple[Bind, ...]]:
    root = etree.fromstring(xform.encode())
    data = root.find(f".//{XFORMS}instance/{XFORMS}data")
    if data is None:
        raise AssertionError("pyxform wrote no primary instance")
    binds = tuple(
        Bind(
            node.get("nodeset", ""),
            node.get("relevant", "").strip(),
            node.get("constraint", "").strip(),
            node.get("calculate", "").strip(),
        )
        for node in root.iter(f"{XFORMS}bind")
        if node.get("relevant") or node.get("constraint") or node.get("calculate")
    )
    return etree.tostring(_bare(data), encoding="unicode"), binds


def _bare(node: etree._Element) -> etree._Element:
    """The tree without namespaces, as the binds' paths name it."""
    copy = etree.Element(etree.QName(node).localname)
    copy.extend([_bare(child) for child in node])
    return copy


def _hashed(form: Instrument) -> Instrument:
    from dataclasses import replace

    meaning = [
        [
            [
                q.name,
                q.type,
                list(q.choice_names),
                q.criterion,
                q.kind,
                sorted(q.themes),
                q.sufficient,
                list(q.reasons_for),
                q.required,
            ]
            for q in form.questions
        ],
        [[bind.path, bind.relevant, bind.constraint, bind.calculate] for bind in form.binds],
        [[criterion.number, criterion.section] for criterion in form.criteria],
        [[band.from_percent, band.name] for band in form.comments],
    ]
    wording = [
        form.title,
        [
            [
                q.name,
                q.number,
                q.label,
                q.short,
                q.guidance,
                [[choice.label, choice.reason, choice.apart] for choice in q.choices],
                list(q.told_for),
                q.strength,
                q.improvement,
            ]
            for q in form.questions
        ],
        [[criterion.number, criterion.title, criterion.short, criterion.statement] for criterion in form.criteria],
        [[section.number, section.title] for section in form.sections],
        [[theme.name, theme.title] for theme in form.themes],
        [[band.name, band.label] for band in form.comments],
        [[grid.name, grid.label] for grid in form.grids],
        [[one.name, one.when, one.label] for one in form.contradictions],
        list(form.documents),
        [[band.from_percent, band.name, band.label] for band in form.findings],
        [[part.name, part.label, part.guidance] for part in form.parts],
        [[one.question, list(one.choices), one.label, one.counted] for one in form.sentences],
        form.introduction,
    ]
    return replace(form, meaning=_digest(meaning), wording=_digest(wording))


def _digest(value: object) -> str:
    return hashlib.sha256(msgspec.json.encode(value, order="sorted")).hexdigest()


def encode(form: Instrument) -> bytes:
    """The compiled form as bytes for the store."""
    return msgspec.json.encode(form)


def decode(data: bytes) -> Instrument:
    """The compiled form from its bytes."""
    return msgspec.json.decode(data, type=Instrument)
