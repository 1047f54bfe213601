"""A cell that keeps a log of its own: '01/02: sent. 04/03: Closed', newest last or newest first."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENTRY = late(
    compiled,
    r"(?:^|(?<=[.;!?\n])\s*)\W{0,3}(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"(?:[./-](?P<number>\d{1,2})(?:[./-](?P<year>\d{2}(?:\d{2})?))?"
    r"|\s+(?P<month>(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[a-z]*\.?(?:\s+(?P<years>\d{4}))?)"
    r"\s*(?::|\s[–—-])\s+(?=\S)",
)
_YEAR, _MONTH = 365, 31  # days; only the order counts
_CENTURY = 100


class _Entry(NamedTuple):
    """How far into its year, or the calendar, the entry was made, and where its words begin."""

    day: int
    has_year: bool
    start: int
    begin: int


def newest_entry(updates: Sequence[str]) -> str | None:
    """The words of the newest of the dated entries that the updates are made of; None where they are not."""
    text = "\n".join(updates)
    entries = [_entry(found) for found in _ENTRY.finditer(text)]
    if not entries or entries[0].begin > 0:
        return None
    ends = [*(entry.begin for entry in entries[1:]), len(text)]
    newest = len(entries) - 1 if _ascends(entries) else 0
    return text[entries[newest].start : ends[newest]].strip()


def _entry(found: "re.Match[str]") -> _Entry:
    month = int(found["number"]) if found["number"] else _MONTHS.index(found["month"].casefold()) + 1
    year = int(found["year"] or found["years"] or 0) % _CENTURY
    day = year * _YEAR + (month - 1) * _MONTH + int(found["day"])
    return _Entry(day, bool(found["year"] or found["years"]), found.end(), found.start())


def _ascends(entries: Sequence[_Entry]) -> bool:
    """Whether the last is the newest; without years 20/12 comes before 10/01."""
    first, last = entries[0], entries[-1]
    if first.has_year and last.has_year:
        return last.day >= first.day
    return (last.day - first.day) % _YEAR <= _YEAR // 2
