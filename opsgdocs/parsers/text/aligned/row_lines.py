"""What a line is to a table of aligned columns that is being read: a row, more of one, prose under one, or its end.

OPSG 52/01    The DCC to review the      04/01/2022    01/03/2022    DCC
              traffic on the network.
Some progress has been made.
"""

from collections.abc import Sequence
from dataclasses import replace

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.aligned.aligned_table import AlignedTable, Part, first_cell, shape_of
from opsgdocs.parsers.text.aligned.heads import (
    HEAD_ROWS,
    is_head,
    is_headed,
    is_other_head,
    is_repeated,
    is_shifted,
    repeated_head,
    without_heads,
)
from opsgdocs.parsers.text.entry.numbering import is_bare_title, looks_like_title
from opsgdocs.parsers.text.line.gutters import blanks, gaps, has_gap, stretches
from opsgdocs.parsers.text.line.lines import Line, hashes, is_key, is_rule, number, starts_block
from opsgdocs.parsers.text.table.prose import PROSE_LINES

_LONGEST = 1000  # lines
_CERTAIN = 3  # texts; a line of more that begins with an id is a row
_CUT_ID = compiled(r"[A-Za-z].*/\d$")  # 'SSC_168/0' over '4'
_OWN_ID = compiled(r"(?:[A-Z][A-Za-z]{0,9}[ _-]?)?\d{1,4}[/-]\d{1,4}[a-z]?")  # no day, which has three figures
_ID_END = compiled(r"\d{1,4}(?:/\d{1,4})?|[A-Z]{1,3}\d{1,4}/\d{1,4}")


def read_rows(table: AlignedTable, lines: Sequence[Line], at: int) -> int:
    """Reads the rows from line `at` on, and what stands between them; the place after the last row."""
    limit = min(len(lines), at + _LONGEST)
    fresh = False  # the line is the first of a page
    while at < limit:
        line = lines[at]
        head = repeated_head(table, lines, at)
        if head and is_shifted(table, line):
            break
        if head or is_rule(line):
            at += head or 1
            fresh = fresh or head > 0
        elif _adds_to_row(table, lines, at):
            at, fresh = at + 1, False
        else:
            after = _after_prose(table, lines, at, fresh=fresh)
            if after is None:
                break
            add_prose(table, lines[at:after])
            at = after
    return at


def _adds_to_row(table: AlignedTable, lines: Sequence[Line], at: int) -> bool:
    """Adds a further line of the row above, or the first of the next row."""
    line = lines[at]
    if _goes_on(table, line) or _ends_heads(table, lines, at):
        table.parts[-1].lines.append(line)
    elif _begins_row(table, lines, at) or _is_beneath_merged(table, table.fields(line)):
        table.parts.append(Part([line]))
        table.shapes |= {shape_of(table.fields(line)[0])} - {""}
    else:
        return False
    table.common &= blanks(line)
    return True


def add_prose(table: AlignedTable, lines: Sequence[Line]) -> None:
    """Adds prose under the last row; where a page end cut it, its second half goes on with the first."""
    prose = without_heads(table, lines)
    if not table.parts[-1].prose:
        table.parts.append(Part(prose, prose=True))
    elif prose:
        table.parts[-1].lines += [replace(prose[0], gap=True), *prose[1:]]


def _goes_on(table: AlignedTable, line: Line) -> bool:
    """True for a further line of the row above: its first field is empty, or it is the second line of a head."""
    if (line.blanks and not line.gap) or table.parts[-1].prose:
        return False
    texts = table.fields(line)
    if not texts or (
        is_key(line.text) and line.text[-1] != ":" and [at for at, text in enumerate(texts) if text] == [1]
    ):
        return False  # 'Action Status: Open' under the row; in a column further right it is what a cell says
    if not texts[0]:
        return not _is_beneath_merged(table, texts)
    if _ends_id(table, texts[0]):
        return True
    heads = len(table.parts) == 1 and not shape_of(first_cell(table.parts[0].lines[0]))
    return heads and is_head(texts) and sum(map(bool, texts)) > 1


