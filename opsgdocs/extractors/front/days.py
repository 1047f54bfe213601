"""The days that a front page prints, those of a meeting of several days as their first: '24, 25, 26 September 2007'.

'February 1-3, 2006' → 1 February 2006; '30 September – 2 October 2020' → 30 September 2020.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.extractors.front.replaced import without_replaced
from opsgdocs.kept_patterns import compiled
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
_SEVERAL = tuple(late(compiled, rf"(?<![\w.,/-])(?<!\d\s){form}", re.IGNORECASE) for form in _FORMS)
_MAY_BE_SEVERAL = compiled(
    r"\d(?:st|nd|rd|th)?\s*(?:[,&+/–—-]|and\b|to\b|until\b|[a-z]{3,9}\.?\s*(?:[&+–—-]|and\b|to\b))", re.I
)
_BEFORE_DAYS = late(
    compiled, r"(?:^|[,;:|(]|[–—-]|\b(?:on|from|of|held|the|between|dates?)|[a-z]day)\s*$", re.IGNORECASE
)
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)"
# 'Meeting 3, 4 February 2020', 'Meeting 3 – 4 February 2020': the first number may be the meeting's own
_MAY_BE_NUMBER = late(
    compiled,
    rf"\d{{1,2}}(?:\s*,\s*|\s+[–—-]\s+|\s*/\s*(?={_WEEKDAY})){_WEEKDAY}?\d{{1,2}}\s+\D+\d{{4}}",
    re.IGNORECASE,
)
# '8 – Tuesday 24 March 2026': the first day of several would bear its weekday too
_LONE_WEEKDAY = late(compiled, rf"\d{{1,2}}\s*[,/–—-]\s*{_WEEKDAY}\d{{1,2}}\s+\D+\d{{4}}", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MAY_BE_SHORT = compiled(r"[A-Za-z]{3}\.?[ -](?:1[5-9]|[23]\d)(?!\d)")
_SHORT_YEAR = late(
    compiled,
    rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -](?P<month>{_MONTH})[ -](?P<year>1[5-9]|[23]\d)"
    r"(?=\s*$|\s*[,;|)])",
    re.IGNORECASE,
)
# '2026-03-10/12', '2026-09-30/10-02': as standards bodies print a meeting of several days
_ISO_SEVERAL = late(compiled, r"(?<![\w./-])(?P<first>\d{4}-\d{2}-\d{2})/(?:\d{2}-)?\d{2}(?![\w/-])")
_SEVERAL_MAKE = 3  # days: fewer may be a number and a day
_RANGE = compiled(r"(?<=\d)[–—-](?=\d)|\bto\b")  # between the last two days
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
    found = list(without_replaced(text, found or list(iso_stretches(text)) or list(_short_years(text))))
    several = _several(text) if _MAY_BE_SEVERAL.search(text, 0, _LONGEST) else None
    if several is None:
        return tuple(found)
    rest = [one for one in found if one.end <= several.start or one.start >= several.end]
    return tuple(sorted([several, *rest]))


def iso_stretches(text: str) -> Iterator[Day]:
    """'2026-03-10/12' as its first day."""
    from opsgdocs.dates import parse_day

    for match in _ISO_SEVERAL.finditer(text, 0, _LONGEST) if "/" in text else ():
        day = parse_day(match["first"])
        if day:
            yield Day(match.start(), match.end(), day)


def _short_years(text: str) -> Iterator[Day]:
    """'12 Mar 26' at the end of a line or before a comma; '12 March 10 – 12' are hours."""
    from opsgdocs.dates import parse_day

    for match in _SHORT_YEAR.finditer(text, 0, _LONGEST) if _MAY_BE_SHORT.search(text, 0, _LONGEST) else ():
        day = parse_day(f"{match['day']} {match['month'].strip('.')} 20{match['year']}")
        if day:
            yield Day(match.start(), match.end(), day)


def _several(text: str) -> Day | None:
    from opsgdocs.dates import parse_day

    for form in _SEVERAL:
        for match in _behind_numbers(form.finditer(text, 0, _LONGEST)):
            number = "".join(filter(str.isdigit, match["day"]))
            day = parse_day(f"{number} {match['month'].strip('.')} {match['year']}")
            if day and _are_days(match):
                return Day(match.start(), match.end(), _in_its_year(day, match))
    return None


def _behind_numbers(found: "Iterable[re.Match[str]]") -> "Iterator[re.Match[str]]":
    """'Meeting 8, 24 and 25 March 2026', 'Meeting 8 – 24–26 March 2026': of a number before days, the days."""
    for match in found:
        numbers = list(re.finditer(r"\d+", match[0]))[:-1]
        said = [int(number[0]) for number in numbers]
        follow = all(after == one + 1 for one, after in pairwise(said[1:]))
        runs = len(said) >= _SEVERAL_MAKE and (follow or _RANGE.search(match[0], numbers[-2].end()) is not None)
        if runs and said[1] != said[0] + 1 and not _BEFORE_DAYS.search(match.string, 0, match.start()):
            later = match.re.search(match.string, match.start() + numbers[1].start(), _LONGEST)
            yield from (later,) if later else ()
        else:
            yield match


def _are_days(match: "re.Match[str]") -> bool:
    """Days rise within a month, and none of them is the number of the meeting."""
    days = [int(number) for number in re.findall(r"\d+", match[0])][:-1]
    rise = "last" in match.re.groupindex or all(one < after for one, after in pairwise(days))
    if _LONE_WEEKDAY.fullmatch(match[0]):
        return False
    numbered = _MAY_BE_NUMBER.fullmatch(match[0]) and not _BEFORE_DAYS.search(match.string, 0, match.start())
    return rise and not numbered


def _in_its_year(day: date, match: "re.Match[str]") -> date:
    """'30 December – 2 January 2021' begins in 2020."""
    last = match["last"] if "last" in match.re.groupindex else ""
    passes = last and _MONTHS.index(last[:3].casefold()) + 1 < day.month
    return day.replace(year=day.year - 1) if passes else day
