"""The marks that begin the entries of lists.

• LSC 1: SMETS1 Migration Services ready
a) the Panel agrees the plan
"""

import re
from typing import NamedTuple

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.line.lines import Line

SURE = "•‣◦▪▫■□●○◆◇►▶➢➤✓✔❖·∙⁃"
BULLET = compiled(rf"([{SURE}\ue000-\uf8ff])\s*(?=\S)")
EMPTY_ENTRY = compiled(rf"[{SURE}\ue000-\uf8ff]")
DASH = compiled(r"([-–—*o§])\s+(?=\S)")
ENUMERATOR = compiled(
    r"(\((?:\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z])\)"  # (1) (a) (iv)
    r"|(?:\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z]|\d{1,2}[a-z])[.)]"  # 1. a) iv. 2b)
    r"|\d{1,2}(?:\.\d{1,3}){1,3}[.)]?)\s+(?=\S)"  # 1.2 4.1.3.
)
SYMBOLS = {"\uf0a7": "▪", "\uf06f": "o", "\uf02d": "-", "§": "▪"}  # as Wingdings shows them


class Mark(NamedTuple):
    """A list mark as shown, and where the text behind it begins: its offset in the line and its x.

    The x is `exact` where a piece of its own begins there, else it is estimated.
    """

    text: str
    offset: int
    x: float
    exact: bool


def read_bullet(line: Line) -> Mark | None:
    """The bullet that begins a line."""
    first = line.text[:1]
    if first.isalnum() and first != "o":
        return None
    found = BULLET.match(line.text)
    if not found and (found := DASH.match(line.text)) and not _set_apart(line, found):
        return None
    return _mark(line, found) if found else None


def read_dash(line: Line) -> Mark | None:
    """The dash, star or 'o' that begins a line, whatever stands behind it."""
    found = DASH.match(line.text)
    return _mark(line, found) if found else None


def read_enumerator(line: Line) -> Mark | None:
    """The letter or number that begins a line: 'a)', '(i)', '1.', '1.2'."""
    head = line.text[:8]
    if ")" not in head and "." not in head:
        return None
    found = ENUMERATOR.match(line.text)
    return _mark(line, found) if found else None


def _mark(line: Line, found: re.Match[str]) -> Mark:
    text = found[1]
    shown = SYMBOLS.get(text, "•" if "\ue000" <= text <= "\uf8ff" else text)
    return Mark(shown, found.end(), *_x_at(line, found.end()))


def _set_apart(line: Line, found: re.Match[str]) -> bool:
    """A dash or an 'o' is a bullet where it is printed by itself, at some distance."""
    first = line.pieces[0]
    if len(line.pieces) == 1 or first.text != found[1]:
        return found[1] in "-–—*" and line.text[found.end() :][:1].isupper()
    return line.pieces[1].x0 - first.x1 > 0.4 * line.size


def _x_at(line: Line, offset: int) -> tuple[float, bool]:
    """The x of a character, and whether it is exact."""
    position = 0
    for join, piece in zip(line.joins, line.pieces, strict=True):
        position += len(join)
        if offset < position + len(piece.text):
            within = max(0, offset - position) / max(1, len(piece.text))
            return piece.x0 + within * (piece.x1 - piece.x0), within == 0
        position += len(piece.text)
    return line.x1, False
