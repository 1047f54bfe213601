"""The front page: what stands before the first item, and the details it states by name.

Details come as lines ('Date: 4 February 2020'), as rows or columns of a table, or several on one line
('Date: 4 Feb 2020 | Time: 10:00 | Venue: Teams').
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from opsgdocs.document import Block, Cell, Heading, Table, TextBlock, walk
from opsgdocs.extractors.attendance.labels import attendance_label
from opsgdocs.extractors.front.days import printed_days
from opsgdocs.extractors.items.sections import Section
from opsgdocs.extractors.text.passage import Passage, lines, strip, whole
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import MeetingWords, Profile

KINDS = ("date", "time", "venue", "number", "reference", "classification", "status")

# 'Next meeting: 27 April (PAB 241)' at the end of minutes whose items are not told apart names another meeting
_NEXT = compiled(r"(?i)\s*(?:(?:date|time)[\w ,]*\bof\s+)?(?:the\s+)?(?:next|forthcoming|future)\b[^.]*\bmeetings?\b")
_TITLE_WORDS = compiled(r"\b(?:meeting|minutes)\b", re.IGNORECASE)
_OF_MEETING = compiled(r"\s+of\s+(?:the\s+)?meeting$")  # 'Date and time of Meeting'
# As in: Document date: 4 March 2025
_ANOTHERS = compiled(
    r"(?i)\b(?:document|issued?|print(?:ed|ing)?|publication|release|revision|version|approval|effective|review|creation|due|"
    r"target|completion|circulation|distribution|last|previous|next|future)\s+$"
)
_TITLE_AND_REST = 2  # sections of a document whose only heading is its title
_TITLE_LINES = 3  # headings beneath the first of a title on several lines
_COMBINED = compiled(r"\s*(?:/|&|\band\b|,|\+)\s*")


class Front(NamedTuple):
    """The blocks before the first item, their lines, and the running heads and feet."""

    blocks: tuple[Block, ...]
    lines: tuple[Passage, ...]  # those before the lists of people
    all_lines: tuple[Passage, ...]
    cells: tuple[Passage, ...]  # the lines in tables
    furniture: tuple[Passage, ...]

    def is_furniture(self, passage: Passage) -> bool:
        """Whether a passage stands in a running head or foot (or in what a web page says of itself)."""
        return any(passage.block is line.block for line in self.furniture)


def read_front(
    blocks: tuple[Block, ...], sections: Sequence[Section], furniture: Iterable[TextBlock], profile: Profile
) -> Front:
    """The front page of the minutes whose `blocks` were cut into `sections`."""
    blocks = _front_blocks(blocks, sections, profile)
    text = tuple(block for block in blocks if not isinstance(block, Table) and not _NEXT.match(block.text))
    head = _before_lists(text, profile)
    cells = (block for table in blocks if isinstance(table, Table) for block in walk((table,)))
    return Front(blocks, lines(head), lines(text), lines(cells), lines(furniture))


def tells_front_alike(one: Profile, other: Profile) -> bool:
    """Whether two profiles have the same words for what stands on a front page."""
    named = all(getattr(one.meeting, kind) == getattr(other.meeting, kind) for kind in KINDS)
    return named and one.attendance == other.attendance


def _front_blocks(blocks: tuple[Block, ...], sections: Sequence[Section], profile: Profile) -> tuple[Block, ...]:
    """What stands before the first item; a title that is marked up as a heading like the items belongs to it."""
    end = len(sections[0].blocks)
    if end == 0 and len(sections) == _TITLE_AND_REST and not _numbers(sections[1]):
        return blocks  # a title, and no heading beneath it
    for section in sections[1:]:
        if not _is_front(section, end, profile):
            break
        end += 1 + len(section.blocks)
    return blocks[:end]


def _numbers(section: Section) -> bool:
    return section.item is not None and section.item.number is not None


def _is_front(section: Section, start: int, profile: Profile) -> bool:
    item = section.item
    if item is None or item.number:
        return False
    headings = (item.title, *(block.text for block in section.blocks[:_TITLE_LINES] if isinstance(block, Heading)))
    is_title = start == 0 and (any(_TITLE_WORDS.search(text) for text in headings) or _bears_day(item.title, profile))
    return is_title or attendance_label(item.title, profile) is not None or bool(_kinds(item.title, profile))


def _bears_day(title: str, profile: Profile) -> bool:
    """'Pier Board – 12 March 2026' over all is a title; a day alone is the first of several."""
    days = printed_days(title, day_first=profile.meeting.day_first)
    return bool(days) and any(char.isalpha() for char in title[: days[0].start] + title[days[0].end :])


def _before_lists(blocks: Sequence[TextBlock], profile: Profile) -> Iterator[TextBlock]:
    for block, below in zip(blocks, (*blocks[1:], None), strict=False):
        text = whole(block).text
        label = attendance_label(text, profile)
        is_list = not _kinds(text, profile) and not _says_when(text, profile)
        if label and is_list and (label.sure or not _is_title(text, whole(below).text if below else "", profile)):
            return
        yield block


def _is_title(text: str, below: str, profile: Profile) -> bool:
    """'Board of Trustees' above 'Date: 3 September 2024', or 'Board of Trustees – minutes', is no list of trustees."""
    told = _TITLE_WORDS.search(text) or is_detail(below, profile) or _TITLE_WORDS.search(below)
    return ":" not in text and bool(told or _bears_day(f"on {below}", profile))


def _says_when(text: str, profile: Profile) -> bool:
    """'Trustees’ meeting, Monday 16 March 2026' is no list of trustees."""
    return ":" not in text and _TITLE_WORDS.search(text) is not None and _bears_day(text, profile)


class Detail(NamedTuple):
    """What the front page states by name: 'date', its value '4 February 2020', and its label 'Date:'."""

    kind: str
    value: Passage
    label: Passage

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Label and value: one passage where they stand in one block."""
        if self.label.block is self.value.block:
            return (Passage(self.label.block, self.label.start, self.value.end),)
        return (self.label, self.value)


