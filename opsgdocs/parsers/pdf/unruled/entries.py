"""The lines of a table without rulings, each with its column, and the rows that they may make."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from opsgdocs.parsers.pdf.line.lines import Line

LEVEL = 0.25  # of the size: half of a line's step is more than twice as much
WRAPPED = 1.5  # of the size: the lines of one id are no further apart


class Entry(NamedTuple):
    """A line of a table, its baseline and its column."""

    y: float
    column: int
    line: Line

    @property
    def size(self) -> float:
        """Its letters' size."""
        return self.line.size


Rows = list[list[Entry]]


def cells_of(row: Sequence[Entry]) -> dict[int, list[Entry]]:
    """A row's entries by column."""
    cells: defaultdict[int, list[Entry]] = defaultdict(list)
    for entry in row:
        cells[entry.column].append(entry)
    return cells


def stands_low(row: Sequence[Entry]) -> bool:
    """Whether a row's cells do not all begin at its top."""
    return any(cell[0].y - row[0].y > LEVEL * row[0].size for cell in cells_of(row).values())
