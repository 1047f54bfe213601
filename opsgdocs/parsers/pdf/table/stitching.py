"""Tables over page ends: one table from the parts that several pages show.

The part on the next page goes on where its columns stand as before and nothing but furniture lies between. Repeated
heads are dropped, a row that the page end cut is made whole, a category's empty cell goes on upwards:

    Action ID | Action | …           (repeated on each page)
    OPSG 24/02 | The DCC to review …
    The DCC highlighted that …       (the update, begun on the page before)
"""

from bisect import bisect_right
from dataclasses import dataclass, field

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.line.measure import LONG
from opsgdocs.parsers.pdf.line.room import Region, is_full
from opsgdocs.parsers.pdf.line.wording import ends_sentence, shape_of
from opsgdocs.parsers.pdf.table.cleaning import drop_row
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell

SAME = 4.0  # points between the columns of two parts of one table
MANY = 3  # cells: what a page end leaves of a row seldom fills more
SEVERAL = 3  # lines
DIGIT = compiled(r"\d")

Pair = tuple[GridCell, GridCell]


@dataclass(slots=True)
class Row:
    """A row of a table, and which of the table's parts it was read from."""

    cells: list[GridCell]
    part: int = 0


@dataclass(slots=True)
class Stitched:
    """A whole table: its rows, over all of its pages."""

    xs: list[float]
    rows: list[Row]
    parts: list[Grid] = field(default_factory=list)
    heads: int = 0  # rows that were repeated


def begin_table(grid: Grid) -> Stitched:
    """A table that so far is on one page."""
    _drop_repeats(grid.rows[0], grid)
    return Stitched(list(grid.xs), [Row(cells) for cells in grid.rows], [grid])


def continues(table: Stitched, grid: Grid) -> bool:
    """Whether `grid`, which begins a page, goes on with the table that ended the page before."""
    if grid.page != table.parts[-1].page + 1:
        return False
    shift = grid.xs[0] - table.xs[0]
    moved = [x - shift for x in grid.xs]
    if grid.aligned and table.parts[-1].aligned:
        moved[-1] = table.xs[-1]
    if abs(moved[-1] - table.xs[-1]) > SAME or not (_within(moved, table.xs) or _within(table.xs, moved)):
        return False
    return not _has_other_head(table, grid)


def extend_table(table: Stitched, grid: Grid) -> None:
    """Adds the part of the table that the next page shows."""
    shift = grid.xs[0] - table.xs[0]
    moved = [x - shift for x in grid.xs]
    if len(moved) > len(table.xs):
        _regrid([cell for row in table.rows for cell in row.cells], table.xs, moved)
        table.xs = moved
    else:
        _regrid(grid.cells, moved, table.xs)
    _drop_repeats(table.rows[0].cells, grid)
    rows = [Row(cells, len(table.parts)) for cells in grid.rows]
    heads = _repeated_heads(table, rows)
    if not heads and rows and _drop_head(table.rows[0].cells, rows[0].cells):
        table.heads = max(table.heads, 1)
    table.heads = max(table.heads, heads)
    table.parts.append(grid)
    _append(table, rows[heads:], len(table.rows) - heads)


def head_rows(table: Stitched) -> int:
    """How many of the first rows are heads: those that are repeated, or one that alone is bold or shaded."""
    if table.heads or len(table.rows) < 2:
        return table.heads
    first, second = table.rows[0].cells, table.rows[1].cells
    bold = _is_bold(first) and not _is_bold(second)
    shaded = all(cell.shade for cell in first) and not all(cell.shade for cell in second)
    return int(len(first) > 1 and all(cell.lines for cell in first) and (bold or shaded))


def _within(few: list[float], many: list[float]) -> bool:
    return all(any(abs(x - other) < SAME for other in many) for x in few)


