"""Candidates for tables: rows of lines that stand in the columns of a table without rulings, or across them.

 Action ID    Action                            Owner         Target Date
OPSG 93/01    Write the guide to the portal      DCC         15 Sept 2020
              and send it to the members
 The guide is nearly written, and all of the members will have it in time.      (across)
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from opsgdocs.parsers.pdf.line.gutters import (
    FEWEST,
    FURTHER,
    Span,
    column_of,
    crosses,
    end_of_block,
    find_gutters,
    is_head,
)
from opsgdocs.parsers.pdf.line.lines import Line, Row
from opsgdocs.parsers.pdf.table.grids import Grid

NEAR = 1.5  # of the size: lines of one paragraph, or of one label, are no further apart
BESIDE = 0.9  # of the size: lines nearer than that stand beside each other
HEAD_ALONE = 2  # edges of rows
EDGE = 4.0  # points between the left edges of lines of one paragraph


@dataclass(slots=True)
class Candidate:
    """Rows of lines from `start` to `stop` that stand in columns, or each across them."""

    start: int
    stop: int
    gutters: list[Span]
    wide: set[int] = field(default_factory=set)
    goes_on: bool = False  # with the table of the page before
    updated: bool = False  # that table has updates across its columns
    at_foot: bool = False  # nothing stands below it on the page


def find_candidate(rows: Sequence[Row], seed: int, low: int, above: Grid | None) -> Candidate | None:
    """The rows about one that has lines side by side which stand in its columns, or across them; none above `low`.

    `above` is the table that ended the page before.
    """
    stop, gutters = _columns(rows, seed)
    candidate = None
    if above is not None and above.aligned and low == 0:
        candidate = _going_on(rows, Candidate(seed, stop, gutters), above)
    if candidate is None:
        if len(gutters) < FEWEST - 1 or len(rows[seed]) < FEWEST:
            return None
        candidate = Candidate(_start(rows, seed, low, gutters), stop, gutters)
    candidate.at_foot = stop == len(rows)
    _mark_wide(rows, candidate)
    return candidate


def _columns(rows: Sequence[Row], seed: int) -> tuple[int, list[Span]]:
    """Where the rows end that stand in the columns of a first one, and the gutters between those."""
    stop = end_of_block(rows, seed)
    gutters = find_gutters(rows[seed:stop])
    for _ in range(FEWEST):
        end = next((at for at in range(seed, stop) if not _fits(rows[at], gutters)), stop)
        if end == stop:
            break
        stop = end
        gutters = find_gutters(rows[seed:stop])
    return stop, gutters


def _going_on(rows: Sequence[Row], candidate: Candidate, above: Grid) -> Candidate | None:
    """The candidate with all rows above it, if it has the columns of the table that ended the page before."""
    known = [(x, x) for x in above.xs[1:-1]]
    own = rows[candidate.start : candidate.stop]
    seen = _seen(own, known) if len(candidate.gutters) < len(known) else candidate.gutters
    same = _are_same(seen, known) or (len(above.ys) == HEAD_ALONE and len(seen) == len(known))
    if len(known) < FEWEST - 1 or not same or not all(_fits(row, seen) for row in own):
        return None
    start = _top(rows, candidate.start, seen)
    if start and _said(rows[candidate.start]) != _said([line for cell in above.rows[0] for line in cell.lines[:1]]):
        return None
    updated = any(cell.column_span > 1 for cell in above.cells)
    return Candidate(start, candidate.stop, seen, goes_on=True, updated=updated)


def _are_same(gutters: Sequence[Span], known: Sequence[Span]) -> bool:
    """Whether gutters are as many as the known ones, and each column between them is the known one."""
    if len(gutters) != len(known):
        return False
    columns = zip(pairwise(gutters), pairwise(known), strict=True)
    return all(left < (begin + end) / 2 < right for ((_, begin), (end, _)), ((left, _), (right, _)) in columns)


def _top(rows: Sequence[Row], start: int, gutters: Sequence[Span]) -> int:
    """Where the rows begin that stand closely above a given one, in its columns or across them, below any head."""
    while start and _fits(rows[start - 1], gutters) and _is_near(rows[start - 1], rows[start]):
        if is_head(rows[start]) and not is_head(rows[start - 1]):
            break
        start -= 1
    return start


def _seen(rows: Sequence[Row], known: Sequence[Span]) -> list[Span]:
    """Where the gutters of the page before are on this one, by the lines on their two sides."""
    lines = [line for row in rows for line in row if sum(crosses(line, gutter) for gutter in known) <= 1]
    found: list[Span] = []
    for at, (x, _) in enumerate(known):
        left = max((line.x1 for line in lines if column_of(line, known) == at), default=x)
        right = min((line.x0 for line in lines if column_of(line, known) == at + 1), default=x)
        found.append((left, right) if left < right else (x, x))
    return found


def _said(row: Row) -> list[str]:
    return [line.text for line in row]


def _start(rows: Sequence[Row], seed: int, low: int, gutters: Sequence[Span]) -> int:
    """Where a table begins: rows above the first full one that stand in its columns are its too."""
    start = at = seed
    while at > low and _leads(rows[at - 1], rows[at], gutters):
        at -= 1
        if len(rows[at]) > 1 or (start == at + 1 and _belongs(rows[at][0], rows[start][0], gutters)):
            start = at
    return start


def _leads(row: Row, below: Row, gutters: Sequence[Span]) -> bool:
    """Whether a row may be a table's as that below it is: a line alone stands close, and looks like it."""
    if not _is_near(row, below) or any(crosses(line, gutter) for line in row for gutter in gutters):
        return False
    line, first = row[0], below[0]
    return len(row) > 1 or (first.y - line.y < NEAR * line.size and line.bold == first.bold)


def _belongs(line: Line, below: Line, gutters: Sequence[Span]) -> bool:
    """Whether a line alone begins a cell of the row below: in another column than the first, or beside its lines."""
    return below.y - line.y < BESIDE * line.size or column_of(line, gutters) > 0


def _is_near(above: Row, row: Row) -> bool:
    return 0 < row[0].y - above[0].y < FURTHER * row[0].size


def _fits(row: Row, gutters: Sequence[Span]) -> bool:
    """Whether the lines of a row stand each in one column, or a line alone across them from the left on."""
    if not any(crosses(line, gutter) for line in row for gutter in gutters):
        return True
    return len(row) == 1 and (not gutters or row[0].x0 < gutters[min(1, len(gutters) - 1)][0])


def _mark_wide(rows: Sequence[Row], candidate: Candidate) -> None:
    """Marks the lines across the columns, and those that end their paragraphs."""
    left = min(line.x0 for row in rows[candidate.start : candidate.stop] for line in row)
    for at in range(candidate.start, candidate.stop):
        line = rows[at][0]
        across = any(crosses(line, gutter) for gutter in candidate.gutters)
        if len(rows[at]) == 1 and (across or (at - 1 in candidate.wide and _goes_on(rows[at - 1][0], line, left))):
            candidate.wide.add(at)


def _goes_on(above: Line, line: Line, left: float) -> bool:
    """Whether a line at the left edge stands directly below one that runs across the columns."""
    return abs(line.x0 - left) < EDGE and line.y - above.y < NEAR * line.size
