"""What months, weeks and quarters mean, their parts and their ends: 'mid-March', 'the end of Q2', 'w/c 9 March'."""

from collections.abc import Callable
from datetime import date

from opsgdocs.dates.counts import mean_coming
from opsgdocs.dates.lexicon import KINDS
from opsgdocs.dates.periods import month_in, nth_of, shift_of, unit_from, unit_in
from opsgdocs.dates.said import Meaning, Reading, Said, Unplaced, one_day, some_day
from opsgdocs.dates.single import date_in, far_ahead
from opsgdocs.meetings.days import WEEKDAY_NAMES, Days, add_days, months_from, spoken, week_of
from opsgdocs.meetings.workdays import add_working_days
from opsgdocs.records import Basis

_Period = Callable[[Reading, Said], Days]
_Rule = Callable[[Reading, Said], Meaning]
_UNIT_BASIS: dict[str, Basis] = {"week": "week", "month": "month", "quarter": "quarter", "year": "range"}
_THIRD = {"early": 0, "start": 0, "beginning": 0, "mid": 1, "middle": 1, "late": 2, "later": 2}


def mean_whole(period: _Period) -> _Rule:
    """A rule for the whole of a period: 'March 2020', 'Q2', 'H1 2020'."""

    def mean(reading: Reading, said: Said) -> Meaning:
        days = period(reading, said)
        named = reading.has("YEAR") or reading.has("MONTHYEAR") or reading.has("FISCAL")
        return some_day(reading, days, doubt=None if named else far_ahead(days, said))

    return mean


def mean_end(period: _Period) -> _Rule:
    """A rule for a period's last day: 'the end of February'; a week ends on its Friday."""

    def mean(reading: Reading, said: Said) -> Meaning:
        days = period(reading, said)
        week = (days.last - days.first).days == 6
        named = not reading.has("MONTH") or reading.has("YEAR")
        doubt = None if named else far_ahead(days, said)
        return one_day(reading, add_days(days.last, -2) if week else days.last, doubt=doubt)

    return mean


def mean_part(period: _Period) -> _Rule:
    """A rule for a third of a period: 'early March' is 1 to 10, 'mid-March' 11 to 20, 'late March' the rest."""

    def mean(reading: Reading, said: Said) -> Meaning:
        days = period(reading, said)
        parts = [str(token.value) for token in reading.all("PART")]
        if parts == ["later"] and said.day and days.first <= said.day < days.last:
            return some_day(reading, Days(add_days(said.day, 1), days.last))
        thirds = _thirds(days)
        return some_day(reading, Days(thirds[_THIRD[parts[0]]].first, thirds[_THIRD[parts[-1]]].last))

    return mean


