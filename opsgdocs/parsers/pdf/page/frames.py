"""Frames around text: no tables, unless they go on with one.

+-----------------------------------+
| ACTION OPSG 93/01: DCC to report  |      (one cell: its words are text of the page)
+-----------------------------------+
"""

from collections.abc import Sequence

from opsgdocs.parsers.pdf.page.page import Page
from opsgdocs.parsers.pdf.table.grids import Grid


def open_boxes(pages: Sequence[Page]) -> None:
    """Text in a frame is text of the page, unless the frame goes on with a table of the page before."""
    below: Grid | None = None
    for page in pages:
        for index, grid in enumerate(list(page.grids)):
            if grid.boxed and not (index == 0 and below is not None and _same_edges(below, grid)):
                page.grids.remove(grid)
                page.rows += [[line] for cell in grid.cells for line in cell.lines]
                page.rows.sort(key=lambda row: row[0].y)
        below = page.grids[-1] if page.grids else None


def _same_edges(above: Grid, grid: Grid) -> bool:
    return grid.page == above.page + 1 and abs(above.xs[0] - grid.xs[0]) < 4 and abs(above.xs[-1] - grid.xs[-1]) < 4
