"""Which lines of a table without rulings make a row, told by how the cells of each row are aligned.

                Write the guide to the                             the middle of the cell is beside the id
OPSG 93/01      portal and send it to the    DCC
                members of the Group
OPSG 93/02      Check the guide              SECAS and DCC

Every cell of a row must begin at its top, or have its middle at one height, or end at its bottom, and no line may be
left over: only then the rows are sure.
"""

from collections.abc import Sequence
from itertools import pairwise, product, takewhile
from operator import itemgetter
from typing import Literal

from opsgdocs.parsers.pdf.line.wording import shape_of
from opsgdocs.parsers.pdf.unruled.entries import LEVEL, WRAPPED, Entry, Rows, cells_of

Mode = Literal["top", "middle", "bottom"]
MODES: tuple[Mode, ...] = ("top", "middle", "bottom")
RUNS_ON = 1.6  # of the size: lines of one cell are no further apart
CLEARLY = 0.2  # of the size: by so much narrower steps speak for one of two ways to part
STEP = itemgetter(0)
Anchor = tuple[float, float]  # first and last baseline of what a row has in the first column


def part_rows(entries: Sequence[Entry]) -> tuple[Rows, bool]:
    """The rows that the entries make, sorted from top to bottom, the head among them; whether all begin at the top.

    No rows where nothing fits, or more than one thing.
    """
    ids = [entry for entry in entries if entry.column == 0]
    found: list[tuple[float, Rows, bool]] = []
    for anchors in _anchors(ids):
        for head, body in product(MODES, MODES):
            rows = _parted(entries, anchors, head, body)
            if rows and all(rows != known for _, known, _ in found):
                found.append((_widest_step(rows), rows, head == body == "top"))
    found.sort(key=STEP)
    if not found or (len(found) > 1 and found[1][0] - found[0][0] < CLEARLY):
        return [], any(top for _, _, top in found)
    return found[0][1:]


def _anchors(ids: Sequence[Entry]) -> list[list[Anchor]]:
    """What may be the entries of the first column: its lines, and those joined that are near, if they are not alike."""
    lines = [(entry.y, entry.y) for entry in ids]
    alike = len({shape_of(entry.line.text) for entry in ids[1:]}) == 1
    return [lines] if alike else [lines, _joined(ids)]


def _widest_step(rows: Rows) -> float:
    """Between lines of one cell, of their size; between rows there is as much room or more."""
    steps = [
        (below.y - above.y) / above.size
        for row in rows
        for cell in cells_of(row).values()
        for above, below in pairwise(cell)
    ]
    return max(steps, default=0.0)


def _joined(ids: Sequence[Entry]) -> list[Anchor]:
    """Lines of the first column that stand as near as those of one id: 'OPSG' above '93/01'."""
    found: list[Anchor] = []
    for entry in ids:
        if found and entry.y - found[-1][1] < WRAPPED * entry.size:
            found[-1] = found[-1][0], entry.y
        else:
            found.append((entry.y, entry.y))
    return found


def _parted(entries: Sequence[Entry], anchors: Sequence[Anchor], head: Mode, body: Mode) -> Rows:
    """The entries in rows, one around each anchor; none where they do not fit."""
    rest = list(entries)
    rows: Rows = []
    for at, anchor in enumerate(anchors):
        mode = body if at else head
        following = anchors[at + 1] if at + 1 < len(anchors) else None
        row = _row(rest, anchor, following, mode)
        if not row or not _is_row(row, mode) or (not at and following and not _is_alike(row)):
            return []
        rows.append(row)
        rest = rest[len(row) :]
    return [] if rest else rows


def _row(rest: Sequence[Entry], anchor: Anchor, following: Anchor | None, mode: Mode) -> list[Entry]:
    """The entries from the first on that belong to the row around an anchor."""
    if not rest:
        return []
    near = LEVEL * rest[0].size
    if mode == "middle":
        end = anchor[0] + anchor[1] - rest[0].y + near
    elif mode == "bottom":
        end = anchor[1] + near
    else:
        end = following[0] - near if following else float("inf")
    return list(takewhile(lambda entry: entry.y <= end, rest))


def _is_row(row: Sequence[Entry], mode: Mode) -> bool:
    """Whether entries fill several cells, with an id, that are all aligned."""
    cells = cells_of(row)
    if len(cells) < 2 or 0 not in cells:
        return False
    first, last, near = row[0].y, row[-1].y, LEVEL * row[0].size
    return all(_is_aligned(cell, first, last, near, mode) and _is_one(cell) for cell in cells.values())


def _is_alike(head: Sequence[Entry]) -> bool:
    """Whether all of a head is bold, or as little as its first words."""
    return len({entry.line.bold for entry in head}) == 1 or not all(
        cell[0].line.bold for cell in cells_of(head).values()
    )


def _is_aligned(cell: Sequence[Entry], first: float, last: float, near: float, mode: Mode) -> bool:
    above, below = cell[0].y - first, last - cell[-1].y
    off = {"top": above, "middle": (above - below) / 2, "bottom": below}[mode]
    return abs(off) <= near


def _is_one(cell: Sequence[Entry]) -> bool:
    return all(below.y - above.y < RUNS_ON * above.size for above, below in pairwise(cell))
