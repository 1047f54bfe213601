"""The tables of one page: cells on a grid, each with the lines printed in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.piece.pieces import Piece

WHITE = "FFFFFF"
TOP_LEFT, FIRST = itemgetter(1, 0), itemgetter(0)
MOST_RULED_ROWS = 4  # edges of rows: a table with more has its rows ruled
FEWEST_ENTRIES = 3
NARROW, LOW = 9.0, 5.0  # points: an empty column or row that is no more is none


@dataclass(slots=True)
class GridCell:
    """A cell at its place in the grid, with what is printed in it."""

    box: BBox
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    pieces: list[Piece] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    shade: str | None = None
    more: list["GridCell"] = field(default_factory=list)  # what the following pages show of it
    stacked: bool = False  # each of its lines is an entry

    @property
    def last_lines(self) -> list[Line]:
        """The lines that the last of its pages shows."""
        return self.more[-1].lines if self.more else self.lines

    @property
    def text(self) -> str:
        """Its lines, joined by spaces."""
        return " ".join([line.text for line in self.lines])


@dataclass(slots=True)
class Grid:
    """A table as one page shows it; xs are the edges of its columns, ys those of its rows."""

    page: int
    xs: list[float]
    ys: list[float]
    cells: list[GridCell]
    boxed: bool = False  # one cell: a frame around text, or the rest of a table's last row
    aligned: bool = False  # without rulings: where its last column ends is not known
    places: dict[tuple[int, int], GridCell] = field(default_factory=dict)  # the cell on each place of the grid

    @property
    def box(self) -> BBox:
        """Its outer edges."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    @property
    def rows(self) -> list[list[GridCell]]:
        """Its cells by the row in which each begins."""
        rows: list[list[GridCell]] = [[] for _ in self.ys[1:]]
        for cell in self.cells:
            rows[cell.row].append(cell)
        return rows

    def holds(self, piece: Piece) -> bool:
        """Whether a piece stands within its edges."""
        return _around([self], piece, _middle(piece)) is not None

    def cell_at(self, x: float, y: float) -> GridCell | None:
        """The cell around a point."""
        return self.places.get((bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1))


