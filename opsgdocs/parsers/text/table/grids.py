"""Tables in plain text: fields parted by tabs, as text copied from a page has them.

Action ID→Action→Date Raised→Owner
OPSG 24/02→The DCC to review …→03/09/2019→DCC
<p>The DCC stated …</p> <p>Action Status: Open</p>→→→
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from opsgdocs.document import Cell, Place, Table, TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.entry.typed_lists import typed_entries, typed_markers
from opsgdocs.parsers.text.line.lines import (
    TAB,
    Line,
    bullet,
    fold_spaces,
    number,
)
from opsgdocs.parsers.text.line.paragraphs import Words, has_paragraph_marks, paragraphs_of

_ENTRY = compiled(r"<li\b[^<>]{0,200}>", re.IGNORECASE)
Field = tuple[tuple[Line, ...], ...]  # paragraphs → lines
_LONG_PROSE = 60  # characters; no id and no name is that long


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the lines that make each field, its first line, and whether it is prose over the whole width."""

    line: Line
    fields: tuple[Field, ...]
    prose: bool = False

    @property
    def texts(self) -> list[str]:
        """The text of each field."""
        return [" ".join(line.text for lines in field for line in lines) for field in self.fields]

    @property
    def extent(self) -> int:
        """Number of fields up to the last filled one."""
        return max((at + 1 for at, text in enumerate(self.texts) if text), default=1)


def is_tab_row(line: Line) -> bool:
    """True for a line of fields parted by tabs; a number or bullet with a tab behind it is none."""
    raw = line.raw.strip(" ")
    if TAB not in raw:
        return False
    head = bullet(line) or number(line.text)
    return not (head and raw.strip().count(TAB) == 1 and TAB not in head[1])


def is_tab_table(lines: Sequence[Line]) -> bool:
    """True where tab lines are a table and not a text with tabs in it: two rows, or one of three fields."""
    if len(lines) == 1:
        return sum(1 for field in fields_of(lines[0]) if field) > 2
    return any(TAB in line.text for line in lines) and not all(map(_is_key_row, lines))


def tab_row(line: Line) -> Row:
    """The fields of a tab line, empty ones too."""
    return row_of(line, fields_of(line))


def row_of(line: Line, texts: Sequence[str]) -> Row:
    """A row with these texts in its fields, all of them from one line."""
    fields = tuple(((replace(line, text=text),),) if text else () for text in texts)
    return Row(line=line, fields=fields)


def prose_row(paragraphs: Sequence[Sequence[Line]]) -> Row:
    """A row over the whole width that holds these paragraphs."""
    return Row(line=paragraphs[0][0], fields=(tuple(tuple(lines) for lines in paragraphs),), prose=True)


def under(over: Field, below: Field) -> Field:
    """Two parts of one field as one."""
    return (*over[:-1], (*over[-1], *below[0])) if over and below else over or below


def build_table(rows: Sequence[Row], words: Words, header_rows: int = 0) -> Table:
    """A table of these rows; a row with one long text alone in it spans all columns."""
    columns = max(row.extent for row in rows)
    built = tuple(_cells(row, index, columns, words) for index, row in enumerate(rows))
    places = (Place(path=f"line {rows[0].line.number}"),)
    return Table(rows=built, columns=columns, header_rows=header_rows, places=places)


def tidy_rows(rows: Sequence[Row]) -> list[Row]:
    """Rows as they were meant: broken fields whole, padding tabs gone, repeated heads gone."""
    tidy = _without_padding(_whole_rows(rows))
    head = [text.casefold() for text in tidy[0].texts]
    return tidy[:1] + [row for row in tidy[1:] if [text.casefold() for text in row.texts] != head]


def fields_of(line: Line) -> list[str]:
    """The texts between the tabs of a line."""
    return [fold_spaces(field) for field in line.raw.strip(" \n").split(TAB)]


def _is_key_row(line: Line) -> bool:
    fields = [field for field in fields_of(line) if field]
    return len(fields) == 2 and fields[0].endswith(":")


def _whole_rows(rows: Sequence[Row]) -> list[Row]:
    """Rows whose last field was broken over two lines are one again."""
    columns = max(row.extent for row in rows)
    whole: list[Row] = []
    for row in rows:
        if whole and _completes(whole[-1], row, columns):
            before = whole.pop()
            joined = (*before.fields[-1][:-1], (*before.fields[-1][-1], *row.fields[0][0]))
            whole.append(replace(before, fields=(*before.fields[:-1], joined, *row.fields[1:])))
        else:
            whole.append(row)
    return whole


def _completes(head: Row, row: Row, columns: int) -> bool:
    if row.line.blanks or head.prose or row.prose or not row.fields[0] or not head.fields[-1]:
        return False
    return 1 < len(head.fields) < columns and len(head.fields) + len(row.fields) - 1 == columns


def _without_padding(rows: list[Row]) -> list[Row]:
    """Several tabs used as one, to reach a column: the rows agree once the empty fields are gone."""
    tabbed = [row for row in rows if not row.prose]
    filled = {sum(1 for field in row.fields if field) for row in tabbed}
    if len({len(row.fields) for row in tabbed}) == 1 or len(filled) != 1:
        return rows
    return [row if row.prose else replace(row, fields=tuple(filter(None, row.fields))) for row in rows]


def _cells(row: Row, index: int, columns: int, words: Words) -> tuple[Cell, ...]:
    filled = [field for field in row.fields if field]
    if len(filled) == 1 and columns > 1 and _is_wide(row, columns):
        return (Cell(_blocks(filled[0], words), row=index, column_span=columns),)
    padded = (*row.fields, *((),) * columns)[:columns]
    return tuple(Cell(_blocks(field, words), row=index, column=at) for at, field in enumerate(padded))


def _is_wide(row: Row, columns: int) -> bool:
    first = row.texts[0]
    return row.prose or has_paragraph_marks(first) or (columns > 2 and len(first) > _LONG_PROSE)


def _blocks(field: tuple[tuple[Line, ...], ...], words: Words) -> tuple[TextBlock, ...]:
    return tuple(
        entry for lines in field for block in paragraphs_of(_listed(lines), words) for entry in typed_entries(block)
    )


def _listed(lines: Sequence[Line]) -> list[Line]:
    """The lines of a cell, none of which runs on into an entry of a list below it."""
    markers = typed_markers([line.text for line in lines])
    return [
        replace(line, text=_ENTRY.sub(r"\g<0>• ", line.text), hard=line.hard or bool(marker))
        for line, marker in zip(lines, markers, strict=True)
    ]
