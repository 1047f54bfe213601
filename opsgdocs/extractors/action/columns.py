"""Which column of an action table is which, told by the words in its head.

'Action ID | Action | Date Raised | Last Target Date | Revised Target Date | Owner' — the words stand in the profile.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from opsgdocs.document import Cell, Table, fold
from opsgdocs.extractors.action.ids import id_at
from opsgdocs.profile import Profile, TableWords

Columns = dict[str, int]
"""Name of a column of `TableWords` → its place in the table's grid, from 0."""

# The more telling names first: 'Action Owner' is an owner, 'Revised Target Date' a revised date.
_NAMES = ("revised", "target", "raised_at", "raised", "status", "owner", "update", "id", "text")
_EXACT_ONLY = ("raised_at",)  # 'Meeting' alone names it; 'Meeting Date' does not
_DATA = {"owner", "target", "revised", "raised", "status", "update"}
_BRACKETS = re.compile(r"\([^)]*\)")
_HEAD_ROWS = 4  # a title row or two may stand above the head
_FEWEST_OF_VOTES = 3  # columns
_LONGEST_HEAD = 40  # characters; a longer cell is text


def head_of(table: Table, profile: Profile) -> tuple[int, Columns] | None:
    """The row that is the head of an action table and its columns; None for any other table."""
    for index, row in enumerate(table.rows[:_HEAD_ROWS]):
        if _counts_votes(row, profile.tables):
            return None
        columns = _columns(row, profile)
        if ("text" in columns and _DATA & columns.keys()) or {"id", "update", "status"} <= columns.keys():
            return index, columns
    return None


def _counts_votes(row: tuple[Cell, ...], words: TableWords) -> bool:
    """'Motion | Description | For | Against'."""
    if len(row) < _FEWEST_OF_VOTES:
        return False
    texts = (cell.text for cell in row)
    return sum(_is_vote(text, words) for text in texts if len(text) <= _LONGEST_HEAD) > 1


@lru_cache(maxsize=2048)
def _is_vote(printed: str, words: TableWords) -> bool:
    return _plain(printed) in _folded(words.votes)


def card_of(table: Table, profile: Profile) -> dict[str, Cell] | None:
    """The cells of a table that shows one action as 'name | value' rows; None for any other table."""
    if table.columns not in (2, 4) or not 3 <= len(table.rows) <= 12:
        return None
    pairs = list(_pairs(table, profile))
    found = {name: cell for name, cell in pairs if name}
    telling = "text" in found and ("id" in found or len(_DATA & found.keys()) > 1)
    return found if telling and len(found) * 2 > len(pairs) else None


def placed(table: Table, profile: Profile) -> Columns | None:
    """The columns of a table without a head, by the places that the profile gives; None for any other table.

    Its rows must bear ids where the profile names a column of ids, and else a short owner.
    """
    names = profile.tables.columns
    if not names or table.columns != len(names):
        return None
    columns = {name: index for index, name in enumerate(names)}
    rows = [{cell.column: fold(cell.text).strip() for cell in row} for row in table.rows]
    filled = [row for row in rows if any(row.values())]
    return columns if filled and all(_is_placed(row, columns, profile) for row in filled) else None


def _is_placed(row: dict[int, str], columns: Columns, profile: Profile) -> bool:
    if "id" in columns:
        return id_at(row.get(columns["id"], ""), profile) is not None
    owner = row.get(columns["owner"], "") if "owner" in columns else ""
    return 0 < len(owner) <= _LONGEST_HEAD


def _pairs(table: Table, profile: Profile) -> Iterator[tuple[str | None, Cell]]:
    for row in table.rows:
        for label, value in zip(row[::2], row[1::2], strict=False):
            yield _name(label, profile.tables), value


def _columns(row: tuple[Cell, ...], profile: Profile) -> Columns:
    found: Columns = {}
    ranks: dict[str, int] = {}
    for cell in row:
        name = _name(cell, profile.tables)
        if name is None:
            continue
        rank = _rank(cell, name, profile.tables)
        if name not in found or rank < ranks[name]:
            found[name], ranks[name] = cell.column, rank
    return found


def _name(cell: Cell, words: TableWords) -> str | None:
    printed = cell.text
    return _named(printed, words) if len(printed) < 2 * _LONGEST_HEAD else None


@lru_cache(maxsize=2048)
def _named(printed: str, words: TableWords) -> str | None:
    """By a short text alone; each step that meets the table asks again."""
    text = _plain(printed)
    if not text or len(text) > _LONGEST_HEAD:
        return None
    exact = (name for name in _NAMES if _is_one_of(text, _folded(getattr(words, name))))
    within = (name for name in _NAMES if name not in _EXACT_ONLY and _holds(text, getattr(words, name)))
    return next(exact, None) or next(within, None)


def _is_one_of(text: str, known: tuple[str, ...]) -> bool:
    """Blanks aside: in a narrow column the layout breaks 'Respons|ible' where it likes."""
    bare = text.replace(" ", "")
    return text in known or any(bare == word.replace(" ", "") for word in known)


def _rank(cell: Cell, name: str, words: TableWords) -> int:
    """Among two columns of one name the one whose word stands first in the profile counts."""
    text, known = _plain(cell.text), _folded(getattr(words, name))
    return known.index(text) if text in known else len(known)


def _plain(text: str) -> str:
    return " ".join(_BRACKETS.sub("", text).split()).strip(" :.*#").casefold()


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return bool(words) and _any_of(words).search(text) is not None


@cache
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip(" .").casefold() for word in words)


@cache
def _any_of(words: tuple[str, ...]) -> "re.Pattern[str]":
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in _folded(words)) + r")\b")
