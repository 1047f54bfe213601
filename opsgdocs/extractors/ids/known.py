"""The ids of a document's blocks, each block searched once: 'Actions 28/01 and 28/02 were closed.'

Actions, statements, mentions and doubts all begin with the ids of the same paragraphs.
"""

from dataclasses import dataclass
from functools import cached_property

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.ids.action_ids import ActionId, find_ids
from opsgdocs.extractors.ids.lists import IdList, find_id_lists
from opsgdocs.extractors.text.kept import KeptByBlock
from opsgdocs.profile import Profile


@dataclass(frozen=True)
class KnownIds:
    """What was found in the blocks asked of so far."""

    profile: Profile

    def within(self, block: TextBlock) -> tuple[ActionId, ...]:
        """All ids in a block, with their offsets."""
        return self._ids.of(block)

    def lists(self, block: TextBlock) -> tuple[IdList, ...]:
        """The ids of a block as its sentences take them together."""
        return self._lists.of(block)

    @cached_property
    def _ids(self) -> KeptByBlock[tuple[ActionId, ...]]:
        return KeptByBlock(lambda block: tuple(find_ids(fold(block.text), self.profile)))

    @cached_property
    def _lists(self) -> KeptByBlock[tuple[IdList, ...]]:
        return KeptByBlock(lambda block: tuple(find_id_lists(fold(block.text), self.profile)))
