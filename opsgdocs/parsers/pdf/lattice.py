"""From rulings to the cells of tables: the lattice that horizontal and vertical lines make.

Rulings that nearly meet are taken to meet; where a horizontal and a vertical one cross is a corner; four corners
joined by rulings, with none nearer, are a cell; cells that share a corner are a table. The tolerances are those of
pdfplumber, which finds the same cells, more slowly.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import repeat

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.rulings import Drawing, Edge

NEAR = 3.0  # points within which rulings are one, continue each other, or meet
SHORTEST = 3.0
FEWEST_OPEN = 3  # vertical rulings: two may be the sides of a frame
MOST_EDGES = 3_000  # more, after joining, is a drawing

Corner = tuple[float, float]
Corners = dict[Corner, tuple[int, int]]  # the vertical and the horizontal rulings through each, a bit for each
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
    found = list(across)
    for side in (1, 2):
        ends: defaultdict[int, list[Edge]] = defaultdict(list)
        for edge in down:
            ends[round(edge[side] / NEAR)].append(edge)
        for edges in ends.values():
            y = edges[0][side]
            left, right = edges[0][0], edges[-1][0]
            if len(edges) > 1 and _is_open(across, y, left, right) and _is_ruled(across, edges):
                found.append((y, left, right))
    return sorted(found)


def _is_open(across: list[Edge], y: float, left: float, right: float) -> bool:
    return not any(abs(edge[0] - y) <= 2 * NEAR and edge[1] < right and edge[2] > left for edge in across)


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
    edges = sorted(edge for edge in edges if edge[2] - edge[1] >= 1)
    found: list[Edge] = []
    start = 0
    for stop in range(1, len(edges) + 1):
        if stop == len(edges) or edges[stop][0] > edges[stop - 1][0] + NEAR:
            found += _on_one_line(edges[start:stop])
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
        for horizontal in range(bisect_left(ys, top - NEAR), bisect_right(ys, bottom + NEAR)):
            y, left, right = across[horizontal]
            if left - NEAR <= x <= right + NEAR:
                verticals, horizontals = corners.get((x, y), NONE)
                corners[x, y] = verticals | 1 << vertical, horizontals | 1 << horizontal
    return corners


def _cells(corners: Corners) -> list[BBox]:
    """For each corner the smallest rectangle of which it is the top left."""
    columns: defaultdict[float, list[float]] = defaultdict(list)
    rows: defaultdict[float, list[float]] = defaultdict(list)
    for x, y in sorted(corners):
        columns[x].append(y)
        rows[y].append(x)
    found = []
    for x, ys in columns.items():
        for at, y in enumerate(ys[:-1], 1):
            xs = rows[y]
            cell = _smallest(corners, (x, y), ys[at:], xs[bisect_right(xs, x) :])
            if cell:
                found.append(cell)
    return found


def _smallest(corners: Corners, corner: Corner, below: list[float], right: list[float]) -> BBox | None:
    """The rectangle whose sides are the rulings through a corner, down to the nearest corners that close it."""
    x, y = corner
    verticals, horizontals = corners[corner]
    for bottom in below:
        joined, beneath = corners[x, bottom]
        if not joined & verticals:
            continue
        for end in right:
            beside, reached = corners[end, y]
            opposite = corners.get((end, bottom), NONE)
            if reached & horizontals and opposite[0] & beside and opposite[1] & beneath:
                return x, y, end, bottom
    return None


def _connected(cells: list[BBox]) -> list[list[BBox]]:
    """Cells that share corners, together."""
    tables: dict[Corner, list[BBox]] = {}
    for cell in cells:
        corners = _corners_of(cell)
        known = [table for corner in corners if (table := tables.get(corner))]
        table = known[0] if known else []
        for other in known:
            if other is not table and other is tables[_corners_of(other[0])[0]]:  # not yet joined
                table += other
                tables.update(dict.fromkeys((corner for moved in other for corner in _corners_of(moved)), table))
        table.append(cell)
        tables.update(zip(corners, repeat(table)))
    return list({id(table): table for table in tables.values()}.values())


def _corners_of(cell: BBox) -> tuple[Corner, ...]:
    x0, top, x1, bottom = cell
    return (x0, top), (x0, bottom), (x1, top), (x1, bottom)
