"""Weekdays that the calendar contradicts in the day of a meeting: 'Monday 1 March 2022' was a Tuesday."""

from collections.abc import Iterable, Iterator

from opsgdocs.dates import Said, doubt_of, find_days
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.profile import Profile
from opsgdocs.records import Evidence, Minutes, Problem

_WEEKDAY = late(compiled, r"(?i)\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b")
_OTHER_DAY = late(compiled, r"(?i), not an? \w+day\b")


def check_weekdays(minutes: Minutes, profile: Profile) -> Iterator[Problem]:
    """The meeting's own day, and those of the meetings that it announces."""
    announced = tuple(place for meeting in minutes.next_meetings for place in meeting.evidence)
    for whose, places in (("this meeting", minutes.meeting.evidence), ("the next meeting", announced)):
        for place, doubt in _contradictions(places, profile):
            yield problem("meeting_date_doubtful", f"Of the day of {whose}: {doubt}; the date is used.", (place,))


def _contradictions(places: Iterable[Evidence], profile: Profile) -> Iterator[tuple[Evidence, str]]:
    told = set()
    for place in places:
        text = place.text or ""
        for phrase, _ in find_days(text, profile.meeting.day_first) if _WEEKDAY.search(text) else ():
            doubt = doubt_of(phrase.text, Said(None, day_first=profile.meeting.day_first))
            if doubt and _OTHER_DAY.search(doubt) and doubt not in told:
                told.add(doubt)
                yield place, doubt
