"""The heads of a table of aligned columns, where they stand first and where they come again.

Action ID    Action       Date Raised    Last Target    Revised        Owner
                                         Date           Target Date
"""

from collections.abc import Sequence
from dataclasses import replace

from opsgdocs.parsers.text.aligned.aligned_table import AlignedTable, first_cell
from opsgdocs.parsers.text.aligned.slots import fields_in, slots_of
from opsgdocs.parsers.text.entry.numbering import looks_like_title
from opsgdocs.parsers.text.line.gutters import has_gap
from opsgdocs.parsers.text.line.lines import Line, is_key, is_rule

HEAD_ROWS = 4
"""At most, before the first row that begins with an id."""


def heads_at(lines: Sequence[Line], at: int) -> list[Line]:
    """The lines of the heads that begin at `at`: under 'Last Target' may stand 'Date'."""
    slots = slots_of(lines[at])
    end = at + 1
    while end < len(lines) and not lines[end].blanks and end - at < HEAD_ROWS:
        texts = fields_in(lines[end], slots)
        if not texts or texts[0] or not is_head(texts):
            break
        end += 1
    return list(lines[at:end])


def repeated_head(table: AlignedTable, lines: Sequence[Line], at: int) -> int:
    """How many lines the heads take that come again here, at the top of a page, perhaps within a row."""
    head = [line.text.split() for line in table.parts[0].lines]
    again = [line.text.split() for line in lines[at : at + len(head)]]
    return len(head) if len(table.parts) > 1 and head == again else 0


def is_shifted(table: AlignedTable, head: Line) -> bool:
    """True where the columns of another page stand elsewhere."""
    pairs = zip(slots_of(table.parts[0].lines[0]), slots_of(head), strict=False)
    return any(before != now for before, now in pairs)


def is_head(texts: Sequence[str]) -> bool:
    """True for texts without a figure."""
    return not any(char.isdigit() for text in texts for char in text)


def is_repeated(table: AlignedTable, texts: Sequence[str]) -> bool:
    """True for the texts of the first line of the heads."""
    return list(texts) == table.fields(table.parts[0].lines[0])


def is_other_head(table: AlignedTable, line: Line) -> bool:
    """True for 'Action ID   Update   Status' where this table's heads are 'Action ID   Action   Owner'."""
    head = table.parts[0].lines[0]
    return has_gap(line) and first_cell(line) == first_cell(head) and line.text.split() != head.text.split()


def is_headed(table: AlignedTable, before: Line, line: Line) -> bool:
    """True for the head of another table, over which stands what it is: 'Open actions'."""
    same = line.text.split() == table.parts[0].lines[0].text.split()
    return same and before.blanks > 0 and looks_like_title(before.text) and not is_key(before.text)


def without_heads(table: AlignedTable, lines: Sequence[Line]) -> list[Line]:
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
