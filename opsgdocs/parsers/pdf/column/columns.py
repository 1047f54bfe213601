"""The order in which a page is read: its columns, and what runs across them.

    Attendees:                      Apologies:
    Dave Warner                     Nasir Zeb

Two texts side by side are columns where the file prints one after the other, or where both are wrapped text. What is
printed row by row and is no wrapped text is read row by row.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from opsgdocs.parsers.pdf.column.column import Column, Item
from opsgdocs.parsers.pdf.column.margin_columns import part_margin
from opsgdocs.parsers.pdf.column.margin_notes import Note, notes_beside
from opsgdocs.parsers.pdf.column.sides import are_columns, bands_of, find_gutter, may_have_columns, top_of
from opsgdocs.parsers.pdf.line.gutters import FEWEST as FEWEST_LINES
from opsgdocs.parsers.pdf.line.lines import Line, Row
from opsgdocs.parsers.pdf.line.right_margins import right_margin
from opsgdocs.parsers.pdf.page.page import Page
from opsgdocs.parsers.pdf.table.grids import Grid
from opsgdocs.parsers.pdf.unruled.aligned import find_aligned
from opsgdocs.parsers.pdf.unruled.by_gutters import find_unruled
from opsgdocs.parsers.pdf.unruled.row_reader import CERTAIN_COLUMNS

FILLED = 0.85  # of the widest line: wrapped text ends near its margin
DEEPEST = 3  # columns within columns


@dataclass(slots=True)
class _Part:
    items: list[Item]
    bound: float  # where its lines must end at the latest
    kind: tuple[int, int] = (1, 0)


def read_columns(page: Page, above: Grid | None = None) -> list[Column]:
    """The columns of a page in reading order; `above` is the table that ended the page before."""
    items = _items(page, above)
    items += page.grids
    items.sort(key=top_of)
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
    """The lines, and tables without rulings: those with a margin column, those whose columns are no columns of text."""
    found: list[Item] = []
    rest: list[Row] = []
    parts = part_margin(page.rows, page.frame.width, [grid.ys[0] for grid in page.grids], above)
    for part in parts:
        if isinstance(part, Grid):
            found += [*_unruled(rest, page, above), part]
            rest = []
        else:
            rest.append(part)
    return [*found, *_unruled(rest, page, None if found else above)]


def _unruled(rows: Sequence[Row], page: Page, above: Grid | None) -> list[Item]:
    """The lines, and tables without rulings whose many columns are no columns of text."""
    if not any(len(row) >= FEWEST_LINES for row in rows):
        return [line for row in rows for line in row]
    parts, doubtful = find_unruled([list(row) for row in rows], above)
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


def _column(part: "_Part", page: Page, right: float) -> Column:
    lines = [item for item in part.items if isinstance(item, Line)]
    left = min((line.x0 for line in lines), default=0.0)
    margin = right_margin(lines) if part.kind[0] == 1 or _fills(lines) else 0.0
    is_open = not margin and part.bound == right
    return Column(part.items, left, margin or part.bound, page.number, part.kind, is_open, page.drawing.images)


def _fills(lines: Sequence[Line]) -> bool:
    """Whether most lines end near one margin, as wrapped text does."""
    width = max((line.x1 - line.x0 for line in lines), default=0.0)
    return 2 * sum(line.x1 - line.x0 > FILLED * width for line in lines) > len(lines)


def _arrange(items: list[Item], bound: float, depth: int) -> list["_Part"]:
    gutter = find_gutter(items) if depth < DEEPEST and may_have_columns(items) else None
    if gutter is None:
        return [_Part(items, bound)] if items else []
    found: list[_Part] = []
    rest: list[Item] = []
    for band in bands_of(items, gutter):
        notes = notes_beside(band.left, band.right)
        if notes:
            found += [*_arrange(rest, bound, depth + 1), *_with_notes(band.left, notes, gutter - 4)]
            rest = []
        elif are_columns(band):
            found += _arrange(rest, bound, depth + 1)
            rest = []
            for index, (side, edge) in enumerate(((band.left, gutter - 4), (band.right, bound))):
                found += [_Part(part.items, part.bound, (2, index)) for part in _arrange(side, edge, depth + 1)]
        else:
            rest += sorted([*band.left, *band.right, *band.across], key=top_of)
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
