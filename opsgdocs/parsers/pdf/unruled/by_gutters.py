"""Tables without rulings whose columns are parted by what is blank, however their cells are aligned.

 Action ID    Action                            Owner         Target Date
OPSG 93/01    Write the guide to the portal      DCC         15 Sept 2020
              and send it to the members
 The guide is nearly written, and all of the members will have it in time.      (across the table: an update)
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from opsgdocs.parsers.pdf.line.gutters import FEWEST, column_of, is_head
from opsgdocs.parsers.pdf.line.lines import Line, Row
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell
from opsgdocs.parsers.pdf.unruled.candidates import HEAD_ALONE, NEAR, Candidate, find_candidate
from opsgdocs.parsers.pdf.unruled.entries import Entry, cells_of
from opsgdocs.parsers.pdf.unruled.row_breaks import (
    Parted,
    is_by_columns,
    part_by_alignment,
    part_by_lines,
    part_by_printing,
    part_by_room,
    usual_step,
)  # fmt: skip
from opsgdocs.parsers.pdf.unruled.soundness import CERTAIN_COLUMNS, FEWEST_ROWS, is_sound, may_begin_with_rest
from opsgdocs.parsers.pdf.unruled.updates_across import Group, keep_rows

MOST_TRIED = 50  # of one page
MOST_BELOW = 4  # lines that stand below a table and may be taken for its last row

Part = Callable[[Sequence[Entry], float], Parted]
WAYS: tuple[Part, ...] = (part_by_printing, part_by_room, part_by_lines, part_by_alignment)


def find_unruled(rows: Sequence[Row], above: Grid | None = None) -> tuple[list[Row | Grid], bool]:
    """The rows of lines from top to bottom, those that make a table as one; whether one's rows cannot be told.

    `above` is the table that ended the page before.
    """
    found: list[Row | Grid] = []
    doubtful = False
    index = tried = low = 0
    while index < len(rows):
        begins = len(rows[index]) >= FEWEST or (index == 0 and above is not None)
        candidate = find_candidate(rows, index, low, above) if begins and tried < MOST_TRIED else None
        grid, stop = _table(rows, candidate, above) if candidate else (None, index)
        if candidate is not None and grid is not None:
            del found[len(found) - (index - candidate.start) :]
            found.append(grid)
            low = stop
        else:
            doubtful = doubtful or _looks_like_table(rows, candidate)
            stop = max(stop, index + 1)
            found += rows[index:stop]
        tried += candidate is not None
        index = stop
    return found, doubtful


def _table(rows: Sequence[Row], candidate: Candidate, above: Grid | None) -> tuple[Grid | None, int]:
    """The table of a candidate, and the row of lines behind it."""
    for less in range(MOST_BELOW + 1):
        stop = candidate.stop - less
        if stop <= candidate.start or (less and len(rows[stop]) > 1):
            break
        groups = _groups(rows, replace(candidate, stop=stop)) or ([] if less else _head_alone(rows, candidate))
        if groups:
            last = groups[-1].bottom
            end = candidate.start + sum(row[0].y <= last + 1 for row in rows[candidate.start : stop])
            return _grid(groups, candidate, above if candidate.goes_on else None), end
    return None, candidate.stop


def _groups(rows: Sequence[Row], candidate: Candidate) -> list[Group]:
    """The rows of a candidate's table from top to bottom; none where they cannot be told."""
    segments = _segments(rows, candidate)
    columns = _in_columns(segments)
    if not candidate.goes_on and is_by_columns(columns):
        return []
    following = rows[candidate.stop] if candidate.stop < len(rows) else None
    step = usual_step(columns) if columns else 0.0
    for part in WAYS if columns else ():
        groups = keep_rows(
            _parted(segments, part, step), following, goes_on=candidate.goes_on, updated=candidate.updated
        )
        if groups and is_sound(groups, candidate, sure=part is part_by_printing):
            return [] if part is part_by_alignment and may_begin_with_rest(groups, candidate, rows) else groups
    return []


def _head_alone(rows: Sequence[Row], candidate: Candidate) -> list[Group]:
    """The head of a table that begins at the foot of a page, and goes on with the next."""
    bold = all(line.bold for row in rows[candidate.start : candidate.stop] for line in row)
    if not bold or candidate.wide or not candidate.at_foot or len(candidate.gutters) < CERTAIN_COLUMNS - 1:
        return []
    return _segments(rows, candidate)


