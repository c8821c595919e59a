"""Forms between laptops: numbers are known to all, what was said only to who typed it and who leads; typed twice."""

from pathlib import Path

import pytest
from msgspec import structs

from app.casework.evidence_in_advance import ReceivedDocument
from app.casework.forms import Form
from app.casework.units import SECOND
from app.errors import KnownError
from app.exchange.envelope import compose, read_letter, unseal
from app.exchange.lines import write_lines
from app.exchange.manifest import FORMAT, Bundle, Pack, read_manifest
from app.instrument.sheets import Source
from app.instrument.xlsform import built_in, compile_instrument
from app.operations import double_entry as twice
from app.operations import questionnaires as typing
from app.operations.disagreements import disagreements, settle
from app.operations.evidence_in_advance import put_document, register
from app.operations.exchange import bundle, pack
from app.operations.fields import form_answers, questionnaire
from app.operations.forms import BUILT_IN, keep_questionnaire
from app.operations.letters import of_pack
from app.operations.quotations import pick_quotation, quotations
from app.operations.voices import open_voice, take_sentences
from tests.journeys.laptops import Laptop, invited
from tests.journeys.three import Three

SAID = {"needs": "yes", "worries": "no", "comments": "They rang me."}
ONE = Form("victim", 1)


def typed(by: Laptop, number: int | None = None, **answers: str) -> Form:
    form = typing.begin_form(by.inspection, "victim", number).form
    for name, value in (SAID | answers).items():
        typing.answer_field(by.inspection, form, name, value)
    typing.finish_form(by.inspection, form)
    return form


def test_a_typist_s_bundle_brings_forms_to_the_lead_and_packs_bring_their_numbers_to_all(three: Three) -> None:
    typed(three.aaron)
    three.leading.takes(three.aaron.bundles())
    assert form_answers(three.leading.inspection, ONE) == SAID
    three.betty.takes(three.leading.packs("BB"))
    (line,) = typing.list_forms(three.betty.inspection, "victim")
    assert (line.form, line.state, line.who, line.answered) == (ONE, "partly", "AA", 0)
    assert form_answers(three.betty.inspection, ONE) == {}
    assert typing.next_number(three.betty.inspection, "victim") == 2
    assert "They rang me." not in str([one.value for one in three.betty.inspection.store.entries()])


def test_a_second_typing_on_another_laptop_meets_the_first_at_the_lead_s(three: Three) -> None:
    twice.choose_share(three.leading.inspection, 1)
    three.aaron.takes(three.leading.packs("AA"))
    typed(three.aaron)
    three.leading.takes(three.aaron.bundles())
    three.betty.takes(three.leading.packs("BB"))
    betty = three.betty.inspection
    assert twice.waiting(betty, "victim", mine=True) == (ONE,)
    assert twice.waiting(three.aaron.inspection, "victim", mine=True) == ()
    for name, value in {**SAID, "worries": "yes"}.items():
        typing.answer_field(betty, ONE, name, value, SECOND)
    typing.finish_form(betty, ONE, which=SECOND)
    three.leading.takes(three.betty.bundles())
    leading = three.leading.inspection
    assert [(one.field, one.first, one.second) for one in twice.differences(leading, "victim")] == [
        ("worries", "no", "yes")
    ]
    twice.settle_field(leading, ONE, "worries", "yes")
    assert form_answers(leading, ONE)["worries"] == "yes"
    assert twice.agreement(leading, "victim").first_wrong == 1


def test_one_number_on_two_papers_is_seen_and_each_field_is_decided(three: Three) -> None:
    typed(three.aaron)
    typed(three.betty, needs="no")
    for one in (three.aaron, three.betty):
        three.leading.takes(one.bundles())
    leading = three.leading.inspection
    (line,) = typing.list_forms(leading, "victim")
    assert line.clash
    (apart,) = disagreements(leading)
    assert (apart.reference, apart.form, apart.question and apart.question.name) == ("", ONE, "needs")
    assert typing.open_form(leading, ONE).disputed == {"needs"}
    settle(leading, apart.place, "no")
    assert disagreements(leading) == ()
    assert form_answers(leading, ONE) == SAID | {"needs": "no"}
    typing.keep_number(leading, ONE)
    assert not typing.list_forms(leading, "victim")[0].clash
    assert typing.keep_number(leading, ONE).entries == ()


