"""From forms to sentences: drafted, kept, bound to answers, checked, edited and undone as findings are; quotations."""

from collections.abc import Callable

import pytest

from app.casework.findings import Finding, Span
from app.casework.forms import Form
from app.errors import KnownError
from app.operations import keeping_findings as keeping
from app.operations import questionnaires as typing
from app.operations import quotations as quoting
from app.operations import voices
from app.operations.findings import check_findings, findings, open_findings
from app.operations.inspection import Inspection
from app.scoring.bindings import UNBOUND, WORDS

NEEDS = "needs=yes"


@pytest.fixture
def typed(inspection: Inspection) -> Callable[..., Form]:
    def type_form(**answers: str) -> Form:
        form = typing.begin_form(inspection, "victim").form
        for name, value in answers.items():
            typing.answer_field(inspection, form, name, value)
        typing.finish_form(inspection, form)
        return form

    return type_form


@pytest.fixture
def twenty(typed: Callable[..., Form]) -> list[Form]:
    """Twenty forms: fifteen say that their needs were met, one of them with words."""
    forms = [typed(needs="yes" if number < 15 else "no", worries="yes") for number in range(19)]
    return [*forms, typed(needs="no", comments="The worker, Fiona, rang me.")]


def code_of(call: Callable[..., object], *arguments: object, **options: object) -> str:
    with pytest.raises(KnownError) as refused:
        call(*arguments, **options)
    return refused.value.code


def only(inspection: Inspection) -> Finding:
    (found,) = findings(inspection, "victim")
    return found


def test_a_draft_tells_of_those_who_answered_in_words_of_their_own_kind(
    inspection: Inspection, twenty: list[Form]
) -> None:
    drafts = {one.key: one for one in voices.draft_sentences(inspection, "victim")}
    assert drafts[NEEDS].text.endswith("three-quarters of victims.")
    assert (drafts[NEEDS].figure.met, drafts[NEEDS].figure.judged, drafts[NEEDS].figure.whole) == (15, 20, 20)
    assert drafts["worries=yes"].text.startswith("All victims had been given the chance")
    assert drafts["safety=yes"].text == ""
    assert code_of(voices.take_sentence, inspection, "victim", "safety=yes") == "finding_unsupported"
    assert code_of(voices.take_sentence, inspection, "victim", "nothing=yes") == "not_a_question"
    assert len(twenty) == voices.open_voice(inspection, "victim").forms


def test_unusable_forms_count_for_nothing(inspection: Inspection, typed: Callable[..., Form]) -> None:
    typed(needs="yes")
    typing.finish_form(inspection, typed(needs="no"), "spoiled")
    typing.answer_field(inspection, typing.begin_form(inspection, "victim").form, "needs", "no")
    assert voices.voice_tables(inspection, "victim")[0].counts() == (1, 0)


@pytest.mark.usefixtures("twenty")
def test_a_kept_sentence_no_longer_fits_when_a_form_changes_and_is_mended(inspection: Inspection) -> None:
    voices.take_sentence(inspection, "victim", NEEDS)
    assert voices.check_sentences(inspection, "victim") == ()
    for number in range(1, 6):
        typing.answer_field(inspection, Form("victim", number), "needs", "no")
    (fault,) = voices.check_sentences(inspection, "victim")
    assert (fault.fault, fault.figure, fault.span.words) == (WORDS, (10, 20), "three-quarters of victims")
    keeping.mend_finding(inspection, fault.finding, fault.span, fault.fitting[0])
    assert only(inspection).text.endswith("half of victims.")
    assert voices.check_sentences(inspection, "victim") == ()