def read_details(front: Front, profile: Profile) -> dict[str, Detail]:
    """What the front page states by name, the first of each kind."""
    found: dict[str, Detail] = {}
    for detail in _stated(front, profile):
        if detail.value.text and not _is_bare_version(detail):
            found.setdefault(detail.kind, detail)
    return found


def _is_bare_version(detail: Detail) -> bool:
    """'Version: 1.0' says nothing of whether minutes are final; 'Status: Approved' beneath it does."""
    return detail.kind == "status" and not re.search(r"[^\W\d_]{2}", detail.value.text)


def read_table_of_details(blocks: Sequence[Block], profile: Profile) -> dict[str, Detail]:
    """What a table right beneath the first item's title states by name ('1 Meeting Organisation'), the day among it."""
    found: dict[str, Detail] = {}
    table = blocks[0] if blocks else None
    for detail in _in_table(table, profile) if isinstance(table, Table) else ():
        if detail.value.text:
            found.setdefault(detail.kind, detail)
    return found if "date" in found and len(found) > 1 else {}


def _stated(front: Front, profile: Profile) -> Iterator[Detail]:
    for block in front.blocks:
        if isinstance(block, Table):
            yield from _in_table(block, profile)
    yield from _in_lines(front.lines, profile)
    yield from _in_lines(front.furniture, profile)


def _in_lines(found: tuple[Passage, ...], profile: Profile) -> Iterator[Detail]:
    for line, after in zip(found, (*found[1:], None), strict=False):
        yield from _in_line(line, profile)
        kinds = _kinds(line.text, profile)
        if kinds and after is not None and not _kinds(after.text, profile):
            yield from (Detail(kind, after, line) for kind in kinds)


