"""A row that is one action: its word and id in a cell, and in others what to do, perhaps who and by when.

Action OPSG 29/04 | The DCC to publish the report. | DCC | 3 March 2020
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from opsgdocs.document import Block, Cell, ListItem, Paragraph, Run, Table, TextBlock, fold, walk
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.owner.heads import BEFORE_TO, head_of_action
from opsgdocs.extractors.status.deadlines import parted
from opsgdocs.extractors.status.statuses import leading_status
from opsgdocs.extractors.table.columns import meaning_of
from opsgdocs.extractors.table.margins import Beside
from opsgdocs.extractors.table.owner_cells import NAMES
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Profile

_LONGEST_HEAD = 60  # characters
_LONGEST_OWNER = 60
_LONGEST_STATUS = 20
_FEWEST = 2  # cells
_LABEL = compiled(r"#?[A-Z]{0,3}\s?\d{1,3}")  # '3', 'AP1': a number that counts within the meeting
_OWNER = compiled(r"\s*[(\[][^()\[\]]{1,60}[)\]]")
_AROUND = " \t\n:.–—-|)]"
_COLLECTIVE = compiled(r"(?i)(?:all|both|everyone|everybody)(?:\s+\w+)?")


class _Head(NamedTuple):
    """The cells that say no more than that it is an action; `sure` where word and id both stand there."""

    words: str
    block: TextBlock
    cells: int
    sure: bool


def action_box(filled: Sequence[Cell], profile: Profile) -> tuple[Block, ...] | None:
    """The blocks of such a row, owners and day kept beside the action; None for any other row.

    `filled` are the row's cells in which something stands.
    """
    head = _head(filled, profile)
    if head is None or len(filled) <= head.cells:
        return None
    if not head.sure and _is_alone(filled, profile):
        return _whose(head, filled[1], profile)
    rest = filled[head.cells :]
    labelled = [cell for cell in rest if _is_labelled(cell, profile)]
    margin = [cell for cell in rest if cell not in labelled and is_marginal(cell, profile)]
    texts = [cell for cell in rest if cell not in (*labelled, *margin) and not _is_open(cell, profile)]
    first = texts[0].blocks[0] if texts else None
    if first is None or isinstance(first, Table) or not (head.sure or head_of_action(first.text, BEFORE_TO)):
        return None
    beside = tuple(block for cell in margin for block in walk(cell.blocks))
    behind = tuple(block for cell in (*texts, *labelled) for block in cell.blocks)
    if isinstance(first, ListItem):
        return (Beside(head.block.runs, head.block.places, margin=beside), *behind)
    return (_joined(head, first, beside), *behind[1:])


def is_marginal(cell: Cell, profile: Profile) -> bool:
    """Whether nothing but owners and days stand in a cell."""
    lines = [fold(line).strip() for line in cell.text.split("\n") if line.strip()]
    return all(_is_name_or_day(line, profile) for line in lines)


def _is_labelled(cell: Cell, profile: Profile) -> bool:
    """'Owner: DCC', 'Due: 3 March 2020'."""
    label, colon, _ = fold(cell.text).partition(":")
    return bool(colon) and meaning_of(label, profile.tables) in ("owner", "target")


def _is_name_or_day(line: str, profile: Profile) -> bool:
    words = parted(line, profile)[0]
    named = NAMES.fullmatch(words) or _COLLECTIVE.fullmatch(words)
    return not words or (len(words) <= _LONGEST_OWNER and named is not None and not leading_status(words, profile))


def _is_alone(filled: Sequence[Cell], profile: Profile) -> bool:
    word = _word(profile.actions.markers).match(fold(filled[0].text).strip())
    return len(filled) == _FEWEST and word is not None and is_marginal(filled[1], profile)


def _whose(head: _Head, margin: Cell, profile: Profile) -> tuple[Block, ...]:
    """'ACTION | SECAS': what they are to do stands above; 'Action | Owner' is a head."""
    first = margin.blocks[0]
    if len(margin.blocks) > 1 or isinstance(first, Table) or meaning_of(margin.text, profile.tables):
        return margin.blocks
    return (_joined(head, first, ()),)


def _is_open(cell: Cell, profile: Profile) -> bool:
    """'Open': what was just raised can be nothing else."""
    text = fold(cell.text).strip()
    status = leading_status(text, profile) if len(text) <= _LONGEST_STATUS else None
    return status is not None and status[0] == "open"


def _head(filled: Sequence[Cell], profile: Profile) -> _Head | None:
    """'Action OPSG 29/04', in a cell or in two; 'ACTION' alone and 'OPSG 29/04' alone are not sure."""
    blocks = [cell.blocks[0] for cell in filled[:_FEWEST] if len(cell.blocks) == 1]
    if len(filled) < _FEWEST or not blocks or blocks[0] is not filled[0].blocks[0] or isinstance(blocks[0], Table):
        return None
    first, second = fold(blocks[0].text).strip(), fold(filled[1].text).strip()
    word = _word(profile.actions.markers).match(first)
    named = first[word.end() :].strip(_AROUND) if word else first
    if word and not named and _is_id(second, profile):
        return _Head(f"{first.strip(_AROUND)} {second.strip(_AROUND)}", blocks[0], 2, sure=True)
    if len(first) > _LONGEST_HEAD or not ((word and not named) or _is_number(named, profile, bare=word is None)):
        return None
    return _Head(first.rstrip(" \t\n:.–—-|"), blocks[0], 1, sure=bool(word and named))


def _is_number(text: str, profile: Profile, *, bare: bool) -> bool:
    """An id, with an owner in brackets or none; behind the word any number."""
    return _is_id(text, profile) or (not bare and _LABEL.fullmatch(text) is not None)


def _is_id(text: str, profile: Profile) -> bool:
    found = id_at(text, profile)
    owner = _OWNER.match(text, found.end) if found else None
    return found is not None and not text[owner.end() if owner else found.end :].strip(_AROUND)


def _joined(head: _Head, text: TextBlock, margin: tuple[TextBlock, ...]) -> Paragraph:
    words = f"{head.words}: "
    places = tuple(place._replace(start=place.start + len(words)) for place in text.places)
    runs, where = (Run(words), *text.runs), (*head.block.places[:1], *places)
    return Beside(runs, where, margin=margin) if margin else Paragraph(runs, where)


@cache
def _word(markers: tuple[str, ...]) -> "re.Pattern[str]":
    words = "|".join(re.escape(word) for word in sorted(markers, key=len, reverse=True))
    return compiled(rf"(?i:{words})\b(?:\s+(?i:no|ref|id|number)\b\.?)?")
