"""Lists of coming days whose name does not say 'next meeting': 'Diary Planning' above a table of days.

Time / Date                      Paper Publication Deadline   Venue
10:00 Thursday 7 November 2024   Tuesday 29 October 2024      Teams
"""

import re
from collections.abc import Iterator

from opsgdocs.document import Cell, Table
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_DIARY = late(
    compiled,
    r"(?:diary\s+(?:planning|dates?)|dates?\s+for\s+(?:the|your)\s+diary|"
    r"(?:future|forward|forthcoming|upcoming)\s+dates|"
    r"(?:schedule|calendar|programme)\s+of\s+(?:future\s+|forthcoming\s+)?meetings|"
    r"(?:meeting\s+dates|planned\s+meetings)(?:\s+(?:for\s+)?\d{4})?)\s*:?\s*$",
    re.IGNORECASE,
)
DIARY_WORDS = ("diary", "dates", "meetings")
"""What at least stands, case aside, in the name of a list of coming days."""

# Columns whose days are those of something else
_OTHER_DAYS = late(
    compiled, r"\b(?:papers?|deadline|publication|submi\w+|issue[ds]?|circulat\w+|agenda)\b", re.IGNORECASE
)


def names_diary(text: str, start: int = 0) -> bool:
    """Whether a line from `start` on is such a name and nothing else."""
    return _DIARY.match(text, start) is not None


def rows_of_days(table: Table) -> Iterator[tuple[Cell, ...]]:
    """The rows without the columns whose heads speak of papers: their days are no meetings."""
    heads = table.rows[0] if table.rows else ()
    others = {head.column for head in heads if _OTHER_DAYS.search(head.text)} if len(table.rows) > 1 else set()
    others = others if len(others) < len(heads) else set()
    for row in table.rows:
        yield tuple(cell for cell in row if cell.column not in others)
