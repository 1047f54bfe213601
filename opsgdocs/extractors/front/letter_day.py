"""The day that a letter bears, which is not the meeting's: 'Brussels, 4 June 2019' above 'Held on 21 May 2019'."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from opsgdocs.extractors.front.days import printed_days
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_PLACE = late(compiled, r"[^\W\d_a-z][\w.’'-]*(?:[ -][^\W\d_]+){0,2},\s*(?:the\s+|le\s+|den\s+)?$")
# What opens a line with the meeting's own day
_HELD = late(
    compiled,
    r"(?:(?:meeting\s+)?(?:held|which took place)\s+on\s+|meeting\s+(?:of|on)\s+)?(?:the\s+)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?",
    re.IGNORECASE,
)
_SAYS_HELD = late(compiled, r"(?i)(?:meeting\s+)?(?:held|which took place)\s+on\b|meeting\s+(?:of|on)\b")


def without_letters_day(
    dated: Sequence[Passage], day_of: Callable[[Passage], date | None], *, day_first: bool
) -> Sequence[Passage]:
    """The lines with a day, in order, without the first where it is a letter's and another was held before it."""
    letters = len(dated) > 1 and _is_letters(dated[0], day_first=day_first)
    bare = len(dated) > 1 and _is_bare(dated[0], day_first=day_first)
    if not (letters or bare):
        return dated
    written = day_of(dated[0])
    held = [line for line in dated[1:] if _opens_with_day(line, day_first=day_first)]
    held = [line for line in held if letters or _SAYS_HELD.match(line.text)]
    before = any(written and day and day < written for day in map(day_of, held))
    return held if before else dated


def _is_letters(line: Passage, *, day_first: bool) -> bool:
    """A place, a comma and the day, and nothing else."""
    days = printed_days(line.text, day_first=day_first)
    return len(days) == 1 and bool(_PLACE.fullmatch(line.text, 0, days[0].start)) and days[0].end >= len(line.text)


def _is_bare(line: Passage, *, day_first: bool) -> bool:
    """'20 March 2026' alone on its line."""
    days = printed_days(line.text, day_first=day_first)
    return len(days) == 1 and days[0].start == 0 and days[0].end >= len(line.text)


def _opens_with_day(line: Passage, *, day_first: bool) -> bool:
    days = printed_days(line.text, day_first=day_first)
    return bool(days) and _HELD.fullmatch(line.text, 0, days[0].start) is not None
