"""Tables of aligned columns whose rows have a prose over the whole width under them.

Action ID     Action                     Date Raised   Target Date   Owner
OPSG 52/01    The DCC to review the      04/01/2022    01/03/2022    DCC
              traffic on the network.
Some progress has been made.
Action Status: Open
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from opsgdocs.parsers.text.aligned import AlignedTable, Part
from opsgdocs.parsers.text.columns import under
from opsgdocs.parsers.text.grids import Row, prose_row, row_of
from opsgdocs.parsers.text.gutters import blanks, gaps, has_gap, stretches
from opsgdocs.parsers.text.lines import TAB, Line, bullet, hashes, is_key, is_rule, number, starts_block
from opsgdocs.parsers.text.numbering import looks_like_title
from opsgdocs.parsers.text.prose import PROSE_LINES, key_of, paragraphs_under, prose_end
from opsgdocs.parsers.text.slots import slots_of
from opsgdocs.parsers.text.wrapping import Wrapping

_LONGEST = 1000  # lines
_FEWEST_GUTTERS = 2
_MOST_GUTTERS = 20
_HEAD_ROWS = 4  # at most, before the first row that begins with an id
_SHIFT = 3  # columns of characters; rows stand as far from their heads by chance
_CERTAIN = 3  # gutters; lines that leave as many blank are rows, however few they are
_ID_END = re.compile(r"\d{1,4}(?:/\d{1,4})?")
_WIDE = re.compile(r"\s{2,}")
_DIGITS = re.compile(r"\d+")


def interleaved_rows(lines: Sequence[Line], at: int, wrapping: Wrapping) -> tuple[int, list[Row]]:
    """End and rows of the table with prose between its rows that begins with line `at`.

    Where none does there are no rows, and no line before the end begins one either.
    """
    first = lines[at]
    common = gaps(first)
    found = tuple(stretches(common))
    if not _FEWEST_GUTTERS <= len(found) <= _MOST_GUTTERS or TAB in first.raw or bullet(first) is not None:
        return at, []
    furthest = at
    read: list[tuple[int, int, AlignedTable]] = []
    for slots in ((), slots_of(first)):
        table = AlignedTable(common, found, tuple(slots), [Part([first])])
        end = _read(table, lines, at + 1)
        last = _with_last_prose(table, lines, end) if _is_table(table) else end
        if last > at + 1 and _is_table(table) and not _misses_rows(table, lines[at:last], lines[last:][:1]):
            read.append((len(table.rows), last, table))
            if last == len(lines) or not has_gap(lines[last]) or (lines[last].blanks and not lines[last].gap):
                break  # no row is left behind
        furthest = max(furthest, last if table.shapes else at)
    if not read:
        return furthest, []
    _, last, table = max(read, key=itemgetter(0))
    rows = list(_rows(table, wrapping))
    while size := _repeated_head(table, lines, last):
        page = _next_page(table, lines[last : last + size])
        end = _with_last_prose(page, lines, _read(page, lines, last + size))
        rows = _joined(rows, list(_rows(page, wrapping))[1:], page)
        last = end
    return last, rows


def _next_page(table: AlignedTable, head: Sequence[Line]) -> AlignedTable:
    """The table on a page where its columns stand elsewhere; the first row may be the rest of the last one before."""
    common = gaps(head[0])
    slots = tuple(slots_of(head[0])) if table.slots else ()
    return AlignedTable(common, tuple(stretches(common)), slots, [Part(list(head)), Part([])], set(table.shapes))


def _joined(rows: list[Row], more: list[Row], page: AlignedTable) -> list[Row]:
    if page.parts[1].lines and more and not rows[-1].prose:
        pairs = zip(rows[-1].fields, more[0].fields, strict=True)
        return [*rows[:-1], replace(rows[-1], fields=tuple(under(over, below) for over, below in pairs)), *more[1:]]
    return [*rows, *more]


def _with_last_prose(table: AlignedTable, lines: Sequence[Line], end: int) -> int:
    keys = {key_of(part.lines[-1]) for part in table.parts if part.prose}
    last = prose_end(lines, end, keys)
    if last > end:
        table.parts.append(Part(list(lines[end:last]), prose=True))
    return last


def _misses_rows(table: AlignedTable, within: Sequence[Line], after: Sequence[Line]) -> bool:
    """True where a line begins with an id as the rows do, and was taken for prose or for the end of the table."""
    starts = sum(1 for row in table.rows for line in row.lines[:1] if _shape(_first(line)) in table.shapes)
    ids = sum(1 for line in (*within, *after) if has_gap(line) and _shape(_first(line)) in table.shapes)
    return ids > starts


def _first(line: Line) -> str:
    return _WIDE.split(line.raw.strip(), maxsplit=1)[0]


def _read(table: AlignedTable, lines: Sequence[Line], at: int) -> int:
    """Reads the rows from line `at` on, and what stands between them; the place after the last row."""
    limit = min(len(lines), at + _LONGEST)
    while at < limit:
        line = lines[at]
        head = _repeated_head(table, lines, at)
        if head and _is_shifted(table, line):
            break
        if head or is_rule(line):
            at += head or 1
            continue
        if _goes_on(table, line):
            table.parts[-1].lines.append(line)
        elif _begins_row(table, line):
            table.parts.append(Part([line]))
            table.shapes |= {_shape(table.fields(line)[0])} - {""}
        else:
            after = _after_prose(table, lines, at)
            if after is None:
                break
            table.parts.append(Part(_without_heads(table, lines[at:after]), prose=True))
            at = after
            continue
        table.common &= blanks(line)
        at += 1
    return at


def _repeated_head(table: AlignedTable, lines: Sequence[Line], at: int) -> int:
    """How many lines the heads take that come again here, at the top of a page, perhaps within a row."""
    head = [line.text.split() for line in table.parts[0].lines]
    again = [line.text.split() for line in lines[at : at + len(head)]]
    return len(head) if len(table.parts) > 1 and head == again else 0


def _is_shifted(table: AlignedTable, head: Line) -> bool:
    """True where the columns of another page stand elsewhere."""
    pairs = zip(slots_of(table.parts[0].lines[0]), slots_of(head), strict=False)
    return any(abs(before - now) > _SHIFT for before, now in pairs)


def _goes_on(table: AlignedTable, line: Line) -> bool:
    """True for a further line of the row above: its first field is empty, or it is the second line of a head."""
    if (line.blanks and not line.gap) or table.parts[-1].prose:
        return False
    texts = table.fields(line)
    if not texts or (is_key(line.text) and [at for at, text in enumerate(texts) if text] == [1]):
        return False  # 'Action Status: Open' under the row; in a column further right it is what a cell says
    if not texts[0] or _ends_id(table, texts[0]):
        return True
    return len(table.parts) == 1 and _is_head(texts) and sum(map(bool, texts)) > 1


def _ends_id(table: AlignedTable, text: str) -> bool:
    """True for the second half of an id that its column broke: '02' under 'OPSG 50/', '50/02' under 'OPSG'."""
    row = table.parts[-1]
    if len(table.parts) == 1 or len(row.lines) != 1 or not _ID_END.fullmatch(text):
        return False
    above = table.fields(row.lines[0])[0]
    if above.endswith("/") or not any(char.isdigit() for char in above):
        table.shapes.add(above)
        return True
    return False


def _is_head(texts: Sequence[str]) -> bool:
    return not any(char.isdigit() for text in texts for char in text)


def _begins_row(table: AlignedTable, line: Line) -> bool:
    texts = table.fields(line)
    if not texts or not texts[0] or sum(map(bool, texts)) < 2:
        return False
    shape = _shape(texts[0])
    known = bool({shape, texts[0]} & table.shapes) or (bool(shape) and not table.shapes) or _is_repeated(table, texts)
    # Of ids such as 'OPSG 52/01' in some rows, another row has one as well.
    full = bool(shape) and sum(map(bool, texts)) > _CERTAIN and not line.blanks
    first = not table.shapes and len(table.parts) < _HEAD_ROWS
    return known or full or (first and not line.blanks and not starts_block(line))


def _shape(text: str) -> str:
    """'OPSG 0/0' for 'OPSG 52/01'; nothing for a text without a figure."""
    return _DIGITS.sub("0", text) if any(char.isdigit() for char in text) else ""


def _is_repeated(table: AlignedTable, texts: Sequence[str]) -> bool:
    return list(texts) == table.fields(table.parts[0].lines[0])


def _after_prose(table: AlignedTable, lines: Sequence[Line], at: int) -> int | None:
    """The place of the next row after the prose at `at`."""
    if not table.shapes or table.parts[-1].prose:
        return None
    for end in range(at, min(at + PROSE_LINES, len(lines))):
        line = lines[end]
        if (
            hashes(line) is not None
            or _is_section(table, line)
            or _is_other_head(table, line)
            or (end > at and _is_headed(table, lines[end - 1], line))
        ):
            return None
        if _begins_row(table, line):
            return end
    return None


def _is_section(table: AlignedTable, line: Line) -> bool:
    """True for '3. Major Incidents' after an empty line: no row goes on beyond it."""
    found = number(line.text)
    if found is None or not line.blanks or _shape(_first(line)) in table.shapes:
        return False
    return looks_like_title(found[1])


def _is_other_head(table: AlignedTable, line: Line) -> bool:
    """True for 'Action ID   Update   Status' where this table's heads are 'Action ID   Action   Owner'."""
    head = table.parts[0].lines[0]
    return has_gap(line) and _first(line) == _first(head) and line.text.split() != head.text.split()


