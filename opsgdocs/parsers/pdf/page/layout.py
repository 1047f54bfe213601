"""Puts the text of a page into its tables and into rows of lines outside of them."""

from collections.abc import Sequence

from opsgdocs.parsers.pdf.drawing.lattice import find_cells
from opsgdocs.parsers.pdf.drawing.partitions import part_cells
from opsgdocs.parsers.pdf.line.gutters import part_at_gutters
from opsgdocs.parsers.pdf.line.lines import Row, make_line, make_lines, make_rows
from opsgdocs.parsers.pdf.line.narrow_gutters import part_narrow
from opsgdocs.parsers.pdf.page.page import Page
from opsgdocs.parsers.pdf.page.watermarks import part_watermarks
from opsgdocs.parsers.pdf.piece.line_numbers import Margin, line_numbers
from opsgdocs.parsers.pdf.piece.pieces import Piece, Split
from opsgdocs.parsers.pdf.table.cleaning import clean_grid
from opsgdocs.parsers.pdf.table.grids import Grid, fill_grids, is_table, make_grid, shade_cells
from opsgdocs.parsers.pdf.table.ruled_across import take_ruled
from opsgdocs.parsers.pdf.table.stacked_labels import mark_stacked
from opsgdocs.parsers.pdf.unruled.centred import find_centred

FEWEST_EDGES = 2  # of rows: a table of one row


def lay_out(page: Page, pieces: list[Piece], split: Split, margin: Margin | None = None) -> None:
    """Puts pieces into the tables that are drawn on a page and into rows outside; `split` gives a piece's words.

    `margin` is where the lines of the pages before are counted.
    """
    page.grids = [make_grid(page.number, boxes) for boxes in part_cells(find_cells(page.drawing), page.drawing)]
    counts = set(map(id, line_numbers(pieces, margin or Margin())))
    if counts:
        page.askew += [make_line(page.number, [piece]) for piece in pieces if id(piece) in counts]
        pieces = [piece for piece in pieces if id(piece) not in counts]
    upright, apart = part_watermarks(pieces, page.grids)
    outside = fill_grids(page.grids, upright, split)
    rows, centred, outside = _take_centred(page, outside, split)
    ruled, outside = take_ruled(page.number, page.drawing, page.grids, outside, split)
    page.grids += [*ruled, *centred]
    _settle_grids(page)
    if rows is None or ruled:
        rows = make_rows(page.number, outside)
        part_at_gutters(page.number, rows, split)
    page.rows = rows
    part_narrow(page.number, page.rows, split)
    page.askew += [make_line(page.number, [piece]) for piece in apart]


def _take_centred(page: Page, outside: list[Piece], split: Split) -> tuple[list[Row] | None, list[Grid], list[Piece]]:
    """Tables without rulings down whose rows are found by their cells, and the pieces that stand in none.

    A row that is shaded by itself looks like a table of one row. The lines of the page come first, where none of
    them stand in such tables.
    """
    strips = [grid for grid in page.grids if len(grid.ys) == FEWEST_EDGES]
    loose = [*outside, *(piece for grid in strips for cell in grid.cells for piece in cell.pieces)]
    rows = make_rows(page.number, loose)
    part_at_gutters(page.number, rows, split)
    found, page.doubtful = find_centred(page.number, rows, page.drawing, [grid.box for grid in strips])
    if not found:
        return (None if strips else rows), [], outside
    page.grids = [grid for grid in page.grids if grid not in strips or not any(_within(grid, table) for table in found)]
    taken = {id(piece) for grid in found for cell in grid.cells for piece in cell.pieces}
    return None, found, [piece for piece in outside if id(piece) not in taken]


def _within(strip: Grid, table: Grid) -> bool:
    return table.ys[0] < (strip.ys[0] + strip.ys[-1]) / 2 < table.ys[-1]


def _settle_grids(page: Page) -> None:
    """Gives the cells their lines; drops grids that show nothing."""
    shade_cells(page.grids, page.drawing.fills)
    for grid in page.grids:
        for cell in grid.cells:
            if cell.pieces:
                cell.lines = make_lines(page.number, cell.pieces)
        clean_grid(grid)
        mark_stacked(grid)
        grid.boxed = not is_table(grid)
    page.grids = [grid for grid in page.grids if _says_something(grid, page.grids)]


def _says_something(grid: Grid, grids: Sequence[Grid]) -> bool:
    """Whether a grid has words, or shades that differ: a scale of status, one of its fields dark.

    What is painted in a cell of another grid has its words there.
    """
    if any(cell.lines for cell in grid.cells):
        return True
    x, y = (grid.xs[0] + grid.xs[-1]) / 2, (grid.ys[0] + grid.ys[-1]) / 2
    within = any(other.cell_at(x, y) for other in grids if other is not grid)
    return not within and len({cell.shade for cell in grid.cells}) > 1
