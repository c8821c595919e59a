"""Whether a window can open here, found out before Qt is loaded: where a library is missing Qt ends the process."""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping

from app.errors import KnownError

LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""What Qt itself loads, whatever the platform: shared library -> Debian package."""

X_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's X11 platform loads besides; without one of them Qt aborts."""


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(
    *, screen: bool, loads: Callable[[str], bool] = _loads, platform: str = sys.platform
) -> KnownError | None:
    """The system libraries that Qt would miss, as a sentence with their packages; None where it has all."""
    if not platform.startswith("linux"):
        return None
    wanted = LIBRARIES | (X_LIBRARIES if screen else {})
    lacking = {library: package for library, package in wanted.items() if not loads(library)}
    if not lacking:
        return None
    return KnownError("qt_libraries_missing", reason=", ".join(lacking), packages=" ".join(lacking.values()))


def trouble(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> KnownError | None:
    """Why no window can open here, or None."""
    if environment.get("QT_QPA_PLATFORM"):
        return missing_libraries(screen="xcb" in environment["QT_QPA_PLATFORM"], platform=platform)
    if platform.startswith("linux") and not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        return KnownError("no_screen")
    return missing_libraries(screen=bool(environment.get("DISPLAY")), platform=platform)
