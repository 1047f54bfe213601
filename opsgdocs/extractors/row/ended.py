"""The status of an action in the very table that raises it: '25.1 | Set up the next meeting | Ann | Done'.

An action has no status of its own in the record of the meeting that raises it; what ends it is said of it besides.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from opsgdocs.document import TextBlock, fold, walk
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.status.statuses import leading_status, status_of
from opsgdocs.extractors.status.ticks import ended_words, ticked_status
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Profile

_ENDS = frozenset({"closed", "on_hold"})


class Ended(NamedTuple):
    """A status that ends an action or lets it rest, its words, and where they stand."""

    status: str
    words: str
    blocks: tuple[TextBlock, ...]


def ended(row: ActionRow, profile: Profile) -> Ended | None:
    """What a row says of its action besides 'open': in its status cell, at the end of its updates, in its caption."""
    for words, blocks in _sayings(row, profile):
        found = status_of(words, profile)
        status = ticked_status(words) or (found[0] if found else None)
        if status:
            return Ended(status, words, blocks) if status in _ENDS else None
    return None


def _sayings(row: ActionRow, profile: Profile) -> Iterator[tuple[str, tuple[TextBlock, ...]]]:
    yield row.text("status"), _blocks(row, "status")
    for head, cell in row.said_in("ended"):
        yield ended_words(head, fold(cell.text).strip()), tuple(walk(cell.blocks))
    for block in reversed((*_blocks(row, "update"), *row.beneath)):
        text = fold(block.text).strip()
        label = _status_line(profile.tables.status_line).match(text)
        found = None if label else leading_status(text, profile)
        if label or (found and len(text) <= found[1] + 1):
            yield text[label.end() if label else 0 :], (block,)
    yield row.captioned(profile), _blocks(row, "text")


def _blocks(row: ActionRow, column: str) -> tuple[TextBlock, ...]:
    cell = row.cells.get(column)
    return tuple(walk(cell.blocks)) if cell else ()


@cache
def _status_line(words: tuple[str, ...]) -> "re.Pattern[str]":
    return compiled(rf"(?i:{'|'.join(map(re.escape, words))})\s*[:–—-]\s*" if words else r"(?!)")
