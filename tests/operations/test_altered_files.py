"""Whatever is done to a file on its way, it is refused by name and nothing changes."""

import pytest

from app.errors import CATALOGUE
from app.operations import walking
from tests.journeys.three import Three
from tests.operations.alterations import Lead

REFUSALS = {
    "card_unfit",
    "device_of_another",
    "exchange_altered",
    "exchange_foreign",
    "exchange_instrument_unknown",
    "exchange_newer",
    "exchange_not_for_us",
    "exchange_other_inspection",
    "exchange_oversteps",
    "exchange_too_large",
    "invitation_void",
    "signature_wrong",
    "signer_unknown",
}


@pytest.fixture
def receiving(three: Three) -> Lead:
    for name, value in (("rosh_screening_completed", "no"), ("rosh_screening_timely", "yes")):
        walking.answer(three.aaron.inspection, "LS-1", name, value)
    walking.note(three.aaron.inspection, "LS-1", "rosh_screening_completed", "Not on file, ŵ “quoted”.")
    path = three.aaron.bundles()
    assert three.leading.takes(path).new == 3
    return Lead(three.leading, three.aaron.workspace.identity, path.read_bytes())


def test_every_byte_flipped_in_turn_is_refused(receiving: Lead) -> None:
    flips = 0
    for data in receiving.flips():
        receiving.opens(data)
        flips += 1
    assert flips == len(receiving.data) + 2 * len(receiving.text)
    assert receiving.counts["the same"] == 0
    assert receiving.counts.keys() <= REFUSALS <= CATALOGUE.keys()
    assert receiving.unchanged()


def test_altered_at_random_it_is_refused_or_says_the_same(receiving: Lead) -> None:
    for data in receiving.mutations(600, seed=4):
        receiving.opens(data)
    assert receiving.counts.keys() <= REFUSALS | {"the same"}
    assert receiving.counts["signature_wrong"] > 10  # what stands before the signature was reached
    assert receiving.unchanged()
