"""The union of entries: what came is taken in, held for a gap or refused; what is owed to somebody goes out.

An entry is taken in once the one before it on its device is here. What comes as a selection (some cases of an
inspection) has gaps by its nature: it is taken in at once, and stands, but its device claims no more than is whole.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sqlite_utils import Database

from app.casework.chains import Fork, Gap, Head, Link, ancestry, chain_order, ends, forks, gaps, unbroken
from app.casework.entries import Entry, Place, recomputed_id
from app.errors import KnownError
from db.entries import COLUMNS, add, entry_of, row_of, write

_MOST_SEQUENCE = 2**53


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did.

    `entries` came to stand here, those that had waited for a gap included; `known` of those given were here already.
    `held` are the gaps that the devices concerned have now. `forked` are the forks that new entries take part in.
    `disagreements` are the places at which different values came to stand side by side.
    """

    entries: tuple[Entry, ...]
    known: int
    held: tuple[Gap, ...]
    forked: tuple[Fork, ...]
    disagreements: tuple[Place, ...]


def merge(db: Database, inspection: str, entries: Collection[Entry], *, whole: bool) -> Merged:
    """Take entries in, within a transaction; raises KnownError: entry_altered, entry_foreign."""
    for one in entries:
        _check(one, inspection)
    by_device = _by_device(entries)
    arrivals = [_arrival(db, device, came, whole=whole) for device, came in sorted(by_device.items())]
    taken = tuple(one for arrival in arrivals for one in arrival.taken)
    new = {one.id for one in taken}
    units = sorted({one.unit or "" for one in taken})
    before = set(_disagreements(db, units))
    write(db, taken)
    add(db, "held", (row_of(one) for arrival in arrivals for one in arrival.waiting))
    db.conn.executemany(
        "delete from held where device = ? and sequence = ? and id = ?",
        ((one.device, one.sequence, one.id) for arrival in arrivals for one in arrival.released),
    )
    became = {arrival.device for arrival in arrivals if arrival.uneven}
    return Merged(
        entries=taken,
        known=sum(arrival.known for arrival in arrivals),
        held=tuple(gap for device in sorted(by_device) for gap in _gaps(db, device)),
        forked=tuple(fork for fork in _uneven_forks(db, taken, became) if not new.isdisjoint(fork.ids)),
        disagreements=tuple(place for place in _disagreements(db, units) if place not in before),
    )


@dataclass(slots=True)
class _Arrival:
    """What becomes of one device's entries: `released` are those of `taken` that were held until now."""

    device: str
    taken: list[Entry] = field(default_factory=list)
    waiting: list[Entry] = field(default_factory=list)
    released: list[Entry] = field(default_factory=list)
    known: int = 0
    uneven: bool = False


def _arrival(db: Database, device: str, came: Mapping[str, Entry], *, whole: bool) -> _Arrival:
    found = _Arrival(device)
    held = {one.id: one for one in held_entries(db, device)}
    candidates = sorted({**held, **came}.values(), key=chain_order)
    links = _links(db, device, candidates[0].sequence - 1, candidates[-1].sequence)
    here = {link.id: link.sequence for link in links}
    sequences = set(here.values())
    for one in candidates:
        follows = one.prev is None or here.get(one.prev) == one.sequence - 1
        if one.id in here:
            found.known += 1
        elif follows or (one.id in came and not whole):
            found.taken.append(one)
            if one.id in held:
                found.released.append(one)
            if not follows or one.sequence in sequences:
                found.uneven = True
            here[one.id] = one.sequence
            sequences.add(one.sequence)
        elif one.id not in held:
            found.waiting.append(one)
        else:
            found.known += one.id in came
    return found


def _check(one: Entry, inspection: str) -> None:
    if one.inspection != inspection:
        raise KnownError("entry_foreign", device=one.device, sequence=one.sequence, other=one.inspection, id=inspection)
    fits = (
        one.device != ""
        and one.who != ""
        and one.unit != ""
        and one.reading != ""
        and 0 < one.sequence < _MOST_SEQUENCE
        and (one.sequence == 1) == (one.prev is None)
    )
    if not fits or recomputed_id(one) != one.id:
        raise KnownError("entry_altered", id=one.id[:12], device=one.device, sequence=one.sequence)


def _by_device(entries: Iterable[Entry]) -> dict[str, dict[str, Entry]]:
    found: dict[str, dict[str, Entry]] = {}
    for one in entries:
        found.setdefault(one.device, {})[one.id] = one
    return found


def _links(db: Database, device: str, first: int = 0, last: int = _MOST_SEQUENCE) -> list[Link]:
    """A device's entries here in chain order, without what they say."""
    rows = db.execute(
        "select device, sequence, id, prev from entry where device = ? and sequence between ? and ? "
        "order by sequence, id",
        [device, first, last],
    )
    return [Link(*row) for row in rows]


