"""The rows of action tables, cell by cell, with what stands beneath each: updates and 'Action Status: Open'.

A table may have its updates in a column or in full-width rows beneath, captions within ('Closed at this meeting'),
and may go on after a page end without its head.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from opsgdocs.document import Block, Cell, ListItem, Table, TextBlock, fold, walk
from opsgdocs.extractors.action.columns import Columns, card_of, head_of, placed
from opsgdocs.extractors.action.ids import ActionId, id_at
from opsgdocs.extractors.action.statuses import status_of
from opsgdocs.extractors.bullets import with_bullets
from opsgdocs.extractors.sections import Section
from opsgdocs.profile import Profile

_AFTER_ID = re.compile(r"\s*[\])]?\s*[:–—-]|\s+(?=[A-Z])")
_LONGEST_CAPTION = 80  # characters


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action of a table: its cells by column name, the blocks beneath, and where the table stands."""

    cells: dict[str, Cell]
    beneath: tuple[TextBlock, ...] = ()
    item: str | None = None
    caption: str = ""  # what stands above the row: the item's title, a caption over or within the table
    columns: frozenset[str] = frozenset()

    def text(self, column: str) -> str:
        """The text of that cell on one line, bullets kept as lines; '' where there is none."""
        cell = self.cells.get(column)
        return paragraph_text(tuple(walk(cell.blocks))) if cell else ""

    def id(self, profile: Profile) -> ActionId | None:
        """The action's id: in a column of its own, else in front of the text."""
        return id_at(self.text("id"), profile) or self._leading_id(profile)

    def words(self, profile: Profile) -> str:
        """The text of the action without an id in front of it."""
        text = self.text("text")
        leading = self._leading_id(profile)
        return text[leading.end :].lstrip(" :–—-.)]") if leading else text

    def _leading_id(self, profile: Profile) -> ActionId | None:
        found = id_at(self.text("text"), profile) if "id" not in self.columns else None
        return found if found and _AFTER_ID.match(self.text("text"), found.end) else None

    def lines(self, column: str) -> str:
        """The paragraphs of that cell, one line each."""
        cell = self.cells.get(column)
        return "\n".join(fold(block.text).strip() for block in walk(cell.blocks)) if cell else ""


def action_rows(sections: Sequence[Section], profile: Profile) -> tuple[ActionRow, ...]:
    """All rows of all action tables of the minutes, in order."""
    return tuple(row for section in sections for row in _section_rows(section, profile))


def paragraph_text(blocks: Sequence[TextBlock]) -> str:
    """Paragraphs on one line, the list items among them as bulleted lines."""
    lead = [block for block in blocks if not isinstance(block, ListItem)]
    items = [block for block in blocks if isinstance(block, ListItem)]
    return with_bullets(" ".join(fold(block.text).strip() for block in lead if block.text.strip()), items)


def _section_rows(section: Section, profile: Profile) -> Iterator[ActionRow]:
    title = section.item.title if section.item else ""
    columns: Columns | None = None
    caption = title
    for block in section.blocks:
        if not isinstance(block, Table):
            caption = _caption(block, caption, title)
            continue
        if card := card_of(block, profile):
            yield ActionRow(card, item=section.name, caption=caption, columns=frozenset(card))
            continue
        head = head_of(block, profile)
        by_place = None if head else placed(block, profile)
        if head or by_place:
            columns = head[1] if head else by_place
        if columns and (head or by_place or _goes_on(block, columns, profile)):
            rows = block.rows[head[0] + 1 :] if head else block.rows
            yield from _rows(rows, block.columns, _Frame(columns, section.name, caption), profile)


@dataclass(frozen=True, slots=True)
class _Frame:
    columns: Columns
    item: str | None
    caption: str


def _caption(block: Block, caption: str, title: str) -> str:
    """A short line above a table is its caption; running text ends it."""
    text = fold(block.text).strip() if isinstance(block, TextBlock) else ""
    if not text:
        return caption
    return text if len(text) <= _LONGEST_CAPTION else title


def _goes_on(table: Table, columns: Columns, profile: Profile) -> bool:
    """Whether a table without a head continues the one before it: an id stands in the id column."""
    place = columns.get("id", 0)
    ids = [cell for row in table.rows for cell in row if cell.column == place and cell.column_span == 1]
    return table.columns > max(columns.values()) and any(id_at(fold(cell.text).strip(), profile) for cell in ids)


def _rows(rows: Sequence[tuple[Cell, ...]], width: int, frame: _Frame, profile: Profile) -> Iterator[ActionRow]:
    current: ActionRow | None = None
    for row in rows:
        filled = [cell for cell in row if cell.text.strip()]
        if not filled or _repeats_head(filled, profile):
            continue
        full = _is_full_width(filled, width, frame.columns)
        if full and _is_caption(filled[0], first=current is None, profile=profile):
            frame = replace(frame, caption=fold(filled[0].text).strip())
        elif current and (longer := _longer(current, filled, frame.columns, full=full)):
            current = longer
        elif not full:
            if current:
                yield current
            current = _row(row, frame)
    if current:
        yield current


def _longer(row: ActionRow, filled: Sequence[Cell], columns: Columns, *, full: bool) -> ActionRow | None:
    """The row above with what stands beneath it, or with the rest of its text; None where a row of its own begins."""
    if full:
        return replace(row, beneath=(*row.beneath, *walk(filled[0].blocks)))
    return _with_text(row, filled[0]) if _continues(filled, columns) else None


def _continues(filled: Sequence[Cell], columns: Columns) -> bool:
    """A row that holds nothing but text, in a table whose rows bear ids, goes on with the row above."""
    return "id" in columns and [cell.column for cell in filled] == [columns.get("text", -1)]


def _with_text(row: ActionRow, more: Cell) -> ActionRow:
    text = row.cells.get("text")
    blocks = (*(text.blocks if text else ()), *more.blocks)
    return replace(row, cells={**row.cells, "text": more._replace(blocks=blocks)})


def _row(row: Sequence[Cell], frame: _Frame) -> ActionRow:
    at = {cell.column: cell for cell in row}
    cells = {name: at[column] for name, column in frame.columns.items() if column in at}
    return ActionRow(cells, item=frame.item, caption=frame.caption, columns=frozenset(frame.columns))


def _repeats_head(filled: Sequence[Cell], profile: Profile) -> bool:
    table = Table(rows=(tuple(filled),), columns=len(filled))
    return len(filled) > 2 and head_of(table, profile) is not None


def _is_full_width(filled: Sequence[Cell], width: int, columns: Columns) -> bool:
    if len(filled) != 1:
        return False
    cell = filled[0]
    return cell.column_span * 2 > width or cell.column != columns.get("text", -1)


def _is_caption(cell: Cell, *, first: bool, profile: Profile) -> bool:
    """A caption names actions in the plural, is shaded, or stands first: 'Complete' beneath a row is its status."""
    text = fold(cell.text).strip()
    if len(text) > _LONGEST_CAPTION or len(tuple(walk(cell.blocks))) > 1 or text.endswith("."):
        return False
    if _status_line(profile.tables.status_line).match(text):
        return False
    words = text.casefold()
    stands_out = first or cell.shade is not None or "actions" in words
    return stands_out and (status_of(text, profile) is not None or "actions" in words)


@cache
def _status_line(words: tuple[str, ...]) -> "re.Pattern[str]":
    return re.compile(rf"(?i:{'|'.join(map(re.escape, words))})\s*[:–—-]")
