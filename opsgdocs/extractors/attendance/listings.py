"""The front page cut into lists of people: each under its name, with the lines and tables that stand below it.

Apologies:
Alex Smith (DCC)
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.document import Block, Heading, ListItem, Table, TextBlock
from opsgdocs.extractors.attendance.broken_lines import with_joined_lines
from opsgdocs.extractors.attendance.enumeration import name_before
from opsgdocs.extractors.attendance.inner_labels import parted_at_labels
from opsgdocs.extractors.attendance.labels import Label, apologies_sent, attendance_label
from opsgdocs.extractors.attendance.left_labels import from_list, with_titles
from opsgdocs.extractors.attendance.marks import canonical_role
from opsgdocs.extractors.attendance.names import is_full_name
from opsgdocs.extractors.attendance.roster_heads import Row
from opsgdocs.extractors.attendance.roster_tables import is_roster, rows_of
from opsgdocs.extractors.attendance.split_names import with_whole_names
from opsgdocs.extractors.attendance.unknown_labels import can_name_list, is_kind, is_somebody, names_in, unknown_label
from opsgdocs.extractors.table.columns import head_of
from opsgdocs.extractors.text.passage import Passage, lines_of, strip, whole
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile
from opsgdocs.records import Presence

_NEUTRAL = compiled(r"^(?!.*\b(?:present|attend\w*|participants?)\b)", re.IGNORECASE)

_BARE_LABEL = late(compiled, r"[^\W\d][\w/-]*\s?:")
# 'Venue: Marsh House, Bell Lane' names nobody who was there, 'EDF: Paul Hornby' does
_DETAIL = late(
    compiled,
    r"(?i)(?:venue|location|place|address|held\s+at|distribut\w+|circulat\w+|cop(?:y|ies)(?:\s+to)?|cc|quorum|date|time|subject|"
    r"reference|ref|classification|status|version|website|telephone|tel|e-?mail)\s*:\s*\S",
)
_STEM, _LONGEST_SIBLING = 6, 40  # letters
_PERSON = compiled(r"(?:[A-Z][\w.'’-]*\s+){1,3}[A-Z]")
# 'Naomi Peel Trust Secretary<tab>(NP)': the tab parts nothing that the initials do not
_BEHIND_NAME = compiled(r"\s*[(,]|\s[–—-]\s")
_INITIALS_BEHIND = compiled(r"[^\t]*\t+\([A-Z]{2,4}\)\W*")

_TYPED_NUMBER = compiled(r"\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[A-Z])")
_DASHED = compiled(r"\s[–—-]\s")
Part = Passage | tuple[Row, ...]
"""A line, or the rows of a table; rows that tabs make count as a table."""


class Listing(NamedTuple):
    """One list of people; `group` is its name as printed, `sure` whether the profile knows the name."""

    presence: Presence = "present"
    group: str | None = None
    parts: tuple[Part, ...] = ()
    sure: bool = True
    inline: bool = False  # the people begin on the line of the name
    name: Passage | None = None  # where `group` is printed
    role: str | None = None  # of the only person in it
    own: bool = False  # its name is none of the profile's: 'Management side'


def find_listings(blocks: Sequence[Block], profile: Profile, start: Listing | None = None) -> Iterator[Listing]:
    """The lists among the blocks in order; `start` is a list that the blocks continue."""
    current = start
    parts = [*_parts(with_joined_lines(blocks), profile), None]
    for part, after in pairwise(parts):
        following = None if isinstance(after, Listing) else after
        if isinstance(part, Listing):
            yield from _both(current, part)
            current = None
            continue
        if role := _role_line(part, current, profile):
            yield role
            continue
        opened = _opened(part, current, profile)
        beside = current is not None and not opened and _is_beside(part, current)
        if opened or beside or part is None or _is_other_label(part, following, current):
            if current:
                yield current
            current = _sibling(part, following, profile) if beside else opened
        elif not isinstance(part, Passage) and current is None:
            current = Listing(parts=(part,)) if is_roster(part, profile) else None
        elif current:
            current = current._replace(parts=(*current.parts, part))
    yield from _both(current, None)


def _both(current: Listing | None, beside: Listing | None) -> Iterator[Listing]:
    yield from (one for one in (current, beside) if one)


def _is_beside(part: Part | None, current: Listing) -> bool:
    """Whether a bullet stands beside the bullet that names the list, and the people are bullets beneath that."""
    if current.name is None or not isinstance(part, Passage) or not isinstance(part.block, ListItem):
        return False
    level, last = current.name.block, current.parts[-1] if current.parts else None
    if not isinstance(level, ListItem) or part.block.level > level.level or not isinstance(last, Passage):
        return False
    within = isinstance(last.block, ListItem) and last.block.level > level.level
    return within or (current.inline and part.block is not level)


def _sibling(part: Part | None, following: Part | None, profile: Profile) -> Listing | None:
    """'Observing' beside 'Apologies', with the name of a person beneath it: it begins as 'Observer' does."""
    assert isinstance(part, Passage)
    assert isinstance(part.block, ListItem)
    below = following.block if isinstance(following, Passage) else None
    if not isinstance(below, ListItem) or below.level <= part.block.level:
        return None
    stems = {word[:_STEM].casefold() for word in (*profile.attendance.present, *profile.attendance.roles)}
    named = isinstance(following, Passage) and _PERSON.match(following.text.strip())
    if not named or part.text[:_STEM].casefold() not in stems or len(part.text) > _LONGEST_SIBLING:
        return None
    return Listing("present", part.text.strip(" :"), name=part)


def _begins_item(part: Passage, current: Listing | None) -> bool:
    """'1. Hall' beneath a table of people heads the first item, though nothing but its number tells it."""
    number = _TYPED_NUMBER.match(part.text)
    tabled = current is not None and bool(current.parts) and not isinstance(current.parts[-1], Passage)
    return number is not None and tabled and not is_full_name(name_before(part.text[number.end() :]))


def _is_other_label(part: Part, following: Part | None, current: Listing | None) -> bool:
    """'Verteiler:' alone on its line names something, but nobody where no name of a person follows."""
    if not isinstance(part, Passage):
        return False
    if _DETAIL.match(part.text.strip()) or _begins_item(part, current):
        return True
    if not _BARE_LABEL.fullmatch(part.text.strip()):
        return False
    return isinstance(following, Passage) and not _PERSON.match(following.text.strip())


def _opened(part: Part | None, current: Listing | None, profile: Profile) -> Listing | None:
    if not isinstance(part, Passage):
        return None
    text = part.block.text[part.start : part.end]
    label = attendance_label(text, profile)
    sent = apologies_sent(text)
    if sent and not (label and label.rest > sent):  # 'The following sent apologies: Ann Bell'
        named = label is not None and label.rest < sent  # 'Apologies: Ann Bell sent apologies.'
        return Listing("apologies", parts=(part.part(label.rest if named and label else 0, sent),), inline=True)
    if label is None:
        return _of_own_name(part, text, current)
    return _under(part, label, "apologies" if _is_below_apologies(label, current, profile) else label.presence)


def _of_own_name(part: Passage, text: str, current: Listing | None) -> Listing | None:
    """'Management side: R. Stone, P. Amery'; in a list of the profile's on lines it may be whom they are from."""
    beneath = current is not None and current.inline and not isinstance(part.block, ListItem)
    label = unknown_label(text, beneath=beneath)
    if label is None:
        return None
    own = Listing("present", label.name, (part.part(label.rest),), sure=False, inline=True, name=part, own=True)
    if current is None or current.own or (current.parts and not any(map(_names_somebody, current.parts))):
        return own
    if not beneath:
        return None
    if is_kind(label.name):
        return own
    return current._replace(parts=(part,), name=part) if current.presence == "present" else None


