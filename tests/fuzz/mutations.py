"""What is done to somebody's file on its way to a reader: to its bytes, to its text, to the parts of a workbook."""

import re
from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from tests.operations.alterations import altered

Mutation = Callable[[bytes, Random], bytes]

UNSEEN = (
    "\0",
    "\x07",
    "\x1b[31m",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\u0300" * 40,
    "\ud7ff",
    "\U0010ffff",
    "\r",
    "\v",
)
"""Signs that control, turn round, or are not seen."""

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "'=1", "=cmd|' /C calc'!A0")
PATHS = ("../../etc/passwd", "/etc/passwd", "C:\\Windows\\x", "..\\..\\x", "file:///etc/passwd", "CON", "a/b", "~root")
MARKUP = (
    "<b>x</b>",
    "<script>alert(1)</script>",
    "&amp;&#0;&bogus;",
    "<!--",
    "]]>",
    "<img src=x onerror=y>",
    "<a href='file:///'>",
)
NUMBERS = ("1e309", "NaN", "-0", "00000", "9" * 400, "9" * 5000, "١٢", "²", "1_000", "0x1F", "true", "null")
CELLS = (
    *UNSEEN,
    *FORMULAS,
    *PATHS,
    *MARKUP,
    *NUMBERS,
    "",
    " ",
    '"',
    "'",
    ";",
    ",",
    "\n",
    "|",
    "${x}",
    "{0}",
    "%s",
    "é" * 300,
)

HUGE = 10_000_000
"""Letters of a huge cell."""


def of_bytes(data: bytes, chance: Random) -> bytes:
    """One to four things done to the bytes."""
    for _ in range(chance.randint(1, 4)):
        if not data:
            return chance.randbytes(chance.randrange(200))
        data = altered(data, chance)
    return data


def of_text(data: bytes, chance: Random) -> bytes:
    """Cells, quotes, lines and signs of a text put in, taken out, doubled or swapped."""
    text = data.decode("utf-8", "replace")
    for _ in range(chance.randint(1, 3)):
        words = list(re.finditer(r"[^,;|\n\"<>{}:]+", text))
        kind = chance.randrange(6)
        if words and kind < 3:
            found = chance.choice(words)
            text = text[: found.start()] + chance.choice(CELLS) + text[found.end() :]
        elif kind == 3:
            at = chance.randrange(len(text) + 1)
            text = text[:at] + chance.choice(CELLS) + text[at:]
        else:
            lines = text.split("\n")
            one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
            if kind == 4:
                lines.insert(one, lines[other])
            else:
                del lines[one]
            text = "\n".join(lines)
    return text.encode("utf-8", "surrogatepass")


def of_json(data: bytes, chance: Random) -> bytes:
    """A value of a JSON text replaced by one of another kind, or far too large, or nested deep."""
    others = (
        b"null",
        b"-1",
        b"1e999",
        b"18446744073709551616",
        b"99999999999",
        b"[]",
        b"{}",
        b'""',
        b"true",
        b'"\\ud800"',
        b"[" * 3000,
    )
    values = list(re.finditer(rb'(?<=:)("[^"]*"|-?\d+|null|true|false)', data))
    if not values:
        return of_bytes(data, chance)
    found = chance.choice(values)
    return data[: found.start()] + chance.choice(others) + data[found.end() :]


def of_workbook(data: bytes, chance: Random) -> bytes:
    """The parts of an .xlsx altered, renamed, made huge, or given entities; packed anew."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except BadZipFile:
        return of_bytes(data, chance)
    name = chance.choice(sorted(parts))
    kind = chance.randrange(7)
    if kind < 3:
        parts[name] = (of_text, of_bytes, of_text)[kind](parts[name], chance)
    elif kind == 3:
        parts[chance.choice(PATHS)] = parts[name]
    elif kind == 4:
        del parts[name]
    elif kind == 5:
        parts[name] = _with_entities(parts[name], chance)
    else:
        parts[name] = _bomb(parts[name], chance)
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for each, content in parts.items():
            archive.writestr(each, content)
    whole = made.getvalue()
    return of_bytes(whole, chance) if chance.random() < 0.1 else whole


def _with_entities(part: bytes, chance: Random) -> bytes:
    """A document type that has entities: a file of the system, or one that grows to billions of letters."""
    outside = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    growing = (
        b'<!DOCTYPE x [<!ENTITY a "lol">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(9))
        + b"]>"
    )
    entity = b"e" if (chosen := chance.choice((outside, growing))) is outside else b"j"
    head, sign, rest = part.partition(b"?>")
    body = rest if sign else part
    words = list(re.finditer(rb">([^<>]+)<", body))
    if words:
        found = chance.choice(words)
        body = body[: found.start(1)] + b"&" + entity + b";" + body[found.end(1) :]
    return (head + sign if sign else b"") + chosen + body


def _bomb(part: bytes, chance: Random) -> bytes:
    """Much of what packs to little: blanks, one long text, or rows without end."""
    kind = chance.randrange(3)
    if kind == 0:
        return part + b" " * chance.choice((10**6, 3 * 10**7))
    words = list(re.finditer(rb">([^<>]+)<", part))
    if kind == 1 and words:
        found = chance.choice(words)
        return part[: found.start(1)] + b"x" * chance.choice((10**5, HUGE)) + part[found.end(1) :]
    rows = re.search(rb"<row.*?</row>", part, re.DOTALL)
    return part.replace(rows[0], rows[0] * 20_000) if rows is not None and len(rows[0]) < 2_000 else part * 2


def huge_cell(data: bytes, chance: Random) -> bytes:
    """One cell of a table with ten million letters in it."""
    words = list(re.finditer(rb"[^,;|\n\"]+", data))
    found = chance.choice(words)
    return data[: found.start()] + b"x" * HUGE + data[found.end() :]
