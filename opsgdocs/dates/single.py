"""What a date as printed means: '21 February', 'Friday 21/02/2020', '4-Feb-20', 'the 21st'."""

from datetime import date

from opsgdocs.dates.lexicon import KINDS
from opsgdocs.dates.periods import named_year
from opsgdocs.dates.said import Meaning, Reading, Said, Unplaced, one_day
from opsgdocs.kept_patterns import compiled
from opsgdocs.meetings.days import MONTH_NAMES, MONTHS, WEEKDAY_NAMES, Days, add_months, day_of, spoken
from opsgdocs.patterns import late

_NUMERIC = late(
    compiled, r"(\d+)\s?[-/.]?\s?(\d+|[a-z]+)\.?\s?[-/.]?\s?['’‘]?(\d+)"
)  # '04/02/2020', '4-feb-20', '04feb2020'
_PIVOT = 70  # '69' is 2069, '70' is 1970
# '3 February' said on 4 February would be a year away: perhaps a day just before was meant. A day that was over by
# less than two months is more likely a slip; months and their ends are planned further ahead.
_FAR_AHEAD = 305
_FAR_MONTHS = 334


def mean_day(reading: Reading, said: Said) -> Meaning:
    """'21 February', 'Friday 21/02/2020'."""
    day, doubt = date_in(reading, said)
    return one_day(reading, day, doubt=doubt)


def mean_short_year(reading: Reading, said: Said) -> Meaning:
    """'21 Feb 20' in a cell."""
    number, month, year = (int(token.value) for token in reading.all("DAY", "ORDINAL", "MONTH"))
    day = day_of(_full_year(year), month, number)
    if day is None:
        raise Unplaced(f"“{reading.text}” is no day of the calendar", "none")
    return one_day(reading, day)


def mean_no_day(reading: Reading, said: Said) -> Meaning:
    """'32 May 2022', '1 June 2202', '1 Jnue 2022': a slip."""
    raise Unplaced(f"“{reading.text}” is no day of the calendar", "none")


def mean_day_of_month(reading: Reading, said: Said) -> Meaning:
    """'the 21st', 'the 5th of next month', '27th inst.', 'Tuesday 31st'."""
    anchor, number = said.anchor(), reading.number("ORDINAL", "DAY") or 0
    if number < 1 or (reading.has("UNIT") and reading.word("UNIT") != "month"):
        raise Unplaced(f"“{reading.text}” is no day of the calendar", "none")
    shift = reading.has("NEXT") + reading.has("AFTER") - reading.has("LAST") + (reading.number("INSTANT") or 0)
    fixed, step = reading.has("UNIT") or reading.has("INSTANT"), 1 if said.forward else -1
    for months in range(1 if fixed else 4):
        month = add_months(anchor.replace(day=1), shift + months * step)
        day = day_of(month.year, month.month, number)
        if day and (fixed or (day >= anchor if said.forward else day <= anchor)):
            return one_day(reading, day, said, _other_weekday(reading, day))
    raise Unplaced(f"“{reading.text}” is no day of the calendar", "none")


def date_in(reading: Reading, said: Said) -> tuple[date, str | None]:
    """The day that the tokens of one date give, and what is doubtful about it.

    Raises:
        Unplaced: there is no such day, or nobody knows its year.
    """
    day, doubt = _date(reading, said)
    if day is None:
        raise Unplaced(f"“{reading.text}” is no day of the calendar", "none")
    return day, _other_weekday(reading, day) or doubt


def _other_weekday(reading: Reading, day: date) -> str | None:
    weekday = reading.number("WEEKDAY")
    if weekday is None or day.weekday() == weekday:
        return None
    return f"{spoken(day)} is a {WEEKDAY_NAMES[day.weekday()]}, not a {WEEKDAY_NAMES[weekday]}"


def _date(reading: Reading, said: Said) -> tuple[date | None, str | None]:
    if reading.has("NUMERIC"):
        return _numeric_date(reading.word("NUMERIC"), said)
    if reading.has("SHORT"):
        return _short_date(reading.word("SHORT"), said)
    number, month = reading.number("DAY", "ORDINAL"), reading.number("MONTH")
    if number is None or month is None:
        return None, None
    number = abs(number) if reading.has("OF") else number  # 'the first of June'
    year = named_year(reading, said)
    if year:
        return day_of(year, month, number), None
    day, doubt = _yearless(month, number, said)
    return day, _perhaps_year(reading, month, number, said) or doubt


def _numeric_date(text: str, said: Said) -> tuple[date | None, str | None]:
    parts = _NUMERIC.match(text)
    if not parts:
        return None, None
    first, second, third = parts[1], parts[2], int(parts[3])
    if second.isalpha():
        return day_of(_full_year(third), MONTHS[second], int(first)), None
    if len(first) == 4:
        return day_of(int(first), int(second), third), None
    day, month = (int(first), int(second)) if said.day_first else (int(second), int(first))
    if month > 12 >= day:
        return day_of(_full_year(third), day, month), f"“{text}” can only be read with day and month exchanged"
    return day_of(_full_year(third), month, day), None


def _short_date(text: str, said: Said) -> tuple[date | None, str | None]:
    first, second = (int(part) for part in text.split("/"))
    day, month = (first, second) if said.day_first else (second, first)
    return _yearless(month, day, said)


def _perhaps_year(reading: Reading, month: int, number: int, said: Said) -> str | None:
    """A doubt about 'Mar 20', which some write for March 2020."""
    follows = reading.tokens[-1].kind == KINDS["DAY"]
    if not follows or said.day is None or not 0 <= 2000 + number - said.day.year <= 2:
        return None
    return f"“{reading.text}” can also be {MONTH_NAMES[month - 1]} {2000 + number}"


def _full_year(year: int) -> int:
    return year if year > 99 else year + (2000 if year < _PIVOT else 1900)


def _yearless(month: int, number: int, said: Said) -> tuple[date | None, str | None]:
    """The next such day, or the last one where the phrase looks back; 29 February may be years away."""
    anchor, step = said.year_from(), 1 if said.forward else -1
    for year in range(anchor.year, anchor.year + 9 * step, step):
        day = day_of(year, month, number)
        if day and (day >= anchor if said.forward else day <= anchor):
            return day, _far_from(day, said, _FAR_AHEAD)
    return None, None


def far_ahead(days: Days, said: Said) -> str | None:
    """A doubt about a month without year whose end lies almost a year ahead."""
    return _far_from(days.last, said, _FAR_MONTHS)


def _far_from(day: date, said: Said, most: int) -> str | None:
    if said.day is None or not said.forward or (day - said.day).days <= most:
        return None
    return f"{spoken(day)} is almost a year after it was said: check that no day before it is meant"