def make_grid(page: int, boxes: list[BBox]) -> Grid:
    """The grid that the cells of a table stand on."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    xs, ys = sorted({*lefts, *rights}), sorted({*tops, *bottoms})
    columns = {x: at for at, x in enumerate(xs)}
    rows = {y: at for at, y in enumerate(ys)}
    grid = Grid(page, xs, ys, [])
    for box in sorted(boxes, key=TOP_LEFT):
        x0, top, x1, bottom = box
        row, column, row_end, column_end = rows[top], columns[x0], rows[bottom], columns[x1]
        cell = GridCell(box, row, column, row_end - row, column_end - column)
        grid.cells.append(cell)
        if cell.row_span == cell.column_span == 1:
            grid.places[row, column] = cell
        else:
            grid.places |= {(y, x): cell for y in range(row, row_end) for x in range(column, column_end)}
    return grid


def fill_grids(grids: list[Grid], pieces: Iterable[Piece], split: Callable[[Piece], list[Piece]]) -> list[Piece]:
    """Puts each piece into the cell around its middle; returns those that stand in none."""
    if not grids:
        return list(pieces)
    outside = []
    for piece in pieces:
        y = _middle(piece)
        grid = _around(grids, piece, y)
        if grid is None:
            outside.append(piece)
            continue
        for part in _parts(grid, piece, y, split):
            cell = grid.cell_at((part.x0 + part.x1) / 2, y)
            (cell.pieces if cell else outside).append(part)
    return outside


def _around(grids: list[Grid], piece: Piece, y: float) -> Grid | None:
    """The grid within whose edges a piece stands, its middle at `y`."""
    for grid in grids:
        xs, ys = grid.xs, grid.ys
        if ys[0] <= y < ys[-1] and piece.x0 < xs[-1] and piece.x1 > xs[0]:
            return grid
    return None


def shade_cells(grids: list[Grid], fills: list[tuple[BBox, str]]) -> None:
    """Gives each cell the colour that was painted last over its middle."""
    if not fills:
        return
    for grid in grids:
        middles = sorted(
            [((cell.box[1] + cell.box[3]) / 2, (cell.box[0] + cell.box[2]) / 2, cell) for cell in grid.cells], key=FIRST
        )
        ys = [y for y, _, _ in middles]
        for (x0, top, x1, bottom), colour in fills:
            for _, x, cell in middles[bisect_left(ys, top) : bisect_right(ys, bottom)]:
                if x0 <= x <= x1:
                    cell.shade = None if colour == WHITE else colour


def _middle(piece: Piece) -> float:
    return piece.y - 0.3 * piece.style.size if piece.turn == 0 else (piece.top + piece.y) / 2


def _parts(grid: Grid, piece: Piece, y: float, split: Callable[[Piece], list[Piece]]) -> list[Piece]:
    """The piece, or its words where it runs over the edge of a cell."""
    first = bisect_right(grid.xs, piece.x0 + 1)
    if first == bisect_right(grid.xs, piece.x1 - 1):
        return [piece]
    if grid.cell_at(piece.x0 + 1, y) is grid.cell_at(piece.x1 - 1, y) is not None:
        return [piece]
    return split(piece)


def clean_grid(grid: Grid) -> None:
    """Drops what is no column or row of its own, and parts cells that other rows part.

    Double rulings and padded shadings make narrow empty columns; rows without rulings of their own, between rows
    with them, look like one cell across.
    """
    for index in reversed(range(len(grid.xs) - 1)):
        if grid.xs[index + 1] - grid.xs[index] < NARROW and len(grid.xs) > 2:
            _drop_column(grid, index)
    for index in reversed(range(len(grid.ys) - 1)):
        if grid.ys[index + 1] - grid.ys[index] < LOW and len(grid.ys) > 2:
            _drop_empty_row(grid, index)
    for cell in [cell for cell in grid.cells if cell.column_span > 1 and cell.lines]:
        _part_cell(grid, cell)
    if len(grid.ys) <= MOST_RULED_ROWS:
        for index in reversed(range(len(grid.ys) - 1)):
            _part_row(grid, index)


def _part_row(grid: Grid, index: int) -> None:
    """Parts a row in which the entries of several rows stand with no ruling between them.

    Each column has an entry on every baseline, and none of the entries is wrapped.
    """
    cells = [cell for cell in grid.cells if cell.row == index]
    filled = [cell for cell in cells if cell.lines]
    ys = [line.y for line in filled[0].lines] if filled else []
    level = all(
        len(cell.lines) == len(ys) and all(abs(line.y - y) < 1 for line, y in zip(cell.lines, ys, strict=True))
        for cell in filled
    )
    single = all(cell.row_span == cell.column_span == 1 for cell in cells)
    if len(ys) < FEWEST_ENTRIES or len(filled) < 2 or not level or not single:
        return
    if any(_is_wrapped(cell, narrow=len(ys) > FEWEST_ENTRIES) for cell in filled):
        return
    tops = [grid.ys[index], *(y - line.size for y, line in zip(ys[1:], filled[0].lines[1:], strict=True))]
    grid.ys[index : index + 1] = tops
    for cell in grid.cells:
        if cell.row > index:
            cell.row += len(ys) - 1
        elif cell.row < index < cell.row + cell.row_span:
            cell.row_span += len(ys) - 1
    for cell in cells:
        grid.cells.remove(cell)
        for at in range(len(ys)):
            box = (cell.box[0], grid.ys[index + at], cell.box[2], grid.ys[index + at + 1])
            lines = cell.lines[at : at + 1]
            grid.cells.append(GridCell(box, index + at, cell.column, shade=cell.shade, lines=lines))
    grid.cells.sort(key=lambda cell: (cell.row, cell.column))


def _is_wrapped(cell: GridCell, *, narrow: bool) -> bool:
    """Whether one of its lines may go on in the next: the next begins small, or (not in narrow cells) it is full."""
    return any(
        below.text[:1].islower()
        or (not narrow and above.x1 + 0.5 * above.size * len(below.text.split(" ")[0]) > cell.box[2] - above.size)
        for above, below in zip(cell.lines, cell.lines[1:], strict=False)
    )


def _drop_column(grid: Grid, index: int) -> None:
    own = [cell for cell in grid.cells if cell.column == index and cell.column_span == 1]
    if any(cell.lines for cell in own):
        return
    grid.cells = [cell for cell in grid.cells if cell not in own]
    for cell in grid.cells:
        if cell.column <= index < cell.column + cell.column_span:
            cell.column_span -= 1
        elif cell.column > index:
            cell.column -= 1
    del grid.xs[index if index else 1]


def _drop_empty_row(grid: Grid, index: int) -> None:
    if not any(cell.lines for cell in grid.cells if cell.row == index and cell.row_span == 1):
        drop_row(grid, index)


def _part_cell(grid: Grid, cell: GridCell) -> None:
    """Parts a cell whose lines stand side by side in the columns of the other rows."""
    edges = grid.xs[cell.column : cell.column + cell.column_span + 1]
    columns = [max(0, bisect_right(edges, line.x0 + 2) - 1) for line in cell.lines]
    if any(line.x1 > edges[min(at + 1, len(edges) - 1)] + 2 for at, line in zip(columns, cell.lines, strict=True)):
        return
    side_by_side = any(
        abs(one.y - other.y) < 2 and at != beside
        for one, at in zip(cell.lines, columns, strict=True)
        for other, beside in zip(cell.lines, columns, strict=True)
    )
    if not side_by_side and not _stands_in_one(grid, cell, edges, columns):
        return
    grid.cells.remove(cell)
    for at in range(cell.column_span):
        box = (edges[at], cell.box[1], edges[at + 1], cell.box[3])
        part = GridCell(box, cell.row, cell.column + at, cell.row_span, shade=cell.shade)
        part.lines = [line for line, column in zip(cell.lines, columns, strict=True) if column == at]
        grid.cells.append(part)
    grid.cells.sort(key=lambda cell: (cell.row, cell.column))


def _stands_in_one(grid: Grid, cell: GridCell, edges: list[float], columns: list[int]) -> bool:
    """Whether all lines stand in one column behind the first, as far from its edge as lines in other cells."""
    if not min(columns) == max(columns) > 0:
        return False
    indents = {round(line.x0 - edges[columns[0]]) for line in cell.lines}
    usual = {round(line.x0 - other.box[0]) for other in grid.cells if other.column_span == 1 for line in other.lines}
    return len(indents) == 1 and indents <= usual


def drop_row(grid: Grid, index: int) -> None:
    """Drops the cells of one row; those that span it and others shrink."""
    grid.cells = [cell for cell in grid.cells if cell.row != index or cell.row_span > 1]
    for cell in grid.cells:
        if cell.row <= index < cell.row + cell.row_span:
            cell.row_span -= 1
        elif cell.row > index:
            cell.row -= 1
    del grid.ys[index if index else 1]


def is_table(grid: Grid) -> bool:
    """Whether a grid is a table and no frame: more than one cell says something, by words or by shade."""
    return sum(bool(cell.lines or cell.shade) for cell in grid.cells) > 1
