"""Days on which a meeting is not held: '13 May 2025 – moved from 6 May 2025', '(there will be no meeting on 6 May)'."""

import re
from collections.abc import Sequence
from typing import TypeVar

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold

_MOVED = (
    r"(?:moved|postponed|rescheduled|re-scheduled|brought\s+forward|deferred|changed|revised|delayed|put\s+back|amended|"
    r"transferred)"
)
_WEEKDAY = r"(?:(?:the\s+)?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\W*)?"
_BEFORE = late(
    compiled,
    rf"(?:\b{_MOVED}\s+from|\binstead\s+of|\brather\s+than|\bin\s+place\s+of|\breplac(?:es|ing)|\bnot|"
    r"\bno(?:\s+\w+){0,3}\s+meeting(?:\s+(?:on|in))?|\b(?:originally|previously|formerly)(?:\s+\w+){0,3}|\((?:was|were))"
    rf"\s*:?\s*(?:on\s+)?{_WEEKDAY}$",
    re.IGNORECASE,
)
_BEHIND = late(
    compiled,
    rf"[\s,]*\(?(?:(?:is|was|has\s+been|is\s+now|now)\s+)?(?:cancelled|canceled|withdrawn|{_MOVED}\s+to)\b|\s*\(now\b",
    re.IGNORECASE,
)
_SIGNS = (
    "from", "instead", "rather", "place", "replac", "not", "no ", "originally", "previously", "formerly", "(was",
    "(were", "cancel", "withdrawn", " to ", "(now",
)  # fmt: skip

_Day = TypeVar("_Day", bound=tuple[object, ...])


def without_replaced(text: str, days: Sequence[_Day]) -> tuple[_Day, ...]:
    """The days of a text, each with its start and end, without those that the text says to be given up."""
    if not days or not may_hold(text, _SIGNS):
        return tuple(days)
    return tuple(day for day in days if not _is_replaced(text, day))


def _is_replaced(text: str, day: tuple[object, ...]) -> bool:
    start, end = day[0], day[1]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return bool(_BEFORE.search(text, max(start - 80, 0), start) or _BEHIND.match(text, end))
