"""The grammar of 'by when': which rows of tokens speak of a day, a stretch of days, or a meeting.

'by the end of February' is BY END OF MONTH. Each rule has a name, its row in kinds of tokens, and examples, all of
which the tests read. A rule says *that* words belong together; `resolution.MEANINGS` says what days they mean.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from opsgdocs.dates.tokens import KINDS, Token, shape_of


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of words.

    Attributes:
        name: what `rule_of` tells.
        row: kinds of tokens in the notation of regular expressions; parts in {} stand in `_PARTS`.
        examples: phrases that this rule, and no earlier one, reads.
    """

    name: str
    row: str
    examples: tuple[str, ...]


_PARTS = {
    "yr": "(COMMA? OF? (YEAR | FISCAL))?",
    "date": "(WEEKDAY COMMA?)? (NUMERIC | SHORT | (DAY|ORDINAL) TO? OF? MONTH (COMMA? TO? YEAR)? | MONTH (DAY|ORDINAL) (COMMA? YEAR)?)",
    "who": "(KIND? BODY? KIND? MEETING | KIND? BODY)",
    "count": "(DAY | COUNT | ARTICLE | FEW)",
    "unit": "(UNIT | WORKDAY)",
    "when": "(BETWEEN|BY|BEFORE|WITHIN|AT|IN|ON|TO|TBC|OF|CLOCK|COMMA|STOP)*",
    "label": "((OPEN | COMMA | TO)? LABEL CLOSE?)?",
}  # fmt: skip

