"""The top bar: where this is, the truth about saving, and what can be done from here."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.errors import KnownError
from app.ui.page import Action
from app.ui.parts import Button, chip, clear, label, px, restyle, spaced
from app.ui.theme import Theme, dress
from app.ui.words import mending, sentence, tr
from app.ui.working import HIGH, Working

if TYPE_CHECKING:  # the page that unlocks needs no store
    from app.operations.safety_copy import CopyState

HEIGHT = 52
TIGHT_BELOW = 480
"""Below this width of the design what stands in the bar moves closer together."""


def _nothing() -> None:
    """Stand for what a button does where only its looks are compared."""


def _hide(widgets: list[QWidget]) -> None:
    for one in widgets:
        one.hide()


def _widgets(layout: QHBoxLayout) -> list[QWidget]:
    items = (layout.itemAt(at) for at in range(layout.count()))
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


class SavedState(QWidget):
    """What has become of the last change: saved and when, being saved, or not saved and why."""

    def __init__(self) -> None:
        """Begin silent: nothing was changed yet."""
        super().__init__()
        self.setAccessibleName(tr("Saving"))
        row = spaced(QHBoxLayout(self), (0, 0, 6, 0), 8)
        self._dot = label()
        self._text = label()
        self._text.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._dot)
        row.addWidget(self._text, 1)
        self._said = self._more = self._short = ""
        self._brief = False
        self.rescale()
        self.hide()

    def rescale(self) -> None:
        """Take on the text scale in force."""
        self._dot.setFixedSize(px(8), px(8))
        self._text.setMaximumWidth(px(440))  # its type is smaller than that of running text

    @property
    def text(self) -> str:
        """What it says, in full."""
        return f"{self._said} {self._more}".strip()

    def be_brief(self, *, on: bool) -> None:
        """Say the time alone where there is little room."""
        if on != self._brief:
            self._brief = on
            self._fit()

    def say(self, text: str, state: str, *, short: str = "", more: str = "") -> None:
        """Show a sentence in the colour of its meaning, good, muted or bad; what more there is where it fits."""
        self._said, self._more, self._short = text, more, short
        whole = f"{text} {more}".strip()
        self._text.setWordWrap(bool(more))
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding if more else policy.Maximum, policy.Preferred)
        self._text.setToolTip(whole if more or short else "")
        self._text.setAccessibleName(whole)
        restyle(self._dot, dot=state)
        restyle(self._text, saved=state)
        self.setVisible(bool(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as much as fits into the bar; the tooltip and the screen reader have it all."""
        self.setMinimumWidth(px(110 if self._brief else 200) if self._more else 0)
        if not self._more:
            self._text.setText(self._short if self._brief and self._short else self._said)
            return
        metrics = self._text.fontMetrics()
        room = QRect(0, 0, max(self.width() - px(24), 1), 10_000)
        for words in (f"{self._said} {self._more}", self._said):
            if metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height() <= px(HEIGHT) - 4:
                self._text.setText(words)
                return
        lines = max((px(HEIGHT) - 4) // metrics.lineSpacing(), 1)
        elided = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, int(room.width() * (lines - 0.4)))
        self._text.setText(elided)


