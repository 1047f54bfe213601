"""Tables without rulings down whose cells stand in the middle of their rows, or at the bottom.

                Write the guide to the
OPSG 93/01      portal and send it to the    DCC                   15 Sept 2020
                members of the Group
OPSG 93/02      Check the guide              SECAS and DCC         22 Sept 2020

To the first line of such a row belong lines above it, and a reader who begins a row with each id gives them to the
wrong one. A row's lines are found from where its id stands: as much of the row is above as is below it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.drawing.drawing import Drawing
from opsgdocs.parsers.pdf.line.lines import Line, Row
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell
from opsgdocs.parsers.pdf.unruled.alignment import part_rows
from opsgdocs.parsers.pdf.unruled.bands import Strip, band_cuts, part_bands, strips_of
from opsgdocs.parsers.pdf.unruled.entries import WRAPPED, Entry, Rows, cells_of, stands_low

FEWEST_COLUMNS, FEWEST_ROWS, MOST_COLUMNS = 3, 3, 30
MOST_TRIED = 50  # of one page
HEIGHT = itemgetter(0)
MOST_HEADS = 4  # baselines: further down no column begins
BLANK = 0.4  # of the size: between two columns
FURTHER = 3.2  # of the size: rows further apart are no neighbours
LARGER = 0.6  # points
MOST_BELOW = 4  # lines that stand below a table in its first column
AT_TOP = 3  # rows of lines: a running head, and the table's
MOST_LINES = 400  # of one table on one page

Span = list[float]


@dataclass(slots=True)
class _Block:
    """Rows of lines under each other in columns; `spans` is what the lines of each column cover."""

    rows: list[Row] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    @property
    def box(self) -> BBox:
        """Its left edge, first baseline, right edge and last baseline."""
        return self.spans[0][0], self.rows[0][0].y, self.spans[-1][1], self.rows[-1][0].y

    def take(self, row: Row) -> bool:
        """Adds a row whose lines stand each in one column; False where one runs over two, or stands in none."""
        if len(row) > MOST_COLUMNS or (self.rows and not self._is_next(row)):
            return False
        spans = [list(span) for span in self.spans]
        if not all(self._place(line, spans) for line in row):
            return False
        self.rows.append(row)
        self.spans = sorted(spans)
        return True

    def entries(self) -> list[Entry]:
        """Its lines from top to bottom, each with its column."""
        found = [Entry(line.y, self._column(line), line) for row in self.rows for line in row]
        return sorted(found, key=HEIGHT)

    def _is_next(self, row: Row) -> bool:
        last = self.rows[-1][0]
        return 0 < row[0].y - last.y < FURTHER * last.size and row[0].size <= last.size + LARGER

    def _place(self, line: Line, spans: list[Span]) -> bool:
        pad = BLANK * line.size
        own = [span for span in spans if span[0] - pad < line.x1 and line.x0 < span[1] + pad]
        if len(own) == 1:
            own[0][:] = min(own[0][0], line.x0), max(own[0][1], line.x1)
        elif not own and len(self.rows) < MOST_HEADS:
            spans.append([line.x0, line.x1])
        return len(own) == 1 or (not own and len(self.rows) < MOST_HEADS)

    def _column(self, line: Line) -> int:
        return next(at for at, (left, right) in enumerate(self.spans) if left <= line.x0 and line.x1 <= right)


def find_centred(page: int, rows: Sequence[Row], drawing: Drawing, strips: Sequence[Strip]) -> tuple[list[Grid], bool]:
    """The tables of a page's rows of lines, and whether there are others whose rows cannot be told.

    `strips` are shaded rows.
    """
    found: list[Grid] = []
    doubtful = False
    index = tried = count = 0
    while index < len(rows):
        begins = _may_begin(rows, index) and count < MOST_TRIED and (index >= tried or _is_head(rows, index))
        count += begins
        grid, length = _table(page, rows, index, drawing, strips) if begins else (None, 0)
        if grid is None:
            doubtful = doubtful or (begins and _is_doubtful(rows, index, strips))
            tried = max(tried, index + length)
            index += 1
        else:
            found.append(grid)
            index += length
    return found, doubtful


def _may_begin(rows: Sequence[Row], index: int) -> bool:
    """Whether lines stand side by side, or one begins a head's label that is higher than that of the first column."""
    row = rows[index]
    line = row[0]
    if len(row) > 1 or not line.bold:
        return len(row) > 1
    below = [line for other in rows[index + 1 : index + MOST_HEADS] for line in other if line.bold]
    if not below:
        return False
    near = below[0].y - line.y < WRAPPED * line.size and line.size <= below[0].size + LARGER
    return near and line.x0 > min(other.x0 for other in below) + line.size


