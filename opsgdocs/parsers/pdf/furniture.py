"""Running heads and feet, page numbers, watermarks: what a page repeats without belonging to its text.

    Managed by                              OPSG_29_0402 - Final Minutes    Page 2 of 9

Furniture is known by its repetition at one place in the margins of several pages, with a number that counts the
pages set aside; a page number is known by its form too. Text that runs askew is a watermark.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from opsgdocs.parsers.pdf.lines import Line
from opsgdocs.parsers.pdf.pages import Page

HEAD, FOOT = 0.16, 0.84  # of the page's height: margins in which furniture is looked for
NEAR = 4.0  # points between the places of the same furniture on two pages
NUMBER = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"[-–—|\[\s]*(?:(?:page|pg|p|seite|tudalen)\.?\s*)?\d{1,4}(?:\s*(?:of|/|von|o)\s*\d{1,4})?[-–—|\]\s.]*", re.IGNORECASE
)
NAMED_NUMBER = re.compile(r"(?:page|pg)\.?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)

Key = tuple[str, int]  # text with the page's number set aside, and which margin


def part_furniture(pages: Sequence[Page]) -> list[Line]:
    """Takes the furniture out of the pages and returns it in order of first appearance."""
    repeated = _repeated(pages)
    found: list[Line] = []
    for page in pages:
        found += _part_rows(page, repeated)
        found += page.askew
        page.askew = []
    return found


def _part_rows(page: Page, repeated: dict[tuple[int, int], set[int]]) -> Iterator[Line]:
    kept = []
    for index, row in enumerate(page.rows):
        if index in repeated.get((page.number, 0), ()):
            yield from row
        else:
            kept.append(row)
    page.rows = kept


def _repeated(pages: Sequence[Page]) -> dict[tuple[int, int], set[int]]:
    """Of each page the indices of the rows that are furniture."""
    places: defaultdict[Key, list[tuple[Page, int, Line]]] = defaultdict(list)
    for page in pages:
        for index, line in _in_margins(page):
            for key in _keys(page, line):
                places[key].append((page, index, line))
    found: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for (_, _), seen in places.items():
        for page, index, line in seen:
            if any(other.number != page.number and _same_place(line, twin) for other, _, twin in seen):
                found[page.number, 0].add(index)
    for page in pages:
        for index, line in _in_margins(page):
            if NAMED_NUMBER.fullmatch(line.text) or (len(pages) == 1 and _is_last_number(page, index, line)):
                found[page.number, 0].add(index)
    return found


def _in_margins(page: Page) -> Iterator[tuple[int, Line]]:
    """The lines in the margins of a page, beyond all of its tables, with their rows."""
    for index, row in enumerate(page.rows):
        for line in row:
            share = line.y / max(page.frame.height, 1.0)
            if share < HEAD or share > FOOT:
                yield index, line


def _keys(page: Page, line: Line) -> Iterator[Key]:
    """The line's text as it may stand on other pages: as it is, or with a number that counts the pages."""
    margin = 0 if line.y < page.frame.height / 2 else 1
    yield line.text, margin
    for number in NUMBER.finditer(line.text):
        if len(number[0]) <= 4:
            offset = int(number[0]) - page.number
            yield f"{line.text[: number.start()]}\0{line.text[number.end() :]}\0{offset}", margin


def _same_place(one: Line, other: Line) -> bool:
    if abs(one.y - other.y) > NEAR:
        return False
    middle = abs(one.x0 + one.x1 - other.x0 - other.x1) / 2
    return min(abs(one.x0 - other.x0), abs(one.x1 - other.x1), middle) < NEAR


def _is_last_number(page: Page, index: int, line: Line) -> bool:
    return index == len(page.rows) - 1 and bool(PAGE_NUMBER.fullmatch(line.text)) and line.y > FOOT * page.frame.height
