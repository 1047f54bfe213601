"""Lists of contents: their entries are no headings and no items of the document, nor is the list a table.

Contents
Introduction               3          (no leaders between the title and its page)
Actions Outstanding        4

A list is known by what the document itself says: its titles stand again on the pages that it names.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.line.lines import Line, make_line, tabbed
from opsgdocs.parsers.pdf.line.room import Region
from opsgdocs.parsers.pdf.line.wording import LEADERS
from opsgdocs.parsers.pdf.paragraph.para import Para
from opsgdocs.parsers.pdf.table.grids import GridCell
from opsgdocs.parsers.pdf.table.stitching import Stitched

ENTRY = compiled(r"(?P<title>.*?[^\W\d_]{2}.*?)[\s.…·]+(?P<page>\d{1,3})")
NUMBER = compiled(r"\W*(?:\d{1,3}(?:\.\d{1,3})*[.):]?|[A-Za-z][.)])\s+")
HEAD = compiled(r"(?:table of )?contents:?", re.IGNORECASE)
FEWEST, MOST_COLUMNS, MOST_LINES = 3, 4, 3  # entries; columns of a list that looks like a table; lines of an entry
MOST_OF = 0.5  # of the titles stand again; of those, on the pages that the list names, all numbers off by the same

Element = Para | Stitched


class _Entry(NamedTuple):
    title: str
    page: int


def part_listed(elements: list[Element]) -> tuple[list[Element], set[int]]:
    """The elements, with lists of contents as paragraphs; and the ids of those, which are no headings."""
    entries = [_entries(element) for element in elements]
    listed = {at for start, stop in _runs(entries, elements) for at in range(start, stop)}
    if not listed:
        return elements, set()
    found: list[Element] = []
    own: set[int] = set()
    for at, element in enumerate(elements):
        if at not in listed:
            found.append(element)
            continue
        paras = _paragraphs(element) if isinstance(element, Stitched) else [_tabbed(element)]
        own |= set(map(id, paras))
        found += paras
    return found, own


def _entries(element: Element) -> list[_Entry]:
    """The entries that a paragraph or each row of a table may be; none where it is something else."""
    if isinstance(element, Para):
        may_be = len(element.lines) <= MOST_LINES and element.lines[-1].text[-1:].isdigit()
        found = _entry(element.text) if may_be else None
        return [found] if found else []
    if len(element.xs) - 1 > MOST_COLUMNS or not all(grid.aligned for grid in element.parts):
        return []
    texts = [" ".join([cell.text for cell in row.cells if cell.lines]) for row in element.rows]
    rows = [found for text in texts if (found := _entry(text))]
    return rows if len(rows) >= FEWEST and len(rows) >= len(texts) - 1 else []


def _entry(text: str) -> _Entry | None:
    found = ENTRY.fullmatch(text) if text[-1:].isdigit() else None
    return _Entry(_key(found["title"]), int(found["page"])) if found else None


def _key(text: str) -> str:
    """A title as it is compared: without its number and its leaders."""
    found = NUMBER.match(text)
    return text[found.end() if found else 0 :].strip(" .…·\t:").casefold()


def _runs(entries: Sequence[list[_Entry]], elements: Sequence[Element]) -> list[tuple[int, int]]:
    """Where lists begin and end."""
    found: list[tuple[int, int]] = []
    pages: dict[str, set[int]] = {}
    start = 0
    while start < len(entries):
        stop = start
        while stop < len(entries) and entries[stop]:
            stop += 1
        run = [entry for own in entries[start:stop] for entry in own]
        if len(run) >= FEWEST and _rise(run):
            pages = pages or _pages(elements)
            headed = start > 0 and _is_head(elements[start - 1])
            if _is_list(run, pages, headed=headed):
                found.append((start, stop))
        start = stop + 1
    return found


def _rise(run: Sequence[_Entry]) -> bool:
    numbers = [entry.page for entry in run]
    return numbers == sorted(numbers) and numbers[0] < numbers[-1]


def _pages(elements: Sequence[Element]) -> dict[str, set[int]]:
    """On which pages each short paragraph stands."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for element in elements:
        if isinstance(element, Para) and len(element.lines) <= MOST_LINES:
            found[_key(element.text)].add(element.lines[0].page)
    return found


def _is_head(element: Element) -> bool:
    return isinstance(element, Para) and HEAD.fullmatch(element.text.strip()) is not None


def _is_list(run: Sequence[_Entry], pages: dict[str, set[int]], *, headed: bool) -> bool:
    again = [(entry, pages[entry.title]) for entry in run if entry.title in pages]
    if headed:
        return True
    if len(again) < max(2, MOST_OF * len(run)):
        return False
    offsets = Counter(page - entry.page for entry, own in again for page in own)
    return max(offsets.values()) >= max(2, MOST_OF * len(again))


def _paragraphs(table: Stitched) -> list[Para]:
    """The rows of a table as lines with tabs."""
    found = []
    for row in table.rows:
        lines = _lines(row.cells)
        if lines:
            line = tabbed(lines) if len(lines) > 1 else lines[0]
            found.append(Para([line], Region(table.xs[0], max(table.xs[-1], line.x1))))
    return found


def _lines(cells: Sequence[GridCell]) -> list[Line]:
    return [line for cell in cells for part in (cell, *cell.more) for line in part.lines]


def _tabbed(para: Para) -> Para:
    """The paragraph with a tab before the number of the page, if it has neither tab nor leaders."""
    para.mark, para.numbered = None, False
    line = para.lines[-1]
    words = line.text.rsplit(" ", 1)
    last = line.pieces[-1]
    if len(words) == 1 or LEADERS in line.text or "\t" in line.joins or words[-1] not in last.text:
        return para
    number = replace(last, text=words[-1], x0=max(last.x0, last.x1 - 0.6 * last.style.size * len(words[-1])))
    rest = last.text[: -len(words[-1])].rstrip()
    before = [replace(last, text=rest, x1=number.x0)] if rest else []
    whole = make_line(line.page, [*line.pieces[:-1], *before, number])
    whole.joins[-1] = "\t"
    whole.text = "".join(join + piece.text for join, piece in zip(whole.joins, whole.pieces, strict=True))
    para.lines[-1] = whole
    return para
