"""A margin column that holds nothing but owners, beside the paragraphs of what they are to do.

    4.  Matters arising                                            Action
        The Clerk would write to the county council.               AW/IB

Beneath an owner may stand by when, above it an id. Which column it is, its head says; which paragraph an owner stands
beside, the places on the page say, and where there are none (Word), the last paragraph in which the owner is to do
something, else the last of the row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from opsgdocs.dates import find_days
from opsgdocs.document import Block, Cell, Heading, ListItem, Paragraph, Place, Table, TextBlock, fold, walk
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.owner.heads import BEFORE_TO, head_of_action
from opsgdocs.extractors.status.deadlines import parted
from opsgdocs.extractors.table.columns import Columns, discussed_at, is_of_motions, meaning_of
from opsgdocs.extractors.table.discussed import day_beside, is_of_talk
from opsgdocs.extractors.table.informative import is_informative, is_of_sums
from opsgdocs.extractors.table.owner_cells import (
    LONGEST_OWNER,
    folded,
    holds_owners,
    is_head,
    is_nobody,
    plain_head,
    printed_lines,
    starts_id,
)
from opsgdocs.extractors.text.blanks import between
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_HEAD_ROWS = 4
_LONGEST_TITLE = 80
_NUMBERED = compiled(r"\d{1,3}(?:\.\d{1,2})*[.)]?\s+[A-Z]")
_SAME_LINE = 3.0  # points
_SEVERAL = 2  # owners of one margin
_LONGEST_INITIALS = 4
_LINE_END = compiled(r"(?<=[.;!?])[ \t]*\n\s*(?=\S)")
_WORD = late(compiled, r"[^\W_]+")
_OF_LOG = frozenset({"text", "status", "update", "raised", "revised", "kind"})
_OF_TIME = late(
    compiled,
    r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}[:.]\d\d\s*(?:am|pm|hrs)?|\d{1,2}\s*(?:am|pm)\b",
)
_CAPITAL = compiled(r"[A-Z]{2}")
_MOST_WORDS = 6  # beside the day of a meeting
_PARTED = late(compiled, r"\s*(?:[/+,&;]|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Beside(Paragraph):
    """The paragraph of an action in whose margin something stands: its owner."""

    margin: tuple[TextBlock, ...] = ()


class ByWhen(Paragraph):
    """What stands in a column of days beside the owners: '22/03' is no id there, and 'done at meeting' no owner."""


class Task(Paragraph):
    """A paragraph of a column headed 'Action' in which stands what is to be done."""


def task_column(table: Table, profile: Profile) -> int | None:
    """The place of a column headed 'Action' that holds more than owners: 'Item | Discussion | Action'."""
    words = folded(profile.actions.margin)
    if not words or is_of_motions(table, profile) or is_informative(table.rows):
        return None
    places = (cell.column for row in table.rows[:1] for cell in row if cell.column > 0 and plain_head(cell) in words)
    free = (place for place in places if not (_holds_marks(table, place, profile) or is_of_sums(table, place)))
    return next((place for place in free if not holds_owners(table, place, profile)), None)


def _holds_marks(table: Table, place: int, profile: Profile) -> bool:
    """'ACTION 29/04 – …': such a column tells its actions itself."""
    words = tuple(word.casefold() for word in profile.actions.markers)
    cells = (cell for row in table.rows[1:] for cell in row if cell.column == place)
    return any(
        fold(block.text).strip(" [(").casefold().startswith(words) for cell in cells for block in walk(cell.blocks)
    )


def as_tasks(cell: Cell, profile: Profile) -> tuple[Block, ...]:
    """The cell's blocks, each a task of its own; the head is none."""
    if plain_head(cell) in folded(profile.actions.margin):
        return cell.blocks
    blocks = tuple(walk(cell.blocks))
    if any(block.text.rstrip().endswith(":") for block in blocks):  # 'TL to:' and its bullets are one
        return tuple(Task(block.runs, block.places) if type(block) is Paragraph else block for block in blocks)
    return tuple(Task(block.runs, block.places) for block in blocks)


class Margin(NamedTuple):
    """The place of a column of owners, that of the days beside it if there is one, and the row with their heads."""

    owners: int
    days: int | None = None
    head: int = -1

    def parted(self, row: Sequence[Cell]) -> tuple[list[Cell], Cell | None, Cell | None]:
        """The cells of the text of a row, the owners and the days beside them."""
        at = {cell.column: cell for cell in row}
        places = (self.owners, -1 if self.days is None else self.days)
        return [cell for cell in row if cell.column not in places], at.get(places[0]), at.get(places[1])


def margin_of(table: Table, profile: Profile) -> Margin | None:
    """The margin that a head names; None where the table has none."""
    if not profile.actions.margin:
        return None
    if head := discussed_at(table, profile):
        return _discussed(table, *head, profile)
    for index, row in _heads(table):
        for cell in row:
            found = _margin(table, index, cell, profile) if cell.column > 0 else None
            others = replace(table, rows=(*table.rows[:index], *table.rows[index + 1 :]))
            if found and not is_of_sums(table, cell.column) and holds_owners(others, cell.column, profile):
                return found
    return None