def _names_somebody(part: Part) -> bool:
    return not isinstance(part, Passage) or any(is_full_name(name) for name in names_in(part.text))


def _is_below_apologies(label: Label, current: Listing | None, profile: Profile) -> bool:
    """'Apologies', below it 'Members' and then 'Observers': all of them sent apologies."""
    if current is None or current.presence != "apologies" or not _NEUTRAL.search(label.name):
        return False
    above = attendance_label(current.group or "", profile)
    return not current.parts or (above is not None and above.presence == "present")


def _under(part: Passage, label: Label, presence: Presence) -> Listing:
    rest = part.part(label.rest)
    parts = (rest,) if rest.text.strip() else ()
    return Listing(presence, label.name, parts, sure=label.sure, inline=bool(parts), name=part)


def _role_line(part: Part | None, current: Listing | None, profile: Profile) -> Listing | None:
    """'Chair: Alex Smith' outside a list is a list of its own."""
    if isinstance(part, tuple) and not isinstance(part, Passage) and len(part) == 1 and current is None:
        beside = part[0].get(1, ())
        office = canonical_role(beside[0].text.strip(" :"), profile.attendance) if beside else None
        return Listing(parts=(part,), role=office) if office else None
    if not isinstance(part, Passage) or (current and not current.inline):
        return None
    head, colon, rest = part.text.partition(":")
    if colon and rest.strip() and canonical_role(head.strip(), profile.attendance):
        return Listing(parts=(part,), inline=True)
    return None


def _parts(blocks: Iterable[Block], profile: Profile) -> Iterator["Part | Listing | None"]:
    """Lines and tables in order; None where a heading or another row of details ends a list."""
    tabbed: list[Passage] = []
    headed = False  # the heading before names a list, or somebody in it
    for block in blocks:
        goes_on = headed and isinstance(block, Heading) and _is_somebody(block)
        headed = goes_on or (isinstance(block, Heading) and attendance_label(block.text, profile) is not None)
        if isinstance(block, Table):
            yield from _tabbed_parts(tabbed, profile)
            tabbed = []
            yield from _table_parts(block, profile)
            continue
        if isinstance(block, Heading) and not goes_on:
            yield None
        for line in (part for one in _lines(block) for part in parted_at_labels(one, profile)):
            if _is_tabbed(line, profile) or _fills_a_row(line):
                tabbed.append(line)
            else:
                yield from _tabbed_parts(tabbed, profile)
                tabbed = []
                yield line
    yield from _tabbed_parts(tabbed, profile)


