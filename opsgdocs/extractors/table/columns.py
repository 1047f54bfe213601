"""Which column of an action table is which, told by the words in its head.

'Action ID | Action | Date Raised | Last Target Date | Revised Target Date | Owner' — the words stand in the profile.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from opsgdocs.document import Cell, Table, fold
from opsgdocs.extractors.ids.action_ids import find_ids, id_at
from opsgdocs.extractors.table.discussed import is_discussed
from opsgdocs.extractors.table.informative import is_agenda, is_informative
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile, TableWords

Columns = dict[str, int]
"""Name of a column of `TableWords` → its place in the table's grid, from 0."""

# The more telling names first: 'Action Owner' is an owner, 'Revised Target Date' a revised date.
_NAMES = ("revised", "target", "raised_at", "raised", "status", "owner", "update", "id", "text", "kind")
_EXACT_ONLY = ("raised_at", "kind")  # 'Meeting' alone names it; 'Meeting Date' does not
_DATA = {"owner", "target", "revised", "raised", "status", "update"}
_OF_EARLIER = {"raised", "raised_at", "revised", "status"}
_TO_DO = {"owner", "target", "revised"}  # what a motion does not have
_BRACKETS = compiled(r"\([^)]*\)")
_HEAD_ROWS = 4  # a title row or two may stand above the head
_FEWEST_OF_VOTES = 3  # columns
_LONGEST_HEAD = 40  # characters; a longer cell is text
_LONGEST_PRINTED = 2 * _LONGEST_HEAD  # with what stands in brackets
OF_MINUTES = late(compiled, r"(?i)\b(?:minutes?|agenda|pages?|para(?:graph)?s?|papers?)\b")  # '17/28' is then no action
_DOER = compiled(r"[A-Z][^\d.;:!?]{0,39}")
_OF_NUMBERS = late(compiled, r"(?i)\b(?:no\.?|number|ref\.?|reference|id)$")  # 'Res. No.' is no column of owners
_SIGNS = ("#", "№")  # that head a column of numbers
_LONGEST_ID = 20  # characters
_FEWEST_IDS = 2
_FEWEST_WORDS = 2  # in the mean cell of a column of texts
# '3', '12.1', 'A21-24', 'PMA 101/02'
_NUMBER = late(compiled, r"(?:[A-Z][A-Z&]{0,9}[\s_-]?)?#?\d+(?:[./_–-]\d+)*[a-z]?[.)]?")


def head_of(table: Table, profile: Profile) -> tuple[int, Columns] | None:
    """The row that is the head of an action table and its columns; None for any other table."""
    head = _printed_head(table, profile)
    if head is None or is_informative(table.rows[head[0] :]):
        return None
    return None if is_discussed(table.rows[head[0] :], head[1], profile) else head


def discussed_at(table: Table, profile: Profile) -> tuple[int, Columns] | None:
    """The head of a table of minutes with owners beside the text, and its columns; None for any other table."""
    head = _printed_head(table, profile)
    return head if head and is_discussed(table.rows[head[0] :], head[1], profile) else None


def is_dismissed(table: Table, profile: Profile) -> bool:
    """Whether a table has the head of one of actions and yet informs: 'Risk | Likelihood | Action | Owner'."""
    head = _printed_head(table, profile)
    rows = table.rows[head[0] :] if head else ()
    return head is not None and bool(_TO_DO & head[1].keys()) and is_informative(rows) and not is_agenda(rows)


def _printed_head(table: Table, profile: Profile) -> tuple[int, Columns] | None:
    for index, row in enumerate(table.rows[:_HEAD_ROWS]):
        if _counts_votes(row, profile.tables):
            return None
        columns = _with_doer(_columns(row, profile.tables), table.rows[index:])
        columns = _with_text(_without_notes(columns, table.rows[index + 1 :]), table.rows[index:], profile)
        moved = _holds_motions(row, profile.tables) and not _TO_DO & columns.keys()
        if _tells(columns) and not moved and not any(_bears_id(cell, profile) for cell in row):
            return index, _with_ids(_described(columns, table.rows[index:], profile), table.rows[index:], profile)
    return None


