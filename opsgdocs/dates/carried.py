"""Targets that a table of carried actions prints again, without their year: 'OPSG 24/02 | 14/01/2020 | 7 March'.

They were set when the action was raised, or later, so they are over as often as they lie ahead: in a table of April
'7 March' is no day of next year.
"""

from dataclasses import replace
from datetime import date

from opsgdocs.dates.resolution import Resolution, explain
from opsgdocs.dates.said import Said
from opsgdocs.kept_patterns import compiled
from opsgdocs.meetings.days import add_days, spoken
from opsgdocs.patterns import late

# Only spares most cells the second look: '07/03/2020', 'March 2020'; what this passes over reads the same again.
_WITH_YEAR = late(compiled, r"\d{4}|\d ?[-/.] ?\d{1,2} ?[-/.] ?\d")
_HALF_YEAR, _YEAR = 183, 366  # days


def carried(phrase: str, said: Said, since: date | None) -> Resolution:
    """A target printed again at a later meeting; a day without year is the first such one from `since` on.

    That is the day the action was raised. Where nobody knows it, the nearest such day is taken; one that is over by
    then is doubtful.
    """
    ahead = explain(phrase, said)
    if _WITH_YEAR.search(phrase) or _moved(said, since) is said:
        return ahead
    found = explain(phrase, _moved(said, since))
    if found.target == ahead.target:
        return ahead
    return found._replace(doubt=_doubt(phrase, found, said, since))


def said_before(said: Said) -> Said:
    """The same occasion for what an earlier meeting said, nobody knows which: years count from half a year ago."""
    return _moved(said, None)


def carried_anew(phrase: str, said: Said, since: date | None) -> Resolution:
    """A revised target; where the action is more than a year old, it was hardly set to a day that is long over."""
    found, ahead = carried(phrase, said, since), explain(phrase, said)
    if found.target == ahead.target or not found.doubt or not _is_old(said, since):
        return found
    return ahead._replace(doubt=_doubt(phrase, ahead, said, since))


def _moved(said: Said, since: date | None) -> Said:
    """The same occasion, with years counted from when the action was raised, else from half a year before."""
    if since and (said.day is None or since <= said.day):
        return replace(said, since=since)
    return replace(said, since=add_days(said.day, -_HALF_YEAR)) if said.day else said


def _doubt(phrase: str, found: Resolution, said: Said, since: date | None) -> str | None:
    day = found.target.latest or found.target.earliest
    if day is None or said.day is None or (since and since <= said.day and not _is_old(said, since)):
        return found.doubt
    why = f"it was set on or after {spoken(since)}" if since else "when the action was raised is not known"
    return f"“{phrase}” has no year, and {why}: check that {spoken(day)} is meant"


def _is_old(said: Said, since: date | None) -> bool:
    """Whether more than one such day lies between."""
    return bool(since and said.day and (said.day - since).days > _YEAR)
