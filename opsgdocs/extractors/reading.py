"""What the steps are given: the document cut into sections, and what is already known of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from opsgdocs.dates import Said, parse_day, resolve
from opsgdocs.document import QUOTATION, Block, Document, Heading, ListItem, Paragraph, TextBlock, fold
from opsgdocs.extractors.action.ids import ActionId
from opsgdocs.extractors.action.marks import Mark, find_marks
from opsgdocs.extractors.action.owners import Names, is_party, split_owners
from opsgdocs.extractors.action.rows import ActionRow, action_rows
from opsgdocs.extractors.bullets import beneath, is_numbered_paragraph
from opsgdocs.extractors.headings import is_heading_of
from opsgdocs.extractors.outline import Outline
from opsgdocs.extractors.sections import Section, is_bold
from opsgdocs.meetings.calendar import MeetingCalendar
from opsgdocs.problems import problem
from opsgdocs.profile import Profile
from opsgdocs.records import Attendee, Evidence, Meeting, Minutes, NextMeeting, Problem, Source, Target

# Columns that only a table of earlier actions has
_CARRIED = frozenset({"raised", "raised_at", "revised", "status", "update"})

_LONGEST_HEADING = 80  # characters
_LONGEST_PARTY = 5  # words


# A clause whose letter was typed: '(a) NOTED the report; and'
_TYPED_CLAUSE = re.compile(r"\s*(?:\((?:[a-z]|[ivx]+|\d{1,2})\)|(?:[a-z]|[ivx]+)[.)])\s+\S")


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
class Reading:
    """One set of minutes on its way from Document to records."""

    document: Document
    profile: Profile
    meeting: Meeting
    sections: tuple[Section, ...]
    rows: tuple[ActionRow, ...]
    said: Said
    names: Names
    _marks: dict[int, tuple[TextBlock, tuple[Mark, ...]]] = field(default_factory=dict, repr=False, compare=False)

    def marks(self, block: TextBlock) -> tuple[Mark, ...]:
        """The marks of actions in a block; several steps ask, each block is searched once."""
        known = self._marks.get(id(block))
        if known is None:  # the block is kept with its marks, so that no other can take its place in memory
            found = tuple(find_marks(block, self.meeting, self.profile))
            if found and _is_quotation(block) and self._raises_unquoted:
                found = tuple(mark for mark in found if mark.id)
            known = self._marks[id(block)] = (block, found)
        return known[1]

    def is_passed_over(self, block: TextBlock) -> bool:
        """Whether a block is a quotation with a mark of an action that does not count."""
        return _is_quotation(block) and not self.marks(block) and any(find_marks(block, self.meeting, self.profile))

    @cached_property
    def _raises_unquoted(self) -> bool:
        """Where all actions stand behind '>' that is how these minutes set them off."""
        return any(self.marks(one.block) for one in self._passages if not _is_quotation(one.block))

    @property
    def occasion(self) -> str:
        """What made-up keys begin with: the meeting's label, else its day."""
        return self.meeting.label or str(self.meeting.date or "undated")

    def passages(self) -> tuple[Passage, ...]:
        """All running text in order; what stands in tables that stay tables is not among it."""
        return self._passages

    @cached_property
    def _passages(self) -> tuple[Passage, ...]:
        return tuple(self._running_text())

    def after(self, passage: Passage) -> Passage | None:
        """The passage that follows in the same item."""
        place = self._order.get(id(passage.block), len(self._passages)) + 1
        following = self._passages[place] if place < len(self._passages) else None
        return following if following and following.item == passage.item else None

    @cached_property
    def _order(self) -> dict[int, int]:
        return {id(passage.block): place for place, passage in enumerate(self._passages)}

    def _running_text(self) -> Iterator[Passage]:
        for section in self.sections:
            lead: TextBlock | None = None
            title = section.item.title if section.item else ""
            owner = ""
            for index, block in enumerate(section.blocks):
                if not isinstance(block, TextBlock):
                    lead = None
                elif is_heading_of(title, self.profile.actions.lists) and _heads_share(section.blocks, index):
                    lead, owner = None, fold(block.text).strip(" :")
                    yield Passage(block, section.name, (), None, block.text)
                elif lead and _TYPED_CLAUSE.match(block.text):
                    yield Passage(block, section.name, (), lead, title)
                elif isinstance(block, ListItem) and not is_numbered_paragraph(block):
                    above = _above(section.blocks, index)
                    yield Passage(block, section.name, beneath(section.blocks, index), lead, title, above, owner)
                else:
                    opener = lead if lead and self._opens_list(lead) and section.blocks[index - 1] is lead else None
                    lead = block
                    title, owner = (block.text, "") if _is_heading(block) else (title, owner)
                    yield Passage(block, section.name, beneath(section.blocks, index), opener, title, None, owner)

    def _opens_list(self, block: TextBlock) -> bool:
        """A line 'ACTION' by itself, where the profile says that an action stands beneath it."""
        return is_heading_of(block.text, self.profile.actions.lists + self.profile.decisions.headings)

    def plain_bullets(self, bullets: Sequence[ListItem]) -> tuple[ListItem, ...]:
        """The bullets up to the first that is an action itself."""
        plain: list[ListItem] = []
        for item in bullets:
            if self.marks(item):
                break
            plain.append(item)
        return tuple(plain)

    def is_own(self, action: ActionId) -> bool:
        """Whether the id says that these minutes raised the action."""
        return self.meeting.number is not None and action.meeting == self.meeting.number

    def is_raised_here(self, row: ActionRow) -> bool:
        """Whether a row of a table is an action of these minutes: by its id, else by the table and its caption."""
        action = row.id(self.profile)
        if action and action.meeting is not None and self.meeting.number is not None:
            return self.is_own(action)
        if action and action.meeting is None and row.text("raised"):
            return self.meeting.date is not None and self.said_day(row.text("raised")) == self.meeting.date
        if action is None and row.text("id") and (neighbours := self._raised_beside.get((row.item, row.caption))):
            return sum(neighbours) * 2 > len(neighbours)
        if _names_one(row.caption, self.profile.tables.outstanding):
            return False
        return _names_one(row.caption, self.profile.tables.raised_now) or not _CARRIED & row.columns

    @cached_property
    def _raised_beside(self) -> dict[tuple[str | None, str], list[bool]]:
        """Of each table whether its rows with ids are raised here: '8.3.1', whose form is none, is like '8.1'."""
        beside: dict[tuple[str | None, str], list[bool]] = {}
        for row in self.rows:
            if row.id(self.profile):
                beside.setdefault((row.item, row.caption), []).append(self.is_raised_here(row))
        return beside

    def said_day(self, words: str) -> date | None:
        """The day that a cell names, if it names one."""
        return parse_day(words, self.profile.meeting.day_first)

    def is_review(self, passage: Passage) -> bool:
        """Whether a passage stands where earlier actions are gone through: 'Matters arising'."""
        return _names_one(passage.title, self.profile.tables.outstanding)

    def raised_at(self, action: ActionId) -> str | None:
        """The label of the meeting that the id names, if it names one."""
        return self.profile.label(action.meeting, action.body) if action.meeting is not None else None

    def target(self, words: str | None) -> Target:
        """What a phrase or a cell says of the day, resolved with what this document knows."""
        return resolve(fold(words).strip() if words else None, self.said)