def _with_text(columns: Columns, rows: tuple[tuple[Cell, ...], ...], profile: Profile) -> Columns:
    """'# | Action Item | Owner': 'Item' names a number, and beneath it stands what is to be done."""
    if "text" in columns or not _TO_DO & columns.keys():
        return columns
    taken = {place for name, place in columns.items() if name != "id"}
    for cell in rows[0]:
        telling = len(cell.text) < _LONGEST_HEAD and _holds(_plain(cell.text), profile.tables.text)
        if telling and cell.column not in taken and not _holds_numbers(cell.column, rows[1:], profile):
            return {name: at for name, at in columns.items() if at != cell.column} | {"text": cell.column}
    return columns


def _without_notes(columns: Columns, rows: tuple[tuple[Cell, ...], ...]) -> Columns:
    """'Item | Notes | Action': what stands before the action was said of the item, and is no update of the action."""
    update, text = columns.get("update", -1), columns.get("text", -1)
    if not 0 <= update < text or _OF_EARLIER & columns.keys():
        return columns
    ids = (fold(cell.text).strip() for row in rows for cell in row if cell.column == columns.get("id", -1))
    if any(text[:1].isalpha() and _NUMBER.fullmatch(text) for text in ids):  # 'A12/3 | Still waiting. | Ring the bank'
        return columns
    return {name: place for name, place in columns.items() if name != "update"}


def _with_doer(columns: Columns, rows: tuple[tuple[Cell, ...], ...]) -> Columns:
    """'Item | Action | By | Outcome': names stand beneath 'By', and no days."""
    if "text" not in columns or "owner" in columns:
        return columns
    place = next((cell.column for cell in rows[0] if _plain(cell.text) == "by"), None)
    texts = [text for row in rows[1:] for cell in row if cell.column == place and (text := fold(cell.text).strip())]
    return {**columns, "owner": place} if place is not None and texts and all(map(_DOER.fullmatch, texts)) else columns


def is_of_motions(table: Table, profile: Profile) -> bool:
    """Whether a table's head names motions or counts votes."""
    heads = table.rows[:1]
    return any(_holds_motions(row, profile.tables) or _counts_votes(row, profile.tables) for row in heads)


def _tells(columns: Columns) -> bool:
    return ("text" in columns and bool(_DATA & columns.keys())) or {"id", "update", "status"} <= columns.keys()


def _holds_motions(row: tuple[Cell, ...], words: TableWords) -> bool:
    """'Motions | Description | Vote | Notes': with nobody to do it and no day it is no table of actions."""
    return any(_holds(_plain(cell.text), words.motions) for cell in row if len(cell.text) <= _LONGEST_HEAD)


def _described(columns: Columns, rows: tuple[tuple[Cell, ...], ...], profile: Profile) -> Columns:
    """'Action | Who | Description': where beneath 'Action' stand nothing but numbers or ids, another is the text."""
    place = columns.get("text")
    if place is None or not _holds_numbers(place, rows[1:], profile):
        return columns
    others = [cell.column for cell in rows[0] if cell.column != place and _name(cell, profile.tables) == "text"]
    others = others or _wordy(rows, columns)
    return {"id": place} | columns | {"text": others[0]} if others else columns


def _holds_numbers(place: int, rows: tuple[tuple[Cell, ...], ...], profile: Profile) -> bool:
    texts = (fold(cell.text).strip() for row in rows for cell in row if cell.column == place)
    filled = [text for text in texts if text]
    return bool(filled) and all(_NUMBER.fullmatch(text) or is_whole_id(text, profile) for text in filled)


def _wordy(rows: tuple[tuple[Cell, ...], ...], columns: Columns) -> list[int]:
    """The columns of which no head tells anything and in which words stand, the wordiest first."""
    free = {cell.column for cell in rows[0] if fold(cell.text).strip()} - set(columns.values())
    words = dict.fromkeys(sorted(free), 0)
    for cell in (cell for row in rows[1:] for cell in row if cell.column in words):
        words[cell.column] += len(cell.text.split())
    wordy = [place for place in words if words[place] >= _FEWEST_WORDS * (len(rows) - 1)]
    return sorted(wordy, key=lambda place: -words[place])


