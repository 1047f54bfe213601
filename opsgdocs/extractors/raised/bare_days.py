"""Days with which an action ends and to which no word leads: 'AB to pay the invoice 31/3/26', 'CD to paint 10th April'.

A word that makes another thing of the day forbids it ('the accident of 3 March', 'book the hall for 9 May'); where the
day may be that of an occasion ('to plan the AGM 9 May') a person is told instead.
"""

import re
from datetime import timedelta
from typing import NamedTuple

from opsgdocs.dates import said_before, target_in
from opsgdocs.document import fold
from opsgdocs.extractors.owner.heads import BEFORE_TASK, head_of_action
from opsgdocs.extractors.reading import Reading
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.records import Target

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_DAY = late(
    compiled,
    rf"(?i)(?P<before>\S+)\s+(?P<sign>@\s?|[–—-]\s+)?(?P<day>{_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+20\d\d)?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+20\d\d)?|\d{{1,2}}[/.]\d{{1,2}}[/.](?:20)?\d\d|20\d\d-\d\d-\d\d))\s*[.\])]?\s*$",
)
# Behind these words a day tells of something else than by when
_OTHER = frozenset(
    """
    of on for from since dated the and or by before due to through until till at
    in this last after between with as than per re ref a an both
    every during over around about issued published held page section version item issue table figure no v
    """.split()  # noqa: SIM905
)
_NUMBERED = frozenset(
    """
    clause paragraph para rule minute policy regulation article room unit flat bus route form lot
    """.split()  # noqa: SIM905
)
_OCCASION = late(
    compiled,
    r"(?i)(?:meetings?|agm|egm|board|committee|council|conference|event|workshop|session|visit|webinar|dinner|fair|day|party|camp"
    r"|festival|training|seminar|hearing|audit|inspection|launch|release|election|match|show|exhibition|concert|service|briefing"
    r"|forum|call|weekend|summit|tour|trip|minutes|notes|report|letter|email|rally|parade|sale|course)",
)
# What is made ready for a day: 'to book the hall in Leeds 30 June'
_READIED = late(
    compiled,
    r"(?i)(?:^|\b(?:to|will|and)\s+)(?:book|organi[sz]e|arrange|plan|prepare|advertise|publici[sz]e|invite)\b",
)
_SPAN = late(
    compiled,
    r"(?i)\(\s*(?:\d{1,2}|one|two|three|four|five|six|ten)\s+(?:working\s+)?(?:days?|weeks?|months?)\s*\)\s*\.?\s*$",
)
_OPENS = late(
    compiled,
    r"(?i)\b(?:before|until|by the time)\s+(?:the\s+|our\s+)?(?:[\w'’-]+\s+){1,4}?"
    r"(?:starts?|begins?|opens?|ends?|closes?|arrives?|is\s+out|goes\s+live)\s*[).]*\s*$",
)
# 'CD to paint the door (2/21)', 'Q2', 'TBA': what stands alone at the end is no part of the task
_BARE = late(
    compiled,
    rf"(?i)(?P<before>\S+)\s+(?P<said>[(\[](?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})[)\]]"
    rf"|(?P<alone>\d{{1,2}})/(?P<last>\d{{1,2}})|[(\[]?q[1-4](?:\s+(?:(?:20)?\d\d(?:/\d\d)?))?[)\]]?|tb[acd]|rolling|on-?going"
    rf"|from\s+(?:(?:early|mid|late|the\s+end\s+of)[\s-]+)?{_MONTH}(?:\s+20\d\d)?)\s*\.?$",
)
# What was done that day: 'letter sent 1 May', 'the minutes approved by the Board 1 May', 'wrote back 2/6/26'
_PAST = (
    r"(?:sent|rang|wrote|paid|met|held|went|came|spoke|told|took|gave|made|done|brought|bought|sold|built|found|got|heard|left|put"
    r"|seen|saw|taken|given|written|spoken|shown|begun|began|agreed|was|were|had|(?![A-Za-z]*eed\b)[a-z]{4,}(?<!hundr)ed)"
)
_AFTER_PAST = (
    r"(?:\s+(?:back|out|up|in|off|over|on|again|there|today))?(?:\s+(?:to|by|from|with|at)(?:\s+[\w'’-]+){1,4})?"
)
_HAPPENED = late(compiled, rf"\b(?i:{_PAST}){_AFTER_PAST}\W*$")
_CAUSED = late(
    compiled, r"(?i)\b(?:have|get|see|be|being)\b(?:(?!\s-\s)[^.;:–—])*$"
)  # 'to have the gutter cleaned 3 May'
_NEAR = 200  # characters, in which such a day stands at the end
_MONTHS = 12
_LONGEST_MONTH = 31  # days
_LONGEST = timedelta(days=270)  # ahead; what lies farther is more likely over