def _uneven_forks(db: Database, taken: Iterable[Entry], became: Collection[str]) -> Iterator[Fork]:
    """Keep account of the devices whose entries here are not one line from the first on; gives their forks."""
    uneven = uneven_devices(db) | set(became)
    for device in sorted(uneven & {one.device for one in taken}):
        links = _links(db, device)
        if len(links) == links[-1].sequence == len(unbroken(links)):
            db.execute("delete from uneven where device = ?", [device])
        else:
            db.execute("insert into uneven (device) values (?) on conflict do nothing", [device])
            yield from forks(links)


def uneven_devices(db: Database) -> set[str]:
    """The devices whose entries here are not one line from the first on."""
    return {device for (device,) in db.execute("select device from uneven")}


def _disagreements(db: Database, units: Iterable[str]) -> Iterator[Place]:
    for unit in units:
        rows = db.execute(
            "select reading, subject from present where unit = ? group by reading, subject "
            "having min(value) <> max(value)",
            [unit],
        )
        for reading, subject in rows:
            yield (unit or None, reading or None, subject)


# what is held


def held_entries(db: Database, device: str | None = None) -> list[Entry]:
    """What waits for a gap, of one device or of all, in chain order."""
    rows = db.execute(
        f"select {COLUMNS} from held where ?1 is null or device = ?1 order by device, sequence, id",  # noqa: S608 - a constant
        [device],
    )
    return [entry_of(row) for row in rows]


def _gaps(db: Database, device: str) -> tuple[Gap, ...]:
    def last_before(device: str, sequence: int) -> int:
        row = db.execute("select max(sequence) from entry where device = ? and sequence < ?", [device, sequence])
        return int(row.fetchone()[0] or 0)

    return gaps(held_entries(db, device), last_before)


def held(db: Database) -> tuple[Gap, ...]:
    """Every gap that something waits for, in the order of devices and sequences."""
    devices = [device for (device,) in db.execute("select distinct device from held order by device")]
    return tuple(gap for device in devices for gap in _gaps(db, device))


# what is here, and what is owed


def heads(db: Database) -> tuple[Head, ...]:
    """The last entries of each device before which nothing is missing; several where a device forked."""
    uneven = uneven_devices(db)
    found: list[Head] = []
    for device in _devices(db):
        if device in uneven:
            links = _links(db, device)
            complete = unbroken(links)
            found += ends([link for link in links if link.id in complete])
        else:
            row = db.execute(
                "select sequence, id from entry where device = ? order by sequence desc limit 1", [device]
            ).fetchone()
            found.append(Head(device, *row))
    return tuple(found)


def _devices(db: Database) -> list[str]:
    """Every device with an entry here, by one seek each."""
    rows = db.execute(
        "with recursive each(device) as (select min(device) from entry union all "
        "select (select min(device) from entry where entry.device > each.device) from each "
        "where each.device is not null) select device from each where device is not null"
    )
    return [device for (device,) in rows]


def arrived(db: Database, entries: Collection[Entry]) -> tuple[Head, ...]:
    """The ends of these entries that are here with all that comes before them: what a receipt for them may name."""
    found: list[Head] = []
    uneven = uneven_devices(db)
    for device, came in _by_device(entries).items():
        if device in uneven:
            complete = unbroken(_links(db, device))
        else:
            sequences = [one.sequence for one in came.values()]
            complete = {link.id for link in _links(db, device, min(sequences), max(sequences))}
        found += ends([one for one in came.values() if one.id in complete])
    return tuple(sorted(found))


def beyond(db: Database, known: Collection[Head]) -> Iterator[Entry]:
    """The entries that are neither among these heads nor before them, in chain order.

    A head that is not here stands for nothing: whether it comes after what is here cannot be told.
    """
    uneven = uneven_devices(db)
    for device in _devices(db):
        there = those_here(db, [head for head in known if head.device == device])
        if device in uneven:
            before = ancestry(_links(db, device), {head.id for head in there})
            yield from (one for one in _entries(db, device) if one.id not in before)
        else:
            yield from _entries(db, device, max((head.sequence for head in there), default=0))


def those_here(db: Database, heads: Iterable[Head]) -> set[Head]:
    """Those of the heads that are here."""
    select = "select 1 from entry where device = ? and sequence = ? and id = ?"
    return {head for head in heads if db.execute(select, [head.device, head.sequence, head.id]).fetchone()}


def _entries(db: Database, device: str, after: int = 0) -> Iterator[Entry]:
    rows = db.execute(
        f"select {COLUMNS} from entry where device = ? and sequence > ? order by sequence, id",  # noqa: S608 - a constant
        [device, after],
    )
    return map(entry_of, rows)


def fewest(db: Database, device: str, known: Collection[Head]) -> set[Head]:
    """The same claim about a device in as few heads, all of which are here."""
    if device in uneven_devices(db):
        links = _links(db, device)
        before = ancestry(links, {head.id for head in known})
        return set(ends([link for link in links if link.id in before]))
    return {max(known)} if known else set()
