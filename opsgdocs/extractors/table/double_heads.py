"""Heads of two rows, the first of them over several columns of the second.

Action          | Responsibility  | Due
Ref   | What    | Lead  | Support |
86/01 | …       | DCC   | SECAS   | 29/07/2022
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from opsgdocs.document import Block, Cell, Paragraph, Run, Table, fold, walk
from opsgdocs.extractors.table.columns import meaning_of
from opsgdocs.profile import Profile

_LONGEST_HEAD = 40  # characters


def with_joined_heads(blocks: Iterable[Block], profile: Profile) -> Iterator[Block]:
    """The blocks in order, the two rows of a double head as one: 'Action: Ref', 'Action: What'."""
    for block in blocks:
        double = isinstance(block, Table) and _is_double(block, profile)
        yield _joined(block) if isinstance(block, Table) and double else block


def _is_double(table: Table, profile: Profile) -> bool:
    if len(table.rows) < 3 or all(cell.column_span == 1 for cell in table.rows[0]) or len(table.rows[0]) < 2:
        return False
    spans = {place for cell in table.rows[0] if cell.column_span > 1 for place in _places(cell)}
    lower = [cell for cell in table.rows[1] if cell.text.strip()]
    beneath = {cell.column for cell in lower} == spans and all(cell.column_span == 1 for cell in lower)
    heads = beneath and all(map(_is_head, (*table.rows[0], *lower)))
    return heads and any(meaning_of(cell.text, profile.tables) for cell in lower) and _speaks(table, profile)


def _speaks(table: Table, profile: Profile) -> bool:
    """Whether the upper row names a column of a table of actions."""
    return any(meaning_of(cell.text, profile.tables) for cell in table.rows[0])


def _is_head(cell: Cell) -> bool:
    """No data: an id or a day holds figures, a text is long or ends with a stop."""
    text = fold(cell.text).strip()
    return len(text) <= _LONGEST_HEAD and not any(map(str.isdigit, text)) and not text.endswith((".", ";"))


def _joined(table: Table) -> Table:
    upper, lower, *rest = table.rows
    beneath = {cell.column: cell for cell in lower if cell.text.strip()}
    head = tuple(one for cell in upper for one in _split(cell, beneath))
    return replace(table, rows=(head, *rest), header_rows=max(table.header_rows - 1, 0))


def _split(cell: Cell, beneath: dict[int, Cell]) -> Iterator[Cell]:
    for place in _places(cell):
        below = beneath.get(place)
        yield _both(cell, below, place) if below else cell


def _both(upper: Cell, lower: Cell, place: int) -> Cell:
    text = f"{fold(upper.text).strip()} {fold(lower.text).strip()}"
    places = tuple(one for block in walk(lower.blocks) for one in block.places[:1])
    return lower._replace(blocks=(Paragraph((Run(text),), places[:1]),), row=upper.row, column=place)


def _places(cell: Cell) -> range:
    return range(cell.column, cell.column + cell.column_span)
