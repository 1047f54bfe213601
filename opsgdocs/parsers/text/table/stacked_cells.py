"""Tables of which each cell stands on a line of its own, as programs give that read a page cell by cell.

Action ID
Action
Date Raised
Owner
OPSG 52/01
The DCC to review the traffic.
04/01/2022
DCC
Some progress has been made.
Action Status: Open

Only what is unmistakable is a table: short heads of which some name dates, and rows that begin with ids of one shape
and have as many dates as the heads name. Where a row has fewer, none can tell which is missing: its dates stay prose.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.line.lines import TAB, Line, bullet, has_full_stop, hashes, is_key, number
from opsgdocs.parsers.text.line.wrapping import Wrapping
from opsgdocs.parsers.text.table.grids import Row, prose_row
from opsgdocs.parsers.text.table.prose import key_of, paragraphs_under, prose_end

_HEADS = range(3, 11)  # columns
_LONGEST_HEAD = 30  # characters
_LONGEST_NAME = 60
_ROW_LINES = 80
_LONGEST = 4000  # lines
_DATED = compiled(r"\b(?:dates?|due|raised|target|deadline)\b", re.IGNORECASE)
_ID = compiled(r"(?=.{2,20}$)(?:[A-Z][A-Za-z&]*[ _-]?){0,3}\d{1,4}(?:[/-]\d{1,4})?[a-z]?")
_DATE = compiled(
    r"\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"  # 04/02/2020, 2020-02-04
    r"|\d{1,2}(?:st|nd|rd|th)?[ -][A-Z][a-z]{2,8}[ -]\d{2,4}"  # 4 February 2020, 4-Feb-20
    r"|TB[ACD]|N/?A|[-–—]",  # none
)
_LATE_HEAD = compiled(r"(?:[A-Z][a-z]{1,12} ){0,3}(?:Dates?|Target|Due|Owner|Raised|Status)(?: [A-Z][a-z]{1,12})?")
_DIGITS = compiled(r"\d+")


@dataclass(frozen=True, slots=True)
class _Head:
    """The heads, and which of them name dates."""

    lines: tuple[Line, ...]
    dates: range


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of one row, dates of which no one can tell the column, and the number of lines they take."""

    fields: tuple[tuple[Line, ...], ...]
    loose: tuple[Line, ...]
    length: int


def stacked_rows(lines: Sequence[Line], at: int, wrapping: Wrapping) -> tuple[int, list[Row]] | None:
    """End and rows of the table of single cells that begins with line `at`, if one does."""
    head = _head(lines, at)
    if head is None or _cells(lines[at + len(head.lines) : at + len(head.lines) + _ROW_LINES], head) is None:
        return None
    end = at + len(head.lines)
    rows, keys = [_row([(line,) for line in head.lines])], set[str | None]()
    starts = _starts(lines, end)
    if any(after - start == 1 for start, after in pairwise(starts)):
        return None  # one column below the other, not one row
    for start, after in zip(starts, [*starts[1:], None], strict=True):
        cells = _cells(lines[start : after or start + _ROW_LINES], head)
        if cells is None:
            break
        first = start + cells.length
        end = after or prose_end(lines, first, keys)
        rows += _with_prose(cells, lines[first:end], wrapping)
        keys |= {key_of(lines[end - 1])} if end > first else set()
    return (end, rows) if len(rows) > 1 else None


def _head(lines: Sequence[Line], at: int) -> _Head | None:
    end = at
    while end < len(lines) and end - at < _HEADS.stop and _is_head(lines[end]):
        end += 1
    if end - at not in _HEADS or end == len(lines) or not _is_id(lines[end]):
        return None
    dated = [index for index, line in enumerate(lines[at:end]) if _DATED.search(line.text)]
    dates = range(dated[0], dated[-1] + 1) if dated else range(0)
    # Between the id and the dates stands one text, whose lines need no counting.
    if len(dated) != len(dates) or dates.start != 2:
        return None
    return _Head(tuple(lines[at:end]), dates)


def _is_head(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST_HEAD or TAB in text or has_full_stop(text) or is_key(text) or bullet(line) is not None:
        return False
    return text[:1].isupper() and not any(char.isdigit() for char in text)


def _is_id(line: Line) -> bool:
    return bool(_ID.fullmatch(line.text)) and not _DATE.fullmatch(line.text)


def _starts(lines: Sequence[Line], first: int) -> list[int]:
    """The lines with an id of the shape of the first one, as far as the rows of one table may be apart."""
    shape = _shape(lines[first])
    found = [first]
    for at in range(first + 1, min(len(lines), first + _LONGEST)):
        line = lines[at]
        if at - found[-1] > _ROW_LINES or hashes(line) is not None or _is_section(line):
            break
        if _is_id(line) and _shape(line) == shape:
            found.append(at)
    return found


def _shape(line: Line) -> str:
    return _DIGITS.sub("0", line.text)


def _is_section(line: Line) -> bool:
    """True for '4. Major Incidents' after an empty line: no row goes on beyond it."""
    return line.blanks > 0 and number(line.text) is not None and not _is_id(line)


def _cells(lines: Sequence[Line], head: _Head) -> _Cells | None:
    """The cells of the row that these lines begin with; None where its dates do not show."""
    first = next((at for at, line in enumerate(lines) if _is_date(line)), 0)
    last = next((at for at in range(first, len(lines)) if not _is_date(lines[at])), len(lines))
    behind = len(head.lines) - head.dates.stop
    dates, owners = tuple(lines[first:last]), lines[last : last + behind]
    if any(_LATE_HEAD.fullmatch(line.text) for line in lines[1:first]):
        return None  # not all heads stand before the rows
    if first < 2 or len(dates) > len(head.dates) or len(owners) < behind or not all(map(_is_name, owners)):
        return None
    whole = len(dates) == len(head.dates)
    dated = [(date,) for date in dates] if whole else [()] * len(head.dates)
    fields = ((lines[0],), tuple(lines[1:first]), *dated, *((owner,) for owner in owners))
    return _Cells(fields, () if whole else dates, last + behind)


def _is_date(line: Line) -> bool:
    return bool(_DATE.fullmatch(line.text))


def _is_name(line: Line) -> bool:
    return len(line.text) <= _LONGEST_NAME and not has_full_stop(line.text) and not is_key(line.text)


def _with_prose(cells: _Cells, below: Sequence[Line], wrapping: Wrapping) -> list[Row]:
    prose = paragraphs_under([*cells.loose, *below], wrapping)
    return [_row(cells.fields), *([prose_row(prose)] if prose else [])]


def _row(fields: Sequence[tuple[Line, ...]]) -> Row:
    return Row(line=fields[0][0], fields=tuple((field,) if field else () for field in fields))
