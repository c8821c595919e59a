"""A page as a browser shows it, and what axe-core finds in it; both are brought by `python -m tests`, where it may."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

AXE_VERSION = "4.14.1"
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")

_QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-device-scale-factor=1",
)  # fmt: skip


def axe_folder() -> Path:
    """Where axe-core is kept, outside the project."""
    return user_cache_path("casewalk-tests") / f"axe-core-{AXE_VERSION}"


def axe_script() -> Path:
    """The script of axe-core, whether it is there or not."""
    return axe_folder() / "node_modules" / "axe-core" / "axe.min.js"


def bring_axe() -> None:
    """Install axe-core into its folder with npm where there is one."""
    npm = shutil.which("npm")
    if npm is None or axe_script().exists():
        return
    axe_folder().mkdir(parents=True, exist_ok=True)
    install = [npm, "install", "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(
        [*install, "--prefix", str(axe_folder()), f"axe-core@{AXE_VERSION}"], check=False, stdout=subprocess.DEVNULL
    )


@contextmanager
def browser(profile: Path) -> Iterator[Chrome]:
    """Chromium without a window, with a profile of its own."""
    assert CHROMIUM
    assert DRIVER
    options = ChromeOptions()
    options.binary_location = CHROMIUM
    for one in (*_QUIET, f"--user-data-dir={profile}"):
        options.add_argument(one)
    driver = Chrome(options=options, service=Service(DRIVER))
    try:
        yield driver
    finally:
        driver.quit()


def show(driver: Chrome, page: Path, *, width: int, height: int = 900, dark: bool = False) -> None:
    """Open a page at a width in CSS pixels, light or dark."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
    driver.get(page.as_uri())


def violations(driver: Chrome) -> list[str]:
    """Every violation that axe-core finds in the page, best practices included."""
    driver.execute_script(axe_script().read_text("utf-8"))
    found: dict[str, Any] = driver.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {resultTypes: ['violations']}).then(done, failed => done({error: String(failed)}));"
    )
    assert "error" not in found, found
    return [
        f"{one['id']}: {one['help']}: {json.dumps([node['html'][:120] for node in one['nodes'][:3]])}"
        for one in found["violations"]
    ]