def _is_beneath_merged(table: AlignedTable, texts: Sequence[str]) -> bool:
    """True for '48/23 | Circulate the return | Karen Oduya' beneath '14/09/23 | 47/23 | …': the day is for both."""
    if sum(map(bool, texts)) < _CERTAIN or not _OWN_ID.fullmatch(texts[1]):
        return False
    rows = (table.fields(part.lines[0]) for part in table.parts[1:] if not part.prose)
    return any(len(row) > 1 and shape_of(row[1]) == shape_of(texts[1]) for row in rows)


def _ends_heads(table: AlignedTable, lines: Sequence[Line], at: int) -> bool:
    """True for 'Reference' under the head 'Action' and over a row: the second line of the first head alone."""
    line = lines[at]
    if len(table.parts) != 1 or line.blanks or shape_of(line.text) or shape_of(first_cell(table.parts[0].lines[0])):
        return False
    texts = table.fields(line)
    below = lines[at + 1 : at + 2]
    return (
        texts[1:] == [""] * (table.columns - 1)
        and bool(below)
        and has_gap(below[0])
        and bool(shape_of(first_cell(below[0])))
    )


def _ends_id(table: AlignedTable, text: str) -> bool:
    """True for the second half of an id that its column broke: '02' under 'OPSG 50/', '50/02' under 'OPSG'."""
    row = table.parts[-1]
    if len(table.parts) == 1 or len(row.lines) != 1 or not _ID_END.fullmatch(text):
        return False
    above = table.fields(row.lines[0])[0]
    cut = above.endswith("/") or not any(char.isdigit() for char in above)
    if cut or (_CUT_ID.search(above) and text.isdigit() and "0" not in table.shapes):
        table.shapes.add(above)
        return True
    return False


def _begins_id(table: AlignedTable, text: str, below: Sequence[Line]) -> bool:
    """True for the first half of an id that its column broke, in a row among those of which others have it whole."""
    if not any(shape.startswith(f"{text} ") for shape in table.shapes) or not below or below[0].blanks:
        return False
    texts = table.fields(below[0])
    return bool(texts) and bool(_ID_END.fullmatch(texts[0]))


def _begins_row(table: AlignedTable, lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    texts = table.fields(line)
    if not texts or not texts[0] or sum(map(bool, texts)) < 2:
        return False
    shape = shape_of(texts[0])
    known = bool({shape, texts[0]} & table.shapes) or (bool(shape) and not table.shapes) or is_repeated(table, texts)
    known = known or (sum(map(bool, texts)) >= _CERTAIN and _begins_id(table, texts[0], lines[at + 1 : at + 2]))
    # Of ids such as 'OPSG 52/01' in some rows, another row has one as well.
    full = bool(shape) and sum(map(bool, texts)) > _CERTAIN and not line.blanks
    first = not table.shapes and len(table.parts) < HEAD_ROWS
    return known or full or (first and not line.blanks and not starts_block(line))


def _after_prose(table: AlignedTable, lines: Sequence[Line], at: int, *, fresh: bool) -> int | None:
    """The place of the next row after the prose at `at`; on a `fresh` page the prose above may go on."""
    if not table.shapes or (table.parts[-1].prose and not fresh):
        return None
    for end in range(at, min(at + PROSE_LINES, len(lines))):
        if ends_table(table, lines, at, end):
            return None
        if _begins_row(table, lines, end) or repeated_head(table, lines, end):
            return end
    return None


def ends_table(table: AlignedTable, lines: Sequence[Line], at: int, end: int) -> bool:
    """True where line `end`, at or behind the prose at `at`, shows that no further row of the table comes."""
    line = lines[end]
    return (
        hashes(line) is not None
        or _is_section(table, line)
        or is_other_head(table, line)
        or (end > at and is_headed(table, lines[end - 1], line))
    )


def _is_section(table: AlignedTable, line: Line) -> bool:
    """True for '3. Major Incidents' after an empty line or at the top of a page: no row goes on beyond it."""
    if shape_of(first_cell(line)) in table.shapes or len(stretches(gaps(line))) > 1:
        return False
    if is_bare_title(line.text):
        return True
    found = number(line.text) if line.blanks or line.page_top else None
    return found is not None and looks_like_title(found[1])
