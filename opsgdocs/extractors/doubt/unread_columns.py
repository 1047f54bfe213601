"""Columns of a table of actions of which nothing was made: 'Ref | Action | Owner | Date closed | Priority'."""

from collections.abc import Iterable, Iterator

from opsgdocs.document import fold, walk
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.status.deadlines import is_deadline
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.problems import problem
from opsgdocs.records import Evidence, Problem

_Unread = tuple[str, tuple[Evidence, ...]]
_SHOWN = 40  # characters of what stands in the column


def check_columns(reading: Reading) -> Iterator[Problem]:
    """One problem for each column that was not understood, with all that stands in it."""
    found: dict[tuple[str, str | None], list[Evidence]] = {}
    for row in reading.rows:
        unread = _unread(row)
        for head, evidence in unread if not reading.is_raised_here(row) else _dated(unread, reading):
            found.setdefault((head, row.item), []).extend(evidence)
    for (head, _), places in found.items():
        called = f"The column “{head[:_SHOWN]}”" if head else "A column without a head"
        message = f"{called} of a table of actions was not understood: “{places[0].text[:_SHOWN]}” stands in it."
        yield problem("column_unread", message, tuple(places))


def _dated(unread: Iterable[_Unread], reading: Reading) -> Iterator[_Unread]:
    """In a table of new actions only a day may have been lost: 'Review' beside 'Owner'."""
    for head, evidence in unread:
        if any(is_deadline(fold(place.text or "").strip(), reading.profile) for place in evidence):
            yield head, evidence


def _unread(row: ActionRow) -> Iterator[_Unread]:
    for head, cell in row.said_in("unread"):
        yield head, tuple(place for block in walk(cell.blocks) for place in cite(block))
