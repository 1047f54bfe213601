"""Lines of people that a narrow page broke within a bracket: 'Cllr D East (Isle' above 'Council), Ann Bell'."""

from collections.abc import Sequence

from opsgdocs.document import Block, Heading, ListItem, Run, Table, TextBlock
from opsgdocs.kept_patterns import compiled

_CLOSES = compiled(r"[^()\n]{1,60}\)")
_LONGEST = 2000  # characters of a list that goes on
_OPEN = compiled(r"\([^()\n]{1,60}$")


def with_joined_lines(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those that end within a bracket joined with the next where that closes it."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        if isinstance(above, TextBlock) and _goes_on(above, block):
            assert isinstance(block, TextBlock)
            found[-1] = _joined(above, block)
        else:
            found.append(block)
    return tuple(found)


def _goes_on(above: TextBlock, block: Block) -> bool:
    if isinstance(block, Table | Heading | ListItem) or isinstance(above, Heading):
        return False
    return (
        "(" in above.text
        and len(above.text) < _LONGEST
        and bool(_OPEN.search(above.text.rstrip()) and _CLOSES.match(block.text.lstrip()))
    )


def _joined(above: TextBlock, block: TextBlock) -> TextBlock:
    start = len(above.text) + 1
    places = (*above.places, *(place._replace(start=place.start + start) for place in block.places))
    return type(above)((*above.runs, Run(" "), *block.runs), places)