@pytest.mark.usefixtures("twenty")
def test_words_of_the_lead_are_bound_to_answers_and_checked(inspection: Inspection) -> None:
    voices.write_sentence(inspection, "victim", "Five victims were not asked what they needed.")
    (fault,) = voices.check_sentences(inspection, "victim")
    assert fault.fault == UNBOUND
    id_, span = fault.finding, Span(0, 12, "Five victims")
    assert code_of(voices.bind_answers, inspection, id_, span, question="needs", choices=["often"]) == "binding_unfit"
    assert code_of(voices.bind_answers, inspection, "none", span, question="needs", choices=["no"]) == "finding_gone"
    voices.bind_answers(inspection, id_, span, question="needs", choices=["yes"], others=True)
    assert voices.check_sentences(inspection, "victim") == ()
    keeping.edit_finding(inspection, id_, "Of all who answered, six victims were not asked what they needed.")
    (fault,) = voices.check_sentences(inspection, "victim")
    assert (fault.fault, fault.figure) == (WORDS, (5, 20))
    assert keeping.undo_finding(inspection) is not None
    assert voices.check_sentences(inspection, "victim") == ()


@pytest.mark.usefixtures("twenty")
def test_sentences_of_voices_are_none_of_the_criteria(inspection: Inspection) -> None:
    voices.take_sentences(inspection, "victim")
    assert voices.take_sentences(inspection, "victim").entries == ()
    found = open_findings(inspection)
    assert (found.kept, findings(inspection), check_findings(inspection)) == ((), (), ())
    kept = findings(inspection, "victim")
    keeping.move_finding(inspection, kept[-1].id, kept[0].id)
    assert findings(inspection, "victim")[0].id == kept[-1].id
    keeping.remove_finding(inspection, kept[0].id)
    assert [one.id for one in voices.open_voice(inspection, "victim").removed] == [kept[0].id]
    keeping.restore_finding(inspection, kept[0].id)
    assert len(findings(inspection, "victim")) == len(kept)


def test_only_those_who_lead_write_sentences_and_anybody_types_and_quotes(
    inspection: Inspection, twenty: list[Form], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Inspection, "leads", property(lambda _: False))
    assert code_of(voices.take_sentence, inspection, "victim", NEEDS) == "lead_only"
    quoting.pick_quotation(inspection, twenty[-1], "comments", "The worker […] rang me.")
    typing.answer_field(inspection, twenty[0], "needs", "no")


def test_a_quotation_is_picked_looked_at_and_goes_stale_with_its_form(
    inspection: Inspection, twenty: list[Form]
) -> None:
    form = twenty[-1]
    assert code_of(quoting.pick_quotation, inspection, form, "comments", "She rang me.") == "quotation_unfit"
    assert code_of(quoting.pick_quotation, inspection, form, "comments", "rang", "weather") == "quotation_unfit"
    quoting.pick_quotation(inspection, form, "comments", "The worker, Fiona, rang me.")
    (one,) = quoting.quotations(inspection, "victim")
    assert (one.form, one.quotation.theme, one.printable) == (form, "satisfaction", False)
    quoting.change_quotation(inspection, form, one.quotation.id, anonymous=True)
    assert quoting.quotations(inspection, "victim")[0].printable
    quoting.change_quotation(inspection, form, one.quotation.id, words="The worker, [name], rang me.")
    (one,) = quoting.quotations(inspection, "victim", theme="satisfaction")
    assert (one.quotation.anonymous, one.printable) == (False, False), "other words are looked at anew"
    quoting.change_quotation(inspection, form, one.quotation.id, anonymous=True, theme="worries")
    typing.answer_field(inspection, form, "comments", "The worker wrote to me.")
    (one,) = quoting.quotations(inspection, "victim")
    assert (one.stands, one.printable) == (False, False)
    quoting.remove_quotation(inspection, form, one.quotation.id)
    assert quoting.quotations(inspection, "victim") == ()
    assert code_of(quoting.remove_quotation, inspection, form, one.quotation.id) == "quotation_gone"
    assert quoting.undo_quotation(inspection) is not None
    assert len(quoting.quotations(inspection, "victim")) == 1
