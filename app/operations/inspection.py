"""One inspection, open for work: what stands in it, and the recording of what is said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.casework.entries import Act, Entry, Place, Value, now
from app.casework.forms import Form
from app.casework.history import History
from app.casework.subjects import (
    ANSWER,
    FACT,
    NOTE,
    OF_THE_UNIT,
    REFERENCE,
    STATUS,
    WITHDRAWAL,
    fact_subject,
    for_leads_only,
    inspection_subject,
    named,
    questions_of,
)
from app.casework.units import Case, Withdrawal, reading_id
from app.casework.walk import COMPLETE, Layout, status
from app.errors import KnownError
from app.exchange.cards import ASSESSOR, LEAD
from app.exchange.people import LEADING, Member, Team, team_of
from app.instrument.model import Instrument
from app.instrument.routing import Routed, Routing
from app.instrument.xlsform import decode
from app.operations.backups import back_up_store
from app.operations.forms import Forms
from app.operations.workspace import Workspace
from app.steps import Ask, Tell, in_steps, never, share, stepping, untold
from db.entries import Present
from db.merging import Merged
from db.store import Store


class Standing(NamedTuple):
    """What one place holds: the ids that stand there and the value that they agree on.

    Where they disagree `apart` holds the different values, and `value` is None: none of them counts.
    """

    ids: tuple[str, ...]
    value: Value
    who: str
    at: str
    apart: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What an operation changed: the entries recorded, and the cases (by reference) and forms that they are about."""

    entries: tuple[Entry, ...]
    cases: frozenset[str]
    at: str
    forms: frozenset[Form] = frozenset()


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a merge did, and what it changed here."""

    merged: Merged
    changes: Changes


class Inspection:
    """An inspection open for work: store, instrument, and what stands in it; serves the thread that opened it."""

    def __init__(self, store: Store, workspace: Workspace, progress: Tell = untold, cancelled: Ask = never) -> None:
        """Take over an open store; use open_inspection."""
        self.store = store
        self.id = store.inspection
        self.who = workspace.who
        self.device = workspace.device
        self.workspace = workspace
        self.me = workspace.identity.card().fingerprint
        self._properties = store.properties()
        self.instrument: Instrument = decode(store.instrument(self._properties["instrument"]))
        self.routing = Routing(self.instrument)
        self.layout = Layout(self.instrument, self.routing)
        self._facts_asked = {fact_subject(name) for name in self.instrument.by_name.keys() - {"phases", "rosh"}}
        self._standing: dict[str | None, dict[Place, Standing]] = {}
        self._team: Team | None = None
        self._cases: dict[str, str] = {}
        self.forms = Forms(store)
        self._routed: dict[str, Routed] = {}
        self._histories: dict[str, History] = {}
        self.reload(progress, cancelled)

    def close(self) -> KnownError | None:
        """Close the file, with a backup beside it where it was changed; returns why there could be none."""
        fault = None
        try:
            if self.store.changed:
                back_up_store(self.workspace, self.store)
        except KnownError as error:
            fault = error
        finally:
            self.store.close()
        return fault

    def reload(self, progress: Tell = untold, cancelled: Ask = never) -> None:
        """Take up everything that stands in the file, as another program may have changed it."""
        self._standing = {}
        self._team = None
        self._cases = {}
        self.forms.clear()
        self._routed = {}
        self._take_up(in_steps(self.store.present(), progress, cancelled))

    def _take_up(self, present: Iterable[Present]) -> None:
        rows: dict[Place, list[Present]] = {}
        for row in present:
            rows.setdefault(row.place, []).append(row)
        for place, standing in rows.items():
            self._stand(place, standing)

    def _stand(self, place: Place, present: Sequence[Present]) -> None:
        unit, _, subject = place
        values: list[Value] = []
        for row in present:
            if row.value not in values:
                values.append(row.value)
        value, apart = (values[0], ()) if len(values) == 1 else (None, tuple(values))
        latest = max(present, key=lambda row: row.entry)
        standing = Standing(tuple(row.entry for row in present), value, latest.who, latest.at, apart)
        self._standing.setdefault(unit, {})[place] = standing
        if unit is None:
            self._team = None
        elif subject == REFERENCE and isinstance(value, str):
            self._cases[value] = unit
        elif subject != REFERENCE:
            self.forms.stand(unit, subject, value)

    def refresh(self) -> bool:
        """Take up what another program wrote since; returns whether there was anything."""
        if self.store.changed_elsewhere():
            self.reload()
            return True
        return False

    # what is known

    def standing(self, place: Place) -> Standing | None:
        """What stands at a place, or None."""
        return self._standing.get(place[0], {}).get(place)

    def value_at(self, place: Place) -> Value:
        """The value that stands at a place; None where nothing does, or different values stand side by side."""
        found = self.standing(place)
        return found.value if found is not None else None

    def history(self, reference: str) -> History:
        """What can be undone in a case in this sitting."""
        return self._histories.setdefault(reference, History())

    def about(self, name: str) -> str:
        """What is said of the inspection itself, for example its area; empty where nothing is."""
        found = self.standing((None, None, inspection_subject(name)))
        return found.value if found is not None and isinstance(found.value, str) else ""

    @property
    def team(self) -> Team:
        """Everybody who takes part or took part; in an inspection made before there were teams its owner leads."""
        if self._team is None:
            whole = self._standing.get(None, {})
            found = team_of({place[2]: said.apart or (said.value,) for place, said in whole.items()})
            if not found.members and self._properties.get("founder", self.me) == self.me:
                owner = Member(self.workspace.identity.card(LEAD), LEAD, compared=True, devices=(self.device,))
                found = Team((owner,), found.invited)
            self._team = found
        return self._team

    @property
    def role(self) -> str:
        """What the person of this workspace is here: lead, deputy or assessor."""
        member = self.team.by_fingerprint(self.me)
        return member.role if member is not None and member.removed is None else ASSESSOR

    @property
    def leads(self) -> bool:
        """Whether the person of this workspace may say everything."""
        return self.role in LEADING

    @property
    def demo(self) -> bool:
        """Whether its cases are invented."""
        return self._properties.get("demo") == "yes"

    @property
    def token(self) -> str | None:
        """What the invitation carried by which this workspace came to the inspection; None where it was made here."""
        return self._properties.get("token")

    def keep_token(self, token: str) -> None:
        """Keep what a later invitation carried in place of the earlier one's."""
        self.store.set_properties({"token": token})
        self._properties["token"] = token

    @property
    def travelling_properties(self) -> dict[str, str]:
        """What a pack says of the inspection besides its entries."""
        return {name: self._properties[name] for name in ("pattern", "demo")}

    @property
    def pattern(self) -> str:
        """The regular expression that references of cases match."""
        return self._properties["pattern"]

    @property
    def references(self) -> tuple[str, ...]:
        """The references of all cases, in order."""
        return tuple(sorted(self._cases))

    def unit(self, reference: str) -> str:
        """The unit id of a case; raises KnownError(case_unknown)."""
        try:
            return self._cases[reference]
        except KeyError:
            raise KnownError("case_unknown", reference=reference, inspection=self.id) from None

    def cases_of(self, units: Iterable[str | None]) -> frozenset[str]:
        """The references of the cases that are among the units."""
        wanted = set(units)
        return frozenset(reference for reference, unit in self._cases.items() if unit in wanted)

    @property
    def histories(self) -> dict[str, History]:
        """What can be undone in this sitting, by case."""
        return self._histories

    def values(self, reference: str, reading: str | None) -> dict[str, Value]:
        """What stands in a case at unit level (reading None) or in one reading: subject -> value."""
        return self.at_unit(self.unit(reference), reading)

    def stands_at(self, unit: str) -> dict[Place, Standing]:
        """All that stands in any unit, a case or a form."""
        return dict(self._standing.get(unit, {}))

    def at_unit(self, unit: str, reading: str | None) -> dict[str, Value]:
        """What stands in any unit, a case or a form, at unit level (reading None) or in one reading."""
        return {
            place[2]: standing.value
            for place, standing in self._standing.get(unit, {}).items()
            if place[1] == reading and standing.value is not None
        }

    def own(self, prefix: str) -> dict[str, Standing]:
        """What stands in the inspection itself, not in a case, under subjects that begin with the prefix."""
        return {
            place[2].removeprefix(prefix): standing
            for place, standing in self._standing.get(None, {}).items()
            if place[2].startswith(prefix)
        }

    def withdrawn(self, reference: str) -> bool:
        """Whether a case has left the sample; it has where only the reason is disputed."""
        return self._withdrawal(self.unit(reference)) is not None

    def _withdrawal(self, unit: str) -> Value:
        found = self.standing((unit, None, WITHDRAWAL))
        if found is None:
            return None
        return found.apart[0] if found.apart and None not in found.apart else found.value

    def case(self, reference: str) -> Case:
        """A case with its facts and, where it left the sample, its withdrawal."""
        gone = self._withdrawal(self.unit(reference))
        withdrawal = None
        if isinstance(gone, dict):
            replaced_by = gone.get("replaced_by")
            withdrawal = Withdrawal(
                str(gone.get("reason")),
                str(gone.get("detail") or ""),
                str(replaced_by) if replaced_by else None,
            )
        facts = named(self.values(reference, None), FACT)
        return Case(self.unit(reference), reference, facts, withdrawal)

    def reading(self, reference: str) -> str:
        """The id of the first reading of a case."""
        return reading_id(self.unit(reference))

    def answers(self, reference: str) -> dict[str, str]:
        """Every answer of a case's first reading, the facts that its questions ask among them."""
        facts = {
            name: value
            for name, value in self.case(reference).facts.items()
            if name in self.instrument.by_name and value
        }
        return facts | named(self.values(reference, self.reading(reference)), ANSWER)

    def notes(self, reference: str) -> dict[str, str]:
        """The evidence notes of a case's first reading: question -> text."""
        return named(self.values(reference, self.reading(reference)), NOTE)

    def disputed(self, reference: str) -> frozenset[str]:
        """The subjects of a case at which different values stand side by side."""
        return frozenset(
            place[2] for place, standing in self._standing.get(self.unit(reference), {}).items() if standing.apart
        )

    def disputes(self) -> tuple[Place, ...]:
        """Every place at which different values stand side by side."""
        return tuple(
            place for places in self._standing.values() for place, standing in places.items() if standing.apart
        )

    def disputes_of(self, unit: str) -> tuple[Place, ...]:
        """The places of one unit at which different values stand side by side."""
        return tuple(place for place, standing in self._standing.get(unit, {}).items() if standing.apart)

    def routed(self, reference: str) -> Routed:
        """What routing makes of a case's answers; kept until one of them changes."""
        if reference not in self._routed:
            self._routed[reference] = self.routing.route(self.answers(reference))
        return self._routed[reference]

    def declared_complete(self, reference: str) -> bool:
        """Whether somebody declared the case complete, whatever has come to apply since."""
        found = self.standing((self.unit(reference), self.reading(reference), STATUS))
        return found is not None and found.value == COMPLETE

    def status(self, reference: str) -> str:
        """Where a case's first reading stands: not_started, in_progress or complete."""
        unit, reading = self.unit(reference), self.reading(reference)
        recorded = self.value_at((unit, reading, STATUS))
        touched = any(
            (which == reading and subject != STATUS) or (which is None and subject in self._facts_asked)
            for (_, which, subject), standing in self._standing.get(unit, {}).items()
            if standing.value is not None or standing.apart
        )
        return status(
            str(recorded) if recorded else None,
            self.routed(reference),
            self.instrument,
            touched=touched,
            disputed=questions_of(self.disputed(reference)),
        )

    # what is done

    def place(self, reference: str, subject: str) -> Place:
        """Where an act on a case belongs: facts to the unit, all else to its first reading."""
        unit = self.unit(reference)
        return (unit, None if subject.startswith(OF_THE_UNIT) else reading_id(unit), subject)

    def act(self, place: Place, value: Value, *, who: str | None = None, at: str | None = None) -> Act | None:
        """The act that makes a value stand at a place, replacing what was shown there; None where it stands already."""
        known = self.standing(place)
        if known is None and (value is None or value == ""):
            return None
        if known is not None and known.value == value and not known.apart:
            return None
        return Act(*place, value, known.ids if known is not None else (), who, at)

    def record(self, acts: Iterable[Act | None], progress: Tell = untold, cancelled: Ask = never) -> Changes:
        """Record acts, durable and all or none, and take them up.

        Raises KnownError where the disk refuses, and lead_only for what would be refused when it arrives at the lead's.
        Until it is all written it can be cancelled.
        """
        wanted = [act for act in acts if act is not None]
        if any(for_leads_only(act.unit, act.subject) for act in wanted) and not self.leads:
            raise KnownError("lead_only")
        steps = in_steps(wanted, share(progress, 0, 1, 2), cancelled)
        writing = stepping(share(progress, 1, 2, 2), cancelled)
        entries = self.store.record(steps, who=self.who, device=self.device, watch=writing) if wanted else []
        if wanted:
            progress(1, 1)
        by_unit = {unit: reference for reference, unit in self._cases.items()}
        touched: set[str] = set()
        forms = {self.forms.at(one.unit) for one in entries}
        for one in entries:
            known = self.standing(one.place)
            left = [
                Present(*one.place, id_, known.value, known.who, known.at)
                for id_ in (known.ids if known is not None else ())
                if known is not None and id_ not in one.replaces
            ]
            self._stand(one.place, [*left, Present(*one.place, one.id, one.value, one.who, one.at)])
            if one.subject == REFERENCE and isinstance(one.value, str):
                by_unit[one.unit or ""] = one.value
            reference = by_unit.get(one.unit or "")
            if reference is not None:
                touched.add(reference)
                self._routed.pop(reference, None)
        forms |= {self.forms.at(one.unit) for one in entries}
        at = entries[-1].at if entries else ""
        return Changes(tuple(entries), frozenset(touched), at, frozenset(form for form in forms if form is not None))

    def merge(self, entries: Sequence[Entry], *, whole: bool = True) -> Arrival:
        """Take in entries of others, all or none, and take up what stands then; raises KnownError as Store.merge does.

        `whole` is False where they are a selection, for example the cases that somebody is allocated.
        """
        return self._arrival(self.store.merge(entries, whole=whole))

    def give_up_gap(self, device: str) -> Arrival:
        """Take in what waits for entries of a device that will never come."""
        return self._arrival(self.store.give_up_gap(device))

    def _arrival(self, merged: Merged) -> Arrival:
        units = {one.unit for one in merged.entries}
        cases = {reference for reference, unit in self._cases.items() if unit in units}
        for reference in cases:
            del self._cases[reference]
        for unit in units:
            self._standing.pop(unit, None)
            self.forms.forget(unit or "")
            self._take_up(self.store.present(unit or ""))
        cases |= {reference for reference, unit in self._cases.items() if unit in units}
        for reference in cases:
            self._routed.pop(reference, None)
        forms = frozenset(form for unit in units if (form := self.forms.at(unit)) is not None)
        return Arrival(merged, Changes(merged.entries, frozenset(cases), now() if merged.entries else "", forms))
