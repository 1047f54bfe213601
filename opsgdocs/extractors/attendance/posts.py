"""A post that runs on behind a name, where only the initials at the end tell the two apart.

Naomi Peel Trust Secretary (NP)
Karen Swift Freedom to Speak Up Guardian (KS)
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from opsgdocs.extractors.attendance.marks import is_initials
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_INITIALS = late(compiled, r"[A-Z]{2,4}")
_TITLE = late(
    compiled, r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|cllr|councillor|lord|lady|rev|revd|hon)\.?", re.I
)
_BEFORE_NAME = late(
    compiled,
    r"(?P<post>(?:[A-Z][\w&/-]*\s+){0,4}(?:Clerk|Director|Manager|Officer|Engineer|Attorney|Planner|Chief|Secretary|Treasurer"
    r"|Administrator|Superintendent|Surveyor|Solicitor|Comptroller|Auditor|Co-?ordinator))\s+"
    r"(?=[A-Z][\w'’-]+\s+(?:[A-Z]\.?\s+)?[A-Z][\w'’-]+\W*(?:\(|$))",
)
_FEWEST_IN_POST = 3  # words that are surely no more surnames


def name_end(text: str, behind: Sequence[str]) -> tuple[int, int]:
    """Where the name ends in 'Naomi Peel Trust Secretary', and which of the segments `behind` are its initials 'NP'.

    (0, -1) where none of them is, or where nothing follows the name.
    """
    place = next((place for place, segment in enumerate(behind) if _INITIALS.fullmatch(segment)), -1)
    initials = behind[place] if place >= 0 else ""
    words = list(re.finditer(r"\S+", text))
    titles = sum(1 for _ in takewhile(lambda word: _TITLE.fullmatch(word[0]), words))
    count = titles + len(initials)
    if not initials or len(words) <= count or "".join(word[0][0] for word in words[titles:count]) != initials:
        return 0, -1
    return words[count - 1].end(), place


def is_post(text: str) -> bool:
    """Whether what follows a name is longer than further names would be, or has a word in lower case: 'to Speak Up'."""
    words = text.split()
    return len(words) >= _FEWEST_IN_POST or any(word[0].islower() for word in words)


def are_initialled(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether the column beside the names begins with their initials: 'Naomi Peel | NP Trust Secretary'."""
    said = [(re.split(r"\s*[(,]", name)[0], text.partition(" ")) for name, text in pairs if name and text]
    known = [bool(rest) and first.isupper() and is_initials(first, name) for name, (first, _, rest) in said]
    return sum(known) > 1 and sum(known) * 2 > len(known)


def post_before(text: str) -> int:
    """Where the name begins in 'Public Works Director Joe Park'; 0 where no post stands before one."""
    match = _BEFORE_NAME.match(text)
    return match.end() if match else 0
