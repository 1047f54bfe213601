"""A log of actions that is a list, or lines with labels, and no table: each entry is read as a row.

• PMA 102/02 - Publish the guidance - SECAS - raised 21/02/23 - due 30/06/23 - revised 29/09/23 - OPEN: more time asked
PMA 102/01 Agree a date for the test. Owner: SECAS. Due: 16/05/23. Status: Closed.
F126/3 Ring the plumber about the boiler, and on lines beneath: Update: rang twice. Status: Closed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.document import Block, Cell, Heading, Paragraph, Table, TextBlock, fold, walk
from opsgdocs.extractors.ids.action_ids import ActionId, id_at
from opsgdocs.extractors.items.sections import Section
from opsgdocs.extractors.owner.owners import is_party
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.status.statuses import leading_status
from opsgdocs.extractors.table.columns import head_of, is_whole_id
from opsgdocs.extractors.text.blanks import between
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile, TableWords

_NAMES = ("revised", "target", "raised", "status", "owner", "update")
_AFTER_ID = late(compiled, r"\s*[\])]?\s*(?:[:|]|[–—-]\s)?\s*")
_PARTS = late(compiled, r"\s{1,3}[–—|-]\s+|\t+|\s{0,3};\s+|\s{0,3}\n\s*|\s{1,3}[–—-]$")
_DATED = {"revised", "target", "raised"}
_FEWEST = 2  # details, of which an entry has more than a sentence about an action
_LONGEST_NAME = 5  # words
_ENDS_STATUS = late(compiled, r"\s*(?:[:.;(–—-]|$)")
_MOST_LINES = 8  # of an entry with labels
_IN_BRACKETS = late(compiled, r"\([^()]{0,60}$")
_NEAR = 80  # characters
_WORD = late(compiled, r"\W{0,3}(?i:(?:tasks?|items?)\s+)?#?")  # as in: Task 1/2026-4
_BESIDE = 2  # cells, where the layout sets the id beside its lines


class _Part(NamedTuple):
    """A stretch of a block, and what it is."""

    name: str
    block: TextBlock


@dataclass(slots=True)
class _Entry:
    """What was read of one entry: its parts, and how many of them are no mere text."""

    parts: list[_Part] = field(default_factory=list)
    lines: int = 0  # beneath the text, each behind a label

    def count(self) -> int:
        return sum(part.name not in ("id", "text", "update") for part in self.parts)

    def is_whole(self) -> bool:
        """Whether it says more than a sentence about an action would."""
        ended = self.lines > 0 and any(part.name == "status" for part in self.parts)
        return ended or self.count() >= _FEWEST


def entry_rows(sections: Sequence[Section], profile: Profile) -> Iterator[ActionRow]:
    """The entries of all lists of actions, in order."""
    for section in sections:
        title = section.item.title if section.item else ""
        for index, block in enumerate(section.blocks):
            if isinstance(block, Heading):
                title = fold(block.text).strip()
            for entry in _entries(section.blocks, index, profile):
                yield _row(entry, section.name, title)


def _entries(blocks: Sequence[Block], index: int, profile: Profile) -> Iterator[_Entry]:
    block = blocks[index]
    if isinstance(block, Table):
        yield from _beside(block, profile)
    elif isinstance(block, TextBlock):
        entry = _entry_of(blocks, index, profile)
        if entry and entry.is_whole():
            yield entry


def _beside(table: Table, profile: Profile) -> Iterator[_Entry]:
    """'F126/3 | Ring the plumber … Update: rang twice. Status: Closed': the layout set the id beside its lines."""
    if table.columns != _BESIDE or head_of(table, profile):
        return
    for row in table.rows:
        place, *lines = [block for cell in row for block in walk(cell.blocks)] or [Paragraph(())]
        found = _id_of(place, profile) if len(row) == _BESIDE else None
        if lines and found and found.end == len(place.text.rstrip()):
            entry = _Entry([_Part("id", place)], lines=1)
            for line in lines:
                _add_parts(entry, line, 0, profile)
            if any(part.name == "status" for part in entry.parts):
                yield entry


def _id_of(block: TextBlock, profile: Profile) -> ActionId | None:
    """The id with which an entry begins; the word 'action' before it marks what the text raises."""
    text = fold(block.text)
    lead = _WORD.match(text)
    start = lead.end() if lead else 0
    found = id_at(text, profile, start)
    named = found is not None and not text[found.start :].casefold().startswith("action")
    told = named and (text[start].isalpha() or bool(profile.actions.id_forms))
    return found if told and not text[start:].casefold().startswith("action") else None


def _entry_of(blocks: Sequence[Block], index: int, profile: Profile) -> _Entry | None:
    block = blocks[index]
    assert isinstance(block, TextBlock)
    text = fold(block.text)
    found = _id_of(block, profile)
    if found is None:
        return None
    entry = _Entry([_Part("id", _part(block, found.start, found.end))])
    beneath = blocks[index + 1 : index + 1 + _MOST_LINES]
    if is_whole_id(text.strip(), profile):
        _add_lines(entry, beneath, profile)
    else:
        behind = _AFTER_ID.match(text, found.end)
        _add_parts(entry, block, behind.end() if behind else found.end, profile)
        _add_labelled(entry, beneath, profile)
    return entry if text[found.start].isalpha() or any(part.name == "status" for part in entry.parts) else None


def _add_labelled(entry: _Entry, blocks: Sequence[Block], profile: Profile) -> None:
    """'Update: rang twice', 'Status: Closed' on lines beneath an entry that tells its task already."""
    for block in blocks:
        if not isinstance(block, TextBlock) or isinstance(block, Heading):
            return
        if not _label(profile.tables).match(fold(block.text)):
            return
        _add_parts(entry, block, 0, profile)
        entry.lines += 1


def _add_lines(entry: _Entry, blocks: Sequence[Block], profile: Profile) -> None:
    """The lines beneath an id that stands alone: what is to be done, then 'Owner: SECAS', 'Due: 16/05/23'."""
    for block in blocks:
        if not isinstance(block, TextBlock) or isinstance(block, Heading):
            return
        labelled = _label(profile.tables).match(fold(block.text))
        if labelled is None and (entry.count() or len(entry.parts) > 1 or id_at(fold(block.text).strip(), profile)):
            return
        _add_parts(entry, block, 0, profile)


def _add_parts(entry: _Entry, block: TextBlock, start: int, profile: Profile) -> None:
    lines = tuple(place.start for place in block.places)  # a layout runs them together
    for first, last in _stretches(fold(block.text), start, lines, profile):
        name, begin = _meaning(fold(block.text)[first:last], entry, profile)
        entry.parts.append(_Part(name, _part(block, first + begin, last)))


def _stretches(text: str, start: int, lines: Sequence[int], profile: Profile) -> Iterator[tuple[int, int]]:
    """Where the parts of an entry begin and end: at dashes, strokes, semicolons, and where a label stands."""
    cuts = {found.end() for found in _PARTS.finditer(text, start)}
    label = _label(profile.tables)
    cuts |= {found.start(found.lastgroup or 0) for found in label.finditer(text, start) if _is_free(found, text)}
    cuts |= {place for place in lines if place > start and label.match(text[place : place + _NEAR])}
    edges = sorted({start, *cuts, len(text)})
    for first, last in pairwise(edges):
        bare = text[first:last].rstrip(" \t\n;|–—-")
        if bare.strip():
            yield first, first + len(bare)


def _is_free(label: "re.Match[str]", text: str) -> bool:
    """'Ring them (AB, due 31 March)' is one part."""
    return _IN_BRACKETS.search(text, max(0, label.end() - _NEAR), label.end()) is None


def _meaning(part: str, entry: _Entry, profile: Profile) -> tuple[str, int]:
    """What a part is, and where its words begin behind a label."""
    if (labelled := _label(profile.tables).match(part)) and (name := labelled.lastgroup):
        return name, labelled.end()
    known = leading_status(part, profile)
    if known and _ENDS_STATUS.match(part, known[1]):
        return "status", 0
    words = part.strip(" .,")
    if words.casefold() in (word.casefold() for word in profile.tables.progress):
        return "status", 0
    if entry.count() == 0 and len(entry.parts) > 1:
        return ("owner" if is_party(words) and len(words.split()) <= _LONGEST_NAME else "text"), 0
    return ("text" if len(entry.parts) == 1 else "update"), 0


def _part(block: TextBlock, start: int, end: int) -> TextBlock:
    """A stretch of the entry as a paragraph: a cell of a row is no list."""
    part = between(block, start, end)
    return Paragraph(part.runs, part.places)


def _row(entry: _Entry, item: str | None, title: str) -> ActionRow:
    blocks: dict[str, list[Block]] = {}
    for part in entry.parts:
        blocks.setdefault(part.name, []).append(part.block)
    cells = {name: Cell(tuple(found)) for name, found in blocks.items()}
    entry_blocks = tuple(part.block for part in entry.parts)
    return ActionRow(cells, item=item, caption=title, columns=frozenset(cells), titled=True, entry=entry_blocks)


@cache
def _label(tables: TableWords) -> "re.Pattern[str]":
    """'Owner: ', 'due 30/06/23', 'Status: ', at the beginning or behind a stop or dash."""
    ways = []
    for name in _NAMES:
        words = (*tables.status, *tables.status_line) if name == "status" else getattr(tables, name)
        said = "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))
        parted = r"(?:\s*[:–-]\s*|\s+(?=\d|by\b|on\b))" if name in _DATED else r"\s*:\s*"
        ways.append(rf"(?P<{name}>(?i:{said}){parted})")
    return compiled(rf"(?:^|(?<=[.,;|–—-])|(?<=[.,;|–—-]\s)|(?<=\n))\s*(?:{'|'.join(ways)})(?=\S)")
