"""Which lines below a table's last row, or between its rows, belong to it: updates across all of its columns.

TAF 16/04   MeterWorks to find why displays   MeterWorks   15 Sep 2022   Open
            go dark in frost.
A new part is needed, which comes in June.                                      (an update)
The Forum thanked all who have helped.                                          (further down: text below the table)
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from opsgdocs.parsers.pdf.line.lines import Row
from opsgdocs.parsers.pdf.line.wording import ANY_DIGIT, shape_of
from opsgdocs.parsers.pdf.unruled.entries import Entry

LEADING = 1.45  # of the size: lines further apart are no lines of one paragraph
WITHIN = 1.7  # of the size: paragraphs of one update are no further apart
NEAR_ROW = 2.4  # of the size: an update is no further below its row
LARGER = 0.6  # points
NAME = 40  # characters: with who it is
EVEN = 0.6  # points
FEWEST_APART = 2  # rows
FEW = 2  # rows below the head: a table with more would have shown an update before


@dataclass(slots=True)
class Group:
    """The lines of one row, from top to bottom, or of one update across all columns."""

    entries: list[Entry]
    wide: bool = False

    @property
    def columns(self) -> set[int]:
        """Those in which it has lines."""
        return {entry.column for entry in self.entries}

    @property
    def top(self) -> float:
        """Its first baseline."""
        return self.entries[0].y

    @property
    def bottom(self) -> float:
        """Its last baseline."""
        return self.entries[-1].y

    @property
    def size(self) -> float:
        """The size of its first line."""
        return self.entries[0].size


def keep_rows(
    groups: Sequence[Group], following: Row | None, *, goes_on: bool = False, updated: bool = False
) -> list[Group]:
    """The groups without the text above and below the table; updates in several paragraphs as one.

    `following` is what stands below them; a table that `goes_on` may begin with the rest of an update, and it is
    known of it whether there were any.
    """
    shape = _usual_shape(groups)
    found = list(groups)
    while found and not goes_on and _is_aside(found[0], ""):
        del found[0]
    _drop_rest(found, shape, following, may_end=not goes_on, updated=updated)
    if any(group.wide for group in found):
        for group in found[1:]:
            group.wide = _is_aside(group, shape)
    return _merged(found)


def _usual_shape(groups: Sequence[Group]) -> str:
    """The pattern of most ids."""
    counts = Counter(_shape(group) for group in groups[1:] if not group.wide and len(group.columns) > 1)
    shape = counts.most_common(1)[0][0] if counts else ""
    return shape if ANY_DIGIT in shape else ""


def _shape(group: Group) -> str:
    return shape_of(" ".join([entry.line.text for entry in group.entries if entry.column == 0]))


def _is_aside(group: Group, shape: str) -> bool:
    """Whether a group runs across, or has nothing but words in the first column, which are no id."""
    return group.wide or (group.columns == {0} and (not shape or _shape(group) != shape))


def _drop_rest(found: list[Group], shape: str, following: Row | None, *, may_end: bool, updated: bool) -> None:
    if _is_last_of_list(found, following):
        return
    last = max((at for at, group in enumerate(found) if not _is_aside(group, shape)), default=-1)
    keep = last + 1
    while keep < len(found) and _is_update(found, last, keep, following, may_end=may_end):
        keep += 1
    if updated and keep == last + 1 < len(found) and _is_like_those_before(found[last], found[keep]):
        keep += 1
    del found[keep:]


def _is_update(found: Sequence[Group], last: int, at: int, following: Row | None, *, may_end: bool) -> bool:
    """Whether a group below the last row stands there as the updates between the rows do."""
    group, above = found[at], found[at - 1]
    step, first = group.top - above.bottom, at == last + 1
    between = list(pairwise(found[: last + 1]))
    known = [_step(*pair) for pair in between if pair[1].wide and pair[0].wide != first]
    if known or not first:
        return step <= max([*known, 0.0 if first else WITHIN * group.size]) + 1 and group.size <= above.size + LARGER
    if not group.wide or len(between) > FEW or not (may_end or last == 0):
        return False
    if following is not None and at == len(found) - 1:
        return following[0].size > group.size + LARGER
    ends = following is None and group.entries[-1].line.text.endswith(".")
    return ends and any(step <= _step(*pair) + 1 for pair in between)


def _is_like_those_before(above: Group, group: Group) -> bool:
    """Whether a sentence across the table stands near to its only row on a page, where pages before had updates."""
    near = _step(above, group) < NEAR_ROW * group.size and abs(group.size - above.size) < LARGER
    return near and group.wide and group.entries[-1].line.text.endswith(".")


def _is_last_of_list(found: Sequence[Group], following: Row | None) -> bool:
    """Whether the last entry stands alone because the other columns, lists of names, are shorter by it.

    It stands exactly as far below the others as they from each other, and nearer than what follows the table.
    """
    if len(found) <= FEWEST_APART or found[-1].columns != {0} or not all(map(_is_short, found)):
        return False
    last = found[-1].entries[0]
    steps = [_step(above, below) for above, below in pairwise(found)]
    follows = following[0].y - last.y if following else float("inf")
    even = max(steps) - min(steps) < EVEN
    return even and steps[-1] > LEADING * last.size and follows > steps[-1] + EVEN and not last.line.bold


def _is_short(group: Group) -> bool:
    """Whether a row is one line high, with a few words in each cell."""
    texts = [entry.line.text for entry in group.entries]
    short = all(len(text) <= NAME and not text.endswith((".", ":")) for text in texts)
    return short and not group.wide and group.bottom - group.top < 1


def _step(above: Group, below: Group) -> float:
    return below.top - above.bottom


def _merged(groups: Sequence[Group]) -> list[Group]:
    found: list[Group] = []
    for group in groups:
        if found and group.wide and found[-1].wide:
            found[-1] = Group([*found[-1].entries, *group.entries], wide=True)
        else:
            found.append(group)
    return found
