"""A log of actions that is a list, or lines with labels, and no table: each entry is read as a row.

• PMA 102/02 - Publish the guidance - SECAS - raised 21/02/23 - due 30/06/23 - revised 29/09/23 - OPEN: more time asked
PMA 102/01 Agree a date for the test. Owner: SECAS. Due: 16/05/23. Status: Closed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.document import Block, Cell, Heading, Paragraph, TextBlock, fold
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.items.sections import Section
from opsgdocs.extractors.owner.owners import is_party
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.status.statuses import leading_status
from opsgdocs.extractors.table.columns import is_whole_id
from opsgdocs.extractors.text.blanks import between
from opsgdocs.patterns import late
from opsgdocs.profile import Profile, TableWords

_NAMES = ("revised", "target", "raised", "status", "owner", "update")
_AFTER_ID = late(re.compile, r"\s*[\])]?\s*(?:[:|]|[–—-]\s)?\s*")
_PARTS = late(re.compile, r"\s{1,3}[–—|-]\s+|\t+|\s{0,3};\s+|\s{0,3}\n\s*|\s{1,3}[–—-]$")
_DATED = {"revised", "target", "raised"}
_FEWEST = 2  # details, of which an entry has more than a sentence about an action
_LONGEST_NAME = 5  # words
_ENDS_STATUS = late(re.compile, r"\s*(?:[:.;(–—-]|$)")
_MOST_LINES = 8  # of an entry with labels


class _Part(NamedTuple):
    """A stretch of a block, and what it is."""

    name: str
    block: TextBlock


@dataclass(slots=True)
class _Entry:
    """What was read of one entry: its parts, and how many of them are no mere text."""

    parts: list[_Part] = field(default_factory=list)

    def count(self) -> int:
        return sum(part.name not in ("id", "text", "update") for part in self.parts)


def entry_rows(sections: Sequence[Section], profile: Profile) -> Iterator[ActionRow]:
    """The entries of all lists of actions, in order."""
    for section in sections:
        title = section.item.title if section.item else ""
        for index, block in enumerate(section.blocks):
            if isinstance(block, TextBlock):
                title = fold(block.text).strip() if isinstance(block, Heading) else title
                entry = _entry_of(section.blocks, index, profile)
                if entry and entry.count() >= _FEWEST:
                    yield _row(entry, section.name, title)


def _entry_of(blocks: Sequence[Block], index: int, profile: Profile) -> _Entry | None:
    block = blocks[index]
    assert isinstance(block, TextBlock)
    text = fold(block.text)
    start = len(text) - len(text.lstrip())
    found = id_at(text, profile, start)
    if found is None or not text[start].isalpha() or text[start : found.end].casefold().startswith("action"):
        return None
    entry = _Entry([_Part("id", _part(block, start, found.end))])
    if is_whole_id(text.strip(), profile):
        _add_lines(entry, blocks[index + 1 : index + 1 + _MOST_LINES], profile)
    else:
        behind = _AFTER_ID.match(text, found.end)
        _add_parts(entry, block, behind.end() if behind else found.end, profile)
    return entry


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
    for first, last in _stretches(fold(block.text), start, profile):
        name, begin = _meaning(fold(block.text)[first:last], entry, profile)
        entry.parts.append(_Part(name, _part(block, first + begin, last)))


def _stretches(text: str, start: int, profile: Profile) -> Iterator[tuple[int, int]]:
    """Where the parts of an entry begin and end: at dashes, strokes, semicolons, and where a label stands."""
    cuts = {found.end() for found in _PARTS.finditer(text, start)}
    cuts |= {found.start(found.lastgroup or 0) for found in _label(profile.tables).finditer(text, start)}
    edges = sorted({start, *cuts, len(text)})
    for first, last in pairwise(edges):
        bare = text[first:last].rstrip(" \t\n;|–—-")
        if bare.strip():
            yield first, first + len(bare)


def _meaning(part: str, entry: _Entry, profile: Profile) -> tuple[str, int]:
    """What a part is, and where its words begin behind a label."""
    if (labelled := _label(profile.tables).match(part)) and (name := labelled.lastgroup):
        return name, labelled.end()
    known = leading_status(part, profile)
    if known and _ENDS_STATUS.match(part, known[1]):
        return "status", 0
    words = part.strip(" .")
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
    return re.compile(rf"(?:^|(?<=[.,;|–—-])|(?<=[.,;|–—-]\s)|(?<=\n))\s*(?:{'|'.join(ways)})(?=\S)")
