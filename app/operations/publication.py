"""Publishing a report: freezing all that it is made of, and making it anew from that at any time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

import msgspec

from app.casework.publications import Publication, publication_of
from app.casework.subjects import PUBLICATION
from app.errors import KnownError
from app.operations.guard import open_doubts
from app.operations.inspection import Inspection
from app.operations.particulars import describe, published_of
from app.operations.report import Outside, content_hash, fallen_back, outside_of, report_document
from app.operations.team import must_lead
from app.operations.writing import write_whole
from app.report.content import Document
from app.report.gathered import EDITIONS, PUBLIC
from app.steps import Ask, Tell, in_steps, never, share, untold
from db.store import past


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A published report made anew; `same` says whether it is what was published, to the last sign.

    It is not where a later Casewalk sets the same data in another way; `publication.program` is the one that does not.
    """

    publication: Publication
    document: Document
    same: bool


@dataclass(frozen=True, slots=True)
class Publishing:
    """How the report stands: the version of its draft, how many things are open, and what was published before.

    `fallen_back` says whether the program's own texts stand in it in another language than the form's.
    """

    draft: str
    open: int
    publications: tuple[Publication, ...]
    fallen_back: bool


def open_publishing(inspection: Inspection) -> Publishing:
    """How the report stands now."""
    document = report_document(inspection)
    return Publishing(
        document.draft.rpartition(" ")[2],
        len(open_doubts(inspection)),
        publications(inspection),
        fallen_back(inspection),
    )


def publications(inspection: Inspection) -> tuple[Publication, ...]:
    """Every publication, the first one first."""
    found = [
        publication_of(id_, standing.value, standing.who, standing.at)
        for id_, standing in inspection.own(PUBLICATION).items()
        if isinstance(standing.value, dict)
    ]
    return tuple(sorted(found, key=lambda one: (one.version, one.at, one.id)))


def publish(
    inspection: Inspection, *, edition: str = PUBLIC, progress: Tell = untold, cancelled: Ask = never
) -> Publication:
    """Freeze the report as it stands under the next version; without a date of publication, today is recorded first.

    Raises KnownError, publishing nothing: lead_only, edition_unknown, report_not_ready while anything is open,
    publication_incomplete where something stands here whose device's earlier entries have not come, cancelled.
    """
    must_lead(inspection)
    if edition not in EDITIONS:
        raise KnownError("edition_unknown", edition=repr(edition[:20]), known=", ".join(EDITIONS))
    inspection.refresh()
    open_ = open_doubts(inspection)
    if open_:
        raise KnownError("report_not_ready", count=len(open_), inspection=inspection.id)
    if published_of(inspection) is not None:
        return _published(inspection, edition, progress, cancelled)
    try:
        with inspection.store.together():
            describe(inspection, published=datetime.now(UTC).date().isoformat())
            return _published(inspection, edition, progress, cancelled)
    except BaseException:
        inspection.reload()  # the date was taken back
        raise


def _published(inspection: Inspection, edition: str, progress: Tell, cancelled: Ask) -> Publication:
    outside = outside_of(inspection)
    content = {
        each: content_hash(report_document(inspection, edition=each, outside=outside, published=True))
        for each in in_steps(EDITIONS, share(progress, 0, 1, 2), cancelled)
    }
    made = Publication(
        token_hex(6),
        max((one.version for one in publications(inspection)), default=0) + 1,
        edition,
        inspection.store.heads(),
        inspection.instrument.meaning,
        inspection.instrument.wording,
        outside.program,
        content,
        msgspec.to_builtins(outside),
    )
    with as_it_stood(inspection, made) as then:
        for each in in_steps(EDITIONS, share(progress, 1, 2, 2), cancelled):
            if not _rebuilt(then, made, each).same:
                raise KnownError("publication_incomplete", count=len(inspection.store.beyond(made.heads)))
    changes = inspection.record([inspection.act((None, None, PUBLICATION + made.id), made.value())])
    return replace(made, who=changes.entries[-1].who, at=changes.at)


def publication(inspection: Inspection, version: str) -> Publication:
    """A publication by its number, or by its id where two laptops gave the same; raises publication_unknown."""
    known = publications(inspection)
    found = [one for one in known if version in {str(one.version), one.id}]
    if len(found) != 1:
        numbers = [str(one.version) for one in known]
        names = [number if numbers.count(number) == 1 else one.id for number, one in zip(numbers, known, strict=True)]
        raise KnownError(
            "publication_unknown",
            inspection=inspection.id,
            version=version[:20],
            known=", ".join(names) or "nothing yet",
        )
    return found[0]


def rebuild(inspection: Inspection, version: str, *, edition: str = "") -> Rebuilt:
    """A published report made anew from what it was made of, in the edition published or another one.

    Raises KnownError: publication_unknown, publication_incomplete, edition_unknown.
    """
    found = publication(inspection, version)
    with as_it_stood(inspection, found) as then:
        return _rebuilt(then, found, edition or found.edition)


def write_report(
    inspection: Inspection,
    path: Path,
    *,
    edition: str = PUBLIC,
    version: str = "",
    progress: Tell = untold,
    cancelled: Ask = never,
) -> Rebuilt | None:
    """Write the report as it stands, or the version that was published, as PDF or HTML by the ending of its name.

    An existing file is replaced whole or not at all. Returns what was rebuilt, None for a draft. Raises KnownError:
    report_format_unknown, target_unwritable, cancelled, and as report_document and rebuild do.
    """
    draw = _drawing(path)
    rebuilt = rebuild(inspection, version, edition=edition) if version else None
    document = rebuilt.document if rebuilt is not None else report_document(inspection, edition=edition or PUBLIC)
    write_whole(path, draw(document, progress=progress, cancelled=cancelled))
    return rebuilt


def _drawing(path: Path) -> Callable[..., bytes]:
    ending = path.suffix.lower()
    if ending == ".pdf":
        from app.report import pdf

        return pdf.draw
    if ending in {".html", ".htm"}:
        from app.report import html

        return html.draw
    raise KnownError("report_format_unknown", file=path.name, known=".pdf or .html")


def _rebuilt(then: Inspection, found: Publication, edition: str) -> Rebuilt:
    outside = msgspec.convert(found.outside, Outside)
    document = report_document(then, edition=edition, outside=outside, published=True)
    return Rebuilt(found, document, content_hash(document) == found.content.get(edition))


@contextmanager
def as_it_stood(inspection: Inspection, found: Publication) -> Iterator[Inspection]:
    """The inspection as a publication found it, to look at only; raises KnownError(publication_incomplete)."""
    store = past(inspection.store, found.heads, found.meaning)
    try:
        yield Inspection(store, inspection.workspace)
    finally:
        store.close()
