"""Items headed twice, once in each language: '2. To' right above '2. Roof', or '**2. To**' right above '**Roof**'.

The second heading is one with the first, and the title holds both as in 'To / Roof'.
"""

from collections.abc import Sequence
from itertools import pairwise

from opsgdocs.document import Block, Heading, Table, fold
from opsgdocs.extractors.items.heads import Head

_FEWEST = 2  # items that are all headed twice
_LONGEST = 120  # characters of a heading


def numbered_twice(heads: Sequence[Head]) -> tuple[tuple[Head, Head], ...]:
    """The pairs of neighbours with one number, where there are several: '2. To', '2. Roof'."""
    found: list[tuple[Head, Head]] = []
    for one, after in pairwise(heads):
        beside = after.index == one.index + 1 and after.number == one.number and after.style == one.style
        free = not found or found[-1][1] is not one
        if beside and free and one.stands_out and one.title.casefold() != after.title.casefold():
            found.append((one, after))
    return tuple(found) if len(found) >= _FEWEST else ()


def titled_twice(heads: Sequence[Head], blocks: Sequence[Block], bold: Sequence[bool]) -> dict[int, str]:
    """The second titles by the places of the first, where every item has one: 'Roof' beneath '2. To'."""
    found = {head.index: _second(head, blocks, bold) for head in heads}
    return {place: title for place, title in found.items() if title} if _are_all(list(found.values())) else {}


def _are_all(titles: Sequence[str]) -> bool:
    return len(titles) >= _FEWEST and all(titles) and len(set(titles)) == len(titles)


def _second(head: Head, blocks: Sequence[Block], bold: Sequence[bool]) -> str:
    """The heading of the same make right beneath, above a text of the item."""
    at = head.index + 1
    block, after = (blocks[place] if place < len(blocks) else None for place in (at, at + 1))
    if block is None or isinstance(block, Table) or len(block.text) > _LONGEST or not head.stands_out:
        return ""
    kind, level, _ = head.style
    alike = type(block).__name__ == kind and (getattr(block, "level", 0) == level) and (kind == "Heading" or bold[at])
    goes_on = after is None or isinstance(after, Table) or not (isinstance(after, Heading) or bold[at + 1])
    return fold(block.text).strip() if alike and goes_on and not getattr(block, "marker", "") else ""
