"""Tables that have rulings across and none down: above the head, below it, and at the end.

    ------------------------------------------------
    Slot                   Chair         Workpackage
    ------------------------------------------------
    9:45 AM - 10:15 AM     P. Mahlmann   Grooming
    10:15 AM - 10:30 AM    M. Poirot     Demonstrator
    ------------------------------------------------

Its columns are parted by what is blank in all of its lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from opsgdocs.parsers.pdf.drawing.drawing import Drawing, Edge
from opsgdocs.parsers.pdf.drawing.lattice import join_edges
from opsgdocs.parsers.pdf.piece.pieces import LEFT_EDGE, Piece, Split
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell

SHORTEST = 100.0  # points
SAME = 2.0  # points between the ends of one table's rulings
FEWEST, MOST = 3, 40  # rulings
ROWS_RULED = 5  # rulings: with so many, every row has its own
MOST_HEADS = 4  # lines
FEWEST_LINES = 2  # below the head
BLANK = 0.6  # of the size: between two columns
PROSE = 40  # letters: lines of columns of text have more


@dataclass(slots=True)
class _Row:
    """Words on one baseline."""

    y: float
    size: float
    words: list[Piece] = field(default_factory=list)

    def cells(self, xs: Sequence[float]) -> list[list[Piece]]:
        """The words in each column."""
        return [[word for word in self.words if left <= _middle(word) < right] for left, right in pairwise(xs)]


def take_ruled(
    page: int, drawing: Drawing, grids: Sequence[Grid], pieces: list[Piece], split: Split
) -> tuple[list[Grid], list[Piece]]:
    """The tables, with their words in them, and the pieces that stand in none."""
    across = [edge for edge in drawing.across if edge[2] - edge[1] > SHORTEST / 4]
    if grids and len(across) >= FEWEST:
        across = [edge for edge in across if not _in_grid(edge, grids)]
    if len(across) < FEWEST or not pieces:
        return [], pieces
    found: list[Grid] = []
    for rules in _alike(join_edges(across)):
        made, pieces = _tables(page, rules, pieces, split)
        found += made
    return found, pieces


def _in_grid(edge: Edge, grids: Sequence[Grid]) -> bool:
    y, start, end = edge
    for grid in grids:
        xs, ys = grid.xs, grid.ys
        if ys[0] - SAME <= y <= ys[-1] + SAME and start < xs[-1] and end > xs[0]:
            return True
    return False


def _alike(edges: Sequence[Edge]) -> Iterator[list[Edge]]:
    """Rulings that begin and end at the same places, from top to bottom."""
    groups: list[list[Edge]] = []
    for edge in sorted(edges):
        if edge[2] - edge[1] < SHORTEST:
            continue
        ends = (group for group in groups if abs(group[0][1] - edge[1]) < SAME and abs(group[0][2] - edge[2]) < SAME)
        group = next(ends, None)
        if group is None:
            groups.append([edge])
        else:
            group.append(edge)
    yield from (group for group in groups if FEWEST <= len(group) <= MOST)


def _tables(page: int, rules: list[Edge], pieces: list[Piece], split: Split) -> tuple[list[Grid], list[Piece]]:
    """The tables between rulings of one width: each as long as its lines have blanks in common."""
    top, bottom, left, right = rules[0][0], rules[-1][0], rules[0][1] - SAME, rules[0][2] + SAME
    near = [piece for piece in pieces if top < piece.y < bottom and piece.x0 < right and piece.x1 > left]
    words = {id(piece): split(piece) for piece in near if piece.turn == 0}
    rows = _rows([word for parts in words.values() for word in parts])
    found: list[Grid] = []
    start = 0
    while start + FEWEST <= len(rules):
        start, grid = _longest(page, rules, start, rows)
        found += [grid] if grid else []
    taken = {id(piece) for piece in near if any(grid.ys[0] < piece.y < grid.ys[-1] for grid in found)}
    return found, [piece for piece in pieces if id(piece) not in taken]


def _longest(page: int, rules: list[Edge], start: int, rows: Sequence[_Row]) -> tuple[int, Grid | None]:
    """The longest table from one ruling on, and the ruling behind it; more lines never have more blanks in common."""
    best, end = None, start + 1
    for stop in range(start + FEWEST, len(rules) + 1):
        grid = _table(page, rules[start:stop], rows)
        if grid:
            best, end = grid, stop
        elif stop > start + FEWEST:
            break
    return end, best


def _rows(words: list[Piece]) -> list[_Row]:
    rows: list[_Row] = []
    for word in sorted(words, key=lambda word: word.y):
        if not rows or word.y - rows[-1].y > 0.3 * word.style.size:
            rows.append(_Row(word.y, word.style.size))
        rows[-1].words.append(word)
    for row in rows:
        row.words.sort(key=LEFT_EDGE)
    return rows


def _table(page: int, rules: Sequence[Edge], rows: Sequence[_Row]) -> Grid | None:
    """The table between the first and the last of some rulings; None where there is none."""
    bands = [[row for row in rows if above[0] < row.y < below[0]] for above, below in pairwise(rules)]
    head, body = bands[0], [row for band in bands[1:] for row in band]
    if not all(bands) or len(head) > MOST_HEADS or len(body) < FEWEST_LINES:
        return None
    edge = rules[0]
    if any(row.words[0].x0 < edge[1] - SAME or row.words[-1].x1 > edge[2] + SAME for row in (*head, *body)):
        return None
    xs = _columns([*head, *body], edge)
    if len(xs) < 3 or not _are_columns(head, body, xs):
        return None
    starts = bands if len(rules) >= ROWS_RULED else [head, *_entries(body, xs)]
    return _grid(page, rules, starts, xs)


def _columns(rows: Sequence[_Row], edge: Edge) -> list[float]:
    """The edges of the columns: the middles of what is blank in all rows."""
    least = BLANK * max(row.size for row in rows)
    spans = sorted((word.x0, word.x1) for row in rows for word in row.words)
    xs, reach = [edge[1] - SAME], spans[0][1]
    for x0, x1 in spans:
        if x0 - reach > least:
            xs.append((reach + x0) / 2)
        reach = max(reach, x1)
    return [*xs, edge[2] + SAME]


def _are_columns(head: Sequence[_Row], body: Sequence[_Row], xs: Sequence[float]) -> bool:
    """Whether head and lines fill several columns, and the first holds no wrapped text."""
    heads = sum(any(cells) for cells in zip(*(row.cells(xs) for row in head), strict=True))
    filled = sum(sum(map(bool, row.cells(xs))) > 1 for row in body)
    letters = sum(len(word.text) + 1 for row in body for word in row.cells(xs)[0])
    return heads > 1 and filled >= FEWEST_LINES and letters < PROSE * len(body)


def _entries(body: Sequence[_Row], xs: Sequence[float]) -> list[list[_Row]]:
    """The lines of each entry: the first of them has words in the first column and in another."""
    found: list[list[_Row]] = []
    for row in body:
        cells = row.cells(xs)
        if not found or (cells[0] and any(cells[1:])):
            found.append([row])
        else:
            found[-1].append(row)
    return found


def _grid(page: int, rules: Sequence[Edge], entries: Sequence[Sequence[_Row]], xs: list[float]) -> Grid:
    ys = [rules[0][0], *(rows[0].y - 0.9 * rows[0].size for rows in entries[1:]), rules[-1][0]]
    cells = []
    for index, rows in enumerate(entries):
        columns = zip(*(row.cells(xs) for row in rows), strict=True)
        for at, parts in enumerate(columns):
            box = (xs[at], ys[index], xs[at + 1], ys[index + 1])
            cells.append(GridCell(box, index, at, pieces=[word for words in parts for word in words]))
    return Grid(page, xs, ys, cells)


def _middle(word: Piece) -> float:
    return (word.x0 + word.x1) / 2
