"""Which backups are kept as time goes by: recent ones, one a day, one a week, and always the newest."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from db.backups import DAYS, RECENT, WEEKS, backup_path, backups_of, kept, thin

START = datetime(2026, 1, 1, tzinfo=UTC)
moments = st.lists(st.integers(0, 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes)), max_size=60)


@given(moments)
def test_few_are_kept_of_many_the_newest_always_and_again_the_same(made: list[datetime]) -> None:
    found = kept(made)
    assert found <= set(made)
    assert len(found) <= RECENT + DAYS + WEEKS
    assert set(sorted(made)[-1:]) <= found
    assert set(sorted(set(made))[-RECENT:]) <= found
    assert kept(found) == found
    days = sorted({at.date() for at in made})[-DAYS:]
    assert {max(at for at in made if at.date() == day) for day in days} <= found
    weeks = sorted({at.isocalendar()[:2] for at in made})[-WEEKS:]
    assert {max(at for at in made if at.isocalendar()[:2] == week) for week in weeks} <= found


def test_months_of_work_thinned_at_every_close_still_reach_back_weeks() -> None:
    now, there = datetime(2026, 3, 2, 9, tzinfo=UTC), set[datetime]()
    for hour in range(24 * 100):
        if 9 <= (at := now + timedelta(hours=hour)).hour < 17:
            there = kept(there | {at})
    newest = max(there)
    assert len(there) <= RECENT + DAYS + WEEKS
    assert newest - min(there) >= timedelta(weeks=WEEKS - 2)


def test_only_copies_of_the_same_file_are_thinned(tmp_path: Path) -> None:
    path = tmp_path / "a.casewalk"
    for hours in range(40):
        backup = backup_path(path, datetime(2026, 3, 2, tzinfo=UTC) + timedelta(minutes=hours))
        backup.parent.mkdir(exist_ok=True)
        backup.touch()
    others = [tmp_path / "backups" / name for name in ("a-b-20260302T000000000000.casewalk", "a-notes.casewalk")]
    for other in others:
        other.touch()
    part = tmp_path / "backups" / "a-20260302T000000000000.casewalk.part"
    part.touch()
    thin(path)
    assert len(backups_of(path)) == RECENT
    assert all(other.exists() for other in others)
    assert not part.exists()
