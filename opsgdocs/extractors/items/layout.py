"""Tables that only lay out text: a box around an action, an item's text beside a margin column.

Such tables are unfolded into the blocks of their cells, row by row, so that what stands in them is read as text.
Tables that hold records (actions) or figures stay tables.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from opsgdocs.document import Block, Cell, Heading, Paragraph, Run, Table, TextBlock, fold, walk
from opsgdocs.extractors.items.action_boxes import action_box, is_marginal
from opsgdocs.extractors.items.minuted_tables import minuted_rows
from opsgdocs.extractors.items.number_column import numbers_in, with_numbers
from opsgdocs.extractors.table.columns import card_of, head_of
from opsgdocs.extractors.table.headless import headless
from opsgdocs.extractors.table.margins import Beside, Margin, as_tasks, margin_blocks, margin_of, task_column
from opsgdocs.extractors.text.blanks import runs_until, without_start
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Profile

_FEWEST_HEADS = 2  # tables of one row with the number, the title and the lead of an item
_MOST_CELLS = 4
_SENTENCE = 20  # characters; a cell of figures holds no sentence of that length
_LONGEST_TITLE = 80  # characters of an item's title above its text
_MARGIN = 60  # characters; what stands in a margin is short


def unfolded(blocks: Iterable[Block], profile: Profile) -> Iterator[Block]:
    """The blocks in order, those of layout tables in place of the tables."""
    margin: tuple[int, Margin] | None = None  # a table's width, and its margin
    heading, blocks = "", tuple(blocks)
    heads = {id(block) for block in blocks if isinstance(block, Table) and _is_head_of_item(block)}
    for block in blocks:
        if not isinstance(block, Table):
            heading = block.text if isinstance(block, Heading) else heading
            yield block
            continue
        of_actions = head_of(block, profile) is not None
        if of_actions and (minuted := minuted_rows(block, profile)):
            yield from minuted
            continue
        named = None if of_actions else margin_of(block, profile)
        margin = (block.columns, named) if named else margin
        goes_on = margin is not None and margin[0] == block.columns and not of_actions  # without its head
        beside = (named or margin[1]._replace(head=-1)) if margin and goes_on else None
        tasks = None if of_actions or beside is not None else task_column(block, profile)
        titled = len(heads) >= _FEWEST_HEADS and id(block) in heads
        layout = not of_actions and (titled or _is_layout(block, heading, profile))
        if beside is None and tasks is None and not layout:
            yield block
            continue
        for part in _by_rows(block, beside, tasks, profile):
            yield from unfolded(part, profile) if isinstance(part, tuple) else (part,)


def _by_rows(
    table: Table, margin: Margin | None, tasks: int | None, profile: Profile
) -> Iterator[Table | tuple[Block, ...]]:
    """The blocks of each row; the rows above the head of a margin are a table of their own."""
    above = _above(table, margin)
    if above:
        yield replace(table, rows=table.rows[:above], header_rows=0)
    for index, row in enumerate(table.rows[above:], start=above):
        beside = margin if margin and index > margin.head else None
        row = tuple(margin.parted(row)[0]) if margin and index == margin.head else row  # noqa: PLW2901
        yield tuple(_row_blocks(_with_tasks(row, tasks, profile), profile, beside))


def _above(table: Table, margin: Margin | None) -> int:
    """How many rows of people or details stand above the head of a margin, in its column: 'Apologies | Mrs Dodd'."""
    rows = table.rows[: margin.head] if margin and margin.head > 0 else ()
    said = any(cell.text.strip() for row in rows for cell in row if margin and cell.column == margin.owners)
    return len(rows) if said and all(sum(bool(cell.text.strip()) for cell in row) > 1 for row in rows) else 0


def _is_head_of_item(table: Table) -> bool:
    """'2 | Fire safety report | AB': a table of one row above the text of each item."""
    cells = [cell for cell in table.rows[0] if cell.text.strip()] if len(table.rows) == 1 else []
    if not 1 < len(cells) <= _MOST_CELLS or not numbers_in(cells[0]):
        return False
    title, *lead = (fold(cell.text).strip() for cell in cells[1:])
    short = len(title) <= _LONGEST_TITLE and all(len(text) <= _MARGIN for text in lead)
    return short and title[:1].isalpha() and not _is_sentence(title)


def _with_tasks(row: tuple[Cell, ...], place: int | None, profile: Profile) -> tuple[Cell, ...]:
    """The row with what stands in its column 'Action' as tasks."""
    if place is None:
        return row
    return tuple(cell._replace(blocks=as_tasks(cell, profile)) if cell.column == place else cell for cell in row)


def _is_layout(table: Table, heading: str, profile: Profile) -> bool:
    if card_of(table, profile) or headless(table, heading, profile):
        return False
    cells = [cell for row in table.rows for cell in row]
    if table.columns == 1 or len(cells) == 1 or all(_labelled(row, profile) for row in table.rows):
        return True
    marker = _marker(profile.actions.markers)
    blocks = [block for cell in cells for block in walk(cell.blocks)]
    return any(marker.match(block.text) or _is_sentence(block.text) for block in blocks)


def _is_sentence(text: str) -> bool:
    return len(text) > _SENTENCE and text.rstrip().endswith((".", ":", ";"))


def _row_blocks(row: tuple[Cell, ...], profile: Profile, margin: Margin | None = None) -> Iterator[Block]:
    """The row's blocks, what stands in the margin beside an action kept with it.

    A cell that holds only an item's number becomes the marker of what stands beside it.
    """
    filled = [cell for cell in row if cell.text.strip()]
    if margin is not None:
        cells, owners, days = margin.parted(filled)
        yield from margin_blocks(tuple(_cells_blocks(cells)), owners, profile, days)
    elif labelled := _labelled(row, profile):
        yield from labelled
    elif action := action_box(filled, profile) or _beside(filled, profile):
        yield from action
    else:
        yield from _cells_blocks(filled)


def _labelled(row: tuple[Cell, ...], profile: Profile) -> tuple[Block, ...]:
    """'VOTE: | To add an item. [13 for]': the label of a decision in a cell of its own, and its text; else nothing."""
    filled = [cell for cell in row if cell.text.strip()] if profile.decisions.labels else []
    if len(filled) != 2 or not _is_label(filled[0].text, profile.decisions.labels):
        return ()
    label, (first, *more) = filled[0], filled[1].blocks
    if isinstance(first, Table):
        return ()
    words = f"{fold(label.text).strip().rstrip(':')}: "
    head = next(walk(label.blocks))
    places = tuple(place._replace(start=place.start + len(words)) for place in first.places)
    return (Paragraph((Run(words), *first.runs), (*head.places[:1], *places)), *more)


def _is_label(text: str, labels: tuple[str, ...]) -> bool:
    return len(text) <= _MARGIN and fold(text).strip(" :.–-").casefold() in {label.casefold() for label in labels}


def _beside(filled: list[Cell], profile: Profile) -> tuple[Block, ...] | None:
    """'Action OPSG_44/01 – The NDS to …' with 'NDS' in the margin, and perhaps by when beside it."""
    if len(filled) < 2 or any(len(cell.text) > _MARGIN for cell in filled[1:]):
        return None
    if len(filled) > 2 and not all(is_marginal(cell, profile) and ":" not in cell.text for cell in filled[1:]):
        return None
    first = filled[0].blocks[0]
    mark = None if isinstance(first, Table) else _marker(profile.actions.markers).match(first.text)
    if isinstance(first, Table) or not mark or not first.text[mark.end() :].strip(" :."):
        return None
    margin = tuple(block for cell in filled[1:] for block in walk(cell.blocks))
    return (Beside(first.runs, first.places, margin=margin), *filled[0].blocks[1:])


def _cells_blocks(cells: Iterable[Cell]) -> Iterator[Block]:
    numbers: tuple[TextBlock, ...] = ()
    for cell in cells:
        told = numbers_in(cell) if not numbers else ()
        if told:
            numbers = told
            continue
        blocks = cell.blocks
        if numbers and blocks and not isinstance(blocks[0], Table):
            blocks = with_numbers((*_title_and_text(blocks[0]), *blocks[1:]), numbers)
            numbers = ()
        yield from blocks


def _title_and_text(block: TextBlock) -> tuple[TextBlock, ...]:
    """'Matters arising' and what stands on the next line of the same paragraph: a title and its text."""
    title = block.text.split("\n", 1)[0]
    if title == block.text or len(title) > _LONGEST_TITLE or title.rstrip().endswith((".", ":", ";", ",")):
        return (block,)
    head = replace(block, runs=tuple(runs_until(block.runs, len(title))), places=block.places[:1])
    return head, without_start(block, len(title) + 1)


@cache
def _marker(markers: tuple[str, ...]) -> "re.Pattern[str]":
    words = "|".join(re.escape(word) for word in sorted(markers, key=len, reverse=True))
    return compiled(rf"\s*(?i:{words})\b")
