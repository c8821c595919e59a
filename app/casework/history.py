"""What can be undone in this sitting: the answers given to one case, in order."""

from dataclasses import dataclass, field

from app.casework.entries import Place, Value

MOST_STEPS = 500


@dataclass(frozen=True, slots=True)
class Step:
    """One act that can be undone: where, and what stood there before and after."""

    place: Place
    before: Value
    after: Value


@dataclass(slots=True)
class History:
    """The steps of one case in this sitting; what is done after an undo takes the redo away."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def note(self, step: Step) -> None:
        """Remember a step that was just recorded."""
        self.done.append(step)
        self.undone.clear()
        del self.done[:-MOST_STEPS]
