"""Grids as they were meant: without columns that are double rulings, and with rows parted that no ruling parts.

+----------------+------------+
| OPSG 29/01     | DCC        |
| OPSG 29/02     | SECAS      |      (two rows: each cell has an entry on each baseline)
+----------------+------------+
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell

MOST_RULED_ROWS = 4  # edges of rows: a table with more has its rows ruled
FEWEST_ENTRIES = 3
SAME_BASELINE = 1.0  # points: lines of two cells that are level
PLACE = attrgetter("row", "column")
NARROW, LOW = 9.0, 5.0  # points: an empty column or row that is no more is none


def clean_grid(grid: Grid) -> None:
    """Drops what is no column or row of its own, and parts cells that other rows part.

    Double rulings and padded shadings make narrow empty columns; rows without rulings of their own, between rows
    with them, look like one cell across.
    """
    _drop_narrow_columns(grid)
    for index in reversed(range(len(grid.ys) - 1)):
        if grid.ys[index + 1] - grid.ys[index] < LOW and len(grid.ys) > 2:
            _drop_empty_row(grid, index)
    for cell in [cell for cell in grid.cells if cell.column_span > 1 and cell.lines]:
        _part_cell(grid, cell)
    if len(grid.ys) <= MOST_RULED_ROWS:
        for index in reversed(range(len(grid.ys) - 1)):
            _part_row(grid, index)


def _part_row(grid: Grid, index: int) -> None:
    """Parts a row in which the entries of several rows stand with no ruling between them."""
    cells = [cell for cell in grid.cells if cell.row == index]
    lines = _first_entries(cells)
    if not lines:
        return
    more = len(lines) - 1
    grid.ys[index : index + 1] = [grid.ys[index], *(line.y - line.size for line in lines[1:])]
    for cell in grid.cells:
        if cell.row > index:
            cell.row += more
        elif cell.row < index < cell.row + cell.row_span:
            cell.row_span += more
    for cell in cells:
        grid.cells.remove(cell)
        for at in range(len(lines)):
            box = (cell.box[0], grid.ys[index + at], cell.box[2], grid.ys[index + at + 1])
            entry = cell.lines[at : at + 1]
            grid.cells.append(GridCell(box, index + at, cell.column, shade=cell.shade, lines=entry))
    grid.cells.sort(key=PLACE)


def _first_entries(cells: Sequence[GridCell]) -> list[Line]:
    """The lines of a row's first filled cell, where each is an entry; none where they are the lines of one.

    Each column has an entry on every baseline, and none of the entries is wrapped.
    """
    filled = [cell for cell in cells if cell.lines]
    if len(filled) < 2 or len(filled[0].lines) < FEWEST_ENTRIES:
        return []
    lines = filled[0].lines
    single = all(cell.row_span == cell.column_span == 1 for cell in cells)
    if not single or not all(_are_level(cell.lines, lines) for cell in filled):
        return []
    wrapped = any(_is_wrapped(cell, narrow=len(lines) > FEWEST_ENTRIES) for cell in filled)
    return [] if wrapped else lines


def _are_level(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether two cells have as many lines, on the same baselines."""
    pairs = zip(lines, others, strict=False)
    return len(lines) == len(others) and all(abs(line.y - other.y) < SAME_BASELINE for line, other in pairs)


def _is_wrapped(cell: GridCell, *, narrow: bool) -> bool:
    """Whether one of its lines may go on in the next: the next begins small, or (not in narrow cells) it is full."""
    return any(
        below.text[:1].islower()
        or (not narrow and above.x1 + 0.5 * above.size * len(below.text.split(" ")[0]) > cell.box[2] - above.size)
        for above, below in zip(cell.lines, cell.lines[1:], strict=False)
    )


def _drop_narrow_columns(grid: Grid) -> None:
    """From the right, as the column to the left of one that goes gets its room."""
    beginning: dict[int, list[GridCell]] = {}
    for cell in grid.cells:
        beginning.setdefault(cell.column, []).append(cell)
    dropped: list[int] = []  # negative, so that they ascend
    gone: set[int] = set()
    for index in reversed(range(len(grid.xs) - 1)):
        if grid.xs[index + 1] - grid.xs[index] >= NARROW or len(grid.xs) <= 2:
            continue
        own = [one for one in beginning.get(index, ()) if one.column_span - _within(dropped, index, one) == 1]
        if not any(cell.lines for cell in own):
            gone.update(map(id, own))
            dropped.append(-index)
            del grid.xs[index if index else 1]
    if dropped:
        grid.cells = [cell for cell in grid.cells if id(cell) not in gone]
        for cell in grid.cells:
            cell.column_span -= _within(dropped, cell.column, cell)
            cell.column -= len(dropped) - bisect_left(dropped, 1 - cell.column)


def _within(dropped: Sequence[int], first: int, cell: GridCell) -> int:
    """How many of the columns that go lie in the cell, from the column `first` on."""
    return bisect_right(dropped, -first) - bisect_right(dropped, -(cell.column + cell.column_span))


def _drop_empty_row(grid: Grid, index: int) -> None:
    if not any(cell.lines for cell in grid.cells if cell.row == index and cell.row_span == 1):
        drop_row(grid, index)


def _part_cell(grid: Grid, cell: GridCell) -> None:
    """Parts a cell whose lines stand side by side in the columns of the other rows."""
    edges = grid.xs[cell.column : cell.column + cell.column_span + 1]
    columns = [max(0, bisect_right(edges, line.x0 + 2) - 1) for line in cell.lines]
    if any(line.x1 > edges[min(at + 1, len(edges) - 1)] + 2 for at, line in zip(columns, cell.lines, strict=True)):
        return
    side_by_side = any(
        abs(line.y - other.y) < 2 * SAME_BASELINE and at != beside
        for line, at in zip(cell.lines, columns, strict=True)
        for other, beside in zip(cell.lines, columns, strict=True)
    )
    if not side_by_side and not _stands_in_one(grid, cell, edges, columns):
        return
    grid.cells.remove(cell)
    for at in range(cell.column_span):
        box = (edges[at], cell.box[1], edges[at + 1], cell.box[3])
        part = GridCell(box, cell.row, cell.column + at, cell.row_span, shade=cell.shade)
        part.lines = [line for line, column in zip(cell.lines, columns, strict=True) if column == at]
        grid.cells.append(part)
    grid.cells.sort(key=PLACE)


def _stands_in_one(grid: Grid, cell: GridCell, edges: list[float], columns: list[int]) -> bool:
    """Whether all lines stand in one column behind the first, as far from its edge as lines in other cells."""
    if not min(columns) == max(columns) > 0:
        return False
    indents = {round(line.x0 - edges[columns[0]]) for line in cell.lines}
    usual = {round(line.x0 - other.box[0]) for other in grid.cells if other.column_span == 1 for line in other.lines}
    return len(indents) == 1 and indents <= usual


def drop_row(grid: Grid, index: int) -> None:
    """Drops the cells of one row; those that span it and others shrink."""
    grid.cells = [cell for cell in grid.cells if cell.row != index or cell.row_span > 1]
    for cell in grid.cells:
        if cell.row <= index < cell.row + cell.row_span:
            cell.row_span -= 1
        elif cell.row > index:
            cell.row -= 1
    del grid.ys[index if index else 1]
