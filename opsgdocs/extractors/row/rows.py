"""The rows of action tables, cell by cell, with what stands beneath each: updates and 'Action Status: Open'.

A table may have its updates in a column or in full-width rows beneath, captions within ('Closed at this meeting'),
and may go on after a page end without its head.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from opsgdocs.document import Block, Cell, ListItem, Paragraph, Table, TextBlock, fold, walk
from opsgdocs.extractors.ids.action_ids import ActionId, id_at
from opsgdocs.extractors.items.sections import Section, is_bold
from opsgdocs.extractors.row.kinds import Entry, Log, is_action, is_caption_of_kind
from opsgdocs.extractors.status.statuses import caption_status, status_of
from opsgdocs.extractors.table.columns import Columns, card_of, head_of
from opsgdocs.extractors.table.contents import Other, other_columns
from opsgdocs.extractors.table.headless import headless
from opsgdocs.extractors.text.bullets import with_bullets
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_AFTER_ID = late(compiled, r"\s*[\])]?\s*[:–—-]|\s+(?=[A-Z])")
_LONGEST_CAPTION = 80  # characters
_MOST_LINES = 8  # of a row that stand behind its table
_WHOLE_NAME = late(compiled, r"[A-Z][A-Z&]{1,7},?|[A-Z][\w.'’-]*\s+[A-Z][\w'’-]+,?")
_MARK = late(compiled, r"(?i)\W*action\b(?!\s+status)")  # of another action
_NOTHING = late(compiled, r"(?i)\W*(?:no(?:ne|\s+actions?)|nil|n/a)(?:\s+(?:required|needed|arising))?\W*")
_DASHES = " –—-_."
_LONGEST_SENTENCE = 4  # words of a caption with a full stop: 'Actions carried forward.'


class _Printed(NamedTuple):
    """What a row of a table is made of."""

    cells: dict[str, Cell]
    beneath: tuple[TextBlock, ...] = ()
    item: str | None = None
    caption: str = ""  # what stands above the row: the item's title, a caption over or within the table
    columns: frozenset[str] = frozenset()
    titled: bool = False  # whether the caption is the title of the item
    others: tuple[tuple[Other, Cell], ...] = ()  # what stands in columns that no head tells
    entry: tuple[TextBlock, ...] = ()  # the blocks of the text of which it was made, where it stands in no table
    numbers: tuple[str, ...] = ()  # what stands in the column of ids of all its table
    number: ActionId | None = None  # a mere number that goes on from meeting to meeting


class ActionRow(_Printed):
    """One action of a table: its cells by column name, the blocks beneath, and where the table stands.

    Each step asks for the same few cells and for the id, so what was read of them is kept.
    """

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {}

    @cached_property
    def _ids(self) -> list[tuple[Profile, ActionId | None]]:
        return []

    def captioned(self, profile: Profile) -> str:
        """The caption where it gives the row a status: 'Completed Actions'; else ''."""
        return self.caption if caption_status(self.caption, profile, title=self.titled) else ""

    def text(self, column: str) -> str:
        """The text of that cell on one line, bullets kept as lines; '' where there is none."""
        known = self._texts.get(column)
        if known is None:
            cell = self.cells.get(column)
            known = self._texts[column] = paragraph_text(tuple(walk(cell.blocks))) if cell else ""
        return known

    def said_in(self, meaning: str) -> tuple[tuple[str, Cell], ...]:
        """The cells of that meaning beyond the columns told by their heads, each with its head."""
        return tuple(
            (other.head, cell) for other, cell in self.others if other.meaning == meaning and cell.text.strip()
        )

    def id(self, profile: Profile) -> ActionId | None:
        """The action's id: in a column of its own, else in front of the text."""
        for known, found in self._ids:
            if known is profile:
                return found
        self._ids.append((profile, id_at(self.text("id"), profile) or self.number or self._leading_id(profile)))
        return self._ids[-1][1]

    def words(self, profile: Profile) -> str:
        """The text of the action without an id in front of it."""
        text = self.text("text")
        leading = self._leading_id(profile)
        return text[leading.end :].lstrip(" :–—-.)]") if leading else text

    def _leading_id(self, profile: Profile) -> ActionId | None:
        found = id_at(self.text("text"), profile) if "id" not in self.columns else None
        return found if found and _AFTER_ID.match(self.text("text"), found.end) else None

    def lines(self, column: str) -> str:
        """The paragraphs of that cell, one line each, and so are names that a typed line break parts."""
        cell = self.cells.get(column)
        return "\n".join(_parted_names(block.text) for block in walk(cell.blocks)) if cell else ""


