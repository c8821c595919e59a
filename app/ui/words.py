"""Every string on the screen passes here, so that it can be translated."""

from PySide6.QtCore import QCoreApplication, QLocale

from app.errors import CATALOGUE, KnownError


def tr(text: str, **details: object) -> str:
    """The text in the language of the window, its `{details}` filled in after translation."""
    translated = QCoreApplication.translate("Casewalk", text)
    return translated.format(**details) if details else translated


def sentence(error: KnownError) -> str:
    """What happened, in the language of the window."""
    return tr(CATALOGUE[error.code].what).format(**error.details)


def mending(error: KnownError) -> str:
    """What to do about it, in the language of the window."""
    return tr(CATALOGUE[error.code].do).format(**error.details)


def number(value: int) -> str:
    """A whole number as the person's country writes it."""
    return QLocale().toString(value)