class Header(QFrame):
    """The bar itself; its height never changes, so that nothing below it moves."""

    back_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("header")
        self.setAccessibleName(tr("Top bar"))
        self._row = spaced(QHBoxLayout(self), (18, 0, 18, 1), 14)
        self.back = self._button("‹", tr("Back"), "Esc", self.back_wanted)
        self.back.hide()
        self._name = label(tr("Casewalk"), "brand")
        self._crumbs = spaced(QHBoxLayout(), spacing=8)
        self._chips = spaced(QHBoxLayout(), spacing=8)
        self._actions = spaced(QHBoxLayout(), spacing=12)
        self.working = Working(theme)
        self.working.stripe.setParent(self)
        self.working.changed.connect(self._fit)
        self.state = SavedState()
        self.copy = label(role="small")
        self.copy.setAccessibleName(tr("Safety copy"))
        self.copy.hide()
        self.menu = self._button("≡", tr("Menu"), "F10", self.menu_wanted)
        self._row.addWidget(self.back)
        self._row.addWidget(self._name)
        self._row.addLayout(self._crumbs)
        self._row.addLayout(self._chips)
        self._row.addStretch(1)
        self._row.addWidget(self.working)
        self._row.addWidget(self.copy)
        self._row.addWidget(self.state, 1000)
        self._row.addLayout(self._actions)
        self._row.addWidget(self.menu)
        self._shown: tuple[object, ...] = ()
        self._demo: QLabel | None = None
        self._spare: list[QWidget] = []
        self._crumb_labels: list[QLabel] = []
        self._crumb_texts: tuple[str, ...] = ()
        self._wanted: tuple[Action, ...] = ()
        self._buttons: list[Button] = []
        self._time, self._troubled = "", False
        self.retheme(theme)

    @staticmethod
    def _button(sign: str, name: str, key: str, pressed: SignalInstance) -> Button:
        found = Button(sign)
        found.setProperty("sign", True)
        found.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the work
        found.setAccessibleName(name)
        found.setAccessibleDescription(tr("Key {key}", key=key))
        found.setToolTip(f"{name} ({key})")
        found.clicked.connect(lambda _on=False: pressed.emit())
        return found

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale."""
        dress(self, theme)
        self.setFixedHeight(px(HEIGHT))
        self.state.rescale()
        self.working.retheme(theme)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.working.stripe.setGeometry(0, self.height() - px(HIGH), self.width(), px(HIGH))
        self._fit()

    def refresh(
        self,
        crumbs: tuple[str, ...],
        chips: tuple[tuple[str, str], ...],
        actions: tuple[Action, ...],
        *,
        demo: bool,
        back: bool = False,
    ) -> None:
        """Show where this is and what can be done; buttons that stay the same keep the focus."""
        shown = (crumbs, chips, demo)
        self.back.setVisible(back)
        if self._shown != shown:
            self._shown = shown
            self._show_crumbs(crumbs)
            clear(self._chips)
            self._demo = chip("", "star") if demo else None
            if self._demo is not None:
                self._demo.setAccessibleName(tr("demo: invented cases"))
                self._chips.addWidget(self._demo)
            self._spare = [chip(text, kind) for text, kind in chips]
            for one in self._spare:
                self._chips.addWidget(one)
        self._show_actions(actions)
        self._fit()

    def _show_crumbs(self, crumbs: tuple[str, ...]) -> None:
        clear(self._crumbs)
        self._crumb_labels, self._crumb_texts = [], crumbs
        for position, text in enumerate(crumbs):
            if position:
                self._crumbs.addWidget(label("›", "muted"))
            one = label(text, "heading" if position == len(crumbs) - 1 else "muted")
            self._crumbs.addWidget(one)
            self._crumb_labels.append(one)

    def _show_actions(self, actions: tuple[Action, ...]) -> None:
        before, self._wanted = self._wanted, actions
        if [replace(each, run=_nothing) for each in before] == [replace(each, run=_nothing) for each in actions]:
            return
        clear(self._actions)
        self._buttons.clear()
        for position, action in enumerate(actions):
            button = Button(action.text, action.key, primary=action.primary)
            button.setToolTip(action.text)  # there may be room for a part of it only
            button.clicked.connect(lambda _=False, at=position: self._wanted[at].run())
            self._actions.addWidget(button)
            self._buttons.append(button)
        for one, following in pairwise((self.back, *self._buttons, self.menu)):
            QWidget.setTabOrder(one, following)

    # room

    @property
    def _groups(self) -> tuple[tuple[list[QWidget], int], ...]:
        """What stands side by side in the bar, each group with the gap inside it."""
        return (
            ([self.back], 0),
            ([self._name], 0),
            (_widgets(self._crumbs), 8),
            (_widgets(self._chips), 8),
            ([self.working], 0),
            ([self.copy], 0),
            ([self.state], 0),
            (_widgets(self._actions), 12),
            ([self.menu], 0),
        )

    def _need(self) -> int:
        """Add up what everything needs; the layout itself still remembers what was there before."""
        widths = []
        for widgets, gap in self._groups:
            shown = [widget for widget in widgets if not widget.isHidden()]
            for widget in shown:
                widget.ensurePolished()
            if shown:
                wide = sum(one.minimumWidth() or one.sizeHint().width() for one in shown)
                widths.append(wide + px(gap) * (len(shown) - 1))
        _, _, margin, _, gap = self._row.property("design")
        return sum(widths) + px(gap) * len(widths) + 2 * px(margin)

    def _fit(self) -> None:
        """Have everything in the bar that fits, whole; what can be spared goes step by step where it does not."""
        tight = self.width() < px(TIGHT_BELOW)
        spaced(self._row, (10, 0, 10, 1) if tight else (18, 0, 18, 1), 8 if tight else 14)
        self._name.show()
        self.working.shorten(on=False)
        self.copy.setVisible(bool(self.copy.text()))
        self.state.setVisible(bool(self.state.text))
        for one in (*_widgets(self._chips), *_widgets(self._crumbs)):
            one.show()  # Qt shows what is new only later, and until then it counts as hidden
        for one, text in zip(self._crumb_labels, self._crumb_texts, strict=True):
            one.setText(text)
            one.setToolTip("")
        if self._demo is not None:
            self._demo.setText(tr("demo: invented cases"))
            self._demo.setToolTip("")
        for button, action in zip(self._buttons, self._wanted, strict=True):
            button.setText(action.text)
            button.show()
        self.state.be_brief(on=False)
        for spare in self._steps():
            if self._need() <= self.width():
                return
            spare()

    def _steps(self) -> Iterator[Callable[[], object]]:
        """What is spared one after another: chips, the brand, spare buttons, long words, the way here, buttons."""
        yield from (one.hide for one in reversed(self._spare))
        yield self.copy.hide  # its state is on the page of keys and copies
        if not self.working.isHidden() and not self._troubled:
            yield self.state.hide  # before that all is saved goes how far it is, while something lasts
        if self._demo is not None:
            yield self._shorten_demo
        if self._crumb_labels:
            yield self._name.hide
        yield from (one.hide for one, action in zip(self._buttons, self._wanted, strict=True) if action.spare)
        if not self.working.isHidden():
            yield partial(self.working.shorten, on=True)
        for button, action in zip(self._buttons, self._wanted, strict=True):
            if action.short:
                yield partial(button.setText, action.short)
        yield from (partial(self._shorten, one) for one in self._crumb_labels[:-1])
        way = _widgets(self._crumbs)[:-1]
        yield from (partial(_hide, way[at : at + 2]) for at in range(0, len(way), 2))
        yield partial(self.state.be_brief, on=True)
        for button, action in zip(self._buttons, self._wanted, strict=True):
            if not action.primary:
                yield button.hide  # its key still works, and the menu has it
        yield from (partial(self._shorten, one) for one in self._crumb_labels[-1:])

    def _shorten_demo(self) -> None:
        if self._demo is not None:
            self._demo.setText(tr("demo"))
            self._demo.setToolTip(tr("demo: invented cases"))

    def _shorten(self, crumb: QLabel) -> None:
        whole, room = crumb.text(), max(crumb.sizeHint().width() - self._need() + self.width(), px(48))
        crumb.setText(crumb.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room))
        crumb.setToolTip(whole)

    # the truth about saving

    def saved(self, time: str) -> None:
        """Say that all is on the disk, since that time; without a time nothing new was written."""
        if time:
            self._time, self._troubled = time, False
        if not self._troubled:
            said = tr("Saved {time}", time=self._time) if self._time else tr("All saved")
            self.state.say(said, "good", short=self._time[:5] or tr("saved"))
            self._fit()

    def saving(self) -> None:
        """Something is on its way to the disk; what it did not take before stays in sight."""
        if not self._troubled:
            self.state.say(tr("Saving…"), "muted", short="…")
            self._fit()

    def trouble(self, error: KnownError) -> None:
        """Say that the disk did not take it; stays until something is saved."""
        self._troubled = True
        self.state.say(f"{tr('Not saved.')} {sentence(error)}", "bad", more=mending(error))
        self._fit()

    def copied(self, state: "CopyState | None") -> None:
        """Say when the safety copy was last current, or that it is not now; the tooltip says why and what to do."""
        if state is None:
            words, more = "", ""
        elif state.fault is None:
            words, more = tr("Copy on stick {time}", time=state.at), tr("The safety copy is current.")
        else:
            words = tr("No copy since {time}", time=state.at) if state.at else tr("No copy on stick")
            more = f"{sentence(state.fault)} {mending(state.fault)}"
        self.copy.setText(words)
        self.copy.setToolTip(more)
        self.copy.setAccessibleDescription(more)
        restyle(self.copy, role="small" if state is None or state.fault is None else "warning")
        self._fit()

    def silent(self) -> None:
        """Say nothing about saving: no inspection is open yet."""
        self._time, self._troubled = "", False
        self.state.say("", "muted")