def open_reading(
    document: Document,
    profile: Profile,
    meeting: Meeting,
    attendees: Sequence[Attendee],
    next_meetings: Sequence[NextMeeting],
) -> Reading:
    """The document cut at its items, its tables of actions read, and its calendar made."""
    return open_outline(Outline(document, profile), meeting, attendees, next_meetings)


def open_outline(
    outline: Outline, meeting: Meeting, attendees: Sequence[Attendee], next_meetings: Sequence[NextMeeting]
) -> Reading:
    """As `open_reading`, for a document that is cut already."""
    document, profile, sections = outline.document, outline.profile, outline.sections
    rows = action_rows(sections, profile) if profile.actions.written else ()
    known = Minutes(
        source=source_of(document),
        profile=profile.name,
        meeting=meeting,
        next_meetings=tuple(_without_place(announced) for announced in next_meetings),
    )
    return Reading(
        document=document,
        profile=profile,
        meeting=meeting,
        sections=sections,
        rows=rows,
        said=Said(
            day=meeting.date,
            calendar=MeetingCalendar.of([known]),
            body=profile.meeting.short,
            day_first=profile.meeting.day_first,
            names=profile.meeting.names,
        ),
        names=_names(document, rows, attendees, profile),
    )


def _without_place(announced: NextMeeting) -> NextMeeting:
    """The reasons given within one document quote it without the place: its Word and PDF forms read the same."""
    evidence = tuple(place.model_copy(update={"page": None, "path": None}) for place in announced.evidence)
    return announced.model_copy(update={"evidence": evidence})


def source_of(document: Document) -> Source:
    """The file that the document was read from."""
    return Source(name=document.name, sha256=document.sha256, media_type=document.media_type, pages=document.pages)


def damage_problems(document: Document) -> tuple[Problem, ...]:
    """What the parser could not read, as problems of the record."""
    return tuple(
        problem(
            damage.code,
            damage.message,
            (Evidence(page=damage.place.page, bbox=damage.place.bbox, path=damage.place.path),) if damage.place else (),
        )
        for damage in document.damage
    )


def _names(document: Document, rows: Sequence[ActionRow], attendees: Sequence[Attendee], profile: Profile) -> Names:
    parties = {attendee.affiliation for attendee in attendees if attendee.affiliation}
    parties |= {name for one in attendees for name in (one.name, one.name.split(" ", 1)[0])}  # 'Steven to …'
    parties |= {party for row in rows for party in split_owners(row.lines("owner"), profile)}
    return Names(frozenset(parties), "\n".join(fold(block.text) for block in document.walk()))


def _heads_share(blocks: Sequence[Block], index: int) -> bool:
    """'DCC' alone, above what the DCC is to do."""
    block = blocks[index]
    assert isinstance(block, TextBlock)
    text = fold(block.text).strip().removesuffix(":")
    alone = not isinstance(block, ListItem) and len(text.split()) <= _LONGEST_PARTY and is_party(text)
    return alone and text[-1:] not in ".;," and (_is_heading(block) or bool(beneath(blocks, index)))


def _above(blocks: Sequence[Block], index: int) -> ListItem | None:
    """The nearest entry before it that lies less deep in the list."""
    item = blocks[index]
    assert isinstance(item, ListItem)
    for block in reversed(blocks[:index]) if item.level else ():
        if not isinstance(block, ListItem):
            return None
        if block.level < item.level:
            return block
    return None


def _is_quotation(block: TextBlock) -> bool:
    return isinstance(block, Paragraph) and block.style == QUOTATION


def _is_heading(block: TextBlock) -> bool:
    """A heading by its style, or a short line that is bold as a whole."""
    return isinstance(block, Heading) or (len(block.text) <= _LONGEST_HEADING and is_bold(block))


def _names_one(caption: str, words: Iterable[str]) -> bool:
    folded = caption.casefold()
    return any(word.casefold() in folded for word in words)
