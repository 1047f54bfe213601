"""Tables whose columns are kept apart by spaces alone.

Paul Anderson     (Grammatech, Inc.)      - Voting member
David Keaton      (Individual)            - Chair
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from operator import and_

from opsgdocs.parsers.text.aligned.aligned_table import first_cell, shape_of
from opsgdocs.parsers.text.line.gutters import Gutter, blanks, fields_between, gaps, gutters_of, has_gap, stretches
from opsgdocs.parsers.text.line.lines import (
    Line,
    bullet,
    hangs,
    has_full_stop,
    is_key,
    is_rule,
    starts_block,
    starts_low,
)
from opsgdocs.parsers.text.table.drawn import Drawing, find_drawing, is_drawn
from opsgdocs.parsers.text.table.grids import Row, row_of, under

_FEWEST = 3  # rows; two lines may agree by chance
_LONGEST = 1000
_SURE = 2  # gutters; heads of so many columns over an id need nothing else to show that they are heads
_CAPTION = 3  # words
_SPARE = 4  # lines under a table that may look as if they belonged to it
_WIDE_GUTTER = 3  # spaces; with two columns only, the gutter must be that wide
_UNMISTAKABLE = 6  # spaces; a gutter that wide in all lines is no chance, however few rows fill both sides


def find_table(lines: Sequence[Line], at: int) -> Drawing | None:
    """The table that is drawn from line `at` on, or has its columns kept apart by spaces alone."""
    if is_drawn(lines[at]):
        return find_drawing(lines, at)
    found = aligned_rows(lines, at)
    return Drawing(end=found[0], rows=tuple(found[1])) if found else None


def aligned_rows(lines: Sequence[Line], at: int) -> tuple[int, list[Row]] | None:
    """End and rows of the table of aligned columns that begins with line `at`, if one does."""
    if not _has_gap(lines[at]):
        return None
    end = _end(lines, at)
    for last in range(end, max(at + _FEWEST, end - _SPARE) - 1, -1):
        rows = [line for line in lines[at:last] if not is_rule(line)]
        gutters = gutters_of(rows)
        if _labels_list(lines, last):
            continue
        if gutters and _is_table(rows, gutters):
            return last, _whole_rows([(line, fields_between(line, gutters)) for line in rows])
    return _pair(lines, at)


def _labels_list(lines: Sequence[Line], end: int) -> bool:
    """True where the last line before `end` stands alone over the entries of a list: 'Attendees' under two columns."""
    return end < len(lines) and bullet(lines[end]) is not None and not has_gap(lines[end - 1])


def _pair(lines: Sequence[Line], at: int) -> tuple[int, list[Row]] | None:
    """Few rows that stand by themselves, every field of them under one of the first: a head and an entry or two."""
    end = at + 1
    while end < min(len(lines), at + _FEWEST) and not lines[end].blanks and not lines[end].gap:
        end += 1
    heads = stretches(gaps(lines[at]))
    sure = len(heads) >= _SURE and _is_numbered(lines[at : at + 2])
    if end == at + 1 or not _is_apart(lines, at, end, sure=sure):
        return None
    gutters = stretches(reduce(and_, map(blanks, lines[at + 1 : end]), gaps(lines[at])))
    gutters = [gutter for gutter in gutters if gutter[1] - gutter[0] >= _WIDE_GUTTER]
    if (
        not gutters
        or _ends(heads) != _ends(gutters)
        or not all(_is_under(line, lines[at]) for line in lines[at + 1 : end])
    ):
        return None
    rows = [fields_between(line, gutters) for line in lines[at:end]]
    spoken = not sure and any(has_full_stop(text) for row in rows for text in row)
    if spoken or all(row[0].endswith(":") for row in rows):
        return None
    return end, [row_of(line, texts) for line, texts in zip(lines[at:end], rows, strict=True)]


def _is_under(line: Line, head: Line) -> bool:
    """True for a line of two fields or more, each of which begins where one of the heads does."""
    ends = _ends(stretches(gaps(line)))
    return bool(ends) and line.indent == head.indent and set(ends) <= set(_ends(stretches(gaps(head))))


def _is_numbered(lines: Sequence[Line]) -> bool:
    """True for heads over a row that begins with an id."""
    shapes = [shape_of(first_cell(line)) for line in lines]
    return len(shapes) > 1 and not shapes[0] and bool(shapes[1])


def _is_apart(lines: Sequence[Line], at: int, end: int, *, sure: bool) -> bool:
    before = sure or at == 0 or lines[at].blanks > 0 or is_key(lines[at - 1].text) or _is_caption(lines[at - 1])
    after = end == len(lines) or lines[end].blanks > 0 or lines[end].gap
    return before and after and not lines[at + 1].blanks and not any(map(starts_block, lines[at:end]))


def _is_caption(line: Line) -> bool:
    """True for 'Apologies' over a list."""
    return line.text.istitle() and len(line.text.split()) <= _CAPTION and not has_gap(line)


def _ends(found: Sequence[Gutter]) -> list[int]:
    """Where the fields begin that stand behind the gutters."""
    return [end for _, end in found]


def _end(lines: Sequence[Line], at: int) -> int:
    """The end of the lines from `at` on that leave one of its gaps blank: the first row fills all columns."""
    common = gaps(lines[at])
    end = at + 1
    while end < min(len(lines), at + _LONGEST) and (_belongs(lines[end]) or _fills_first(lines[end], common)):
        if not is_rule(lines[end]):
            common &= blanks(lines[end])
        if not common & (common >> 1):
            break
        end += 1
    return end


def _has_gap(line: Line) -> bool:
    return has_gap(line) and bullet(line) is None


def _belongs(line: Line) -> bool:
    if line.blanks:
        return False
    return is_rule(line) or (not starts_block(line) and (has_gap(line) or line.indent > 8))


def _fills_first(line: Line, common: int) -> bool:
    """True for a row of the first column alone, beside which the other list has come to its end."""
    if line.blanks or line.indent or starts_block(line) or is_key(line.text) or has_full_stop(line.text):
        return False
    gutters = stretches(common)
    return bool(gutters) and _width(gutters) >= _UNMISTAKABLE and len(line.text) <= gutters[0][0]


def _is_table(lines: Sequence[Line], gutters: Sequence[Gutter]) -> bool:
    if len(gutters) == 1 and gutters[0][1] - gutters[0][0] < _WIDE_GUTTER:
        return False
    rows = [fields_between(line, gutters) for line in lines]
    filled = [sum(1 for row in rows if row[at]) for at in range(len(gutters) + 1)]
    full = sum(1 for row in rows if sum(map(bool, row)) > 1)
    enough = full > 1 if _width(gutters) >= _UNMISTAKABLE else full * 4 >= len(rows)
    return min(filled) > 1 and enough


def _width(gutters: Sequence[Gutter]) -> int:
    return min(end - start for start, end in gutters)


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
            row = replace(upper, fields=tuple(under(over, below) for over, below in pairs))
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