def _in_line(line: Passage, profile: Profile) -> Iterator[Detail]:
    """'Date: 4 February 2020, Time: 10:00': each value runs to the next name or the next bar."""
    text, raw = line.text, line.block.text[line.start : line.end]
    found = _named(profile.meeting).finditer(raw) if ":" in raw or "\t" in raw or " | " in raw else ()
    names = [name for name in found if not _ANOTHERS.search(raw, 0, name.start())]
    for name, after in zip(names, (*names[1:], None), strict=False):
        end = after.start() if after else len(text)
        bar = re.search(r"\s\|\s|\t", line.block.text[line.start + name.end() : line.start + end])
        end = name.end() + bar.start() if bar and bar.start() else end
        label, value = line.part(*name.span("name")), strip(line.part(name.end(), end), "|,;–-")
        yield from (Detail(kind, value, label) for kind in _kinds(name["name"], profile))


def _in_table(table: Table, profile: Profile) -> Iterator[Detail]:
    for index, row in enumerate(table.rows):
        texts = [lines(walk(cell.blocks)) for cell in row]
        names = [_kinds(_joined(text), profile) for text in texts]
        filled = [kinds for kinds, text in zip(names, texts, strict=True) if text]
        if len(filled) > 1 and all(filled) and index + 1 < len(table.rows):
            yield from _in_columns(row, table.rows[index + 1], profile)
        for kinds, label, value in zip(names, texts, texts[1:], strict=False):
            if value and not _kinds(_joined(value), profile):
                yield from (Detail(kind, value[0], label[0]) for kind in kinds)
        for text in texts:
            yield from (stated for line in text for stated in _in_line(line, profile))


def _in_columns(heads: tuple[Cell, ...], values: tuple[Cell, ...], profile: Profile) -> Iterator[Detail]:
    by_column = {cell.column: lines(walk(cell.blocks)) for cell in values}
    for head in heads:
        value, label = by_column.get(head.column, ()), lines(walk(head.blocks))
        if value and label and not _kinds(_joined(value), profile):
            yield from (Detail(kind, value[0], label[0]) for kind in _kinds(head.text, profile))


def is_detail(line: str, profile: Profile) -> bool:
    """Whether a line states a detail by name ('Date: 4 February 2020'), or is only such a name."""
    named = _named(profile.meeting).match(line)
    return bool(named and named.start() == 0) or bool(_kinds(line, profile))


def _joined(passages: Sequence[Passage]) -> str:
    return passages[0].text if len(passages) == 1 else " ".join([passage.text for passage in passages])


def _kinds(name: str, profile: Profile) -> tuple[str, ...]:
    """What a name names: 'Date / Time:' → ('date', 'time'); () for any other text."""
    plain = name.strip(" :\t").casefold()
    words = _words(profile.meeting)
    if plain in words:
        return (words[plain],)
    if not plain.startswith(tuple(words)):
        return ()
    parts = [words.get(part) or words.get(_OF_MEETING.sub("", part)) for part in _COMBINED.split(plain)]
    return tuple(part for part in parts if part) if all(parts) else ()


@cache
def _words(meeting: MeetingWords) -> dict[str, str]:
    return {word.casefold(): kind for kind in KINDS for word in getattr(meeting, kind)}


@cache
def _named(meeting: MeetingWords) -> re.Pattern[str]:
    """A name with its colon (or a tab) behind it: 'Date:', 'Date and time :', 'Venue<tab>'."""
    word = "|".join(re.escape(word) for word in sorted(_words(meeting), key=len, reverse=True))
    name = rf"(?:{word})(?:\s*(?:/|&|\band\b)\s*(?:{word}))?"
    return re.compile(rf"(?:(?<=^)|(?<=[\s|,;(]))(?P<name>{name})(?:[ ]?:|\t:?|\s:|\s\|(?=\s))\s*", re.IGNORECASE)
