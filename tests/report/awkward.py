"""Documents that no page was made for: very long, very wide, empty, in signs that the type lacks."""

from app.report.content import (
    ASIDE,
    CROSS,
    LEAD,
    MUTED,
    NUMBER,
    PLAIN,
    TICK,
    WARNING,
    Bar,
    Block,
    Chart,
    Charts,
    Columns,
    Contents,
    Cover,
    Definition,
    Definitions,
    Details,
    Document,
    Heading,
    Over,
    Paragraph,
    Point,
    Points,
    Practice,
    Quotation,
    Run,
    ScoreBox,
    Signature,
    Table,
    Text,
)

LONG_WORD = "x" * 300
TEXTS = {
    "nothing": "",
    "blank": " \n\t ",
    "markup": "<b>&amp; <para> </span> ]]> <!-- \"quoted\" 'single'",
    "emoji": "🦊 ☂️ 👩‍👩‍👧 ok",
    "right to left": "שלום עולם, مرحبا بالعالم",
    "controls": "a\x00b\x07c\x1bd\u202eе",
    "half a sign": "half \ud83d done",
    "long word": LONG_WORD,
    "ten thousand words": "word " * 10_000,
    "lines": "line\n" * 400,
}


def every_block(text: Text, words: str) -> tuple[Block, ...]:
    """Each kind of block, saying that text; `words` is the same without runs."""
    bars = tuple(Bar(words, value, words, words, (1, 2) if value else None) for value in (None, 0, 3, 1e9))
    chart = Chart(words, words, bars, words, words, unit=words[:3])
    rows: tuple[tuple[Text, ...], ...] = ((text, text), (text, "b"))
    return (
        Heading(words, 1, words[:9], new_page=True),
        Contents(),
        Heading(words, 3),
        *(Paragraph(text, tone) for tone in (PLAIN, MUTED, ASIDE, WARNING, LEAD)),
        *(Points((Point(text, words[:9], (words,)), Point(text)), sign, 9) for sign in (TICK, CROSS, NUMBER)),
        Points(()),
        Table(
            ("", words), rows, (1, 3), frozenset((1,)), frozenset((0,)), words,
            named=True, over=(Over("", 1), Over(words, 1)),
            note=text,
        ),
        Table((), (), (1,)),
        ScoreBox(words, 50, words, text, text, (1, 2)),
        ScoreBox("", None, withheld=words),
        ScoreBox("", None),
        Practice(words, text, (words,)),
        Quotation(text, words),
        Definitions((Definition(words, text),)),
        Definitions(()),
        chart,
        Charts((chart, chart, chart)),
        Charts(()),
        Chart("", "", (), "", ""),
        Columns((Heading(words, 2), Paragraph(text)), (Points((Point(text),)),)),
        Signature(words, words, words),
        Heading(words, 6),
    )  # fmt: skip


def saying(text: str) -> Document:
    """A report that says the text everywhere, plainly and in runs with a link and a note."""
    parts = (
        Run(text, strong=True), Run(text, italic=True, link="https://example.org/a?b=c&d"),
        Run(text, link="javascript:x"),
        Run(text, language="cy", note=text),
    )  # fmt: skip
    blocks = (*every_block(text, text), Paragraph(parts))
    return Document(
        title=text, subtitle=text, mark=text, provisional=True, foot=text, language="en", blocks=blocks,
        cover=Cover(text, text, text, (text, text)), draft=text, details=Details(text, text, text, text, (text,)),
    )  # fmt: skip


def without_cases() -> Document:
    """The report of an inspection that has no case: scores are missing or withheld, charts are empty."""
    return Document(
        "Report", "", "Report", True, "", "en",
        (
            Heading("Contents", listed=False), Contents(), Heading("Scores"), ScoreBox("Safeguarding", None),
            ScoreBox("Risk of Harm", None, withheld="No case was read."), Heading("1.1", 2), Points((), NUMBER),
            Chart("Scores", "No case was read.", (Bar("1.1", None, "not judged"),), "Criterion", "Score", most=100),
        ),
        cover=Cover("Core Case Inspection", "Report on youth offending work in", "Example"),
    )  # fmt: skip
