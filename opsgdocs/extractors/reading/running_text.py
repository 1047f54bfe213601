"""The running text of a document, cut into passages: each block with the item and the heading it stands beneath.

5. DCC Operational Update            → the item
ACTION OPSG 29/01: the DCC to send   → a passage, with its bullets:
  • the report                       → bullets beneath it, and passages too
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from opsgdocs.document import Block, Heading, ListItem, Table, TextBlock, fold
from opsgdocs.extractors.items.earlier import is_of_earlier
from opsgdocs.extractors.items.headings import is_heading_of
from opsgdocs.extractors.items.sections import Section, is_bold
from opsgdocs.extractors.mark.boxes import box_of
from opsgdocs.extractors.owner.owners import is_party
from opsgdocs.extractors.text.bullets import beneath, is_numbered_paragraph
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Profile

_LONGEST_HEADING = 80  # characters
_LONGEST_PARTY = 5  # words

# A clause whose letter was typed: '(a) NOTED the report; and'
_TYPED_CLAUSE = compiled(r"\s*(?:\((?:[a-z]|[ivx]+|\d{1,2})\)|(?:[a-z]|[ivx]+)[.)])\s+\S")


class Passage(NamedTuple):
    """A block of running text, the item it stands in, the list items beneath it, and its list's introduction.

    `title` is the nearest heading above it, `above` the entry of the list that it stands beneath; `owner` is the party
    that stands alone above a part of a list of actions: 'DCC'.
    """

    block: TextBlock
    item: str | None
    bullets: tuple[ListItem, ...] = ()
    lead: TextBlock | None = None
    title: str = ""
    above: ListItem | None = None
    owner: str = ""

    def is_under(self, words: tuple[str, ...]) -> bool:
        """Whether it stands beneath one of these headings, and is none itself."""
        heads = (self.title, self.lead.text if self.lead else "", self.above.text if self.above else "")
        if not words or not any(is_heading_of(head, words) for head in heads):
            return False
        text = fold(self.block.text).strip()
        return bool(text) and text != fold(self.title).strip() and not is_heading_of(text, words)


@dataclass(frozen=True)
class RunningText:
    """The passages of the sections in order; what stands in tables that stay tables is not among them."""

    sections: tuple[Section, ...]
    profile: Profile

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All of them."""
        return tuple(passage for section in self.sections for passage in self._within(section))

    @cached_property
    def blocks(self) -> tuple[TextBlock, ...]:
        """The blocks of the passages."""
        return tuple(passage.block for passage in self.passages)

    @cached_property
    def has_boxes(self) -> bool:
        """Whether an empty check box stands anywhere: a tick is one then, and no bullet."""
        boxes = (box_of(block) for block in self.blocks)
        return any(box is not None and not box.ticked for box in boxes)

    def passage_of(self, block: TextBlock) -> Passage | None:
        """The passage that a block is; None where it stands in a table or another document."""
        place = self._order.get(id(block))
        return None if place is None else self.passages[place]

    def after(self, passage: Passage) -> Passage | None:
        """The passage that follows in the same item."""
        place = self._order.get(id(passage.block), len(self.passages)) + 1
        following = self.passages[place] if place < len(self.passages) else None
        return following if following and following.item == passage.item else None

    def is_review(self, passage: Passage) -> bool:
        """Whether a passage stands where earlier actions are gone through: 'Matters arising'."""
        return names_one(passage.title, self.profile.tables.outstanding)

    def is_of_earlier(self, passage: Passage) -> bool:
        """Whether its heading speaks of earlier actions in any words."""
        return self.is_review(passage) or is_of_earlier(passage.title)

    @cached_property
    def _order(self) -> dict[int, int]:
        """Where each block stands, by its identity: two paragraphs may say the same."""
        return {id(block): place for place, block in enumerate(self.blocks)}

    def _within(self, section: Section) -> Iterator[Passage]:
        lead: TextBlock | None = None
        title = section.item.title if section.item else ""
        owner, above = "", _above(section.blocks)
        for index, block in enumerate(section.blocks):
            if not isinstance(block, TextBlock):
                lead = None
            elif is_heading_of(title, self.profile.actions.lists) and _heads_share(section.blocks, index):
                lead, owner = None, fold(block.text).strip(" :")
                yield Passage(block, section.name, (), None, block.text)
            elif lead and _TYPED_CLAUSE.match(block.text):
                yield Passage(block, section.name, (), lead, title)
            elif isinstance(block, ListItem) and not is_numbered_paragraph(block):
                yield Passage(block, section.name, beneath(section.blocks, index), lead, title, above[index], owner)
            else:
                opener = lead if lead and self._opens_list(lead) and section.blocks[index - 1] is lead else None
                lead = block
                title, owner = (block.text, "") if _is_heading(block) else (title, owner)
                yield Passage(block, section.name, beneath(section.blocks, index), opener, title, None, owner)

    def _opens_list(self, block: TextBlock) -> bool:
        """A line 'ACTION' by itself, where the profile says that an action stands beneath it."""
        return is_heading_of(block.text, self.profile.actions.lists + self.profile.decisions.headings)


@lru_cache(maxsize=1 << 8)  # a title stands over many passages, a caption over many rows
def names_one(caption: str, words: tuple[str, ...]) -> bool:
    """Whether a title or a caption has one of these words in it."""
    folded = caption.casefold()
    return any(word.casefold() in folded for word in words)


def _heads_share(blocks: Sequence[Block], index: int) -> bool:
    """'DCC' alone, above what the DCC is to do; 'Attendance' above a table is none."""
    block = blocks[index]
    assert isinstance(block, TextBlock)
    if isinstance(next(iter(blocks[index + 1 :]), None), Table):
        return False
    text = fold(block.text).strip().removesuffix(":")
    alone = not isinstance(block, ListItem) and len(text.split()) <= _LONGEST_PARTY and is_party(text)
    return alone and text[-1:] not in ".;," and (_is_heading(block) or bool(beneath(blocks, index)))


def _is_heading(block: TextBlock) -> bool:
    """A heading by its style, or a short line that is bold as a whole."""
    return isinstance(block, Heading) or (len(block.text) <= _LONGEST_HEADING and is_bold(block))


def _above(blocks: Sequence[Block]) -> list[ListItem | None]:
    """For each block the nearest entry before it that lies less deep in its list."""
    found: list[ListItem | None] = []
    open_entries: list[ListItem] = []
    for block in blocks:
        if not isinstance(block, ListItem):
            open_entries = []
            found.append(None)
            continue
        while open_entries and open_entries[-1].level >= block.level:
            open_entries.pop()
        found.append(open_entries[-1] if open_entries else None)
        open_entries.append(block)
    return found
