"""What is pasted becomes structure: no markup, nothing unseen, every word."""

from hypothesis import given
from hypothesis import strategies as st

from app.casework.blocks import BLOCKS, BULLET, HEADING, NUMBERED, PARAGRAPH, QUOTATION, Run
from app.casework.pasting import pasted

PAGE = """<html><head><title>no</title><style>p {color: red}</style></head><body>
<!--StartFragment--><h2>What <b>we</b> found</h2>
<p style="margin:0">Work was <b>good</b> and <span style="font-style: italic">early</span>.<br>Mostly.</p>
<ul><li>one</li><li><p>two</p></li></ul><ol><li>first</li></ol>
<blockquote>They helped me.</blockquote><script>alert(1)</script>
<p>a &lt;b&gt; &amp; c</p><table><tr><td>left</td><td>right</td></tr></table></body></html>"""


def test_a_page_becomes_headings_lists_quotations_and_emphasis() -> None:
    kinds = [(kind, "".join(run.text for run in runs)) for kind, runs in pasted("ignored", PAGE)]
    assert kinds == [
        (HEADING, "What we found"),
        (PARAGRAPH, "Work was good and early.\nMostly."),
        (BULLET, "one"),
        (BULLET, "two"),
        (NUMBERED, "first"),
        (QUOTATION, "They helped me."),
        (PARAGRAPH, "a <b> & c"),
        (PARAGRAPH, "left"),
        (PARAGRAPH, "right"),
    ]
    assert pasted("", PAGE)[1][1][1:4] == (Run("good", bold=True), Run(" and "), Run("early", italic=True))
    assert pasted("", PAGE)[0][1] == (Run("What we found"),)


def test_plain_text_has_a_block_a_line_and_knows_the_signs_of_lists() -> None:
    text = "Findings\r\n\r\n• one\n- two\n(3) three\n4. four\n10.4% of people"
    assert [(kind, runs[0].text) for kind, runs in pasted(text)] == [
        (PARAGRAPH, "Findings"),
        (BULLET, "one"),
        (BULLET, "two"),
        (NUMBERED, "three"),
        (NUMBERED, "four"),
        (PARAGRAPH, "10.4% of people"),
    ]


@given(st.text(st.characters(codec=None), max_size=80), st.text(st.characters(codec=None), max_size=80))
def test_anything_can_be_pasted(text: str, html: str) -> None:
    for kind, runs in pasted(text, f"<p>{html}"):
        assert kind in BLOCKS
        assert "".join(run.text for run in runs).strip()


def test_a_page_that_cannot_be_read_leaves_the_plain_text() -> None:
    ((_, runs),) = pasted("deep", "<div>" * 5000 + "deep")
    assert runs[0].text == "deep"
