"""Names that stand in two columns: 'First name | Surname', 'Surname | Forename', 'Title | First | Last'.

Title   First   Last    Organisation
Dr      Ann     Bell    Isle Council

They are joined as they are spoken, 'Dr Ann Bell', in the first of these columns, beneath the head 'Name'.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from opsgdocs.document import Paragraph, Run
from opsgdocs.extractors.attendance.roster_heads import Row, joined
from opsgdocs.extractors.text.passage import Passage, whole
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_FIRST = late(
    compiled,
    r"(?:first|given|christian)(?:\s*names?)?(?:\(s\))?|fore-?names?(?:\(s\))?|first\s+name\s*/.*",
    re.IGNORECASE,
)
_LAST = late(compiled, r"sur-?names?|(?:last|family|second)(?:\s*names?)?", re.IGNORECASE)
_TITLE = late(compiled, r"title|salutation|prefix|mr\s*/\s*m(?:r)?s.*", re.IGNORECASE)
_TITLES = late(
    compiled,
    r"(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|cllr|councillor|lord|lady|revd?|hon|canon)\.?\s*)+",
    re.IGNORECASE,
)
_HEAD_ROWS = 2
HEAD = "Name"


class _Columns(NamedTuple):
    """The columns in which the parts of names stand."""

    title: int | None
    first: int
    last: int

    @property
    def all(self) -> tuple[int, ...]:
        """In the order in which they are spoken."""
        return (self.first, self.last) if self.title is None else (self.title, self.first, self.last)


def with_whole_names(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with names in one column."""
    for at, row in enumerate(rows[:_HEAD_ROWS]):
        columns = _columns(row, rows[at + 1 :])
        if columns:
            head = _joined_row(row, columns, HEAD)
            return (*rows[:at], head, *(_joined_row(one, columns) for one in rows[at + 1 :]))
    return tuple(rows)


def _columns(row: Row, below: Sequence[Row]) -> _Columns | None:
    heads = {column: joined(cell).strip(" :*") for column, cell in row.items() if cell}
    first = [column for column, text in heads.items() if _FIRST.fullmatch(text)]
    last = [column for column, text in heads.items() if _LAST.fullmatch(text)]
    if len(first) != 1 or len(last) != 1:
        return None
    titles = [column for column, text in heads.items() if _TITLE.fullmatch(text) and _are_titles(column, below)]
    return _Columns(titles[0] if len(titles) == 1 else None, first[0], last[0])


def _are_titles(column: int, rows: Sequence[Row]) -> bool:
    texts = [text for row in rows if (text := joined(row.get(column, ())))]
    return bool(texts) and all(_TITLES.fullmatch(text) for text in texts)


def _joined_row(row: Row, columns: _Columns, text: str = "") -> Row:
    """The row with its name in the leftmost of the columns; a row of one cell, the name of a list, stays."""
    filled = [column for column in row if row[column]]
    if (
        not text
        and len(filled) < len(columns.all)
        and not set(filled) & {columns.first, columns.last} - {min(columns.all)}
    ):
        return row
    parts = [passage for column in columns.all for passage in row.get(column, ())]
    rest = {column: cell for column, cell in row.items() if column not in columns.all}
    return {**rest, min(columns.all): (_as_one(parts, text),)} if parts else rest


def _as_one(parts: Sequence[Passage], text: str) -> Passage:
    """The passages as one, each with its own place."""
    runs: list[Run] = []
    places = []
    length = 0
    for part in parts:
        places += [place._replace(start=length) for place in part.block.places[:1]]
        runs.append(Run(part.text if part is parts[-1] else f"{part.text} "))
        length += len(runs[-1].text)
    return whole(Paragraph((Run(text),) if text else tuple(runs), tuple(places)))
