"""What is counted from another day: '5 Working Days before the next meeting', 'the day before OPSG_31'."""

from opsgdocs.dates.appointments import (
    mean_labelled,
    mean_last_meeting,
    mean_meeting_day,
    mean_month_meeting,
    mean_next_meeting,
    mean_this_meeting,
)
from opsgdocs.dates.counts import count_in, counted_basis, mean_weekday, moved
from opsgdocs.dates.feasts import feast_day
from opsgdocs.dates.periods import unit_from
from opsgdocs.dates.said import Meaning, Reading, Said, Unplaced
from opsgdocs.meetings.days import add_days, spoken


def mean_offset(reading: Reading, said: Said) -> Meaning:
    """'5 Working Days before the next meeting', 'two weeks after 3 March'."""
    cut = next(at for at, token in enumerate(reading.tokens) if token.kind in "faPR")
    count, basis = reading.part(0, cut), counted_basis(reading)
    try:
        start = _start_of(reading.part(cut + 1), said)
    except Unplaced as unplaced:
        start = unplaced.meaning
    if start.day is None:
        return start._replace(earliest=None, latest=None, basis=basis)
    sign = -1 if reading.tokens[cut].kind == "f" else 1
    day = moved(start.day, sign * count_in(count), count, said)
    why = f"“{reading.text}” is {spoken(day)}: {start.why}"
    return Meaning(day, day, day, start.meeting, why, start.doubt, basis)


def mean_unit_before(reading: Reading, said: Said) -> Meaning:
    """'the day before the next meeting', 'the week after 3 March'."""
    unit, sign = reading.word("UNIT"), -1 if reading.tokens[1].kind == "f" else 1
    start = _start_of(reading.part(2), said)
    if start.day is None:
        return start._replace(earliest=None, latest=None)
    if unit in ("day", "hour"):
        day = add_days(start.day, sign)
        return Meaning(day, day, day, start.meeting, f"“{reading.text}” is {spoken(day)}: {start.why}", start.doubt)
    days = unit_from(unit, sign, start.day)
    why = f"“{reading.text}” is {spoken(days.first)} to {spoken(days.last)}: {start.why}"
    return Meaning(None, *days, start.meeting, why, start.doubt, "week" if unit == "week" else None)


def mean_weekday_before(reading: Reading, said: Said) -> Meaning:
    """'the Friday before the next meeting', 'the Monday after Easter'."""
    cut = next(at for at, token in enumerate(reading.tokens) if token.kind in "fa")
    start, weekday = _start_of(reading.part(cut + 1), said), reading.number("WEEKDAY") or 0
    if start.day is None:
        return start._replace(earliest=None, latest=None)
    before = reading.tokens[cut].kind == "f"
    apart = (start.day.weekday() - weekday - 1) % 7 + 1 if before else (weekday - start.day.weekday() - 1) % 7 + 1
    day = add_days(start.day, -apart if before else apart)
    return Meaning(day, day, day, start.meeting, f"“{reading.text}” is {spoken(day)}: {start.why}", start.doubt)


def _start_of(start: Reading, said: Said) -> Meaning:
    """The day from which '5 Working Days before …' counts."""
    if start.has("EVERY"):
        raise Unplaced("every meeting has its own day")
    for kinds, mean in (
        (("NUMERIC", "SHORT", "DAY", "ORDINAL"), mean_meeting_day),
        (("EVENT",), feast_day),
        (("WEEKDAY",), mean_weekday),
        (("MONTH",), mean_month_meeting),
        (("LABEL",), mean_labelled),
        (("NEXT", "KIND"), mean_next_meeting),
        (("LAST",), mean_last_meeting),
    ):
        if any(start.has(kind) for kind in kinds):
            return mean(start, said)
    return mean_this_meeting(start, said)
