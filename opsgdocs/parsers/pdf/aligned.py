"""Tables without rulings: text that stands in columns over several rows.

Name               Representing        Present
Dave Warner        Chair               in person
Gemma Slaney       Network Party       by telephone
"""

from collections.abc import Sequence
from itertools import pairwise

from opsgdocs.parsers.pdf.grids import Grid, GridCell
from opsgdocs.parsers.pdf.lines import Line, make_line

NEAR = 4.0  # points between the left edges (or the middles) of one column's entries
FEWEST_ROWS = 3
FURTHER = 2.6  # of the size: rows further apart are no neighbours

Row = list[Line]


def find_aligned(rows: Sequence[Row]) -> list[Row | Grid]:
    """The rows of lines from top to bottom, those that make a table as one."""
    found: list[Row | Grid] = []
    index = 0
    while index < len(rows):
        stop = _table_end(rows, index) if len(rows[index]) > 1 else index
        grid = _grid(rows[index:stop]) if stop > index else None
        if grid:
            found.append(grid)
            index = stop
        else:
            found.append(rows[index])
            index += 1
    return found


def _table_end(rows: Sequence[Row], start: int) -> int:
    """Behind the last row of the table that begins at `start`; `start` where none does."""
    columns = [line.x0 for line in rows[start]]
    entries = 1
    stop = start + 1
    while stop < len(rows) and _is_next(rows[stop - 1], rows[stop]) and _fits(rows, stop, columns):
        entries += len(rows[stop]) > 1 and abs(rows[stop][0].x0 - columns[0]) < NEAR
        stop += 1
    while stop > start and len(rows[stop - 1]) == 1 and abs(rows[stop - 1][0].x0 - columns[0]) < NEAR:
        stop -= 1  # a paragraph below
    needed = FEWEST_ROWS if len(columns) > 1 else 99
    return stop if entries >= needed else start


def _is_next(above: Row, row: Row) -> bool:
    return 0 < row[0].y - above[0].y < FURTHER * max(row[0].size, above[0].size)


def _fits(rows: Sequence[Row], index: int, columns: list[float]) -> bool:
    """Whether every line of a row begins at a column and ends before the next; lines are parted where they do."""
    row = rows[index]
    parted = [part for line in row for part in _parted(line, columns)]
    ends = [*columns[1:], float("inf")]
    for line in parted:
        at = next((at for at, x in enumerate(columns) if abs(line.x0 - x) < NEAR), None)
        if at is None or line.x1 > ends[at]:
            return False
    row[:] = parted
    return True


def _parted(line: Line, columns: list[float]) -> list[Line]:
    """A line that runs over a column's edge, cut where a piece begins there: the gap was narrow."""
    cuts = [
        at
        for at, (before, piece) in enumerate(pairwise(line.pieces), 1)
        if piece.x0 - before.x1 > 0.4 * line.size and any(abs(piece.x0 - x) < 1.5 for x in columns[1:])
    ]
    edges = [0, *cuts, len(line.pieces)]
    return [make_line(line.page, line.pieces[a:b]) for a, b in pairwise(edges)] if cuts else [line]


def _grid(rows: Sequence[Row]) -> Grid | None:
    columns = [line.x0 for line in rows[0]]
    groups: list[list[Row]] = []
    for row in rows:
        if groups and not _begins_row(row, columns):
            groups[-1].append(row)
        else:
            groups.append([row])
    if len(groups) < FEWEST_ROWS:
        return None
    ys = [group[0][0].y - 0.9 * group[0][0].size for group in groups]
    ys.append(rows[-1][0].y + 0.3 * rows[-1][0].size)
    xs = [x - 2 for x in columns] + [max(line.x1 for row in rows for line in row) + 2]
    cells = [
        _cell(group, (at, index), xs, ys) for index, group in enumerate(groups) for at in range(len(columns))
    ]  # fmt: skip
    return Grid(rows[0][0].page, xs, ys, cells)


def _begins_row(row: Row, columns: list[float]) -> bool:
    return abs(row[0].x0 - columns[0]) < NEAR and len(row) > 1


def _cell(group: list[Row], at: tuple[int, int], xs: list[float], ys: list[float]) -> GridCell:
    column, index = at
    box = (xs[column], ys[index], xs[column + 1], ys[index + 1])
    lines = [line for row in group for line in row if xs[column] <= line.x0 < xs[column + 1]]
    return GridCell(box, index, column, lines=lines)
