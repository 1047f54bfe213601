"""Where a page falls into two sides, and whether those are columns: texts, each read by itself."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from opsgdocs.parsers.pdf.column.column import Item
from opsgdocs.parsers.pdf.column.margin_notes import notes_beside
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.table.grids import Grid

FEWEST = 2  # lines in a column
FULL = 0.7  # of a column's width: a line that fills it
BY_LINE = 0.6  # of the changes of side that printing line by line would make
FEWEST_OF_PROSE, MOSTLY_FULL, PROSE = 3, 0.5, 25  # lines; of them are full; letters of each
REACHES = 0.6  # of the way to the right side: lines beside a margin column fill more
NARROW, NARROWEST = 0.22, 0.2  # of the width: a margin column has no more; a left column no less
LEVEL, MOSTLY_LEVEL = 0.3, 0.7  # of the size; of the lines
MOST_TRIED = 12  # left edges of columns
MARGINAL = 16  # characters: no more stand in a margin column


@dataclass(slots=True)
class Band:
    """What stands on the two sides of a gutter, one beside the other, or what runs across it."""

    left: list[Item] = field(default_factory=list)
    right: list[Item] = field(default_factory=list)
    across: list[Item] = field(default_factory=list)


def may_have_columns(items: Sequence[Item]) -> bool:
    """A cheap test that a page with one column fails: two neighbours stand side by side, or one above the other."""
    edges = [(item.x0, item.x1) if isinstance(item, Line) else (item.xs[0], item.xs[-1]) for item in items]
    return any(after[0] > before[1] or after[1] < before[0] for before, after in pairwise(edges))


def find_gutter(items: Sequence[Item]) -> float | None:
    """The left edge of the column that most lines stand in, to the right of others."""
    lines = [item for item in items if isinstance(item, Line)]
    if len(lines) < 2 * FEWEST:
        return None
    left = min(line.x0 for line in lines)
    width = max(line.x1 for line in lines) - left
    starts = Counter(round(line.x0 / 3) for line in lines if line.x0 > left + NARROWEST * width)
    best, most = None, 0
    for start, _ in starts.most_common(MOST_TRIED):
        edge = 3 * start - 2.0
        bands = bands_of(items, edge)
        count = sum(len(band.right) for band in bands if are_columns(band) or notes_beside(band.left, band.right))
        if count > most:
            best, most = edge, count
    return best


def bands_of(items: Sequence[Item], gutter: float) -> list[Band]:
    """The items from top to bottom, in bands: those across the gutter, or those on its two sides."""
    bands: list[Band] = [Band()]
    for item in items:
        x0, _, x1, _ = item.box
        band = bands[-1]
        if x0 < gutter < x1:
            if band.left or band.right:
                bands.append(band := Band())
            band.across.append(item)
        else:
            if band.across:
                bands.append(band := Band())
            (band.left if x1 <= gutter else band.right).append(item)
    return [part for band in bands for part in _without_rest(band)]


def _without_rest(band: Band) -> list[Band]:
    """What stands below the right column, and is printed after it, is no part of the left one."""
    right = [item for item in band.right if isinstance(item, Line)]
    if not right or not band.left:
        return [band]
    end, last = max(line.y for line in right), max(line.first for line in right)
    rest = [item for item in band.left if top_of(item)[0] > end and not _first(item) < last]
    if not rest:
        return [band]
    own = set(map(id, rest))
    return [Band([item for item in band.left if id(item) not in own], band.right), Band(across=rest)]


def are_columns(band: Band) -> bool:
    """Whether the two sides are texts, each read by itself."""
    left = [item for item in band.left if isinstance(item, Line)]
    right = [item for item in band.right if isinstance(item, Line)]
    if len(left) < FEWEST or len(right) < FEWEST or _are_asides(left, right):
        return False
    if min(left[-1].y, right[-1].y) < max(left[0].y, right[0].y):
        return False  # one above the other
    switches = _switches(left, right)
    # printed line by line across the page; fewer switches are the cells of a table, printed one by one
    by_line = switches > BY_LINE * min(2 * len(left), 2 * len(right))
    return switches == 1 or (by_line and _is_prose(left) and _is_prose(right))


def _switches(left: Sequence[Line], right: Sequence[Line]) -> int:
    """How often the file goes from one side to the other while it prints them."""
    order = sorted([(line.first, 0) for line in left] + [(line.first, 1) for line in right])
    return sum(before != after for (_, before), (_, after) in pairwise(order))


def _is_prose(lines: Sequence[Line]) -> bool:
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    full = sum(line.x1 - line.x0 > FULL * width for line in lines)
    letters = sum(len(line.text) for line in lines)
    return len(lines) > FEWEST_OF_PROSE and full > MOSTLY_FULL * len(lines) and letters > PROSE * len(lines)


def _are_asides(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether the right side is a margin column: initials of owners, each beside what they are to do."""
    if any(len(line.text) > MARGINAL for line in right) or not _mostly_level(left, right):
        return False
    start, edge = min(line.x0 for line in left), min(line.x0 for line in right)
    if max(line.x1 for line in left) - start < REACHES * (edge - start):
        return False  # two lists of short entries
    width = max(line.x1 for line in right) - start
    return max(line.x1 for line in right) - min(line.x0 for line in right) < NARROW * width


def _mostly_level(left: Iterable[Line], right: Sequence[Line]) -> bool:
    ys = [line.y for line in left]
    level = sum(any(abs(line.y - y) < LEVEL * line.size for y in ys) for line in right)
    return level > MOSTLY_LEVEL * len(right)


def _first(item: Item) -> float:
    """Where the file begins to print it."""
    if isinstance(item, Line):
        return item.first
    return min([line.first for cell in item.cells for line in cell.lines], default=float("inf"))


def top_of(item: Item) -> tuple[float, float]:
    """Its upper edge, then its left one: so items are sorted."""
    if isinstance(item, Grid):
        return item.ys[0], item.xs[0]
    return item.y - 0.5 * item.size, item.x0
