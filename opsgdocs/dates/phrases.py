"""The grammar of 'by when': which rows of tokens speak of a day, of several days, or of a meeting.

'by the end of February' is BY END OF MONTH. Each rule has a name, its row in kinds of tokens, and examples, all of
which the tests read. A rule says *that* words belong together; `resolution.MEANINGS` says what days they mean.
"""

from functools import cache
from typing import NamedTuple

from opsgdocs.dates.automaton import Automaton
from opsgdocs.dates.lexicon import KINDS


class Rule(NamedTuple):
    """One form of words.

    Attributes:
        name: what `rule_of` tells.
        row: kinds of tokens in the notation of regular expressions; {names} stand in `PARTS`.
        examples: phrases that this rule, and no earlier one, reads.
    """

    name: str
    row: str
    examples: tuple[str, ...]


PARTS = {
    "year": "COMMA? OF? (YEAR | FISCAL)",
    "date": "(WEEKDAY COMMA?)? (NUMERIC | SHORT | (DAY|ORDINAL) TO? OF? MONTH (COMMA? TO? YEAR)? "
            "| MONTH (DAY|ORDINAL) (COMMA? YEAR)?)",
    "quarter": "QUARTER ({year} | TO? DAY)?",
    "month": "(MONTH {year}? | MONTHYEAR | YEAR MONTH)",
    "which": "(NEXT BUTONE? | THIS | LAST)",
    "whose": "(ITS | BODY POSSESSIVE)",
    "who": "(KIND? BODY? KIND? MEETING (OF BODY)? | KIND? BODY)",
    "label": "((OPEN | COMMA | TO)? LABEL CLOSE?)",
    "count": "((DAY | COUNT) (OPEN (DAY | COUNT) CLOSE)? | ARTICLE | FEW)",
    "unit": "(UNIT | WORKDAY)",
    "at": "(ON | IN | OF | TO | COMMA | OPEN)",
    "start": "({which}? {who} {label}? {at}? {date} CLOSE? | {date} | EVENT | {which}? LABEL "
             "| ({which} | EVERY)? {who} {label}? | MONTH {who} {label}? | WEEKDAY)",
    "unsaid": "({unit} | WORD | BODY | ARTICLE | MARK | OCCASION) (WORD | BODY | MARK | ON | OF | AT | ARTICLE)*",
}  # fmt: skip

