"""From rulings to the cells of tables: the lattice that horizontal and vertical lines make.

Rulings that nearly meet are taken to meet; where a horizontal and a vertical one cross is a corner; four corners
joined by rulings, with none nearer, are a cell; cells that share a corner are a table. The tolerances are those of
pdfplumber, which finds the same cells, more slowly.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import pairwise

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.drawing.drawing import Drawing, Edge

NEAR = 3.0  # points within which rulings are one, continue each other, or meet
SHORTEST = 3.0
WIDEST_GAP = 9.0  # points: no column is narrower
FEWEST_OPEN = 3  # vertical rulings: two may be the sides of a frame
MOST_EDGES = 3_000  # more, after joining, is a drawing

Corner = tuple[float, float]
Corners = dict[float, dict[float, tuple[int, int]]]  # by x and y: the rulings down and across, a bit for each
NONE = (0, 0)


def find_cells(drawing: Drawing) -> list[list[BBox]]:
    """The cells of each table or frame of a page, from top to bottom."""
    across, down = join_edges(drawing.across), join_edges(drawing.down)
    across = _closed(across, down)
    if not 2 <= len(across) <= MOST_EDGES or not 2 <= len(down) <= MOST_EDGES:
        return []
    tables = _connected(_cells(_corners(across, down)))
    return sorted(tables, key=lambda table: min((top, x0) for x0, top, _, _ in table))


def join_edges(edges: list[Edge]) -> list[Edge]:
    """Rulings made of edges that touch, or lie beside each other."""
    return [edge for edge in _merged(edges) if edge[2] - edge[1] >= SHORTEST]


def _closed(across: list[Edge], down: list[Edge]) -> list[Edge]:
    """The horizontal rulings, with those that close a row which the page's end cut and left open.

    Vertical rulings then end at one height, where no horizontal one is, beyond some that are as long as those are
    apart.
    """
    if not across or len(across) + len(down) > MOST_EDGES:
        return across
    found, ys = list(across), [edge[0] for edge in across]
    for side in (1, 2):
        ends: defaultdict[int, list[Edge]] = defaultdict(list)
        for edge in down:
            ends[round(edge[side] / NEAR)].append(edge)
        for edges in ends.values():
            y = edges[0][side]
            near = across[bisect_left(ys, y - 2 * NEAR) : bisect_right(ys, y + 2 * NEAR)] if len(edges) > 1 else []
            open_between = _open_between(near, edges) if len(edges) > 1 else []
            if open_between and _is_ruled(across, edges):
                found += [(y, start, end) for start, end in open_between]
    return sorted(found)


def _open_between(near: list[Edge], edges: list[Edge]) -> list[tuple[float, float]]:
    """From where to where the vertical rulings that end at one height leave a row open: all along, or some cells."""
    left, right = edges[0][0], edges[-1][0]
    if not any(edge[1] < right and edge[2] > left for edge in near):
        return [(left, right)]
    if len(edges) < FEWEST_OPEN:
        return []
    return [
        (start, end)
        for (start, *_), (end, *_) in pairwise(edges)
        if end - start > WIDEST_GAP and not any(edge[1] < end - NEAR and edge[2] > start + NEAR for edge in near)
    ]


def _is_ruled(across: list[Edge], edges: list[Edge]) -> bool:
    """Whether horizontal rulings go from the first to the last of the vertical ones: several where those are two."""
    top, bottom = max(edge[1] for edge in edges), min(edge[2] for edge in edges)
    left, right = edges[0][0], edges[-1][0]
    ruled = sum(
        top - NEAR <= y <= bottom + NEAR and abs(start - left) <= NEAR and abs(end - right) <= NEAR
        for y, start, end in across
    )
    return ruled >= (1 if len(edges) >= FEWEST_OPEN else FEWEST_OPEN)


def _merged(edges: list[Edge]) -> list[Edge]:
    """Edges that lie on nearly one line share its position; those that touch are one."""
    edges = sorted([edge for edge in edges if edge[2] - edge[1] >= 1])
    found: list[Edge] = []
    start = 0
    for stop in range(1, len(edges) + 1):
        if stop == len(edges) or edges[stop][0] > edges[stop - 1][0] + NEAR:
            found += _on_one_line(edges[start:stop]) if stop - start > 1 else edges[start:stop]
            start = stop
    return found


def _on_one_line(edges: list[Edge]) -> list[Edge]:
    position = sum(edge[0] for edge in edges) / len(edges)
    found: list[Edge] = []
    start, end = None, 0.0
    for _, first, last in sorted(edges, key=lambda edge: edge[1:]):
        if start is None:
            start, end = first, last
        elif first <= end + NEAR:
            end = max(end, last)
        else:
            found.append((position, start, end))
            start, end = first, last
    return [*found, (position, start or 0.0, end)]


def _corners(across: list[Edge], down: list[Edge]) -> Corners:
    ys = [edge[0] for edge in across]
    corners: Corners = {}
    for vertical, (x, top, bottom) in enumerate(down):
        column = corners.setdefault(x, {})
        for horizontal in range(bisect_left(ys, top - NEAR), bisect_right(ys, bottom + NEAR)):
            y, left, right = across[horizontal]
            if left - NEAR <= x <= right + NEAR:
                verticals, horizontals = column.get(y, NONE)
                column[y] = verticals | 1 << vertical, horizontals | 1 << horizontal
    return corners


def _cells(corners: Corners) -> list[BBox]:
    """For each corner the smallest rectangle of which it is the top left."""
    columns = sorted(corners)
    rows: defaultdict[float, list[float]] = defaultdict(list)
    for x in columns:
        for y in corners[x]:
            rows[y].append(x)
    passed = dict.fromkeys(rows, 0)  # how many corners of each row stand to the left of the next column
    found = []
    for x in columns:
        ys = sorted(corners[x])
        for at, y in enumerate(ys, 1):
            passed[y] = right = passed[y] + 1
            cell = _smallest(corners, (x, y), ys[at:], rows[y][right:])
            if cell:
                found.append(cell)
    return found


def _smallest(corners: Corners, corner: Corner, below: list[float], right: list[float]) -> BBox | None:
    """The rectangle whose sides are the rulings through a corner, down to the nearest corners that close it."""
    x, y = corner
    column = corners[x]
    verticals, horizontals = column[y]
    for bottom in below:
        joined, beneath = column[bottom]
        if not joined & verticals:
            continue
        for end in right:
            far = corners[end]
            beside, reached = far[y]
            if reached & horizontals and bottom in far:
                upright, level = far[bottom]
                if upright & beside and level & beneath:
                    return x, y, end, bottom
    return None


def _connected(cells: list[BBox]) -> list[list[BBox]]:
    """Cells that share corners, together."""
    tables: dict[Corner, list[BBox]] = {}
    known = tables.get
    for cell in cells:
        x0, top, x1, bottom = cell
        upper, lower, beside, opposite = (x0, top), (x0, bottom), (x1, top), (x1, bottom)
        around = (known(upper), known(lower), known(beside), known(opposite))
        table = around[0] or around[1] or around[2] or around[3] or []
        for other in around:
            if other is not None and other is not table and other is known(other[0][:2]):  # not yet joined
                table += other
                tables.update(dict.fromkeys((corner for moved in other for corner in _corners_of(moved)), table))
        table.append(cell)
        tables[upper] = tables[lower] = tables[beside] = tables[opposite] = table
    return list({id(table): table for table in tables.values()}.values())


def _corners_of(cell: BBox) -> tuple[Corner, ...]:
    x0, top, x1, bottom = cell
    return (x0, top), (x0, bottom), (x1, top), (x1, bottom)
