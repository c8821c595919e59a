"""What helps with a question: its guidance, and the terms of the glossary that occur in it."""

from app.instrument.glossary import Term, terms_in
from app.instrument.model import Question, text


def terms_for(question: Question, language: str) -> tuple[Term, ...]:
    """The terms that occur in a question and its guidance."""
    return terms_in(f"{text(question.label, language)}\n{text(question.guidance, language)}")
