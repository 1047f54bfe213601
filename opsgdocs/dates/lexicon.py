"""The words that speak of time, with their kinds and values: 'fortnight', 'mid', 'prior to', 'close of play'."""

import re
from functools import cache

from opsgdocs.meetings.days import MONTH_NAMES, MONTHS, WEEKDAY_NAMES, WEEKDAYS

KINDS = {
    "DAY": "d",  # '21', also a count: '5 Working Days'
    "COUNT": "c",  # 'two', '90'
    "FEW": "i",  # 'a few', 'several', 'the coming': a count that nobody knows
    "ORDINAL": "o",  # '21st', 'first'
    "YEAR": "y",  # '2020', "'20"
    "FISCAL": "z",  # '2020/21'
    "MONTH": "m",
    "WEEKDAY": "w",
    "NUMERIC": "N",  # '04/02/2020', '2020-02-04', '4-Feb-20'
    "SHORT": "n",  # '04/02'
    "MONTHYEAR": "Y",  # '02/2020', '2020-02', 'Feb-20'
    "UNIT": "u",  # 'weeks'
    "WORKDAY": "k",  # 'Working Days'
    "END": "e",
    "PART": "p",  # 'early', 'mid', 'late', 'the start of'
    "QUARTER": "q",  # 'Q2'
    "HALF": "h",  # 'H1', 'half'
    "FINANCIAL": "G",  # 'financial (year)'
    "NEXT": "x",
    "THIS": "t",
    "LAST": "l",
    "EVERY": "v",
    "MEETING": "M",
    "LABEL": "L",  # 'OPSG_30'
    "BODY": "B",  # 'OPSG', 'SEC Panel'
    "KIND": "K",  # 'main', 'reporting'
    "SEASON": "S",
    "EVENT": "E",  # 'Easter'
    "CLOCK": "T",  # '5pm', 'close of play'
    "COMMENCING": "W",  # 'w/c'
    "ENDING": "V",  # 'w/e'
    "NOW": "D",  # 'today', 'tomorrow'
    "ABOUT": "~",
    "AGO": "g",
    "TIME": "H",  # "(two weeks') time", '(two weeks) from now'
    "BY": "b",
    "BEFORE": "f",
    "AFTER": "a",
    "WITHIN": "I",
    "AT": "A",  # 'at', 'for'
    "IN": "C",
    "ON": "O",
    "OF": "P",
    "TO": "R",  # 'to', '-', '/'
    "AND": "&",
    "BETWEEN": "U",
    "ARTICLE": "j",  # 'a', 'an'
    "POSSESSIVE": "'",
    "OPEN": "<",
    "CLOSE": ">",
    "COMMA": ",",
    "STOP": ".",
    "UNITEND": "1",  # 'EOM'
    "ITS": "s",  # 'its', 'their', before a meeting: that of the body just named
    "BUTONE": "2",  # (the next) 'but one'
    "INSTANT": "3",  # (the 27th) 'inst.', 'prox.'
    "OCCASION": "4",  # 'AGM', 'Michaelmas': a day that no calendar tells
    "MEETINGS": "5",  # "(two) meetings' time"
    "TBC": "?",
    "ONGOING": "=",
    "NODATE": "0",  # 'as soon as possible'
    "WAS": "!",  # 'was', 'previously'
    "MARK": "Z",  # an id, a share, a section, a sum
    "WORD": "X",
}

Word = tuple[str, str | int]


def _words(kind: str, words: str) -> dict[str, Word]:
    return {word: (KINDS[kind], word) for word in words.split()}


def _numbered(kind: str, words: str, sign: int = 1) -> dict[str, Word]:
    return {word: (KINDS[kind], sign * number) for number, word in enumerate(words.split(), start=1)}


