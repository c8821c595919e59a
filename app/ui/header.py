"""The top bar: where this is, the truth about saving, and what can be done from here."""

from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.errors import KnownError
from app.operations.safety_copy import CopyState
from app.ui.page import Action
from app.ui.parts import Button, chip, clear, label, px, restyle, spaced
from app.ui.theme import Theme, dress
from app.ui.words import mending, sentence, tr
from app.ui.working import HIGH, Working

HEIGHT = 52


def _nothing() -> None:
    """Stand for what a button does where only its looks are compared."""


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
        self._said, self._more = "", ""
        self.rescale()
        self.hide()

    def rescale(self) -> None:
        """Take on the text scale in force."""
        self._dot.setFixedSize(px(8), px(8))

    @property
    def text(self) -> str:
        """What it says, in full."""
        return f"{self._said} {self._more}".strip()

    def say(self, text: str, state: str, *, more: str = "") -> None:
        """Show a sentence in the colour of its meaning, good, muted or bad; what more there is where it fits."""
        self._said, self._more = text, more
        whole = f"{text} {more}".strip()
        self._text.setWordWrap(bool(more))
        self.setMinimumWidth(px(200) if more else 0)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding if more else policy.Maximum, policy.Preferred)
        self._text.setToolTip(whole if more else "")
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
        if not self._more:
            self._text.setText(self._said)
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

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("header")
        self.setAccessibleName(tr("Top bar"))
        self._row = spaced(QHBoxLayout(self), (18, 0, 18, 1), 14)
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
        self._row.addWidget(self._name)
        self._row.addLayout(self._crumbs)
        self._row.addLayout(self._chips)
        self._row.addStretch(1)
        self._row.addWidget(self.working)
        self._row.addWidget(self.copy)
        self._row.addWidget(self.state, 1000)
        self._row.addLayout(self._actions)
        self._shown: tuple[object, ...] = ()
        self._spare: list[QWidget] = []
        self._left_out: list[QWidget] = []
        self._crumb_labels: list[QLabel] = []
        self._crumb_texts: tuple[str, ...] = ()
        self._wanted: tuple[Action, ...] = ()
        self._buttons: list[Button] = []
        self._time, self._troubled = "", False
        self.retheme(theme)

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
    ) -> None:
        """Show where this is and what can be done; buttons that stay the same keep the focus."""
        shown = (crumbs, chips, demo)
        if self._shown != shown:
            self._shown = shown
            self._show_crumbs(crumbs)
            clear(self._chips)
            if demo:
                self._chips.addWidget(chip(tr("demo: invented cases"), "star"))
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
            button.clicked.connect(lambda _=False, at=position: self._wanted[at].run())
            self._actions.addWidget(button)
            self._buttons.append(button)

    def _need(self) -> int:
        """Add up what everything needs; the layout itself still remembers what was there before."""
        groups = [(self._crumbs, 8), (self._chips, 8), (self._actions, 12)]
        widths = [] if self._name in self._left_out else [self._name.sizeHint().width()]
        for layout, gap in groups:
            shown = [
                widget
                for at in range(layout.count())
                if (item := layout.itemAt(at)) is not None and (widget := item.widget()) is not None
                if widget not in self._left_out
            ]
            for widget in shown:
                widget.ensurePolished()
            if shown:
                widths.append(sum(one.sizeHint().width() for one in shown) + px(gap) * (len(shown) - 1))
        if not self.working.isHidden():
            widths.append(self.working.sizeHint().width())
        if not self.copy.isHidden():
            widths.append(self.copy.sizeHint().width())
        if not self.state.isHidden():
            least = self.state.minimumWidth()
            widths.append(least or self.state.sizeHint().width())
        return sum(widths) + px(14) * len(widths) + px(36)

    def _fit(self) -> None:
        """Leave out chips, the last first, and shorten crumbs, so that all else stays whole."""
        self._left_out.clear()
        self._name.show()
        self.working.shorten(on=False)
        self.copy.setVisible(bool(self.copy.text()))
        self.state.setVisible(bool(self.state.text))
        for one in self._spare:
            one.show()
        for one, text in zip(self._crumb_labels, self._crumb_texts, strict=True):
            one.setText(text)
        for button, action in zip(self._buttons, self._wanted, strict=True):
            button.setText(action.text)
            button.show()
        for one in reversed(self._spare):
            if self._need() <= self.width():
                return
            one.hide()
            self._left_out.append(one)
        for one, text in zip(self._crumb_labels, self._crumb_texts, strict=True):
            over = self._need() - self.width()
            if over <= 0:
                return
            room = max(one.sizeHint().width() - over, px(40))
            one.setText(one.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))
        if self._need() > self.width() and self._crumb_labels:
            self._name.hide()
            self._left_out.append(self._name)
        self._make_room_for_work()
        for button, action in zip(self._buttons, self._wanted, strict=True):
            if action.short and self._need() > self.width():
                button.setText(action.short)
        for button, action in zip(self._buttons, self._wanted, strict=True):
            if not action.primary and self._need() > self.width():
                button.hide()  # its key still works, and the page's last line names it
                self._left_out.append(button)

    def _make_room_for_work(self) -> None:
        """The copy goes first; of work that lasts, how far it is goes before its words, and before that all is saved."""
        self.copy.setVisible(bool(self.copy.text()) and self._need() <= self.width())
        if self.working.isHidden():
            return
        self.working.shorten(on=self._need() > self.width())
        if self._need() > self.width() and not self._troubled:
            self.state.hide()

    # the truth about saving

    def saved(self, time: str) -> None:
        """Say that all is on the disk, since that time; without a time nothing new was written."""
        if time:
            self._time, self._troubled = time, False
        if not self._troubled:
            self.state.say(tr("Saved {time}", time=self._time) if self._time else tr("All saved"), "good")
            self._fit()

    def saving(self) -> None:
        """Something is on its way to the disk; what it did not take before stays in sight."""
        if not self._troubled:
            self.state.say(tr("Saving…"), "muted")
            self._fit()

    def trouble(self, error: KnownError) -> None:
        """Say that the disk did not take it; stays until something is saved."""
        self._troubled = True
        self.state.say(f"{tr('Not saved.')} {sentence(error)}", "bad", more=mending(error))
        self._fit()

    def copied(self, state: CopyState | None) -> None:
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
