"""Running heads and feet, page numbers, watermarks: what a page repeats without belonging to its text.

    Managed by                              OPSG_29_0402 - Final Minutes    Page 2 of 9

Furniture is known by its repetition at one place in the margins of several pages, with a number that counts the
pages set aside; a page number is known by its form too. Text that runs askew, or lies large over other text, is a
watermark. The repeated head of a table is no furniture.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.page.kept_repeats import (
    APART,
    FEWEST_PARTS,
    NAMED_NUMBER,
    first_alike,
    said_in,
    table_rows,
    texts_of,
)
from opsgdocs.parsers.pdf.page.pages import Page
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell

HEAD, FOOT = 0.16, 0.84  # of the page's height: margins in which furniture is looked for
NEAR = 4.0  # points between the places of the same furniture on two pages
MOST = 0.75  # of the pages but one: what so many repeat is furniture
NUMBER = re.compile(r"(?<![/\d])\d{1,4}(?!\d*/\d+/)")  # not the 02 of 24/02, no part of a date
ROMAN = re.compile(r"^[ivxl]{1,6}\b|\b[ivxl]{1,6}$")
BARE_NUMBER = re.compile(r"[-–—|\[\s]*\d{1,4}[-–—|\]\s.]*")
_FEW = 2  # pages
_OWN_LINES = 2  # so many lines beyond are no odd mark in a margin
_Place = tuple[int, int, int]
VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(slots=True, eq=False)
class _Seen:
    """A line in a margin, and where it stands: in a row of the page, or in a cell."""

    page: Page
    line: Line
    row: int = -1
    grid: Grid | None = None
    cell: GridCell | None = None
    off: tuple[float, float] = (0.0, 0.0)  # by how much its page is wider, and its foot lower, than the usual


def part_furniture(pages: Sequence[Page]) -> list[Line]:
    """Takes the furniture out of the pages and returns it in order of first appearance."""
    seen = [entry for page in pages for entry in _in_margins(page)]
    _measure_pages(seen)
    repeated = _repeated(seen, first_alike(pages, HEAD, FOOT))
    repeated |= {id(entry.line) for entry in seen if _names_page(entry, len(pages))}
    by_page: defaultdict[int, list[_Seen]] = defaultdict(list)
    for entry in seen:
        by_page[entry.page.number].append(entry)
    found: list[Line] = []
    kept = {
        texts_of(page.rows[index])
        for page in pages
        for index in table_rows(page.rows, _repeated_rows(by_page[page.number], repeated), repeated)
    }
    for page in pages:
        own = by_page[page.number]
        lines = [*_part_rows(page, own, repeated, kept), *_part_grids(page, own, repeated)]
        found += sorted(lines, key=lambda line: (line.y, line.x0)) + page.askew
        page.askew = []
    return found


def _names_page(entry: _Seen, pages: int) -> bool:
    """Whether a line is a page's number by its form; '24/02' is an action's unless it is that page of so many."""
    text = entry.line.text
    found = None if text[-1].isalpha() else NAMED_NUMBER.fullmatch(text)
    if not found or not found["page"]:
        return found is not None
    return int(found["page"]) == entry.page.number and int(found["pages"]) == pages


def _in_margins(page: Page) -> Iterator[_Seen]:
    height = max(page.frame.height, 1.0)
    for index, row in enumerate(page.rows):
        if not HEAD <= row[0].y / height <= FOOT:
            for line in row:
                yield _Seen(page, line, index)
    for grid in page.grids:
        if not (HEAD <= grid.ys[0] / height <= FOOT and HEAD <= grid.ys[-1] / height <= FOOT):
            lines = [(line, cell) for cell in grid.cells for line in cell.lines]
            yield from [
                _Seen(page, line, grid=grid, cell=cell) for line, cell in lines if not HEAD <= line.y / height <= FOOT
            ]


def _measure_pages(seen: Sequence[_Seen]) -> None:
    """Notes what stands on pages of another size, say such that lie: a foot is as far from the lower edge there."""
    sizes = Counter([(entry.page.frame.width, entry.page.frame.height) for entry in seen])
    if len(sizes) < 2:
        return
    width, height = sizes.most_common(1)[0][0]
    for entry in seen:
        frame = entry.page.frame
        at_foot = entry.line.y > frame.height / 2
        entry.off = frame.width - width, frame.height - height if at_foot else 0.0


def _repeated(seen: Sequence[_Seen], alike: dict[int, int]) -> set[int]:
    """The ids of the lines that stand at the same place on other pages, or count the pages.

    Pages that are `alike` count as one: what they repeat may be their text.
    """
    pages = len(alike)
    places: defaultdict[tuple[str, bool], list[_Seen]] = defaultdict(list)
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


def _has_text_beyond(entry: _Seen, shares: Container[int]) -> bool:
    """Whether text of the page's own stands nearer to its edge: a heading that two pages have at one height has."""
    if entry.grid is not None:
        return False
    rows = entry.page.rows
    beyond = rows[entry.row + 1 :] if entry.line.y > entry.page.frame.height / 2 else rows[: entry.row]
    own = [line for row in beyond for line in row if id(line) not in shares]
    return len(own) >= _OWN_LINES


