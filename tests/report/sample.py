"""A whole report of an invented area, every part at the length that such reports have, for the tests of renderings."""

from app.report.content import (
    DOT,
    LEAD,
    MUTED,
    NUMBER,
    Bar,
    Block,
    Chart,
    Charts,
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

AREA = "Example Borough"
DRAFT = "DRAFT · version 3"

_CRITERIA = (
    ("1.1", "Risk of Harm to others", 77, "Dangers to other people are found early, judged rightly and planned for."),
    ("1.2", "Likelihood of Reoffending", 81, "What lies behind the offending is understood, and a plan answers it."),
    ("1.3", "Safeguarding", 58, "What could harm the child is seen in time, and somebody has a plan to prevent it."),
    ("2.1", "Protecting the public", 74, "Everything that could reasonably be done was done to keep others safe."),
    (
        "2.2",
        "Reducing the Likelihood of Reoffending",
        88,
        "The plan is carried out step by step and led by one person.",
    ),
    ("2.3", "Safeguarding the child or young person", None, "The child is kept safe while the work goes on."),
    ("3.1", "Achievement of outcomes", 44, "The work has changed something that can be seen."),
    ("3.2", "Sustaining outcomes", 90, "What was reached will last after the order ends."),
)
_SECTIONS = {"1": "Assessment and sentence planning", "2": "Delivery and review of interventions", "3": "Outcomes"}
_WITHHELD = (
    "Records of three cases were changed in the week before the inspection. We cannot rely on what they say about this "
    "part of the work."
)
_SHARES = ("almost all", "well over three-quarters of", "most", "three-quarters of", "two-thirds of", "over half of")
_LOW = ("one-quarter of", "just over one-third of", "two-fifths of", "almost half of")
_WORK = (
    "an assessment was begun within fifteen working days of sentence",
    "parents and carers had a say in what was written about their family",
    "the plan named who does what, by when, and how anybody would notice that it was done",
    "reviews followed each change in the child's life that mattered",
    "a manager had read the work and asked for more where it fell short",
    "what the police and children's services knew was in the file and had been used",
    "home visits were made as often as the danger called for",
    "what the child can do well was written down and built on",
    "victims were asked what they wanted, and were told what had come of it",
    "the school or the college knew what was expected of it",
)
_LACKS = (
    "the analysis stopped at the present offence and left older ones out",
    "nobody had written who would act if the plan began to fail",
    "the screening was copied from one that was more than a year old",
    "the plan repeated the order and said nothing about this child",
    "a manager had signed what had plainly not been finished",
)
_EXAMPLES = (
    "In one case a worker rang three hostels on a Friday evening and stayed there until the room was ready.",
    "One boy's plan was drawn as a map of his week, because he reads pictures more easily than lists.",
    "In another, the address of a person at risk stood in a note of May and was found by nobody in July.",
)


def report(*, internal: bool = True, draft: str = DRAFT) -> Document:
    """The whole report."""
    blocks = (
        *_foreword(), *_acknowledgements(), Heading("Contents", listed=False, new_page=True), Contents(2),
        *_scoring(), *_recommendations(), *_users(), *_practices(), *_sections(), *_appendices(),
        *(_annex() if internal else ()),
    )  # fmt: skip
    return Document(
        title=f"Report on youth offending work in {AREA}",
        subtitle="What an inspection of one hundred cases found, with scores and recommendations.",
        mark="Core Case Inspection of youth offending work",
        provisional=bool(draft),
        foot=f"{AREA} · 2026",
        language="en",
        blocks=blocks,
        cover=Cover(
            "Core Case Inspection of youth offending work in England and Wales",
            "Report on youth offending work in",
            AREA,
            ("2026", "ISBN 978-0-00-000000-2", "Inspectorate of Examples"),
        ),
        draft=draft,
        details=Details(
            "Inspectorate of Examples", AREA, "2026", "978-0-00-000000-2", ("youth offending", "inspection")
        ),
    )


def _em(text: str) -> Run:
    return Run(text, italic=True)


def _foreword() -> tuple[Block, ...]:
    head = ("", "Lowest", "Highest", "Average", "Score")
    rows: tuple[tuple[Text, ...], ...] = (
        (("Safeguarding" + " work"), "38%", "91%", "67%", "58%"),
        ((_em("Risk of Harm to others"), Run(" work")), "36%", "85%", "62%", "75%"),
        ("Likelihood of Reoffending work", "50%", "87%", "69%", "84%"),
    )
    return (
        Heading("Foreword", new_page=True),
        Paragraph(f"We read one hundred cases in {AREA} and asked of each: was this work good enough?", LEAD),
        Paragraph(
            (
                Run("Work to keep children safe was good enough 58% of the time. Work to keep each child's "),
                _em("Risk of Harm to others"),
                Run(" to a minimum was good enough 75% of the time"),
                Run(", and work to make offending less likely 84% of the time.", note="Scores are whole per cents."),
                Run(" The table beside these words shows where that stands among areas seen so far; "),
                Run("Appendix 1", link="#appendix-1"),
                Run(" has every part."),
            )
        ),
        Paragraph(
            "Much of this is encouraging. Staff know the children they work with, and it shows in what those children "
            "told us. What concerns us is the distance between what a worker knows and what the file says: when somebody "
            "is away, a colleague who opens the file must be able to act on it the same evening."
        ),
        Paragraph((Run("Tŷ Gwyn ac ŵyn bach: ", language="cy"), Run("the Welsh edition is on its way."))),
        Table(
            head, rows, (5.4, 2, 2, 2, 2.4), frozenset((1, 2, 3, 4)), caption="How often the work was good enough",
            named=True, over=(Over("", 1), Over("Areas inspected so far", 3), Over(AREA, 1)),
            note="Twenty-one areas of England and Wales, published before this report.",
        ),
        Signature("Alex Example", "Chief Inspector", "January 2026"),
    )  # fmt: skip


def _acknowledgements() -> tuple[Block, ...]:
    roles = (
        ("Lead Inspector", "Robin Example"), ("Inspectors", "Sam Example; Kim Example; Pat Example"),
        ("Practice Assessors", "Jo Example; Lee Example"), ("Support Staff", "Chris Example"),
        ("Publications", "Max Example"), ("Editor", "Dana Example"),
    )  # fmt: skip
    return (
        Heading("Acknowledgements"),
        Paragraph("Thank you to everybody at the service and its partners who made room for us in a full week."),
        Definitions(tuple(Definition(*one) for one in roles)),
    )


def _scoring() -> tuple[Block, ...]:
    words = (
        "Each score is the share of judgements that were sufficient, over the cases in which it was relevant. "
        "A comment beside it says how much must be mended: MINIMUM, MODERATE, SUBSTANTIAL or DRASTIC improvement."
    )
    boxes = (
        ("Safeguarding", 58, "SUBSTANTIAL", (51, 65)),
        ("Public Protection – Risk of Harm", 75, "MINIMUM", (69, 80)),
        ("Public Protection – Likelihood of Reoffending", 84, "MINIMUM", (80, 88)),
    )
    return (
        Heading("Scoring and summary", new_page=True),
        Paragraph(words),
        *(
            ScoreBox(
                title, percent, text="The share of this work that we judged good enough.",
                comment=(Run(comment, strong=True), Run(" improvement required")), interval=interval,
            )
            for title, percent, comment, interval in boxes
        ),
        Paragraph(
            "Do not rank areas by these numbers. Samples differ in size and in the children who are in them, and a few "
            "per cent either way may be chance. A score shows where in one area the next effort is best spent."
        ),
    )  # fmt: skip


def _recommendations() -> tuple[Block, ...]:
    asked = (
        ("every assessment is finished when the case begins and again when life changes", "Head of Service"),
        ("what threatens a child is written down with who will act on it", "Head of Service"),
        ("managers ask for work again where it fell short, and the file shows that they did", "Operations Managers"),
        ("victims hear what has become of what they asked for", "Head of Service"),
        ("the case system is fast enough to be written in while the family is in the room", "Partnership Board"),
    )
    points = tuple(Point((Run(f"{what} "), Run(f"({who})", italic=True))) for what, who in asked)
    return (
        Heading("Recommendations", new_page=True),
        Paragraph("Changes are needed so that, in more cases:"),
        Points(points[:4], NUMBER),
        Paragraph("And further:"),
        Points(points[4:], NUMBER, start=5),
        Heading("Next steps"),
        Paragraph("The improvement plan is due on 26 February 2026, four weeks after this report is published."),
    )


def _users() -> tuple[Block, ...]:
    said = tuple(
        Point(f"{share.capitalize()} the children said that {what}.")
        for share, what in zip(
            _SHARES,
            (
                "they knew why they had to come", "somebody had asked what they are good at",
                "things at home had become calmer", "they had been helped to get back to school",
                "they drink less than before", "they think before they act, more than they did",
            ),
            strict=True,
        )
    )  # fmt: skip
    return (
        Heading("Service users' perspective", new_page=True),
        Heading("Children and young people", 2),
        Paragraph("One hundred and twelve children and young people filled in our form."),
        Points(said, DOT),
        Quotation("She didn't give up on me when I didn't turn up. She came round.", "a boy of fifteen"),
        Quotation("It was easy to read, and when it wasn't, he read it with me."),
        Heading("Victims", 2),
        Paragraph("Seventeen people who had been harmed answered ours."),
        Points(said[:3], DOT),
    )


def _practices() -> tuple[Block, ...]:
    told = (
        ("A plan drawn by the child", ("Assessment and sentence planning", "General criterion 1.2"), 0),
        ("A voice for the person who was harmed", ("Delivery and review of interventions", "2.1"), 1),
        ("Staying until the room was ready", ("Outcomes", "3.1"), 2),
        ("Football on Thursdays", ("Outcomes", "3.2"), 1),
    )
    return (
        Heading("Sharing good practice", new_page=True),
        Paragraph("Four of many. All names have been altered.", MUTED),
        *(
            Practice(
                title,
                f"{_EXAMPLES[which]} Ash had been moved twice in a month, and had stopped answering the telephone. Her "
                "worker asked what would have to be different for one morning to go well, wrote that down in her "
                "words, and read it back at the next panel. Two of the three things were done by the Friday.",
                places,
            )
            for title, places, which in told
        ),
    )


def _sections() -> tuple[Block, ...]:
    blocks: list[Block] = []
    for number, title in _SECTIONS.items():
        blocks.append(Heading(title, 1, number, new_page=True))
        inside = [one for one in _CRITERIA if one[0].startswith(number)]
        for at, (reference, name, percent, text) in enumerate(inside):
            blocks += _criterion(reference, name, percent, text, at + int(number))
        scores = [percent for _, _, percent, _ in inside if percent is not None]
        blocks += [
            Heading(f"{title} as a whole", 2, listed=False),
            ScoreBox(f"Overall score for the quality of {title.lower()}", round(sum(scores) / len(scores))),
            Heading("Commentary", 3, listed=False),
            *(Paragraph(f"{_EXAMPLES[at]} {_sentence(at)} {_sentence(at + 3)} {_sentence(at + 5)}") for at in range(3)),
        ]
    return tuple(blocks)


def _criterion(reference: str, name: str, percent: int | None, text: str, at: int) -> tuple[Block, ...]:
    comment = (
        "MINIMUM" if (percent or 0) >= 75 else "MODERATE" if (percent or 0) >= 60
        else "SUBSTANTIAL" if (percent or 0) >= 45 else "DRASTIC"
    )  # fmt: skip
    strengths = tuple(
        Point((*((Run("RoH", italic=True), Run(": ")) if not number % 4 else ()), Run(_sentence(at + number))))
        for number in range(8)
    )
    lacking = tuple(
        Point(f"In {_LOW[(at + number) % 4]} cases {_LACKS[(at + number) % 5]}. {_EXAMPLES[(at + number) % 3]}")
        for number in range(4)
    )
    return (
        Heading(name, 2, reference, f"criterion-{reference}"),
        ScoreBox(
            "", percent, "General criterion", text,
            (Run(comment, strong=True), Run(" improvement required")),
            withheld="" if percent is not None else _WITHHELD,
        ),
        Heading("Strengths", 3, listed=False),
        Points(strengths, NUMBER),
        Heading("Areas for improvement", 3, listed=False),
        Points(lacking, NUMBER),
    )  # fmt: skip


def _sentence(at: int) -> str:
    share = _SHARES[at % len(_SHARES)]
    return f"In {share} cases {_WORK[at % len(_WORK)]}, and {_WORK[(at * 3 + 1) % len(_WORK)]}."


def _appendices() -> tuple[Block, ...]:
    bars = tuple(
        Bar(
            f"{reference} {name}", percent, "withheld" if percent is None else f"{percent}%",
            f"{reference[0]} {_SECTIONS[reference[0]]}",
        )
        for reference, name, percent, _ in _CRITERIA
    )  # fmt: skip
    sample = (
        ("Age at the start", "age", (("12 to 13", 6), ("14", 17), ("15", 24), ("16", 28), ("17 and over", 25))),
        ("Gender", "gender", (("Girls and young women", 22), ("Boys and young men", 78))),
        ("Ethnicity", "ethnicity", (("White", 71), ("Black", 9), ("Asian", 11), ("Mixed", 7), ("Not recorded", 2))),
        ("Sentence", "sentence", (("Referral order", 46), ("Youth rehabilitation order", 41), ("Custody", 13))),
        ("Risk of harm", "risk", (("High or very high", 19), ("Medium", 47), ("Low", 34))),
        ("Phase", "phase", (("In the community", 87), ("In custody", 13))),
    )
    terms = (
        ("acute factors", "What can raise the danger to others within days."),
        ("DTO", "A sentence of custody and supervision for a child."),
        ("LoR", (Run("Likelihood of Reoffending", italic=True), Run(": how probable further offences are."))),
        ("Partnership Board", "Those who lead the services that the youth offending service is made of."),
        ("RoH", (Run("Risk of Harm to others", italic=True), Run(": what a child may do, and how bad it would be."))),
        ("Safeguarding", "Everything reasonable that keeps a child from coming to harm."),
        ("YOS", "Youth offending service."),
    )
    return (
        Heading("Appendix 1: Summary of scores", new_page=True, anchor="appendix-1"),
        Chart(
            f"Scores of the general criteria in {AREA}", "Six of eight criteria score 74% or more; the lowest is 3.1.",
            bars, "General criterion", "Score", most=100, unit="%",
        ),
        Heading("Appendix 2: The area", new_page=True),
        *(
            Paragraph(
                f"{AREA} has 214,000 people, a tenth of them between ten and seventeen. The service sits with "
                "children's services, shares their offices, and answers to a board that meets every six weeks. Its "
                f"area is that of one police division and one health board. {_sentence(at)}"
            )
            for at in range(4)
        ),
        Paragraph((Run("Its plan is at "), Run("example.org/plan", link="https://example.org/plan"), Run("."))),
        Heading("Appendix 3a: The sample", new_page=True),
        Charts(
            tuple(
                Chart(
                    title, f"The sample by {name}.", tuple(Bar(label, value, str(value)) for label, value in parts),
                    title, "Cases",
                )
                for title, name, parts in sample
            )
        ),
        Heading("Appendix 3b: How the evidence was gathered"),
        Points(
            (
                Point("100 case files, each read with the case manager"),
                Point("evidence that the service sent beforehand"),
                Point("112 forms of children and young people, and 17 of victims"),
            )
        ),
        Heading("Appendix 4: Role and code of practice", new_page=True),
        *(Paragraph(f"The inspectorate answers to the public. {_sentence(at)} {_sentence(at + 2)}") for at in range(3)),
        Heading("Appendix 5: Glossary"),
        Definitions(tuple(Definition(term, meaning) for term, meaning in terms * 4)),
    )  # fmt: skip


def _annex() -> tuple[Block, ...]:
    rows = tuple(
        (
            _sentence(number),
            f"{1 + number % 3}.{1 + number % 2}-{number:02} {_WORK[number % len(_WORK)].capitalize()}?",
            f"{60 + number % 30} of 98", f"{55 + number % 20} to {75 + number % 20}",
            ", ".join(f"EX-{case:03}" for case in range(number, number + 4 + number % 9)),
        )
        for number in range(60)
    )  # fmt: skip
    return (
        Heading("Annex: every figure and where it comes from", new_page=True),
        Table(
            ("Sentence", "Question", "Cases", "95% interval", "References"), rows, (6, 5, 2.2, 2.2, 4.6),
            caption="Internal edition: not for publication",
        ),
    )  # fmt: skip
