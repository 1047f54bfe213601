"""One document under one profile, cut up once: its running blocks, its items, its front page.

Several steps begin with the same cuts ('5. DCC Operational Update' and what stands beneath it); each cut is made when
a step first asks for it, and kept.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from operator import is_

from opsgdocs.document import Block, Document, Heading
from opsgdocs.extractors.front.designation import bare_number, number_in_title
from opsgdocs.extractors.front.occasion import Occasion, find_occasion
from opsgdocs.extractors.front.page import (
    Detail,
    Front,
    read_details,
    read_front,
    read_table_of_details,
    tells_front_alike,
)
from opsgdocs.extractors.front.titles import find_title
from opsgdocs.extractors.front.years import day_in_year
from opsgdocs.extractors.items.layout import unfolded
from opsgdocs.extractors.items.notes import with_notes
from opsgdocs.extractors.items.sections import Section, split_blocks
from opsgdocs.extractors.items.typed_lists import with_typed_lists
from opsgdocs.extractors.mark.cards import with_cards
from opsgdocs.extractors.mark.numbering import numbered_profile
from opsgdocs.extractors.mark.yearly import yearly_profile
from opsgdocs.extractors.row.printed_ids import own_forms
from opsgdocs.extractors.table.double_heads import with_joined_heads
from opsgdocs.extractors.text.passage import Passage, lines
from opsgdocs.profile import Profile


@dataclass(frozen=True)
class Outline:
    """A document as the steps before the reading see it."""

    document: Document
    profile: Profile
    like: "Outline | None" = None
    """The document as another profile cuts it, most often at the same places."""

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks in order, tables that only lay out text unfolded, typed points as lists, heads of cards plain."""
        blocks = tuple(unfolded(with_joined_heads(self.document.blocks, self.profile), self.profile))
        return tuple(with_typed_lists(with_cards(blocks, self.profile)))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The items, with the notes that speak as they do; the first section is what stands before the first item."""
        return with_notes(self._cut, self.document.notes, self.profile) if self.document.notes else self._cut

    @cached_property
    def _cut(self) -> tuple[Section, ...]:
        if self.like and self._is_cut_alike:
            return self.like._cut  # noqa: SLF001
        return split_blocks(self.blocks, self.profile)

    @cached_property
    def front(self) -> Front:
        """The front page."""
        if self.like and self._is_cut_alike:
            return self.like.front
        return read_front(self.blocks, self._cut, self.document.furniture, self.profile)

    @cached_property
    def _is_cut_alike(self) -> bool:
        """Whether the other profile has the words that tell items and the front page, and unfolds the same tables."""
        other = self.like
        if other is None or not tells_front_alike(self.profile, other.profile):
            return False
        alike = self.profile.items == other.profile.items and len(self.blocks) == len(other.blocks)
        return alike and all(map(is_, self.blocks, other.blocks))

    @cached_property
    def details(self) -> dict[str, Detail]:
        """What the front page states by name."""
        found = read_details(self.front, self.profile)
        first = next((section for section in self.sections if section.item), None)
        if "date" in found or first is None:
            return found
        return {**read_table_of_details(first.blocks, self.profile), **found}

    @cached_property
    def stated(self) -> dict[str, Passage]:
        """The values of the details: `{'date': '4 February 2020', …}`."""
        return {kind: detail.value for kind, detail in self.details.items()}

    @cached_property
    def occasion(self) -> Occasion:
        """When and where the meeting was, by the front page."""
        found = find_occasion(self.front, self.stated, self.profile, self._titles)
        if found.yearless is None:
            return found
        return found._replace(day=day_in_year(found.yearless, self.document, self.profile))

    def _titles(self) -> tuple[Passage, ...]:
        return lines(block for block in self.blocks if isinstance(block, Heading) and block.level > 0)


def with_numbers(outline: Outline) -> Outline:
    """The outline under a profile that knows the document's own ids, mere numbers ('Action 12: …') or 'A-048'.

    A profile that knows the form of its ids is left as it is, and so is the outline.
    """
    profile = _by_year(outline) or numbered_profile(outline.profile, outline.blocks)
    if profile.actions.by_year:
        return replace(outline, profile=profile, like=outline)
    if profile is outline.profile or not profile.actions.id:
        items = frozenset(section.item.number for section in outline.sections if section.item and section.item.number)
        profile = own_forms(outline.blocks, items, profile)
    return outline if profile is outline.profile else replace(outline, profile=profile, like=outline)


def _by_year(outline: Outline) -> Profile | None:
    """The profile that knows ids to count by the year, where they do."""
    title, stated = find_title(outline.front, outline.profile), outline.stated.get("number")
    number = number_in_title(title.text, outline.profile) if title else None
    number = bare_number(stated.text) if number is None and stated else number
    lines_with = (number_in_title(line.text, outline.profile) for line in outline.front.lines)
    number = next((one for one in lines_with if one is not None), None) if number is None else number
    found = yearly_profile(outline.profile, outline.blocks, number, outline.occasion.day)
    return None if found is outline.profile else found
