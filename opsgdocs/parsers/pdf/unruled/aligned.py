"""Tables without rulings: text that stands in columns over several rows.

Name               Representing        Present
Dave Warner        Chair               in person
Gemma Slaney       Network Party       by telephone

Beneath a row may stand what is wider than its columns: an update to the action, a paragraph across the table.
"""

from collections.abc import Sequence
from itertools import pairwise

from opsgdocs.parsers.pdf.line.lines import Line, Row
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell
from opsgdocs.parsers.pdf.unruled.row_reader import CERTAIN_COLUMNS, Group, RowReader

FEWEST_ROWS = 3
BLANK = 8.0  # points between two columns, at the least


def find_aligned(rows: Sequence[Row], above: Grid | None = None, *, fewest_columns: int = 2) -> list[Row | Grid]:
    """The rows of lines from top to bottom, those that make a table as one.

    `above` is the table that ended the page before: the first rows may go on with it.
    """
    if above is None and max(map(len, rows), default=0) < 2:
        return list(rows)
    rows = _raise_labels(rows)
    found: list[Row | Grid] = []
    heads = [_text([line for cell in above.rows[0] for line in cell.lines[:1]])] if above and above.aligned else []
    index = 0
    while index < len(rows):
        groups = _groups(rows, index, above if index == 0 else None, heads)
        if groups and max(len(group.rows[0]) for group in groups) >= fewest_columns:
            grid = _grid(groups, _columns(groups, above if index == 0 else None))
            found.append(grid)
            heads.append(_text(rows[index]))
            index += sum(len(group.rows) for group in groups)
        else:
            found.append(rows[index])
            index += 1
    return found


def _raise_labels(rows: Sequence[Row]) -> list[Row]:
    """The rows, with a label that stands beside the middle of two lines put beside the first of them."""
    found: list[Row] = []
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else []
        if found and len(row) == len(found[-1]) == len(below) == 1 and _is_between(row[0], found[-1][0], below[0]):
            found[-1] = [row[0], *found[-1]]
        else:
            found.append(row)
    return found


def _is_between(label: Line, above: Line, below: Line) -> bool:
    if above.x0 < label.x1 + BLANK or abs(above.x0 - below.x0) > 1:
        return False
    return abs(2 * label.y - above.y - below.y) < 0.2 * label.size and 0 < label.y - above.y < 0.8 * label.size


def _groups(rows: Sequence[Row], start: int, above: Grid | None, heads: Sequence[str]) -> list[Group]:
    """The rows of the table that begins at `start`; none where none does."""
    groups: list[Group] = []
    if above and above.aligned:
        groups = RowReader(rows, start, [x + 2 for x in above.xs[:-1]], above).groups()
        if sum(not group.wide and len(group.rows[0]) > 2 for group in groups) > 0:
            return groups
    if len(rows[start]) < 2:
        return []
    repeats = above if _text(rows[start]) in heads else None
    groups = RowReader(rows, start, [line.x0 for line in rows[start]], repeats).groups()
    if repeats:
        return groups
    entries = [group for group in groups if not group.wide and len(group.rows[0]) > 1]
    known = _text(rows[start]) in heads or (len(rows[start]) >= CERTAIN_COLUMNS and _is_head(rows[start], groups))
    return groups if len(entries) >= (FEWEST_ROWS - 1 if known else FEWEST_ROWS) else []


def _text(row: Row) -> str:
    return "\t".join(line.text for line in row)


def _is_head(row: Row, groups: Sequence[Group]) -> bool:
    """Whether a row is bold and one below it is not."""
    return all(line.bold for line in row) and not all(line.bold for group in groups[1:2] for line in group.rows[0])


def _columns(groups: Sequence[Group], above: Grid | None) -> list[float]:
    """Where the columns begin: as in the table above, which has them all, or as the first row tells."""
    first = [line.x0 for line in groups[0].rows[0]]
    if above and above.aligned and (groups[0].wide or len(first) < len(above.xs) - 1):
        return [x + 2 for x in above.xs[:-1]]
    return first


def _grid(groups: Sequence[Group], columns: list[float]) -> Grid:
    last = groups[-1].rows[-1][0]
    ys = [group.y - 0.9 * group.size for group in groups] + [last.y + 0.3 * last.size]
    ends = [line.x1 for group in groups for row in group.rows for line in row]
    xs = [x - 2 for x in columns] + [max(*ends, columns[-1]) + 2]
    cells = [cell for index, group in enumerate(groups) for cell in _cells(group, index, xs, ys)]
    _narrow(cells, xs)
    return Grid(last.page, xs, ys, cells, aligned=True)


def _cells(group: Group, index: int, xs: list[float], ys: list[float]) -> list[GridCell]:
    lines = [line for row in group.rows for line in row]
    if group.wide:
        box = (xs[0], ys[index], xs[-1], ys[index + 1])
        return [GridCell(box, index, 0, column_span=len(xs) - 1, lines=lines)]
    return [
        GridCell((x0, ys[index], x1, ys[index + 1]), index, at, lines=[line for line in lines if x0 <= line.x0 < x1])
        for at, (x0, x1) in enumerate(pairwise(xs))
    ]


def _narrow(cells: Sequence[GridCell], xs: list[float]) -> None:
    """Leaves blank what parts a column from the next: no text runs up to it."""
    for at, (_, end) in enumerate(pairwise(xs[:-1])):
        column = [cell for cell in cells if cell.column == at and cell.column_span == 1]
        widest = max((line.x1 for cell in column for line in cell.lines), default=0.0)
        for cell in column:
            x0, top, _, bottom = cell.box
            cell.box = x0, top, max(end - BLANK, widest + 2), bottom
