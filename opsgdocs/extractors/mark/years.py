"""Ids of actions that bear a year, told by the document's own: 'A-2026-014', 'B26/031', 'SSC/26/12'.

The year is no number of a meeting: such ids go on from meeting to meeting, and each year has a form of its own.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from opsgdocs.document import Block, TextBlock, fold, walk
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

_ID = r"(?P<letters>[A-Z]{1,6})(?P<join>[ /.-]?)(?P<year>20\d\d|\d\d)(?P<sep>[/-])(?P<number>\d{1,4})(?![\w/]|[.-]\d)"
_WHOLE = late(compiled, rf"\W{{0,3}}{_ID}\W{{0,3}}")  # in a cell of its own
_MARKED = late(
    compiled, rf"\W{{0,3}}(?:(?i:new|agreed|further)\s+)?(?i:actions?)(?:\s+(?i:no|ref|number|id)\b\.?)?\s+{_ID}"
)
_SLASHED = late(compiled, r"\W{0,3}(?:(?i:actions?)\s+)?[A-Z]{2,6}/(?P<number>\d{1,4})[/-]\d{1,3}\b")
_MEETING = late(compiled, r"(?i)\b(?:meeting\s+(?:no\.?\s*)?|[A-Z]{2,6}_)0*(?P<number>\d{1,4})(?![\d/])")
_YEAR = compiled(r"\b(?P<century>20)(?P<year>\d\d)\b")
_FRONT = 40  # blocks, in which the year of the meeting stands
_FEWEST = 2  # ids of the form


class _Seen(NamedTuple):
    letters: str
    join: str
    year: str
    sep: str
    width: int = 0


def yeared_forms(profile: Profile, blocks: Sequence[Block]) -> tuple[str, ...]:
    """The forms of the ids that the actions bear, the newest year first; none where the usual form reads them."""
    seen = list(_seen(tuple(walk(tuple(blocks))), profile))
    made = Counter((one.letters, one.join, one.sep) for one in seen)
    if not made or made.most_common(1)[0][1] < _FEWEST:
        return ()
    like = made.most_common(1)[0][0]
    alike = [one for one in seen if (one.letters, one.join, one.sep) == like]
    width = max(one.width for one in alike)
    sequence = f"{{sequence:0{width}d}}" if width else "{sequence}"
    years = sorted({one.year for one in alike}, reverse=True)
    return tuple(f"{like[0]}{like[1]}{year}{like[2]}{sequence}" for year in years)


def _seen(blocks: Sequence[TextBlock], profile: Profile) -> Iterator[_Seen]:
    years = {int(found["year"]) for block in blocks[:_FRONT] for found in _YEAR.finditer(block.text)}
    counts_meetings = _count_meetings(blocks, years)
    for block in blocks:
        text = fold(block.text)
        found = _WHOLE.fullmatch(text) or (_MARKED.match(text) if may_hold(text, ("action",)) else None)
        if found is None or not _is_near(found["year"], years):
            continue
        by_meeting = found["join"] != "/" or counts_meetings
        if by_meeting and id_at(text, profile, found.start("letters")):
            continue
        width = len(found["number"]) if found["number"].startswith("0") else 0
        yield _Seen(found["letters"], found["join"], found["year"], found["sep"], width)


def _count_meetings(blocks: Sequence[TextBlock], years: set[int]) -> bool:
    """'OPSG/29/04' in minutes of 2020, and 'OPSG/20/04' in those of OPSG_20: what stands between strokes is no year."""
    slashed = [found for block in blocks if (found := _SLASHED.match(block.text))]
    front = " ".join(block.text for block in blocks[:_FRONT]) if slashed else ""
    own = {found["number"] for found in _MEETING.finditer(front)}
    return any(not _is_near(found["number"], years) or found["number"] in own for found in slashed)


def _is_near(printed: str, years: set[int]) -> bool:
    """Whether it is a year that the front page names, or one of the two before."""
    return any(0 <= year - int(printed[-2:]) <= 2 for year in years)
