"""Tables within a frame: rulings that part a cell and do not quite reach its edges.

+-----------------------------+
|  Topic   | Summary          |
|  --------+----------------  |
|  Welcome | The Chair opened |
+-----------------------------+
"""

from collections.abc import Sequence
from itertools import pairwise

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.drawing.drawing import Drawing, Edge

WIDE, HIGH = 100.0, 50.0  # points: a smaller cell holds no table
MOST_OF = 0.85  # of the cell's width or height
WITHIN = 12.0  # points: no column or row is as narrow
FURTHEST = 3  # points within which two rulings are one


def part_cells(tables: Sequence[list[BBox]], drawing: Drawing) -> list[list[BBox]]:
    """The tables, their cells parted where rulings run through most of them, down and across."""
    down = [edge for edge in drawing.down if edge[2] - edge[1] > 2 * FURTHEST]
    return [[part for box in boxes for part in _parts(box, down, drawing.across)] for boxes in tables]


def _parts(box: BBox, down: Sequence[Edge], across: Sequence[Edge]) -> list[BBox]:
    x0, top, x1, bottom = box
    if x1 - x0 < WIDE or bottom - top < HIGH:
        return [box]
    xs = _through(down, (x0, x1), (top, bottom))
    ys = _through(across, (top, bottom), (x0, x1)) if xs else []
    if not xs:
        return [box]
    return [
        (left, upper, right, lower)
        for upper, lower in pairwise([top, *ys, bottom])
        for left, right in pairwise([x0, *xs, x1])
    ]


def _through(edges: Sequence[Edge], between: tuple[float, float], along: tuple[float, float]) -> list[float]:
    """Where rulings strictly within the cell cover most of its length."""
    start, end = along
    within = sorted(
        edge
        for edge in edges
        if between[0] + WITHIN < edge[0] < between[1] - WITHIN and edge[1] < end and edge[2] > start
    )
    found: list[float] = []
    group: list[Edge] = []
    for edge in [*within, (float("inf"), 0.0, 0.0)]:
        if group and edge[0] - group[-1][0] > FURTHEST:
            if _covered(group, start, end) > MOST_OF * (end - start):
                found.append(sum(position for position, _, _ in group) / len(group))
            group = []
        group.append(edge)
    return found


def _covered(edges: Sequence[Edge], start: float, end: float) -> float:
    """How much of a length some edges cover together."""
    covered, reach = 0.0, start
    for _, first, last in sorted(edges, key=lambda edge: edge[1]):
        covered += max(0.0, min(last, end) - max(first, reach))
        reach = max(reach, min(last, end))
    return covered
