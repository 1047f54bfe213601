"""Short lines of one cell that are labels, each beside an entry of the next cell.

Due on            31/08/2018 (M36)
Delivered on      30/08/2018
Lead              Université Paris-Sud
"""

from itertools import pairwise

from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.measure import LONG
from opsgdocs.parsers.pdf.line.room import Region, is_full
from opsgdocs.parsers.pdf.line.wording import ends_sentence
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell

FEWEST = 3  # lines: two may be the halves of one name
PAD = 6.0  # points


def mark_stacked(grid: Grid) -> None:
    """Marks the cells at the left whose lines stand on the baselines of entries beside them, though they are full."""
    tall = [cell for cell in grid.cells if len(cell.lines) >= FEWEST]
    if len(tall) < 2:
        return
    for cell in [cell for cell in tall if cell.column == 0]:
        if _may_be_entries(cell) and any(_is_level(cell, other) for other in tall if other is not cell):
            cell.stacked = True


def _may_be_entries(cell: GridCell) -> bool:
    return not any(
        line.text[0].islower() or len(line.text) > LONG or line.text.endswith(("-", ",")) for line in cell.lines
    )


def _is_level(cell: GridCell, other: GridCell) -> bool:
    """Whether another cell of the row has an entry on each of the cell's baselines, and surely no wrapped line."""
    if cell.row != other.row or len(cell.lines) != len(other.lines) or not _may_be_entries(other):
        return False
    level = all(abs(label.y - line.y) < 1 for label, line in zip(cell.lines, other.lines, strict=True))
    return level and not any(_may_wrap(above, below, other) for above, below in pairwise(other.lines))


def _may_wrap(above: Line, below: Line, cell: GridCell) -> bool:
    pad = min(PAD, max(0.0, min(line.x0 for line in cell.lines) - cell.box[0]))
    return is_full(above, below, Region(cell.box[0] + pad, cell.box[2] - pad)) and not ends_sentence(above.text)