def _is_head(rows: Sequence[Row], index: int) -> bool:
    """Whether a row is the first bold one."""
    return all(line.bold for line in rows[index]) and not (index and all(line.bold for line in rows[index - 1]))


def _is_doubtful(rows: Sequence[Row], index: int, strips: Sequence[Strip]) -> bool:
    """Whether a table begins with a head, and its cells surely do not all begin at the top, or some rows are shaded."""
    block = _longest(rows, index)
    if len(block.spans) < FEWEST_COLUMNS or not (_is_head(rows, index) or len(rows[index]) == len(block.spans)):
        return False
    return len(block.rows) >= FEWEST_ROWS and bool(strips_of(strips, block.box))


def _table(
    page: int, rows: Sequence[Row], start: int, drawing: Drawing, strips: Sequence[Strip]
) -> tuple[Grid | None, int]:
    """The table that begins with a row, and how many rows of lines it has, or would have."""
    longest = 0
    for block in _blocks(rows, start):
        longest = max(longest, len(block.rows))
        parted = _parted(block, drawing, strips)
        if len(parted) >= FEWEST_ROWS and not _may_begin_with_rest(page, start, parted):
            return _grid(page, block, parted), len(block.rows)
    return None, longest


def _may_begin_with_rest(page: int, start: int, rows: Rows) -> bool:
    """Whether what stands above the first id may be the rest of a row of the page before."""
    return page > 1 and start < AT_TOP and stands_low(rows[1]) and not any(map(stands_low, rows[2:]))


def _parted(block: _Block, drawing: Drawing, strips: Sequence[Strip]) -> Rows:
    """The rows of a block; none where they are not sure, or where a reader from the top finds them."""
    entries = block.entries()
    box = block.box
    own = strips_of(strips, box)
    bands = part_bands(entries, band_cuts(drawing, own, box, _usual_size(entries)))
    return bands or (part_rows(entries)[0] if own else [])


def _usual_size(entries: Sequence[Entry]) -> float:
    """The median; the library's own takes as long to import as a page to read."""
    sizes = sorted([entry.size for entry in entries])
    half = len(sizes) // 2
    return sizes[half] if len(sizes) % 2 else (sizes[half - 1] + sizes[half]) / 2


def _blocks(rows: Sequence[Row], start: int) -> Iterator[_Block]:
    """The rows from one on that stand in columns, also without the last ones that may be text below the table."""
    block = _longest(rows, start)
    for _ in range(MOST_BELOW + 1):
        if len(block.spans) < FEWEST_COLUMNS or len(block.rows) < FEWEST_ROWS:
            return
        yield block
        if len(block.rows[-1]) > 1:
            return
        block = _again(block.rows[:-1])


def _longest(rows: Sequence[Row], start: int) -> _Block:
    block = _Block()
    for row in rows[start : start + MOST_LINES]:
        if not block.take(row):
            break
    return block


def _again(rows: Sequence[Row]) -> _Block:
    block = _Block()
    for row in rows:
        block.take(row)
    return block


def _grid(page: int, block: _Block, rows: Sequence[Sequence[Entry]]) -> Grid:
    spans = block.spans
    xs = [spans[0][0] - 2, *((left[1] + right[0]) / 2 for left, right in pairwise(spans)), spans[-1][1] + 2]
    tops, bottoms = [_top(row) for row in rows], [_bottom(row) for row in rows]
    ys = [tops[0], *((above + below) / 2 for above, below in zip(bottoms, tops[1:], strict=False)), bottoms[-1]]
    cells = []
    for index, row in enumerate(rows):
        own = cells_of(row)
        for at, (left, right) in enumerate(pairwise(xs)):
            pieces = [piece for entry in own.get(at, []) for piece in entry.line.pieces]
            cells.append(GridCell((left, ys[index], right, ys[index + 1]), index, at, pieces=pieces))
    return Grid(page, xs, ys, cells)


def _top(row: Sequence[Entry]) -> float:
    return min(entry.y - 0.9 * entry.size for entry in row)


def _bottom(row: Sequence[Entry]) -> float:
    return max(entry.y + 0.3 * entry.size for entry in row)
