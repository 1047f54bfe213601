"""Tables of people whose lists are named at the left: 'Attendees | Alex Smith | AS | Panel Chair'.

Attendees   Alex Smith   AS   Panel Chair
            Jo Bloggs    JB   Industry Panel Member
Apologies   Ann Lee      AL   Ofgem Representative

The name of a list becomes a row of its own above its people, as in other tables; so do the lists of a table that
begins with the details of the meeting.
"""

from collections.abc import Iterator, Sequence

from opsgdocs.extractors.attendance.enumeration import name_before
from opsgdocs.extractors.attendance.labels import attendance_label
from opsgdocs.extractors.attendance.names import is_name
from opsgdocs.extractors.attendance.roster_heads import Row, guess_lanes, heads_of, joined
from opsgdocs.profile import Profile

_FEWEST_COLUMNS = 3  # the label, the name, and what is said of the person
_HEAD_ROWS = 2
BESIDE = -2
"""The column of a label among those of lists that is the name of no known list: 'By invitation'."""


def with_titles(rows: Sequence[Row], profile: Profile) -> tuple[Row, ...] | None:
    """The rows with each label at the left as a row above its people; None where no such labels stand there."""
    people = [row for row in rows if _filled(row) - {0}]
    labels = [text for row in people if (text := joined(row.get(0, ())))]
    columns = {column for row in people for column in _filled(row)}
    known = sum(is_list_name(text, profile) for text in labels)
    if len(columns) < _FEWEST_COLUMNS or not known or not is_list_name(labels[0], profile) or known * 2 < len(labels):
        return None
    headed = bool(rows) and not rows[0].get(0) and bool(heads_of(rows[0], profile, first=True))
    if any(heads_of(row, profile, first=True) for row in rows[headed:_HEAD_ROWS]):
        return None
    found = (*rows[:headed], *(one for row in rows[headed:] for one in _parted(row, profile)))
    if headed:
        return found
    return found if guess_lanes([row for row in found if not {0, BESIDE} & set(row)], profile) else None


def from_list(rows: Sequence[Row], profile: Profile) -> tuple[Row, ...]:
    """The rows from the first on that only names a list: 'Attendees' beneath 'Date:' and 'Venue:'; else ()."""
    for index, row in enumerate(rows):
        if index and _filled(row) == {0} and is_list_name(joined(row[0]), profile):
            return () if guess_lanes(rows[:index], profile) else tuple(rows[index:])
    return ()


def is_list_name(text: str, profile: Profile) -> bool:
    """Whether a text is nothing but the name of a list: 'Apologies:'."""
    label = attendance_label(text, profile)
    return label is not None and label.rest >= len(text)


def _filled(row: Row) -> set[int]:
    return {column for column, cell in row.items() if cell}


def _parted(row: Row, profile: Profile) -> Iterator[Row]:
    label, rest = row.get(0, ()), {column: cell for column, cell in row.items() if column}
    if label:
        yield {0 if is_list_name(joined(label), profile) else BESIDE: label}
    counts = {len(cell) for cell in rest.values() if cell}
    several = len(counts) == 1 and counts != {1} and all(map(is_name, _lines_of_names(rest)))
    for place in range(counts.pop() if several else 0):
        yield {column: cell[place : place + 1] for column, cell in rest.items()}
    if not several and any(rest.values()):
        yield rest


def _lines_of_names(row: Row) -> list[str]:
    """The lines of the first cell, where those of the cells beside it belong to them one by one."""
    return [name_before(line.text) for line in row[min(row)]] if row else []
