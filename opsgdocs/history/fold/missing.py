"""Meetings of which there are no minutes between those given: by their numbers, or as minutes announce them.

OPSG_20, OPSG_22 · 'Next meeting: 22 September 2021' in the minutes of 25 August, and the next ones are of 27 October
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.history.finding import Finding
from opsgdocs.history.visits.visit import Visit
from opsgdocs.meetings.announcements import MAIN
from opsgdocs.meetings.days import spoken
from opsgdocs.records import NextMeeting


class Gap(NamedTuple):
    """Two meetings, how many are missing between them, and what announces one of unnumbered ones."""

    before: Visit
    after: Visit
    missing: int
    announced: tuple[NextMeeting, ...] = ()


def gaps(visits: Sequence[Visit]) -> Iterator[Gap]:
    """Meetings between which minutes are missing."""
    yield from _numbered(visits)
    for before, after in pairwise(visit for visit in visits if visit.day):
        if not (before.is_numbered or after.is_numbered) and (missing := tuple(_announced(before, after))):
            yield Gap(before, after, len(missing), missing)


def missing_meetings(visits: Sequence[Visit]) -> Iterator[Finding]:
    """What is told of each gap."""
    for gap in gaps(visits):
        evidence = tuple(passage for one in gap.announced for passage in one.evidence)
        yield Finding("meeting_gap", _message(gap), evidence or gap.after.minutes.meeting.evidence, gap.after.index)


def _message(gap: Gap) -> str:
    before, after = gap.before.name, gap.after.name
    between = "what was raised or closed meanwhile is not known"
    if days := ", ".join(spoken(one.date) for one in gap.announced if one.date):
        several = "meetings" if len(gap.announced) > 1 else "meeting"
        return f"{before} announces the {several} of {days}; the next minutes given are those of {after}: {between}."
    count = "one meeting" if gap.missing == 1 else f"{gap.missing} meetings"
    return (
        f"The minutes of {count} between {before} and {after} were not given: what they raised or closed is not known."
    )


def _numbered(visits: Sequence[Visit]) -> Iterator[Gap]:
    """Those of the numbered run."""
    numbers = {visit.minutes.meeting.number: visit for visit in visits if visit.is_numbered or not visit.tokens}
    held = sorted(number for number in numbers if isinstance(number, int))
    for low, high in pairwise(held):
        if high - low > 1:
            yield Gap(numbers[low], numbers[high], high - low - 1)


def _announced(before: Visit, after: Visit) -> Iterator[NextMeeting]:
    """The main meetings announced for days between the two, but for one that may have been put off to the second."""
    days = {
        one.date: one
        for one in reversed(before.minutes.next_meetings)
        if one.kind == MAIN and one.date and before.day and after.day and before.day < one.date < after.day
    }
    start = before.day or dt.date.min
    for day in sorted(days):
        if after.day and (after.day - day) * 2 > day - start:
            yield days[day]
        start = day
