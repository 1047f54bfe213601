"""Working days: 'within 5 Working Days' passes over weekends and public holidays."""

from collections.abc import Container
from datetime import date
from functools import cache

from opsgdocs.meetings.days import add_days


def add_working_days(day: date, count: int, region: str = "GB-ENG") -> date:
    """The `count`-th working day after `day` (before it, where negative).

    `region` is a country and its part; 'GB-ENG' has the public holidays of England and Wales.
    """
    step = 1 if count > 0 else -1
    left = abs(count)
    while left and date.min < day < date.max:
        day = add_days(day, step)
        left -= is_working_day(day, region)
    return day


def is_working_day(day: date, region: str = "GB-ENG") -> bool:
    """Whether it is neither of a weekend nor a public holiday."""
    return day.weekday() < 5 and day not in _public_holidays(region)


@cache
def _public_holidays(region: str) -> Container[date]:
    import holidays

    country, _, part = region.partition("-")
    closed: Container[date] = holidays.country_holidays(country, subdiv=part or None)
    return closed
