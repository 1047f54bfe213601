"""Days and runs of days: months, weeks, Easter."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = {
    word: number
    for number, name in enumerate(MONTH_NAMES, start=1)
    for word in {name.casefold(), name[:3].casefold(), *(("sept",) if number == 9 else ())}
}
WEEKDAYS = {
    word: number
    for number, name in enumerate(WEEKDAY_NAMES)
    for word in {
        name.casefold(),
        name[:3].casefold(),
        *{1: ("tues",), 2: ("weds",), 3: ("thur", "thurs")}.get(number, ()),
    }
}
_LAST_YEAR = date.max.year - 1  # room for the end of a run that begins in it


class Days(NamedTuple):
    """A run of days, both ends included."""

    first: date
    last: date


def day_of(year: int, month: int, number: int) -> date | None:
    """That day, or None where there is none: the 31st of February."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def spoken(day: date) -> str:
    """A day as minutes print it: '3 March 2020'."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def add_days(day: date, count: int) -> date:
    """`count` days later, held within the days that `date` knows."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return date.max if count > 0 else date.min


def add_months(day: date, count: int) -> date:
    """The same day `count` months later, or that month's last: a month after 31 January is 29 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not date.min.year <= year <= date.max.year:
        return date.max if count > 0 else date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_from(year: int, month: int, count: int = 1) -> Days:
    """`count` whole months from that one on."""
    first = date(max(1, min(year, _LAST_YEAR)), month, 1)
    last = add_months(first, count - 1)
    return Days(first, last.replace(day=monthrange(last.year, last.month)[1]))


def week_of(day: date) -> Days:
    """Monday to Sunday of the week in which `day` lies."""
    monday = add_days(day, -day.weekday())
    return Days(monday, add_days(monday, 6))


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, number = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, number + 1)
