"""Several actions behind one word: 'Actions: AB to order bins; BD to sell lamps by 22 March' are two.

Behind the singular they are where each has an owner and a day of its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from opsgdocs.dates import find_days, find_targets
from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.owner.heads import tasks_behind
from opsgdocs.extractors.owner.owners import Names, owners_in_text
from opsgdocs.extractors.owner.people import is_attendee
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_PLURAL = late(
    compiled, r"[\s(\[]*(?i:(?:new|agreed|further)\s+)?(?:actions|tasks|to[\s-]?dos|follow[\s-]?ups)\b", re.IGNORECASE
)
_NAMED_NEXT = late(
    compiled, r"(?<=\w)\s+(?=(?P<name>[A-Z]{2,4}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s+to\s+(?!be\b)[a-z]{2,})"
)
_PARTED = late(compiled, r"\s{0,3}(?:[;\n]|(?<=\w\w)\.(?=\s+[A-Z]))\s*(?:and\s+)?(?=\S)")


def with_parts(marks: Sequence[Mark], block: TextBlock, profile: Profile, names: Names) -> tuple[Mark, ...]:
    """The marks, one that is in the plural and has no id parted where each part names who is to do it."""
    ends = [*(mark.start for mark in marks[1:]), len(block.text)]
    return tuple(
        part for mark, end in zip(marks, ends, strict=bool(marks)) for part in _parts(mark, end, block, profile, names)
    )


def _parts(mark: Mark, end: int, block: TextBlock, profile: Profile, names: Names) -> Iterator[Mark]:
    yield mark
    text = fold(block.text)
    if mark.id or mark.owner:
        return
    if not _PLURAL.match(text, mark.start):
        yield from _each_by_its_day(mark, text[:end]) or _run_together(mark, text[:end], names)
        return
    cuts = list(_PARTED.finditer(block.text, mark.text, end))
    edges = [mark.text, *(found.end() for found in cuts), end]
    owned = [bool(owners_in_text(text[first:last], profile, names)) for first, last in pairwise(edges)]
    if not any(owned[1:]):
        yield from _each_by_its_day(mark, text[:end]) or _run_together(mark, text[:end], names)
    elif owned[0]:
        yield from (Mark(cut.start(), cut.end(), None) for cut, named in zip(cuts, owned[1:], strict=True) if named)


def _each_by_its_day(mark: Mark, text: str) -> tuple[Mark, ...]:
    """'ACTION: AB to book it by 3 May and CD to pay by 10 May' are two, for each has a day of its own.

    So are 'AB to book it by 3 May; CD to pay': what stands behind a stop has no part in the day before it.
    """
    said = text[mark.text :]
    tasks = list(tasks_behind(said)) if "\n" not in said else []
    edges = [0, *(task.start for task in tasks), len(said)]
    dated = [bool(find_targets(part) or find_days(part)) for part in (said[slice(*edge)] for edge in pairwise(edges))]
    stopped = all(said[task.start] in ";." for task in tasks)
    if not tasks or not (all(dated) or (dated[0] and stopped)):
        return ()
    return tuple(Mark(mark.text + task.start, mark.text + task.end - len(task.head), None) for task in tasks)


def _run_together(mark: Mark, text: str, names: Names) -> tuple[Mark, ...]:
    """'AB to mend the gate by 30 March CD to paint it': lines that the format ran together, parted behind a day."""
    found = (one for one in _NAMED_NEXT.finditer(text, mark.text) if is_attendee(one["name"], names))
    return tuple(
        Mark(one.start(), one.start("name"), None) for one in found if _ends_with_day(text[mark.text : one.start()])
    )


def _ends_with_day(text: str) -> bool:
    return any(phrase.end == len(text) for phrase in find_targets(text))