def _discussed(table: Table, index: int, columns: Columns, profile: Profile) -> Margin:
    owners = columns.get("owner", columns["text"])
    days = columns.get("target")
    return Margin(owners, day_beside(table.rows[index:], owners, profile) if days is None else days, index)


def _margin(table: Table, index: int, cell: Cell, profile: Profile) -> Margin | None:
    """'Action' alone heads a margin; 'Who', 'Lead' and 'By whom' do so beside a column of days."""
    named = is_head(cell, profile)
    if not named and meaning_of(cell.text, profile.tables) != "owner":
        return None
    rows = table.rows[index:]
    days = day_beside(rows, cell.column, profile)
    told = named or (days is not None and _is_of_talk(rows, cell.column, days, profile))
    return Margin(cell.column, days, index) if told else None


def _is_of_talk(rows: Sequence[Sequence[Cell]], owners: int, days: int, profile: Profile) -> bool:
    """A column of statuses, or of tasks, is that of a log, and so are notes behind the owners."""
    beside = [(meaning_of(cell.text, profile.tables), cell.column) for cell in rows[0]]
    told = {name for name, place in beside if place not in (owners, days) and not (name == "update" and place < owners)}
    return not told & _OF_LOG and is_of_talk(rows, (owners, days))


def _heads(table: Table) -> Iterator[tuple[int, Sequence[Cell]]]:
    """The first rows, and below details of the meeting a row that holds nothing but the head of the margin."""
    for index, row in enumerate(table.rows):
        if index < _HEAD_ROWS or sum(bool(cell.text.strip()) for cell in row) == 1:
            yield index, row


def margin_blocks(
    cells: Sequence[Block], margin: Cell | None, profile: Profile, days: Cell | None = None
) -> Iterator[Block]:
    """The row's blocks, those with an owner in the margin as `Beside`; by when may stand in a cell of its own."""
    owners = list(_owners(margin, profile)) if margin and not is_head(margin, profile) else []
    cells = [part for block in cells for part in _parts(block)] if owners else cells
    owners = (
        _with_days(owners, [ByWhen(line.runs, line.places) for line in printed_lines(days)])
        if days and owners
        else owners
    )
    beside: dict[int, list[TextBlock]] = {}
    groups = list(_groups(owners, profile))
    in_order = _in_order(cells, groups)
    for place, group in enumerate(groups):
        index = in_order[place] if in_order else _nearest(cells, group, alone=len(groups) == 1)
        if index is not None:
            beside.setdefault(index, []).extend(group)
    for index, block in enumerate(cells):
        if index in beside and isinstance(block, TextBlock):
            yield Beside(block.runs, block.places, margin=tuple(beside[index]))
        else:
            yield block


def _parts(block: Block) -> Iterator[Block]:
    """The sentences that a typed line break parts: each may be a task of its own, as a paragraph may."""
    ends = _line_ends(block) if type(block) in (Paragraph, ListItem) and isinstance(block, TextBlock) else []
    if not ends or not isinstance(block, TextBlock):
        yield block
        return
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(block.text)]
    first, *more = (between(block, start, stop) for start, stop in zip(starts, stops, strict=True))
    yield replace(block, runs=first.runs, places=first.places)
    yield from (Paragraph(part.runs, part.places) for part in more)


def _line_ends(block: TextBlock) -> list[tuple[int, int]]:
    return [found.span() for found in _LINE_END.finditer(block.text)]


def _with_days(owners: Sequence[TextBlock], days: Sequence[TextBlock]) -> list[TextBlock]:
    """Behind each owner its day: the one that stands beside it, or the one of them all."""
    if len(days) == len(owners):
        return [line for pair in zip(owners, days, strict=True) for line in pair]
    return [line for owner in owners for line in (owner, *days)] if len(days) == 1 else [*owners, *days]


def _owners(margin: Cell, profile: Profile) -> Iterator[TextBlock]:
    """What stands in the margin; a sentence is no owner, nor is 'Info'."""
    for line in printed_lines(margin):
        if len(line.text) <= LONGEST_OWNER and not line.text.endswith(".") and not is_nobody(line.text, profile):
            yield line


def _groups(lines: Sequence[TextBlock], profile: Profile) -> Iterator[list[TextBlock]]:
    """An id and the owners beneath it, owners and by when beneath them; else each line stands where it stands."""
    group: list[TextBlock] = []
    for line in lines:
        text = fold(line.text).strip()
        above = fold(group[-1].text).strip() if group else ""
        is_day = isinstance(line, ByWhen) or not parted(text, profile)[0]
        if group and (is_day or (_is_id(above, profile) and not starts_id(text, profile))):
            group.append(line)
            continue
        if group:
            yield group
        group = [line]
    if group:
        yield group


def _is_id(text: str, profile: Profile) -> bool:
    found = id_at(text, profile)
    return found is not None and not text[found.end :].strip(" :.–-")