def _parted_names(text: str) -> str:
    """'DCC' above 'SECAS' are two; 'Large' above 'Suppliers' is one that the layout broke."""
    lines = [fold(line).strip() for line in text.split("\n") if line.strip()]
    return "\n".join(lines) if all(_WHOLE_NAME.fullmatch(line) for line in lines) else fold(text).strip()


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
    told: _Told | None = None
    heads: tuple[str, ...] = ()
    caption = title
    for index, block in enumerate(section.blocks):
        if not isinstance(block, Table):
            caption = _caption(block, caption, title)
            continue
        if card := card_of(block, profile):
            frame = _Frame(_Told({}, frozenset(card)), section.name, caption, titled=caption == title)
            yield _row_of(card, frame)
            continue
        head = head_of(block, profile)
        by_place = None if head else headless(block, title, profile)
        if head:
            told = _told(block, *head, profile)
        elif by_place:
            told = _Told(by_place, frozenset(by_place))
        if told and (head or by_place or _goes_on(block, told.columns, profile)):
            rows = block.rows[head[0] + 1 :] if head else block.rows
            frame = _Frame(told, section.name, caption, titled=caption == title)
            found = _with_numbers(list(_rows(rows, block.columns, frame, profile)))
            heads = tuple(fold(cell.text) for cell in block.rows[head[0]]) if head else heads
            kept = _actions_among([row for row in found if _says_something(row)], heads, profile)
            yield from kept[:-1]
            yield from (_with_lines(row, section.blocks[index + 1 :], profile) for row in kept[-1:])


def _with_numbers(rows: Sequence[ActionRow]) -> list[ActionRow]:
    """The rows, each with what stands in the column of ids of them all: not every row need be an action."""
    numbers = tuple(text for row in rows if (text := row.text("id")))
    return [row._replace(numbers=numbers) for row in rows]


def _with_lines(row: ActionRow, behind: Sequence[Block], profile: Profile) -> ActionRow:
    """The last row with what stands behind its table up to 'Action Status: Closed': the lines of a row that lost it."""
    lines: list[TextBlock] = []
    for block in behind[:_MOST_LINES]:
        text = fold(block.text).strip() if isinstance(block, Paragraph | ListItem) else ""
        if not isinstance(block, Paragraph | ListItem) or id_at(text, profile) or _MARK.match(text):
            return row
        lines.append(block)
        if _says_status(text, profile):
            own = row.text("status") or any(_says_status(fold(one.text).strip(), profile) for one in row.beneath)
            return row if own else row._replace(beneath=(*row.beneath, *lines))
    return row


def _says_status(text: str, profile: Profile) -> bool:
    label = _status_line(profile.tables.status_line).match(text)
    return label is not None and status_of(text[label.end() :].strip(), profile) is not None


class _Told(NamedTuple):
    """The columns of a table; `known` are those that the head tells: no other makes a row a carried one."""

    columns: Columns
    known: frozenset[str]
    others: tuple[Other, ...] = ()


def _told(table: Table, index: int, columns: Columns, profile: Profile) -> _Told:
    found, others = other_columns(table.rows[index], table.rows[index + 1 :], columns, profile)
    return _Told(found, frozenset(columns), others)


def _says_something(row: ActionRow) -> bool:
    """'2 | Nothing was said of the fence. | | ' in a table of discussions has no action."""
    if _NOTHING.fullmatch(row.text("text")) and not row.text("id"):
        return False
    return (
        any(row.text(name).strip(_DASHES) for name in ("text", "owner", "target", "update"))
        or "text" not in row.columns
    )


def _actions_among(rows: Sequence[ActionRow], heads: tuple[str, ...], profile: Profile) -> list[ActionRow]:
    log = Log(heads, [row.text("id") for row in rows])
    return [row for row in rows if is_action(Entry(row.text("kind"), row.text("id"), row.caption), log, profile)]


