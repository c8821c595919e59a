"""The feedback sheet says what was done well and what fell short, with the reasons, by criterion."""

from datetime import UTC, datetime

from app.report.feedback import Account, FeedbackSheet, Judgement, Part, Shortfall, document
from app.report.pdf import draw
from tests.report.printed import text_of

AT = datetime(2010, 9, 24, 15, 5, tzinfo=UTC)


def sheet(*parts: Part, complete: bool = True, practices: tuple[Account, ...] = ()) -> FeedbackSheet:
    return FeedbackSheet("Leeds", "LS-1", AT, complete, 0 if complete else 3, parts, practices, "en")


def test_each_criterion_has_what_was_well_and_what_fell_short_with_its_reasons() -> None:
    said = text_of(
        draw(
            document(
                sheet(
                    Part(
                        "1.1 Risk of Harm to others",
                        (Judgement("1.1-01", "Was it screened?", "Yes"),),
                        (
                            Shortfall(
                                (
                                    Judgement("1.1-02", "In time?", "No", "Seen <late>."),
                                    Judgement("1.1-03", "Accurate?", "No"),
                                ),
                                ("Late", "Other"),
                            ),
                            Shortfall((Judgement("1.1-10", "Agreed?", "No"),), ()),
                        ),
                    ),
                    practices=(Account("A plan in her words", "She wrote it."),),
                )
            )
        )
    )
    order = [
        "Feedback on case LS-1", "Of 4 judgements, 1 met the level of quality looked for and 3 fell short",
        "1.1 Risk of Harm to others", "Done well", "1.1-01 Was it screened?", "Fell short", "1.1-02 In time? – No",
        "Seen <late>.", "1.1-03 Accurate? – No", "Why (all 2): Late; Other.", "1.1-10 Agreed? – No",
        "Good practice in this case", "A plan in her words", "She wrote it.",
    ]  # fmt: skip
    places = [said.index(words) for words in order]
    assert places == sorted(places)


def test_a_case_that_is_not_complete_or_has_no_judgement_says_so() -> None:
    said = text_of(draw(document(sheet(complete=False))))
    assert "3 questions have no answer yet" in said
    assert "No judgement has been recorded yet." in said
    assert "THE CASE IS NOT COMPLETE" in said
    assert "not complete" not in text_of(draw(document(sheet()))).lower()
