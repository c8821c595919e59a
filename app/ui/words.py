"""Every string on the screen passes here, so that it can be translated."""

from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app.errors import CATALOGUE, KnownError

CONTEXT = "Casewalk"
ENGLISH = "en"
"""The language that the texts of the program are written in."""

BY_CONTENT = 32
"""How many digits name a file by its content."""

_TRANSLATION = "casewalk_"
_COMPILED = ".qm"


def tr(text: str, **details: object) -> str:
    """The text in the language of the window, its `{details}` filled in after translation."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**details) if details else translated


def counted(one: str, many: str, n: int, **details: object) -> str:
    """How many there are, `{n}`, in the words for one or for many; a translation has as many forms as its language."""
    translated = QCoreApplication.translate(CONTEXT, many, None, n)
    words = one if n == 1 and translated == many else translated
    return words.format(n=number(n), **details)


def languages() -> tuple[str, ...]:
    """The languages that the window can be in: English, and those with a translation that comes with the program."""
    names = (entry.name for entry in files("resources").joinpath("i18n").iterdir())
    found = (name.removeprefix(_TRANSLATION).removesuffix(_COMPILED) for name in names if name.endswith(_COMPILED))
    return (ENGLISH, *sorted(found))


def language() -> str:
    """The language that the window is in."""
    found = _translation()
    return found.name if found is not None else ENGLISH


def next_language() -> str:
    """The language after the one that the window is in; the same where there is no other."""
    known = languages()
    return known[(known.index(language()) + 1) % len(known)]


def native_name(language: str) -> str:
    """What a language is called by those who speak it."""
    return "English" if language == ENGLISH else QLocale(language).nativeLanguageName()


class _Translation(QTranslator):
    """A translation that comes with the program; Qt reads its bytes for as long as it is in force and keeps none."""

    def __init__(self, app: QCoreApplication, language: str) -> None:
        super().__init__(app)
        self.name = language
        file = files("resources").joinpath("i18n", f"{_TRANSLATION}{language}{_COMPILED}")
        self._bytes = file.read_bytes()
        if not self.load(self._bytes):
            raise AssertionError(f"the translation {language} does not load")


def _translation() -> _Translation | None:
    app = QCoreApplication.instance()
    found = app.findChildren(QTranslator) if app is not None else []
    return next((each for each in found if isinstance(each, _Translation)), None)


def install(app: QCoreApplication, language: str = "") -> str:
    """Turn to a language, or else to the system's, or else to English; returns its name."""
    before = _translation()
    if before is not None:
        app.removeTranslator(before)
        before.setParent(None)
    known = languages()
    wanted = [language] if language else QLocale.system().uiLanguages()
    codes = (code for each in wanted for code in (each.replace("-", "_"), each.replace("_", "-").split("-")[0]))
    name = next((code for code in codes if code in known), ENGLISH)
    if name != ENGLISH:
        app.installTranslator(_Translation(app, name))
    return name


def sentence(error: KnownError) -> str:
    """What happened, in the language of the window."""
    return tr(CATALOGUE[error.code].what).format(**_details(error))


def mending(error: KnownError) -> str:
    """What to do about it, in the language of the window."""
    return tr(CATALOGUE[error.code].do).format(**_details(error))


def _details(error: KnownError) -> dict[str, object]:
    """What fills the sentences of an error; a rule that was not kept to is a sentence itself."""
    rule = error.details.get("rule")
    return {**error.details, "rule": tr(rule)} if isinstance(rule, str) else error.details


def number(value: int) -> str:
    """A whole number as the person's country writes it."""
    return QLocale().toString(value)


def file_words(name: str) -> str:
    """A file's name; of one that is named by its content no more than tells it from others."""
    head, dot, rest = name.partition(".")
    return f"{head[:12]}….{rest}" if dot and len(head) == BY_CONTENT else name
