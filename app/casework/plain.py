"""Text as it is stored: words, spaces and line breaks, and nothing that is not seen."""

import re
import unicodedata

_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters; 0x85 is a line break
    "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # soft hyphens, marks that turn text round
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # halves of characters, and what is none
    "\U000e0000-\U000e001f"
    "]"
)
_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \t\u1680\u2000-\u200a\u205f\u3000]+")


def plain(text: str) -> str:
    """The text composed (NFC), without control characters and marks that turn the direction round.

    Letters of scripts that run from right to left stay, and so do the joiners inside emoji and Persian words. Line
    breaks become one character, other blanks one space; a fixed space stays.
    """
    seen = _UNSEEN.sub("", _BREAKS.sub("\n", text))
    return _SPACES.sub(" ", unicodedata.normalize("NFC", seen))


def line(text: str) -> str:
    """The text on one line, with single spaces and none around it."""
    return " ".join(plain(text).split())
