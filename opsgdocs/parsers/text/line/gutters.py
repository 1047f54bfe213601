"""The stretches of columns that lines of an aligned table leave blank, and what stands between them.

One bit of a number stands for each column of characters: set where it is blank.
"""

from collections.abc import Sequence
from functools import lru_cache, reduce
from itertools import groupby
from operator import and_

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.line.lines import Line, fold_spaces

_GAP = compiled(r"(?<=\S) {2,}(?=\S)")
_HEAD_LINES = 3  # that may stand under the first line of the heads
_MOST = 400  # columns of characters looked at
Gutter = tuple[int, int]


def columns_of(line: Line) -> str:
    """The line as it stands on the screen."""
    return line.raw.expandtabs(8).rstrip()


def has_gap(line: Line) -> bool:
    """True where two spaces or more part two texts of the line."""
    return bool(_GAP.search(_text(line)))


def gaps(line: Line) -> int:
    """The columns between two texts of the line."""
    columns = 0
    for gap in _GAP.finditer(_text(line)):
        columns |= (1 << gap.end()) - (1 << gap.start())
    return columns


def blanks(line: Line) -> int:
    """The blank columns of the line, those behind its end too."""
    return _blanks(_text(line))


@lru_cache(maxsize=4096)
def _blanks(text: str) -> int:
    # The columns from right to left are the digits of a binary number.
    digits = "".join("1" if char == " " else "0" for char in reversed(text))
    return int(digits or "0", 2) | ((1 << _MOST) - (1 << len(text)))


def stretches(columns: int) -> list[Gutter]:
    """The stretches of at least two of these columns."""
    blank = [at for at in range(columns.bit_length()) if columns >> at & 1]
    runs = [[at for _, at in group] for _, group in groupby(enumerate(blank), key=lambda pair: pair[1] - pair[0])]
    return [(run[0], run[-1] + 1) for run in runs if len(run) > 1]


def gutters_of(lines: Sequence[Line]) -> list[Gutter]:
    """Stretches of columns that are blank in every line, in a gap of the first."""
    return stretches(reduce(and_, map(blanks, lines[1:]), gaps(lines[0])))


def fields_between(line: Line, gutters: Sequence[Gutter]) -> list[str]:
    """The texts of the line between the gutters."""
    text = columns_of(line)
    starts = [0, *(gutter[1] for gutter in gutters)]
    ends = [*(gutter[0] for gutter in gutters), len(text)]
    return [fold_spaces(text[start:end]) for start, end in zip(starts, ends, strict=True)]


def is_over_row(lines: Sequence[Line], at: int) -> bool:
    """True for the heads of three columns or more, with a row of the table directly under them.

    Between the two may stand a second half of some of the heads: 'Date' under 'New Due'.
    """
    found = stretches(gaps(lines[at]))
    for line in lines[at + 1 : at + 1 + _HEAD_LINES] if len(found) > 1 else ():
        if line.blanks:
            return False
        if has_gap(line):
            below = blanks(line)
            return all(below >> (end - 1) & 1 for _, end in found)
        if line.indent < found[0][1]:
            return False
    return False


def _text(line: Line) -> str:
    return columns_of(line)[:_MOST]
