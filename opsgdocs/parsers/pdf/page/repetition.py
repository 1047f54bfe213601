"""Which lines in the margins of pages are repeated at one place, a number that counts the pages set aside.

OPSG_29_0402 - Final Minutes    Page 2 of 9      (on page 2)
OPSG_29_0402 - Final Minutes    Page 3 of 9      (on page 3)
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.page.kept_repeats import APART
from opsgdocs.parsers.pdf.page.page import Page
from opsgdocs.parsers.pdf.page.page_numbers import NUMBER, ROMAN, VALUES, roman
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell

HEAD, FOOT = 0.16, 0.84  # of the page's height: margins in which furniture is looked for
NEAR = 4.0  # points between the places of the same furniture on two pages
MOST = 0.75  # of the pages but one: what so many repeat is furniture
_FEW = 2  # pages
_OWN_LINES = 2  # so many lines beyond are no odd mark in a margin
_Place = tuple[int, int, int]


@dataclass(slots=True, eq=False)
class InMargin:
    """A line in a margin, and where it stands: in a row of the page, or in a cell."""

    page: Page
    line: Line
    row: int = -1
    grid: Grid | None = None
    cell: GridCell | None = None
    off: tuple[float, float] = (0.0, 0.0)  # by how much its page is wider, and its foot lower, than the usual


def in_margins(page: Page) -> Iterator[InMargin]:
    """The lines at the head and the foot of a page, those of tables among them."""
    height = max(page.frame.height, 1.0)
    for index, row in enumerate(page.rows):
        if not HEAD <= row[0].y / height <= FOOT:
            for line in row:
                yield InMargin(page, line, index)
    for grid in page.grids:
        if not (HEAD <= grid.ys[0] / height <= FOOT and HEAD <= grid.ys[-1] / height <= FOOT):
            lines = [(line, cell) for cell in grid.cells for line in cell.lines]
            yield from [
                InMargin(page, line, grid=grid, cell=cell)
                for line, cell in lines
                if not HEAD <= line.y / height <= FOOT
            ]


def measure_pages(seen: Sequence[InMargin]) -> None:
    """Notes what stands on pages of another size, say such that lie: a foot is as far from the lower edge there."""
    sizes = Counter([(entry.page.frame.width, entry.page.frame.height) for entry in seen])
    if len(sizes) < 2:
        return
    width, height = sizes.most_common(1)[0][0]
    for entry in seen:
        frame = entry.page.frame
        at_foot = entry.line.y > frame.height / 2
        entry.off = frame.width - width, frame.height - height if at_foot else 0.0


def find_repeated(seen: Sequence[InMargin], alike: dict[int, int]) -> set[int]:
    """The ids of the lines that stand at the same place on other pages, or count the pages.

    Pages that are `alike` count as one: what they repeat may be their text.
    """
    pages = len(alike)
    places: defaultdict[tuple[str, bool], list[InMargin]] = defaultdict(list)
    for entry in seen:
        for key in _keys(entry):
            places[key].append(entry)
    shares: dict[int, float] = {}
    for (text, _), entries in places.items():
        if len(entries) > 1:
            known = None if "\0" in text else alike
            for entry, twins in _twins(entries, known, anywhere=text.startswith("\0\0")):
                counted = 1.0 if "\0" in text else twins / max(1, pages - 1)
                shares[id(entry.line)] = max(shares.get(id(entry.line), 0.0), counted)
    taken = {round(entry.line.y / NEAR) for entry in seen if entry.grid is None and id(entry.line) not in shares}
    return {
        id(entry.line)
        for entry in seen
        if (share := shares.get(id(entry.line), 0.0))
        and (share >= MOST or _is_apart(entry, taken))
        and not _has_text_beyond(entry, shares)
    }


def _has_text_beyond(entry: InMargin, shares: Container[int]) -> bool:
    """Whether text of the page's own stands nearer to its edge: a heading that two pages have at one height has."""
    if entry.grid is not None:
        return False
    rows = entry.page.rows
    beyond = rows[entry.row + 1 :] if entry.line.y > entry.page.frame.height / 2 else rows[: entry.row]
    own = [line for row in beyond for line in row if id(line) not in shares]
    return len(own) >= _OWN_LINES


def _twins(
    entries: Sequence[InMargin], alike: dict[int, int] | None, *, anywhere: bool
) -> Iterator[tuple[InMargin, int]]:
    """Each entry with the number of pages that show it at the same place, where there are others.

    A bare number that counts the pages may stand `anywhere`: left and right, higher and lower.
    """
    numbers = [alike[entry.page.number] if alike else entry.page.number for entry in entries]
    pages = len(set(numbers))
    if pages < 2:
        return
    places = [_places(entry.line, entry.off) for entry in entries]
    once = dict(zip(zip(numbers, places, strict=True), places, strict=True)).values() if alike else places
    counts = dict(Counter(chain.from_iterable(once)))
    near = {} if anywhere else {place: _near(counts, place) for place in counts}
    twins = [pages if anywhere else max([near[place] for place in own]) for own in places]
    for entry, count in zip(entries, twins, strict=True):
        if count > 1:
            yield entry, min(count, pages)
        elif alike is None and pages > _FEW and max(twins) == pages - 1 and _is_outermost(entry):
            yield entry, pages  # the first page has its foot higher


def _is_outermost(entry: InMargin) -> bool:
    return entry.grid is None and entry.row in (0, len(entry.page.rows) - 1)


def _places(line: Line, off: tuple[float, float]) -> tuple[_Place, ...]:
    """Where a line stands, in steps of some points: by its left end, its right end and its middle."""
    wider, below = off
    y, left, right = round((line.y - below) / NEAR), line.x0, line.x1 - wider
    return (0, round(left / NEAR), y), (1, round(right / NEAR), y), (2, round((left + right) / 2 / NEAR), y)


def _near(counts: dict[_Place, int], place: _Place) -> int:
    side, x, y = place
    return sum([counts.get((side, x + dx, y + dy), 0) for dx in (-1, 0, 1) for dy in (-1, 0, 1)])


def _is_apart(entry: InMargin, taken: set[int]) -> bool:
    """Whether a line that some pages repeat stands where no page has text.

    A heading or a sentence may begin several pages, at the very place where others begin with another.
    """
    at = round(entry.line.y / NEAR)
    if entry.grid is not None or taken & {at - 1, at, at + 1}:
        return False
    rows, line = entry.page.rows, entry.line
    step = -1 if line.y > entry.page.frame.height / 2 else 1
    inwards = entry.row + step
    if not 0 <= inwards < len(rows):
        return True
    other = rows[inwards][0]
    return abs(other.y - line.y) > APART * max(line.size, other.size)


def _keys(entry: InMargin) -> Iterator[tuple[str, bool]]:
    """The line's text as it may stand on other pages: as it is, or with a number that counts the pages."""
    line, page = entry.line, entry.page
    at_foot = line.y > page.frame.height / 2
    yield line.text, at_foot
    for number in NUMBER.finditer(line.text):
        offset = int(number[0]) - page.number
        yield f"{line.text[: number.start()]}\0{line.text[number.end() :]}\0{offset}", at_foot
    for number in ROMAN.finditer(line.text) if line.text[0] in VALUES or line.text[-1] in VALUES else ():
        offset = roman(number[0]) - page.number
        yield f"{line.text[: number.start()]}\0{line.text[number.end() :]}\0{offset}", at_foot
