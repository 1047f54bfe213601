"""A margin column that holds nothing but owners, beside the paragraphs of what they are to do.

    4.  Matters arising                                            Action
        The Clerk would write to the county council.               AW/IB

Which column it is, its head says; which paragraph an owner stands beside, the places on the page say, and where there
are none (Word), the row's last paragraph is meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opsgdocs.document import Block, Cell, Heading, ListItem, Paragraph, Place, Run, Table, TextBlock, fold, walk
from opsgdocs.profile import Profile

_HEAD_ROWS = 4
_LONGEST_OWNER = 60  # characters
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Beside(Paragraph):
    """The paragraph of an action in whose margin something stands: its owner."""

    margin: tuple[TextBlock, ...] = ()


def margin_column(table: Table, profile: Profile) -> int | None:
    """The place of the margin column that a head names; None where the table has none."""
    words = {word.casefold() for word in profile.actions.margin}
    heads = (cell for row in _heads(table) for cell in row if cell.column > 0) if words else ()
    return next((cell.column for cell in heads if _plain(cell) in words), None)


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
