"""Tables whose columns are kept apart by spaces alone.

Paul Anderson     (Grammatech, Inc.)      - Voting member
David Keaton      (Individual)            - Chair
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from opsgdocs.parsers.text.grids import Row, row_of
from opsgdocs.parsers.text.lines import Line, bullet, fold_spaces, hangs, starts_block, starts_low

_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_FEWEST = 3  # rows; two lines may agree by chance
_LONGEST = 1000
_SPARE = 4  # lines under a table that may look as if they belonged to it
_MOST = 400  # columns of characters looked at
_WIDE_GUTTER = 3  # spaces; with two columns only, the gutter must be that wide
_UNMISTAKABLE = 6  # spaces; a gutter that wide in all lines is no chance, however few rows fill both sides
Gutter = tuple[int, int]


def aligned_rows(lines: Sequence[Line], at: int) -> tuple[int, list[Row]] | None:
    """End and rows of the table of aligned columns that begins with line `at`, if one does."""
    if not _has_gap(lines[at]):
        return None
    end = _end(lines, at)
    for last in range(end, max(at + _FEWEST, end - _SPARE) - 1, -1):
        gutters = _gutters(lines[at:last])
        if gutters and _is_table(lines[at:last], gutters):
            return last, _whole_rows([(line, _fields(line, gutters)) for line in lines[at:last]])
    return None


def _end(lines: Sequence[Line], at: int) -> int:
    """The end of the lines from `at` on that leave one of its gaps blank: the first row fills all columns."""
    common = _gaps(lines[at])
    end = at + 1
    while end < min(len(lines), at + _LONGEST) and _belongs(lines[end]):
        common &= _blanks(lines[end])
        if not common & (common >> 1):
            break
        end += 1
    return end


def _gaps(line: Line) -> int:
    """One bit for each column, set where a gap between two texts of the line is."""
    columns = (at for gap in _GAP.finditer(_text(line)) for at in range(*gap.span()))
    return sum(1 << at for at in set(columns))


def _blanks(line: Line) -> int:
    """One bit for each column, set where it is blank."""
    text = _text(line)
    return sum(1 << at for at, char in enumerate(text) if char == " ") | ((1 << _MOST) - (1 << len(text)))


def _has_gap(line: Line) -> bool:
    return bool(_GAP.search(_text(line))) and bullet(line) is None


def _belongs(line: Line) -> bool:
    return not line.blanks and not starts_block(line) and (bool(_GAP.search(_text(line))) or line.indent > 8)


def _text(line: Line) -> str:
    return line.raw.expandtabs(8).rstrip()[:_MOST]


def _gutters(lines: Sequence[Line]) -> list[Gutter]:
    """Stretches of columns that are blank in every line, in a gap of the first."""
    common = _gaps(lines[0])
    for line in lines[1:]:
        common &= _blanks(line)
    blank = [at for at in range(_MOST) if common >> at & 1]
    stretches = [[at for _, at in group] for _, group in groupby(enumerate(blank), key=lambda pair: pair[1] - pair[0])]
    return [(stretch[0], stretch[-1] + 1) for stretch in stretches if len(stretch) > 1]


def _is_table(lines: Sequence[Line], gutters: Sequence[Gutter]) -> bool:
    if len(gutters) == 1 and gutters[0][1] - gutters[0][0] < _WIDE_GUTTER:
        return False
    rows = [_fields(line, gutters) for line in lines]
    filled = [sum(1 for row in rows if row[at]) for at in range(len(gutters) + 1)]
    full = sum(1 for row in rows if sum(map(bool, row)) > 1)
    enough = full > 1 if _width(gutters) >= _UNMISTAKABLE else full * 4 >= len(rows)
    return min(filled) > 1 and enough


def _width(gutters: Sequence[Gutter]) -> int:
    return min(end - start for start, end in gutters)


def _fields(line: Line, gutters: Sequence[Gutter]) -> list[str]:
    text = line.raw.expandtabs(8).rstrip()
    starts = [0, *(gutter[1] for gutter in gutters)]
    ends = [*(gutter[0] for gutter in gutters), len(text)]
    return [fold_spaces(text[start:end]) for start, end in zip(starts, ends, strict=True)]


def _whole_rows(rows: list[tuple[Line, list[str]]]) -> list[Row]:
    """Rows whose cells were broken over several lines are one again, where the breaks show."""
    widths = [max(len(fields[at]) for _, fields in rows) for at in range(len(rows[0][1]))]
    whole: list[Row] = []
    above: list[str] = []
    for line, fields in rows:
        row = row_of(line, fields)
        if whole and len(widths) > 2 and _goes_on(above, fields, widths):
            upper = whole.pop()
            pairs = zip(upper.fields, row.fields, strict=True)
            row = replace(upper, fields=tuple(_under(over, under) for over, under in pairs))
        whole.append(row)
        above = fields
    return whole


def _goes_on(above: Sequence[str], fields: Sequence[str], widths: Sequence[int]) -> bool:
    filled = [at for at, field in enumerate(fields) if field]
    if fields[0] or not filled or not all(above[at] for at in filled):
        return False
    if len(filled) == 1 and not (starts_low(fields[filled[0]]) or hangs(above[filled[0]])):
        return False
    return all(len(above[at]) + 1 + len(fields[at].split(" ", 1)[0]) > widths[at] for at in filled)


def _under(over: tuple[tuple[Line, ...], ...], under: tuple[tuple[Line, ...], ...]) -> tuple[tuple[Line, ...], ...]:
    return (*over[:-1], (*over[-1], *under[0])) if over and under else over or under
