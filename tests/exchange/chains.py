"""Strategies for entries as several devices record them: runs, forks, selections, replacements."""

from hypothesis import strategies as st

from app.casework.chains import chain_order
from app.casework.entries import Act, Entry, Value, entry

INSPECTION = "leeds"

IDS = st.sampled_from([f"{number:032x}" for number in range(3)])
VALUES: st.SearchStrategy[Value] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
SUBJECTS = st.sampled_from(["answer/a", "note/b", "fact/office", "status"])
MOMENTS = st.datetimes().map(lambda moment: moment.isoformat(timespec="milliseconds") + "Z")


@st.composite
def recorded(draw: st.DrawFn) -> list[Entry]:
    """Entries in chain order, as they stand in a store: each device a chain that may fork, parts of it left out."""
    made: list[Entry] = []
    for _ in range(draw(st.integers(0, 12))):
        device = draw(st.sampled_from(["d1", "d2", "d3"]))
        own = [one for one in made if one.device == device]
        before = draw(st.sampled_from(own[-2:])) if own else None
        unit = draw(st.none() | IDS)
        reading = draw(st.none() | IDS) if unit else None
        replaced = draw(st.lists(st.sampled_from(made), unique_by=lambda one: one.id, max_size=2)) if made else []
        act = Act(unit, reading, draw(SUBJECTS), draw(VALUES), tuple(one.id for one in replaced))
        one = entry(
            act,
            inspection=INSPECTION,
            who=draw(st.sampled_from(["AE", "JO"])),
            device=device,
            sequence=before.sequence + 1 if before else 1,
            at=draw(MOMENTS),
            prev=before.id if before else None,
        )
        if one.id not in {other.id for other in made}:
            made.append(one)
    kept = draw(st.lists(st.booleans(), min_size=len(made), max_size=len(made)))
    return sorted((one for one, keep in zip(made, kept, strict=True) if keep), key=chain_order)