def test_somebody_who_leads_too_has_everything(three: Three, tmp_path: Path) -> None:
    typed(three.leading)
    pick_quotation(three.leading.inspection, ONE, "comments", "They rang me.", anonymous=True)
    put_document(three.leading.inspection, ReceivedDocument("", "A plan", "The board"))
    take_sentences(three.leading.inspection, "victim")
    dora = invited(three.leading, tmp_path, "Dora D", "DD", "deputy")
    dora.takes(three.leading.packs("DD"))
    found = dora.inspection
    assert form_answers(found, ONE) == SAID
    assert quotations(found, "victim")[0].printable
    assert register(found) == register(three.leading.inspection)
    assert open_voice(found, "victim").kept == open_voice(three.leading.inspection, "victim").kept
    dora.close()


# the questionnaires themselves


def other_form() -> Source:
    rows = built_in(BUILT_IN["victim"]).data.decode()
    fewer = rows.replace("|         | satisfied | not_at_all | Not satisfied |\n", "")
    return Source("other.md", fewer.encode(), ".md")


def test_a_pack_carries_the_questionnaires_and_they_are_taken_over(three: Three) -> None:
    other = compile_instrument(other_form())
    aaron = three.aaron.inspection
    assert questionnaire(aaron, "victim").meaning != other.meaning
    keep_questionnaire(three.leading.inspection.store, other)
    three.leading.close()
    path = three.leading.packs("AA")
    letter = read_letter(unseal(path.read_bytes(), three.aaron.workspace.identity))
    assert isinstance(letter.manifest, Pack)
    assert letter.manifest.questionnaires == three.leading.inspection.forms.stored()
    three.aaron.takes(path)
    assert questionnaire(aaron, "victim").meaning == other.meaning
    form = typed(three.aaron)
    with pytest.raises(KnownError):
        typing.answer_field(aaron, form, "satisfaction", "not_at_all")
    three.leading.takes(three.aaron.bundles())
    assert form_answers(three.leading.inspection, form) == SAID


def test_forms_that_ask_something_else_are_refused_and_cases_are_not(three: Three) -> None:
    keep_questionnaire(three.aaron.inspection.store, compile_instrument(other_form()))
    three.aaron.close()
    assert bundle(three.aaron.inspection) is None
    typed(three.aaron)
    before = three.leading.ids()
    with pytest.raises(KnownError) as refused:
        three.leading.takes(three.aaron.bundles())
    assert refused.value.code == "exchange_instrument_unknown"
    assert three.leading.ids() == before


def test_a_pack_whose_questionnaires_are_not_what_it_says_is_refused(three: Three) -> None:
    inspection = three.leading.inspection
    letter = read_letter(unseal(pack(inspection, "AA").data, three.aaron.workspace.identity))
    assert isinstance(letter.manifest, Pack)
    first, child, victim, *rest = letter.lines
    assert len(of_pack(letter.manifest, letter.lines).questionnaires) == 2
    for lines in ([first, victim, *rest], [first, victim, child, *rest], [first, first, victim, *rest]):
        with pytest.raises(KnownError) as refused:
            of_pack(letter.manifest, lines)
        assert refused.value.code == "exchange_altered"
    fewer = structs.replace(letter.manifest, questionnaires={})
    with pytest.raises(KnownError):
        of_pack(fewer, letter.lines)


def test_a_bundle_of_the_first_format_is_still_taken_up(three: Three) -> None:
    manifest = three.lawful()
    assert manifest.format == 1 < FORMAT
    three.leading.takes(three.forged([]))
    text = compose(manifest, write_lines([]), three.aaron.workspace.identity)
    assert b"questionnaires" not in text
    assert isinstance(read_manifest(text.split(b"\n", 1)[0]), Bundle)