# 'the' and its like say nothing of when; 'calendar' in 'calendar days' and 'calendar year' neither.
_SKIPPED = ("the", "our", "its", "their", "calendar", "either")
WORDS: dict[str, Word] = {
    **dict.fromkeys(_SKIPPED, ("", "")),
    **_words("END", "end close"),
    **_words("PART", "early mid middle late later start beginning"),
    **_words("NEXT", "next coming upcoming forthcoming subsequent"),
    **_words("THIS", "this current"),
    **_words("LAST", "last previous past preceding"),
    **_words("EVERY", "each every"),
    **_words("MEETING", "meeting mtg session"),
    **_words("KIND", "main reporting extraordinary special emergency interim annual ordinary regular full scheduled"),
    **_words("SEASON", "spring summer autumn winter"),
    **_words("EVENT", "easter christmas xmas"),
    **_words(
        "OCCASION", "agm egm michaelmas whitsun whitsuntide pentecost candlemas lammas martinmas lent advent ramadan"
    ),
    **_words("CLOCK", "noon midday midnight cob cop eob eod eop lunchtime"),
    **_words("COMMENCING", "wc wb"),
    **_words("NOW", "today tomorrow yesterday tonight"),
    **_words("ABOUT", "approximately approx about around roughly circa nearly almost"),
    **_words("AGO", "ago"),
    **_words("TIME", "time"),
    **_words("BY", "by until till due"),
    **_words("BEFORE", "before"),
    **_words("AFTER", "after following post"),
    **_words("WITHIN", "within inside"),
    **_words("AT", "at for"),
    **_words("IN", "in during over"),
    **_words("ON", "on"),
    **_words("OF", "of from"),
    **_words("TO", "to through"),
    **_words("AND", "and or"),
    **_words("BETWEEN", "between"),
    **_words("ARTICLE", "a an"),
    **_words("FEW", "several few some"),
    **_words("FINANCIAL", "financial fiscal regulatory fy"),
    **_words("HALF", "half"),
    **_words("TBC", "tbc tbd tba tbn"),
    **_words("ONGOING", "ongoing continuous continuing rolling bau standing monthly weekly quarterly"),
    **_words("NODATE", "asap immediate immediately urgent urgently"),
    **_words("WAS", "was previously originally formerly"),
    **{name: (KINDS["MONTH"], number) for name, number in MONTHS.items()},
    **{name: (KINDS["WEEKDAY"], number) for name, number in WEEKDAYS.items()},
    **_numbered("COUNT", "one two three four five six seven eight nine ten eleven twelve"),
    # a negative number was not written with 'st', 'nd', 'rd' or 'th', and is no day of the month
    **_numbered("ORDINAL", "first second third fourth fifth", -1),
    "latter": (KINDS["ORDINAL"], -2),
    **dict.fromkeys(("inst", "instant"), (KINDS["INSTANT"], 0)),
    **dict.fromkeys(("prox", "proximo"), (KINDS["INSTANT"], 1)),
    **dict.fromkeys(("ult", "ultimo"), (KINDS["INSTANT"], -1)),
    **{unit: (KINDS["UNIT"], unit) for unit in "hour day week fortnight month quarter year".split()},  # noqa: SIM905
    **{unit + "s": (KINDS["UNIT"], unit) for unit in "hour day week fortnight month quarter year".split()},  # noqa: SIM905
    **dict.fromkeys(("hr", "hrs"), (KINDS["UNIT"], "hour")),
    "eow": (KINDS["UNITEND"], "week"),
    "eom": (KINDS["UNITEND"], "month"),
    "eoy": (KINDS["UNITEND"], "year"),
    **dict.fromkeys(("wd", "wds"), (KINDS["WORKDAY"], 1)),
}
# A stop behind these ends the word, not the sentence: 'Feb. 2020'.
ABBREVIATED = frozenset((*MONTHS, *WEEKDAYS)) - {name.casefold() for name in (*MONTH_NAMES, *WEEKDAY_NAMES)}
# Lower case these are mostly other words ('it may', 'to march', 'he sat'): they are a month or a weekday only behind
# a word that leads to one.
DOUBTFUL = frozenset(("may", "march", "mar", "sat", "sun", "wed", "dec", "jan"))
LEADING = frozenset(
    KINDS[kind]
    for kind in (
        "BY",
        "BEFORE",
        "WITHIN",
        "IN",
        "OF",
        "PART",
        "END",
        "DAY",
        "ORDINAL",
        "TO",
        "WEEKDAY",
        "YEAR",
        "COMMA",
        "ITS",
    )
)
BODY_NOUNS = frozenset(
    ("panel", "board", "committee", "subcommittee", "group", "subgroup", "forum", "council", "trustees", "party")
)
SIGNS = {
    **dict.fromkeys("-–—−/", KINDS["TO"]),
    **dict.fromkeys("([", KINDS["OPEN"]),
    **dict.fromkeys(")]", KINDS["CLOSE"]),
    **dict.fromkeys(".;:!?", KINDS["STOP"]),
    ",": KINDS["COMMA"],
    "&": KINDS["AND"],
}
_OF_MEETING = r"(?: own)?(?=(?: [\w-]+){0,4} (?:meeting|mtg|session)\b)"
# Words in a row that make one token, by their first word.
_ROWS: dict[str, tuple[tuple[str, str], ...]] = {
    first: tuple(rows)
    for first, *rows in (
        ("a", ("FEW", " few| couple of| number of")),
        ("ahead", ("BEFORE", " of")),
        ("as", ("NODATE", r" soon as (?:\w+ )?(?:possible|practicable|practical)")),
        ("at", ("AT", " the latest"), ("NODATE", " the earliest opportunity"),
               ("NODATE", " (?:a|some) (?:later|future) (?:date|point|meeting)")),
        ("awaiting", ("TBC", " (?:a )?(?:new )?date")),
        ("bank", ("OCCASION", " holiday")),
        ("between", ("BY", " now and")),
        ("boxing", ("EVENT", " day")),
        ("business", ("WORKDAY", "[ -]days?")),
        ("by", ("BY", " not? later than| or before"), ("NODATE", " return(?: of (?:post|e-?mail))?")),
        ("but", ("BUTONE", " one")),
        ("christmas", ("EVENT", " (?:day|eve|break)")),
        ("close", ("CLOCK", " of (?:play|business)")),
        ("date", ("TBC", " (?:to be (?:confirmed|advised|agreed|announced)|awaited)")),
        ("deadline", ("BY", "(?: (?:date|day))?(?: of|:)?")),
        ("due", ("WORD", " to"), ("BY", " date(?: of|:)?|:")),
        ("easter", ("EVENT", " (?:sunday|monday|weekend|break)")),
        ("end", ("CLOCK", " of (?:play|business)| of (?:the )?(?:business |working )?day")),
        ("first", ("CLOCK", " thing")),
        ("from", ("TIME", " (?:now|today|(?:the date of )?(?:this|the) meeting)")),
        ("fy", ("NODATE", "[- ]end|e")),
        ("good", ("EVENT", " friday")),
        ("half", ("OCCASION", "[- ]term")),
        ("in", ("BY", " time for"), ("BEFORE", " advance of"), ("NODATE", " due course"), ("ABOUT", " the region of"),
               ("WORD", " order| addition to")),
        ("its", ("ITS", _OF_MEETING)),
        ("lady", ("OCCASION", " day")),
        ("latest", ("AT", " by")),
        ("may", ("WORD", " (?:be|have|not|need|also|want|wish|require|seek|then|only)")),
        ("meetings", ("MEETINGS", "['’‘]? time")),
        ("n", ("NODATE", "/a")),
        ("new", ("EVENT", " year(?:['’]?s (?:day|eve))?")),
        ("no", ("BY", " later than| later"), ("BEFORE", " (?:earlier|sooner) than")),
        ("not", ("BY", " later than"), ("BEFORE", " (?:earlier|sooner) than"), ("TBC", " yet known"),
               ("NODATE", " applicable")),
        ("on", ("BY", " or (?:before|by|around|about)"), ("ONGOING", "-going"), ("TBC", "[ -]hold"),
               ("ONGOING", " an? (?:on-?going|rolling|continuous|regular|monthly|weekly|quarterly) basis")),
        ("preceding", ("BEFORE", "")),
        ("prior", ("BEFORE", " to")),
        ("sub", ("BODY", "[- ](?:committee|group|panel|board)")),
        ("t", ("TBC", r"\.b\.[cda]\.?")),
        ("target", ("BY", " date(?: of|:)?|:")),
        ("their", ("ITS", _OF_MEETING)),
        ("to", ("TBC", " be (?:confirmed|advised|agreed|decided|determined|announced|set)")),
        ("up", ("BY", " to")),
        ("w", ("COMMENCING", "/[cb]"), ("ENDING", "/e")),
        ("week", ("COMMENCING", " (?:commencing|beginning|starting)"), ("ENDING", " ending")),
        ("work", ("WORKDAY", "[ -]days?")),
        ("working", ("WORKDAY", "[ -]days?")),
    )
}  # fmt: skip


@cache
def rows_from(first: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The rows that begin with that word, each with the letter of its kind; compiled once a text has the word."""
    rows = _ROWS.get(first, ())
    return tuple((KINDS[kind], re.compile(rf"{first}(?:{rest})(?!\w)", re.IGNORECASE)) for kind, rest in rows)


# Words whose kind hangs on what stands around them; all others have the one of WORDS.
AMBIGUOUS = frozenset((*_ROWS, *DOUBTFUL, *ABBREVIATED, "following"))
