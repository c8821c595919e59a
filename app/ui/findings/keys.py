"""The keys of the findings, and what each does."""

from functools import partial
from typing import TYPE_CHECKING

from app.operations import keeping_findings as keeping
from app.ui.findings.misfits import BIND, LEAVE, PUT

if TYPE_CHECKING:
    from app.ui.findings.page import FindingsPage

KEYS = (
    ("↑ ↓", "choose"),
    ("Enter", "what is behind a finding; keep a draft"),
    ("E", "edit the words"),
    ("U", "next that does not fit"),
    ("W", "put in words that fit"),
    ("B", "bind words to a figure"),
    ("L", "leave words unbound"),
    ("D", "drafts, and back"),
    ("N", "write your own"),
    ("Alt+↑", "move up"),
    ("Alt+↓", "move down"),
    ("M", "merge with another"),
    ("O", "make it the other kind"),
    ("Del", "take out"),
    ("A", "keep all drafts not yet kept"),
    ("1–9", "choose a criterion"),
    ("PgUp", "criterion before"),
    ("PgDn", "next criterion"),
    ("Ctrl+Z", "undo"),
    ("Ctrl+Y", "redo"),
    ("P", "count unfinished cases too, or not"),
    ("Y", "Friday sheet"),
    ("Shift+R", "evidence in advance on the criterion"),
    ("R", "the report"),
    ("Esc", "back"),
)


def bind_keys(page: "FindingsPage") -> None:
    """Have the keys do what they say, wherever the focus is on the page."""
    hands, doing = page.hands, page.doing
    for keys, run in (
        ("Esc", page.escaped),
        ("E", hands.edit),
        ("U", page.next_misfit),
        ("W", partial(hands.mend, PUT)),
        ("B", partial(hands.mend, BIND)),
        ("L", partial(hands.mend, LEAVE)),
        ("M", hands.merge),
        ("O", hands.turn),
        ("Del", hands.remove),
        ("N", hands.write_own),
        ("D", page.other_side),
        ("A", hands.keep_all),
        ("P", page.provisional.toggle),
        ("Y", page.friday_wanted.emit),
        ("Shift+R", lambda: page.register_wanted.emit(page.desk.criterion)),
        ("R", page.report_wanted.emit),
        ("Ctrl+Z", partial(doing.do, keeping.undo_finding)),
        ("Ctrl+Y", partial(doing.do, keeping.redo_finding)),
    ):
        page.on_key(keys, run)
    for keys, shown, act in (  # what Qt calls them, and what stands on the keys
        ("Alt+Up", "Alt+↑", partial(page.move_finding, -1)),
        ("Alt+Down", "Alt+↓", partial(page.move_finding, 1)),
        ("PgUp", "PgUp", partial(page.step, -1)),
        ("PgDown", "PgDn", partial(page.step, 1)),
    ):
        page.on_key(keys, act)
        page.acts[shown] = act
    for digit in range(1, 10):
        page.on_key(str(digit), partial(page.choose_at, digit - 1))
