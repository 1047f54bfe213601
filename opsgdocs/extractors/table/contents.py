"""Columns of an action table whose heads the profile does not know, told by what stands in them.

Ref | Action | Owner | Due | Position                            | Moved to
3/1 | …      | DCC   | …   | Closed. Published on 12 February.   | 24/04/2025
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from opsgdocs.document import Cell, fold
from opsgdocs.extractors.status.deadlines import is_at_any_time, is_deadline
from opsgdocs.extractors.status.statuses import is_blank, status_of
from opsgdocs.extractors.status.ticks import ENDED_HEAD, says_whether_ended
from opsgdocs.extractors.table.columns import OF_MINUTES, Columns, meaning_of, names_also
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_TOLD_TWICE = frozenset({"id", "status", "kind"})  # 'Status | RAG': the second says no more
_SILENT = frozenset({"number", "reference"})
_STEP = compiled(r"\S+: (?:Raised|Carried)\b")  # as the written register tells a history
_FEWEST_OF_SENTENCE = 4  # words
_NUMBER = late(compiled, r"\W*(?:[A-Z]+[ _]?)?\d+(?:[./-]\d+)*\W*")
# 'Moved to', 'Rev. target', 'Forecast' are the new date beside 'Due'
_NEWER = late(
    compiled,
    r"(?i)\b(?:new|rev|revis\w*|extend\w*|extension|updated|latest|moved|forecast|slipped|postponed|deferred|current|now)\b",
)
_DUE = late(compiled, r"(?i)\b(?:due|target|deadline|date|expected|eta|when|original\w*|planned|by)\b")
_PARTY = late(compiled, r"(?i)\W*(?:by|on|for)\W*")
_NAMES = late(compiled, r"[^\W\d_][^\d.;:!?]{0,39}")
_OF_OTHERS = late(
    compiled,
    r"(?i)\b(?:clos\w+|complet\w+|done|rais\w+|open\w*|creat\w+|assign\w*|logged|review\w*|last|added|sent|issued|start\w*"
    r"|from|meeting)\b",
)

_TICK = compiled(r"[✓✔☑✅✗✘❌☐]")


class Other(NamedTuple):
    """A column beyond those that a head tells: 'status', 'update', 'both' (a status cell with sentences), 'unread'."""

    head: str
    place: int
    meaning: str


def other_columns(
    head: Sequence[Cell], rows: Sequence[Sequence[Cell]], columns: Columns, profile: Profile
) -> tuple[Columns, tuple[Other, ...]]:
    """The columns with the dates that their heads left untold, and all other columns in which something stands."""
    heads = {cell.column: " ".join(fold(cell.text).split()) for cell in head}
    unknown = [place for place in heads if place not in columns.values()]
    found = {place: texts for place in unknown if (texts := list(_texts(place, rows)))}
    free = list(found)
    dated = [place for place in free if _is_dated(found[place], heads[place], profile)]
    columns = _with_owner(_with_dates(columns, dated, heads), found, heads)
    again = {place for place in free if meaning_of(heads[place], profile.tables) in _TOLD_TWICE}
    left = [place for place in free if place not in columns.values() and place not in again]
    others = [
        Other(heads[place], place, _meaning(heads[place], found[place], profile, dated=place in dated))
        for place in left
    ]
    return columns, tuple(_settled(others, heads.get(columns.get("status", -1), ""), columns, profile))


def _texts(place: int, rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """What stands in a column: a cell of its own in a row of several, which says something."""
    for row in rows:
        for cell in row:
            if cell.column == place and cell.column_span == 1 and len(row) > 1:
                text = fold(cell.text).strip()
                if _TICK.search(text) or not is_blank(text):
                    yield text


def _are_most(said: Sequence[bool]) -> bool:
    return sum(said) * 3 >= len(said) * 2


def _is_dated(texts: Sequence[str], head: str, profile: Profile) -> bool:
    """Most are days; beneath 'By' and 'Date' 'ASAP' and 'ongoing' stand for one."""
    days = [is_deadline(text, profile) for text in texts]
    if _are_most(days) or not any(days) or not _DUE.search(head) or _OF_OTHERS.search(head):
        return _are_most(days)
    return _are_most([day or is_at_any_time(text) for day, text in zip(days, texts, strict=True)])


def _with_dates(columns: Columns, dated: Sequence[int], heads: Mapping[int, str]) -> Columns:
    """A column of dates behind the text is the target where there is none, and the new one if its head says so."""
    columns = dict(columns)
    for place in dated:
        if _OF_OTHERS.search(heads[place]) and not _NEWER.search(heads[place]):
            continue
        newer = _NEWER.search(heads[place]) is not None
        if "target" not in columns and (newer or _DUE.search(heads[place])) and place > columns.get("text", 0):
            columns["target"] = place
        elif "revised" not in columns and newer:
            columns["revised"] = place
        elif "revised" not in columns and _is_newer(columns, heads) and _DUE.search(heads[place]):
            columns["revised"], columns["target"] = columns["target"], place
    return columns


def _with_owner(columns: Columns, found: Mapping[int, Sequence[str]], heads: Mapping[int, str]) -> Columns:
    """'Action | By | When': short names beneath a word that leads to them."""
    if "owner" in columns:
        return columns
    free = [place for place in found if place not in columns.values() and _PARTY.fullmatch(heads[place])]
    named = [place for place in free if all(_NAMES.fullmatch(text) for text in found[place])]
    return {**columns, "owner": named[0]} if named else columns


def _is_newer(columns: Columns, heads: Mapping[int, str]) -> bool:
    """'Latest target | Original date': the column taken for the target is the new one."""
    return "target" in columns and _NEWER.search(heads.get(columns["target"], "")) is not None


def _meaning(head: str, texts: Sequence[str], profile: Profile, *, dated: bool) -> str:
    if OF_MINUTES.search(head) or all(_STEP.match(text) for text in texts):
        return "reference"
    told = [says_whether_ended(text) or status_of(text, profile) is not None for text in texts]
    ended = ENDED_HEAD.fullmatch(head) and (dated or _are_most(told))
    if dated or ended:
        return "ended" if ended else "unread"
    if sum(status_of(text, profile) is not None for text in texts) * 2 >= len(texts):
        return "status"
    if any(len(text.split()) >= _FEWEST_OF_SENTENCE for text in texts):
        return "update"
    return "number" if all(_NUMBER.fullmatch(text) for text in texts) else "unread"


def _settled(others: Sequence[Other], status_head: str, columns: Columns, profile: Profile) -> Iterator[Other]:
    """One column of statuses at the most; a running number, a place in the minutes, our own history say no more."""
    known = "status" in columns
    for other in others:
        if other.meaning in ("status", "ended"):
            yield other._replace(meaning="unread" if known else other.meaning)
            known = True
        elif other.meaning not in _SILENT:
            yield other
    if status_head and names_also(status_head, "update", profile.tables):
        yield Other(status_head, columns["status"], "both")
