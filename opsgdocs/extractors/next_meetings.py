"""The meetings that minutes announce: 'Next Main Meeting: 3 March 2020', 'Next Meeting: TBC'.

Only the committee's own: 'the next SEC Panel is on 14 March' announces none.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from opsgdocs.document import Block, Document, Table, walk
from opsgdocs.extractors.action.columns import head_of
from opsgdocs.extractors.front.announced_days import days_in
from opsgdocs.extractors.front.announcement import Announced, announced_in, announced_in_row, is_unknown, opens
from opsgdocs.extractors.front.passage import lines, lines_of
from opsgdocs.extractors.outline import Outline
from opsgdocs.profile import Profile
from opsgdocs.records import Evidence, NextMeeting


def extract_next_meetings(
    document: Document, profile: Profile, known: Outline | None = None
) -> tuple[NextMeeting, ...]:
    """The committee's coming meetings in the order announced; one whose day is left open has no date."""
    outline = known or Outline(document, profile)
    today = outline.occasion.day
    found: list[NextMeeting] = []
    for announced in _announced(outline.blocks, profile, today):
        if announced.day and announced.day == today:
            continue  # 'four weeks from 22 January 2016'
        meeting = NextMeeting(
            kind=announced.kind or profile.meeting.next_kinds[0],
            date=announced.day,
            label=announced.label,
            evidence=tuple(one for passage in announced.passages for one in passage.cite()),
        )
        _add(found, meeting, known=announced.kind is not None)
    return tuple(found)


def _add(found: list[NextMeeting], meeting: NextMeeting, *, known: bool) -> None:
    """A meeting announced twice is one; what only one of the two places tells is kept."""
    for index, other in enumerate(found):
        if other.date == meeting.date and (other.kind == meeting.kind or not known):
            label = other.label or meeting.label
            evidence: tuple[Evidence, ...] = tuple(dict.fromkeys((*other.evidence, *meeting.evidence)))
            found[index] = other.model_copy(update={"label": label, "evidence": evidence})
            return
    if meeting.date or not found:
        found.append(meeting)


def _announced(blocks: Iterable[Block], profile: Profile, today: date | None) -> Iterator[Announced]:
    below: Announced | None = None
    for block in blocks:
        if isinstance(block, Table):
            if head_of(block, profile) is None:
                yield from _in_table(block, profile, today, below)
            below = None
            continue
        for line in lines_of(block):
            opened = opens(line, profile)
            if opened and not _states(opened, profile, today):
                below = opened
                continue
            found = list(announced_in(line, profile, today, opened, below))
            below = below if found else None
            yield from found


def _in_table(table: Table, profile: Profile, today: date | None, below: Announced | None) -> Iterator[Announced]:
    for row in table.rows:
        cells = [passage for cell in row for passage in lines(walk(cell.blocks))]
        found = list(announced_in_row(cells, profile, today, below)) if len(row) > 1 else []
        if not found:
            found = [one for cell in cells for one in announced_in(cell, profile, today, opens(cell, profile))]
        yield from found


def _states(opened: Announced, profile: Profile, today: date | None) -> bool:
    rest = opened.passages[-1].text
    return is_unknown(rest) or bool(days_in(rest, profile, today))
