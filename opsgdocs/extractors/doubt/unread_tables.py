"""Tables with owners and days, or with a column of actions, of which no row was read: a person is shown the first.

Workstream | Lead | Deadline
Signage    | GH   | 3 May 2024
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from opsgdocs.document import Cell, Table, fold, walk
from opsgdocs.extractors.doubt.informed import informed_tables
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.table.columns import is_of_motions, meaning_of
from opsgdocs.extractors.table.discussed import is_head_of_days
from opsgdocs.extractors.table.informative import is_informative, is_of_sums
from opsgdocs.extractors.table.owner_cells import folded, is_nobody, plain_head
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.problems import problem
from opsgdocs.profile import Profile
from opsgdocs.records import Evidence, Minutes, Problem

_SHOWN = 60  # characters
_HEAD_ROWS = 4
_OF_PAPERS = ("version", "revision", "issue", "draft", "author")  # as on the front page of a report


class _Found(NamedTuple):
    """A table with such a head: its head, and the first row in which somebody stands."""

    head: Sequence[Cell]
    row: Sequence[Cell]


class _Read(NamedTuple):
    """Where in the file something was read from."""

    minutes: Minutes
    reading: Reading

    def paths(self) -> frozenset[str]:
        """The places of all records, and of all rows that were taken for actions."""
        said = {place.path for one in _kept(self.minutes) for place in one if place.path}
        cells = (cell for row in self.reading.rows for cell in row.cells.values())
        rows = {place.path for cell in cells for block in walk(cell.blocks) for place in block.places if place.path}
        return frozenset(said | rows)


def _kept(minutes: Minutes) -> Iterator[tuple[Evidence, ...]]:
    yield from (one.evidence for one in minutes.actions)
    yield from (one.evidence for one in minutes.outstanding)
    yield from (one.evidence for one in minutes.decisions)
    yield from (one.evidence for one in minutes.attendees)


def check_unread_tables(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem for each such table."""
    informed = {id(table) for table in informed_tables(reading)}  # told already
    tables = [one for one in reading.document.blocks if isinstance(one, Table) and id(one) not in informed]
    found = [(table, one) for table in tables if (one := _found(table, reading.profile))]
    read = _Read(minutes, reading).paths() if found else frozenset()
    for table, one in found:
        if read.isdisjoint(_paths(table)):
            shown = " | ".join(fold(cell.text).strip() for cell in one.head)[:_SHOWN]
            message = f"The table “{shown}” has heads as a table of actions has, and no row of it was read as one."
            yield problem("doubtful_action", message, (*_evidence(one.head), *_evidence(one.row)))


def _found(table: Table, profile: Profile) -> _Found | None:
    """The table where somebody stands beneath one of its heads."""
    if is_of_motions(table, profile):
        return None
    for index, head in enumerate(table.rows[:_HEAD_ROWS]):
        place = _told(head, profile)
        if place is None or is_informative(table.rows[index:]) or is_of_sums(table, place):
            continue
        for row in table.rows[index + 1 :]:
            if len(row) > 1 and any(cell.column == place and _is_somebody(cell, profile) for cell in row):
                return _Found(head, row)
        return None
    return None


def _is_somebody(cell: Cell, profile: Profile) -> bool:
    """Neither 'Info' nor a mere number: 'Visits | Actions' counts what is done on a page."""
    return not is_nobody(cell.text, profile) and any(map(str.isalpha, cell.text))


def _told(head: Sequence[Cell], profile: Profile) -> int | None:
    """The column of the owners beside one of days, or a column of actions; None where the head has neither."""
    heads = {cell.column: plain_head(cell) for cell in head if cell.text.strip()}
    if len(heads) < 2 or any(said.startswith(_OF_PAPERS) for said in heads.values()):
        return None
    meanings = {place: meaning_of(said, profile.tables) for place, said in heads.items()}
    owners = [place for place, meaning in meanings.items() if meaning == "owner"]
    days = [place for place, said in heads.items() if meanings[place] == "target" or is_head_of_days(said)]
    actions = [place for place, said in heads.items() if place and said in folded(profile.actions.margin)]
    return next(iter(owners if days else actions), None)


def _paths(table: Table) -> frozenset[str]:
    blocks = (block for row in table.rows for cell in row for block in walk(cell.blocks))
    return frozenset(place.path for block in blocks for place in block.places if place.path)


def _evidence(row: Sequence[Cell]) -> tuple[Evidence, ...]:
    return tuple(place for cell in row for block in walk(cell.blocks) for place in cite(block))
