"""The columns of a table whose rows stand only roughly under their heads, as programs give that draw a page as text.

Action ID        Action         Date Raised     Last Target     Owner
OPSG 51/1       The DCC and 07/12/2021          04/01/2022        DCC / CSP S
"""

import re
from collections.abc import Sequence

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.line.gutters import columns_of
from opsgdocs.parsers.text.line.lines import Line

_PIECE = compiled(r"\S+(?: \S+)*")
_WORD = compiled(r"\S+")
_SLACK = 6  # columns of characters that a field may stand beside its head
_DAY = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
_DATE_LAST = compiled(rf"\s(?={_DAY}$)")
_DATE_FIRST = compiled(rf"{_DAY}\s(?=\S)")
_TWO_DATES = compiled(r"(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})")
_ID_FIRST = compiled(r"(?:[A-Z][A-Za-z&]{0,20}[ _-]?){0,2}\d{1,4}[/-]\d{1,4}[a-z]?\s(?=\S)")
Piece = tuple[int, str]


def slots_of(head: Line) -> list[int]:
    """The columns at which the heads begin."""
    return [found.start() for found in _PIECE.finditer(columns_of(head))]


def fields_in(line: Line, slots: Sequence[int]) -> list[str]:
    """The texts of the line, each under the head that it stands nearest to; nothing where they do not fit."""
    # Only the first line of a row is so full that a single space parts two cells.
    whole = not line.raw[:1].isspace()
    pieces = [part for start, text in _pieces(line) for part in _dated(start, text, slots if whole else ())]
    if whole and len(pieces) == len(slots):
        return [text for _, text in pieces]  # a cell for each column, wherever it stands
    pieces = [part for start, text in pieces for part in _parted(start, text, slots if whole else ())]
    texts = [""] * len(slots)
    last = -1
    for start, text in pieces:
        at = min(range(len(slots)), key=lambda slot: abs(slots[slot] - start))
        if at <= last or abs(slots[at] - start) > _reach(slots, at):
            return []
        texts[at], last = text, at
    return texts if last >= 0 else []


def _reach(slots: Sequence[int], at: int) -> int:
    """How far a field may stand from its head: never so far that it could belong to the next."""
    near = [abs(slots[other] - slots[at]) for other in (at - 1, at + 1) if 0 <= other < len(slots)]
    return min(_SLACK, (min(near) - 1) // 2)


def _pieces(line: Line) -> list[Piece]:
    found: list[Piece] = []
    for piece in _PIECE.finditer(columns_of(line)):
        dates = _TWO_DATES.fullmatch(piece[0])  # that nothing parts
        found += _both(piece.start(), dates) if dates else [(piece.start(), piece[0])]
    return found


def _both(start: int, dates: re.Match[str]) -> list[Piece]:
    return [(start, dates[1]), (start + dates.start(2), dates[2])]


def _dated(start: int, text: str, slots: Sequence[int]) -> list[Piece]:
    """The piece, or the two that one space parts where one is an id or a date and it reaches over the next head."""
    found = (_DATE_FIRST if start else _ID_FIRST).match(text) or _DATE_LAST.search(text)
    crossed = _crossed(start, text, slots)
    if found is None or len(crossed) != 1:
        return [(start, text)]
    return [(start, text[: found.end()].rstrip()), (crossed[0], text[found.end() :])]


def _crossed(start: int, text: str, slots: Sequence[int]) -> list[int]:
    return [slot for slot in slots if start + _SLACK < slot <= start + len(text)]


def _parted(start: int, text: str, slots: Sequence[int]) -> list[Piece]:
    """The piece, or the two that only one space parts: 'The DCC and 07/12/2021' reaches over the next head."""
    crossed = _crossed(start, text, slots)
    if len(crossed) != 1:
        return [(start, text)]
    words = [found.start() for found in _WORD.finditer(text)][1:]
    near = [word for word in words if abs(start + word - crossed[0]) <= _SLACK]
    # A cell that begins with a figure, as a date does, ends the words before it.
    figures = [word for word in near if text[word].isdigit()]
    cut = min(figures or near, key=lambda word: abs(start + word - crossed[0]), default=0)
    if not cut:
        return [(start, text)]
    return [(start, text[:cut].rstrip()), (start + cut, text[cut:])]
