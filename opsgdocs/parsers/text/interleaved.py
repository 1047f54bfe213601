"""Tables of aligned columns whose rows have a prose over the whole width under them.

Action ID     Action                     Date Raised   Target Date   Owner
OPSG 52/01    The DCC to review the      04/01/2022    01/03/2022    DCC
              traffic on the network.
Some progress has been made.
Action Status: Open
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from opsgdocs.parsers.text.columns import under
from opsgdocs.parsers.text.grids import Row, prose_row, row_of
from opsgdocs.parsers.text.gutters import Gutter, blanks, fields_between, gaps, stretches
from opsgdocs.parsers.text.lines import TAB, Line, bullet, hashes, is_key, is_rule, starts_block
from opsgdocs.parsers.text.prose import PROSE_LINES, key_of, paragraphs_under, prose_end
from opsgdocs.parsers.text.wrapping import Wrapping

_LONGEST = 1000  # lines
_FEWEST_GUTTERS = 2
_CERTAIN = 3  # gutters; lines that leave as many blank are rows, however few they are
_DIGITS = re.compile(r"\d+")


@dataclass
class _Part:
    """The lines of one row, or those of the prose under one."""

    lines: list[Line]
    prose: bool = False


@dataclass
class _Table:
    """The table as far as it has been read: what its rows leave blank, and the shapes of their first fields."""

    common: int
    gaps: tuple[Gutter, ...]
    parts: list[_Part] = field(default_factory=list)
    shapes: set[str] = field(default_factory=set)

    @property
    def rows(self) -> list[_Part]:
        return [part for part in self.parts if not part.prose]

    def gutters(self, blank: int) -> list[Gutter]:
        """The gutter that these blank columns leave in each gap of the first line; none where one has no gutter."""
        found = [_gutter(blank, gap) for gap in self.gaps]
        kept = [gutter for gutter in found if gutter is not None]
        return kept if len(kept) == len(found) else []

    def fields(self, line: Line) -> list[str]:
        """What `line` would hold in each column, if it is a row."""
        gutters = self.gutters(self.common & blanks(line))
        return fields_between(line, gutters) if gutters else []


def _gutter(blank: int, gap: Gutter) -> Gutter | None:
    """The widest gutter in a gap; one of a single column where it stands before the next column's text."""
    start, end = gap
    within = blank & ((1 << end) - (1 << start))
    wide = stretches(within)
    if wide:
        return max(wide, key=lambda found: found[1] - found[0])
    return (end - 1, end) if within >> (end - 1) & 1 else None


def interleaved_rows(lines: Sequence[Line], at: int, wrapping: Wrapping) -> tuple[int, list[Row]] | None:
    """End and rows of the table with prose between its rows that begins with line `at`, if one does."""
    first = lines[at]
    common = gaps(first)
    table = _Table(common, tuple(stretches(common)), [_Part([first])])
    if len(table.gaps) < _FEWEST_GUTTERS or TAB in first.raw or bullet(first) is not None:
        return None
    end = _read(table, lines, at + 1)
    if not _is_table(table):
        return None
    keys = {key_of(part.lines[-1]) for part in table.parts if part.prose}
    last = prose_end(lines, end, keys)
    if last > end:
        table.parts.append(_Part(list(lines[end:last]), prose=True))
    return last, list(_rows(table, wrapping))


def _read(table: _Table, lines: Sequence[Line], at: int) -> int:
    """Reads the rows from line `at` on, and what stands between them; the place after the last row."""
    limit = min(len(lines), at + _LONGEST)
    while at < limit:
        line = lines[at]
        if is_rule(line):
            at += 1
            continue
        if _goes_on(table, line):
            table.parts[-1].lines.append(line)
        elif _begins_row(table, line):
            table.parts.append(_Part([line]))
            table.shapes |= {_shape(table.fields(line)[0])} - {""}
        else:
            after = _after_prose(table, lines, at)
            if after is None:
                break
            table.parts.append(_Part(_without_heads(table, lines[at:after]), prose=True))
            at = after
            continue
        table.common &= blanks(line)
        at += 1
    return at


