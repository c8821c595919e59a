"""The report of an inspection as a document: its parts in the order in which the inspectorate publishes them."""

from app.report import annex, appendices, chapters, opening, outline
from app.report.content import Block, Contents, Cover, Details, Document, texts
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


def document(found: Gathered) -> Document:
    """The whole report; a part that is switched off, or has nothing to say, is left out."""
    words = found.words
    parts = {part.name: part for part in outline.outline(found.form, words, found.off)}
    blocks: list[Block] = []
    for name, part in parts.items():
        if name == outline.SCORING:
            blocks.append(Contents())
        if not part.off and name != outline.GLOSSARY:
            kind, slash, _ = name.partition("/")
            blocks += _SET[kind + slash](found, part, parts)
    if not parts[outline.GLOSSARY].off:
        blocks += appendices.glossary(found, parts[outline.GLOSSARY], "\n".join(texts(tuple(blocks))))
    if found.internal:
        blocks += annex.annex(found)
    title = words.say("title", area=found.area)
    isbn = words.say("isbn", isbn=found.isbn) if found.isbn else ""
    return Document(
        title=title,
        subtitle=words.say("kind"),
        mark=words.say("internal") if found.internal else "",
        provisional=found.internal or bool(found.version),
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
