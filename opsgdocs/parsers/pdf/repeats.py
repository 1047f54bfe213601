"""What pages repeat in their margins and is no furniture: the head of a table without rulings, its rows.

ID          Action                            Owner        Target Date       (again on each page)
"""

import re
from collections.abc import Sequence

from opsgdocs.parsers.pdf.lines import Line

NEAR_ROWS = 5
FEWEST_PARTS = 3  # of a table's row: a running head has seldom more
APART = 1.7  # of the size: further from the text than its lines are from each other
NAMED_NUMBER = re.compile(
    r"[-–—|\[\s]*(?:page|pg\.?|seite|tudalen)\s*\|?\s*\d{1,4}(?:\s*(?:of|/|von)\s*\d{1,4})?[-–—|\]\s.]*"
    r"|\d{1,4}\s*of\s*\d{1,4}|(?P<page>\d{1,4})\s*/\s*(?P<pages>\d{1,4})",
    re.IGNORECASE,
)


def texts_of(row: Sequence[Line]) -> tuple[str, ...]:
    """What a row says, column by column."""
    return tuple(line.text for line in row)


def table_rows(rows: Sequence[Sequence[Line]], gone: set[int], repeated: set[int]) -> set[int]:
    """Those of the rows that are of a table without rulings, with the lines that go on directly below them."""
    found: set[int] = set()
    for index in sorted(gone):
        above, row = rows[max(0, index - 1)], rows[index]
        near = index - 1 in found and row[0].y - above[0].y < APART * row[0].size
        columns = rows[min(found)] if found else above
        if (near and all(_begins_at(line, columns) for line in row)) or _is_table_row(rows, index, repeated):
            found.add(index)
    return found


def _is_table_row(rows: Sequence[Sequence[Line]], index: int, repeated: set[int]) -> bool:
    """Whether a row in the margin is one of a table without rulings.

    Much in it is nowhere repeated, or a row near it has the same columns: so has a table's head on each page.
    """
    row = rows[index]
    if len(row) < FEWEST_PARTS or any(id(line) in repeated and NAMED_NUMBER.fullmatch(line.text) for line in row):
        return False
    if sum(id(line) not in repeated for line in row) > 1:
        return True
    near = [*rows[max(0, index - NEAR_ROWS) : index], *rows[index + 1 : index + 1 + NEAR_ROWS]]
    return any(sum(_begins_at(line, other) for line in row) >= FEWEST_PARTS for other in near)


def _begins_at(line: Line, row: Sequence[Line]) -> bool:
    return any(abs(line.x0 - other.x0) < 1 for other in row)
