"""Score boxes, examples of good practice, and quotations."""

from reportlab.platypus import Flowable

from app.report.content import Practice, Quotation, Run, ScoreBox, runs
from app.report.pdf.flowables import Box
from app.report.pdf.grid import beside
from app.report.pdf.setting import Setting
from app.report.pdf.structure import Element
from app.report.pdf.style import colours

_SCORE_SHARE = 0.26
_INSIDE = 11.0


def score_box(setting: Setting, block: ScoreBox, width: float, within: Element) -> list[Flowable]:
    """What is measured, then the score large beside its comment."""
    own = within.add("Sect")
    content: list[Flowable] = []
    if block.title:
        content.append(setting.lines(block.title, "box", own.add("P")))
    if block.kind:
        content.append(setting.lines(block.kind, "kind", own.add("P")))
    if block.text:
        content.append(setting.lines(block.text, "plain", own.add("P")))
    content.append(_figures(setting, block, width - 2 * _INSIDE, own))
    return [Box(content, setting.look.height, ground=colours()["accent_tint"], bar=colours()["accent"], inside=_INSIDE)]


def _figures(setting: Setting, block: ScoreBox, width: float, own: Element) -> Flowable:
    words = setting.words
    withheld = block.percent is None
    shown = "–" if withheld else f"{block.percent}%"
    left: list[Flowable] = [setting.lines(words.score, "kind", own.add("P"))]
    if withheld:
        left.append(setting.lines(words.withheld if block.withheld else words.not_judged, "box", own.add("P")))
    else:
        left.append(setting.lines(shown, "score", own.add("P")))
    if block.interval and not withheld:
        low, high = block.interval
        left.append(setting.lines(f"{words.interval}: {low}–{high}%", "kind", own.add("P")))
    right: list[Flowable] = []
    if withheld and block.withheld:
        right.append(setting.lines(block.withheld, "plain", own.add("P")))
    elif block.comment and not withheld:
        right += [
            setting.lines(words.comment, "kind", own.add("P")),
            setting.lines(block.comment, "comment", own.add("P")),
        ]
    share = _SCORE_SHARE * width
    return beside([left, right], (share, width - share), setting.look.height - 2 * _INSIDE - 1, inside=6)


def practice(setting: Setting, block: Practice, within: Element) -> list[Flowable]:
    """An example of good practice: where it belongs, its title, what was done."""
    own = within.add("Sect")
    content: list[Flowable] = []
    title = own.add(f"H{min(setting.level + 1, 6)}")
    content.append(setting.lines(block.title, "box", title))
    if block.places:
        content.append(setting.lines(" · ".join(block.places), "kind", own.add("P")))
    content.append(setting.lines(block.text, "plain", own.add("P")))
    return [Box(content, setting.look.height, ground=colours()["star_tint"], bar=colours()["star"], inside=_INSIDE)]


def quotation(setting: Setting, block: Quotation, within: Element) -> list[Flowable]:
    """What somebody said, set in beside a stroke."""
    own = within.add("BlockQuote")
    content: list[Flowable] = [setting.lines(block.text, "quotation", own.add("P"))]
    if block.by:
        content.append(setting.lines((*runs("— "), Run(block.by)), "muted", own.add("P")))
    return [Box(content, setting.look.height, ground=None, bar=colours()["line"], inside=_INSIDE)]