def _goes_on(table: _Table, line: Line) -> bool:
    """True for a further line of the row above: its first field is empty, or it is the second line of a head."""
    if (line.blanks and not line.gap) or table.parts[-1].prose:
        return False
    texts = table.fields(line)
    if not texts or (len(texts) > 1 and is_key(line.text) and sum(map(bool, texts)) == 1):
        return False
    return not texts[0] or (len(table.parts) == 1 and _is_head(texts) and sum(map(bool, texts)) > 1)


def _is_head(texts: Sequence[str]) -> bool:
    return not any(char.isdigit() for text in texts for char in text)


def _begins_row(table: _Table, line: Line) -> bool:
    texts = table.fields(line)
    if not texts or not texts[0] or sum(map(bool, texts)) < 2:
        return False
    shape = _shape(texts[0])
    known = shape in table.shapes or (bool(shape) and not table.shapes) or _is_repeated(table, texts)
    # Of ids such as 'OPSG 52/01' in some rows, another row has one as well.
    return known or (not line.blanks and not table.shapes and not starts_block(line))


def _shape(text: str) -> str:
    """'OPSG 0/0' for 'OPSG 52/01'; nothing for a text without a figure."""
    return _DIGITS.sub("0", text) if any(char.isdigit() for char in text) else ""


def _is_repeated(table: _Table, texts: Sequence[str]) -> bool:
    return list(texts) == table.fields(table.parts[0].lines[0])


def _after_prose(table: _Table, lines: Sequence[Line], at: int) -> int | None:
    """The place of the next row after the prose at `at`."""
    if not table.shapes or table.parts[-1].prose:
        return None
    for end in range(at, min(at + PROSE_LINES, len(lines))):
        if _begins_row(table, lines[end]):
            return end
        if hashes(lines[end]) is not None:
            return None
    return None


def _without_heads(table: _Table, lines: Sequence[Line]) -> list[Line]:
    """Prose without the heads that come again in it at the top of a page, and without rules."""
    head = [line.text for line in table.parts[0].lines]
    kept: list[Line] = []
    at = 0
    gap = False
    while at < len(lines):
        if [line.text for line in lines[at : at + len(head)]] == head:
            at, gap = at + len(head), True
            continue
        if not is_rule(lines[at]):
            kept.append(replace(lines[at], gap=True) if gap else lines[at])
            gap = False
        at += 1
    return kept


def _is_table(table: _Table) -> bool:
    rows = table.rows
    filled = [sum(map(bool, table.fields(row.lines[0]))) for row in rows]
    if not table.shapes or len(rows) < 2:
        return False
    return len(rows) > 2 or (len(table.gaps) >= _CERTAIN and min(filled) > _CERTAIN)


def _rows(table: _Table, wrapping: Wrapping) -> Iterator[Row]:
    gutters = table.gutters(table.common)
    head = _row(table.parts[0].lines, gutters)
    yield head
    prose: list[list[Line]] = []
    for part in table.parts[1:]:
        if part.prose:
            prose = paragraphs_under(part.lines, wrapping, prose)
            continue
        row = _row(part.lines, gutters)
        if row.texts == head.texts:
            # The head comes again at the top of a page, perhaps in the middle of a sentence.
            continue
        if prose:
            yield prose_row(prose)
            prose = []
        yield row
    if prose:
        yield prose_row(prose)


def _row(lines: Sequence[Line], gutters: Sequence[Gutter]) -> Row:
    row = row_of(lines[0], fields_between(lines[0], gutters))
    for line in lines[1:]:
        more = row_of(line, fields_between(line, gutters))
        pairs = zip(row.fields, more.fields, strict=True)
        row = replace(row, fields=tuple(under(over, below) for over, below in pairs))
    return row
