"""Tables that a program wrote out cell by cell in an order that tells no rows: they are pointed at, not guessed.

Action ID
OPSG 24/02
Action
Date Raised
04/02/2020
The DCC to
03/09/2019
DCC
review and analyse …

Ids alone on their lines, or dates beside lines that begin with an id, in no table that could be read, are such cells.
"""

import re
from collections.abc import Iterator, Sequence

from opsgdocs.document import Damage, Place, Table, walk
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.block.segments import Segment
from opsgdocs.parsers.text.line.lines import Line

_ID = compiled(
    r"(?:[A-Z][A-Za-z&]{0,20}(?:[ _-][A-Z][A-Za-z&]{0,20}){0,2}[ _-]?\d{1,4}[/-]\d{1,4}"  # OPSG 24/02, Cyber WG-3/1
    r"|\d{2,4}/\d{2})[a-z]?(?=\s|$)"  # 24/02a
)
_ID_ALONE = compiled(r"(?:[A-Z][A-Za-z&]{0,20}[ _-]?){0,2}(?:\d{1,4}|[A-Z]{1,3}\d)[/-]\d{2,3}[a-z]?")
_FIGURES = compiled(r"\d{1,2}([/.-])\d{1,2}\1\d{2,4}")
_SIDE = compiled(r"Category|Representing|Party|Organi[sz]ation|Company|Affiliation", re.IGNORECASE)
_NAMES = compiled(r"Names?|Attendees?|(?:[A-Z][\w&]{0,20} ){1,4}(?:Members|Participants)")
_DATE = compiled(
    r"\d{1,2}([/.-])\d{1,2}\1\d{1,4}|\d{4}-\d{2}-\d{2}"  # 04/02/2020, 2020-02-04
    r"|(?:\d{1,2}(?:st|nd|rd|th)? )?"  # 4th February 2020, Feb
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{2,6})?(?: \d{4})?"
)
_CLOSE = 40  # lines; a row's cells are not further apart
_FEWEST_DATES = 2
_MANY_DATES = 4  # dates in figures alone on their lines; so many are hardly anything but cells
_WIDE = compiled(r"\s{3,}")
_SCRAMBLED = (
    "The cells of a table stand one below the other from line {} on, in an order that does not tell its rows; "
    "they were read as text. Save the document anew as Word or PDF, or its text with the layout kept."
)
_MERGED = (
    "The columns of the table from line {} on cannot be told apart, so that cells may hold what belongs to others. "
    "Save the document anew as Word or PDF."
)
_STRANDED = (
    "The rows of the table from line {} on cannot be put together; what could not be was read as text. "
    "Save the document anew as Word or PDF."
)
_APART = compiled(r"\s{2,}")
_FEWEST_CELLS = 3
Cell = tuple[int, bool, Line]  # place, whether it is an id


def scrambled_tables(segments: Sequence[Segment]) -> tuple[Damage, ...]:
    """What is to be told of the tables whose rows cannot be put together."""
    found = [_damage(group[0][2], _SCRAMBLED) for group in _groups(_cells(segments)) if _is_table(group)]
    found += [_damage(line, _SCRAMBLED) for line in _lists_of_names(_loose(segments))[:1]]
    merged = [_damage(segment.lines[0], _MERGED) for segment in segments if _has_merged_columns(segment)]
    stranded = [_damage(line, _STRANDED) for line in _stranded(segments)]
    return (*found, *merged, *stranded)


def _stranded(segments: Sequence[Segment]) -> list[Line]:
    """The lines that were rows of a table, or of cells in one, and were read as text: the first of each place."""
    found: list[Line] = []
    last = -_CLOSE
    for segment in segments:
        prose = set(_prose_lines(segment.table)) if segment.table is not None else None
        for line in segment.lines:
            if _is_row(line, within=prose is not None) and (prose is None or f"line {line.number}" in prose):
                found += [line] if line.number - last > _CLOSE else []
                last = line.number
    return found


def _prose_lines(table: Table) -> Iterator[str | None]:
    """The lines of the rows that go over the whole width of a table."""
    cells = (cell for row in table.rows for cell in row if cell.column_span > 1)
    return (place.path for cell in cells for block in walk(cell.blocks) for place in block.places)


def _is_row(line: Line, *, within: bool) -> bool:
    """True for an id and a date, set off from other texts; `within` a table for what is set off from a date alone."""
    cells = _APART.split(line.raw.strip())
    if not any(_DATE.fullmatch(cell) for cell in cells):
        return False
    return (len(cells) > 1 and within) or (len(cells) >= _FEWEST_CELLS and bool(_ID.match(cells[0])))


def _has_merged_columns(segment: Segment) -> bool:
    """True for rows with ids and dates of which the heads stand further apart than the columns that were found."""
    if segment.table is None or len(_WIDE.split(segment.lines[0].raw.strip())) <= segment.table.columns:
        return False
    rows = [line for line in segment.lines if _ID.match(line.text)]
    return any(_DATE.search(line.text) for line in rows)


def _loose(segments: Sequence[Segment]) -> list[Line]:
    """The lines that are in no table."""
    return [line for segment in segments if segment.table is None for line in segment.lines]


def _lists_of_names(lines: Sequence[Line]) -> list[Line]:
    """The heads alone on their lines of lists of names, 'Representing' and further on 'Name'."""
    sides = [at for at, line in enumerate(lines) if _SIDE.fullmatch(line.text)]
    return [lines[at] for at in sides if any(_NAMES.fullmatch(line.text) for line in lines[at + 1 : at + 1 + _CLOSE])]


def _cells(segments: Sequence[Segment]) -> Iterator[Cell]:
    for place, line in enumerate(_loose(segments)):
        is_date = bool(_DATE.fullmatch(line.text))
        if is_date or _ID.match(line.text) or _ID_ALONE.fullmatch(line.text):
            yield place, not is_date, line


def _groups(cells: Iterator[Cell]) -> list[list[Cell]]:
    groups: list[list[Cell]] = []
    for cell in cells:
        if groups and cell[0] - groups[-1][-1][0] <= _CLOSE:
            groups[-1].append(cell)
        else:
            groups.append([cell])
    return groups


def _is_table(group: Sequence[Cell]) -> bool:
    ids = sum(is_id for _, is_id, _ in group)
    alone = sum(_ID_ALONE.fullmatch(line.text) is not None for _, _, line in group)
    figures = sum(_FIGURES.fullmatch(line.text) is not None for _, _, line in group)
    return alone > 1 or figures >= _MANY_DATES or (ids > 0 and len(group) - ids >= _FEWEST_DATES)


def _damage(line: Line, message: str) -> Damage:
    return Damage("part_missing", message.format(line.number), Place(path=f"line {line.number}"))
