"""Narrow empty columns, as double rulings make them: they go, and the cells beside them close up."""

from copy import deepcopy
from random import Random

from opsgdocs.parsers.pdf.table.cleaning import NARROW, _drop_narrow_columns
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell


def dropped_one_by_one(grid):
    """What to drop means, said plainly: each narrow column from the right, and all cells moved at once."""
    for index in reversed(range(len(grid.xs) - 1)):
        if grid.xs[index + 1] - grid.xs[index] >= NARROW or len(grid.xs) <= 2:
            continue
        own = [cell for cell in grid.cells if cell.column == index and cell.column_span == 1]
        if any(cell.lines for cell in own):
            continue
        grid.cells = [cell for cell in grid.cells if not any(cell is one for one in own)]
        for cell in grid.cells:
            if cell.column <= index < cell.column + cell.column_span:
                cell.column_span -= 1
            elif cell.column > index:
                cell.column -= 1
        del grid.xs[index if index else 1]


def any_grid(chance):
    widths = [chance.choice([2.0, 5.0, 20.0]) for _ in range(chance.randint(1, 8))]
    cells = []
    for row in range(chance.randint(1, 3)):
        column = 0
        while column < len(widths):
            span = chance.randint(1, min(3, len(widths) - column))
            lines = chance.choice([[], [], ["said"]])
            cells.append(GridCell((column, row, column + span, row + 1), row, column, column_span=span, lines=lines))
            column += span
    return Grid(1, [sum(widths[:at]) for at in range(len(widths) + 1)], [0.0, 50.0, 100.0, 150.0], cells)


def test_all_at_once_is_one_by_one():
    chance = Random(7)
    for _ in range(1000):
        grid = any_grid(chance)
        expected = deepcopy(grid)
        dropped_one_by_one(expected)
        _drop_narrow_columns(grid)
        assert (grid.xs, grid.cells) == (expected.xs, expected.cells)