def _with_ids(columns: Columns, rows: tuple[tuple[Cell, ...], ...], profile: Profile) -> Columns:
    """'New | Description | Owner': beneath the first head stand nothing but ids, whatever it says."""
    if "id" in columns:
        return columns
    taken = {place for name, place in columns.items() if name != "update"}
    for cell in rows[0]:
        free = cell.column not in taken and not OF_MINUTES.search(cell.text)
        if free and _holds_ids(cell.column, rows[1:], profile):
            return {name: at for name, at in columns.items() if at != cell.column} | {"id": cell.column}
    return columns


def _holds_ids(place: int, rows: tuple[tuple[Cell, ...], ...], profile: Profile) -> bool:
    texts = [fold(cell.text).strip() for row in rows for cell in row if cell.column == place]
    filled = [text for text in texts if text]
    items = profile.items.numbers and any("/" in text for text in filled)  # '196/20 Apologies'
    return len(filled) >= _FEWEST_IDS and not items and all(is_whole_id(text, profile) for text in filled)


def is_whole_id(text: str, profile: Profile) -> bool:
    """Whether a cell holds an id and nothing else."""
    found = id_at(text, profile) if len(text) <= _LONGEST_ID else None
    return found is not None and not text[found.end :].strip(" .:)]")


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


def _pairs(table: Table, profile: Profile) -> Iterator[tuple[str | None, Cell]]:
    for row in table.rows:
        for label, value in zip(row[::2], row[1::2], strict=False):
            yield _name(label, profile.tables), value


def _columns(row: tuple[Cell, ...], words: TableWords) -> Columns:
    printed = tuple([(text, cell.column) for cell in row if len(text := cell.text) < _LONGEST_PRINTED])
    return dict(_columns_told(printed, words))


@lru_cache(maxsize=1 << 9)  # each step that meets a table asks whether it is one of actions
def _columns_told(printed: tuple[tuple[str, int], ...], words: TableWords) -> Columns:
    """What the heads tell, each with its place in the grid."""
    found: Columns = {}
    ranks: dict[str, int] = {}
    for text, column in printed:
        name = meaning_of(text, words)
        if name is None:
            continue
        rank = _rank(text, name, words)
        if name not in found or rank < ranks[name]:
            found[name], ranks[name] = column, rank
    return found


def _bears_id(cell: Cell, profile: Profile) -> bool:
    """'Action OPSG 29/04' is an action, and no head."""
    return any(char.isdigit() for char in cell.text) and any(find_ids(fold(cell.text), profile))


def _name(cell: Cell, words: TableWords) -> str | None:
    printed = cell.text
    return meaning_of(printed, words) if len(printed) < _LONGEST_PRINTED else None


@lru_cache(maxsize=2048)
def meaning_of(printed: str, words: TableWords) -> str | None:
    """The column that a head names, None for any other; each step that meets the table asks again."""
    text = _plain(printed)
    if not text or len(text) > _LONGEST_HEAD:
        return "id" if printed.strip() in _SIGNS and words.id else None
    exact = next((name for name in _NAMES if _is_one_of(text, _folded(getattr(words, name)))), None)
    if exact is None and _OF_NUMBERS.search(text) and words.id:
        return "id"
    within = (name for name in _NAMES if name not in _EXACT_ONLY and _holds(text, getattr(words, name)))
    return exact or next(within, None)


def names_also(printed: str, name: str, words: TableWords) -> bool:
    """Whether a head holds words of another column too: 'Status / Update'."""
    return _holds(_plain(printed), getattr(words, name))


def _is_one_of(text: str, known: tuple[str, ...]) -> bool:
    """Blanks aside: in a narrow column the layout breaks 'Respons|ible' where it likes."""
    bare = text.replace(" ", "")
    return text in known or any(bare == word.replace(" ", "") for word in known)


def _rank(printed: str, name: str, words: TableWords) -> int:
    """Among two columns of one name the one whose word stands first in the profile counts."""
    text, known = _plain(printed), _folded(getattr(words, name))
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
    return compiled(r"\b(?:" + "|".join(re.escape(word) for word in _folded(words)) + r")\b")
