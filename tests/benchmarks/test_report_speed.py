"""The report of a hundred cases is drawn while somebody waits: in seconds, and small enough to be sent."""

from io import BytesIO

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from app.report import html, pdf
from app.report.content import texts
from tests.benchmarks.ratio import FIGURES, milliseconds
from tests.report.sample import report

MOST_BYTES = 3_000_000


def plainly() -> None:
    """ReportLab alone, setting the same words as plain paragraphs once."""
    style = ParagraphStyle("plain")
    words = [text for text in texts(report().blocks) if len(text) > 1]
    SimpleDocTemplate(BytesIO()).build([Paragraph(text, style) for text in words])


def test_the_report_is_drawn_in_seconds() -> None:
    document = report()
    baseline = milliseconds(plainly, 3)
    data = pdf.draw(document)
    FIGURES.check("the report as PDF", milliseconds(lambda: pdf.draw(document), 3), baseline, 6)
    FIGURES.check("the report as HTML", milliseconds(lambda: html.draw(document), 3), baseline, 0.4)
    FIGURES.check("the size of the report", len(data) / 1000, MOST_BYTES / 1000, 1, "kB")
    assert len(data) <= MOST_BYTES
