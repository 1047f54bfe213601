"""Lines side by side that are neither columns nor a table: tabs within a line, and asides in the margin.

Date:    4 February 2020                       a tab: what follows goes on below it
The Chair to write to the Panel about     AW   an aside: the sentence goes on to the left of it
the proposal.
"""

from collections.abc import Sequence

from opsgdocs.parsers.pdf.line.lines import Line, Row, tabbed
from opsgdocs.parsers.pdf.line.measure import USUAL_LEADING
from opsgdocs.parsers.pdf.piece.pieces import LEFT_EDGE

NEAR = 4.0  # points


def join_rows(rows: Sequence[Row]) -> list[Line]:
    """Rows of lines as lines, with tabs, or with what stands beside a line as its asides."""
    if max(map(len, rows), default=1) == 1:
        return [row[0] for row in rows]
    following: list[Row | None] = [*rows[1:], None]
    return [_join_row(row, below) for row, below in zip(rows, following, strict=False)]


def group_rows(lines: Sequence[Line]) -> list[Row]:
    """Lines, sorted from top to bottom, that stand on one baseline, together."""
    rows: list[Row] = []
    for line in lines:
        level = bool(rows) and abs(line.y - rows[-1][0].y) < 0.3 * line.size
        if level and all(_beside(line, other) for other in rows[-1]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [row if len(row) == 1 else sorted(row, key=LEFT_EDGE) for row in rows]


def _join_row(row: Row, following: Row | None) -> Line:
    if len(row) == 1:
        return row[0]
    first, last = row[0], row[-1]
    below = following[0] if following and _is_next(first, following[0]) else None
    if below is not None and abs(below.x0 - last.x0) < NEAR < abs(first.x0 - last.x0):
        whole = tabbed(row)
        whole.hang = last.x0
        return whole
    aside = last.x1 - last.x0 < last.x0 - first.x0  # no more than what it stands beside
    if below is None or not aside:
        return tabbed(row)
    if below.x0 < first.x0 + 2 * first.size and below.x1 < last.x0 and below.text[:1].islower():
        whole = tabbed(row[:-1]) if len(row) > 2 else first
        whole.asides = [last]
        return whole
    return tabbed(row)


def _beside(line: Line, other: Line) -> bool:
    level = abs(line.y - other.y) < 0.3 * min(line.size, other.size)
    return level and (line.x0 > other.x1 - 1 or line.x1 < other.x0 + 1)


def _is_next(line: Line, following: Line) -> bool:
    return 0 < following.y - line.y < 1.5 * USUAL_LEADING * line.size
