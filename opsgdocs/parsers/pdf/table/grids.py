"""The tables of one page: cells on a grid, each with the lines printed in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.piece.pieces import Piece, Split

WHITE = "FFFFFF"
TOP_LEFT, FIRST = itemgetter(1, 0), itemgetter(0)


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
    margin: bool = False  # its second column is a margin beside the text in the first
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


def fill_grids(grids: list[Grid], pieces: Iterable[Piece], split: Split) -> list[Piece]:
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


def _parts(grid: Grid, piece: Piece, y: float, split: Split) -> list[Piece]:
    """The piece, or its words where it runs over the edge of a cell."""
    first = bisect_right(grid.xs, piece.x0 + 1)
    if first == bisect_right(grid.xs, piece.x1 - 1):
        return [piece]
    if grid.cell_at(piece.x0 + 1, y) is grid.cell_at(piece.x1 - 1, y) is not None:
        return [piece]
    return split(piece)


def is_table(grid: Grid) -> bool:
    """Whether a grid is a table and no frame: more than one cell says something, by words or by shade."""
    return sum(bool(cell.lines or cell.shade) for cell in grid.cells) > 1
