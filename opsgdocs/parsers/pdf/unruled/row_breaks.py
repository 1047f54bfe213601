"""The rows of a table without rulings, told by the order in which its lines are printed, or by the room between them.

1 OPSG 24/01   2 Write the guide   5 DCC                 cell by cell: where the file goes back to the left,
               3 to the portal     6 (Chair)             another row begins
               4 and send it
7 OPSG 24/02   8 Check the guide   9 SECAS
"""

from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from opsgdocs.parsers.pdf.line.wording import shape_of
from opsgdocs.parsers.pdf.unruled.alignment import RUNS_ON, part_rows
from opsgdocs.parsers.pdf.unruled.entries import LEVEL, Entry, Rows, cells_of

NEAREST = 0.9  # of the size: lines of one cell are no nearer
A_LITTLE = 1.05  # of the step between lines of one cell: more is another cell
ALIKE = 0.03  # of the size: so much steps between lines of one paragraph may differ
FULL = 0.8  # of the lines: so many have entries in all columns where each is a row
FEWEST_ENTRIES, SURE_ENTRIES = 2, 3  # lines: of one pattern, or of any
ORDER = itemgetter(0)


class Parted(NamedTuple):
    """Rows, and whether it is certain that they are."""

    rows: Rows
    sure: bool = False


def usual_step(entries: Sequence[Entry]) -> float:
    """From one line of a cell to the next, of their size: the least step that is there more than once."""
    steps = sorted(
        (below.y - above.y) / above.size
        for cell in cells_of(entries).values()
        for above, below in pairwise(cell)
        if abs(below.size - above.size) < ALIKE and below.y - above.y > NEAREST * above.size
    )
    twice = (step for step, after in pairwise(steps) if after - step < ALIKE)
    return min(next(twice, steps[0] if steps else 0.0), RUNS_ON)


def part_by_printing(entries: Sequence[Entry], step: float) -> Parted:
    """The rows of a table that is printed cell by cell; none where it is not."""
    rows: Rows = []
    goes_up = False
    last: Entry | None = None
    for entry in sorted(entries, key=_first):
        if last is None or _begins_row(rows[-1], last, entry, step):
            rows.append([])
        elif entry.y < last.y - LEVEL * entry.size:
            goes_up = True
        rows[-1].append(entry)
        last = entry
    rows = [sorted(row, key=ORDER) for row in rows]
    apart = all(above[-1].y + LEVEL * above[-1].size < below[0].y for above, below in pairwise(rows))
    return Parted(rows if apart else [], sure=goes_up and apart)


def is_by_columns(entries: Sequence[Entry]) -> bool:
    """Whether the file prints one column after the other, as it does lists and texts side by side."""
    columns = [entry.column for entry in sorted(entries, key=_first)]
    return all(before <= after for before, after in pairwise(columns))


def part_by_room(entries: Sequence[Entry], step: float) -> Parted:
    """The rows between which there is more room than between the lines of a cell; none where a cell has such too."""
    runs = sorted((run for cell in cells_of(entries).values() for run in _runs(cell, step)), key=_top)
    rows: list[list[list[Entry]]] = []
    reach = float("-inf")
    for run in runs:
        if run[0].y > reach + LEVEL * run[0].size:
            rows.append([])
        rows[-1].append(run)
        reach = max(reach, run[-1].y)
    if any(len({run[0].column for run in row}) < len(row) for row in rows):
        return Parted([])
    if any(_are_entries(row) for row in rows):
        return Parted([])
    return Parted([sorted((entry for run in row for entry in run), key=ORDER) for row in rows])


def part_by_lines(entries: Sequence[Entry], _: float = 0.0) -> Parted:
    """A row for each line, where each has an entry in the first column, and those are alike."""
    rows: Rows = []
    for entry in entries:
        if rows and entry.y - rows[-1][0].y < LEVEL * entry.size:
            rows[-1].append(entry)
        else:
            rows.append([entry])
    ids = [entry for entry in entries if entry.column == 0]
    alike = len({shape_of(entry.line.text) for entry in ids[1:]}) == 1
    most = max(map(len, rows))
    full = sum(len(row) == most for row in rows) >= FULL * len(rows)
    return Parted(rows if (alike or full) and len(ids) == len(rows) else [])


def part_by_alignment(entries: Sequence[Entry], _: float = 0.0) -> Parted:
    """The rows around the ids, if there is one way only in which all cells are aligned."""
    return Parted(part_rows(entries)[0])


def _first(entry: Entry) -> int:
    return entry.line.first


def _are_entries(runs: Sequence[Sequence[Entry]]) -> bool:
    """Whether lines in the first column that stand on the baselines of as many in another may be several rows."""
    ids = next((run for run in runs if run[0].column == 0), [])
    if len(ids) < FEWEST_ENTRIES or (len(ids) < SURE_ENTRIES and len({shape_of(entry.line.text) for entry in ids}) > 1):
        return False
    return any(
        len(run) == len(ids)
        and all(abs(entry.y - other.y) < LEVEL * entry.size for entry, other in zip(ids, run, strict=True))
        for run in runs
        if run is not ids
    )


def _top(run: Sequence[Entry]) -> float:
    return run[0].y


def _is_head(row: Sequence[Entry]) -> bool:
    return len(row) > 1 and row[0].column != row[-1].column and all(entry.line.bold for entry in row)


def _begins_row(row: Sequence[Entry], last: Entry, entry: Entry, step: float) -> bool:
    """Whether the entry that is printed behind the last of a row is one of the next row."""
    if entry.column != last.column:
        return entry.column < last.column
    if entry.y < last.y - LEVEL * entry.size or (_is_head(row) and not entry.line.bold):
        return True
    return entry.column == 0 and entry.y - last.y > A_LITTLE * step * entry.size


def _runs(cell: Sequence[Entry], step: float) -> list[list[Entry]]:
    found = [[cell[0]]]
    for above, below in pairwise(cell):
        if below.y - above.y > A_LITTLE * step * above.size:
            found.append([])
        found[-1].append(below)
    return found
