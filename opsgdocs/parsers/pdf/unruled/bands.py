"""Rows of a table that rulings across or shades part, with its head above the first of them.

Action ID       Action                       Owner                 Target Date
------------------------------------------------------------------------------
                Write the guide to the
OPSG 93/01      portal                       DCC                   15 Sept 2020
------------------------------------------------------------------------------
OPSG 93/02      Check the guide              SECAS and DCC         22 Sept 2020

All that stands between two rulings is one row, however its cells are aligned.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.drawing.drawing import Drawing
from opsgdocs.parsers.pdf.drawing.lattice import join_edges
from opsgdocs.parsers.pdf.unruled.entries import LEVEL, WRAPPED, Entry, Rows, cells_of

MOST_OF = 0.9  # of the table's width: so much of it each ruling runs along
ONE = 3.0  # points between edges that are one
FEWEST_CUTS = 2

Strip = BBox  # a row that is shaded, or framed, by itself


def strips_of(strips: Sequence[Strip], box: BBox) -> list[Strip]:
    """The shaded rows of a table that reaches from the first baseline of `box` to the last."""
    x0, first, x1, last = box
    return [strip for strip in strips if _covered(strip[0], strip[2], x0, x1) and strip[1] < last and strip[3] > first]


def band_cuts(drawing: Drawing, strips: Sequence[Strip], box: BBox, size: float) -> list[float]:
    """Where a table's rows are parted; none where a ruling closes it at its top, which others read.

    `box` reaches from the first baseline to the last.
    """
    x0, first, x1, last = box
    rulings = [y for y, left, right in join_edges(drawing.across) if _covered(left, right, x0, x1)]
    shades = [y for _, top, _, bottom in strips for y in (top, bottom)]
    if not shades and any(first - 2.5 * size < y < first for y in rulings):
        return []
    return _distinct([y for y in (*rulings, *shades) if first < y < last])


def part_bands(entries: Sequence[Entry], cuts: Sequence[float]) -> Rows:
    """The entries of each band; none where a band has more or less than a row."""
    if len(cuts) < FEWEST_CUTS:
        return []
    rows: Rows = [[] for _ in range(len(cuts) + 1)]
    for entry in entries:
        rows[bisect_right(cuts, entry.y - 0.3 * entry.size)].append(entry)
    return rows if all(map(_is_row, rows)) else []


def _covered(left: float, right: float, x0: float, x1: float) -> bool:
    return min(right, x1) - max(left, x0) > MOST_OF * (x1 - x0)


def _distinct(ys: Sequence[float]) -> list[float]:
    found: list[float] = []
    for y in sorted(ys):
        if not found or y - found[-1] > ONE:
            found.append(y)
    return found


def _is_row(row: Sequence[Entry]) -> bool:
    """Whether a band has entries in several columns, and no more than one in the first."""
    cells = cells_of(row)
    if len(cells) < 2 or 0 not in cells:
        return False
    ids = cells[0]
    near = all(below.y - above.y < WRAPPED * above.size for above, below in pairwise(ids))
    return near and len({entry.line.bold for entry in ids}) == 1 and not _are_entries(ids, row)


def _are_entries(ids: Sequence[Entry], row: Sequence[Entry]) -> bool:
    """Whether the lines of the first column stand on the baselines of as many in another."""
    ys = [entry.y for entry in ids]
    others = [cell for at, cell in cells_of(row).items() if at]
    level = any(
        len(cell) == len(ys) and all(abs(entry.y - y) < LEVEL * entry.size for entry, y in zip(cell, ys, strict=True))
        for cell in others
    )
    return len(ys) > 1 and level
