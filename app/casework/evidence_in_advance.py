"""Evidence in advance: the register of documents that came before the fieldwork, and what cites one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.casework.entries import Value
from app.errors import KnownError

FINDING_CITES = "finding"
COMMENTARY_CITES = "commentary"
CITING = (FINDING_CITES, COMMENTARY_CITES)
"""What can cite a document: a finding or sentence by its id, the commentary on a criterion by its number."""

_MOST_TITLE = 200
_MOST_SHOWN = 5_000


@dataclass(frozen=True, slots=True)
class ReceivedDocument:
    """A document in the register: who sent it, its ISO date or empty, what it shows, which criteria it bears on."""

    id: str
    title: str
    sender: str
    dated: str = ""
    shows: str = ""
    criteria: tuple[str, ...] = ()
    removed: bool = False

    def value(self) -> Value:
        """What an entry says of it."""
        return {
            "title": self.title,
            "sender": self.sender,
            "dated": self.dated,
            "shows": self.shows,
            "criteria": list(self.criteria),
            "removed": self.removed,
        }


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """What cites a document: one of CITING, and its id or number."""

    kind: str
    of: str


def document_of(id_: str, value: Mapping[str, Value]) -> ReceivedDocument:
    """The document that an entry recorded."""
    criteria = value.get("criteria")
    return ReceivedDocument(
        id_,
        str(value.get("title") or ""),
        str(value.get("sender") or ""),
        str(value.get("dated") or ""),
        str(value.get("shows") or ""),
        tuple(str(one) for one in criteria) if isinstance(criteria, list) else (),
        value.get("removed") is True,
    )


def clean_document(document: ReceivedDocument, criteria: tuple[str, ...]) -> ReceivedDocument:
    """The document as it is stored; `criteria` are the numbers that there are. Raises KnownError(document_unfit)."""
    title, sender = " ".join(document.title.split()), " ".join(document.sender.split())
    if not title or len(title) > _MOST_TITLE:
        raise KnownError("document_unfit", rule=f"Give it a title of up to {_MOST_TITLE} characters.")
    if len(sender) > _MOST_TITLE:
        raise KnownError("document_unfit", rule=f"Say who sent it in up to {_MOST_TITLE} characters.")
    if document.dated:
        try:
            date.fromisoformat(document.dated)
        except ValueError as error:
            raise KnownError("document_unfit", rule="Write the date as YYYY-MM-DD, or leave it empty.") from error
    if len(document.shows) > _MOST_SHOWN:
        raise KnownError("document_unfit", rule=f"Say what it shows in up to {_MOST_SHOWN} characters.")
    if set(document.criteria) - set(criteria):
        raise KnownError("document_unfit", rule=f"Name the criteria that it bears on: {', '.join(criteria)}.")
    chosen = tuple(number for number in criteria if number in document.criteria)
    return ReceivedDocument(document.id, title, sender, document.dated, document.shows.strip(), chosen)
