"""Publications of the report: which version, of which edition, made of what."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.casework.chains import Head
from app.casework.entries import Value


@dataclass(frozen=True, slots=True)
class Publication:
    """One publication, frozen.

    `heads` stand for every entry that it was made of, `outside` holds what else it was made of, as JSON. `meaning` and
    `wording` are the hashes of the instrument, `program` the version of Casewalk. `content` has the hash of the
    document by edition, so that it can be told whether what is rebuilt is what was published.
    """

    id: str
    version: int
    edition: str
    heads: tuple[Head, ...]
    meaning: str
    wording: str
    program: str
    content: Mapping[str, str]
    outside: Value
    who: str = ""
    at: str = ""

    def value(self) -> Value:
        """What an entry says of it."""
        return {
            "version": self.version,
            "edition": self.edition,
            "heads": [{"device": one.device, "sequence": one.sequence, "id": one.id} for one in self.heads],
            "meaning": self.meaning,
            "wording": self.wording,
            "program": self.program,
            "content": dict(self.content),
            "outside": self.outside,
        }


def publication_of(id_: str, value: Mapping[str, Value], who: str, at: str) -> Publication:
    """The publication that an entry recorded."""
    heads, content = value.get("heads"), value.get("content")
    version = value.get("version")
    return Publication(
        id_,
        version if isinstance(version, int) else 0,
        str(value.get("edition") or ""),
        tuple(
            Head(str(one.get("device")), sequence, str(one.get("id")))
            for one in (heads if isinstance(heads, list) else [])
            if isinstance(one, dict) and isinstance(sequence := one.get("sequence"), int)
        ),
        str(value.get("meaning") or ""),
        str(value.get("wording") or ""),
        str(value.get("program") or ""),
        {name: str(digest) for name, digest in content.items()} if isinstance(content, dict) else {},
        value.get("outside"),
        who,
        at,
    )