def _segments(rows: Sequence[Row], candidate: Candidate) -> list[Group]:
    """The lines between updates, and the paragraphs of each update."""
    found: list[Group] = []
    for at in range(candidate.start, candidate.stop):
        wide, first = at in candidate.wide, rows[at][0]
        apart = wide and at > candidate.start and first.y - rows[at - 1][0].y > NEAR * first.size
        if not found or found[-1].wide != wide or apart:
            found.append(Group([], wide))
        found[-1].entries += [
            Entry(line.y, 0 if wide else column_of(line, candidate.gutters), line) for line in rows[at]
        ]
    for segment in found:
        segment.entries.sort(key=lambda entry: (entry.y, entry.column))
    return found


def _in_columns(segments: Sequence[Group]) -> list[Entry]:
    return [entry for segment in segments if not segment.wide for entry in segment.entries]


def _parted(segments: Sequence[Group], part: Part, step: float) -> list[Group]:
    """The rows that a way to part them gives, with the updates between; none where one segment cannot be parted."""
    found: list[Group] = []
    sure = part is not part_by_printing
    for segment in segments:
        if segment.wide:
            found.append(replace(segment))
            continue
        parted = part(segment.entries, step)
        if not parted.rows:
            return []
        sure = sure or parted.sure
        found += map(Group, parted.rows)
    return found if sure else []


def _looks_like_table(rows: Sequence[Row], candidate: Candidate | None) -> bool:
    """Whether lines that make no table stand side by side as those of one, or below a head."""
    if candidate is None or (not candidate.goes_on and is_by_columns(_in_columns(_segments(rows, candidate)))):
        return False
    own = rows[candidate.start : candidate.stop]
    full = sum(len(row) >= FEWEST for row in own)
    return full >= FEWEST_ROWS or (full >= FEWEST_ROWS - 1 and is_head(own[0]) and len(own) > FEWEST_ROWS)


def _grid(groups: Sequence[Group], candidate: Candidate, above: Grid | None) -> Grid:
    lines = [entry.line for group in groups for entry in group.entries]
    xs = _edges(lines, candidate, above)
    last = groups[-1].entries[-1]
    ys = [group.top - 0.9 * group.size for group in groups] + [last.y + 0.3 * last.size]
    cells = [cell for at, group in enumerate(groups) for cell in _cells(group, at, xs, ys)]
    _narrow(cells)
    return Grid(lines[0].page, xs, ys, cells, aligned=True)


def _edges(lines: Sequence[Line], candidate: Candidate, above: Grid | None) -> list[float]:
    """The edges of the columns: those of the page before, which has the table's head and more of its rows."""
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    xs = [left - 2, *((start + end) / 2 for start, end in candidate.gutters), right + 2]
    if above is None:
        return xs
    if len(above.ys) == HEAD_ALONE:
        above.xs = xs  # the rows below it tell more of its columns
        return xs
    return [min(xs[0], above.xs[0]), *above.xs[1:-1], max(xs[-1], above.xs[-1])]


def _cells(group: Group, index: int, xs: Sequence[float], ys: Sequence[float]) -> list[GridCell]:
    if group.wide:
        box = (xs[0], ys[index], xs[-1], ys[index + 1])
        return [GridCell(box, index, 0, column_span=len(xs) - 1, lines=[entry.line for entry in group.entries])]
    own = cells_of(group.entries)
    return [
        GridCell((x0, ys[index], x1, ys[index + 1]), index, at, lines=[entry.line for entry in own.get(at, ())])
        for at, (x0, x1) in enumerate(pairwise(xs))
    ]


def _narrow(cells: Sequence[GridCell]) -> None:
    """Gives the cells of a column the edges of its widest lines: what they leave blank is no room."""
    for column in {cell.column for cell in cells}:
        own = [cell for cell in cells if cell.column == column and cell.column_span == 1 and cell.lines]
        left = min((line.x0 for cell in own for line in cell.lines), default=0.0) - 2
        right = max((line.x1 for cell in own for line in cell.lines), default=0.0) + 2
        for cell in own:
            cell.box = left, cell.box[1], right, cell.box[3]
