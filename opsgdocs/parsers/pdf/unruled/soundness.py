"""Whether groups of lines are surely the rows of a table: enough of them, with an entry in the first column.

OPSG 93/01    Write the guide    DCC
              Check the guide    SECAS        (a row without an id: only where the order of printing says so)
"""

from collections.abc import Sequence

from opsgdocs.parsers.pdf.line.gutters import FEWEST
from opsgdocs.parsers.pdf.line.lines import Row
from opsgdocs.parsers.pdf.line.wording import ANY_DIGIT, shape_of
from opsgdocs.parsers.pdf.unruled.candidates import Candidate
from opsgdocs.parsers.pdf.unruled.entries import cells_of, stands_low
from opsgdocs.parsers.pdf.unruled.updates_across import Group

FEWEST_ROWS = 3
CERTAIN_COLUMNS = 4  # no columns of text are so many
AT_TOP = 3  # rows of lines


def is_sound(groups: Sequence[Group], candidate: Candidate, *, sure: bool) -> bool:
    """Whether groups are a table's rows; `sure` where the order of printing tells them."""
    rows = [group for group in groups if not group.wide]
    if not rows or any(map(_has_two, rows)) or _has_orphans(rows, candidate, sure=sure):
        return False
    filled = sum(len(group.columns) > 1 for group in rows)
    full = sum(len(group.columns) >= FEWEST for group in rows)
    if candidate.goes_on:
        return filled > 0 and full > 0
    few = len(candidate.gutters) >= CERTAIN_COLUMNS - 1 and (
        candidate.at_foot or _has_head(rows) or (sure and _has_ids(rows))
    )
    return filled >= FEWEST_ROWS - few and full > 1


def _has_orphans(rows: Sequence[Group], candidate: Candidate, *, sure: bool) -> bool:
    """Whether rows have nothing in the first column, but for the rest of a row that the page's end cut."""
    rest = int(candidate.goes_on and _has_head(rows))
    orphans = sum(0 not in group.columns for group in rows[1 + rest :])
    return orphans > 0 and not (sure and 2 * orphans < len(rows))


def _has_two(group: Group) -> bool:
    """Whether the labels of a head and the entries below them are taken for one row."""
    cells = [cell for cell in cells_of(group.entries).values() if cell[0].line.bold and not cell[-1].line.bold]
    return len(cells) >= FEWEST - 1


def may_begin_with_rest(groups: Sequence[Group], candidate: Candidate, rows: Sequence[Row]) -> bool:
    """Whether what stands above the first id may be the rest of a row of the page before."""
    if rows[0][0].page == 1 or candidate.start >= AT_TOP or len(groups) < FEWEST_ROWS:
        return False
    return stands_low(groups[1].entries) and not any(stands_low(group.entries) for group in groups[2:])


def _has_head(rows: Sequence[Group]) -> bool:
    return all(entry.line.bold for entry in rows[0].entries)


def _has_ids(rows: Sequence[Group]) -> bool:
    """Whether all rows begin with ids of one pattern: 'OPSG 24/02', 'OPSG 31/11'."""
    texts = ["".join([entry.line.text for entry in group.entries if entry.column == 0]) for group in rows]
    shapes = set(map(shape_of, texts))
    return len(shapes) == 1 and ANY_DIGIT in shapes.pop()
