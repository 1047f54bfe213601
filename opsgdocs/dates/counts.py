"""What counted days mean: 'in two weeks', 'within 5 Working Days', 'by Friday', 'tomorrow'."""

from datetime import date

from opsgdocs.dates.periods import shift_of
from opsgdocs.dates.said import Meaning, Reading, Said, Unplaced, one_day, some_day
from opsgdocs.meetings.days import Days, add_days, add_months, spoken, week_of
from opsgdocs.meetings.workdays import add_working_days
from opsgdocs.records import Basis

_NOW = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
# How far 'approximately two weeks' may lie to either side: half the unit that is counted.
_SLACK = {"hour": 1, "day": 1, "week": 3, "fortnight": 7, "month": 15, "quarter": 45, "year": 180}
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}
_MOST = 9999


def mean_count(reading: Reading, said: Said) -> Meaning:
    """'in two weeks', 'within 5 Working Days', 'in approximately a month'."""
    number, anchor = count_in(reading), said.anchor()
    day = moved(anchor, number, reading, said)
    if not reading.has("ABOUT"):
        return one_day(reading, day, said)
    slack = _SLACK.get(reading.word("UNIT"), 1)
    return some_day(reading, Days(max(add_days(day, -slack), anchor), add_days(day, slack)), said)


def mean_count_ago(reading: Reading, said: Said) -> Meaning:
    """'two weeks ago'."""
    return one_day(reading, moved(said.anchor(), -count_in(reading), reading, said), said)


def mean_counts(reading: Reading, said: Said) -> Meaning:
    """'two to three weeks', 'a month or two'."""
    numbers = sorted([*(int(token.value) for token in reading.all("DAY", "COUNT")), *[1] * reading.has("ARTICLE")])
    first, last = (moved(said.anchor(), number, reading, said) for number in (numbers[0], numbers[-1]))
    return some_day(reading, Days(first, last), said)


def mean_unknown_start(reading: Reading, said: Said) -> Meaning:
    """'within 5 Working Days of receipt': nobody knows the day it counts from."""
    raise Unplaced(f"“{reading.text}” counts from a day that is not stated")


def mean_now(reading: Reading, said: Said) -> Meaning:
    """'today', 'tomorrow', 'tomorrow week'."""
    day = add_days(said.anchor(), _NOW[reading.word("NOW")])
    return one_day(reading, moved(day, 1, reading, said) if reading.has("UNIT") else day, said)


def mean_clock(reading: Reading, said: Said) -> Meaning:
    """'close of play' alone is that of the meeting's day."""
    return one_day(reading, said.anchor(), said)


def mean_weekday(reading: Reading, said: Said) -> Meaning:
    """'Friday' is the next one; 'next Friday' may be the coming one or the one of next week."""
    weekday, anchor = reading.number("WEEKDAY") or 0, said.anchor()
    if reading.has("UNIT"):
        return one_day(reading, _weekday_of_week(reading, weekday, anchor), said)
    if reading.has("THIS"):
        return one_day(reading, add_days(week_of(anchor).first, weekday), said)
    if reading.has("LAST") or not said.forward:
        return one_day(reading, add_days(anchor, -((anchor.weekday() - weekday - 1) % 7 + 1)), said)
    near = add_days(anchor, (weekday - anchor.weekday() - 1) % 7 + 1)
    far = add_days(week_of(anchor).first, 7 + weekday)
    if not reading.has("NEXT") or near == far:
        return one_day(reading, near, said)
    doubt = f"“{reading.text}” can be {spoken(near)} or {spoken(far)}"
    return some_day(reading, Days(near, far), said)._replace(why=doubt, doubt=doubt)


def mean_weekday_after(reading: Reading, said: Said) -> Meaning:
    """'a week on Monday': a week after the coming one."""
    weekday, anchor = reading.number("WEEKDAY") or 0, said.anchor()
    near = add_days(anchor, (weekday - anchor.weekday() - 1) % 7 + 1)
    return one_day(reading, moved(near, count_in(reading), reading, said), said)


def mean_weekdays(reading: Reading, said: Said) -> Meaning:
    """'Thursday or Friday': from the first of them to the second."""
    first, second = (int(token.value) for token in reading.all("WEEKDAY"))
    apart, anchor = (second - first) % 7, said.anchor()
    start = add_days(anchor, (first - anchor.weekday() - 1) % 7 + 1 - (0 if said.forward else 7))
    return some_day(reading, Days(start, add_days(start, apart)), said)


def _weekday_of_week(reading: Reading, weekday: int, anchor: date) -> date:
    """'Friday of next week', 'Friday week', 'Friday fortnight'."""
    named = reading.has("NEXT") or reading.has("THIS") or reading.has("LAST")
    if reading.word("UNIT") not in (("week",) if named else ("week", "fortnight")):
        raise Unplaced(f"“{reading.text}” can be one of several days", "none")
    if named:
        return add_days(week_of(anchor).first, 7 * shift_of(reading) + weekday)
    return add_days(anchor, (weekday - anchor.weekday() - 1) % 7 + 1 + _DAYS_IN[reading.word("UNIT")])


def mean_coming(reading: Reading, said: Said) -> Meaning | None:
    """'within the next month' is one month from now; None where a calendar one is meant: 'in the coming week'."""
    inside = reading.led_by("WITHIN") or (reading.led_by("IN") and reading.word("NEXT") == "next")
    if not inside or reading.word("UNIT") not in ("day", "week", "fortnight", "month"):
        return None
    return one_day(reading, moved(said.anchor(), 1, reading, said), said)._replace(basis="relative")


def count_in(reading: Reading) -> int:
    """How many: 5, 'two', 'a'.

    Raises:
        Unplaced: 'a few'.
    """
    if reading.has("FEW"):
        raise Unplaced(f"“{reading.text}” does not say how many")
    number = reading.number("DAY", "COUNT")
    return 1 if number is None else min(number, _MOST)


def counted_basis(reading: Reading) -> Basis:
    """Whether working days or others are counted."""
    return "working_days" if reading.has("WORKDAY") else "relative"


def moved(day: date, number: int, reading: Reading, said: Said) -> date:
    """`number` of the units that are counted, after `day` (before it, where negative)."""
    unit = reading.word("UNIT")
    if reading.has("WORKDAY"):
        return add_working_days(day, number, said.region)
    if unit in _MONTHS_IN:
        return add_months(day, number * _MONTHS_IN[unit])
    return add_days(day, -(-number // 24) if unit == "hour" else number * _DAYS_IN[unit])
