"""Minutes that are one table with their actions: each row is an item, and what is to be done stands beside it.

Item | Minute                          | Action                | Who   | When
3    | Vice Chair                      |                       |       |
     | Governors agreed that …         | Send the skills audit | Clerk | 29/11/2024

Each row becomes its heading, its text, and a table of its actions alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from opsgdocs.document import Block, Cell, Heading, Table, TextBlock, fold
from opsgdocs.extractors.table.columns import head_of
from opsgdocs.extractors.text.blanks import between, without_start
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_MINUTE = late(
    compiled,
    r"\W*(?:minutes?|discussions?|notes|(?:summary|record|details)\s+of\s+(?:the\s+)?discussions?"
    r"|(?:points|matters)\s+discussed|minutes?\s+and\s+discussion)\W*",
    re.IGNORECASE,
)
_NUMBER = compiled(r"(?P<number>\d{1,3})[.)]?")
_FEWEST = 3  # items
_LONGEST_TITLE = 120  # characters
_SENTENCE = compiled(r"[.;,:]\s*$")


def minuted_rows(table: Table, profile: Profile) -> tuple[Block, ...]:
    """The blocks of such a table; () for any other."""
    head = head_of(table, profile)
    minute = next((cell.column for cell in table.rows[0] if _MINUTE.fullmatch(cell.text)), None) if table.rows else None
    if head is None or head[0] != 0 or minute is None or minute in head[1].values():
        return ()
    rows = table.rows[1:]
    numbers = [_number(row, minute) for row in rows]
    told = [number for number in numbers if number]
    rise = all(after - before == 1 for before, after in pairwise(told))
    pairs = tuple(zip(rows, numbers, strict=True))
    titled = all(_is_titled(row, minute) for row, number in pairs if number)
    if len(told) < _FEWEST or not (rise and titled and numbers[0]):
        return ()
    return tuple(block for row, number in pairs for block in _item(table, row, number, minute))


def _number(row: tuple[Cell, ...], minute: int) -> int:
    """The number in the first cell, which stands before the minute; 0 where the row goes on with the item above."""
    first = row[0] if row and row[0].column < minute else None
    match = _NUMBER.fullmatch(first.text.strip()) if first else None
    return int(match["number"]) if match else 0


def _item(table: Table, row: tuple[Cell, ...], number: int, minute: int) -> Iterator[Block]:
    said = next((cell.blocks for cell in row if cell.column == minute), ())
    first = said[0] if said else None
    if number and isinstance(first, TextBlock):
        yield from _headed(first, f"{number}.")
        said = said[1:]
    yield from said
    to_do = tuple(cell for cell in row if cell.column != minute)
    if any(cell.text.strip() for cell in to_do if not (number and cell is row[0])):
        heads = tuple(cell for cell in table.rows[0] if cell.column != minute)
        yield replace(table, rows=(heads, tuple(cell._replace(row=1) for cell in to_do)), header_rows=1)


def _headed(block: TextBlock, number: str) -> Iterator[TextBlock]:
    """'Vice Chair', and what stands on the next line of the same paragraph: a heading and its text."""
    end = len(_title(block))
    head = between(block, 0, end)
    yield Heading(head.runs, head.places, level=1, marker=number)
    if fold(block.text[end:]).strip():
        yield without_start(block, end + 1)


def _title(block: TextBlock) -> str:
    return block.text.split("\n", 1)[0]


def _is_titled(row: tuple[Cell, ...], minute: int) -> bool:
    """Whether the minute begins with a line that can be a title."""
    said = next((cell.blocks for cell in row if cell.column == minute), ())
    first = said[0] if said else None
    title = _title(first) if isinstance(first, TextBlock) else ""
    return bool(title.strip()) and len(title) <= _LONGEST_TITLE and not _SENTENCE.search(title)
