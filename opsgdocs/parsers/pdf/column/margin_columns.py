"""A margin column beside the text of a page: a head, and below it names beside what they are to do.

                                                                        ACTION
4. Museum roof
Mrs Ball had two quotations. A third would be sought by 12 July         DB
and put to all members.
5. Volunteers

It is read as the table of two columns that Word has for it: the head, then a row for each section of the text.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.parsers.pdf.line.lines import Line, Row
from opsgdocs.parsers.pdf.line.measure import LONG
from opsgdocs.parsers.pdf.line.right_margins import are_wrapped, right_margin
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell

FURTHEST_LEFT = 0.45  # of the page's width: no margin column begins left of that
LONGEST, LONGEST_HEAD = 24, 20  # characters in the margin
LONGEST_INITIALS = 3  # characters: they head nothing
STEP = 3.0  # points: lines that begin nearer than that begin at the same place
FEWEST, FEWEST_LINES = 2, 3  # entries below the head; lines of the text
REACHES = 0.6  # of the way to the margin: the longest line of the text
NEARLY = 0.85  # of the way to the margin: the longest line tells where the text ends
MOSTLY = 0.6  # entries for each line of the text: more are the cells of a table
MOST_SMALL = 4  # one entry in so many may begin with a small letter
APART = 1.35  # of the least step between lines: further apart are two sections
GAP = 6.0  # points between the text and the margin
PAD = 2.0


class _Band(NamedTuple):
    """The rows beside a margin column, from `start` to `stop`, and where that begins."""

    start: int
    stop: int
    edge: float
    headed: bool

    def left(self, rows: Sequence[Row]) -> list[Line]:
        return [line for row in rows[self.start : self.stop] for line in row if line.x0 < self.edge]

    def right(self, rows: Sequence[Row]) -> list[Line]:
        return [line for row in rows[self.start : self.stop] for line in row if line.x0 >= self.edge]


def part_margin(rows: Sequence[Row], width: float, tops: Sequence[float], above: Grid | None) -> list[Row | Grid]:
    """The rows of a page `width` points wide, those beside a margin column as one table.

    `tops` are the upper edges of its other tables, `above` is the table that ended the page before.
    """
    band = _find(rows, width, tops, above)
    if band is None:
        return list(rows)
    return [*rows[: band.start], _grid(rows, band, width), *rows[band.stop :]]


def _find(rows: Sequence[Row], width: float, tops: Sequence[float], above: Grid | None) -> _Band | None:
    known = above.xs[1] if above is not None and above.margin else None
    for edge, count in _edges([row[-1] for row in rows if _may_be_margin(row[-1], width)]):
        if known is not None and abs(edge - known) < 2 * STEP and _is_margin(band := _going_on(rows, edge, tops), rows):
            return band
        heads = (at for at, row in enumerate(rows) if _is_head(row, edge)) if count > FEWEST else ()
        bands = (_Band(at, _stop(rows, at, edge, tops), edge, headed=True) for at in heads)
        found = next((band for band in bands if _is_margin(band, rows)), None)
        if found is not None:
            return found
    return None


def _edges(lines: Sequence[Line]) -> Iterator[tuple[float, int]]:
    """Where the lines may begin that have one left edge, one right edge, or one middle; how many they are."""
    for place in (_left_edge, _right_edge, _middle):
        alike: defaultdict[int, list[Line]] = defaultdict(list)
        for line in lines:
            alike[round(place(line) / STEP)].append(line)
        for found in sorted(alike.values(), key=len, reverse=True)[:2]:
            yield min(line.x0 for line in found) - PAD, len(found)


def _left_edge(line: Line) -> float:
    return line.x0


def _right_edge(line: Line) -> float:
    return line.x1


def _middle(line: Line) -> float:
    return (line.x0 + line.x1) / 2


def _may_be_margin(line: Line, width: float) -> bool:
    return line.x0 > FURTHEST_LEFT * width and len(line.text) <= LONGEST and line.text[0].isalpha()


def _is_head(row: Row, edge: float) -> bool:
    """Whether a row has nothing but a head in the margin, or with it the head of the text: 'Minute', 'ACTION'."""
    line = row[-1]
    if line.x0 < edge or len(row) > 2 or not LONGEST_INITIALS < len(line.text) <= LONGEST_HEAD:
        return False
    if not (line.bold or line.text.isupper()) or any(sign.isdigit() for sign in line.text):
        return False
    return all(other.bold and len(other.text) <= LONGEST_HEAD and other.text.isalpha() for other in row[:-1])


def _going_on(rows: Sequence[Row], edge: float, tops: Sequence[float]) -> _Band:
    return _Band(0, _stop(rows, -1, edge, tops), edge, headed=False)


def _stop(rows: Sequence[Row], start: int, edge: float, tops: Sequence[float]) -> int:
    """Where the rows end that leave the margin free, or have one short entry in it."""
    low = min([top for top in tops if start < 0 or top > rows[start][0].y], default=float("inf"))
    for at in range(start + 1, len(rows)):
        right = [line for line in rows[at] if line.x1 > edge]
        crossing = any(line.x0 < edge or len(line.text) > LONGEST for line in right)
        if rows[at][0].y > low:
            return at
        if crossing or len(right) > 1:
            return _end_of_section(rows, start, at, edge)
    return len(rows)


def _end_of_section(rows: Sequence[Row], start: int, stop: int, edge: float) -> int:
    """Where the section ends that has the last entry: what follows is text of the full width; `start` if that is."""
    last = next((at for at in range(stop - 1, start, -1) if rows[at][-1].x0 >= edge), start)
    tops = _section_tops([row[0] for row in rows[max(start, 0) : stop + 1] if row[0].x0 < edge])
    return next((at for at in range(last + 1, stop + 1) if id(rows[at][0]) in tops), max(start, 0))


def _is_margin(band: _Band, rows: Sequence[Row]) -> bool:
    """Whether names stand beside a text, and not the entries of a table beside each other."""
    left, entries = band.left(rows), band.right(rows)[band.headed :]
    if len(entries) < (FEWEST if band.headed else 1) or len(left) < FEWEST_LINES or len(entries) > MOSTLY * len(left):
        return False
    if sum(line.y - above.y < 0.3 * line.size for above, line in pairwise(left)) > 1:  # side by side
        return False
    begin = min(line.x0 for line in left)
    reaches = max(line.x1 for line in left) - begin > REACHES * (band.edge - begin)
    prose = sum(len(line.text) > LONG for line in left) >= FEWEST
    return reaches and prose and all(line.text[0].isalnum() for line in entries) and _are_names(entries)


def _are_names(entries: Sequence[Line]) -> bool:
    return sum(line.text[0].islower() for line in entries) * MOST_SMALL < len(entries)


def _section_tops(lines: Sequence[Line]) -> set[int]:
    """The lines that begin a section: bold below what is not, or far below what is no head."""
    steps = [below.y - above.y for above, below in pairwise(lines) if below.y - above.y > 0.5 * below.size]
    least = min(steps, default=0.0)
    return {
        id(below)
        for above, below in pairwise(lines)
        if not above.bold and (below.bold or below.y - above.y > APART * least)
    }


def _grid(rows: Sequence[Row], band: _Band, width: float) -> Grid:
    left, right = band.left(rows), band.right(rows)
    begin = min(line.x0 for line in left)
    xs = [begin - PAD, band.edge, max(line.x1 for line in right) + PAD]
    edges = _text_edge(left, band.edge) + PAD, max(xs[-1], width - begin)
    parts = list(_parts(rows, band))
    ys = [min(line.y - 0.9 * line.size for line in (*texts, *names)) for texts, names in parts]
    ys.append(max(line.y + 0.3 * line.size for line in (*left, *right)))
    cells = []
    for at, (part, (top, bottom)) in enumerate(zip(parts, pairwise(ys), strict=True)):
        for column, (x0, x1, lines) in enumerate(zip(xs, edges, part, strict=False)):
            cells.append(GridCell((x0, top, x1, bottom), at, column, lines=lines))
    return Grid(left[0].page, xs, ys, cells, aligned=True, margin=True)


def _text_edge(left: Sequence[Line], edge: float) -> float:
    """Where the lines of the text end: as the wrapped ones tell, or the longest, if it comes near the margin."""
    margin = right_margin(left) if are_wrapped(left) else 0.0
    begin, longest = min(line.x0 for line in left), max(line.x1 for line in left)
    return margin or (longest if longest - begin > NEARLY * (edge - begin) else edge - GAP)


def _parts(rows: Sequence[Row], band: _Band) -> Iterator[tuple[list[Line], list[Line]]]:
    """The head, then each section's lines, with what stands beside them in the margin."""
    body = _Band(band.start + band.headed, band.stop, band.edge, headed=False)
    if band.headed:
        yield [line for line in rows[band.start] if line.x0 < band.edge], [rows[band.start][-1]]
    left, names = body.left(rows), body.right(rows)
    tops = _section_tops(left)
    at = [0, *(index for index, line in enumerate(left) if id(line) in tops), len(left)]
    for start, stop in pairwise(at):
        low = left[stop].y - 0.6 * left[stop].size if stop < len(left) else float("inf")
        own = [line for line in names if line.y < low]
        names = names[len(own) :]
        yield left[start:stop], own
