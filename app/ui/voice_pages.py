"""The pages of the other two voices and the ways to them: forms typed, what was told, evidence in advance."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.casework.units import FIRST, SECOND
from app.ui.page import Page
from app.ui.page_group import PageGroup, Ways

if TYPE_CHECKING:
    from app.casework.forms import Form
    from app.ui.forms.differences import DifferencesPage
    from app.ui.forms.page import FormsPage
    from app.ui.forms.typing import TypingPage
    from app.ui.register.page import RegisterPage
    from app.ui.voices.page import VoicesPage
    from app.ui.walk.saving import Saving


class VoicePages(PageGroup):
    """The pages of the other two voices."""

    def __init__(
        self, window: Ways, parent: QWidget, add: Callable[[Page], None], show: Callable[[QWidget], None]
    ) -> None:
        """Begin without a page."""
        super().__init__(window, parent, add, show)
        self._forms: FormsPage | None = None
        self._typing: TypingPage | None = None
        self._differences: DifferencesPage | None = None
        self._voices: VoicesPage | None = None
        self._register: RegisterPage | None = None
        self._register_back: Callable[[], object] = window.show_cases
        self._voices_back: Callable[[], object] = window.show_cases
        self._forms_back: Callable[[], object] = window.show_cases

    @property
    def forms(self) -> "FormsPage":
        """The forms that came back."""
        if self._forms is None:
            from app.ui.forms.page import FormsPage

            page = FormsPage(self._window.session, self._window.theme)
            page.left.connect(self._leave_forms)
            page.typing_wanted.connect(self.show_typing)
            page.second_wanted.connect(lambda voice: self.show_typing(voice, SECOND))
            page.form_wanted.connect(lambda form: self.show_typing(form.voice, FIRST, form))
            page.differences_wanted.connect(self.show_differences)
            page.told_wanted.connect(lambda voice: self.show_voices(self.come_back_to_forms, voice))
            self._forms = page
            self._add(page)
        return self._forms

    @property
    def typing(self) -> "TypingPage":
        """The flow of forms that are typed."""
        if self._typing is None:
            from app.ui.forms.typing import TypingPage

            page = TypingPage(self._window.session, self._window.theme)
            page.left.connect(self.come_back_to_forms)
            self._typing = page
            self._add(page)
        return self._typing

    @property
    def differences(self) -> "DifferencesPage":
        """What two people typed differently."""
        if self._differences is None:
            from app.ui.forms.differences import DifferencesPage

            page = DifferencesPage(self._window.session, self._window.theme)
            page.left.connect(self.come_back_to_forms)
            self._differences = page
            self._add(page)
        return self._differences

    @property
    def voices(self) -> "VoicesPage":
        """What children and victims told."""
        if self._voices is None:
            from app.ui.voices.page import VoicesPage

            page = VoicesPage(self._window.session, self._window.theme)
            page.left.connect(self._leave_voices)
            page.forms_wanted.connect(self._forms_of)
            self._voices = page
            self._add(page)
        return self._voices

    @property
    def register(self) -> "RegisterPage":
        """The documents that came before the fieldwork."""
        if self._register is None:
            from app.ui.register.page import RegisterPage

            page = RegisterPage(self._window.session, self._window.theme)
            page.left.connect(self._leave_register)
            self._register = page
            self._add(page)
        return self._register

    # the ways

    def show_forms(self, back: Callable[[], object] | None = None) -> None:
        """Show the forms that came back; `back` leads away from them, the cases where it is not given."""
        self._forms_back = back or self._window.show_cases
        self.come_back_to_forms()

    def come_back_to_forms(self) -> None:
        """Show the forms, read anew."""
        self._show(self.forms)
        self.forms.arrive()

    def _leave_forms(self) -> None:
        self._forms_back()

    def show_typing(self, voice: str, which: str = FIRST, form: "Form | None" = None) -> None:
        """Type a voice's forms, or mend one of them."""
        self._show(self.typing)
        self.typing.begin(voice, which, form)

    def show_differences(self, voice: str) -> None:
        """Show what two people typed differently."""
        self._show(self.differences)
        self.differences.open(voice)

    def show_voices(self, back: Callable[[], object] | None = None, voice: str = "") -> None:
        """Show what was told; `back` leads away from it, the cases where it is not given."""
        self._voices_back = back or self._window.show_cases
        self._show(self.voices)
        self.voices.choose(voice or self.voices.voice)

    def show_told(self, voice: str, subject: str, back: Callable[[], object]) -> None:
        """Show a sentence or a quotation of a voice, by its subject, where it can be mended."""
        self._voices_back = back
        self._show(self.voices)
        self.voices.go_to(voice, subject)

    def _leave_voices(self) -> None:
        self._voices_back()

    def show_register(self, back: Callable[[], object] | None = None, criterion: str = "") -> None:
        """Show the documents received, or those on one criterion; `back` leads away, to the cases if not given."""
        self._register_back = back or self._window.show_cases
        self._show(self.register)
        self.register.arrive(criterion)

    def _leave_register(self) -> None:
        self._register_back()

    def _forms_of(self, voice: str) -> None:
        self.forms.voice = voice
        self.voices.flush()
        self.show_forms(lambda: self.show_voices(self._voices_back))

    def flush(self) -> "tuple[Saving, ...]":
        """Send what is being written; returns what takes it to the store."""
        found = tuple(page for page in (self._typing, self._voices, self._register) if page is not None)
        for page in found:
            page.flush()
        return tuple(page.store for page in found)
