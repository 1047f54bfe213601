"""Which rules answer by when, behind which words: 'at' leads to 'the next meeting', never to 'March'."""

from opsgdocs.dates.lexicon import KINDS
from opsgdocs.kept_patterns import compiled

MEETINGS = frozenset(
    ("next_meeting", "labelled", "month_meeting", "meeting_day", "label_day", "day_meeting", "day_label",
     "meeting_month", "month_label", "label_month", "after_next", "months_meeting", "count_meetings", "kind_meeting",
     "other_meeting", "end_meeting")
)  # fmt: skip
STRETCHES = frozenset(
    ("end_of_week", "end_month", "end_quarter", "end_half", "end_unit", "end_year", "end_of_day", "part_month",
     "part_unit", "part_quarter", "part_year", "half_month", "in_month", "week_of", "week_to")
)  # fmt: skip
DAYS = frozenset(
    ("day", "range", "day_of_month", "weekday", "weekdays", "weekday_after", "weekday_before", "short_year", "no_day")
)
COUNTS = frozenset(("count", "count_working_days", "counts", "unknown_start", "unknown_working_days"))
OFFSET = frozenset(("offset",))
OFFSETS = frozenset(("offset", "weekday_before", "unit_before", "unit", "unit_after_next"))
PERIODS = frozenset(("month", "months", "quarter", "quarters", "half", "season", "feast"))
NEVER = frozenset(
    ("tbc", "ongoing", "no_date", "clock", "last_meeting", "this_meeting", "count_ago", "numbered", "every",
     "every_meeting")
)  # fmt: skip
LEFT_OPEN = frozenset(("tbc", "ongoing"))
SAID_OF_DATES = frozenset(("tbc", "ongoing", "no_date"))  # where a date is asked for, these answer
# What words that need not lead to a deadline may lead to, and whether that makes it one for sure
LEADS: dict[str, tuple[frozenset[str], bool]] = {
    KINDS["AT"]: (MEETINGS | STRETCHES, True),
    KINDS["TO"]: (MEETINGS, True),
    KINDS["IN"]: (MEETINGS | STRETCHES | COUNTS | OFFSETS | PERIODS, True),
    KINDS["ON"]: (DAYS | MEETINGS | STRETCHES, False),
    KINDS["AFTER"]: (frozenset(("next_meeting", "month_meeting", "after_next", "labelled", "other_meeting")), False),
}
BARE: dict[str, tuple[frozenset[str], bool]] = {
    KINDS["NEXT"]: (frozenset(("unit",)), True),  # 'next week'
    KINDS["THIS"]: (frozenset(("unit",)), False),  # 'this week'
    KINDS["COMMENCING"]: (frozenset(("week_of",)), True),  # 'w/c 9 March'
    KINDS["ENDING"]: (frozenset(("week_to",)), True),
    KINDS["UNITEND"]: (STRETCHES, True),  # 'EOM'
    KINDS["DAY"]: (OFFSET | COUNTS | {"weekday_after"}, True),  # '5 Working Days before the next meeting'
    KINDS["COUNT"]: (OFFSET | COUNTS | {"weekday_after"}, True),
    KINDS["ARTICLE"]: (OFFSET | COUNTS | {"weekday_after"}, True),
    KINDS["WEEKDAY"]: (frozenset(("weekday_before",)), True),  # 'the Friday before the next meeting'
    KINDS["UNIT"]: (frozenset(("unit_before",)), True),  # 'the day before the next meeting'
    KINDS["BETWEEN"]: (frozenset(("range", "months")), False),  # 'between 3 and 5 March'
    KINDS["END"]: (STRETCHES, False),
    KINDS["PART"]: (STRETCHES, False),  # 'mid-March'
    KINDS["NOW"]: (frozenset(("now",)), False),
    KINDS["NODATE"]: (frozenset(("no_date",)), False),  # 'as soon as possible'
    KINDS["ONGOING"]: (frozenset(("ongoing",)), False),  # 'on an ongoing basis'
}
UNNAMED = frozenset(("next_meeting", "month_meeting", "meeting_month", "after_next"))  # any body's meeting
IRREGULAR = frozenset(
    ("held", "sent", "made", "given", "taken", "seen", "took", "met", "found", "shown", "brought", "told", "began",
     "occurring", "happened")
)  # fmt: skip
IN_CELLS = frozenset(("n/a", "not applicable", "immediate", "urgent"))  # say something only as a cell of their own
BE = frozenset(("be", "being", "is", "are", "get"))
STRONG = compiled(r"[bfI][bfIACOP.]{0,9}")  # 'by', 'before the', 'no later than 5pm on', 'deadline:'
NOTHING: tuple[frozenset[str], bool] = (frozenset(), False)
OPENING = frozenset(("b", "f", "I", KINDS["TBC"], *LEADS, *BARE))
# What may stand alone at the end of an action: 'DCC – provide a list – 18th March', '(SECAS, 5 April 2022)'
ALONE = DAYS | STRETCHES | MEETINGS | SAID_OF_DATES | frozenset(("month",))
SETTING_OFF = frozenset(KINDS[kind] for kind in ("TO", "OPEN", "COMMA", "STOP"))
AT_END = frozenset(KINDS[kind] for kind in ("STOP", "CLOSE"))
OF_DATES = frozenset(KINDS[kind] for kind in ("DAY", "ORDINAL", "MONTH", "YEAR", "NUMERIC", "SHORT", "WEEKDAY"))
