"""How the parts of the report stand: what is written in them, and what does not fit."""

from collections.abc import Sequence

from app.operations.blocks import Apart
from app.operations.writing_report import Writing
from app.report.outline import ACKNOWLEDGEMENTS, COMMENTARY, CRITERION, GLOSSARY, RECOMMENDATIONS, SECTION, Part
from app.scoring.bindings import Misfit
from app.ui.words import tr
from app.ui.writing.outline import State


def fallen_back_words() -> str:
    """What is said where the program has no texts of its own in the language of the form."""
    return tr("The program's own texts are there in English only, and stand so in this report.")


def has_sentences(name: str) -> bool:
    """Whether findings and drafts stand beside a part."""
    return f"{name.partition('/')[0]}/" in {SECTION, CRITERION, COMMENTARY}


def wrong_of(found: Writing) -> list[tuple[str, Misfit | Apart]]:
    """All that does not fit in the text, in the order of the report, with its part; first what two people dispute."""
    own = {one.id: name for name, blocks in found.blocks.items() for one in blocks}
    wrong: list[tuple[str, Misfit | Apart]] = [(one.versions[0].part, one) for one in found.apart]
    wrong += [(own[one.finding], one) for one in found.misfits if one.finding in own and not one.warning]
    order = [one.name for one in found.parts]
    return sorted(wrong, key=lambda one: order.index(one[0]) if one[0] in order else len(order))


def state_of(part: Part, found: Writing, wrong: Sequence[tuple[str, Misfit | Apart]]) -> State:
    """How one part stands, of all that is wrong; what stands in its list is written too."""
    listed = {RECOMMENDATIONS: found.recommendations, ACKNOWLEDGEMENTS: found.thanks, GLOSSARY: found.terms}
    written = bool(found.blocks.get(part.name)) or bool(listed.get(part.name))
    return State(part.off, written, part.written or part.name in listed, sum(name == part.name for name, _ in wrong))
