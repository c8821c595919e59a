"""What is missing, forked or whole is read off the chain alone."""

from hypothesis import given
from hypothesis import strategies as st

from app.casework.chains import Fork, Gap, Head, Link, ancestry, chain_order, ends, forks, gaps, unbroken


@st.composite
def trees(draw: st.DrawFn) -> list[Link]:
    """The entries of one device, whose backups were restored now and then, in chain order."""
    links: list[Link] = []
    for number in range(draw(st.integers(1, 14))):
        after = draw(st.sampled_from([None, *links[-3:]])) if number else None
        sequence, prev = (after.sequence + 1, after.id) if after else (1, None)
        links.append(Link("d", sequence, f"{draw(st.integers(0, 999)):03}-{number}", prev))
    return sorted(links, key=chain_order)


@given(trees(), st.data())
def test_the_ends_stand_for_everything_and_each_for_the_way_to_it(links: list[Link], data: st.DataObject) -> None:
    assert ancestry(links, [head.id for head in ends(links)]) == {link.id for link in links}
    one = data.draw(st.sampled_from(links))
    by_id = {link.id: link for link in links}
    way = []
    at: Link | None = one
    while at is not None:
        way.append(at.id)
        at = by_id.get(at.prev or "")
    assert ancestry(links, [one.id]) == set(way)
    assert len(way) == one.sequence


@given(trees(), st.data())
def test_whole_is_what_the_first_entry_leads_to(links: list[Link], data: st.DataObject) -> None:
    here = [link for link in links if data.draw(st.booleans())]
    ids = {link.id for link in here}
    complete = unbroken(here)
    assert all((link.id in complete) == (ancestry(links, [link.id]) <= ids) for link in here)


@given(trees())
def test_there_are_forks_exactly_where_two_entries_have_one_sequence(links: list[Link]) -> None:
    sequences = [link.sequence for link in links]
    assert bool(forks(links)) == (len(set(sequences)) < len(sequences))
    for fork in forks(links):
        assert len({link.prev for link in links if link.id in fork.ids}) == 1


def test_a_fork_is_seen_where_the_entry_before_it_is_missing() -> None:
    links = [Link("d", 5, "a", "4"), Link("d", 5, "b", "4'"), Link("d", 6, "c", "a")]
    assert forks(links) == (Fork("d", 5, ("a", "b")),)
    assert ends(links) == (Head("d", 5, "b"), Head("d", 6, "c"))


def test_each_gap_is_named_with_what_waits_for_it() -> None:
    held = [Link("d", 4, "4", "3"), Link("d", 5, "5", "4"), Link("d", 9, "9", "8"), Link("e", 2, "b", "a")]
    here = {"d": 1, "e": 0}
    assert gaps(held, lambda device, _: here[device]) == (Gap("d", 2, 3, 2), Gap("d", 6, 8, 1), Gap("e", 1, 1, 1))


def test_a_branch_whose_beginning_is_missing_waits_for_the_entry_before_it() -> None:
    assert gaps([Link("d", 5, "5'", "4'")], lambda *_: 4) == (Gap("d", 4, 4, 1),)
