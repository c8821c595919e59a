"""Every sentence of the built-in instrument to be read by a person: `python -m tests.tasks.sentences [CRITERION]`.

Each judgement as a strength and as an area for improvement, with quantities of every kind; then every list of reasons.
"""

import sys
from collections.abc import Iterator

from app.instrument.model import FINDINGS, IMPROVEMENT, STRENGTH, Instrument, text
from app.instrument.xlsform import built_in, compile_instrument
from app.scoring.findings import Figure, ReasonCount, draft, sentence_for
from app.scoring.phrases import Share, say
from app.scoring.vocabulary import vocabulary

QUANTITIES = (
    Share(100, 100), Share(98, 100), Share(59, 60, narrowed=True), Share(40, 44, narrowed=True), Share(33, 100),
    Share(4, 5, narrowed=True), Share(1, 5, narrowed=True), Share(1, 30, narrowed=True), Share(2, 2, narrowed=True),
    Share(1, 1), Share(0, 12),
)  # fmt: skip
"""A phrase of each grammatical kind: all, except, majority, fraction, counted, one, both, none."""


def rendered(form: Instrument) -> Iterator[tuple[str, str, str]]:
    """Number of the question, kind, and sentence, for every judgement and quantity."""
    known = vocabulary(form.language)
    for question in form.scored():
        for kind in FINDINGS:
            template = text(question.strength if kind == STRENGTH else question.improvement, form.language)
            for share in QUANTITIES:
                yield question.number, kind, sentence_for(template, say(known, share))[0]


def explained(form: Instrument) -> Iterator[tuple[str, str]]:
    """Number of the question, and its area for improvement with each reason alone, all of them, and those apart."""
    for asking in form.questions:
        for name in asking.told_for or asking.reasons_for:
            named = [choice for choice in asking.choices if text(choice.reason, form.language)]
            main = [choice.name for choice in named if not choice.apart]
            apart = {choice.name for choice in named if choice.apart}
            for given, others in (*(({each}, apart) for each in main), (set(main[:3]), set()), (set(), apart)):
                counted = [
                    ReasonCount(
                        asking.name, one.name, text(one.reason, form.language), int(one.name in given | others),
                        one.apart, main=one.name in given,
                    )
                    for one in named
                ]  # fmt: skip
                figure = Figure(60, 100, 100, tuple(counted))
                yield form.question(name).number, draft(form, name, figure, IMPROVEMENT).text


def main() -> None:
    form = compile_instrument(built_in("cci"))
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    for number, kind, sentence in rendered(form):
        if number.startswith(wanted):
            print(f"{number} {kind:11} {sentence}")
    for number, sentence in explained(form):
        if number.startswith(wanted):
            print(f"{number} {sentence}")


if __name__ == "__main__":
    main()