def _nearest(blocks: Sequence[Block], group: Sequence[TextBlock], *, alone: bool) -> int | None:
    own = group[0].places[0]
    places = [index for index, block in enumerate(blocks) if isinstance(block, TextBlock) and _can_be_task(block)]
    at_top = alone and own.bbox is not None and bool(blocks) and _begins_at(blocks[0], own)
    places = places[1:] if len(places) > 1 and _is_title(blocks[places[0]]) else places
    tasked = _tasked(blocks, places, group) if own.bbox is None or at_top else None
    if tasked is not None or own.bbox is None:
        return tasked if tasked is not None else next(reversed(places), None)
    return min(places, key=lambda index: _distance(blocks[index], own), default=None)


def _in_order(blocks: Sequence[Block], groups: Sequence[Sequence[TextBlock]]) -> list[int]:
    """'TW' and 'JP' beside 'Dr Wells to meet …' and 'Mr Pratt to add …': as many as there are tasks, one for each."""
    if len(groups) < _SEVERAL or any(place.bbox for group in groups for place in group[0].places):
        return []
    texts = [(index, block) for index, block in enumerate(blocks) if isinstance(block, TextBlock)]
    tasked = [(index, head) for index, block in texts if _can_be_task(block) and (head := _head(block))]
    same = len(tasked) == len(groups)
    paired = zip(tasked, groups, strict=True) if same else ()
    fits = same and all(_is_called(fold(group[0].text).strip(), head) for (_, head), group in paired)
    return [index for index, _ in tasked] if fits else []


def _head(block: TextBlock) -> str:
    """Who is to do something by any sentence of a paragraph."""
    text = fold(block.text)
    return next((head for start, end in sentences(text) if (head := head_of_action(text[start:end], BEFORE_TO))), "")


def _is_called(margin: str, head: str) -> bool:
    """'TW' may be Dr Wells; a name must be the one that the task names."""
    if margin.isupper() and len(margin) <= _LONGEST_INITIALS:
        return margin in head or any(word.startswith(margin[-1]) for word in head.split())
    return bool(set(_WORD.findall(margin.casefold())) & set(_WORD.findall(head.casefold())))


def _begins_at(block: Block, owner: Place) -> bool:
    """Whether the row begins where the owner stands: who typed it there may mean any paragraph of it."""
    first = block.places[0] if isinstance(block, TextBlock) and block.places else None
    if first is None or first.bbox is None or owner.bbox is None:
        return False
    return first.page == owner.page and abs(first.bbox[1] - owner.bbox[1]) <= _SAME_LINE


def _tasked(blocks: Sequence[Block], places: Sequence[int], group: Sequence[TextBlock]) -> int | None:
    """The last paragraph that says what the owner is to do: 'The Board APPROVED it.' may follow."""
    names = {name for line in group for name in _PARTED.split(fold(line.text).strip(" .,;")) if len(name) > 1}
    said = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    told = re.compile(rf"\b(?:{said})\b[^.;]{{0,40}}?\s(?:to|will|would|shall|should|agreed|offered|undertook)\s")
    found = [index for index in places if names and told.search(fold(_text(blocks[index])))]
    return next(reversed(found), None)


def _text(block: Block) -> str:
    return block.text if isinstance(block, TextBlock) else ""


def _can_be_task(block: TextBlock) -> bool:
    return not isinstance(block, Heading) and bool(block.text.strip()) and not _is_day_alone(fold(block.text))


def _is_day_alone(text: str) -> bool:
    """'Tuesday 16/04/2024, 10:00 on site.' is when the next meeting is."""
    days = find_days(text) if len(text) <= _LONGEST_TITLE else ()
    for day, _ in reversed(days):
        text = f"{text[: day.start]} {text[day.end :]}"
    return bool(days) and not _CAPITAL.search(_OF_TIME.sub(" ", text)) and len(text.split()) <= _MOST_WORDS


def _is_title(block: Block) -> bool:
    """'2 | Matters arising', '3. Highways' or a bold line above the text of the item."""
    if not isinstance(block, TextBlock) or len(block.text) > _LONGEST_TITLE:
        return False
    text = fold(block.text).strip()
    marker = block.marker.strip(".) ").replace(".", "") if isinstance(block, ListItem) else ""
    bold = all(run.bold for run in block.runs if run.text.strip())
    stands_out = marker.isdigit() or bold or _NUMBERED.match(text) is not None
    return stands_out and not text.endswith((".", ";", ",", "?")) and not head_of_action(text, BEFORE_TO)


def _distance(block: Block, owner: Place) -> tuple[bool, float]:
    """How far above or below the owner's line the nearest line of the block is; another page is farther than any."""
    assert isinstance(block, TextBlock)
    assert owner.bbox
    middle = (owner.bbox[1] + owner.bbox[3]) / 2
    gaps = [_gap(place.bbox, middle) for place in block.places if place.page == owner.page and place.bbox]
    return (not gaps, min(gaps, default=0.0))


def _gap(bbox: tuple[float, float, float, float], middle: float) -> float:
    return max(bbox[1] - middle, middle - bbox[3], 0.0)
