"""Names, references and initials are found however they are written, and ordinary words are left alone."""

from pathlib import Path

import pytest

from app.report.names import Known, initials_in, known, names_in, references_in

FIRST_NAMES = (Path(__file__).parents[1] / "data" / "first_names.txt").read_text("utf-8").split()
PROSE = ["the case manager and the young person made a plan", "programme court order referral risk of harm"]


@pytest.fixture
def about() -> Known:
    return known(["Ann Example", "Jo Example-Jones"], PROSE, ["Leeds", "West Yorkshire", "Risk of Harm"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jade gave birth soon after.", ["Jade"]),
        ("The worker met Jade's mother.", ["Jade"]),
        ("The worker met Mr Okonkwo and K. Brontë-Smith.", ["Okonkwo", "K. Brontë-Smith"]),
        ("Plans by Anwar de Souza were good.", ["Anwar de Souza"]),
        ("She said: Tom will come.", ["Tom"]),
        ("“Chris helped me.”", ["Chris"]),
        ("The inspector Ann Example led; Ann left.", ["Ann"]),
        ("Jo Example-Jones thanked Leeds and West Yorkshire.", []),
        ("The Case Manager read the Referral Order.", []),
        ("Will the plan hold? Mark it. May it be so.", []),
        ("He asked Will for help.", ["Will"]),
        ("Grace Example came.", ["Grace Example"]),
        ("Meetings were held on Mondays in January; I think so.", []),
        ("The Risk of Harm was low.", []),
        ("The YOS and MAPPA met.", []),
        ("Grace came, and so did Siân and Łukasz.", ["Grace", "Siân", "Łukasz"]),
    ],
)
def test_who_is_not_in_the_team_list_is_found(about: Known, text: str, found: list[str]) -> None:
    spans = names_in(text, about)
    assert [one.words for one in spans] == found
    assert all(text[one.start : one.end] == one.words for one in spans)


def test_every_first_name_that_tests_use_is_found_within_a_sentence(about: Known) -> None:
    missed = [name for name in FIRST_NAMES if not names_in(f"The worker saw {name} often.", about)]
    assert missed == []


def test_references_are_found_however_they_are_written_and_numbers_only_as_cases() -> None:
    references = ["LS-0903", "LS/0911", "17"]
    text = "LS-0903, ls 0903, LS0911 and LS-09031; 17 children, case 17, XLS-0903"
    assert [one.words for one in references_in(text, references)] == ["LS-0903", "ls 0903", "LS0911", "17"]
    assert text[references_in(text, references)[-1].start - 5 :].startswith("case 17")
    assert references_in("anything", []) == ()


def test_initials_are_found_with_and_without_points_and_abbreviations_are_none() -> None:
    text = "KV, K.V. and K. V. wrote to the YOS, not KVA; kv is no one"
    assert [one.words for one in initials_in(text, {"KV", "YOS", "A"}, {"YOS"})] == ["KV", "K.V.", "K. V."]
