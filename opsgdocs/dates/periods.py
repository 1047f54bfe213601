"""Which month, quarter, half, year or week is named: 'Q2 2020/21', 'next month', 'the second half of the year'.

Without a year the next one that is not over is meant; looking back, the last one that has begun. All functions raise
`Unplaced` where that cannot be told.
"""

from datetime import date

from opsgdocs.dates.lexicon import KINDS
from opsgdocs.dates.said import Reading, Said, Unplaced
from opsgdocs.meetings.days import MONTHS, Days, add_days, months_from, week_of

_FISCAL_MONTH = 4  # the British financial and regulatory year begins in April
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}


def month_in(reading: Reading, said: Said) -> Days:
    """'March', 'March 2020', 'Feb-20', 'next month'."""
    if reading.has("MONTHYEAR"):
        return _month_year(reading.word("MONTHYEAR"))
    month = reading.number("MONTH")
    if month is None:
        return unit_from("month", shift_of(reading), said.anchor())
    year = named_year(reading, said)
    return months_from(year or said.year_from().year + _turn(month, said.year_from().month, said), month)


def named_year(reading: Reading, said: Said) -> int | None:
    """2020 of 'March 2020', the year after this one of 'March next year'."""
    year, shift = reading.number("YEAR"), reading.word("YEAR")
    return said.anchor().year + int(shift) if year is None and shift else year


def _month_year(text: str) -> Days:
    first, _, second = text.replace("'", "").replace("’", "").replace("‘", "").replace("-", "/").partition("/")
    if len(first) == 4 and first.isdigit():
        first, second = second, first  # '2020-03'
    month, year = MONTHS.get(first) or int(first), int(second)
    if not 1 <= month <= 12:
        raise Unplaced(f"“{text}” is no month", "none")
    return months_from(year if year > 99 else 2000 + year, month)


def quarter_in(reading: Reading, said: Said) -> Days:
    """'Q2', 'the second quarter of 2020', 'Q1 2020/21'; of the calendar year unless a financial one is named."""
    number = reading.number("QUARTER") or abs(reading.number("ORDINAL", "DAY") or 0)
    if not 1 <= number <= 4 or reading.word("UNIT") not in ("", "quarter"):
        raise Unplaced(f"“{reading.text}” is no quarter", "none")  # 'week 2'
    if _is_fiscal(reading):
        return _part_of(_fiscal_year(reading, said), number, 3)
    short = reading.number("DAY") if reading.has("QUARTER") else None
    year = reading.number("YEAR") or (2000 + short if short else 0)
    year = year or said.year_from().year + _turn(number, (said.year_from().month + 2) // 3, said)
    return months_from(year, 3 * number - 2, 3)


def half_in(reading: Reading, said: Said) -> Days:
    """'H1 2020', 'the second half of the year'."""
    number = abs(reading.number("ORDINAL") or reading.number("HALF") or 0)
    if number not in (1, 2):
        raise Unplaced(f"“{reading.text}” is no half of a year", "none")
    if _is_fiscal(reading):
        return _part_of(_fiscal_year(reading, said), number, 6)
    year = reading.number("YEAR") or said.anchor().year + reading.has("NEXT")
    if not reading.has("YEAR") and not reading.has("NEXT"):
        year = said.year_from().year + _turn(number, 1 + (said.year_from().month > 6), said)
    return months_from(year, 6 * number - 5, 6)


def year_in(reading: Reading, said: Said) -> Days:
    """'2020', '2020/21', 'the financial year 2020'."""
    if _is_fiscal(reading):
        return _part_of(_fiscal_year(reading, said), 1, 12)
    return months_from(reading.number("YEAR") or said.anchor().year + shift_of(reading), 1, 12)


def unit_in(reading: Reading, said: Said) -> Days:
    """'next week', 'this quarter', 'the financial year', 'year end 2020'."""
    if reading.has("YEAR") or reading.has("FISCAL"):
        return year_in(reading, said)
    return unit_from(reading.word("UNIT", "UNITEND"), shift_of(reading), said.anchor(), fiscal=reading.has("FINANCIAL"))


def unit_from(unit: str, shift: int, day: date, *, fiscal: bool = False) -> Days:
    """The week, month, quarter or year in which `day` lies, or one that many units later."""
    if unit not in _MONTHS_IN:
        return week_of(add_days(day, 7 * shift))
    count = _MONTHS_IN[unit]
    into = (day.month - (_FISCAL_MONTH if fiscal else 1)) % count
    return _months(day.year, day.month - into + count * shift, count)


def shift_of(reading: Reading) -> int:
    """1 for 'next', 2 for 'next but one', -1 for 'last', else 0."""
    return reading.has("NEXT") + reading.has("BUTONE") - reading.has("LAST")


def nth_of(reading: Reading) -> int:
    """1 for 'first', -1 for 'last', 2 for 'week 2'."""
    if reading.tokens[0].kind == KINDS["UNIT"]:
        return reading.number("DAY") or 1
    return -1 if reading.has("LAST") else abs(reading.number("ORDINAL") or 1)


def _turn(part: int, now: int, said: Said) -> int:
    """How many years on: a part of the year that is over means next year's, unless the phrase looks back."""
    if said.forward:
        return 1 if part < now else 0
    return -1 if part > now else 0


def _is_fiscal(reading: Reading) -> bool:
    return reading.has("FISCAL") or reading.has("FINANCIAL")


def _fiscal_year(reading: Reading, said: Said) -> int:
    """The year in which the financial year begins: 2020 for '2020/21'."""
    named = reading.word("FISCAL")
    if named and (int(named[:4]) + 1) % 100 != int(named[5:]):
        raise Unplaced(f"“{named}” is no financial year", "none")
    if named or reading.has("YEAR"):
        return int(named[:4]) if named else reading.number("YEAR") or 0
    return said.anchor().year - (said.anchor().month < _FISCAL_MONTH) + shift_of(reading)


def _part_of(fiscal_year: int, number: int, months: int) -> Days:
    return _months(fiscal_year, _FISCAL_MONTH + months * (number - 1), months)


def _months(year: int, month: int, count: int) -> Days:
    """`count` months from a month that may lie before January or after December."""
    return months_from(year + (month - 1) // 12, (month - 1) % 12 + 1, count)