def _thirds(days: Days) -> tuple[Days, Days, Days]:
    """Early, mid and late: of a week its working days, of a month tens of days, of a year four months each."""
    first, length = days.first, (days.last - days.first).days + 1
    if length == 7:
        return _run(first, 0, 1), _run(first, 2, 2), _run(first, 3, 4)
    if length <= 31:
        return _run(first, 0, 9), _run(first, 10, 19), Days(add_days(first, 20), days.last)
    months = round(length / 91.3)  # a quarter has thirds of one month, a year of four
    starts = (first.month - 1, first.month - 1 + months, first.month - 1 + 2 * months)
    early, mid, late = (months_from(first.year + start // 12, start % 12 + 1, months) for start in starts)
    return early, mid, late


def _run(first: date, start: int, end: int) -> Days:
    return Days(add_days(first, start), add_days(first, end))


def mean_unit(reading: Reading, said: Said) -> Meaning:
    """'next week', 'this month', 'next quarter', 'the next working day'."""
    unit, anchor = reading.word("UNIT"), said.anchor()
    if reading.has("NEXT") and _is_plural(reading):
        raise Unplaced(f"“{reading.text}” does not say how many", "relative")
    coming = mean_coming(reading, said)
    if coming:
        return coming
    if reading.has("WORKDAY"):
        day = add_working_days(anchor, shift_of(reading) or 1, said.region)
        return _with_basis(one_day(reading, day, said), "working_days")
    if unit in ("day", "hour"):
        return _with_basis(one_day(reading, add_days(anchor, shift_of(reading)), said), "relative")
    return _with_basis(some_day(reading, unit_in(reading, said), said), _UNIT_BASIS.get(unit, "relative"))


def _is_plural(reading: Reading) -> bool:
    """'in the coming weeks'."""
    return any(token.end - token.start > len(str(token.value)) for token in reading.all("UNIT"))


def mean_unit_after_next(reading: Reading, said: Said) -> Meaning:
    """'the week after next'."""
    unit = reading.word("UNIT")
    days = unit_from(unit, 2, said.anchor(), fiscal=reading.has("FINANCIAL"))
    return _with_basis(some_day(reading, days, said), _UNIT_BASIS.get(unit, "relative"))


def mean_week_of(reading: Reading, said: Said) -> Meaning:
    """'w/c 9 March': seven days from that day; 'the week of 11 March': Monday to Sunday around it."""
    day, doubt = date_in(reading, said)
    if not reading.has("COMMENCING"):
        return some_day(reading, week_of(day), doubt=doubt)
    if day.weekday() and not doubt:
        doubt = f"{spoken(day)} is a {WEEKDAY_NAMES[day.weekday()]}, not a Monday"
    return some_day(reading, Days(day, add_days(day, 6)), doubt=doubt)


def mean_week_to(reading: Reading, said: Said) -> Meaning:
    """'w/e 13 March': from that week's Monday to the day."""
    day, doubt = date_in(reading, said)
    return some_day(reading, Days(week_of(day).first, day), doubt=doubt)


def mean_end_of_week(reading: Reading, said: Said) -> Meaning:
    """'the end of w/c 9 March': its Friday."""
    day, doubt = date_in(reading, said)
    return one_day(reading, add_days(week_of(day).last, -2), doubt=doubt)


def mean_half_month(reading: Reading, said: Said) -> Meaning:
    """'the first half of March' is 1 to 15."""
    days = month_in(reading, said)
    middle = days.first.replace(day=15)
    first_half = nth_of(reading) == 1
    return some_day(reading, Days(days.first, middle) if first_half else Days(add_days(middle, 1), days.last))


def mean_in_month(reading: Reading, said: Said) -> Meaning:
    """'the first week of March' is 1 to 7; 'the last day of March', 'the third Monday in March'."""
    nth = nth_of(reading)
    days = month_in(reading, said) if reading.has("MONTH") or reading.has("MONTHYEAR") else _unit_around(reading, said)
    if reading.has("WORKDAY"):
        start = add_days(days.last, 1) if nth < 0 else add_days(days.first, -1)
        return _with_basis(one_day(reading, add_working_days(start, nth, said.region)), "working_days")
    if reading.has("WEEKDAY"):
        return _within(reading, days, _nth_weekday(days, reading.number("WEEKDAY") or 0, nth), "day")
    if reading.word("UNIT") == "day":
        day = days.last if nth < 0 else add_days(days.first, nth - 1)
        return _within(reading, days, day, "end_of" if nth < 0 else "day")
    first = add_days(days.last, -6) if nth < 0 else add_days(days.first, 7 * (nth - 1))
    return some_day(reading, Days(first, min(add_days(first, 6), days.last)))


def _unit_around(reading: Reading, said: Said) -> Days:
    """'the last Friday of the month', 'the first week of next month'."""
    cut = next(at for at, token in enumerate(reading.tokens) if token.kind in (KINDS["OF"], KINDS["IN"]))
    return unit_in(reading.part(cut + 1), said)


def _nth_weekday(days: Days, weekday: int, nth: int) -> date:
    if nth < 0:
        return add_days(days.last, -((days.last.weekday() - weekday) % 7))
    return add_days(days.first, (weekday - days.first.weekday()) % 7 + 7 * (nth - 1))


def _within(reading: Reading, days: Days, day: date, basis: Basis) -> Meaning:
    if day > days.last:
        raise Unplaced(f"“{reading.text}” is no day of the calendar", "none")
    return _with_basis(one_day(reading, day), basis)


def _with_basis(meaning: Meaning, basis: Basis) -> Meaning:
    return meaning._replace(basis=basis)
