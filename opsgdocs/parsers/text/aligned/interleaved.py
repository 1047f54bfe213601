"""Tables of aligned columns whose rows have a prose over the whole width under them.

Action ID     Action                     Date Raised   Target Date   Owner
OPSG 52/01    The DCC to review the      04/01/2022    01/03/2022    DCC
              traffic on the network.
Some progress has been made.
Action Status: Open
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.aligned.aligned_table import AlignedTable, Part, first_cell, shape_of
from opsgdocs.parsers.text.aligned.drifted_columns import columns_of_rows
from opsgdocs.parsers.text.aligned.heads import HEAD_ROWS, heads_at, repeated_head
from opsgdocs.parsers.text.aligned.row_lines import add_prose, ends_table, read_rows
from opsgdocs.parsers.text.aligned.slots import slots_of
from opsgdocs.parsers.text.line.gutters import gaps, has_gap, stretches
from opsgdocs.parsers.text.line.lines import TAB, Line, bullet
from opsgdocs.parsers.text.line.wrapping import Wrapping
from opsgdocs.parsers.text.table.grids import Row, prose_row, row_of, under
from opsgdocs.parsers.text.table.prose import PROSE_LINES, key_of, paragraphs_under, prose_end

_FEWEST_GUTTERS = 2
_MOST_GUTTERS = 20
_PAGE_LINES = 120  # with text, of one page
_FEWEST_ROWS = 2  # heads and a row
_SHIFT = 3  # columns of characters; cells stand as far from their heads by chance
_CERTAIN = 3  # gutters; lines that leave as many blank are rows, however few they are
_FAR = compiled(r"\s{3,}")


def interleaved_rows(lines: Sequence[Line], at: int, wrapping: Wrapping) -> tuple[int, list[Row]]:
    """End and rows of the table with prose between its rows that begins with line `at`.

    Where none does there are no rows, and no line before the end begins one either.
    """
    first = lines[at]
    found = tuple(stretches(gaps(first)))
    if not _FEWEST_GUTTERS <= len(found) <= _MOST_GUTTERS or TAB in first.raw or bullet(first) is not None:
        return at, []
    furthest, page = _best_page(_ways(lines, at), lines, at)
    if page is None:
        return furthest, []
    table, last = page
    head = _head_row(table)
    rows = [head, *_rows(table, head, wrapping)]
    while following := _next_page(table, lines, last):
        further, last = following
        rows = _joined(rows, list(_rows(further, head, wrapping)), further, wrapping)
    tabular = _is_table(table) or sum(1 for row in rows if not row.prose) > _FEWEST_ROWS
    return (last, rows) if tabular else (at, [])


def _ways(lines: Sequence[Line], at: int) -> Iterator[AlignedTable]:
    """The ways in which the columns may be told of a table whose heads begin at `at`."""
    for slots in ((), slots_of(lines[at])):
        yield _table(lines[at], slots, [Part([lines[at]])])
    if drifted := _slots_of_rows(lines, at):
        yield _table(lines[at], drifted, [Part(heads_at(lines, at))])


def _head_row(table: AlignedTable) -> Row:
    lines = table.parts[0].lines
    return _row(replace(table, slots=tuple(slots_of(lines[0]))) if table.slots else table, lines)


def _table(head: Line, slots: Sequence[int], parts: list[Part]) -> AlignedTable:
    common = gaps(head)
    return AlignedTable(common, tuple(stretches(common)), tuple(slots), parts)


def _slots_of_rows(lines: Sequence[Line], at: int) -> list[int]:
    """Where the cells begin of the rows under the heads at `at`, as far as the next heads."""
    first = next(filter(None, map(_row_shape, lines[at + 1 : at + 1 + HEAD_ROWS])), None)
    words = lines[at].text.split()
    rows: list[Line] = []
    for line in lines[at + 1 : at + 1 + _PAGE_LINES] if first else ():
        if line.text.split() == words:
            break
        if _row_shape(line) == first:
            rows.append(line)
    return columns_of_rows(rows, slots_of(lines[at])) if len(rows) > 1 else []


def _row_shape(line: Line) -> str:
    return shape_of(first_cell(line)) if has_gap(line) else ""


def _best_page(
    tables: Iterable[AlignedTable], lines: Sequence[Line], at: int
) -> tuple[int, tuple[AlignedTable, int] | None]:
    """How far the first page of a table was looked for, and the reading with most rows: the table and its end.

    Args:
        tables: the ways in which its columns may be told, with the heads in them.
        lines: those of the text.
        at: where its heads begin.
    """
    furthest = at
    read: list[tuple[tuple[int, ...], int, AlignedTable]] = []
    for table in tables:
        size = len(table.parts[0].lines)
        end = read_rows(table, lines, at + size)
        last = _with_last_prose(table, lines, end) if table.shapes else end
        if last > at + size and _may_be_table(table, lines, last) and not _misses_rows(table, lines[at : last + 1]):
            mixed, astray = _mixed(table), _astray(table)
            cells = sum(len(row.lines) for row in table.rows)
            read.append(((len(table.rows), -mixed, -astray, cells), last, table))
            left = last < len(lines) and has_gap(lines[last]) and (lines[last].gap or not lines[last].blanks)
            if not (left or mixed or astray or _has_cells_in_prose(table)):
                break  # no row is left behind
        furthest = max(furthest, last if table.shapes else at)
    if not read:
        return furthest, None
    _, last, table = max(read, key=itemgetter(0))
    return last, (table, last)


def _may_be_table(table: AlignedTable, lines: Sequence[Line], end: int) -> bool:
    """True for a table, and for a part of what may be one with the same heads on the page before or after it."""
    return table.goes_on or _is_table(table) or bool(table.shapes and repeated_head(table, lines, end))


def _next_page(table: AlignedTable, lines: Sequence[Line], at: int) -> tuple[AlignedTable, int] | None:
    """The table on the next page, where its columns stand elsewhere; its first row may be the rest of the last one."""
    size = repeated_head(table, lines, at)
    if not size:
        return None
    further = (page for page in _ways_on(table, lines, at, size) if page.columns == table.columns)
    return _best_page(further, lines, at)[1]


def _ways_on(table: AlignedTable, lines: Sequence[Line], at: int, size: int) -> Iterator[AlignedTable]:
    """The ways in which the columns may be told of the table's next page, which begins at `at`."""
    head = list(lines[at : at + size])
    own = slots_of(head[0])
    yield _next(table, head, ())
    yield _next(table, head, own)
    # Rows may stand where those of the page before do, though their heads were set otherwise.
    yield _next(table, head, table.slots or slots_of(table.parts[0].lines[0]))
    if drifted := _slots_of_rows(lines, at):
        yield _next(table, head, drifted)


