"""Items whose numbers stand in a column of their own: '6. / 6.1' beside 'Decision papers / Safety Management'."""

from collections.abc import Sequence

from opsgdocs.document import Block, Cell, Heading, ListItem, Place, Table, TextBlock
from opsgdocs.kept_patterns import compiled

_NUMBER = compiled(r"\d{1,3}(?:\.\d{1,3})*[.)]?")
_SAME_LINE = 6.0  # points between the tops of a number and of its title


def is_number(text: str) -> bool:
    """Whether a text is nothing but an item's number: '4.', '5.1'."""
    return _NUMBER.fullmatch(text.strip()) is not None


def numbers_in(cell: Cell) -> tuple[TextBlock, ...]:
    """The numbers of a cell that holds nothing else, several where their places are known; () for any other cell."""
    blocks = tuple(block for block in cell.blocks if not isinstance(block, Table))
    alone = len(blocks) == len(cell.blocks) and all(is_number(block.text) for block in blocks)
    placed = len(blocks) == 1 or all(block.places and block.places[0].bbox for block in blocks)
    return blocks if alone and placed else ()


def numbered(block: TextBlock, number: str) -> TextBlock:
    """A block with its number: a heading where it is one or is bold, else an item of a list."""
    bold = all(run.bold for run in block.runs if run.text.strip())
    if isinstance(block, Heading) or bold:
        level = number.rstrip(".)").removesuffix(".0").count(".") + 1
        return Heading(block.runs, block.places, level=level, marker=number)
    return ListItem(block.runs, block.places, marker=number)


def with_numbers(blocks: Sequence[Block], numbers: Sequence[TextBlock]) -> tuple[Block, ...]:
    """Blocks with the numbers that stand on a level with them in the column before; those of no block stay apart."""
    found, apart = list(blocks), []
    for place, number in enumerate(numbers):
        at = next((at for at, block in enumerate(found) if _is_level(block, number)), None if place else 0)
        block = found[at] if at is not None and at < len(found) else None
        if at is None or block is None or isinstance(block, Table):
            apart.append(number)
        else:
            found[at] = numbered(block, number.text.strip())
    return (*found, *apart)


def _is_level(block: Block, number: TextBlock) -> bool:
    if isinstance(block, Table | ListItem) or not (block.places and number.places):
        return False
    here, there = block.places[0], number.places[0]
    return here.page == there.page and _apart(here, there) < _SAME_LINE


def _apart(here: Place, there: Place) -> float:
    return abs(here.bbox[1] - there.bbox[1]) if here.bbox and there.bbox else _SAME_LINE