def _twins(entries: Sequence[_Seen], alike: dict[int, int] | None, *, anywhere: bool) -> Iterator[tuple[_Seen, int]]:
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


def _is_outermost(entry: _Seen) -> bool:
    return entry.grid is None and entry.row in (0, len(entry.page.rows) - 1)


def _places(line: Line, off: tuple[float, float]) -> tuple[_Place, ...]:
    """Where a line stands, in steps of some points: by its left end, its right end and its middle."""
    wider, below = off
    y, left, right = round((line.y - below) / NEAR), line.x0, line.x1 - wider
    return (0, round(left / NEAR), y), (1, round(right / NEAR), y), (2, round((left + right) / 2 / NEAR), y)


def _near(counts: dict[_Place, int], place: _Place) -> int:
    side, x, y = place
    return sum([counts.get((side, x + dx, y + dy), 0) for dx in (-1, 0, 1) for dy in (-1, 0, 1)])


def _is_apart(entry: _Seen, taken: set[int]) -> bool:
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


def _keys(entry: _Seen) -> Iterator[tuple[str, bool]]:
    """The line's text as it may stand on other pages: as it is, or with a number that counts the pages."""
    line, page = entry.line, entry.page
    at_foot = line.y > page.frame.height / 2
    yield line.text, at_foot
    for number in NUMBER.finditer(line.text):
        offset = int(number[0]) - page.number
        yield f"{line.text[: number.start()]}\0{line.text[number.end() :]}\0{offset}", at_foot
    for number in ROMAN.finditer(line.text) if line.text[0] in VALUES or line.text[-1] in VALUES else ():
        offset = _roman(number[0]) - page.number
        yield f"{line.text[: number.start()]}\0{line.text[number.end() :]}\0{offset}", at_foot


def _roman(text: str) -> int:
    values = [VALUES[letter] for letter in text]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _repeated_rows(seen: Iterable[_Seen], repeated: set[int]) -> set[int]:
    return {entry.row for entry in seen if entry.grid is None and id(entry.line) in repeated}


def _part_rows(
    page: Page, seen: Sequence[_Seen], repeated: set[int], kept: Container[tuple[str, ...]]
) -> Iterator[Line]:
    """Takes out the rows that hold repeated lines or page numbers; what stands beside them goes with them."""
    last = len(page.rows) - 1
    gone = {index for index in _repeated_rows(seen, repeated) if texts_of(page.rows[index]) not in kept}
    gone -= said_in(page.rows, gone, page.frame.height / 2, _is_a_number)
    gone |= {entry.row for entry in seen if entry.grid is None and entry.row == last and _is_number(page, entry.line)}
    for index in sorted(gone):
        yield from page.rows[index]
    page.rows = [row for index, row in enumerate(page.rows) if index not in gone]


def _is_number(page: Page, line: Line) -> bool:
    """Whether a line is the page's number and nothing else, alone at its foot."""
    if len(page.rows[-1]) > 1 or line.y < FOOT * page.frame.height or not BARE_NUMBER.fullmatch(line.text):
        return False
    return int(NUMBER.findall(line.text)[0]) == page.number


def _is_a_number(line: Line) -> bool:
    return bool(BARE_NUMBER.fullmatch(line.text) or NAMED_NUMBER.fullmatch(line.text))


def _part_grids(page: Page, seen: Sequence[_Seen], repeated: set[int]) -> Iterator[Line]:
    """Takes out tables that are nothing but furniture, and furniture that a page prints over a table."""
    for grid in list(page.grids):
        lines = [line for cell in grid.cells for line in cell.lines]
        own = repeated & {id(entry.line) for entry in seen if entry.grid is grid}
        if not own:
            continue
        if all(id(line) in own for line in lines):
            if _stands_alone(page, grid):
                page.grids.remove(grid)
                yield from lines
            continue
        yield from _part_cells(grid, lines, repeated, page.frame.height / 2)


def _stands_alone(page: Page, grid: Grid) -> bool:
    """Whether a table lies in a margin, with text or another table beyond it."""
    height = page.frame.height
    return grid.ys[-1] < (HEAD + 0.06) * height or grid.ys[0] > (FOOT - 0.06) * height


def _part_cells(grid: Grid, lines: Sequence[Line], repeated: set[int], middle: float) -> Iterator[Line]:
    """Lines within a table that alone stand on their baseline and are repeated, beyond the table's head."""
    for cell in grid.cells:
        for line in list(cell.lines):
            if cell.row < 2 and line.y < middle:
                continue  # the head of a table
            if id(line) not in repeated or _has_neighbour(cell, line, repeated):
                continue
            beside = [other for other in lines if abs(other.y - line.y) < 2]
            if all(id(other) in repeated for other in beside):
                cell.lines.remove(line)
                yield line


def _has_neighbour(cell: GridCell, line: Line, repeated: set[int]) -> bool:
    """Whether a line of the cell's own text stands directly above or below: 'OPSG' above '24/02'.

    Several lines that are repeated are no furniture either, but an update that was given twice.
    """
    if sum(id(other) in repeated for other in cell.lines) >= FEWEST_PARTS:
        return True
    return any(id(other) not in repeated and abs(other.y - line.y) < APART * line.size for other in cell.lines)