RULES = (
    Rule("range", "(OF|BETWEEN)? (WEEKDAY COMMA?)? ({date} | (DAY|ORDINAL)) (TO|AND) {date}",
         ("3 to 5 March", "28 February – 3 March 2020", "between 3 and 5 March", "04/02/2020 - 06/02/2020")),
    Rule("months", "(OF|BETWEEN)? (MONTH {yr} | MONTHYEAR) (TO|AND) (MONTH {yr} | MONTHYEAR)",
         ("January to March 2020", "March/April", "between April and June")),
    Rule("quarters", "QUARTER {yr} (TO|AND) QUARTER {yr}", ("Q1-Q2 2020",)),
    Rule("offset", "ABOUT? {count} POSSESSIVE? {unit} (BEFORE|AFTER|OF|TO) ABOUT? "
         "(({date}) | EVENT | LABEL | (NEXT|THIS|LAST|EVERY)? {who} (OPEN? LABEL CLOSE?)? | MONTH {who} {label})",
         ("5 Working Days before the next meeting", "two weeks prior to OPSG_31", "a week after 3 March",
          "10 Working Days of the meeting")),
    Rule("unknown_start", "ABOUT? {count} POSSESSIVE? {unit} (BEFORE|AFTER|OF|ON) ({unit}|WORD|BODY|ARTICLE|MARK) "
         "(WORD|BODY|MARK|ON|OF|AT|ARTICLE)*",
         ("5 Working Days of receipt", "two weeks after publication")),
    Rule("meeting_day", "(NEXT|THIS)? {who} (LABEL|OPEN LABEL CLOSE)? (ON|OF|TO|COMMA|OPEN)? {date} CLOSE?",
         ("next meeting (3 March 2020)", "OPSG meeting on 3 March", "meeting of 3 March 2020")),
    Rule("label_day", "{who}? LABEL (ON|OF|TO|COMMA|OPEN)? {date} CLOSE?",
         ("OPSG_30 (3 March 2020)", "OPSG_30, 03/03/2020", "OPSG_30 on 3 March")),
    Rule("day_meeting", "{date} {who} {label}", ("3 March meeting", "3 March OPSG (OPSG_30)")),
    Rule("day_label", "{date} (OPEN|COMMA|TO)? {who}? LABEL CLOSE?",
         ("03/03/2020 (OPSG_30)", "3 March 2020, OPSG_30")),
    Rule("day", "{date}", ("21 February", "Friday, 21st of February 2020", "February 21, 2020", "21/02/20",
                           "2020-02-21", "21-Feb-20", "Fri 21/02")),
    Rule("short_year", "(WEEKDAY COMMA?)? (DAY|ORDINAL) MONTH DAY", ("21 Feb 20",)),
    Rule("month_meeting", "((MONTH {yr} | MONTHYEAR) POSSESSIVE? | (NEXT|THIS|LAST) UNIT POSSESSIVE) {who} {label}",
         ("the April meeting", "April OPSG", "the March Panel", "next month's meeting", "April meeting (OPSG_31)",
          "the March 2020 main meeting")),
    Rule("meeting_month", "(NEXT|THIS)? {who} {label} (IN|OF|COMMA|TO|OPEN)? (MONTH {yr} | MONTHYEAR) CLOSE? {label}",
         ("the meeting in April", "OPSG in April 2020", "next meeting (April 2020)")),
    Rule("month_label", "IN? (MONTH {yr} | MONTHYEAR) (OPEN|COMMA|TO)? LABEL CLOSE?",
         ("March (OPSG_30)", "March 2020, OPSG_30")),
    Rule("label_month", "{who}? LABEL (IN|COMMA|OPEN|TO)? (MONTH {yr} | MONTHYEAR) CLOSE?",
         ("OPSG_31 (April 2020)", "OPSG_31 in April")),
    Rule("labelled", "(NEXT|THIS|LAST)? {who}? (COMMA | TO | OPEN)? LABEL CLOSE?",
         ("the next meeting (OPSG_30)", "OPSG_31", "OPSG 31", "the next meeting, OPSG_30", "meeting OPSG_30")),
    Rule("numbered", "BODY? MEETING (DAY | COUNT)", ("meeting 30", "Operations Group Meeting 30")),
    Rule("after_next", "{who} AFTER NEXT", ("the meeting after next",)),
    Rule("every_meeting", "(AT|EVERY)* EVERY {who}", ("each meeting", "every OPSG")),
    Rule("next_meeting", "NEXT {who}", ("the next meeting", "the next OPSG", "the next reporting meeting",
                                        "the next SEC Panel meeting")),
    Rule("this_meeting", "THIS {who}", ("this meeting",)),
    Rule("last_meeting", "LAST {who}", ("the last meeting", "the previous OPSG meeting")),
    Rule("other_meeting", "(NEXT|THIS|LAST)? KIND? (WORD|BODY) (WORD|BODY)* MEETING",
         ("the next project meeting", "the next face steering meeting")),
    Rule("kind_meeting", "KIND BODY? MEETING", ("the reporting meeting", "an extraordinary meeting")),
    Rule("week_of", "(COMMENCING | UNIT (OF|COMMENCING)) {date}", ("w/c 9 March", "week commencing 09/03/2020",
                                                                   "week of 9 March")),
    Rule("week_to", "ENDING {date}", ("w/e 13 March", "week ending 13/03/2020")),
    Rule("end_of_week", "END OF? (COMMENCING | UNIT OF) {date}", ("the end of w/c 9 March",)),
    Rule("end_of_day", "END OF? {date}", ("end of 21 February",)),
    Rule("end_month", "END TO? OF? (MONTH {yr} | MONTHYEAR) | MONTH TO? END ",
         ("the end of February", "end-Feb 2020", "end March", "March end")),
    Rule("end_quarter", "END OF? (QUARTER {yr} | ORDINAL UNIT (OF? YEAR)? | YEAR QUARTER) | QUARTER END",
         ("end of Q2", "the end of the second quarter of 2020")),
    Rule("end_half", "END OF? (HALF {yr} | ORDINAL HALF {yr})", ("end of H1 2020", "end of the first half")),
    Rule("end_unit", "END OF? (NEXT|THIS|LAST)? FINANCIAL? UNIT | FINANCIAL? UNIT TO? END (YEAR|FISCAL)?",
         ("the end of next week", "end of the month", "end of the financial year", "year-end", "month end")),
    Rule("end_year", "END OF? FINANCIAL? (YEAR | FISCAL)", ("end of 2020", "the end of 2020/21")),
    Rule("end_season", "END OF? SEASON {yr}", ("the end of the summer",)),
    Rule("end_meeting", "END OF? (NEXT|THIS)? {who} {label}", ("the end of the meeting",)),
    Rule("part_month", "(PART TO?)? PART (TO|OF|IN)* (MONTH {yr} | MONTHYEAR)",
         ("early March", "mid-March 2020", "the beginning of April", "late in March", "middle of March")),
    Rule("part_unit", "PART (TO|OF|IN)* (NEXT|THIS|LAST)? FINANCIAL? UNIT", ("early next week", "later this month",
                                                                          "the start of next year", "mid-week")),
    Rule("part_quarter", "PART (TO|OF|IN)* QUARTER {yr}", ("early Q2",)),
    Rule("part_year", "PART (TO|OF|IN)* YEAR", ("late 2020",)),
    Rule("part_season", "PART (TO|OF|IN)* SEASON {yr}", ("early summer 2020",)),
    Rule("half_month", "(ORDINAL | LAST) HALF (OF|IN) (MONTH {yr} | MONTHYEAR)", ("the first half of March",)),
    Rule("in_month", "(ORDINAL | LAST) UNIT (OF|IN) (MONTH {yr} | MONTHYEAR)",
         ("the first week of March", "last week in March", "the last day of March")),
    Rule("weekday_in_month", "(ORDINAL | LAST) WEEKDAY (OF|IN) (MONTH {yr} | MONTHYEAR)",
         ("the first Monday in March", "last Friday of March 2020")),
    Rule("last_working_day", "(ORDINAL | LAST) WORKDAY (OF|IN) (MONTH {yr} | MONTHYEAR)",
         ("the last working day of March",)),
    Rule("month", "EVERY? (MONTH {yr} | MONTHYEAR)", ("March", "March 2020", "Feb-20", "02/2020", "March '20")),
    Rule("year_month", "YEAR MONTH", ("2020 March",)),
    Rule("quarter", "(QUARTER {yr} | YEAR QUARTER | ORDINAL FINANCIAL? UNIT {yr} | UNIT DAY {yr})",
         ("Q2", "Q2 2020", "the second quarter of 2020", "quarter 3", "Q1 2020/21")),
    Rule("half", "((NEXT|THIS)? HALF {yr} | ORDINAL HALF (OF (NEXT|THIS)? UNIT)? {yr})",
         ("H1 2020", "the first half of 2020", "the second half of the year")),
    Rule("season", "(NEXT|THIS)? SEASON {yr}", ("spring 2020", "the summer", "next spring")),
    Rule("feast", "(NEXT|THIS)? EVENT {yr}", ("Easter", "Christmas", "the New Year", "Easter 2021")),
    Rule("year", "FINANCIAL? (YEAR | FISCAL)", ("2021", "2020/21")),
    Rule("counts", "ABOUT? (DAY | COUNT) (TO | AND) (DAY | COUNT) {unit} (POSSESSIVE? TIME)?",
         ("two to three weeks", "2-3 weeks", "3 or 4 weeks")),
    Rule("count", "(WITHIN|IN)? NEXT? ABOUT? {count} POSSESSIVE? {unit} (POSSESSIVE? TIME)?",
         ("two weeks", "a fortnight", "approximately two weeks", "5 Working Days", "10 days' time",
          "the next two weeks", "the next few weeks", "a month")),
    Rule("count_ago", "ABOUT? {count} {unit} AGO", ("two weeks ago",)),
    Rule("unit_after_next", "UNIT AFTER NEXT", ("the week after next",)),
    Rule("unit", "(NEXT|THIS|LAST) (FINANCIAL? UNIT | WORKDAY)", ("next week", "this month", "next quarter", "next year",
                                                     "the next working day")),
    Rule("now", "NOW", ("today", "tomorrow", "yesterday")),
    Rule("weekday", "(NEXT|THIS|LAST)? WEEKDAY ((OF? (NEXT|THIS|LAST))? UNIT)?",
         ("Friday", "next Friday", "Friday of next week", "Tuesday next week", "Friday week")),
    Rule("day_of_month", "(WEEKDAY COMMA?)? ORDINAL (OF (NEXT|THIS|LAST)? UNIT)?", ("the 21st", "the 5th of next month")),
    Rule("every", "EVERY UNIT", ("each month", "every quarter")),
    Rule("tbc", "(TBC | COMMA | TO)+", ("TBC", "to be confirmed")),
    Rule("ongoing", "ONGOING+", ("Ongoing", "On-going", "on an ongoing basis", "Monthly")),
    Rule("no_date", "NODATE", ("ASAP", "as soon as possible", "N/A")),
    Rule("clock", "CLOCK+", ("close of play", "5pm")),
)  # fmt: skip


