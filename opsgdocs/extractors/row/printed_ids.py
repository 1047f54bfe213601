"""Ids of a form of their own in the tables of actions: 'A-048', 'AP17', 'A77_01', 'F128/1' beneath 'ID', 'Ref', '#'.

ID    | Action                      | Owner
A-046 | Update the benefits profile | Ellie Shore

They are kept as printed. Where their numbers may begin anew at each meeting ('AP1', or 'A3/1' of item 3) they are none.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from opsgdocs.document import Block, Table, TextBlock, fold, walk
from opsgdocs.extractors.ids.action_ids import find_ids, id_at
from opsgdocs.extractors.mark.numbering import raised_numbers
from opsgdocs.extractors.row.kinds import Entry, Log, is_action
from opsgdocs.extractors.row.listed import listed_ids
from opsgdocs.extractors.status.deadlines import is_deadline
from opsgdocs.extractors.table.columns import Columns, head_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile, built_in, load

_ID = r"(?P<lead>[A-Z](?:[A-Z0-9]|[ ._/-](?=[A-Z0-9])){0,14}?[ ._/-]?)(?P<number>\d{1,4})"
_WHOLE = late(compiled, rf"\W{{0,2}}{_ID}[a-z]?\W{{0,2}}")  # in a cell of its own
_MARKED = late(
    compiled,
    rf"\W{{0,3}}(?:(?i:new|agreed|further)\s+)?(?i:actions?)(?:\s+(?i:no|ref|number|id|point|item)\b\.?)?\s+#?{_ID}[a-z]?"
    r"(?![\w/]|[.-]\d)\s*(?:[:–—(\[]|-\s)",
)
_DIGITS = compiled(r"\d+")
_NOT_OF_ACTIONS = late(compiled, r"(?i)\b(?:items?|agenda|minutes?|pages?|para\w*|papers?)\b")
_COUNTED_UP = 3  # digits of a number that is filled up: '001' is the first of many
_FEWEST = 2  # ids alike, of which one may stand in a table
_MOST = 24  # forms
_START = 24  # characters, in which an id stands behind the word 'action'


class _Seen(NamedTuple):
    """An id as printed: 'A77_', '01'."""

    lead: str
    number: str


def own_forms(blocks: Sequence[Block], items: frozenset[str], profile: Profile) -> Profile:
    """The profile with the forms of the ids that the document's tables and marks bear; the same where it knows them."""
    words = profile.actions
    if (words.id_forms and words.id) or not words.written or _is_of_known_committee(profile):
        return profile
    listed, marked = list(_in_tables(blocks, profile)), list(_in_marks(blocks))
    counts = Counter(one.lead for one in (*listed, *marked))
    seen = [*listed, *(one for one in marked if counts[one.lead] >= _FEWEST)]
    seen += [_Seen(one.lead, one.number) for one in listed_ids(blocks, profile)]
    seen += [_Seen(lead, str(number)) for lead, number in raised_numbers(profile, blocks)] if seen else []
    if not seen or _has_known(blocks, profile):
        return profile
    forms = [_form(lead, seen) for lead in dict.fromkeys(one.lead for one in seen) if _goes_on(lead, seen, items)]
    if not 0 < len(forms) <= _MOST:
        return profile
    return replace(profile, actions=replace(words, id=forms[0], id_forms=tuple(forms)))


def _is_of_known_committee(profile: Profile) -> bool:
    """Whether a profile knows the ids of its committee: others in its minutes are told, and none is made of them."""
    return profile.name in built_in() and bool(load(profile.name).meeting.short)


def _in_tables(blocks: Sequence[Block], profile: Profile) -> Iterator[_Seen]:
    for table in blocks:
        head = head_of(table, profile) if isinstance(table, Table) else None
        if head is None or not isinstance(table, Table):
            continue
        cells = _ids(table, *head)
        distinct = len(set(cells)) == len(cells) and not any(is_deadline(cell, profile) for cell in cells)
        if cells and distinct and _is_of_actions(table, *head, profile):
            found = (_WHOLE.fullmatch(cell) for cell in cells)
            yield from (_Seen(one["lead"], one["number"]) for one in found if one)


def _ids(table: Table, index: int, columns: Columns) -> list[str]:
    """What stands in the column of ids, which may be headed by a mere '#'."""
    if "id" in columns:
        heads = (cell for cell in table.rows[index] if cell.column == columns["id"])
        return [] if any(_NOT_OF_ACTIONS.search(cell.text) for cell in heads) else _texts(table, index, columns["id"])
    first = _texts(table, index, 0) if 0 not in columns.values() else []
    return first if len(first) > 1 and all(_WHOLE.fullmatch(text) for text in first) else []


def _is_of_actions(table: Table, index: int, columns: Columns, profile: Profile) -> bool:
    """Whether any of its rows is an action: a register of risks has ids as well."""
    ids = _ids(table, index, columns)
    log = Log([fold(cell.text).strip() for cell in table.rows[index]], ids)
    kinds = _texts(table, index, columns["kind"]) if "kind" in columns else [""] * len(ids)
    return any(is_action(Entry(kind, one, ""), log, profile) for kind, one in zip(kinds, ids, strict=False))


def _texts(table: Table, index: int, place: int) -> list[str]:
    """What stands in a column, a row of one cell aside."""
    rows = (row for row in table.rows[index + 1 :] if len(row) > 1)
    return [text for row in rows for cell in row if cell.column == place and (text := fold(cell.text).strip())]


def _in_marks(blocks: Sequence[Block]) -> Iterator[_Seen]:
    """'ACTION A77_01 – MOSL to submit …': a mere number behind letters ('AP5') is told elsewhere."""
    for block in walk(tuple(blocks)):
        found = _MARKED.match(fold(block.text)) if may_hold(block.text[:_START], ("action",)) else None
        if found and _DIGITS.search(found["lead"]):
            yield _Seen(found["lead"], found["number"])


def _has_known(blocks: Sequence[Block], profile: Profile) -> bool:
    """Whether ids of the usual form stand in cells or behind the word 'action'."""
    return any(_is_known(block, profile) for block in walk(tuple(blocks)))


def _is_known(block: TextBlock, profile: Profile) -> bool:
    text = fold(block.text)
    if _is_short(block) and id_at(text, profile):
        return True
    return may_hold(text[:_START], ("action",)) and _begins_with(text, profile)


def _is_short(block: TextBlock) -> bool:
    return len(block.text) < _START and block.text.strip()[:1].isalpha()


def _begins_with(text: str, profile: Profile) -> bool:
    found = next(find_ids(text[: 2 * _START], profile), None)
    return found is not None and found.start < _START


def _goes_on(lead: str, seen: Sequence[_Seen], items: frozenset[str]) -> bool:
    """Whether the numbers behind the letters go on from meeting to meeting."""
    alike = [one.number for one in seen if one.lead == lead]
    within = _DIGITS.findall(lead)
    if within:
        leads = {_DIGITS.findall(one.lead)[-1] for one in seen if _DIGITS.search(one.lead)}
        return not leads <= items
    filled = all(len(number) >= _COUNTED_UP and number.startswith("0") for number in alike)
    return filled or min(map(int, alike)) > 1


def _form(lead: str, seen: Sequence[_Seen]) -> str:
    alike = [one.number for one in seen if one.lead == lead]
    width = max((len(number) for number in alike if number.startswith("0")), default=0)
    return f"{lead}{{sequence:0{width}d}}" if width else f"{lead}{{sequence}}"
