"""By when a carried action was due, as a later table prints it again: often without the year.

    OPSG 24/02 | Send the logs | 14/01/2020 | 7 March | DCC

In a table of April the day is the first 7 March after 14 January, and over.
"""

from collections.abc import Iterator
from datetime import date

from opsgdocs.dates import Resolution, carried, carried_anew, is_blank, said_before, target_in
from opsgdocs.document import fold
from opsgdocs.extractors.reading import Reading
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, OutstandingAction, Problem, Target

_SEVERAL = "several"  # the rule of a cell that was written over


def raising_day(raised: date | None, raised_at: str | None, reading: Reading) -> date | None:
    """The day the action was raised: as its row says, else that of the meeting in its id, where a document tells it."""
    fact = reading.said.calendar.day_of(raised_at) if raised_at and not raised else None
    return raised or (fact.day if fact else None)


def last_target(cell: str, since: date | None, reading: Reading) -> Target | None:
    """The target that the row repeats; None for an empty cell."""
    return None if is_blank(cell) else carried(_words(cell), reading.said, since).target


def revised_target(cell: str, last: Target | None, since: date | None, reading: Reading) -> Target | None:
    """The target set since; it does not lie before the one that it replaces."""
    return None if is_blank(cell) else carried_anew(_words(cell), reading.said, _replaced(last, since)).target


def target_of_earlier(text: str, reading: Reading) -> Target:
    """The deadline in the text of an action that an earlier meeting raised, nobody knows when."""
    return target_in(text, said_before(reading.said)).target


def doubtful_targets(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """Targets in tables of earlier actions whose year cannot be told for sure."""
    for row in minutes.outstanding:
        for target, doubt in _doubts(row, reading):
            yield problem("target_doubtful", f"Target {target.text!r} of {row.key}: {doubt}.", row.evidence)


def _doubts(row: OutstandingAction, reading: Reading) -> Iterator[tuple[Target, str]]:
    since, last, revised = raising_day(row.raised, row.raised_at, reading), row.last_target, row.revised_target
    if last and last.text:
        resolution = carried(last.text, reading.said, since)
        if resolution.rule == _SEVERAL or last != reading.target(last.text):  # what it repeats was doubtful before
            yield from _doubt(last, resolution)
    if revised and revised.text:
        yield from _doubt(revised, carried_anew(revised.text, reading.said, _replaced(last, since)))


def _doubt(target: Target, resolution: Resolution) -> Iterator[tuple[Target, str]]:
    if resolution.doubt and target.basis != "none":  # such a cell is a bad date already
        yield target, resolution.doubt


def _replaced(last: Target | None, since: date | None) -> date | None:
    return (last.earliest or last.latest if last else None) or since


def _words(cell: str) -> str:
    return fold(cell).strip()