def _is_headed(table: AlignedTable, before: Line, line: Line) -> bool:
    """True for the head of another table, over which stands what it is: 'Open actions'."""
    same = line.text.split() == table.parts[0].lines[0].text.split()
    return same and before.blanks > 0 and looks_like_title(before.text) and not is_key(before.text)


def _without_heads(table: AlignedTable, lines: Sequence[Line]) -> list[Line]:
    """Prose without the heads that come again in it at the top of a page, and without rules."""
    head = [line.text.split() for line in table.parts[0].lines]
    kept: list[Line] = []
    at = 0
    gap = False
    while at < len(lines):
        if [line.text.split() for line in lines[at : at + len(head)]] == head:
            at, gap = at + len(head), True
            continue
        if not is_rule(lines[at]):
            kept.append(replace(lines[at], gap=True) if gap else lines[at])
            gap = False
        at += 1
    return kept


def _is_table(table: AlignedTable) -> bool:
    rows = table.rows
    filled = [sum(map(bool, table.fields(row.lines[0]))) for row in rows]
    if not table.shapes or len(rows) < 2:
        return False
    return len(rows) > 2 or (len(table.gaps) >= _CERTAIN and min(filled) > _CERTAIN)


def _rows(table: AlignedTable, wrapping: Wrapping) -> Iterator[Row]:
    head = _row(table, table.parts[0].lines)
    yield head
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
    row = row_of(lines[0], table.fields(lines[0]))
    for line in lines[1:]:
        pairs = zip(row.fields, row_of(line, table.fields(line)).fields, strict=True)
        row = replace(row, fields=tuple(under(over, below) for over, below in pairs))
    return row
