"""What the steps are given: the document cut into sections, and what is already known of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from opsgdocs.dates import Said, parse_day, resolve
from opsgdocs.document import QUOTATION, Block, Document, Heading, ListItem, Paragraph, Place, TextBlock, fold
from opsgdocs.extractors.ids.action_ids import ActionId
from opsgdocs.extractors.items.earlier import is_of_earlier
from opsgdocs.extractors.items.headings import is_heading_of
from opsgdocs.extractors.items.sections import Section, is_bold
from opsgdocs.extractors.mark.boxes import box_of
from opsgdocs.extractors.mark.marks import Mark, find_marks
from opsgdocs.extractors.outline import Outline
from opsgdocs.extractors.owner.owners import Names, is_party, split_owners
from opsgdocs.extractors.row.entries import entry_rows
from opsgdocs.extractors.row.novelty import has_history, is_new, is_unsure, says_no_meeting
from opsgdocs.extractors.row.parallel import parted
from opsgdocs.extractors.row.rows import ActionRow, action_rows
from opsgdocs.extractors.text.bullets import beneath, is_numbered_paragraph
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
    _unsure: dict[int, tuple[Mark, ...]] = field(default_factory=dict, repr=False, compare=False)

    def marks(self, block: TextBlock) -> tuple[Mark, ...]:
        """The marks of actions in a block; several steps ask, each block is searched once."""
        known = self._marks.get(id(block))
        if known is None:  # the block is kept with its marks, so that no other can take its place in memory
            found = tuple(find_marks(block, self.meeting, self.profile))
            self._unsure[id(block)] = tuple(mark for mark in found if is_unsure(mark, self.meeting))
            if any(mark in self._unsure[id(block)] or says_no_meeting(mark) for mark in found):
                found = tuple(mark for mark in found if self._is_new(mark, block))
            if found and _is_quotation(block) and self._raises_unquoted:
                found = tuple(mark for mark in found if mark.id)
            known = self._marks[id(block)] = (block, found)
        return known[1]

    def unsure(self, block: TextBlock) -> tuple[Mark, ...]:
        """The marks of a block whose number does not tell whether they are raised here."""
        self.marks(block)
        return self._unsure.get(id(block), ())

    def _is_new(self, mark: Mark, block: TextBlock) -> bool:
        """Whether a mark raises its action though its number does not tell: not where earlier ones are gone through."""
        if says_no_meeting(mark):
            return not has_history(mark, self.rows, self.profile)
        if not is_unsure(mark, self.meeting):
            return True
        place = self._order.get(id(block))
        passage = self._passages[place] if place is not None else None
        if passage and self._is_of_earlier(passage):
            return False
        return is_new(mark, block, self.rows, self.profile, self.names)

    def _is_of_earlier(self, passage: Passage) -> bool:
        return self.is_review(passage) or is_of_earlier(passage.title)

    @cached_property
    def _numbered_here(self) -> frozenset[str]:
        """The ids without a number to compare that the text gives out: a log at the end may list them too."""
        words = self.profile.actions.review
        new = (passage for passage in self._passages if not is_heading_of(passage.title, words))
        marks = (mark for passage in new if not self._is_of_earlier(passage) for mark in self.marks(passage.block))
        ids = (mark for mark in marks if is_unsure(mark, self.meeting) or says_no_meeting(mark))
        return frozenset(mark.id.canonical for mark in ids if mark.id)

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

    @cached_property
    def has_boxes(self) -> bool:
        """Whether an empty check box stands anywhere: a tick is one then, and no bullet."""
        boxes = (box_of(passage.block) for passage in self._passages)
        return any(box is not None and not box.ticked for box in boxes)

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
        if action and action.meeting is None and row.text("raised"):
            return self.meeting.date is not None and self.said_day(row.text("raised")) == self.meeting.date
        return (action is not None and action.canonical in self._numbered_here) or self._is_of_now(row, action)

    def _is_of_now(self, row: ActionRow, action: ActionId | None) -> bool:
        if action and action.meeting is not None and self.meeting.number is not None:
            return self.is_own(action)
        if action is None and row.text("id") and (neighbours := self._raised_beside.get((row.item, row.caption))):
            return sum(neighbours) * 2 > len(neighbours)
        if _names_one(row.caption, self.profile.tables.outstanding) or is_of_earlier(row.caption):
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

    def is_entry(self, block: TextBlock) -> bool:
        """Whether a block is an entry of a list of actions, which is read as a row."""
        return bool(block.places) and block.places[0] in self._entries

    @cached_property
    def _entries(self) -> frozenset[Place]:
        """The places of what was read as rows and stands in no table."""
        return frozenset(block.places[0] for row in self.rows for block in row.entry if block.places)

    def is_review(self, passage: Passage) -> bool:
        """Whether a passage stands where earlier actions are gone through: 'Matters arising'."""
        return _names_one(passage.title, self.profile.tables.outstanding)

    def raised_at(self, action: ActionId) -> str | None:
        """The label of the meeting that the id names, if it names one."""
        short = self.profile.meeting.short
        body = short if action.body.casefold() == short.casefold() else action.body  # ids are in capitals: 'PANEL 349'
        named = body or short  # '23/141' of a body without a name may bear a year
        return self.profile.label(action.meeting, body) if named and action.meeting is not None else None

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
    rows = tuple(_rows(sections, profile)) if profile.actions.written else ()
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


def _rows(sections: Sequence[Section], profile: Profile) -> Iterator[ActionRow]:
    """The rows of all tables of actions and of all lists that are as good as tables."""
    for row in action_rows(sections, profile):
        yield from parted(row, profile)
    yield from entry_rows(sections, profile)


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


def _is_quotation(block: TextBlock) -> bool:
    return isinstance(block, Paragraph) and block.style == QUOTATION


def _is_heading(block: TextBlock) -> bool:
    """A heading by its style, or a short line that is bold as a whole."""
    return isinstance(block, Heading) or (len(block.text) <= _LONGEST_HEADING and is_bold(block))


def _names_one(caption: str, words: Iterable[str]) -> bool:
    folded = caption.casefold()
    return any(word.casefold() in folded for word in words)
