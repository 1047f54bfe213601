"""Verbs that tell of a decision of another time, or only ask about one: 'As the OPSG AGREED in May', 'if it AGREED'.

The verb may stand out in capitals all the same; in the minutes of May 'The OPSG AGREED in May' tells of no other time.
"""

import re
from datetime import date

from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.meetings.days import MONTHS
from opsgdocs.meetings.labels import LAST_NUMBER, label_key
from opsgdocs.patterns import late
from opsgdocs.records import Meeting

_MONTH = "Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec"
_ADVERBS = r"(?:already\s+|previously\s+|also\s+|\w+ly\s+)*"
# 'The OPSG had AGREED this'
_HAD = late(compiled, rf"(?i)\bhad\s+{_ADVERBS}$|\b(?:has|have)\s+(?:already|previously)\s+{_ADVERBS}$")
# 'Members asked whether the OPSG APPROVED it', 'If the Board AGREED, …'
_IF = late(compiled, r"(?i)\b(?:whether|if|unless)\s+(?:[\w’'&-]+\s+){0,5}$")
_ASKS = late(
    compiled,
    r"(?i)\W*(?:has|had|have|did|does|do|is|was|were|if|whether|what|when|why|who|how|which)\b(?:.|\n)*\?[”\"’'\s]*(?:$|asked\b)",
)
_AS = late(compiled, r"(?i)(?:^|[\s,;(])as\s+(?:[\w’'&-]+\s+){1,4}$")
_REPORTED = late(
    compiled,
    r"(?i)\b(?:report|recall|remind|explain|record|stat|inform|sa(?:id|ys)|told|mention|not|point)(?:e?d|s)?\b[^.]{0,60}\bthat\b"
    r"\s+(?:[\w’'&-]+\s+){1,5}$",
)
_OF_MINUTES = late(compiled, r"(?i)\bminutes\b[^.]{0,60}\b(?:record|state|show|note|say)(?:s|ed)?\s+that\b")
# 'last year', 'at the previous meeting', 'at OPSG_31', 'in May', 'on 3 June', 'at the AGM of 2021'
_LAST = r"last\s+(?:year|month|week|meeting|quarter)\b|(?:at|in)\s+(?:its|their|the)\s+(?:last|previous|earlier)\b"
_WHEN = late(
    compiled,
    rf"\b(?P<last>{_LAST})|\b(?:[Aa]t\s+)(?P<label>[A-Z][A-Za-z&]*[_ ]\d+)\b"
    rf"|\b(?:[Ii]n|[Oo]n)\s+(?:\d{{1,2}}\s+)?(?P<month>{_MONTH})[a-z]*\b(?:\s+(?P<its_year>(?:19|20)\d\d))?"
    r"|\b(?:[Ii]n|[Aa]t|[Oo]n)\s+(?:the\s+)?(?:[A-Z]\w*\s+(?:of\s+|in\s+)?)?(?P<year>(?:19|20)\d\d)\b",
)
_IT = late(compiled, r"\s*(?:(?:this|it|so)\s+)?")  # all that may stand between the verb and its time
_OPENS = late(
    compiled,
    r"\W*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:Back\s+)?(?:(?i:at\s+(?:its|their|the|a)\s+(?:\w+\s+)?meeting)\s+(?:held\s+)?(?:of\s+)?)?",
)
# 'Before the Board AGREED this it had asked three firms'
_WHILE = late(
    compiled,
    r"\b(?i:when|before|after|once|until|because|by\s+the\s+time)\s+(?:(?i:the)\s+(?:[A-Z][\w’'&-]*\s+){1,3}|[A-Z]{3,}\s+|(?:it|they|we)\s+)$",
)
_NEAR = 2_000  # characters around the verb that are looked at, where a sentence has no end
_MOST_BETWEEN = 5  # words from 'In 2019' to the verb


def is_of_elsewhen(text: str, verb: int, end: int, meeting: Meeting, *, told: bool = False) -> bool:
    """Whether the verb at `verb` to `end` tells of another time than the meeting's, or stands in a question.

    `told`: the minutes tell all that happened as past, 'The Board had resolved to mend the roof', as small letters do.
    """
    start, stop = next(((first, last) for first, last in sentences(text) if first <= verb < last), (0, len(text)))
    start, stop = max(start, verb - _NEAR), min(stop, end + _NEAR)
    before, behind = text[start:verb], text[end:stop]
    if (_HAD.search(before) and not told) or _IF.search(before) or _ASKS.match(text, start, stop):
        return True
    if _OF_MINUTES.search(before) or _opens(before, meeting) or _WHILE.search(before):
        return True
    reported = _AS.search(before) or _REPORTED.search(before)
    return _is_followed(behind, meeting) or (reported is not None and _names_another(behind, meeting))


def _opens(before: str, meeting: Meeting) -> bool:
    """'In 2019 the Board RESOLVED …'."""
    lead = _OPENS.match(before)
    when = _WHEN.match(before, lead.end() if lead else 0)
    if when is None or len(before[when.end() :].split()) > _MOST_BETWEEN or "," in before[when.end() :].strip(" ,"):
        return False
    return _is_another(when, meeting)


def _is_followed(behind: str, meeting: Meeting) -> bool:
    """'APPROVED in 2019', 'carried at the AGM of 2021', but not 'NOTED the Incident in May'."""
    between = _IT.match(behind)
    when = _WHEN.match(behind, between.end()) if between else None
    return when is not None and _is_past(when, meeting)


def _names_another(behind: str, meeting: Meeting) -> bool:
    return any(_is_another(when, meeting) for when in _WHEN.finditer(behind))


def _is_another(when: "re.Match[str]", meeting: Meeting) -> bool:
    return _is_past(when, meeting) or (when["month"] is not None and not _is_own_month(when, meeting.date))


def _is_past(when: "re.Match[str]", meeting: Meeting) -> bool:
    """Surely before the meeting: a month without its year may be one to come."""
    if when["last"]:
        return True
    if when["label"]:
        return _is_earlier(when["label"], meeting)
    year = when["year"] or when["its_year"]
    if year is None or meeting.date is None:
        return False
    return int(year) < meeting.date.year or (
        int(year) == meeting.date.year and when["month"] is not None and _month(when) < meeting.date.month
    )


def _is_earlier(label: str, meeting: Meeting) -> bool:
    """'OPSG_31', said at OPSG_34."""
    number, own = LAST_NUMBER.search(label), LAST_NUMBER.search(meeting.label or "")
    if number is None or own is None:
        return False
    same = label_key(label[: number.start()]) == label_key((meeting.label or "")[: own.start()])
    return same and int(number[0]) < int(own[0])


def _is_own_month(when: "re.Match[str]", day: date | None) -> bool:
    return day is None or _month(when) == day.month


def _month(when: "re.Match[str]") -> int:
    return MONTHS[when["month"][:3].casefold()]
