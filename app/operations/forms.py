"""The forms of an inspection beside its cases: which there are, what they are asked, what routing makes of each."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from app.casework.entries import Value
from app.casework.forms import Form, clean_voice
from app.casework.subjects import FORM
from app.errors import KnownError
from app.instrument.model import CHILD, VICTIM, VOICES, Instrument
from app.instrument.routing import Routed, Routing
from app.instrument.xlsform import built_in, compile_instrument, decode, encode
from db.store import Store

BUILT_IN = {CHILD: "children", VICTIM: "victims"}


@cache
def compiled(voice: str) -> Instrument:
    """The questionnaire for a voice that comes with the program."""
    return compile_instrument(built_in(BUILT_IN[voice]))


def property_of(voice: str) -> str:
    """The name of the property that says which questionnaire an inspection has for a voice."""
    return f"questionnaire/{voice}"


def keep_questionnaire(store: Store, form: Instrument) -> None:
    """Store a questionnaire with an inspection, in place of the one that it had for this voice."""
    store.keep_instrument(form.meaning, form.wording, encode(form))
    store.set_properties({property_of(form.voice): form.meaning})


@dataclass
class Forms:
    """The register of forms, filled from what stands; an inspection has one, which serves its thread."""

    store: Store
    _units: dict[str, Form] = field(default_factory=dict)
    _kept: dict[str, tuple[Instrument, Routing]] = field(default_factory=dict)
    _routed: dict[str, Routed] = field(default_factory=dict)

    # filled by the inspection

    def clear(self) -> None:
        """Forget all, because everything is taken up anew."""
        self._units.clear()
        self._kept.clear()
        self._routed.clear()

    def stand(self, unit: str, subject: str, value: Value) -> None:
        """Take up that something stands at a unit: whether it is a form, and that its answers changed."""
        self._routed.pop(unit, None)
        voice = subject.removeprefix(FORM)
        if not subject.startswith(FORM) or voice not in VOICES:
            return
        if isinstance(value, int):
            self._units[unit] = Form(voice, value)
        else:
            self._units.pop(unit, None)

    def forget(self, unit: str) -> None:
        """Forget one unit, because it is taken up anew."""
        self._units.pop(unit, None)
        self._routed.pop(unit, None)

    # what is known

    def at(self, unit: str | None) -> Form | None:
        """The form that a unit is, or None."""
        return self._units.get(unit or "")

    def of(self, voice: str) -> tuple[Form, ...]:
        """Every form of a voice, by number."""
        return tuple(sorted(form for form in self._units.values() if form.voice == voice))

    def units(self) -> Mapping[str, Form]:
        """Every form by its unit."""
        return self._units

    def stored(self) -> dict[str, str]:
        """The meaning of the questionnaire that is stored for each voice, where one is."""
        properties = self.store.properties()
        return {voice: properties[property_of(voice)] for voice in VOICES if property_of(voice) in properties}

    def questionnaire(self, voice: str) -> Instrument:
        """What a voice is asked here; where nothing is stored yet, the program's own questionnaire is.

        Raises KnownError(voice_unknown).
        """
        return self._known(voice)[0]

    def routed(self, voice: str, unit: str, answers: Callable[[], Mapping[str, str]]) -> Routed:
        """What routing makes of a form's answers; kept until one of them changes."""
        if unit not in self._routed:
            self._routed[unit] = self._known(voice)[1].route(answers())
        return self._routed[unit]

    def route(self, voice: str, answers: Mapping[str, str]) -> Routed:
        """What routing makes of answers that may be of any typing."""
        return self._known(voice)[1].route(answers)

    def sources(self, voice: str, question: str) -> tuple[str, ...]:
        """The questions that decide whether one of them is asked."""
        return self._known(voice)[1].sources(question)

    def _known(self, voice: str) -> tuple[Instrument, Routing]:
        if voice not in self._kept:
            meaning = self.store.properties().get(property_of(clean_voice(voice)))
            if meaning is None:
                keep_questionnaire(self.store, compiled(voice))
                form = compiled(voice)
            else:
                form = decode(self.store.instrument(meaning))
            self._kept[voice] = (form, Routing(form))
        return self._kept[voice]

    def take_over(self, brought: Iterable[Instrument]) -> None:
        """Take over the questionnaires of whoever leads, which decide what is asked and what counts."""
        for form in brought:
            if self.store.properties().get(property_of(form.voice)) != form.meaning:
                keep_questionnaire(self.store, form)
                self._kept.pop(form.voice, None)
                self._routed.clear()

    def must_be_asked(self, meanings: Mapping[str, str], inspection: str) -> None:
        """Raise KnownError(exchange_instrument_unknown) where forms were filled in that ask something else."""
        for voice, meaning in meanings.items():
            if self.questionnaire(voice).meaning != meaning:
                raise KnownError("exchange_instrument_unknown", id=inspection)
