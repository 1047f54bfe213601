"""Mere numbers beneath 'ID', 'No' or '#' that go on from meeting to meeting: the actions 87, 88 and 90.

#  | Action                          | Owner  | State
87 | Share the rota with Dune        | Deepak | Done
88 | Ask Finance for refund sign-off | Steph  | In progress

They are ids where they cannot count the rows or be the numbers of items: they do not begin with 1, and no two actions
bear the same.
"""

from collections.abc import Iterator, Sequence

from opsgdocs.extractors.ids.action_ids import ActionId
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.kept_patterns import compiled

_NUMBER = compiled(r"\W*(?:[Nn]o\.?\s*)?(?P<number>[1-9]\d{0,3})\W*")


def with_running_numbers(rows: Sequence[ActionRow], items: frozenset[str]) -> Iterator[ActionRow]:
    """The rows, those with their number that bear one; `items` are the numbers of the items of the minutes."""
    goes_on = _go_on(rows, items)
    for row in rows:
        found = _NUMBER.fullmatch(row.text("id")) if goes_on else None
        yield row._replace(number=_id(found["number"])) if found else row


def _go_on(rows: Sequence[ActionRow], items: frozenset[str]) -> bool:
    tables = {id(row.numbers): row.numbers for row in rows if row.numbers}
    found = [_NUMBER.fullmatch(text) for numbers in tables.values() for text in numbers]
    numbers = [one["number"] for one in found if one]
    if not numbers or not all(found) or min(map(int, numbers)) == 1 or items.issuperset(numbers):
        return False
    return all(len(set(texts)) == len(texts) for texts in tables.values()) and _are_told_apart(rows, len(tables))


def _are_told_apart(rows: Sequence[ActionRow], tables: int) -> bool:
    """Whether a number that stands in two tables is that of one action."""
    texts: dict[str, set[str]] = {}
    for row in rows if tables > 1 else ():
        texts.setdefault(row.text("id").strip(" #."), set()).add("".join(row.text("text").casefold().split()))
    return all(len(said) == 1 for said in texts.values())


def _id(number: str) -> ActionId:
    return ActionId("", None, number, 0, len(number), number)
