"""Several actions behind one word: 'Actions: AB to order bins; BD to sell lamps by 22 March' are two."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.owner.owners import Names, owners_in_text
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_PLURAL = late(re.compile, r"[\s(\[]*(?i:(?:new|agreed|further)\s+)?actions\b", re.IGNORECASE)
_PARTED = late(re.compile, r"\s{0,3}(?:[;\n]|(?<=\w\w)\.(?=\s+[A-Z]))\s*(?:and\s+)?(?=\S)")


def with_parts(marks: Sequence[Mark], block: TextBlock, profile: Profile, names: Names) -> tuple[Mark, ...]:
    """The marks, one that is in the plural and has no id parted where each part names who is to do it."""
    ends = [*(mark.start for mark in marks[1:]), len(block.text)]
    return tuple(
        part for mark, end in zip(marks, ends, strict=bool(marks)) for part in _parts(mark, end, block, profile, names)
    )


def _parts(mark: Mark, end: int, block: TextBlock, profile: Profile, names: Names) -> Iterator[Mark]:
    yield mark
    text = fold(block.text)
    if mark.id or mark.owner or not _PLURAL.match(text, mark.start):
        return
    cuts = list(_PARTED.finditer(block.text, mark.text, end))
    edges = [mark.text, *(found.end() for found in cuts), end]
    owned = [bool(owners_in_text(text[first:last], profile, names)) for first, last in pairwise(edges)]
    if owned and owned[0]:
        yield from (Mark(cut.start(), cut.end(), None) for cut, named in zip(cuts, owned[1:], strict=True) if named)
