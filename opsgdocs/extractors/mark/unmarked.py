"""What marks actions in one document without a word of the profile.

Arrows, labels, names in bold or in brackets, and lines beneath an 'Action:' that stands alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from opsgdocs.dates import Said, resolve
from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.mark.cards import card_marks
from opsgdocs.extractors.mark.informal import find_informal
from opsgdocs.extractors.mark.label_lines import lines_below_label
from opsgdocs.extractors.mark.marks import Mark, begins_as_action
from opsgdocs.extractors.mark.named_labels import labelled_with_name
from opsgdocs.extractors.mark.signed import Signature, meant_for_actions, signatures, signed_mark
from opsgdocs.extractors.owner.owners import Names
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Profile

_NUMBER = compiled(r"\s*(?:\(?(?:\d{1,2}|[a-z])[.)]\s+|[-–•*]\s+)?")


@dataclass(frozen=True)
class Unmarked:
    """The running text of a document, and what is known of its people and days."""

    blocks: Sequence[TextBlock]
    profile: Profile
    names: Names
    said: Said

    def marks(self, block: TextBlock) -> tuple[Mark, ...]:
        """The marks of a block in which no word of the profile marks any."""
        if not self.profile.actions.written:
            return ()
        if begins_as_action(block, self.profile) or id(block) in self._cards:
            named = self._cards.get(id(block)) or labelled_with_name(fold(block.text), self.names)
            return (named,) if named else ()
        return find_informal(block, self.profile, self.names) or self._by_place(block)

    def _by_place(self, block: TextBlock) -> tuple[Mark, ...]:
        """A line beneath 'Action:', or sentences with a bracket behind them."""
        if id(block) in self._below_label:
            opening = _NUMBER.match(block.text)
            return (Mark(0, opening.end() if opening else 0, None),)
        return tuple(signed_mark(one) for one in self.signatures.get(id(block), ()) if one in self._meant)

    @cached_property
    def signatures(self) -> dict[int, tuple[Signature, ...]]:
        """Brackets behind sentences with names that the document knows, '[PH, 10/04/26]', by the block's identity."""
        found = {id(block): signatures(block, self.names) for block in self.blocks}
        return {key: tuple(one for one in ones if not self._tells_past(one)) for key, ones in found.items() if ones}

    def _tells_past(self, found: Signature) -> bool:
        """'(CD, 5 March)' in minutes of 24 March says when something was."""
        ends = resolve(f"by {found.due}", self.said).latest if found.due else None
        return ends is not None and self.said.day is not None and ends < self.said.day

    @cached_property
    def _meant(self) -> frozenset[Signature]:
        return meant_for_actions([one for ones in self.signatures.values() for one in ones])

    @cached_property
    def _cards(self) -> dict[int, Mark]:
        return dict(card_marks(self.blocks, self.profile))

    @cached_property
    def _below_label(self) -> frozenset[int]:
        return frozenset(id(block) for block in lines_below_label(self.blocks, self.profile, self.names))
