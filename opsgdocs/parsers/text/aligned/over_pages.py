"""Tables of aligned columns that go on over the end of a page without their heads, there with the columns elsewhere.

Action Ref       Action             Owner      Target Date      Update
AB 61/01         The Clerk to       Clerk      18/02/21         The Clerk
                 inform the                                     spoke to
                 Chair.                                         the Chair.

AB 60/02     The Chair to do C.     Chair      18/02/21      Open.

Each page is read by its own columns, and only where every cell of it stands in one of them beyond doubt.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from opsgdocs.parsers.text.aligned.aligned_table import AlignedTable, Part, first_cell, shape_of
from opsgdocs.parsers.text.aligned.heads import heads_at
from opsgdocs.parsers.text.aligned.page_columns import Page, begins_row, place_pages
from opsgdocs.parsers.text.aligned.row_lines import ends_table
from opsgdocs.parsers.text.aligned.slots import fields_in, slots_of
from opsgdocs.parsers.text.line.gutters import gaps, stretches
from opsgdocs.parsers.text.line.lines import TAB, Line, bullet
from opsgdocs.parsers.text.line.wrapping import Wrapping
from opsgdocs.parsers.text.table.grids import Row, prose_row, row_of, under
from opsgdocs.parsers.text.table.prose import PROSE_LINES, key_of, paragraphs_under, prose_end

_COLUMNS = range(4, 13)
_LONGEST = 1000  # lines
_INDENT = 8  # columns; a further line of a cell stands at least so far in


@dataclass
class _Entry:
    """A row, or the prose under one: its lines, each with the page that it stands on."""

    lines: list[tuple[Page, Line]]
    prose: bool = False


def paged_rows(lines: Sequence[Line], at: int, wrapping: Wrapping) -> tuple[int, list[Row]] | None:
    """End and rows of the table with heads at `at` that goes on over a page end without them, if one does."""
    if not _may_be_heads(lines, at):
        return None
    heads, slots = heads_at(lines, at), slots_of(lines[at])
    end, pages, entries = _read(lines, at, heads)
    if not _lacks_heads(pages, lines[at:end]) or not place_pages(pages, slots):
        return None
    top = Page(heads, slots)
    rows = [_row([(top, line) for line in heads])]
    return end, rows + [_prose(entry, wrapping) if entry.prose else _row(entry.lines) for entry in entries]


def is_astray(lines: Sequence[Line]) -> bool:
    """True where these lines of a table go on over a page end without heads, and none can tell its columns there."""
    if not _may_be_heads(lines, 0):
        return False
    end, pages, _ = _read(lines, 0, heads_at(lines, 0))
    return _lacks_heads(pages, lines[:end]) and not place_pages(pages, slots_of(lines[0]))


def _lacks_heads(pages: Sequence[Page], lines: Sequence[Line]) -> bool:
    """True for a table of several pages of which the first alone has the heads."""
    return len(pages) > 1 and all(line.text.split() != lines[0].text.split() for line in lines[1:])


def _may_be_heads(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if TAB in line.raw or bullet(line) is not None or shape_of(first_cell(line)):
        return False
    return len(stretches(gaps(line))) + 1 in _COLUMNS and len(slots_of(line)) in _COLUMNS


def _read(lines: Sequence[Line], at: int, heads: list[Line]) -> tuple[int, list[Page], list[_Entry]]:
    """The place behind the table's last line, its pages, and its rows with the prose under them."""
    table = AlignedTable(gaps(heads[0]), tuple(stretches(gaps(heads[0]))), (), [Part(heads)])
    pages = [Page()]
    entries: list[_Entry] = []
    end = at + len(heads)
    while end < min(len(lines), at + _LONGEST):
        if (lines[end].page_top or lines[end].gap) and pages[-1].lines:
            pages.append(Page())
        if _adds_to_row(lines[end], pages[-1], entries):
            table.shapes.add(shape_of(first_cell(entries[-1].lines[0][1])))
            end += 1
            continue
        after = _after_prose(table, lines, end) if entries else end
        if after == end:
            break
        _add_prose(entries, lines[end:after])
        end = after
    last = _last_prose(lines, end, entries)
    _add_prose(entries, lines[end:last])
    return last, [page for page in pages if page.lines], entries


def _adds_to_row(line: Line, page: Page, entries: list[_Entry]) -> bool:
    """Adds the first line of a row, or a further one."""
    if begins_row(line):
        entries.append(_Entry([(page, line)]))
    elif _goes_on(line) and entries and not entries[-1].prose:
        entries[-1].lines.append((page, line))
    else:
        return False
    page.lines.append(line)
    return True


def _goes_on(line: Line) -> bool:
    return line.indent >= _INDENT and (not line.blanks or line.gap or line.page_top)


def _after_prose(table: AlignedTable, lines: Sequence[Line], at: int) -> int:
    """The place of the next row behind the prose at `at`; `at` where none comes."""
    for end in range(at, min(at + PROSE_LINES, len(lines))):
        if begins_row(lines[end]) and end > at:
            return end
        if ends_table(table, lines, at, end) or _is_no_prose(lines[end], first=end == at):
            return at
    return at


def _is_no_prose(line: Line, *, first: bool) -> bool:
    """True for a line of cells."""
    return len(slots_of(line)) in _COLUMNS or (first and line.indent >= _INDENT)


def _add_prose(entries: list[_Entry], lines: Sequence[Line]) -> None:
    if lines:
        entries.append(_Entry([(Page(), line) for line in lines], prose=True))


def _last_prose(lines: Sequence[Line], end: int, entries: Sequence[_Entry]) -> int:
    keys = {key_of(entry.lines[-1][1]) for entry in entries if entry.prose}
    return prose_end(lines, end, keys) if keys else end


def _row(lines: Sequence[tuple[Page, Line]]) -> Row:
    row, *more = [row_of(line, fields_in(line, page.slots)) for page, line in lines]
    for part in more:
        pairs = zip(row.fields, part.fields, strict=True)
        row = replace(row, fields=tuple(under(over, below) for over, below in pairs))
    return row


def _prose(entry: _Entry, wrapping: Wrapping) -> Row:
    return prose_row(paragraphs_under([line for _, line in entry.lines], wrapping))
