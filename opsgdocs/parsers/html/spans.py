"""The cells of an HTML table on their grid: a cell that spans rows or columns stands once, at its top left."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from opsgdocs.document import Block, Cell, Place, Table

_WIDEST = 200  # columns; more is a mistake or an attack


@dataclass
class LooseCell:
    """A cell as it was met: its blocks and the spans it asks for."""

    blocks: list[Block] = field(default_factory=list)
    row_span: int = 1
    column_span: int = 1
    shade: str | None = None


@dataclass
class LooseTable:
    """A table as it was met, row by row; `heads` says which rows are heads."""

    rows: list[list[LooseCell]] = field(default_factory=list)
    heads: list[bool] = field(default_factory=list)


def settle(table: LooseTable, place: Place) -> Table:
    """The table with each cell at its place in the grid."""
    free = _Free()
    rows = tuple(_row(cells, index, free, len(table.rows)) for index, cells in enumerate(table.rows))
    columns = max((cell.column + cell.column_span for row in rows for cell in row), default=0)
    return Table(rows=rows, columns=columns, header_rows=_heads(table.heads), places=(place,))


class _Free:
    """The places that no cell from above fills; what was passed over in one row is passed over at once in the next."""

    def __init__(self) -> None:
        self._from: dict[int, int] = {}  # column → the first row in which it is free
        self._leaps: dict[int, tuple[int, int]] = {}  # column → one that no place is free before, and until which row

    def fill(self, column: int, wide: int, until: int) -> None:
        """A cell takes so many columns, down to before a row; one that lies there already keeps its own."""
        for filled in range(column, column + wide):
            self._from[filled] = max(until, self._from.get(filled, 0))

    def next(self, column: int, row: int) -> int:
        """The first column from `column` on that is free in the row."""
        start, held = column, 0
        while self._from.get(column, 0) > row:
            further, until = self._leaps.get(column, (0, 0))
            if until <= row:
                further, until = column + 1, self._from[column]
            held = min(held or until, until)
            column = further
        if column > start:
            self._leaps[start] = column, held
        return column


def _row(cells: Sequence[LooseCell], index: int, free: _Free, height: int) -> tuple[Cell, ...]:
    row: list[Cell] = []
    column = 0
    for cell in cells:
        column = free.next(column, index)
        wide = max(1, min(cell.column_span, _WIDEST))
        tall = max(1, min(cell.row_span or height, height - index))  # 0 is 'all that follow'
        free.fill(column, wide, index + tall)
        row.append(
            Cell(
                blocks=tuple(cell.blocks),
                row=index,
                column=column,
                row_span=tall,
                column_span=wide,
                shade=cell.shade,
            )
        )
        column += wide
    return tuple(row)


def _heads(heads: Sequence[bool]) -> int:
    count = next((at for at, head in enumerate(heads) if not head), len(heads))
    return count if count < len(heads) else 0