def _has_other_head(table: Stitched, grid: Grid) -> bool:
    """Whether a part begins with a head that is not this table's: then it is another table."""
    known, first = table.rows[0].cells, grid.rows[0]
    if len(first) < 2 or [cell.column for cell in known] != [cell.column for cell in first]:
        return False
    if [cell.text for cell in known] == [cell.text for cell in first]:
        return False
    shades = {cell.shade for cell in known}
    body = {cell.shade for row in table.rows[1:] for cell in row.cells}
    if None not in shades and not shades & body:
        return shades == {cell.shade for cell in first}
    return head_rows(table) > 0 and _is_bold(first) and len(grid.rows) > 1 and not _is_bold(grid.rows[1])


def _is_bold(cells: list[GridCell]) -> bool:
    lines = [line for cell in cells for line in cell.lines]
    return bool(lines) and all(line.bold for line in lines)


def _regrid(cells: list[GridCell], old: list[float], new: list[float]) -> None:
    """Puts cells of a grid with the columns `old` on one with the columns `new`, which has them all."""
    if len(old) == len(new):
        return
    for cell in cells:
        start, end = old[cell.column], old[cell.column + cell.column_span]
        cell.column = bisect_right(new, start + SAME) - 1
        cell.column_span = max(1, bisect_right(new, end + SAME) - 1 - cell.column)


def _repeated_heads(table: Stitched, rows: list[Row]) -> int:
    count = 0
    for known, row in zip(table.rows, rows, strict=False):
        texts = [cell.text for cell in row.cells]
        if texts != [cell.text for cell in known.cells] or not any(texts):
            break
        count += 1
    alone = count < len(rows) and all(_is_bold(row.cells) for row in table.rows)  # at the foot of a page
    return count if count < len(table.rows) or alone else 0


def _drop_repeats(head: list[GridCell], grid: Grid) -> None:
    """Drops the rows in which a table's bold head is repeated further down a page."""
    if len(head) < 2 or not _is_bold(head):
        return
    rows = grid.rows[1:]
    texts = [cell.text for cell in head]
    for index in range(len(rows), 0, -1):
        if [cell.text for cell in rows[index - 1]] == texts and _is_bold(rows[index - 1]):
            drop_row(grid, index)


def _drop_head(head: list[GridCell], first: list[GridCell]) -> bool:
    """Drops the head's lines from a row that no ruling parts from its rest; whether there were such."""
    counts = [len(cell.lines) for cell in head]
    lines = [[line.text for line in cell.lines[:count]] for cell, count in zip(first, counts, strict=False)]
    if len(head) != len(first) or len(head) < 2 or not _is_bold(head) or not all(counts):
        return False
    if lines != [[line.text for line in cell.lines] for cell in head]:
        return False
    for cell, count in zip(first, counts, strict=True):
        cell.lines = cell.lines[count:]
    return True


def _append(table: Stitched, rows: list[Row], offset: int) -> None:
    if not rows:
        return
    count = len(table.rows)
    bottom = {cell.column: cell for row in table.rows for cell in row.cells if cell.row + cell.row_span == count}
    pairs = [(bottom[cell.column], cell) for cell in rows[0].cells if cell.column in bottom]
    alike = len(pairs) == len(bottom) == len(rows[0].cells) and all(
        upper.column_span == lower.column_span for upper, lower in pairs
    )
    if alike and (_is_cut_section(pairs[0]) if table.parts[-1].margin else _is_cut(table, pairs, rows[1:])):
        for upper, lower in pairs:
            upper.more.append(lower)
            upper.row_span += lower.row_span - 1
        del rows[0]
        offset -= 1
    elif alike:
        _extend_categories(table, rows, pairs)
    for row in rows:
        for cell in row.cells:
            cell.row += offset
    table.rows += rows


