"""A margin column that holds nothing but owners, beside the paragraphs of what they are to do.

    4.  Matters arising                                            Action
        The Clerk would write to the county council.               AW/IB

Which column it is, its head says; which paragraph an owner stands beside, the places on the page say, and where there
are none (Word), the row's last paragraph is meant.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opsgdocs.document import Block, Cell, Heading, ListItem, Paragraph, Place, Run, Table, TextBlock, fold, walk
from opsgdocs.extractors.action.columns import is_of_motions
from opsgdocs.extractors.action.ids import id_at
from opsgdocs.extractors.action.statuses import leading_status
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_HEAD_ROWS = 4
_LONGEST_OWNER = 60  # characters
_LONGEST_TITLE = 80
_MARK = 12  # characters: the owners behind an id
_NAMES = late(
    re.compile,
    r"[A-Z][\w.'’()-]*(?:(?:\s*[/+,&;]\s*|\s+(?:and\s+|of\s+|the\s+)*)[A-Z(][\w.'’()-]*){0,6}[.,;]?",
    re.UNICODE,
)


@dataclass(frozen=True, slots=True)
class Beside(Paragraph):
    """The paragraph of an action in whose margin something stands: its owner."""

    margin: tuple[TextBlock, ...] = ()


class Task(Paragraph):
    """A paragraph of a column headed 'Action' in which stands what is to be done."""


def task_column(table: Table, profile: Profile) -> int | None:
    """The place of a column headed 'Action' that holds more than owners: 'Item | Discussion | Action'."""
    words = {word.casefold() for word in profile.actions.margin}
    if not words or is_of_motions(table, profile):
        return None
    places = (cell.column for row in table.rows[:1] for cell in row if cell.column > 0 and _plain(cell) in words)
    free = (place for place in places if not _holds_marks(table, place, profile))
    return next((place for place in free if not _holds_owners(table, place, profile)), None)


def _holds_marks(table: Table, place: int, profile: Profile) -> bool:
    """'ACTION 29/04 – …': such a column tells its actions itself."""
    words = tuple(word.casefold() for word in profile.actions.markers)
    cells = (cell for row in table.rows[1:] for cell in row if cell.column == place)
    return any(
        fold(block.text).strip(" [(").casefold().startswith(words) for cell in cells for block in walk(cell.blocks)
    )


def as_tasks(cell: Cell, profile: Profile) -> tuple[Block, ...]:
    """The cell's blocks, each a task of its own; the head is none."""
    if _plain(cell) in {word.casefold() for word in profile.actions.margin}:
        return cell.blocks
    blocks = tuple(walk(cell.blocks))
    if any(block.text.rstrip().endswith(":") for block in blocks):  # 'TL to:' and its bullets are one
        return tuple(Task(block.runs, block.places) if type(block) is Paragraph else block for block in blocks)
    return tuple(Task(block.runs, block.places) for block in blocks)


def margin_column(table: Table, profile: Profile) -> int | None:
    """The place of the margin column that a head names; None where the table has none."""
    words = {word.casefold() for word in profile.actions.margin}
    heads = (cell for row in _heads(table) for cell in row if cell.column > 0) if words else ()
    places = (cell.column for cell in heads if _plain(cell) in words)
    return next((place for place in places if _holds_owners(table, place, profile)), None)


def _holds_owners(table: Table, place: int, profile: Profile) -> bool:
    """Beneath 'Action' may stand whole actions as well, or 'Approved': most lines of a margin are names or ids."""
    heads = {word.casefold() for word in profile.actions.margin}
    cells = [cell for row in table.rows for cell in row if cell.column == place and _plain(cell) not in heads]
    lines = [line.strip() for cell in cells for line in cell.text.split("\n") if line.strip()]
    named = [line for line in lines if _names_owners(line, profile)]
    return len(named) * 3 >= len(lines) * 2


def _names_owners(line: str, profile: Profile) -> bool:
    names = _NAMES.fullmatch(line) is not None and len(line) <= _LONGEST_OWNER
    verbs = {verb.casefold() for verb in profile.decisions.verbs}
    return (names and line.casefold() not in verbs and not leading_status(line, profile)) or _starts_id(line, profile)


def _starts_id(line: str, profile: Profile) -> bool:
    found = id_at(line, profile)
    return found is not None and len(line) - found.end <= _MARK


def _heads(table: Table) -> Iterator[Sequence[Cell]]:
    """The first rows, and below details of the meeting a row that holds nothing but the head of the margin."""
    for index, row in enumerate(table.rows):
        if index < _HEAD_ROWS or sum(bool(cell.text.strip()) for cell in row) == 1:
            yield row


def margin_blocks(cells: Sequence[Block], margin: Cell | None, profile: Profile) -> Iterator[Block]:
    """The row's blocks, those with an owner in the margin as `Beside`."""
    words = {word.casefold() for word in profile.actions.margin}
    owners = list(_owners(margin)) if margin and _plain(margin) not in words else []
    beside: dict[int, list[TextBlock]] = {}
    for owner in owners:
        index = _nearest(cells, owner)
        if index is not None:
            beside.setdefault(index, []).append(owner)
    for index, block in enumerate(cells):
        if index in beside and isinstance(block, TextBlock):
            yield Beside(block.runs, block.places, margin=tuple(beside[index]))
        else:
            yield block


def _plain(cell: Cell) -> str:
    return fold(cell.text).strip(" :.*").casefold()


def _owners(margin: Cell) -> Iterator[TextBlock]:
    """What stands in the margin, printed line by printed line; a sentence is no owner."""
    for block in walk(margin.blocks):
        starts = [place.start for place in block.places] or [0]
        for place, end in zip(block.places or (Place(),), [*starts[1:], len(block.text)], strict=True):
            text = block.text[place.start : end].strip()
            if text and len(text) <= _LONGEST_OWNER and not text.endswith("."):
                yield Paragraph((Run(text),), (place,))


def _nearest(blocks: Sequence[Block], owner: TextBlock) -> int | None:
    own = owner.places[0]
    places = [index for index, block in enumerate(blocks) if isinstance(block, TextBlock) and _can_be_task(block)]
    places = places[1:] if len(places) > 1 and _is_title(blocks[places[0]]) else places
    if own.bbox is None:
        return places[-1] if places else None
    return min(places, key=lambda index: _distance(blocks[index], own), default=None)


def _can_be_task(block: TextBlock) -> bool:
    return not isinstance(block, Heading) and bool(block.text.strip())


def _is_title(block: Block) -> bool:
    """'2 | Matters arising' above the text of the item."""
    if not isinstance(block, ListItem) or not block.marker.strip(".) ").replace(".", "").isdigit():
        return False
    return len(block.text) <= _LONGEST_TITLE and not block.text.rstrip().endswith((".", ";", ","))


def _distance(block: Block, owner: Place) -> tuple[bool, float]:
    """How far above or below the owner's line the nearest line of the block is; another page is farther than any."""
    assert isinstance(block, TextBlock)
    assert owner.bbox
    middle = (owner.bbox[1] + owner.bbox[3]) / 2
    gaps = [_gap(place.bbox, middle) for place in block.places if place.page == owner.page and place.bbox]
    return (not gaps, min(gaps, default=0.0))


def _gap(bbox: tuple[float, float, float, float], middle: float) -> float:
    return max(bbox[1] - middle, middle - bbox[3], 0.0)
