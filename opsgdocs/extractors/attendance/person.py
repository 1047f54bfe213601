"""One person as printed: 'Alex Smith (AS), DCC (Part – items 4-6)' → the name, whom they are from, and the marks."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from opsgdocs.extractors.attendance.affiliation import read_behind
from opsgdocs.extractors.attendance.leads import without_lead
from opsgdocs.extractors.attendance.marks import UNMARKED, Legend, Marks, canonical_role, read_mark
from opsgdocs.extractors.attendance.names import has_title, is_name, is_nobody, is_office
from opsgdocs.extractors.attendance.posts import is_post, name_end
from opsgdocs.extractors.attendance.segments import (
    LONGEST_ENTRY,
    behind_initials,
    segments_of,
    surname_first,
    without_bullet,
)
from opsgdocs.extractors.text.passage import Passage, strip
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import AttendanceWords

SURNAME_FIRST = late(compiled, r"[^\W\d_][\w'’-]*,\s*[^\W\d_][\w'’-]*(?:\s\w\.?)?\W*(?:\(.*\))?")
"""'Smith, Alex', 'Smith, Alex J. (DCC)'."""
SIGNS = "*†‡#^~§¹²³⁴⁵"
"""What a legend explains behind a name: 'Alex Smith*'."""

_FEWEST_WORDS = 2  # of a name behind which marks may stand


class Person(NamedTuple):
    """A person in a list: the stretch that is the name, the affiliation behind it if any, and the marks.

    `entry` is all that was read: 'Alex Smith – DCC (Part)'.
    """

    name: Passage
    affiliation: str | None
    marks: Marks
    bare: bool  # nothing stands behind the name
    entry: Passage


def read_person(
    entry: Passage, words: AttendanceWords, legend: Legend = (), *, inverted: bool = False
) -> Person | None:
    """The person an entry of a list names; None where it names nobody ('Vacant', 'TBC') or is other text.

    `inverted`: the list as a whole has surnames first, so that 'Page, Denny' and 'MANION, Art' are names too.
    """
    entry, leading = without_lead(without_bullet(entry), words)
    if len(entry.text) > LONGEST_ENTRY or is_nobody(entry.text):
        return None
    segments = segments_of(entry)
    if inverted and SURNAME_FIRST.fullmatch(entry.text) and entry.text[0].isupper():
        head, rest = Passage(entry.block, segments[0].start, segments[1].end), segments[2:]
        affiliation, marks = read_behind([segment.text for segment in rest], head.text, words, legend)
        return Person(head, affiliation, marks | leading, bare=not rest, entry=entry)
    segments = behind_initials(segments)
    if len(segments) > 1 and segments[0].text.casefold().startswith("the ") and has_title(segments[1].text):
        leading |= Marks(role=segments[0].text[4:].strip())  # 'the Mayor (Councillor Ann Bell)'
        segments = segments[1:]
    head, *rest = _without_post(surname_first(entry, segments), words)
    head, marks = _without_signs(head, legend)
    head, trailing = _without_trailing(head, words)
    last = head.text.rsplit(maxsplit=1)[-1:]
    if not is_name(head.text) or any(canonical_role(word, words) for word in last):  # 'Parish Clerk'
        return None
    affiliation, more = read_behind([segment.text for segment in rest], head.text, words, legend)
    return Person(head, affiliation, marks | trailing | more | leading, bare=not rest, entry=entry)


def are_inverted(texts: Sequence[str]) -> bool:
    """Whether most entries of a list have the surname first: 'Smith, Alex', 'Page, Denny'."""
    inverted = sum(SURNAME_FIRST.fullmatch(text) is not None for text in texts if "," in text)
    return inverted > 1 and inverted * 2 > len(texts)


def _without_post(segments: list[Passage], words: AttendanceWords) -> list[Passage]:
    """'Naomi Peel Trust Secretary (NP)': the initials tell where the name ends and the post begins."""
    head, *rest = segments
    end, initials = name_end(head.text, [segment.text for segment in rest])
    post = head.part(end) if end else None
    if post is None or not (is_post(post.text) or is_office(head.text) or canonical_role(post.text, words)):
        return segments
    return [head.part(0, end), post, *(one for place, one in enumerate(rest) if place != initials)]


def _without_signs(head: Passage, legend: Legend) -> tuple[Passage, Marks]:
    numbered = head.text[-1:].isdecimal() and re.search(r"[^\W\d_]\d$", head.text)
    bare = strip(head, SIGNS + ".,;:" + ("0123456789" if numbered else ""))
    if bare is head:
        return head, UNMARKED
    signs = head.text.replace(bare.text, "", 1).strip()
    marks = next((marks for sign, marks in legend if sign == signs), UNMARKED)
    return bare, marks


def _without_trailing(head: Passage, words: AttendanceWords) -> tuple[Passage, Marks]:
    """Marks that stand behind the name without brackets: 'Alex Smith joined by Teams', 'Alex Smith T/C'."""
    for space in list(re.finditer(r"\s", head.text))[1:] if len(head.text.split()) > _FEWEST_WORDS else ():
        marks = read_mark(head.text[space.end() :], words)
        if marks and marks != UNMARKED:
            return head.part(0, space.start()), marks
    return head, UNMARKED
