"""Numbers of the paragraphs of minutes in a column of ids: they run with rows that are mere titles.

2.0 | Programme                       |    |
2.1 | Issue the revised programme     | CD | 22/03
2.2 | Confirm the colour of the floor | AB | 26/03

'2.1' is then no action of meeting 2, and 'Programme' none at all.
"""

from collections.abc import Sequence
from itertools import groupby

from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.kept_patterns import compiled

_NUMBER = compiled(r"(?P<stem>\d{1,2}(?:\.\d{1,2})?)\.(?P<last>\d{1,2})\.?")
_ALONE = compiled(r"(?P<stem>\d{1,2})\.?")
_BESIDE = ("owner", "target", "revised", "raised", "raised_at", "status", "update")
_OF_MEETING = compiled(r"(?i)\bmeeting\s+(?:of|on|held|no|\d)|\b(?:19|20)\d\d\b")  # above the actions of one


def without_item_numbers(rows: Sequence[ActionRow]) -> list[ActionRow]:
    """The rows of all tables without such titles and numbers; the same where the numbers may be those of actions."""
    tables = (list(table) for _, table in groupby(rows, key=lambda row: id(row.numbers)))
    return [row for table in tables for row in _of_table(table)]


def _of_table(rows: Sequence[ActionRow]) -> list[ActionRow]:
    numbers = [row.text("id") for row in rows]
    titles = [_heads(row, number, after) for row, number, after in zip(rows, numbers, [*numbers[1:], ""], strict=True)]
    if not any(titles) or not all(_NUMBER.fullmatch(one) or _ALONE.fullmatch(one) for one in numbers):
        return list(rows)
    return [_without_id(row) for row, title in zip(rows, titles, strict=True) if not title]


def _heads(row: ActionRow, number: str, after: str) -> bool:
    """'2.0 | Programme' and '2 | Programme' stand above '2.1'; not so 'Meeting of 3 March'."""
    alone, below = _ALONE.fullmatch(number), _NUMBER.fullmatch(after)
    first = _NUMBER.fullmatch(number)
    stem = alone["stem"] if alone else first["stem"] if first and int(first["last"]) == 0 else ""
    if not stem or below is None or below["stem"] != stem or any(row.text(name) for name in _BESIDE) or row.beneath:
        return False
    return bool(row.text("text")) and not _OF_MEETING.search(row.text("text"))


def _without_id(row: ActionRow) -> ActionRow:
    return row._replace(cells={name: cell for name, cell in row.cells.items() if name != "id"}, numbers=())
