"""What pages repeat in their margins and is no furniture: a table's head without rulings, its rows, text.

ID          Action                            Owner        Target Date       (again on each page)

A sentence that stands with the text is text. Pages that say the same tell as little of furniture as one page does.
"""

from collections.abc import Callable, Iterable, Sequence

from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.page.page import Page
from opsgdocs.parsers.pdf.page.page_numbers import NAMED_NUMBER

NEAR_ROWS = 5
FEWEST_PARTS = 3  # of a table's row: a running head has seldom more
APART = 1.7  # of the size: further from the text than its lines are from each other
BESIDE = 0.9  # of the size
NEARLY, FEWEST_LINES = 0.7, 6  # of the lines; fewer tell nothing unless they are the same
MOST_KINDS = 8  # pages that later ones are compared with
INDENT = 3.0  # of the size
WELL_WITHIN = 2.6  # of the size: further from the page's edge than lines of one running head are from each other


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
    rest = sorted(gone - found)
    for index in (*rest, *reversed(rest)):
        known = [at for at in (index - 1, index + 1) if at in found or _is_head(rows, at, gone)]
        if any(_are_of_one_row(rows[index], rows[at]) for at in known):
            found.add(index)
    return found


def _is_head(rows: Sequence[Sequence[Line]], index: int, gone: set[int]) -> bool:
    """Whether a row that stays has a table's labels."""
    if not 0 <= index < len(rows) or index in gone:
        return False
    return len(rows[index]) >= FEWEST_PARTS and all(line.bold for line in rows[index])


def _are_of_one_row(row: Sequence[Line], other: Sequence[Line]) -> bool:
    """Whether lines stand so near to a row, beside its lines or in their columns, as the other lines of labels do."""
    step, size = abs(row[0].y - other[0].y), row[0].size
    if step > APART * size or row[0].bold != other[0].bold:
        return False
    return all(_is_beside(line, other) or (_is_in_line(line, other) and step > BESIDE * size) for line in row)


def _is_beside(line: Line, row: Sequence[Line]) -> bool:
    return not any(line.x0 < other.x1 and other.x0 < line.x1 for other in row)


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
    return any(sum(_is_in_line(line, other) for line in row) >= FEWEST_PARTS for other in near)


def _is_in_line(line: Line, row: Sequence[Line]) -> bool:
    """Whether a line begins, ends, or has its middle where one of a row does."""
    return any(
        abs(line.x0 - other.x0) < 1 or abs(line.x1 - other.x1) < 1 or abs(line.x0 + line.x1 - other.x0 - other.x1) < 2
        for other in row
    )


def _begins_at(line: Line, row: Sequence[Line]) -> bool:
    return any(abs(line.x0 - other.x0) < 1 for other in row)


def said_in(rows: Sequence[Sequence[Line]], gone: set[int], middle: float, is_sure: Callable[[Line], bool]) -> set[int]:
    """Those of the rows in the margins that are text, unless one is surely none.

    A sentence in the look of the text is text, where text of the page touches it or goes on with it, and where it
    stands well within the running head. A name or title that touches the text is a running head all the same.
    """
    found: set[int] = set()
    for step, side in ((1, sorted(gone, reverse=True)), (-1, sorted(gone))):
        for index in side:
            row, inwards = rows[index], index + step
            in_half = (row[0].y < middle) == (step == 1)
            stays = inwards in found or inwards not in gone
            if not in_half or not stays or not 0 <= inwards < len(rows) or any(map(is_sure, row)):
                continue
            beyond = rows[index - step][0] if 0 <= index - step < len(rows) else None
            if _is_text(row, rows[inwards][0], beyond):
                found.add(index)
    return found


def _is_text(row: Sequence[Line], inwards: Line, beyond: Line | None) -> bool:
    line = row[0]
    if len(row) > 1 or abs(line.x0 - inwards.x0) > INDENT * line.size or abs(line.size - inwards.size) > 1:
        return False
    runs_on = inwards.y > line.y and inwards.text[:1].islower()
    if _touch(line, inwards, APART):
        return runs_on or line.text.endswith(".")
    return line.text.endswith(".") and beyond is not None and not _touch(line, beyond, WELL_WITHIN)


def _touch(line: Line, other: Line, most: float) -> bool:
    return abs(other.y - line.y) < most * min(line.size, other.size)


def first_alike(pages: Iterable[Page], head: float, foot: float) -> dict[int, int]:
    """For each page's number that of the first page that says nearly the same between its margins, if only its own."""
    known: dict[int, frozenset[str]] = {}
    found: dict[int, int] = {}
    for page in pages:
        said = _said(page, head, foot)
        first = next((number for number, other in known.items() if _alike(said, other)), None)
        if first is None and len(known) < MOST_KINDS:
            known[page.number] = said
        found[page.number] = page.number if first is None else first
    return found


def _alike(said: frozenset[str], other: frozenset[str]) -> bool:
    if said == other:
        return True
    return len(other) >= FEWEST_LINES and len(said & other) >= NEARLY * max(len(said), len(other))


def _said(page: Page, head: float, foot: float) -> frozenset[str]:
    lines = [line for row in page.rows for line in row]
    lines += [line for grid in page.grids for cell in grid.cells for line in cell.lines]
    height = page.frame.height
    within = frozenset([line.text for line in lines if head * height <= line.y <= foot * height])
    return within or frozenset([line.text for line in lines])
