"""Running heads and feet, page numbers, watermarks: what a page repeats without belonging to its text.

    Managed by                              OPSG_29_0402 - Final Minutes    Page 2 of 9

Furniture is known by its repetition at one place in the margins of several pages, with a number that counts the
pages set aside; a page number is known by its form too. Text that runs askew, or lies large over other text, is a
watermark. The repeated head of a table is no furniture.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence

from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.page.kept_repeats import APART, FEWEST_PARTS, first_alike, said_in, table_rows, texts_of
from opsgdocs.parsers.pdf.page.page import Page
from opsgdocs.parsers.pdf.page.page_numbers import (
    BARE_NUMBER,
    NAMED_NUMBER,
    NUMBER,
    is_page_number,
)
from opsgdocs.parsers.pdf.page.repetition import FOOT, HEAD, InMargin, find_repeated, in_margins, measure_pages
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell


def part_furniture(pages: Sequence[Page]) -> list[Line]:
    """Takes the furniture out of the pages and returns it in order of first appearance."""
    seen = [entry for page in pages for entry in in_margins(page)]
    measure_pages(seen)
    repeated = find_repeated(seen, first_alike(pages, HEAD, FOOT))
    repeated |= {id(entry.line) for entry in seen if _names_page(entry, len(pages))}
    by_page: defaultdict[int, list[InMargin]] = defaultdict(list)
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


def _names_page(entry: InMargin, pages: int) -> bool:
    """Whether a line is a page's number by its form; '24/02' is an action's unless it is that page of so many."""
    text = entry.line.text
    found = None if text[-1].isalpha() else NAMED_NUMBER.fullmatch(text)
    if not found or not found["page"]:
        return found is not None
    return int(found["page"]) == entry.page.number and int(found["pages"]) == pages


def _repeated_rows(seen: Iterable[InMargin], repeated: set[int]) -> set[int]:
    return {entry.row for entry in seen if entry.grid is None and id(entry.line) in repeated}


def _part_rows(
    page: Page, seen: Sequence[InMargin], repeated: set[int], kept: Container[tuple[str, ...]]
) -> Iterator[Line]:
    """Takes out the rows that hold repeated lines or page numbers; what stands beside them goes with them."""
    last = len(page.rows) - 1
    gone = {index for index in _repeated_rows(seen, repeated) if texts_of(page.rows[index]) not in kept}
    gone -= said_in(page.rows, gone, page.frame.height / 2, is_page_number)
    gone |= {entry.row for entry in seen if entry.grid is None and entry.row == last and _is_number(page, entry.line)}
    for index in sorted(gone):
        yield from page.rows[index]
    page.rows = [row for index, row in enumerate(page.rows) if index not in gone]


def _is_number(page: Page, line: Line) -> bool:
    """Whether a line is the page's number and nothing else, alone at its foot."""
    if len(page.rows[-1]) > 1 or line.y < FOOT * page.frame.height or not BARE_NUMBER.fullmatch(line.text):
        return False
    return int(NUMBER.findall(line.text)[0]) == page.number


def _part_grids(page: Page, seen: Sequence[InMargin], repeated: set[int]) -> Iterator[Line]:
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
