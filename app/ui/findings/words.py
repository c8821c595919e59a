"""How findings, their figures and what does not fit in them are said in words."""

from app.casework.findings import APPLIES, MET, REASON, SHORT, TOLD
from app.instrument.model import IMPROVEMENT, STRENGTH
from app.scoring.bindings import FEW_CASES, KIND, MAIN_REASON, UNBOUND, WORDS, Misfit
from app.ui.words import counted, number, tr

REPORT, DRAFTS = "report", "drafts"
"""The two sides of the desk."""

OTHER_KIND = {STRENGTH: IMPROVEMENT, IMPROVEMENT: STRENGTH}


def named(kind: str, at: int) -> str:
    """What a finding of the report is called, by its place among those of its kind."""
    name = {STRENGTH: tr("Strength {n}"), TOLD: tr("Sentence {n}")}.get(kind, tr("Area for improvement {n}"))
    return name.format(n=number(at))


def kind_words(kind: str) -> str:
    """What a finding is."""
    return tr("strength") if kind == STRENGTH else tr("area for improvement")


def kind_chip(kind: str) -> tuple[str, str]:
    """The kind with its sign, and its colour."""
    return (f"✓ {kind_words(kind)}", "good") if kind == STRENGTH else (f"✕ {kind_words(kind)}", "bad")


def figure_words(side: str, count: int, of: int) -> str:
    """What one side of a figure says."""
    words = {
        MET: tr("{n} of {all} met it"),
        SHORT: tr("{n} of {all} fell short"),
        APPLIES: tr("{n} of {all} were judged"),
        REASON: tr("{n} of {all} for this reason"),
    }[side]
    return words.format(n=number(count), all=number(of))


def told_words(side: str, count: int, of: int) -> str:
    """What one side of a figure says of those who answered a question."""
    words = tr("{n} of {all} said so") if side == MET else tr("{n} of {all} said something else")
    return words.format(n=number(count), all=number(of))


def misfit_words(misfit: Misfit, kind: str) -> str:
    """What is wrong, with the figure that says so, in a finding of that kind."""
    words = misfit.span.words
    if misfit.fault == UNBOUND:
        return tr("“{words}” stands for no figure.", words=words)
    if misfit.figure is None or not misfit.figure[1]:
        if kind == TOLD:
            return tr("“{words}” has nothing behind it: nobody answered.", words=words)
        return tr("“{words}” has nothing behind it: no case that counts was judged.", words=words)
    said = (told_words if kind == TOLD else figure_words)(misfit.side, *misfit.figure)
    if misfit.fault == KIND and kind == STRENGTH:
        return tr("Told as a strength, but {figure}.", figure=said)
    template = {
        KIND: tr("Told as an area for improvement, but {figure}."),
        MAIN_REASON: tr("“{words}” is no main reason now: {figure}."),
        FEW_CASES: tr("Rests on very few: {figure}.") if kind == TOLD else tr("Rests on very few cases: {figure}."),
        WORDS: tr("“{words}” does not fit: {figure}."),
    }[misfit.fault]
    return template.format(words=words, figure=said)


def sign_of(misfit: Misfit) -> str:
    """The sign before it: fell out of its figure, open, or only to be borne in mind."""
    return "!" if misfit.warning else "?" if misfit.fault == UNBOUND else "✕"


def tone_of(misfit: Misfit) -> str:
    """The colour in which it is read."""
    return "star" if misfit.warning else "ask" if misfit.fault == UNBOUND else "bad"


def count_words(count: int) -> str:
    """How much does not fit."""
    if not count:
        return tr("✓ All words fit")
    return counted("✕ 1 thing does not fit", "✕ {n} things do not fit", count)
