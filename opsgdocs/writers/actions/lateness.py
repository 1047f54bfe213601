"""How many actions are overdue, and on which day: '6 overdue on 22 November 2026 (3 on 11 May 2021)'.

The day is that of the meeting ahead where nobody asked for another.
"""

from opsgdocs.meetings.days import spoken
from opsgdocs.records import ActionRegister, OpenAction, OutstandingActions
from opsgdocs.writers.text import wording

_OVER = frozenset({"closed", "absorbed"})


def overdue(log: OutstandingActions | ActionRegister) -> str:
    """How many are overdue, with the day where it is not that of the log; '' for none."""
    if not (asked := on_another_day(log)):
        count = sum("overdue" in action.flags for action in log.actions)
        return f"{count} overdue" if count else ""
    late = sum("overdue" in action.flags for action in log.actions)
    then = sum(_is_late(action, log) for action in log.actions)
    if not (late or then):
        return ""
    beside = f" ({then or 'none'} on {spoken(log.date)})" if log.date else ""
    return f"{late or 'none'} overdue on {asked}{beside}"


def on_another_day(log: OutstandingActions | ActionRegister) -> str:
    """The day on which overdue is counted, '' where it is the one that the log is for."""
    return spoken(log.overdue_on) if log.overdue_on and log.overdue_on != log.date else ""


def note(log: OutstandingActions | ActionRegister) -> str:
    """As `overdue`, for what shows no number else: '' where the day is that of the heading."""
    return overdue(log) if on_another_day(log) else ""


def title(log: OutstandingActions | ActionRegister, words: str) -> str:
    """The title of a sheet, which marks what is overdue."""
    return f"{words}, {wording.words('overdue').lower()} on {day}" if (day := on_another_day(log)) else words


def _is_late(action: OpenAction, log: OutstandingActions | ActionRegister) -> bool:
    latest = action.last_target.latest
    return action.status not in _OVER and latest is not None and log.date is not None and latest < log.date