def _is_cut(table: Stitched, pairs: list[Pair], following: list[Row]) -> bool:
    """Whether the page end cut a row in two: the last row of one part is the first row of the next.

    A row that begins with an entry of its own, or has most of its cells filled, is never taken for the rest of
    another, unless its words clearly go on.
    """
    (upper, lower), rest = pairs[0], pairs[1:]
    if not rest:
        return _runs_on(upper, lower) or not _has_twin_rows(table)
    body = [row.cells for row in [*table.rows[max(1, table.heads) : -1], *following] if len(row.cells) == len(pairs)]
    if lower.lines:
        return _goes_on_in_key(pairs, body)
    filled = sum(bool(cell.lines) for _, cell in rest)
    if any(_runs_on(*pair) for pair in rest):
        return True
    if not filled or upper.row_span > 1 or (filled >= MANY and 2 * filled > len(pairs)):
        return False
    return bool(body) and bool(upper.lines) and all(cells[0].lines and cells[0].column == 0 for cells in body)


def _is_cut_section(pair: Pair) -> bool:
    """Whether the page end cut a section beside a margin column: the rest has no head where that has one."""
    upper, lower = pair
    headed = bool(upper.lines and lower.lines) and upper.lines[0].bold and not lower.lines[0].bold
    return headed or _runs_on(upper, lower)


def _goes_on_in_key(pairs: list[Pair], body: list[list[GridCell]]) -> bool:
    """Whether a row goes on in its first cell: half an id is whole with the rest, or all its words go on.

    A list of numbers may go on there too, beside a sentence that does.
    """
    upper, lower = pairs[0]
    shapes = {shape_of(cells[0].text) for cells in body}
    halves = {shape_of(upper.text), shape_of(lower.text)}
    wholes = {shape_of(upper.text + join + lower.text) for join in ("", " ")}
    if DIGIT.search(lower.text) and shapes & wholes and not shapes & halves:
        return True
    filled = [pair for pair in pairs if pair[1].lines]
    few = 2 * len(filled) <= len(pairs)
    if few and (all(_runs_on(*pair) for pair in filled) or any(_is_mid_update(*pair) for pair in filled[1:])):
        return True
    return len(halves) > 1 and any(_runs_on(*pair) and _is_mid_sentence(*pair) for pair in pairs[1:])


def _is_mid_sentence(upper: GridCell, lower: GridCell) -> bool:
    return len(upper.last_lines[-1].text) > LONG and lower.lines[0].text[:1].islower()


def _is_mid_update(upper: GridCell, lower: GridCell) -> bool:
    """Whether words that fill several lines of a narrow cell go on with a small letter."""
    return len(upper.last_lines) >= SEVERAL and lower.lines[0].text[:1].islower() and _runs_on(upper, lower)


def _runs_on(upper: GridCell, lower: GridCell) -> bool:
    """Whether a sentence runs on from one cell to the other."""
    if not upper.last_lines or not lower.lines:
        return False
    last, first = upper.last_lines[-1], lower.lines[0]
    if ends_sentence(last.text) or abs(last.size - first.size) > 0.6:
        return False
    x0, _, x1, _ = upper.box
    pad = max(0.0, min(line.x0 for line in upper.last_lines) - x0)
    return first.text[:1].islower() or (len(last.text) > 12 and is_full(last, first, Region(x0, x1 - pad)))


def _has_twin_rows(table: Stitched) -> bool:
    """Whether rows of one cell across follow each other anywhere, as they do where each is a row of its own."""
    return any(len(a.cells) == len(b.cells) == 1 for a, b in zip(table.rows, table.rows[1:], strict=False))


def _extend_categories(table: Stitched, rows: list[Row], pairs: list[Pair]) -> None:
    """A category that spans rows goes on in the empty cell at its foot."""
    for upper, lower in pairs[:-1]:
        spans = any(cell.row_span > 1 for row in table.rows for cell in row.cells if cell.column == upper.column)
        if lower.lines or not upper.lines or not (spans or lower.row_span > 1):
            return
        upper.row_span += lower.row_span
        rows[0].cells.remove(lower)
