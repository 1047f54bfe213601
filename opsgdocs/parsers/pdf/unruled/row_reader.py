"""The rows of a table without rulings, read down from its first for as long as they stand in its columns.

TAF 16/04   MeterWorks to find why displays   MeterWorks   15 Sep 2022   Open
            go dark in frost.
A new part is needed, which comes in June.                   (across the table: an update)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from opsgdocs.parsers.pdf.line.lines import Line, Row, make_line
from opsgdocs.parsers.pdf.table.grids import Grid
from opsgdocs.parsers.pdf.unruled.name_lists import are_names

NEAR = 4.0  # points between the left edges of one column's entries
FEWEST_APART = 2  # rows: so many stand further from those above than lines do
CERTAIN_COLUMNS = 4  # no columns of text are so many
FURTHER = 2.6  # of the size: rows further apart are no neighbours
LEADING = 1.45  # of the size: lines further apart are no lines of one paragraph
WITHIN = 1.7  # of the size: paragraphs of one update are no further apart
MOST_WRAPS = 2.5  # for each row that stands apart
LARGER = 0.6  # points
NAME = 40  # characters: with who it is
EVEN = 0.6  # points


@dataclass(slots=True)
class Group:
    """The printed rows that make one row of a table; a wide one is one cell across all columns."""

    rows: list[Row]
    wide: bool = False

    @property
    def y(self) -> float:
        """Its first baseline."""
        return self.rows[0][0].y

    @property
    def size(self) -> float:
        """The size of its first line."""
        return self.rows[0][0].size


class RowReader:
    """Reads on from a table's first row for as long as rows stand in its columns."""

    def __init__(self, rows: Sequence[Row], start: int, columns: list[float], above: Grid | None = None) -> None:
        """`above` is the table of the page before with which the rows go on."""
        self._rows = rows
        self._start = start
        self._columns = columns
        self._goes_on = above is not None
        self._found: list[Group] = []
        self._wraps = self._has_wraps() or (above is not None and _has_long_ids(above))
        bold = all(line.bold for line in rows[start])
        self._may_be_wide = self._goes_on or len(columns) > CERTAIN_COLUMNS or (len(columns) > 2 and bold)

    def groups(self) -> list[Group]:
        """The table's rows; a paragraph below the table is none."""
        for index in range(self._start, len(self._rows)):
            if index > self._start and not _is_next(self._rows[index - 1], self._rows[index]):
                break
            if not self._take(index):
                break
        self._drop_rest()
        widest = any(group.wide and group.rows[0][0].x1 > self._columns[1] for group in self._found)
        for group in self._found[1:]:
            group.wide = group.wide or (widest and _is_alone(group))
        return _merged(self._with_last_names())

    def _with_last_names(self) -> list[Group]:
        """The entries; where the last has the rest of a list that is longer than those beside it, each name is one."""
        found = self._found
        if not found or len(found[-1].rows) < FEWEST_APART or any(len(group.rows) > 1 for group in found[:-1]):
            return found
        first, *rest = found[-1].rows
        if not are_names([*(group.rows[0] for group in found[:-1]), first], rest):
            return found
        return [*found[:-1], *(Group([row]) for row in (first, *rest))]

    def _take(self, index: int) -> bool:
        """Adds a printed row to the table; False where it is none of it."""
        row, found = self._rows[index], self._found
        if (len(found) > 1 and row[0].size > found[-1].size + LARGER) or self._is_heading(index):
            return False
        if self._fits(row):
            return self._take_entry(index)
        if self._is_wide(row):
            found.append(Group([row], wide=True))
            return True
        return False

    def _take_entry(self, index: int) -> bool:
        """Adds a row that stands in the columns: it begins an entry, or goes on with one."""
        row, found = self._rows[index], self._found
        gap = row[0].y - self._rows[index - 1][0].y if index > self._start else 0.0
        near = gap < LEADING * row[0].size
        first = self._begins_at_first(row) and not (near and self._wraps)
        if not found or (first and (len(row) > 1 or not near or found[-1].wide)):
            found.append(Group([row]))
        elif found[-1].wide:
            return False
        else:
            found[-1].rows.append(row)
        return True

    def _begins_at_first(self, row: Row) -> bool:
        return abs(row[0].x0 - self._columns[0]) < NEAR

    def _has_wraps(self) -> bool:
        """Whether rows stand so far apart that the near ones go on: 'OPSG' above '24/02', each with text beside it."""
        near = far = 0
        for above, row in pairwise(self._rows[self._start :]):
            if not _is_next(above, row):
                break
            if len(row) > 1 and self._begins_at_first(row):
                is_near = row[0].y - above[0].y < LEADING * row[0].size
                near, far = near + is_near, far + (not is_near)
        return far >= FEWEST_APART and MOST_WRAPS * far >= near

    def _is_heading(self, index: int) -> bool:
        """Whether a line alone is bold and a head follows it: it stands above another table."""
        line = self._rows[index][0]
        if len(self._rows[index]) > 1:
            return False
        following = self._rows[index + 1] if index + 1 < len(self._rows) else []
        return line.bold and len(following) > 1 and all(other.bold for other in following)

    def _fits(self, row: Row) -> bool:
        """Whether every line of a row begins at a column and ends before the next; lines are parted where they do."""
        columns = self._columns
        parted = [part for line in row for part in _parted(line, columns)]
        ends = [*columns[1:], float("inf")]
        for line in parted:
            at = next((at for at, x in enumerate(columns) if abs(line.x0 - x) < NEAR), None)
            if at is None or line.x1 > ends[at]:
                return False
        row[:] = parted
        return True

    def _is_wide(self, row: Row) -> bool:
        """Whether a line alone runs over the columns' edges, from the first or second column on."""
        if not self._may_be_wide or len(row) > 1 or (not self._goes_on and len(self._found) < 2):
            return False
        x0, columns = row[0].x0, self._columns
        if columns[0] - NEAR < x0 < columns[1] - NEAR:
            return True
        return abs(x0 - columns[1]) < NEAR and len(columns) > 2

    def _drop_rest(self) -> None:
        """Drops the lines behind the last entry that are nothing of the table."""
        found = self._found
        while found and not found[-1].wide and _is_alone(found[-1]) and not self._has_updates():
            if self._is_last_of_list():
                break
            found.pop()
        if self._is_last_of_list():
            return
        last = max((at for at, group in enumerate(found) if not _is_aside(group)), default=-1)
        rest = found[last + 1 :]
        keep = 0
        while keep < len(rest) and self._is_update(last, keep):
            keep += 1
        del found[last + 1 + keep :]

    def _is_last_of_list(self) -> bool:
        """Whether the last entry stands alone because the other columns, lists of names, are shorter by it.

        It stands exactly as far below the others as they from each other, and nearer than what follows the table.
        """
        if len(self._found) <= FEWEST_APART or not all(_is_short(group) for group in self._found):
            return False
        last = self._found[-1].rows[0][0]
        steps = [_step(above, below) for above, below in pairwise(self._found)]
        after = self._start + len(self._found)
        follows = self._rows[after][0].y - last.y if after < len(self._rows) else float("inf")
        even = max(steps) - min(steps) < EVEN
        return even and steps[-1] > LEADING * last.size and follows > steps[-1] + EVEN and not last.bold

    def _has_updates(self) -> bool:
        return any(group.wide for group in self._found)

    def _is_update(self, last: int, at: int) -> bool:
        """Whether a line below the last entry stands there as the updates between the entries do."""
        found = self._found
        line, above = found[last + 1 + at], found[last + at]
        step = line.y - above.rows[-1][0].y
        between = list(pairwise(found[: last + 1]))
        known = [_step(*pair) for pair in between if pair[1].wide and pair[0].wide == (at > 0)]
        if known or (at and self._is_update(last, at - 1)):
            usual = max([*known, WITHIN * line.size if at else 0.0])
            return step <= usual + 1 and line.size <= above.size + LARGER
        after = self._start + sum(len(group.rows) for group in found)
        if after < len(self._rows):
            return self._rows[after][0].size > line.size + LARGER
        return any(step <= _step(*pair) + 1 for pair in between)


