"""Tables of aligned columns that hold fewer rows than their lines begin: what is lost is told, with the count.

AB 60/02   The Chair and   Chair   18/02/21   Open
           to do C.
AB 59/02   The Clerk to    Clerk   18/02/21   Closed
"""

from collections.abc import Sequence

from opsgdocs.document import Cell, Damage, Place, Table
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.aligned.over_pages import is_astray
from opsgdocs.parsers.text.aligned.page_columns import begins_row
from opsgdocs.parsers.text.block.segments import Segment
from opsgdocs.parsers.text.line.lines import TAB, Line

_ID = compiled(r"(?:[A-Z][A-Za-z&]{0,20}[ _-]?){0,2}\d{1,4}[A-Z]?[/-]\d{1,4}[a-z]?\b")
_SAVE = "Save the document anew as Word or PDF."
_FEWER = "The table from line {} on was read with {} rows that bear an id, but {} of its lines begin with one. " + _SAVE
_BROKEN = (
    "The table from line {} on has {} rows with an id and {} that begin with an empty cell: "
    "these may be the rest of the rows above them. " + _SAVE
)
_ASTRAY = (
    "The columns of the table from line {} on stand elsewhere on the next page, which has no heads: "
    "cells there may hold what belongs to others. " + _SAVE
)


def short_tables(segments: Sequence[Segment]) -> tuple[Damage, ...]:
    """What is to be told of tables of which rows were lost, or stand in parts."""
    found = [_shortfall(segment, table) for segment in segments if (table := segment.table) and _is_aligned(segment)]
    return tuple(damage for damage in found if damage is not None)


def _is_aligned(segment: Segment) -> bool:
    return not any(TAB in line.text or line.text.startswith(("|", "+")) for line in segment.lines)


def _shortfall(segment: Segment, table: Table) -> Damage | None:
    ids = [row for row in table.rows if _ID.match(_first(row))]
    lines = [line for line in segment.lines if begins_row(line)]
    if not lines:
        return None
    if len(ids) < len(lines):
        return _damage(segment.lines[0], _FEWER.format(segment.lines[0].number, len(ids), len(lines)))
    rest = [row for row in table.rows[table.rows.index(ids[0]) :] if len(row) > 1 and not _first(row)]
    if not rest:
        return _damage(segment.lines[0], _ASTRAY.format(segment.lines[0].number)) if is_astray(segment.lines) else None
    return _damage(segment.lines[0], _BROKEN.format(segment.lines[0].number, len(ids), len(rest)))


def _first(row: Sequence[Cell]) -> str:
    return row[0].text if row else ""


def _damage(line: Line, message: str) -> Damage:
    return Damage("part_missing", message, Place(path=f"line {line.number}"))
