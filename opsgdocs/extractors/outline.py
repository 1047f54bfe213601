"""One document under one profile, cut up once: its running blocks, its items, its front page.

Several steps begin with the same cuts ('5. DCC Operational Update' and what stands beneath it); each cut is made when
a step first asks for it, and kept.
"""

from dataclasses import dataclass
from functools import cached_property

from opsgdocs.document import Block, Document
from opsgdocs.extractors.front.occasion import Occasion, find_occasion
from opsgdocs.extractors.front.page import Detail, Front, read_details, read_front
from opsgdocs.extractors.front.passage import Passage
from opsgdocs.extractors.layout import unfolded
from opsgdocs.extractors.sections import Section, split_blocks
from opsgdocs.profile import Profile


@dataclass(frozen=True)
class Outline:
    """A document as the steps before the reading see it."""

    document: Document
    profile: Profile

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks in order, tables that only lay out text unfolded."""
        return tuple(unfolded(self.document.blocks, self.profile))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The items; the first section is what stands before the first item."""
        return split_blocks(self.blocks, self.profile)

    @cached_property
    def front(self) -> Front:
        """The front page."""
        return read_front(self.blocks, self.sections, self.document.furniture, self.profile)

    @cached_property
    def details(self) -> dict[str, Detail]:
        """What the front page states by name."""
        return read_details(self.front, self.profile)

    @cached_property
    def stated(self) -> dict[str, Passage]:
        """The values of the details: `{'date': '4 February 2020', …}`."""
        return {kind: detail.value for kind, detail in self.details.items()}

    @cached_property
    def occasion(self) -> Occasion:
        """When and where the meeting was, by the front page."""
        return find_occasion(self.front, self.stated, self.profile)
