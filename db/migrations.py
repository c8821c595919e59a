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
