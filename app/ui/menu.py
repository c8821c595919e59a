"""The menu of the top bar: everything that keys do on the page that is open, and how the window looks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.key_line import ALL_KEYS
from app.ui.keys_help import keys_of
from app.ui.page import Page
from app.ui.words import tr


def setting_words(setting: str) -> str:
    """What a theme is called."""
    return {
        "light": tr("Light"),
        "dark": tr("Dark"),
        "contrast": tr("High contrast"),
        "system": tr("As the system"),
    }.get(setting, setting)


def page_menu(parent: QWidget, page: Page) -> QMenu:
    """What can be done on a page, each with its key; what cannot be done now is there and cannot be chosen."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Menu"))
    idle, pairs = page.idle_keys(), keys_of(page)
    listed = pairs if any(key == ALL_KEYS for key, _ in pairs) else (*pairs, (ALL_KEYS, "all keys"))
    for key, meaning in listed:
        act = page.acts.get(key)
        if act is not None:
            add(menu, tr(meaning), key, act).setEnabled(key not in idle)
    return menu


def add(menu: QMenu, words: str, key: str, act: Callable[[], object]) -> QAction:
    """One line of the menu: the first letter large, the key at the right; the key itself is read elsewhere."""
    found = menu.addAction(f"{words[:1].upper()}{words[1:]}" + (f"\t{key}" if key else ""))
    found.triggered.connect(lambda _on=False: act())
    return found


def add_look(
    menu: QMenu,
    settings: tuple[str, ...],
    setting: str,
    choose: Callable[[str], object],
    step: Callable[[int], object],
) -> None:
    """The themes, the present one marked, and the text sizes."""
    group = QActionGroup(menu)
    for each in settings:
        one = add(menu, setting_words(each), "", partial(choose, each))
        one.setCheckable(True)
        one.setChecked(each == setting)
        group.addAction(one)
    menu.addSeparator()
    for words, key, by in (
        (tr("Larger text"), "Ctrl++", 1),
        (tr("Smaller text"), "Ctrl+-", -1),
        (tr("Usual text"), "Ctrl+0", 0),
    ):
        add(menu, words, key, partial(step, by))
