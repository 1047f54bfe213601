"""Owners before the day instead of the task: 'AB by 12 March 2024 to order bins', 'BD, CD before May to write'."""

import re

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_NAME = r"[A-Z][\w.&'’-]*+"
_TIMED = late(
    compiled,
    rf"\s*(?:(?:on|for)\s+)?(?:[Tt]he\s+)?(?P<owner>{_NAME}(?:(?:\s*[/+,&]\s*|\s+(?:and\s+)?){_NAME}){{0,4}}),?\s+"
    r"(?=(?:by|before|no later than)\s[^.;:]{3,40}?,?\s+to\s+(?!be\b)[a-z])",
)


def timed_owner(text: str, start: int = 0) -> "re.Match[str] | None":
    """The `owner` that stands at `start` before by when, and behind which the task follows."""
    return _TIMED.match(text, start)
