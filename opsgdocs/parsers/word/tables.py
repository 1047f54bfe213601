"""A table of Word → cells on a grid.

In the table of outstanding actions one cell of 'Action Text' may reach over three rows: it stands once, where it
begins, and spans three. Rows may begin later than the grid's first column (`gridBefore`) and end earlier.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from opsgdocs.document import Block, Cell, Place, Table
from opsgdocs.parsers.word import tags
from opsgdocs.parsers.word.story import Story
from opsgdocs.parsers.word.tablestyles import (
    FIRST_COLUMN,
    FIRST_ROW,
    LAST_COLUMN,
    LAST_ROW,
    NO_DRESSING,
    UNDRESSED,
    Dress,
    Dressing,
)
from opsgdocs.parsers.word.values import child_on, child_value, points, shade, whole

_MOST_COLUMNS = 1000  # Word allows 63
_RESTART = "restart"
_CONTINUE = "continue"
_WRAPPERS = frozenset((tags.CONTROL, tags.CUSTOM_XML, tags.INSERTED, tags.DELETED, tags.MOVED_TO, tags.MOVED_FROM))

ReadBlocks = Callable[[Element, str, Story], tuple[Block, ...]]


def read_table(element: Element, path: str, story: Story, read_blocks: ReadBlocks) -> Table:
    """The table, its cells read by `read_blocks`."""
    widths = tuple(points(column.get(tags.WIDTH)) or 0.0 for column in element.iterfind(tags.GRID_COLUMN))
    grid = _Grid(story, read_blocks, story.book.table_styles.dressing(element), len(widths))
    rows = [(row, row_path) for row, row_path in _inside(element, path, tags.ROW, story) if not _is_gone(row, story)]
    outer, story.dressed = story.dressed, ()
    for place, (row, row_path) in enumerate(rows, 1):
        grid.add_row(row, row_path, is_last=place == len(rows))
    story.dressed = outer
    return Table(
        rows=tuple(tuple(row) for row in grid.rows),
        columns=max(grid.columns, len(widths)),
        header_rows=grid.heads or int(grid.dressing.marks_head and len(grid.rows) > 1),
        places=(Place(path=path),),
        widths=widths if any(widths) else (),
    )


@dataclass(slots=True)
class _Said:
    """What a cell says of itself; `vertical` and `horizontal` are 'restart' or 'continue' where it is merged."""

    span: int = 1
    vertical: str | None = None
    horizontal: str | None = None
    shading: Element | None = None
    gone: bool = False


_PLAIN = _Said()


@dataclass(slots=True)
class _Grid:
    """The rows read so far.

    `open` holds the merged cells that the next row may go on with: column → row and place in the row where it stands.
    """

    story: Story
    read_blocks: ReadBlocks
    dressing: Dressing = NO_DRESSING
    width: int = 0  # in columns, as the table says
    rows: list[list[Cell]] = field(default_factory=list)
    columns: int = 0
    heads: int = 0
    open: dict[int, tuple[int, int]] = field(default_factory=dict)
    _still_open: dict[int, tuple[int, int]] = field(default_factory=dict)
    _ends: frozenset[str] = frozenset()  # which of the first and the last row the row at hand is

    def add_row(self, row: Element, path: str, *, is_last: bool) -> None:
        """Reads a row."""
        self._ends = frozenset(([FIRST_ROW] if not self.rows else []) + ([LAST_ROW] if is_last else []))
        properties = next(row.iterchildren(tags.ROW_PROPERTIES), None)
        column = 0
        if properties is not None:
            column = _clamped(child_value(properties, tags.GRID_BEFORE), least=0)
            if self.heads == len(self.rows) and child_on(properties, tags.HEADER_ROW):
                self.heads += 1
        self.rows.append([])
        self._still_open = {}
        for cell, cell_path in _inside(row, path, tags.CELL, self.story):
            column = self._add_cell(cell, cell_path, column)
        self.open = self._still_open
        self.columns = max(self.columns, column)

    def _add_cell(self, element: Element, path: str, column: int) -> int:
        """Reads a cell that begins in `column`, and gives the column behind it."""
        said = _said(element, self.story)
        if said.gone:
            return column
        if said.horizontal == _CONTINUE and self._widened(said.span):
            return column + said.span
        if not (said.vertical == _CONTINUE and self._lengthened(column, said.span)):
            self._place_cell(element, path, column, said)
        return column + said.span

    def _widened(self, span: int) -> bool:
        """Old files merge sideways cell by cell."""
        row = self.rows[-1]
        if row:
            row[-1] = row[-1]._replace(column_span=row[-1].column_span + span)
        return bool(row)

    def _lengthened(self, column: int, span: int) -> bool:
        """True where the cell above goes on in this row; what the file holds in this one is never shown."""
        found = self.open.get(column)
        if found is None:
            return False
        row, place = found
        above = self.rows[row][place]
        if above.column_span != span:
            return False
        lengthened = Cell(above.blocks, row, above.column, len(self.rows) - row, above.column_span, above.shade)
        self.rows[row][place] = lengthened
        self._still_open[column] = found
        return True

    def _place_cell(self, element: Element, path: str, column: int, said: _Said) -> None:
        dress = UNDRESSED
        if self.dressing.parts:
            dress = self._dress(column, said.span)
            self.story.dressed = dress.runs
        blocks = self.read_blocks(element, path, self.story)
        row = len(self.rows) - 1
        if said.vertical:
            self._still_open[column] = (row, len(self.rows[row]))
        fill = dress.shade if said.shading is None else shade(said.shading)
        self.rows[row].append(Cell(blocks, row, column, 1, said.span, fill))

    def _dress(self, column: int, span: int) -> Dress:
        where = set(self._ends)
        if column == 0:
            where.add(FIRST_COLUMN)
        if column + span == self.width:
            where.add(LAST_COLUMN)
        return self.dressing.of_cell(frozenset(where))


def _is_gone(row: Element, story: Story) -> bool:
    """True for a row that is deleted or hidden."""
    properties = next(row.iterchildren(tags.ROW_PROPERTIES), None)
    if properties is None:
        return False
    return child_on(properties, tags.HIDDEN_ROW) or any(change.tag in story.book.gone for change in properties)


def _inside(element: Element, path: str, tag: str, story: Story) -> Iterator[tuple[Element, str]]:
    """The rows of a table or the cells of a row, those in content controls too, each with its path."""
    step = f"{path}/{tag.rpartition('}')[2]}["
    count = 0
    wrapped: dict[str, int] = {}
    for child in element:
        found = child.tag
        if found == tag:
            count += 1
            yield child, f"{step}{count}]"
        elif found in _WRAPPERS and found not in story.book.gone:
            wrapped[found] = wrapped.get(found, 0) + 1
            yield from _inside_wrapper(child, f"{path}/{found.rpartition('}')[2]}[{wrapped[found]}]", tag, story)


def _inside_wrapper(wrapper: Element, path: str, tag: str, story: Story) -> Iterator[tuple[Element, str]]:
    content = next(wrapper.iterchildren(tags.CONTROL_CONTENT), None)
    if content is not None:
        wrapper, path = content, f"{path}/sdtContent[1]"
    yield from _inside(wrapper, path, tag, story)


def _said(cell: Element, story: Story) -> _Said:
    first = cell[0] if len(cell) else None
    if first is None or first.tag != tags.CELL_PROPERTIES:
        return _PLAIN
    said = _PLAIN
    for child in first:
        tell = _TELLERS.get(child.tag)
        if tell is not None:
            if said is _PLAIN:
                said = _Said()
            tell(said, child, story)
    return said


def _tell_span(said: _Said, element: Element, story: Story) -> None:
    said.span = _clamped(element.get(tags.VAL), least=1)


def _tell_vertical(said: _Said, element: Element, story: Story) -> None:
    said.vertical = element.get(tags.VAL, _CONTINUE)


def _tell_horizontal(said: _Said, element: Element, story: Story) -> None:
    said.horizontal = element.get(tags.VAL, _CONTINUE)


def _tell_shade(said: _Said, element: Element, story: Story) -> None:
    said.shading = element


def _tell_inserted(said: _Said, element: Element, story: Story) -> None:
    said.gone = tags.INSERTED in story.book.gone


def _tell_deleted(said: _Said, element: Element, story: Story) -> None:
    said.gone = tags.DELETED in story.book.gone


_TELLERS: dict[str, Callable[[_Said, Element, Story], None]] = {
    tags.GRID_SPAN: _tell_span,
    tags.VERTICAL_MERGE: _tell_vertical,
    tags.HORIZONTAL_MERGE: _tell_horizontal,
    tags.SHADING: _tell_shade,
    tags.CELL_INSERTED: _tell_inserted,
    tags.CELL_DELETED: _tell_deleted,
}


def _clamped(value: str | None, *, least: int) -> int:
    return min(max(whole(value) or 0, least), _MOST_COLUMNS)