_SIGNS = re.compile(r"[A-Z]+|\{\w+\}|\(|\s+")


def _compiled(row: str) -> str:
    """The row as a pattern over kinds' letters."""
    return _SIGNS.sub(_sign_of, row)


def _sign_of(match: re.Match[str]) -> str:
    sign = match[0]
    if sign[0] == "{":
        return f"(?:{_compiled(_PARTS[sign[1:-1]])})"
    if sign == "(":
        return "(?:"
    return re.escape(KINDS[sign]) if sign.isalpha() else ""


_WHOLE = re.compile("|".join(f"(?P<{rule.name}>{_compiled(rule.row)})" for rule in RULES))
_EACH = tuple((rule.name, re.compile(_compiled(rule.row))) for rule in RULES)


class Found(NamedTuple):
    """A rule and the tokens that it reads, `start` to `end` of a row of tokens."""

    rule: str
    start: int
    end: int


def read_whole(shape: str, start: int = 0, end: int | None = None) -> Found | None:
    """The first rule that reads all of the row."""
    end = len(shape) if end is None else end
    match = _WHOLE.fullmatch(shape, start, end)
    return Found(match.lastgroup or "", start, end) if match else None


def read_longest(shape: str, start: int) -> Found | None:
    """The rule that reads most of the row from `start` on; the earlier of two that read as much."""
    best: Found | None = None
    for name, pattern in _EACH:
        match = pattern.match(shape, start)
        if match and match.end() > (best.end if best else start):
            best = Found(name, start, match.end())
    return best


_DATE = re.compile(_compiled("{date}"))


def read_date(shape: str, start: int) -> int:
    """Where a date that begins at `start` ends; 0 where none does."""
    match = _DATE.match(shape, start)
    return match.end() if match else 0
