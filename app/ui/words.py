"""Every string on the screen passes here, so that it can be translated."""

from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app.errors import CATALOGUE, KnownError

CONTEXT = "Casewalk"
ENGLISH = "en"
_PROPERTY = "casewalkLanguage"


def tr(text: str, **details: object) -> str:
    """The text in the language of the window, its `{details}` filled in after translation."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**details) if details else translated


def language() -> str:
    """The language of the window: the name of the translation in force, or English."""
    app = QCoreApplication.instance()
    found = app.property(_PROPERTY) if app is not None else None
    return str(found) if found else ENGLISH


def install(app: QCoreApplication, language: str = "") -> str:
    """Load the translation into a language, or else the system's; returns its name, nothing where there is none."""
    wanted = [language] if language else QLocale.system().uiLanguages()
    for name in (part for each in wanted for part in (each.replace("-", "_"), each.replace("_", "-").split("-")[0])):
        found = files("resources").joinpath("i18n", f"casewalk_{name}.qm")
        if not found.is_file():
            continue
        translator = QTranslator(app)
        if translator.load(found.read_bytes()):
            app.installTranslator(translator)
            return name
    return ""


def sentence(error: KnownError) -> str:
    """What happened, in the language of the window."""
    return tr(CATALOGUE[error.code].what).format(**error.details)


def mending(error: KnownError) -> str:
    """What to do about it, in the language of the window."""
    return tr(CATALOGUE[error.code].do).format(**error.details)


def number(value: int) -> str:
    """A whole number as the person's country writes it."""
    return QLocale().toString(value)