class _Frame(NamedTuple):
    told: _Told
    item: str | None
    caption: str
    titled: bool


def _caption(block: Block, caption: str, title: str) -> str:
    """A short line above a table is its caption; running text and sentences ('DEFERRED its decision.') end it."""
    text = fold(block.text).strip() if isinstance(block, TextBlock) else ""
    if not text:
        return caption
    sentence = text.endswith(".") and len(text.split()) > _LONGEST_SENTENCE
    return text if len(text) <= _LONGEST_CAPTION and not sentence else title


def _goes_on(table: Table, columns: Columns, profile: Profile) -> bool:
    """Whether a table without a head continues the one before it: an id stands in the id column."""
    place = columns.get("id", 0)
    ids = [cell for row in table.rows for cell in row if cell.column == place and cell.column_span == 1]
    return table.columns > max(columns.values()) and any(id_at(fold(cell.text).strip(), profile) for cell in ids)


def _rows(rows: Sequence[tuple[Cell, ...]], width: int, frame: _Frame, profile: Profile) -> Iterator[ActionRow]:
    current: ActionRow | None = None
    merged: dict[int, Cell] = {}
    for row in rows:
        merged |= {cell.column: cell for cell in row}
        filled = [cell for cell in row if cell.text.strip()]
        if not filled or _repeats_head(filled, profile):
            continue
        full = _is_full_width(filled, width, frame.told.columns)
        if full and _is_caption(filled[0], first=current is None, profile=profile):
            frame = frame._replace(caption=fold(filled[0].text).strip(), titled=False)
        elif current and (longer := _longer(current, filled, frame.told.columns, full=full)):
            current = longer
        elif not full:
            if current:
                yield current
            current = _row((*row, *_reaching(row, merged)), frame)
    if current:
        yield current


def _longer(row: ActionRow, filled: Sequence[Cell], columns: Columns, *, full: bool) -> ActionRow | None:
    """The row above with what stands beneath it, or with the rest of its text; None where a row of its own begins."""
    if full:
        return row._replace(beneath=(*row.beneath, *walk(filled[0].blocks)))
    return _with_text(row, filled[0]) if _continues(filled, columns) else None


def _continues(filled: Sequence[Cell], columns: Columns) -> bool:
    """A row that holds nothing but text, in a table whose rows bear ids, goes on with the row above."""
    return "id" in columns and [cell.column for cell in filled] == [columns.get("text", -1)]


def _with_text(row: ActionRow, more: Cell) -> ActionRow:
    text = row.cells.get("text")
    blocks = (*(text.blocks if text else ()), *more.blocks)
    return row._replace(cells={**row.cells, "text": more._replace(blocks=blocks)})


def _reaching(row: Sequence[Cell], merged: Mapping[int, Cell]) -> Iterator[Cell]:
    """The cells above that reach down to a row: one day of a meeting beside all its actions."""
    own = {place for cell in row for place in range(cell.column, cell.column + cell.column_span)}
    for place, cell in merged.items():
        if place not in own and row and cell.row < row[0].row < cell.row + cell.row_span:
            yield cell


def _row(row: Sequence[Cell], frame: _Frame) -> ActionRow:
    at = {cell.column: cell for cell in row}
    cells = {name: at[column] for name, column in frame.told.columns.items() if column in at}
    return _row_of(cells, frame, tuple((other, at[other.place]) for other in frame.told.others if other.place in at))


def _row_of(cells: dict[str, Cell], frame: _Frame, others: tuple[tuple[Other, Cell], ...] = ()) -> ActionRow:
    return ActionRow(
        cells,
        item=frame.item,
        caption=frame.caption,
        columns=frame.told.known,
        titled=frame.titled,
        others=others,
    )


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
    if is_caption_of_kind(text, profile) and (stands_out or _is_bold(cell)):
        return True
    return stands_out and (status_of(text, profile) is not None or "actions" in words)


def _is_bold(cell: Cell) -> bool:
    return all(is_bold(block) for block in walk(cell.blocks) if block.text.strip())


@cache
def _status_line(words: tuple[str, ...]) -> "re.Pattern[str]":
    return compiled(rf"(?i:{'|'.join(map(re.escape, words))})\s*[:–—-]")
