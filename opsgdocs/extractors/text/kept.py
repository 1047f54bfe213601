"""What was found in each block asked of so far: several steps search the same paragraphs, each is searched once."""

from collections.abc import Callable
from typing import Generic, TypeVar

from opsgdocs.document import TextBlock

Found = TypeVar("Found")


class KeptByBlock(Generic[Found]):
    """A search of blocks whose results are kept, by the block's identity: two paragraphs may say the same."""

    def __init__(self, find: Callable[[TextBlock], Found]) -> None:
        """`find` searches one block."""
        self._find = find
        # a block is kept with what was found in it, so that no other can take its place in memory
        self._found: dict[int, tuple[TextBlock, Found]] = {}

    def of(self, block: TextBlock) -> Found:
        """What there is in a block."""
        known = self._found.get(id(block))
        if known is None:
            known = self._found[id(block)] = (block, self._find(block))
        return known[1]