def _next(table: AlignedTable, head: list[Line], slots: Sequence[int]) -> AlignedTable:
    page = _table(head[0], slots, [Part(head), Part([])])
    page.goes_on, page.keys, page.shapes = True, set(table.keys), set(table.shapes)
    return page


def _mixed(table: AlignedTable) -> int:
    """How many lines of rows hold more texts than the columns that were found for them."""
    lines = [line for row in table.rows[1:] for line in row.lines]
    return sum(1 for line in lines if len(_FAR.split(line.raw.strip())) > sum(map(bool, table.fields(line))))


def _astray(table: AlignedTable) -> int:
    """How many cells begin further from the place of their column than they do by chance."""
    lines = [line for row in table.rows[1:] for line in row.lines[:1]] if table.slots else []
    return sum(min(abs(start - slot) for slot in table.slots) > _SHIFT for line in lines for start in slots_of(line))


def _has_cells_in_prose(table: AlignedTable) -> bool:
    """True where what was taken for prose stands as far in as a cell."""
    return any(part.prose and part.lines[0].indent >= table.gaps[0][1] - _SHIFT for part in table.parts)


def _joined(rows: list[Row], more: list[Row], page: AlignedTable, wrapping: Wrapping) -> list[Row]:
    if more and more[0].prose and rows[-1].prose:
        below = [line for lines in more[0].fields[0] for line in lines]
        return [*rows[:-1], prose_row(paragraphs_under(below, wrapping, rows[-1].fields[0])), *more[1:]]
    if page.parts[1].lines and more and not rows[-1].prose:
        pairs = zip(rows[-1].fields, more[0].fields, strict=True)
        return [*rows[:-1], replace(rows[-1], fields=tuple(under(over, below) for over, below in pairs)), *more[1:]]
    return [*rows, *more]


def _with_last_prose(table: AlignedTable, lines: Sequence[Line], end: int) -> int:
    table.keys |= {key_of(part.lines[-1]) for part in table.parts if part.prose}
    last = _page_end(table, lines, end) or prose_end(lines, end, table.keys)
    if last > end:
        add_prose(table, lines[end:last])
    return last


def _page_end(table: AlignedTable, lines: Sequence[Line], at: int) -> int | None:
    """The place of the heads that come again behind the prose at `at`, if they do on the next page."""
    for end in range(at, min(at + PROSE_LINES, len(lines))):
        if ends_table(table, lines, at, end):
            return None
        if repeated_head(table, lines, end):
            return end
    return None


def _misses_rows(table: AlignedTable, lines: Sequence[Line]) -> bool:
    """True where a line begins with an id as the rows do, and was taken for prose or for the end of the table."""
    starts = sum(1 for row in table.rows for line in row.lines[:1] if shape_of(first_cell(line)) in table.shapes)
    ids = sum(1 for line in lines if has_gap(line) and shape_of(first_cell(line)) in table.shapes)
    return ids > starts


def _is_table(table: AlignedTable) -> bool:
    rows = [row for row in table.rows if row.lines]
    filled = [sum(map(bool, table.fields(row.lines[0]))) for row in rows]
    if not table.shapes or len(rows) < 2:
        return False
    return len(rows) > 2 or (len(table.gaps) >= _CERTAIN and min(filled) > _CERTAIN)


def _rows(table: AlignedTable, head: Row, wrapping: Wrapping) -> Iterator[Row]:
    """The rows under the heads, and the prose under them as rows of their own."""
    prose: list[list[Line]] = []
    for part in table.parts[1:]:
        if part.prose:
            prose = paragraphs_under(part.lines, wrapping, prose)
            continue
        if not part.lines:
            continue
        row = _row(table, part.lines)
        if row.texts == head.texts:
            # The head comes again at the top of a page, perhaps in the middle of a sentence.
            continue
        if prose:
            yield prose_row(prose)
            prose = []
        yield row
    if prose:
        yield prose_row(prose)


def _row(table: AlignedTable, lines: Sequence[Line]) -> Row:
    row = row_of(lines[0], _texts(table, lines[0]))
    for line in lines[1:]:
        pairs = zip(row.fields, row_of(line, _texts(table, line)).fields, strict=True)
        row = replace(row, fields=tuple(under(over, below) for over, below in pairs))
    return row


def _texts(table: AlignedTable, line: Line) -> list[str]:
    """The line's text in each column; all of it in the last where the columns do not part it."""
    return table.fields(line) or [*[""] * (table.columns - 1), line.text]
