"""Tables that only lay out text: a box around an action, an item's text beside a margin column.

Such tables are unfolded into the blocks of their cells, row by row, so that what stands in them is read as text.
Tables that hold records (actions) or figures stay tables.
"""

from collections.abc import Iterable, Iterator
from functools import cache

import regex

from opsgdocs.document import Block, Cell, Heading, ListItem, Table, TextBlock, walk
from opsgdocs.extractors.columns import card_of, head_of
from opsgdocs.profile import Profile

_LONG_CELL = 300  # characters; cells of figures are shorter
_ITEM_NUMBER = regex.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]?")


def unfolded(blocks: Iterable[Block], profile: Profile) -> Iterator[Block]:
    """The blocks in order, those of layout tables in place of the tables."""
    for block in blocks:
        if isinstance(block, Table) and _is_layout(block, profile):
            for row in block.rows:
                yield from unfolded(_row_blocks(row), profile)
        else:
            yield block


def _is_layout(table: Table, profile: Profile) -> bool:
    if head_of(table, profile) or card_of(table, profile):
        return False
    cells = [cell for row in table.rows for cell in row]
    if table.columns == 1 or len(cells) == 1:
        return True
    marker = _marker(profile.actions.markers)
    return any(
        len(cell.text) > _LONG_CELL or any(marker.match(block.text) for block in walk(cell.blocks)) for cell in cells
    )


def _row_blocks(row: tuple[Cell, ...]) -> Iterator[Block]:
    """The row's blocks; a cell that holds only an item's number becomes the marker of what stands beside it."""
    number = ""
    for cell in row:
        if _ITEM_NUMBER.fullmatch(cell.text.strip()) and not number:
            number = cell.text.strip()
            continue
        blocks = cell.blocks
        if number and blocks and not isinstance(blocks[0], Table):
            blocks = (_numbered(blocks[0], number), *blocks[1:])
            number = ""
        yield from blocks


def _numbered(block: TextBlock, number: str) -> TextBlock:
    bold = all(run.bold for run in block.runs if run.text.strip())
    if isinstance(block, Heading) or bold:
        return Heading(block.runs, block.places, level=number.strip(".").count(".") + 1, marker=number)
    return ListItem(block.runs, block.places, marker=number)


@cache
def _marker(markers: tuple[str, ...]) -> "regex.Pattern[str]":
    words = "|".join(regex.escape(word) for word in sorted(markers, key=len, reverse=True))
    return regex.compile(rf"\s*(?i:{words})\b")
