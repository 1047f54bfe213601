"""Ids with a letter or number in brackets behind them, which is no part of the id: 'OPSG 35/04(a)', '35/04 (ii)'.

The rows of '35/04(a)' and '35/04(b)' are read as one action: a person is shown them.
"""

from collections.abc import Iterator

from opsgdocs.document import walk
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Evidence, Problem

_SUFFIX = late(compiled, r"(?i)\s?[(\[](?:[a-z]|[ivx]{1,4}|\d{1,2})[)\]]\s*")


def check_suffixes(reading: Reading) -> Iterator[Problem]:
    """One problem for each action in whose cell such an id stands, at all its rows."""
    found: dict[str, list[ActionRow]] = {}
    for row in reading.rows:
        action, printed = row.id(reading.profile), row.text("id")
        if action and _SUFFIX.fullmatch(printed, action.end):
            found.setdefault(action.canonical, []).append(row)
    for canonical, rows in found.items():
        named = " and ".join(f"“{row.text('id').strip()}”" for row in rows)
        message = f"{named} {'is' if len(rows) == 1 else 'are'} read as {canonical}: its parts are not followed apart."
        yield problem("doubtful_action", message, tuple(one for row in rows for one in _evidence(row)))


def _evidence(row: ActionRow) -> tuple[Evidence, ...]:
    return tuple(one for block in walk(row.cells["id"].blocks) for one in cite(block))
