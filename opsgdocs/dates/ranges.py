"""What 'from one to another' means: '3 to 5 March', 'January to March 2020', 'Q1-Q2'."""

from datetime import date

from opsgdocs.dates.lexicon import KINDS
from opsgdocs.dates.periods import month_in, quarter_in
from opsgdocs.dates.said import Meaning, Reading, Said, Unplaced, one_day, some_day
from opsgdocs.dates.single import date_in
from opsgdocs.dates.token import Token
from opsgdocs.meetings.days import Days, add_months, day_of, months_from

_BETWEEN = KINDS["TO"] + KINDS["AND"]
_NUMBERS = KINDS["DAY"] + KINDS["ORDINAL"]


def mean_range(reading: Reading, said: Said) -> Meaning:
    """'3 to 5 March', '28 February – 3 March 2020'; '04/02/2020 / 03/03/2020' is two days, of which the last counts."""
    left, right = _sides(reading)
    last, doubt = date_in(right, said)
    if left.has("NUMERIC") and right.has("NUMERIC") and any(token.value == "/" for token in reading.all("TO")):
        doubt = f"“{reading.text}” names more than one day"
        return one_day(right, last, doubt=doubt)._replace(basis="day")
    first = _first_day(left, last, said)
    if first is None or first > last:
        raise Unplaced(f"“{reading.text}” does not run from an earlier to a later day", "none")
    return some_day(reading, Days(first, last), doubt=doubt)


def _first_day(left: Reading, last: date, said: Said) -> date | None:
    """The day on the left side; month and year that it lacks are those of the right side."""
    if left.has("YEAR") or left.has("NUMERIC"):
        return date_in(left, said)[0]
    if left.has("SHORT"):
        first, second = (int(part) for part in left.word("SHORT").split("/"))
        number, month = (first, second) if said.day_first else (second, first)
    else:
        number, month = left.number("DAY", "ORDINAL") or 0, left.number("MONTH") or last.month
    return day_of(last.year - (month > last.month), month, number)


def mean_months(reading: Reading, said: Said) -> Meaning:
    """'January to March 2020', 'March/April'."""
    left, right = _sides(reading)
    last = month_in(right, said)
    if left.has("YEAR") or left.has("MONTHYEAR"):
        first = month_in(left, said)
    else:
        month = left.number("MONTH") or 1
        first = months_from(last.first.year - (month > last.first.month), month)
    if first.first > last.first:
        raise Unplaced(f"“{reading.text}” does not run from an earlier to a later month", "none")
    return some_day(reading, Days(first.first, last.last))


def mean_quarters(reading: Reading, said: Said) -> Meaning:
    """'Q1-Q2 2020'."""
    left, right = _sides(reading)
    last = quarter_in(right, said)
    quarters = (left.number("QUARTER") or 1) - (right.number("QUARTER") or 1)
    if quarters > 0:
        raise Unplaced(f"“{reading.text}” does not run from an earlier to a later quarter", "none")
    return some_day(reading, Days(add_months(last.first, 3 * quarters), last.last))


def _sides(reading: Reading) -> tuple[Reading, Reading]:
    """What stands before and behind the sign in the middle."""
    tokens = reading.tokens
    cuts = [at for at in range(1, len(tokens) - 1) if tokens[at].kind in _BETWEEN and not _in_date(tokens, at)]
    if not cuts:
        raise Unplaced(f"“{reading.text}” names no two times", "none")
    return reading.part(0, cuts[0]), reading.part(cuts[0] + 1)


def _in_date(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a dash joins the parts of one date: '4-Feb to 6-Feb'."""
    return tokens[at - 1].kind in _NUMBERS and tokens[at + 1].kind == KINDS["MONTH"]