def _is_somebody(block: Heading) -> bool:
    """'J Anstey (Chair)', 'Helen Rook, Director of Place': a column of names that was taken for headings."""
    named = _BEHIND_NAME.split(block.text.strip(), maxsplit=1)[0]
    return not block.marker and is_full_name(named)


def _lines(block: TextBlock) -> tuple[Passage, ...]:
    """The block's lines; a list that runs on over its lines ('Alex Smith, Jo / Bloggs, …') is one."""
    found = lines_of(block)
    flows = any(line.text.endswith((",", ";", " and")) for line in found[:-1])
    return (whole(block),) if flows else found


def _role_row(row: Row, profile: Profile) -> Iterator[Part]:
    """'Chair: | Ann Bell' in a table of details: the row with the name first, the office beside it."""
    head, names = " ".join(passage.text for passage in row.get(0, ())), row.get(1, ())
    if canonical_role(head.strip(" :"), profile.attendance) and len(names) == 1 and is_full_name(names[0].text):
        yield ({0: names, 1: row[0]},)


def _table_parts(table: Table, profile: Profile) -> Iterator["Part | Listing | None"]:
    rows = rows_of(table, profile)
    if _lists_actions(table, profile) and not any(_names_a_list(row, profile) for row in rows):
        yield None
        return
    titled = with_titles(rows, profile)
    if titled:
        yield titled
        return
    roster = is_roster(rows, profile)
    if roster or not any(_names_a_list(row, profile) for row in rows):
        below = () if roster else from_list(rows, profile)
        yield from (None, below) if below and is_roster(below, profile) else (rows,)
        return
    for row in rows:
        first = row.get(0, ())
        if first:
            yield None
        if first and not _names_a_list(row, profile):
            beside = tuple(_role_row(row, profile)) or (_list_of_own_name(row),)
            yield from (one for one in beside if one)
            continue
        for column in sorted(row):
            yield from row[column]


def _list_of_own_name(row: Row) -> Listing | None:
    """'Staff | Nora Quinn (CEO)' beside the rows of 'Trustees' and 'Apologies': all it holds are names of people."""
    label, *others = [row[column] for column in sorted(row) if row[column]]
    said = [passage for cell in others for passage in cell]
    named = [_DASHED.split(passage.text)[0] for passage in said]
    if not said or not can_name_list(" ".join(passage.text for passage in label)):
        return None
    if not all(names and all(map(is_somebody, names)) for names in map(names_in, named)):
        return None
    return Listing("present", label[0].text.strip(" :"), tuple(said), sure=False, inline=True, name=label[0], own=True)


def _lists_actions(table: Table, profile: Profile) -> bool:
    """'Ref | Action | Who | When' right below the people, where no item parts them: its owners are no list."""
    index, columns = head_of(table, profile) or (None, {})
    return index == 0 and "text" in columns and not columns.keys().isdisjoint({"owner", "target"})


def _names_a_list(row: Row, profile: Profile) -> bool:
    first = " ".join(passage.text for passage in row.get(0, ()))
    label = attendance_label(first, profile)
    return label is not None and any(cell for column, cell in row.items() if column)


def _is_tabbed(line: Passage, profile: Profile) -> bool:
    raw = line.block.text[line.start : line.end]
    if _INITIALS_BEHIND.fullmatch(raw):
        return False
    return "\t" in raw and (attendance_label(raw, profile) is None or is_roster((tab_row(line),), profile))


def _fills_a_row(line: Passage) -> bool:
    """A row whose first cell is empty lost its leading tab, or kept it before the line's text."""
    return line.start > 0 and line.block.text[line.start - 1] == "\t"


def _tabbed_parts(tabbed: Sequence[Passage], profile: Profile) -> Iterator[Part]:
    if not tabbed:
        return
    rows = with_whole_names(tuple(tab_row(line) for line in tabbed))
    if len(rows) > 1 or is_roster(rows, profile):
        yield rows
    else:
        yield from tabbed


def tab_row(line: Passage) -> Row:
    """A line cut at its tabs; a tab before its first word leaves the first cell empty."""
    leading = 1 if line.start > 0 and line.block.text[line.start - 1] == "\t" else 0
    raw = line.block.text[line.start : line.end]
    row: dict[int, tuple[Passage, ...]] = {}
    at = line.start
    for column, text in enumerate(raw.split("\t"), start=leading):
        cell = strip(Passage(line.block, at, at + len(text)))
        if cell.text:
            row[column] = (cell,)
        at += len(text) + 1
    return row
