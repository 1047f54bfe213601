"""Tables with a column of actions that are taken for mere information: a register of risks, figures with their targets.

Risk | Likelihood | Impact | Action | Owner
"""

from collections.abc import Container, Iterator

from opsgdocs.document import Table, TextBlock, fold, walk
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.table.columns import head_of, is_dismissed
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, Problem

_SHOWN = 60  # characters


def check_informed(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem for each such table."""
    for table in informed_tables(reading):
        heads = " | ".join(fold(cell.text).strip() for cell in table.rows[0])[:_SHOWN]
        message = f"The table “{heads}” is taken for one that informs: no action was read from it."
        blocks: tuple[TextBlock, ...] = tuple(walk(table.rows[0][0].blocks)) if table.rows[0] else ()
        yield problem("doubtful_action", message, tuple(place for block in blocks for place in cite(block)))


def informed_tables(reading: Reading) -> Iterator[Table]:
    """The tables of the document that have a head of actions and are taken for mere information."""
    cells = [cell for row in reading.rows for cell in row.cells.values()]
    known = {id(cell) for cell in cells} | {id(block) for cell in cells for block in cell.blocks}
    for table in reading.document.blocks:
        if isinstance(table, Table) and (is_dismissed(table, reading.profile) or _is_left(table, known, reading)):
            yield table


def _is_left(table: Table, known: Container[int], reading: Reading) -> bool:
    """'Risk description | Mitigating action | Owner | Due date': none of its rows was taken for an action."""
    head = head_of(table, reading.profile)
    if head is None or not {"owner", "text"} <= head[1].keys():
        return False
    rows = table.rows[head[0] + 1 :]
    doers = (fold(cell.text).strip() for row in rows for cell in row if cell.column == head[1]["owner"])
    read = any(id(one) in known for row in rows for cell in row for one in (cell, *cell.blocks))
    return any(doers) and not read
