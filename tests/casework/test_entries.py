"""Entries are a chain that cannot be altered unseen, and the present does not depend on the order of arrival."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.casework.entries import Act, Entry, entry, present, recomputed_id


def recorded(values: list[tuple[str, str, bool]]) -> list[Entry]:
    """Entries at a few places; each replaces what stands there, or, where it does not know of it, nothing."""
    entries: list[Entry] = []
    for number, (subject, value, knows) in enumerate(values, start=1):
        standing = present(entries).get(("u", "r", subject), ())
        act = Act("u", "r", subject, value, tuple(one.id for one in standing) if knows else ())
        entries.append(
            entry(
                act,
                inspection="leeds",
                who="AE",
                device="d",
                sequence=number,
                at=f"2010-09-01T10:00:{number % 60:02}.000Z",
                prev=entries[-1].id if entries else None,
            )
        )
    return entries


ACTS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["yes", "no", "na"]), st.booleans()), max_size=25)


@given(ACTS, st.randoms(use_true_random=False))
def test_the_present_does_not_depend_on_order_or_repetition(acts: list[tuple[str, str, bool]], random: object) -> None:
    entries = recorded(acts)
    shuffled = entries + entries[: len(entries) // 2]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    unique = list({one.id: one for one in shuffled}.values())
    assert present(unique) == present(entries)


@given(ACTS)
def test_who_replaces_what_was_shown_leaves_one_value(acts: list[tuple[str, str, bool]]) -> None:
    for standing in present(recorded([(subject, value, True) for subject, value, _ in acts])).values():
        assert len(standing) == 1


@given(ACTS.filter(bool), st.data())
def test_an_altered_entry_no_longer_matches_its_id(acts: list[tuple[str, str, bool]], data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(recorded(acts)))
    assert recomputed_id(one) == one.id
    for altered in (
        replace(one, value="altered"),
        replace(one, who="ZZ"),
        replace(one, at="2011-01-01T00:00:00.000Z"),
        replace(one, prev="0" * 64),
        replace(one, subject="answer/other"),
        replace(one, sequence=one.sequence + 1),
        replace(one, replaces=("0" * 64,)),
        replace(one, unit="another"),
    ):
        assert recomputed_id(altered) != one.id


def test_two_values_side_by_side_are_a_disagreement_until_one_entry_replaces_both() -> None:
    apart = recorded([("a", "yes", False), ("a", "no", False)])
    assert {one.value for one in present(apart)["u", "r", "a"]} == {"yes", "no"}
    settled = recorded([("a", "yes", False), ("a", "no", False), ("a", "no", True)])
    assert [one.value for one in present(settled)["u", "r", "a"]] == ["no"]
