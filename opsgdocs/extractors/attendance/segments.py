"""An entry cut where its parts meet: 'Alex Smith (AS), DCC (Part)' → 'Alex Smith', 'AS', 'DCC', 'Part'."""

import re
from collections.abc import Iterator
from itertools import pairwise

from opsgdocs.extractors.attendance.marks import is_initials
from opsgdocs.extractors.attendance.names import body_behind, is_full_name, is_name
from opsgdocs.extractors.attendance.scripts import is_caseless
from opsgdocs.extractors.text.passage import Passage, outside_brackets, split, strip
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

LONGEST_ENTRY = 250
"""Characters of one person with all that stands behind the name."""

_BULLET = late(compiled, r"^(?:[•●○◦▪■☐☑☒✓✔✗·o]\s+|[-–—*+]\s+|\[[ xX]\]\s+|\(?\d{1,2}[.)]\s+|:\s*|@(?=[^\W\d_]))+")
_SEPARATORS = compiled(r"\s+[–—-]\s*|\s*[–—]\s+|-\s+|,\s*|\t|\s*:\s+|\s\|\s|\s/\s|\s*(?:\.{3,}|…+)\s*|\s+(?=@\w)")
_SEPARATING = compiled(r"[()\[\],:|/\t–—…@-]|\.{3}")  # one of these stands between any two segments
_ADDRESS = compiled(r"(?<=\w)\s*[<(\[]?\s*(?:mailto:)?[^\s@<(\[]+@[^\s@>]+[>)\]]?\s*$")


def without_bullet(entry: Passage) -> Passage:
    """'• Alex Smith <alex@dcc.example>,' without the sign of a list before it and the address behind."""
    match = _BULLET.match(entry.text)
    address = (
        _ADDRESS.search(entry.text) if "@" in entry.text[:LONGEST_ENTRY] and len(entry.text) <= LONGEST_ENTRY else None
    )
    if address:
        return without_bullet(entry.part(0, address.start()))
    return strip(entry.part(match.end()) if match else entry, ".;, ")


def segments_of(entry: Passage) -> list[Passage]:
    """The name, then each bracket and each part behind a dash or comma, in order."""
    text = entry.text
    body = body_behind(text)
    if body:
        return [entry.part(0, body[0]), *segments_of(entry.part(body[1]))]
    if not _SEPARATING.search(text):
        return [entry]
    cuts = sorted([*_bracket_edges(text), *outside_brackets(text, _SEPARATORS.pattern)])
    edges = [(0, 0), *cuts, (len(text), len(text))]
    parts = [entry.part(left[1], right[0]) for left, right in pairwise(edges) if left[1] <= right[0]]
    return [parts[0], *(part for part in parts[1:] if part.text)]


def behind_initials(segments: list[Passage]) -> list[Passage]:
    """'AB – Ann Bell' and 'AB (Ann Bell, Isle Networks)' from the name on."""
    if len(segments) == 1 or not segments[0].text.isupper():
        return segments
    named = split(segments[1], r"\s*,\s*")
    known = bool(named) and is_full_name(named[0].text) and is_initials(segments[0].text, named[0].text)
    return [*named, *segments[2:]] if known else segments


def surname_first(entry: Passage, segments: list[Passage]) -> list[Passage]:
    """'Smith, Alex (DCC)': the comma belongs to the name where a single word stands before it and a name behind."""
    if len(segments) < 2 or not is_name(segments[0].text) or not is_name(segments[1].text):
        return segments
    first, second = segments[:2]
    between = entry.text[first.end - entry.start : second.start - entry.start]
    if is_caseless(first.text):
        return segments
    single = " " not in first.text and not first.text.isupper() and not second.text.isupper()
    if not single or between.strip() != "," or len(second.text.split()) > 2:
        return segments
    return [Passage(entry.block, first.start, second.end), *segments[2:]]


def _bracket_edges(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[(\[](?=[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*(?:[)\]]|$))|[)\]]", text):
        yield match.span()
