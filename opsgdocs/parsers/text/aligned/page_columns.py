"""The columns in which the cells of one page of a table stand, told from the rows there and from the heads elsewhere.

AB 60/02     The Chair to do C.     Chair      18/02/21      Open.
             at the next meeting.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.aligned.aligned_table import first_cell
from opsgdocs.parsers.text.aligned.slots import fields_in, slots_of
from opsgdocs.parsers.text.line.lines import Line

_FEWEST_CELLS = 3  # of the first line of a row
_DRIFT = 4  # columns of characters that a cell may begin further in than another of its column
_BESIDE = 3  # columns of characters that a cell may begin beside its column
_MOST_EMPTY = 2  # columns that no row of a page fills
_CLEARER = 2  # times as far from their heads must the cells be in any other reading
_ID = compiled(r"(?:[A-Z][A-Za-z&]{0,20}[ _-]?){0,2}\d{1,4}[A-Z]?[/-]\d{1,4}[a-z]?")
_DATE = compiled(r"\d{1,2}([/.-])\d{1,2}\1\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]{2,8} \d{2,4}")


@dataclass
class Page:
    """The lines of cells on one page, and the columns that they stand in."""

    lines: list[Line] = field(default_factory=list)
    slots: Sequence[int] = ()


def begins_row(line: Line) -> bool:
    """True for the first line of a row, which begins with an id."""
    return line.indent <= 1 and bool(_ID.fullmatch(first_cell(line))) and len(slots_of(line)) >= _FEWEST_CELLS


def place_pages(pages: Sequence[Page], heads: Sequence[int]) -> bool:
    """True where each cell of each page stands in a column of its own; the pages' columns are noted in them."""
    return all(_is_placed(page, heads, _kinds(pages[:at], len(heads))) for at, page in enumerate(pages))


def _kinds(pages: Sequence[Page], columns: int) -> list[bool | None]:
    """Whether each column holds dates, as far as these pages tell."""
    rows = [fields_in(line, page.slots) for page in pages for line in page.lines if begins_row(line)]
    cells = [[row[at] for row in rows if row and row[at]] for at in range(columns)]
    return [any(map(_DATE.fullmatch, column)) if column else None for column in cells]


def _is_placed(page: Page, heads: Sequence[int], kinds: Sequence[bool | None]) -> bool:
    for slots in (heads, _columns(page, heads, kinds)):
        if len(slots) == len(heads) and all(_fits(line, slots) for line in page.lines):
            page.slots = slots
            return not _has_days_amid_words(_kinds([page], len(heads)), kinds)
    return False


def _fits(line: Line, slots: Sequence[int]) -> bool:
    near = all(min(abs(start - slot) for slot in slots) <= _BESIDE for start in slots_of(line))
    return near and bool(fields_in(line, slots))


def _is_at_odds(kinds: Sequence[bool | None], others: Sequence[bool | None]) -> bool:
    """True where one column holds dates here, and texts there."""
    return any(None not in pair and pair[0] != pair[1] for pair in zip(kinds, others, strict=True))


def _has_days_amid_words(kinds: Sequence[bool | None], others: Sequence[bool | None]) -> bool:
    return any(pair == (True, False) for pair in zip(kinds, others, strict=True))


def _columns(page: Page, heads: Sequence[int], kinds: Sequence[bool | None]) -> Sequence[int]:
    groups: list[list[int]] = []
    for start in sorted(start for line in page.lines for start in slots_of(line)):
        if groups and start - groups[-1][-1] <= _DRIFT:
            groups[-1].append(start)
        else:
            groups.append([start])
    found = [group[0] for group in groups]
    return found if len(found) == len(heads) else _with_empty(page, found, heads, kinds)


def _with_empty(page: Page, found: Sequence[int], heads: Sequence[int], kinds: Sequence[bool | None]) -> Sequence[int]:
    """The columns with those between that no row fills, where one reading alone keeps the heads' proportions."""
    if not 0 < len(heads) - len(found) <= _MOST_EMPTY or len(found) < _FEWEST_CELLS:
        return ()
    own = _kinds([Page(page.lines, found)], len(found))
    readings = [kept for kept in combinations(range(len(heads)), len(found)) if kept[0] == 0]
    # 'TBC' may stand where others have a day, but no day where they have words.
    likely = [kept for kept in readings if not _is_at_odds(own, [kinds[at] for at in kept])]
    readings = likely or [kept for kept in readings if not _has_days_amid_words(own, [kinds[at] for at in kept])]
    rated = sorted((_distortion(found, [heads[at] for at in kept]), kept) for kept in readings)
    if not rated or (len(rated) > 1 and rated[1][0] < _CLEARER * rated[0][0] + 1):
        return ()
    cells = dict(zip(rated[0][1], found, strict=True))
    scale = found[-1] / heads[rated[0][1][-1]]
    return [cells.get(at, round(scale * head)) for at, head in enumerate(heads)]


def _distortion(found: Sequence[int], heads: Sequence[int]) -> float:
    """How much wider or narrower the columns are in all than under heads that were drawn in another scale."""
    scale = found[-1] / heads[-1]
    widths = zip(pairwise(found), pairwise(heads), strict=True)
    return sum(abs(end - start - scale * (right - left)) for (start, end), (left, right) in widths)