def _step(above: Group, below: Group) -> float:
    return below.y - above.rows[-1][0].y


def _has_long_ids(table: Grid) -> bool:
    first = [cell for cell in table.cells[1:] if cell.column == 0 and cell.column_span == 1]
    return any(len(cell.lines) > 1 for cell in first)


def _is_alone(group: Group) -> bool:
    return len(group.rows) == len(group.rows[0]) == 1


def _is_short(group: Group) -> bool:
    """Whether a row is one line high, with a few words in each cell."""
    lines = group.rows[0]
    return len(group.rows) == 1 and all(len(line.text) <= NAME and not line.text.endswith((".", ":")) for line in lines)


def _is_aside(group: Group) -> bool:
    return group.wide or _is_alone(group)


def _merged(groups: Sequence[Group]) -> list[Group]:
    """Wide lines that follow each other are one row."""
    found: list[Group] = []
    for group in groups:
        if found and group.wide and found[-1].wide:
            found[-1].rows += group.rows
        else:
            found.append(group)
    return found


def _is_next(above: Row, row: Row) -> bool:
    return 0 < row[0].y - above[0].y < FURTHER * max(row[0].size, above[0].size)


def _parted(line: Line, columns: list[float]) -> list[Line]:
    """A line that runs over a column's edge, cut where a piece begins there: the gap was narrow."""
    cuts = [
        at
        for at, (before, piece) in enumerate(pairwise(line.pieces), 1)
        if piece.x0 - before.x1 > 0.4 * line.size and any(abs(piece.x0 - x) < 1.5 for x in columns[1:])
    ]
    edges = [0, *cuts, len(line.pieces)]
    return [make_line(line.page, line.pieces[a:b]) for a, b in pairwise(edges)] if cuts else [line]
