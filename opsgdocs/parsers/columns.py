"""Tables whose columns are kept apart by spaces alone.

Paul Anderson     (Grammatech, Inc.)      - Voting member
David Keaton      (Individual)            - Chair
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from opsgdocs.parsers.grids import Row, row_of
from opsgdocs.parsers.lines import Line, bullet, fold_spaces, hangs, starts_block, starts_low

_GAP = re.compile(r"\S {2,}\S")
_FEWEST = 3  # rows; two lines may agree by chance
_LONGEST = 1000
_SPARE = 4  # lines under a table that may look as if they belonged to it
_MOST = 400  # columns of characters looked at
_WIDE_GUTTER = 3  # spaces; with two columns only, the gutter must be that wide
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
    """The end of the lines from `at` on that have a stretch of blank columns in common."""
    common = _blanks(lines[at])
    end = at + 1
    while end < min(len(lines), at + _LONGEST) and _belongs(lines[end]):
        common &= _blanks(lines[end])
        if not common & (common >> 1):
            break
        end += 1
    return end


def _blanks(line: Line) -> int:
    """One bit for each column, set where it is blank with text before it."""
    text = _text(line)
    left = len(text) - len(text.lstrip())
    bits = "".join("1" if char == " " and at > left else "0" for at, char in enumerate(text))
    return int((bits + "1" * (_MOST - len(bits)))[::-1], 2)


def _has_gap(line: Line) -> bool:
    return bool(_GAP.search(_text(line))) and bullet(line) is None


def _belongs(line: Line) -> bool:
    return not line.blanks and not starts_block(line) and (bool(_GAP.search(_text(line))) or line.indent > 8)


def _text(line: Line) -> str:
    return line.raw.expandtabs(8).rstrip()[:_MOST]


def _gutters(lines: Sequence[Line]) -> list[Gutter]:
    """Stretches of columns that are blank in every line, with text on both sides."""
    texts = [_text(line) for line in lines]
    width = max(map(len, texts))
    left = min(len(text) - len(text.lstrip()) for text in texts)
    blank = [all(at >= len(text) or text[at] == " " for text in texts) for at in range(width)]
    found = [[at for at, _ in group] for empty, group in groupby(enumerate(blank), key=lambda pair: pair[1]) if empty]
    return [(group[0], group[-1] + 1) for group in found if group[0] > left and len(group) > 1]


def _is_table(lines: Sequence[Line], gutters: Sequence[Gutter]) -> bool:
    if len(gutters) == 1 and gutters[0][1] - gutters[0][0] < _WIDE_GUTTER:
        return False
    rows = [_fields(line, gutters) for line in lines]
    filled = [sum(1 for row in rows if row[at]) for at in range(len(gutters) + 1)]
    full = sum(1 for row in rows if sum(map(bool, row)) > 1)
    return min(filled) > 1 and full * 4 >= len(rows)


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
