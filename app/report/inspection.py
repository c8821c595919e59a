"""The report of an inspection as a document: its parts in the order in which the inspectorate publishes them."""

from collections.abc import Collection

from app.report import annex, appendices, chapters, opening, outline
from app.report.content import Block, Contents, Cover, Details, Document, Heading, texts
from app.report.gathered import Gathered

_SET = {
    outline.FOREWORD: opening.foreword,
    outline.ACKNOWLEDGEMENTS: opening.acknowledgements,
    outline.SCORING: opening.scoring,
    outline.RECOMMENDATIONS: opening.recommendations,
    outline.NEXT_STEPS: opening.next_steps,
    outline.SERVICE_USERS: opening.service_users,
    outline.GOOD_PRACTICE: opening.good_practice,
    outline.SECTION: chapters.section,
    outline.CRITERION: chapters.criterion,
    outline.COMMENTARY: chapters.commentary,
    outline.SUMMARY: appendices.summary,
    outline.CONTEXT: appendices.context,
    outline.SAMPLE: appendices.sample,
    outline.EVIDENCE: appendices.evidence,
    outline.ROLE: appendices.role,
}


Bodies = dict[str, tuple[Block, ...]]
"""What each part says, in the order of the report."""


def document(found: Gathered) -> Document:
    """The whole report; a part that is switched off, or has nothing to say, is left out."""
    words = found.words
    empty = {name for name, said in _bodies(found, found.off).items() if not said}
    bodies = _bodies(found, {*found.off, *empty})
    blocks: list[Block] = []
    for name, said in bodies.items():
        if name == outline.SCORING:
            title = words.say("part/contents")
            blocks += (Heading(title, anchor="contents", listed=False, new_page=True), Contents())
        blocks += said
    if found.internal:
        blocks += annex.annex(found)
    marks = [name for name, holds in (("internal", found.internal), ("invented", found.demo)) if holds]
    title = words.say("title", area=found.area)
    isbn = words.say("isbn", isbn=found.isbn) if found.isbn else ""
    return Document(
        title=title,
        subtitle=words.say("kind"),
        mark=" · ".join(words.say(name) for name in marks),
        provisional=bool(marks) or bool(found.version),
        foot=title,
        language=words.language,
        blocks=tuple(blocks),
        cover=Cover(
            words.say("kind"), words.say("report"), found.area, tuple(line for line in (isbn, found.year) if line)
        ),
        draft=f"{words.say('draft')} {found.version}" if found.version else "",
        details=Details(area=found.area, year=found.year, isbn=found.isbn),
        words=words.of_rendering,
    )


def _bodies(found: Gathered, off: Collection[str]) -> Bodies:
    """What every part says, numbered as if those that are off were not there; they say nothing."""
    parts = {part.name: part for part in outline.outline(found.form, found.words, off)}
    bodies: Bodies = {}
    for name, part in parts.items():
        kind, slash, _ = name.partition("/")
        if part.off:
            bodies[name] = ()
        elif name == outline.GLOSSARY:
            bodies[name] = tuple(appendices.glossary(found, part, "\n".join(texts(tuple(bodies.values())))))
        else:
            bodies[name] = tuple(_SET[kind + slash](found, part, parts))
    return bodies
