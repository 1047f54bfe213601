"""The days that an announcement names: '13 May, 10 June and 8 July 2025', '13 May 2025 – moved from 6 May 2025'."""

import re
from collections.abc import Iterator
from datetime import date

from opsgdocs.extractors.front.days import iso_stretches
from opsgdocs.extractors.front.replaced import without_replaced
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_DAY_MONTH = late(
    compiled,
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b(?!\s*,?\s*\d{4})",
    re.IGNORECASE,
)

# '13' of '13 and 27 May 2025', '13 – 14 May': nothing but what leads to a day stands before it
_BARE_DAY = late(
    compiled,
    r"(?:^|[:(,;&/–—-]|\b(?:on|the|of|and|or|dates?|\w{3,6}day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b)\W{0,3}"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*(?P<join>,|;|/|\band\b|\bor\b|&|[–—-]|\bto\b)\s*(?:and\s+|or\s+)?(?:on\s+|the\s+)*"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\W*)?$",
    re.IGNORECASE,
)
_LONGEST_LEAD = 40  # characters: 'on the Wednesday 13th and on the Wednesday '
_LASTING = frozenset("–—-") | {"to"}
# What stands between the days of a list: ', ', ' and Tuesday ', ' (Reporting), '
_LISTED = late(
    compiled,
    r"\s*(?:\([^()\d]*\))?\s*(?:,|;|/|\band\b|\bor\b|&)\s*(?:and\s+|or\s+)?(?:on\s+|the\s+)*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\W*)?",
    re.IGNORECASE,
)


def days_in(text: str, profile: Profile, today: date | None) -> tuple[tuple[int, int, date], ...]:
    """The days that a text names for meetings, with offsets; none that it says to be given up.

    One without a year is the first such day after the meeting, in a list with a year behind it one of that year. In
    '13 and 27 May' there are two, '13 – 14 May' is a meeting that begins on the first.
    """
    return _with_bare_days(text, _whole_days(text, profile, today))


def is_listed(between: str) -> bool:
    """Whether nothing but a comma or a joining word stands between two days."""
    return _LISTED.fullmatch(between) is not None


def _whole_days(text: str, profile: Profile, today: date | None) -> tuple[tuple[int, int, date], ...]:
    from opsgdocs.dates import find_days

    found = tuple((phrase.start, phrase.end, day) for phrase, day in find_days(text, profile.meeting.day_first))
    found = found or tuple((one.start, one.end, one.day) for one in iso_stretches(text))
    if found:
        found = (*_listed_before(text, found[0][0], found[0][2]), *found)
    else:
        found = tuple(_without_year(text, today)) if today else ()
    return without_replaced(text, found)


def _with_bare_days(text: str, found: tuple[tuple[int, int, date], ...]) -> tuple[tuple[int, int, date], ...]:
    days: list[tuple[int, int, date]] = []
    for start, end, day in found:
        group = [(start, end, day)]
        while match := _BARE_DAY.search(
            text, max(days[-1][1] if days else 0, group[0][0] - _LONGEST_LEAD), group[0][0]
        ):
            earlier = _earlier_in_month(int(match["day"]), group[0][2])
            if earlier is None:
                break
            lasting = match["join"].casefold() in _LASTING
            first = (match.start("day"), group[0][1] if lasting else match.start("join"), earlier)
            group = [first, *group[lasting:]]
        days += group
    return tuple(days)


def _earlier_in_month(number: int, day: date) -> date | None:
    return day.replace(day=number) if 0 < number < day.day else None


def _listed_before(text: str, end: int, known: date) -> list[tuple[int, int, date]]:
    """'13 May' and '10 June' of '13 May, 10 June and 8 July 2025'."""
    listed: list[tuple[int, int, date]] = []
    for match in reversed(tuple(_DAY_MONTH.finditer(text, 0, end))):
        day = _day_before(match, known) if _LISTED.fullmatch(text, match.end(), end) else None
        if day is None:
            break
        listed.insert(0, (*match.span(), day))
        end, known = match.start(), day
    return listed


def _day_before(match: "re.Match[str]", known: date) -> date | None:
    """The last such day before another."""
    from opsgdocs.dates import parse_day

    days = (parse_day(f"{match['day']} {match['month']} {year}") for year in (known.year, known.year - 1))
    return next((day for day in days if day and day < known), None)


def _without_year(text: str, today: date) -> Iterator[tuple[int, int, date]]:
    from opsgdocs.dates import parse_day

    for match in _DAY_MONTH.finditer(text):
        days = (parse_day(f"{match['day']} {match['month']} {year}") for year in (today.year, today.year + 1))
        day = next((day for day in days if day and day > today), None)
        if day:
            yield *match.span(), day
