"""What feasts mean: 'before Easter' ends on the Thursday before Good Friday, 'by Christmas' on 24 December."""

from collections.abc import Callable
from datetime import date

from opsgdocs.dates.said import Meaning, Reading, Said, one_day, some_day
from opsgdocs.meetings.days import Days, add_days, easter, spoken

_FEASTS: dict[str, Callable[[int], Days]] = {
    "easter": lambda year: Days(add_days(easter(year), -2), add_days(easter(year), 1)),
    "good friday": lambda year: _one(add_days(easter(year), -2)),
    "easter sunday": lambda year: _one(easter(year)),
    "easter monday": lambda year: _one(add_days(easter(year), 1)),
    "christmas": lambda year: Days(date(year, 12, 25), date(year, 12, 26)),
    "christmas eve": lambda year: _one(date(year, 12, 24)),
    "christmas day": lambda year: _one(date(year, 12, 25)),
    "boxing day": lambda year: _one(date(year, 12, 26)),
    "new years day": lambda year: _one(date(year, 1, 1)),
    "new years eve": lambda year: _one(date(year, 12, 31)),
    "new year": lambda year: Days(date(year, 1, 1), date(year, 1, 31)),
}
_SAME = {"xmas": "christmas", "christmas break": "christmas", "easter weekend": "easter", "easter break": "easter"}


def mean_feast(reading: Reading, said: Said) -> Meaning:
    """'Easter', 'before Christmas', 'in the New Year', 'after Easter 2021'."""
    days = _days_of(reading, said)
    if reading.led_by("AFTER"):
        first = add_days(days.last, 1)
        return Meaning(earliest=first, why=f"after “{reading.text}” is {spoken(first)} or later")
    if reading.led_by("BEFORE") or reading.led_by("BY"):
        return _before(reading, add_days(days.first, -1), said)
    return one_day(reading, days.first) if days.first == days.last else some_day(reading, days)


def feast_day(reading: Reading, said: Said) -> Meaning:
    """The day from which 'two weeks before Easter' counts: Easter Sunday, Christmas Day."""
    first = _days_of(reading, said).first
    is_easter = _SAME.get(reading.word("EVENT"), reading.word("EVENT")) == "easter"
    return one_day(reading, easter(first.year) if is_easter else first)


def _before(reading: Reading, eve: date, said: Said) -> Meaning:
    first = said.day if said.day and said.forward and said.day <= eve else None
    return Meaning(None, first, eve, why=f"the last day before “{reading.text}” is {spoken(eve)}")


def _days_of(reading: Reading, said: Said) -> Days:
    name = reading.word("EVENT").removeprefix("the ").replace("'", "").replace("’", "")
    feast = _FEASTS[_SAME.get(name, name)]
    named = reading.number("YEAR")
    if named is not None:
        return feast(named)
    anchor = said.year_from()
    this = feast(anchor.year)
    if said.forward:
        over = this.first <= anchor if reading.led_by("BEFORE") or reading.led_by("BY") else this.last < anchor
        return feast(anchor.year + over)
    return this if this.first <= anchor else feast(anchor.year - 1)


def _one(day: date) -> Days:
    return Days(day, day)
