"""The days that a front page prints, those of a meeting of several days as their first: '24, 25, 26 September 2007'.

'February 1-3, 2006' → 1 February 2006; '30 September – 2 October 2020' → 30 September 2020.
"""

import re
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.extractors.front.replaced import without_replaced
from opsgdocs.patterns import late

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?\d{1,2}(?:st|nd|rd|th)?"
_AND = r"\s*(?:,\s*(?:and\s+)?|\band\b|&|\+|[-–—/]|\bto\b|\buntil\b)\s*"
_YEAR = r"\s*,?\s+(?P<year>\d{4})(?!\d)"
_FORMS = (
    rf"(?P<day>{_DAY})(?:{_AND}{_DAY})+\s+(?:of\s+)?(?P<month>{_MONTH}){_YEAR}",
    rf"(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH}){_AND}{_DAY}\s+(?:of\s+)?(?P<last>{_MONTH}){_YEAR}",
    rf"(?P<month>{_MONTH})\s+(?P<day>{_DAY})(?:{_AND}{_DAY})+{_YEAR}",
    rf"(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_AND}(?P<last>{_MONTH})\s+{_DAY}{_YEAR}",
)
_SEVERAL = tuple(late(re.compile, rf"(?<![\w.,/-])(?<!\d\s){form}", re.IGNORECASE) for form in _FORMS)
_MAY_BE_SEVERAL = re.compile(
    r"\d(?:st|nd|rd|th)?\s*(?:[,&+/–—-]|and\b|to\b|until\b|[a-z]{3,9}\.?\s*(?:[&+–—-]|and\b|to\b))", re.I
)
_BEFORE_DAYS = late(
    re.compile, r"(?:^|[,;:|(]|[–—-]|\b(?:on|from|of|held|the|between|dates?)|[a-z]day)\s*$", re.IGNORECASE
)
# 'Meeting 3, 4 February 2020', 'Meeting 3 – 4 February 2020': the first number may be the meeting's own
_MAY_BE_NUMBER = late(re.compile, r"\d{1,2}(?:\s*,\s*|\s+[–—-]\s+)\d{1,2}\s+\D+\d{4}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = 300  # characters


class Day(NamedTuple):
    """A day and the stretch of text that prints it, or it and the days after it."""

    start: int
    end: int
    day: date


@lru_cache(maxsize=512)
def printed_days(text: str, *, day_first: bool) -> tuple[Day, ...]:
    """All days with their year, in order; a meeting of several days is its first day."""
    from opsgdocs.dates import find_days

    found = [Day(phrase.start, phrase.end, day) for phrase, day in find_days(text, day_first)]
    found = list(without_replaced(text, found))
    several = _several(text) if _MAY_BE_SEVERAL.search(text, 0, _LONGEST) else None
    if several is None:
        return tuple(found)
    rest = [one for one in found if one.end <= several.start or one.start >= several.end]
    return tuple(sorted([several, *rest]))


def _several(text: str) -> Day | None:
    from opsgdocs.dates import parse_day

    for form in _SEVERAL:
        for match in form.finditer(text, 0, _LONGEST):
            number = "".join(filter(str.isdigit, match["day"]))
            day = parse_day(f"{number} {match['month'].strip('.')} {match['year']}")
            if day and _are_days(match):
                return Day(match.start(), match.end(), _in_its_year(day, match))
    return None


def _are_days(match: "re.Match[str]") -> bool:
    """Days rise within a month, and none of them is the number of the meeting."""
    days = [int(number) for number in re.findall(r"\d+", match[0])][:-1]
    rise = "last" in match.re.groupindex or all(one < after for one, after in pairwise(days))
    numbered = _MAY_BE_NUMBER.fullmatch(match[0]) and not _BEFORE_DAYS.search(match.string, 0, match.start())
    return rise and not numbered


def _in_its_year(day: date, match: "re.Match[str]") -> date:
    """'30 December – 2 January 2021' begins in 2020."""
    last = match["last"] if "last" in match.re.groupindex else ""
    passes = last and _MONTHS.index(last[:3].casefold()) + 1 < day.month
    return day.replace(year=day.year - 1) if passes else day
