"""The compiled form as a document that other programs read."""

from app.instrument.model import Instrument, Question, text


def document(form: Instrument) -> dict[str, object]:
    """Identity, hashes and every question, in the form's own language."""
    return {
        "id": form.id,
        "meaning": form.meaning,
        "wording": form.wording,
        "questions": [_question(form, question) for question in form.questions],
    }


def _question(form: Instrument, question: Question) -> dict[str, object]:
    return {
        "name": question.name,
        "number": question.number,
        "criterion": question.criterion,
        "section": form.criterion(question.criterion).section if question.criterion else None,
        "themes": list(question.themes),
        "phase": question.phase,
        "kind": question.kind,
        "label": text(question.label, form.language),
        "relevant": question.relevant or None,
        "choices": [{"name": one.name, "label": text(one.label, form.language)} for one in question.choices],
        "sufficient": question.sufficient,
    }