RULES = (
    Rule("range", "(OF|BETWEEN)? ({date} | (WEEKDAY COMMA?)? (DAY|ORDINAL)) (TO|AND) {date}",
         ("3 to 5 March", "28 February – 3 March 2020", "between 3 and 5 March", "04/02/2020 - 06/02/2020")),
    Rule("months", "(OF|BETWEEN)? {month} (TO|AND) {month}",
         ("January to March 2020", "March/April", "between April and June")),
    Rule("quarters", "QUARTER {year}? (TO|AND) QUARTER {year}?", ("Q1-Q2 2020",)),
    Rule("offset", "ABOUT? {count} POSSESSIVE? {unit} (BEFORE|AFTER|OF|TO) {start}",
         ("5 Working Days before the next meeting", "two weeks prior to OPSG_31", "a week after 3 March",
          "10 Working Days of the meeting", "a week before the March meeting (OPSG_30)")),
    Rule("unknown_working_days", "ABOUT? {count} WORKDAY (BEFORE|AFTER|OF|ON) {unsaid}",
         ("5 Working Days of receipt",)),
    Rule("unknown_start", "ABOUT? {count} UNIT (BEFORE|AFTER|OF|ON) {unsaid}", ("two weeks after publication",)),
    Rule("weekday_before", "WEEKDAY (BEFORE|AFTER) {start}",
         ("the Friday before the next meeting", "the Monday after Easter")),
    Rule("unit_before", "UNIT (BEFORE|AFTER) {start}", ("the day before the next meeting", "week after 3 March")),
    Rule("meeting_day", "{whose}? {which}? {who} {label}? {at}? {date} CLOSE?",
         ("next meeting (3 March 2020)", "OPSG meeting on 3 March", "meeting of 3 March 2020",
          "its meeting on 3 March")),
    Rule("label_day", "LABEL {at}? {date} CLOSE?",
         ("OPSG_30 (3 March 2020)", "OPSG_30, 03/03/2020", "OPSG_30 on 3 March")),
    Rule("day_meeting", "{date} {who} {label}?", ("3 March meeting", "3 March OPSG (OPSG_30)")),
    Rule("day_label", "{date} {at}? {who}? LABEL CLOSE?", ("03/03/2020 (OPSG_30)", "3 March 2020, OPSG_30")),
    Rule("day", "{date}",
         ("21 February", "Friday, 21st of February 2020", "February 21, 2020", "21/02/20", "2020-02-21", "21-Feb-20",
          "Fri 21/02")),
    Rule("short_year", "(WEEKDAY COMMA?)? (DAY|ORDINAL) MONTH DAY", ("21 Feb 20",)),
    Rule("no_day", "(WEEKDAY COMMA?)? (COUNT OF? MONTH {year}? | MONTH COUNT {year}? "
         "| (DAY|ORDINAL) OF? MONTH (COUNT|MARK|ORDINAL) | (DAY|ORDINAL) WORD YEAR)",
         ("32 June 2022", "1 June 2202", "1 June 2O22", "June 32", "1 Jnue 2022")),
    Rule("month_meeting", "{whose}? ({month} POSSESSIVE? | {which} UNIT POSSESSIVE) {who} {label}?",
         ("the April meeting", "April OPSG", "the March Panel", "next month's meeting", "April meeting (OPSG_31)",
          "the March 2020 main meeting", "its March meeting", "the Panel's April meeting")),
    Rule("months_meeting", "{whose}? MONTH (TO|AND) {month} {who}", ("the June or July meeting",)),
    Rule("meeting_month", "{whose}? {which}? {who} {label}? {at}? {month} CLOSE? {label}?",
         ("the meeting in April", "OPSG in April 2020", "next meeting (April 2020)",
          "its meeting in April")),
    Rule("month_label", "{month} {at}? LABEL CLOSE?", ("March (OPSG_30)", "March 2020, OPSG_30")),
    Rule("label_month", "LABEL {at}? {month} CLOSE?", ("OPSG_31 (April 2020)", "OPSG_31 in April")),
    Rule("labelled", "{whose}? {which}? {who}? BUTONE? {label}",
         ("the next meeting (OPSG_30)", "OPSG_31", "OPSG 31", "the next meeting, OPSG_30", "meeting OPSG_30")),
    Rule("numbered", "BODY? MEETING (DAY | COUNT)", ("meeting 30", "Operations Group Meeting 30")),
    Rule("after_next", "{who} AFTER NEXT | {whose}? NEXT (BUTONE {who} | {who} BUTONE)",
         ("the meeting after next", "the next but one meeting", "next meeting but one")),
    Rule("count_meetings", "{count} MEETINGS", ("two meetings' time",)),
    Rule("every_meeting", "EVERY {who}", ("each meeting", "every OPSG")),
    Rule("next_meeting", "{whose}? NEXT {who}",
         ("the next meeting", "the next OPSG", "the next reporting meeting", "the next SEC Panel meeting",
          "its next meeting", "the Panel's next meeting")),
    Rule("this_meeting", "THIS {who}", ("this meeting",)),
    Rule("last_meeting", "{whose}? LAST {who}", ("the last meeting", "the previous OPSG meeting")),
    Rule("other_meeting", "{whose}? {which}? KIND? (WORD|BODY)(WORD|BODY)?(WORD|BODY)?(WORD|BODY)? MEETING",
         ("the next project meeting", "the next face-to-face steering meeting")),
    Rule("kind_meeting", "ARTICLE? KIND BODY? MEETING", ("the reporting meeting", "an extraordinary meeting")),
    Rule("whose_meeting", "{whose} {who}", ("its meeting", "the Panel's meeting")),
    Rule("week_of", "(COMMENCING | UNIT (OF|COMMENCING)) {date}",
         ("w/c 9 March", "week commencing 09/03/2020", "week of 9 March")),
    Rule("week_to", "ENDING {date}", ("w/e 13 March", "week ending 13/03/2020")),
    Rule("end_of_week", "END OF? (COMMENCING | UNIT OF) {date}", ("the end of w/c 9 March",)),
    Rule("end_of_day", "END OF? {date}", ("end of 21 February",)),
    Rule("end_month", "END TO? OF? {month} | MONTH TO? END | UNITEND OF? {month}",
         ("the end of February", "end-Feb 2020", "end March", "March end", "EOM June")),
    Rule("end_quarter", "END OF? ({quarter} | YEAR QUARTER | ORDINAL UNIT ({year})?) | QUARTER TO? END",
         ("end of Q2", "the end of the second quarter of 2020")),
    Rule("end_half", "END OF? ORDINAL? HALF {year}?", ("end of H1 2020", "end of the first half")),
    Rule("end_unit", "END OF? {which}? FINANCIAL? UNIT | FINANCIAL? UNIT (TO | POSSESSIVE)? END {year}? "
         "| UNITEND YEAR?",
         ("the end of next week", "end of the month", "end of the financial year", "year-end", "month end",
          "the month's end", "EOM")),
    Rule("end_year", "END OF? FINANCIAL? (YEAR | FISCAL)", ("end of 2020", "the end of 2020/21")),
    Rule("end_season", "END OF? SEASON {year}?", ("the end of the summer",)),
    Rule("end_meeting", "END OF? (NEXT|THIS)? {who} {label}?", ("the end of the meeting",)),
    Rule("part_month", "(PART TO?)? PART (TO|OF|IN)* {month}",
         ("early March", "mid-March 2020", "the beginning of April", "late in March", "early-mid March")),
    Rule("part_unit", "PART (TO|OF|IN)* {which}? FINANCIAL? UNIT",
         ("early next week", "later this month", "the start of next year", "mid-week")),
    Rule("part_quarter", "PART (TO|OF|IN)* QUARTER {year}?", ("early Q2",)),
    Rule("part_year", "PART (TO|OF|IN)* YEAR", ("late 2020",)),
    Rule("part_season", "PART (TO|OF|IN)* SEASON {year}?", ("early summer 2020",)),
    Rule("half_month", "(ORDINAL | LAST) HALF (OF|IN) {month}", ("the first half of March",)),
    Rule("in_month", "(ORDINAL | LAST) (UNIT | WEEKDAY | WORKDAY) (OF|IN) ({month} | {which}? UNIT) "
         "| UNIT DAY (OF|IN) {month}",
         ("the first week of March", "last day of March", "the first Monday in March", "last Working Day of March",
          "the last Friday of the month", "the first week of next month", "week 2 of March")),
    Rule("month", "{month}", ("March", "March 2020", "Feb-20", "02/2020", "March '20", "2020 March")),
    Rule("quarter", "{quarter} | YEAR QUARTER | ORDINAL FINANCIAL? UNIT {year}? | UNIT DAY {year}?",
         ("Q2", "Q2 2020", "the second quarter of 2020", "quarter 3", "Q1 2020/21", "Q3 22")),
    Rule("half", "{which}? HALF {year}? | ORDINAL HALF (OF {which}? UNIT)? {year}?",
         ("H1 2020", "the first half of 2020", "the second half of the year")),
    Rule("season", "{which}? SEASON {year}?", ("spring 2020", "the summer", "next spring")),
    Rule("feast", "{which}? EVENT {year}?", ("Easter", "Christmas", "the New Year", "Easter 2021")),
    Rule("occasion", "{which}? OCCASION {year}?", ("the AGM", "Michaelmas", "half term")),
    Rule("occasion_day", "{which}? OCCASION {at}? {date} CLOSE?",
         ("the AGM on 20 April", "the next AGM (20 April 2020)")),
    Rule("year", "FINANCIAL? (YEAR | FISCAL)", ("2021", "2020/21")),
    Rule("counts", "ABOUT? (DAY | COUNT) (TO | AND) (DAY | COUNT) {unit} (POSSESSIVE? TIME)? | ARTICLE UNIT AND COUNT",
         ("two to three weeks", "a month or two", "2-3 weeks", "3 or 4 Working Days")),
    Rule("count_working_days", "NEXT? ABOUT? {count} WORKDAY (POSSESSIVE? TIME)?", ("5 Working Days",)),
    Rule("count", "NEXT? ABOUT? {count} UNIT (POSSESSIVE? TIME)?",
         ("two weeks", "a fortnight", "approximately two weeks", "10 days' time", "the next two weeks", "a few weeks",
          "the next few weeks")),
    Rule("count_ago", "ABOUT? {count} {unit} AGO", ("two weeks ago",)),
    Rule("unit_after_next", "UNIT AFTER NEXT", ("the week after next",)),
    Rule("unit", "{which} (FINANCIAL? UNIT | WORKDAY) BUTONE?",
         ("next week", "this month", "next quarter", "next financial year", "the next working day",
          "next week but one")),
    Rule("now", "NOW UNIT?", ("today", "tomorrow", "yesterday", "tomorrow week")),
    Rule("weekday", "{which}? WEEKDAY (NEXT | (OF? {which})? UNIT)?",
         ("Friday", "next Friday", "Friday of next week", "Tuesday next week", "Friday week")),
    Rule("weekday_after", "{count}? UNIT ON WEEKDAY", ("a week on Monday", "a fortnight on Tuesday")),
    Rule("weekdays", "WEEKDAY (TO|AND) WEEKDAY", ("Thursday or Friday", "Thursday/Friday")),
    Rule("day_of_month", "(WEEKDAY COMMA?)? (ORDINAL (OF {which}? UNIT (AFTER NEXT)? | INSTANT)? | DAY INSTANT)",
         ("the 21st", "the 5th of next month", "the 5th of the month after next", "27th inst.")),
    Rule("every", "EVERY UNIT", ("each month", "every quarter")),
    Rule("tbc", "TBC+", ("TBC", "to be confirmed")),
    Rule("ongoing", "ONGOING ONGOING? ONGOING?", ("Ongoing", "On-going", "on an ongoing basis", "Monthly")),
    Rule("no_date", "NODATE", ("ASAP", "as soon as possible", "N/A")),
    Rule("clock", "CLOCK+", ("close of play", "5pm")),
)  # fmt: skip


class Found(NamedTuple):
    """A rule, and which tokens of a row it reads."""

    rule: str
    start: int
    end: int


def read_whole(shape: str) -> str | None:
    """Name of the first rule that reads all of the row."""
    rule, end = _phrases().longest(shape, 0, len(shape))
    return RULES[rule].name if rule >= 0 and end == len(shape) else None


def read_longest(shape: str, start: int, end: int | None = None) -> Found | None:
    """The rule that reads most of the row from `start` on; the earlier of two that read as much."""
    rule, stop = _phrases().longest(shape, start, len(shape) if end is None else end)
    return Found(RULES[rule].name, start, stop) if rule >= 0 else None


def read_date(shape: str, start: int) -> int:
    """Where a date that begins at `start` ends; `start` where none does."""
    return _dates().longest(shape, start, len(shape))[1]


@cache
def _phrases() -> Automaton:
    return Automaton((rule.row for rule in RULES), PARTS, KINDS)


@cache
def _dates() -> Automaton:
    return Automaton(("{date}",), PARTS, KINDS)
