"""The order in which a page is read: its columns, and what runs across them.

    Attendees:                      Apologies:
    Dave Warner                     Nasir Zeb

Two texts side by side are columns where the file prints one after the other, or where both are wrapped text. What is
printed row by row and is no wrapped text is read row by row.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.column.margin_notes import Note, notes_beside
from opsgdocs.parsers.pdf.line.beside_pictures import flowed_round
from opsgdocs.parsers.pdf.line.gutters import FEWEST as FEWEST_LINES
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.measure import right_margin
from opsgdocs.parsers.pdf.page.pages import Page
from opsgdocs.parsers.pdf.paragraph.paragraphs import Region
from opsgdocs.parsers.pdf.table.grids import Grid
from opsgdocs.parsers.pdf.unruled.aligned import find_aligned
from opsgdocs.parsers.pdf.unruled.by_gutters import find_unruled
from opsgdocs.parsers.pdf.unruled.row_reader import CERTAIN_COLUMNS

DEEPEST = 3  # columns within columns
FEWEST = 2  # lines in a column
FULL = 0.7  # of a column's width: a line that fills it
STEP = 12.0  # points: columns that begin nearer than that begin at the same place
MARGINAL = 16  # characters: no more stand in a margin column

Item = Line | Grid


@dataclass(slots=True)
class Column:
    """Lines and tables in the order in which they are read; `across` is how many columns stand side by side."""

    items: list[Item]
    left: float
    right: float
    page: int = 0
    kind: tuple[int, int] = (1, 0)  # how many columns side by side, and which of them
    is_open: bool = False  # it ends where the page's text does, and none of its lines tells where that is
    pictures: list[BBox] = field(default_factory=list)  # of its page

    @property
    def lines(self) -> list[Line]:
        """Its lines outside of tables."""
        return [item for item in self.items if isinstance(item, Line)]

    @property
    def region(self) -> Region:
        """Where its lines begin and end."""
        return Region(self.left, self.right, pictures=flowed_round(self.pictures, self.left, self.right))


@dataclass(slots=True)
class _Part:
    items: list[Item]
    bound: float  # where its lines must end at the latest
    kind: tuple[int, int] = (1, 0)


@dataclass(slots=True)
class _Band:
    left: list[Item] = field(default_factory=list)
    right: list[Item] = field(default_factory=list)
    across: list[Item] = field(default_factory=list)


def read_columns(page: Page, above: Grid | None = None) -> list[Column]:
    """The columns of a page in reading order; `above` is the table that ended the page before."""
    items = _items(page, above)
    items += page.grids
    items.sort(key=_top)
    right = max((item.box[2] for item in items), default=0.0)
    return [_column(part, page, right) for part in _arrange(items, right, 0)]


def read_all_columns(pages: Iterable[Page]) -> list[Column]:
    """The columns of all pages in reading order."""
    found: list[Column] = []
    for page in pages:
        last = found[-1].items[-1] if found else None
        above = last if isinstance(last, Grid) and last.page == page.number - 1 else None
        found += read_columns(page, above)
    return found


def _items(page: Page, above: Grid | None) -> list[Item]:
    """The lines, and tables without rulings whose many columns are no columns of text."""
    if not any(len(row) >= FEWEST_LINES for row in page.rows):
        return [line for row in page.rows for line in row]
    parts, doubtful = find_unruled([list(row) for row in page.rows], above)
    page.doubtful = page.doubtful or doubtful
    found: list[Item] = []
    rest: list[list[Line]] = []
    for part in [*parts, None]:
        if isinstance(part, list):
            rest.append(part)
            continue
        found += _aligned(rest, None if found else above)
        rest = []
        if part is not None:
            found.append(part)
    return found


def _aligned(rows: list[list[Line]], above: Grid | None) -> Iterator[Item]:
    for part in find_aligned(rows, above, fewest_columns=CERTAIN_COLUMNS) if rows else ():
        if isinstance(part, Grid):
            yield part
        else:
            yield from part


def align_margins(columns: Sequence[Column], widths: dict[int, float]) -> None:
    """Columns of one kind end where the widest of them ends: a short page does not tell its margin.

    Left and right pages may have other margins: columns that begin at the same place are of one kind.
    """
    kinds: defaultdict[tuple[int, tuple[int, int]], list[Column]] = defaultdict(list)
    for column in columns:
        kinds[round(widths[column.page]), column.kind].append(column)
    for alike in kinds.values():
        rights: dict[int, float] = {}
        for column in alike:
            place = round(column.left / STEP)
            rights[place] = max(rights.get(place, 0.0), column.right)
        widest = max(rights.values())
        counts = Counter(round(column.left / STEP) for column in alike)
        for column in alike:
            near = [round(column.left / STEP) + step for step in (-1, 0, 1)]
            known = sum(counts[place] for place in near) > 1
            column.right = max(rights.get(place, 0.0) for place in near) if known else widest
    _widen_open(columns, widths)


def _widen_open(columns: Sequence[Column], widths: dict[int, float]) -> None:
    """Columns of short lines at the right side reach as far as the text of pages that are as wide, or its margin."""
    reach: defaultdict[int, float] = defaultdict(float)
    lefts: dict[int, float] = {}
    for column in columns:
        width = round(widths[column.page])
        reach[width] = max(reach[width], column.right)
        lefts[width] = min(lefts.get(width, column.left), column.left)
    for column in columns:
        if column.is_open:
            width = round(widths[column.page])
            margin = width - lefts[width] if column.kind[0] > 1 else 0.0
            column.right = max(reach[width], margin)


def _column(part: "_Part", page: Page, right: float) -> Column:
    lines = [item for item in part.items if isinstance(item, Line)]
    left = min((line.x0 for line in lines), default=0.0)
    margin = right_margin(lines) if part.kind[0] == 1 or _fills(lines) else 0.0
    is_open = not margin and part.bound == right
    return Column(part.items, left, margin or part.bound, page.number, part.kind, is_open, page.drawing.images)


def _fills(lines: Sequence[Line]) -> bool:
    """Whether most lines end near one margin, as wrapped text does."""
    width = max((line.x1 - line.x0 for line in lines), default=0.0)
    return 2 * sum(line.x1 - line.x0 > 0.85 * width for line in lines) > len(lines)


def _arrange(items: list[Item], bound: float, depth: int) -> list["_Part"]:
    gutter = _gutter(items) if depth < DEEPEST and _may_have_columns(items) else None
    if gutter is None:
        return [_Part(items, bound)] if items else []
    found: list[_Part] = []
    rest: list[Item] = []
    for band in _bands(items, gutter):
        notes = notes_beside(band.left, band.right)
        if notes:
            found += [*_arrange(rest, bound, depth + 1), *_with_notes(band.left, notes, gutter - 4)]
            rest = []
        elif _are_columns(band):
            found += _arrange(rest, bound, depth + 1)
            rest = []
            for index, (side, edge) in enumerate(((band.left, gutter - 4), (band.right, bound))):
                found += [_Part(part.items, part.bound, (2, index)) for part in _arrange(side, edge, depth + 1)]
        else:
            rest += sorted([*band.left, *band.right, *band.across], key=_top)
    return found + _arrange(rest, bound, depth + 1)


def _with_notes(left: Sequence[Item], notes: Sequence[Note], edge: float) -> list["_Part"]:
    """The text beside notes, each of them behind the paragraph beside which it begins; the text ends at an edge."""
    found: list[_Part] = []
    start = 0
    bound = max(line.x1 for lines, _ in notes for line in lines) + 1
    for lines, after in notes:
        if after > start:
            found.append(_Part(list(left[start:after]), edge, (2, 0)))
            start = after
        found.append(_Part(list(lines), bound, (2, 1)))
    return [*found, _Part(list(left[start:]), edge, (2, 0))] if start < len(left) else found


def _may_have_columns(items: Sequence[Item]) -> bool:
    """A cheap test that a page with one column fails: two neighbours stand side by side, or one above the other."""
    edges = [(item.x0, item.x1) if isinstance(item, Line) else (item.xs[0], item.xs[-1]) for item in items]
    return any(after[0] > before[1] or after[1] < before[0] for before, after in pairwise(edges))


def _gutter(items: Sequence[Item]) -> float | None:
    """The left edge of the column that most lines stand in, to the right of others."""
    lines = [item for item in items if isinstance(item, Line)]
    if len(lines) < 2 * FEWEST:
        return None
    left = min(line.x0 for line in lines)
    width = max(line.x1 for line in lines) - left
    starts = Counter(round(line.x0 / 3) for line in lines if line.x0 > left + 0.2 * width)
    best, most = None, 0
    for start, _ in starts.most_common(12):
        edge = 3 * start - 2.0
        bands = _bands(items, edge)
        count = sum(len(one.right) for one in bands if _are_columns(one) or notes_beside(one.left, one.right))
        if count > most:
            best, most = edge, count
    return best


def _bands(items: Sequence[Item], gutter: float) -> list[_Band]:
    """The items from top to bottom, in bands: those across the gutter, or those on its two sides."""
    bands: list[_Band] = [_Band()]
    for item in items:
        x0, _, x1, _ = item.box
        band = bands[-1]
        if x0 < gutter < x1:
            if band.left or band.right:
                bands.append(band := _Band())
            band.across.append(item)
        else:
            if band.across:
                bands.append(band := _Band())
            (band.left if x1 <= gutter else band.right).append(item)
    return [part for band in bands for part in _without_rest(band)]


def _without_rest(band: _Band) -> list[_Band]:
    """What stands below the right column, and is printed after it, is no part of the left one."""
    right = [item for item in band.right if isinstance(item, Line)]
    if not right or not band.left:
        return [band]
    end, last = max(line.y for line in right), max(line.first for line in right)
    rest = [item for item in band.left if _top(item)[0] > end and not _first(item) < last]
    if not rest:
        return [band]
    return [_Band([item for item in band.left if item not in rest], band.right), _Band(across=rest)]


def _are_columns(band: _Band) -> bool:
    left = [item for item in band.left if isinstance(item, Line)]
    right = [item for item in band.right if isinstance(item, Line)]
    if len(left) < FEWEST or len(right) < FEWEST or _are_asides(left, right):
        return False
    if min(left[-1].y, right[-1].y) < max(left[0].y, right[0].y):
        return False  # one above the other
    switches = _switches(left, right)
    # printed line by line across the page; fewer switches are the cells of a table, printed one by one
    by_line = switches > 0.6 * min(2 * len(left), 2 * len(right))
    return switches == 1 or (by_line and _is_prose(left) and _is_prose(right))


def _switches(left: Sequence[Line], right: Sequence[Line]) -> int:
    """How often the file goes from one side to the other while it prints them."""
    order = sorted([(line.first, 0) for line in left] + [(line.first, 1) for line in right])
    return sum(one[1] != other[1] for one, other in pairwise(order))


def _is_prose(lines: Sequence[Line]) -> bool:
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    full = sum(line.x1 - line.x0 > FULL * width for line in lines)
    return len(lines) > 3 and full > 0.5 * len(lines) and sum(len(line.text) for line in lines) > 25 * len(lines)


def _are_asides(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether the right side is a margin column: initials of owners, each beside what they are to do."""
    if any(len(line.text) > MARGINAL for line in right) or not _mostly_level(left, right):
        return False
    start, edge = min(line.x0 for line in left), min(line.x0 for line in right)
    if max(line.x1 for line in left) - start < 0.6 * (edge - start):
        return False  # two lists of short entries
    width = max(line.x1 for line in right) - start
    return max(line.x1 for line in right) - min(line.x0 for line in right) < 0.22 * width


def _mostly_level(left: Iterable[Line], right: Sequence[Line]) -> bool:
    ys = [line.y for line in left]
    level = sum(any(abs(line.y - y) < 0.3 * line.size for y in ys) for line in right)
    return level > 0.7 * len(right)


def _first(item: Item) -> float:
    """Where the file begins to print it."""
    if isinstance(item, Line):
        return item.first
    return min([line.first for cell in item.cells for line in cell.lines], default=float("inf"))


def _top(item: Item) -> tuple[float, float]:
    if isinstance(item, Grid):
        return item.ys[0], item.xs[0]
    return item.y - 0.5 * item.size, item.x0
