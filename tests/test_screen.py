"""Where no window can open, the reason is a sentence, with the packages that are missing."""

from app.errors import KnownError
from app.screen import X_LIBRARIES, missing_libraries, trouble


def code(error: KnownError | None) -> str | None:
    return None if error is None else error.code


def test_no_display_is_said_so() -> None:
    assert code(trouble({}, "linux")) == "no_screen"


def test_offscreen_needs_no_display() -> None:
    assert code(trouble({"QT_QPA_PLATFORM": "offscreen"}, "linux")) is None


def test_elsewhere_there_is_always_a_screen() -> None:
    assert trouble({}, "darwin") is None
    assert trouble({}, "win32") is None


def test_missing_libraries_are_named_with_their_packages() -> None:
    found = missing_libraries(screen=True, loads=lambda name: "cursor" not in name, platform="linux")
    assert found is not None
    assert "libxcb-cursor.so.0" in found.what
    assert "apt-get install libxcb-cursor0" in found.do


def test_x_libraries_are_not_needed_without_a_screen() -> None:
    assert missing_libraries(screen=False, loads=lambda name: name not in X_LIBRARIES, platform="linux") is None
