"""The meetings that minutes announce: 'Next Main Meeting: 3 March 2020', 'Next Meeting: TBC'.

Only the committee's own: 'the next SEC Panel is on 14 March' announces none.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from opsgdocs.document import Block, Document, Table, walk
from opsgdocs.extractors.front.announced_days import days_in
from opsgdocs.extractors.front.announcement import announced_in, announced_in_row, is_unknown, names_several
from opsgdocs.extractors.front.coming import Announced
from opsgdocs.extractors.front.diary import rows_of_days
from opsgdocs.extractors.front.openings import opens
from opsgdocs.extractors.outline import Outline
from opsgdocs.extractors.table.columns import head_of
from opsgdocs.extractors.text.passage import Passage, lines, lines_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Profile
from opsgdocs.records import Evidence, NextMeeting

_DAY_FIRST = compiled(r"(?i)\W*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\W+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\b")
_NUMBER = compiled(r"\s*(?:item\s+)?\d{1,3}(?:\.\d{1,3})*[.)]?\s*", re.IGNORECASE)
_EARLIER = compiled(r"(?i)\b(?:last|previous|preceding)\s+(?:\w+\s+)?(?:meeting|minutes)\b")
# A line between 'Diary Planning' and its table
_IN_BETWEEN = compiled(r"(?i)(?:further|more)\s+(?:details|information)\b|.*\bas follows\W*$|.*\bmeetings\b[^.]*:$")


class _Coming(NamedTuple):
    """A coming meeting, and whether a word tells its kind."""

    meeting: NextMeeting
    known: bool


def extract_next_meetings(
    document: Document, profile: Profile, known: Outline | None = None
) -> tuple[NextMeeting, ...]:
    """The committee's coming meetings in the order announced; one whose day is left open has no date."""
    outline = known or Outline(document, profile)
    today = outline.occasion.day
    found: list[_Coming] = []
    for announced in _announced(outline.blocks, profile, today):
        if announced.day and announced.day == today:
            continue  # 'four weeks from 22 January 2016'
        meeting = NextMeeting(
            kind=announced.kind or profile.meeting.next_kinds[0],
            date=announced.day,
            label=announced.label,
            evidence=tuple(one for passage in announced.passages for one in passage.cite()),
        )
        _add(found, _Coming(meeting, known=announced.kind is not None))
    return tuple(one.meeting for one in found)


def _add(found: list["_Coming"], one: "_Coming") -> None:
    """A meeting announced twice is one; what only one of the two places tells is kept."""
    meeting = one.meeting
    for index, (other, known) in enumerate(found):
        if other.date == meeting.date and (other.kind == meeting.kind or not (one.known and known)):
            kind = meeting.kind if one.known else other.kind
            label = other.label or meeting.label
            evidence: tuple[Evidence, ...] = tuple(dict.fromkeys((*other.evidence, *meeting.evidence)))
            told = other.model_copy(update={"kind": kind, "label": label, "evidence": evidence})
            found[index] = _Coming(told, known=known or one.known)
            return
    if meeting.date or not found:
        found.append(one)


def _announced(blocks: Iterable[Block], profile: Profile, today: date | None) -> Iterator[Announced]:
    below: Announced | None = None
    for block in blocks:
        if isinstance(block, Table):
            of_actions = head_of(block, profile) is not None
            yield from (_in_cells if of_actions else _in_table)(block, profile, today, below)
            below = None
            continue
        for line in lines_of(block):
            opened = opens(line, profile)
            if opened and not _states(opened, profile, today):
                below = opened
                continue
            above = below if below and _may_go_on(line, below) else None
            found = list(announced_in(line, profile, today, None, above)) if above and _is_behind(opened, line) else []
            found += announced_in(line, profile, today, opened, above)
            below = _still_open(below, opened) if found else _before_days(below, line)
            yield from found


def _is_behind(opened: Announced | None, line: Passage) -> bool:
    """Whether an announcement begins behind a sentence that may go on with the one above."""
    return opened is not None and opened.passages[0].start > line.start


def _before_days(below: Announced | None, line: Passage) -> Announced | None:
    """What stays open over one line between it and its days: 'Further details of planned meetings are at …'."""
    waits = below is not None and len(below.passages) > 1 and not below.passages[-1].text
    return below._replace(passages=(below.passages[0],)) if below and waits and _IN_BETWEEN.match(line.text) else None


def _still_open(below: Announced | None, opened: Announced | None) -> Announced | None:
    """What the next line may go on with: 'Future meetings: 13 May' with '10 June'."""
    return opened if opened and names_several(opened) else below


def _may_go_on(line: Passage, below: Announced) -> bool:
    """Whether a line can belong to what is open above it: any to a bare heading, else one that begins with its day."""
    if _EARLIER.search(line.text):
        return False  # 'Actions from the last meeting (25 September 2024)'
    return not below.passages[-1].text or _DAY_FIRST.match(line.text) is not None


def _in_cells(table: Table, profile: Profile, today: date | None, _below: Announced | None) -> Iterator[Announced]:
    """The meetings of a table of minutes with their actions: the day below 'Date of next meeting' in one cell."""
    for row in table.rows:
        for cell in row:
            found = lines(walk(cell.blocks))
            opened = opens(found[0], profile) if found else None
            for line in found[1:2] if opened and not _states(opened, profile, today) else ():
                yield from announced_in(line, profile, today, None, opened)
    yield from _in_titled_rows(table, profile, today)


def _in_titled_rows(table: Table, profile: Profile, today: date | None) -> Iterator[Announced]:
    """The day in a row of its own, or in the row beneath: '5.0 | Next meeting' above '5.1 | Tuesday 16/04/2024'."""
    open_above: Announced | None = None
    for row in table.rows:
        said = [found for cell in row if (found := lines(walk(cell.blocks))) and not _NUMBER.fullmatch(cell.text)]
        line = said[0][0] if said else None
        if line is None:
            continue
        if open_above and _DAY_FIRST.match(line.text):
            yield from announced_in(line, profile, today, None, open_above)
        opened = opens(line, profile) if len(said) == 1 and len(said[0]) == 1 else None
        if opened and _states(opened, profile, today):
            yield from announced_in(line, profile, today, opened)
        open_above = opened if opened and not _states(opened, profile, today) else None


def _in_table(table: Table, profile: Profile, today: date | None, below: Announced | None) -> Iterator[Announced]:
    for row in rows_of_days(table):
        cells = [passage for cell in row for passage in lines(walk(cell.blocks))]
        found = list(announced_in_row(cells, profile, today, below)) if len(row) > 1 else []
        if not found:
            found = [one for cell in cells for one in announced_in(cell, profile, today, opens(cell, profile))]
        yield from found


def _states(opened: Announced, profile: Profile, today: date | None) -> bool:
    rest = opened.passages[-1].text
    return is_unknown(rest) or bool(days_in(rest, profile, today))
