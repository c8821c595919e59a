"""The steps that make the schema, in order; a step that was released is never changed."""

from sqlite_utils import Database, Migrations

migrations = Migrations("casewalk")


@migrations()  # type: ignore[untyped-decorator]  # sqlite-utils is not typed for mypy --strict
def m001_entries(db: Database) -> None:
    """Entries with what they replaced, the present, drafts, the place in each case, the instrument.

    An answer touches two pages, and every page costs: keys are chosen so that no table needs an index beside it.
    `replaced` holds the ids whose successors came before them.
    In `present` and `draft` an empty unit or reading stands for none.
    """
    for statement in (
        """create table property (name text primary key, value text not null) strict""",
        """create table instrument (meaning text primary key, wording text not null, compiled blob not null) strict""",
        """create table entry (
            id text not null check (length(id) = 64),
            inspection text not null, unit text, reading text, subject text not null,
            value text not null check (json_valid(value)),
            replaces text not null check (json_valid(replaces)),
            who text not null check (who <> ''), device text not null check (device <> ''),
            sequence integer not null check (sequence > 0), at text not null, prev text,
            primary key (device, sequence, id)
        ) strict, without rowid""",
        """create table replaced (id text primary key) strict, without rowid""",
        """create table present (
            unit text not null, reading text not null, subject text not null, entry text not null,
            value text not null, who text not null, at text not null,
            primary key (unit, reading, subject, entry)
        ) strict, without rowid""",
        """create table draft (
            unit text not null, reading text not null, subject text not null,
            value text not null, at text not null, primary key (unit, reading, subject)
        ) strict, without rowid""",
        """create table place (unit text primary key, value text not null, at text not null) strict, without rowid""",
        """create trigger entry_is_never_changed before update on entry
            begin select raise(abort, 'an entry is never changed'); end""",
        """create trigger entry_is_never_deleted before delete on entry
            begin select raise(abort, 'an entry is never deleted'); end""",
    ):
        db.execute(statement)


@migrations()  # type: ignore[untyped-decorator]
def m002_merging(db: Database) -> None:
    """What waits for a gap, what others have, the files exchanged; an entry replaces only at its own place.

    `held` has the columns of `entry`. `uneven` names the devices whose entries here are not one line from their first
    on: forked, or a selection; all others need no walk along their chain.
    """
    for statement in (
        """create table held (
            id text not null check (length(id) = 64),
            inspection text not null, unit text, reading text, subject text not null,
            value text not null check (json_valid(value)),
            replaces text not null check (json_valid(replaces)),
            who text not null check (who <> ''), device text not null check (device <> ''),
            sequence integer not null check (sequence > 0), at text not null, prev text,
            primary key (device, sequence, id)
        ) strict, without rowid""",
        """create table uneven (device text primary key) strict, without rowid""",
        """create table acknowledged (
            reader text not null, device text not null, sequence integer not null, id text not null,
            primary key (reader, device, sequence, id)
        ) strict, without rowid""",
        """create table exchanged (
            direction text not null check (direction in ('in', 'out')), name text not null,
            kind text not null check (kind in ('pack', 'bundle', 'receipt')), bytes integer not null,
            at text not null, state text not null, reason text not null,
            sender text not null, entries integer not null,
            primary key (direction, name)
        ) strict, without rowid""",
        """create table replaced_there (
            id text not null, unit text not null, reading text not null, subject text not null,
            primary key (id, unit, reading, subject)
        ) strict, without rowid""",
        """insert into replaced_there (id, unit, reading, subject)
            select distinct gone.value, coalesce(unit, ''), coalesce(reading, ''), subject
            from entry, json_each(entry.replaces) as gone where gone.value in (select id from replaced)""",
        """drop table replaced""",
        """alter table replaced_there rename to replaced""",
    ):
        db.execute(statement)
