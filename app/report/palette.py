"""The theme's colours, by which printed and written documents look alike."""

import json
from functools import cache
from importlib.resources import files


@cache
def palette(mode: str) -> dict[str, str]:
    """The colours of a mode, light or dark, by name, each as #RRGGBB."""
    tokens: dict[str, dict[str, str]] = json.loads(
        files("resources").joinpath("theme", "tokens.json").read_text("utf-8")
    )
    return tokens[mode]