class BareDay(NamedTuple):
    """The target, or why it cannot be told; neither where no day stands at the end."""

    target: Target | None = None
    doubt: str | None = None


def bare_day(text: str, reading: Reading) -> BareDay:
    """The day at the end of the first line of an action that names no deadline otherwise."""
    line = fold(text.split("\n", 1)[0]).rstrip()
    end = max(0, len(line) - _NEAR)
    if span := _SPAN.search(line, end) or _OPENS.search(line, end):
        return BareDay(doubt=f"“{span[0].strip(' .()')}” may be meant for one")
    found = _DAY.search(line, end)
    if found is None:
        return BareDay(doubt=_doubt_of_bare(line, end))
    before = found["before"].strip(",;:(").casefold()
    target = target_in(f"by {found['day']}", reading.said).target
    if before in _OTHER or not _is_ahead(target, reading):
        return BareDay()
    if _is_of_occasion(line, found):
        return BareDay(doubt=f"“{found['day'].rstrip('.')}” may be meant for one")
    return BareDay(target.model_copy(update={"text": found["day"].rstrip(".")}))


def _doubt_of_bare(line: str, end: int) -> str | None:
    """'(2/21)', 'Q2', 'from August' at the end; 'the review of Q2', 'section 5/4', 'the minutes from May' are none."""
    found = _BARE.search(line, end)
    before = found["before"].strip(",;:(").casefold() if found else ""
    if (
        not found
        or before in _OTHER
        or before in _NUMBERED
        or found["said"] == "24/7"
        or (found["said"].casefold().startswith("from") and _OCCASION.fullmatch(before))
    ):
        return None
    figures = [int(figure) for figure in (found["first"] or found["alone"], found["second"] or found["last"]) if figure]
    if figures and not (0 < min(figures) <= _MONTHS and max(figures) <= _LONGEST_MONTH):
        return None
    return f"“{found['said'].strip('()[]')}” may be meant for one"


def bare_day_of_earlier(text: str, reading: Reading) -> Target | None:
    """The day at the end of an action of an earlier meeting, over or not: 'publish the calendar 16 Aug 2024'."""
    line = fold(text.split("\n", 1)[0]).rstrip()
    found = _DAY.search(line, max(0, len(line) - _NEAR))
    before = found["before"].strip(",;:(").casefold() if found else ""
    if (
        found is None
        or before in {*_OTHER, "to"}
        or _is_of_occasion(line, found)
        or _is_told(line[: found.start("day")])
    ):
        return None
    target = target_in(f"by {found['day']}", said_before(reading.said)).target
    return target.model_copy(update={"text": found["day"].rstrip(".")}) if target.stated else None


def _is_told(before: str) -> bool:
    """Whether what stands before the day tells what became of the action: 'AB to write: letter sent 1 May'."""
    task, colon, said = before.rpartition(": ")
    if colon and head_of_action(task, BEFORE_TASK) and said.strip():
        return True
    return _HAPPENED.search(before) is not None and not _CAUSED.search(before)


def _is_of_occasion(line: str, found: "re.Match[str]") -> bool:
    """Whether the day may be that of what stands before it, or the end of a stretch: 'section 6 – 9 April'."""
    before = found["before"].strip(",;:(")
    if found["sign"] and "@" in found["sign"]:
        return False
    numbered = before[-1:].isdigit() and bool(found["sign"])
    named = _OCCASION.fullmatch(before) or before.endswith("ing") or (before[:1].isupper() and not before.isupper())
    return bool(numbered or named or _READIED.search(line, 0, found.start("day")))


def _is_ahead(target: Target, reading: Reading) -> bool:
    day = reading.meeting.date
    if day is None or target.latest is None:
        return target.latest is not None
    return day <= target.latest <= day + _LONGEST
