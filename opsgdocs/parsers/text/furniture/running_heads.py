"""Running heads and feet that a copied text carries in the middle of its sentences and tables.

… not being followed correctly by the DCC. The

Managed by

OPSG were also concerned that …
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.furniture.feet_in_rows import feet_between_rows
from opsgdocs.parsers.text.furniture.mail_heads import mail_heads
from opsgdocs.parsers.text.furniture.page_breaks import is_page_number, page_breaks
from opsgdocs.parsers.text.line.gutters import is_over_row
from opsgdocs.parsers.text.line.lines import (
    TAB,
    Line,
    ends_sentence,
    hangs,
    is_chat,
    is_in_column,
    is_key,
    starts_block,
    starts_low,
)

_LONGEST = 90  # characters of a running head or foot
_LONG = 50  # characters; what a foot interrupts is at least that long
_AROUND = 4  # lines; no running head or foot has more
_APART = 8  # lines with text; a page holds more
_TOP = 12  # lines with text; a running head may repeat the title that stands here
_PAGE = compiled(r"\b(?:page|pg\.?|p\.)\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?\b", re.IGNORECASE)
_FRACTION = compiled(r"[1-9]\d{0,2}\s?/\s?[1-9]\d{0,2}")
_FIRST = compiled(r"\d+")
_NUMBER_ALONE = compiled(r"[-–]?\s?(\d{1,3})\s?[-–]?")


def take_out_running(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines without running heads and feet, each line after one marked with `gap`; and the heads and feet."""
    doubtful = _candidates(lines)
    breaks = _interrupting(lines, doubtful)
    running = page_breaks(lines) | mail_heads(lines) | feet_between_rows(lines)
    for places in _groups(lines, doubtful):
        running |= _running(lines, places, breaks)
    return _without(lines, running), [lines[index] for index in sorted(running)]


def without(lines: Sequence[Line], numbers: Iterable[int]) -> list[Line]:
    """The lines whose place among `lines` is not in `numbers`, with a gap where one was."""
    return _without(lines, set(numbers))


def _candidates(lines: Sequence[Line]) -> frozenset[int]:
    counts: dict[str, int] = defaultdict(int)
    for line in lines:
        counts[_key(line)] += 1
    near = _near_page_ends(lines)
    return frozenset(
        index
        for index, line in enumerate(lines)
        if (near is None or index in near)
        and _is_short(line)
        and not is_in_column(lines, index)
        and (counts[_key(line)] > 1 or _is_number(line.text))
    )


def _near_page_ends(lines: Sequence[Line]) -> frozenset[int] | None:
    """The places where a running head or foot may stand in a text of which form feeds show the pages."""
    tops = [at for at, line in enumerate(lines) if line.page_top]
    if not tops:
        return None
    ends = (*tops, 0, len(lines))
    return frozenset(at for end in ends for at in range(end - _AROUND, end + _AROUND))


def _is_short(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST or is_chat(text):
        return False
    if _PAGE.search(text) or is_page_number(text) or _is_number(text):
        return True
    return not (TAB in line.raw.strip() or ends_sentence(text) or is_key(text) or starts_block(line))


def _key(line: Line) -> str:
    if _is_number(line.text):
        return "alone " + _FIRST.sub("#", line.text.strip("-– "), count=1)
    return _PAGE.sub("#", line.text).casefold()


def _groups(lines: Sequence[Line], candidates: frozenset[int]) -> list[list[int]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for index in sorted(candidates):
        groups[_key(lines[index])].append(index)
    return list(groups.values())


def _running(lines: Sequence[Line], places: list[int], interrupting: frozenset[int]) -> set[int]:
    """Those of the places of one text that are a running head or foot."""
    edges = {place for place in places if lines[place].page_edge}
    breaks = interrupting.intersection(places)
    numbers = _is_number(lines[places[0]].text)
    if len(places) < 2 or min(_distances(places)) < _APART:
        return (edges if len(edges) > 1 else set()) | (breaks if numbers else set())
    if numbers and not _counts_pages(lines, places):
        return set(breaks)
    if len(edges) * 2 < len(places) and (not breaks or len(breaks) * 4 < len(places)):
        return set()
    title = {place for place in places[:1] if place < _TOP} - edges - breaks
    if any(is_over_row(lines, place) for place in places):
        return set()  # the heads of a table come again over each table, and at the top of a page
    return set(places) - title


def _distances(places: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise(places)]


def _counts_pages(lines: Sequence[Line], places: Sequence[int]) -> bool:
    numbers = [int(found[0]) for place in places if (found := _FIRST.search(lines[place].text))]
    return all(step == 1 for step in _distances(numbers))


def _is_number(text: str) -> bool:
    return bool(_NUMBER_ALONE.fullmatch(text) or _FRACTION.fullmatch(text))


def _interrupting(lines: Sequence[Line], candidates: frozenset[int]) -> frozenset[int]:
    """The candidates that stand between the halves of a sentence or the rows of a table."""
    found: set[int] = set()
    before = -1
    stretch: list[int] = []
    for index in range(len(lines)):
        if index in candidates:
            stretch.append(index)
            continue
        if stretch and before >= 0 and (_halves(lines[before], lines[index]) or _rows(lines[before], lines[index])):
            found.update(stretch)
        before, stretch = index, []
    return frozenset(found)


def _halves(before: Line, after: Line) -> bool:
    if ends_sentence(before.text) or TAB in before.text:
        return False
    if len(before.text) < _LONG:
        return hangs(before.text) and starts_low(after.text) and not starts_block(after)
    return not starts_block(after) and not is_key(after.text) and (starts_low(after.text) or hangs(before.text))


def _rows(before: Line, after: Line) -> bool:
    if TAB not in before.raw.strip(" ") or TAB not in after.raw.strip(" "):
        return False
    same = before.raw.count(TAB) == after.raw.count(TAB)
    return after.raw.lstrip(" ").startswith(TAB) or (same and before.raw.count(TAB) > 2)


def _without(lines: Sequence[Line], dropped: set[int]) -> list[Line]:
    kept: list[Line] = []
    gap, blanks = False, 0
    for index, line in enumerate(lines):
        if index in dropped:
            gap, blanks = True, max(blanks, line.blanks)
            continue
        kept.append(replace(line, gap=True, blanks=max(blanks, line.blanks)) if gap else line)
        gap, blanks = False, 0
    return kept
