"""What the running text says of actions: 'Members agreed that action OPSG 17/05 could be closed.'

Asking for an action to be closed, or keeping it open, does not close it.
"""

from collections.abc import Iterator

import regex

from opsgdocs.document import TextBlock, fold, walk
from opsgdocs.extractors.action_marks import find_marks
from opsgdocs.extractors.evidence import cite
from opsgdocs.extractors.ids import ActionId, find_ids
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.sentences import is_quoted, sentences
from opsgdocs.records import Statement

_KEPT = regex.compile(
    r"""(?ix) \b(?:not|nor|never)\s+(?:\w+\s+){0,3}(?:clos|complet|discharg)   # 'should not be closed'
    | n't\s+(?:be\s+)?clos
    | \bkeep\w*\s+(?:\w+\s+){0,4}open | \b(?:kept|left|stay\w*|remain\w*)\s+open
    | \bincomplete | \bnot\s+yet"""
)
_ASKED = regex.compile(
    r"""(?ix) \b(?:propos\w+|suggest\w+|request\w+|ask\w*|recommend\w*|whether|if|should|once|when|until|before
    |unless|to\s+be|will\s+be|would\s+be|can\s+then\s+be)\s+(?:\S+\s+){0,9}?(?:clos\w+|complete\w*|discharge\w*)"""
)
_AGREED = regex.compile(
    r"""(?ix) \b(?:agreed|confirmed|approved|content|noted|resolved|decided|accepted)\b
    .{0,80}?\b(?:clos|complete|discharg)"""
)
# In order: a sentence that absorbs an action also closes it, one that reopens it also says 'closed'.
_SAYS = (
    (
        "absorbed",
        regex.compile(
            r"""(?ix) \b(?:absorb\w+|merged?|merging|combined?|subsum\w+|supersed\w+|replaced\s+by|incorporated
            |folded|rolled|consolidated|covered\s+by|duplicate\s+of|picked\s+up\s+(?:under|by|in|as\s+part\s+of))\b"""
        ),
    ),
    ("reopened", regex.compile(r"(?i)\bre-?open\w*")),
    (
        "closed",
        regex.compile(r"(?i)\b(?:clos(?:ed|e|ure)|completed?|completion|discharged|concluded|withdrawn|fulfilled)\b"),
    ),
    ("on_hold", regex.compile(r"(?i)\b(?:on hold|paused|suspended|parked)\b")),
    (
        "outstanding",
        regex.compile(
            r"""(?ix) \b(?:outstanding|open|on-?going|carried\s+(?:forward|over)|overdue|in\s+progress|incomplete
            |continu\w+|remain\w*)\b"""
        ),
    ),
)


def extract_statements(reading: Reading) -> tuple[Statement, ...]:
    """What sentences say of actions, in order; a sentence that merely mentions an action says nothing of it."""
    said = [*_from_text(reading), *_from_rows(reading)]
    return tuple(dict.fromkeys(said))


def _from_text(reading: Reading) -> Iterator[Statement]:
    for passage in reading.passages():
        if not next(find_marks(passage.block, reading.meeting, reading.profile), None):
            yield from _from_block(passage.block, passage.item, reading)


def _from_rows(reading: Reading) -> Iterator[Statement]:
    """Beneath the row of one action it may be said what became of it, or of another: 'absorbed into OPSG 29/03'."""
    for row in reading.rows:
        update = row.cells.get("update")
        blocks = (*(walk(update.blocks) if update else ()), *row.beneath)
        for block in blocks:
            yield from _from_block(block, row.item, reading)


def _from_block(block: TextBlock, item: str | None, reading: Reading) -> Iterator[Statement]:
    text = fold(block.text)
    for start, end in sentences(text):
        actions = list(find_ids(text[start:end], reading.profile))
        for action in actions:
            says = _says(text[start:end], action, actions)
            if says and not is_quoted(text, start + action.start):
                yield Statement(
                    action=action.canonical,
                    says=says,
                    text=text[start:end].strip(),
                    item=item,
                    evidence=cite(block, start, end),
                )


def _says(sentence: str, action: ActionId, actions: list[ActionId]) -> str | None:
    """What the sentence says of that action; of one it is absorbed into it says nothing."""
    found = next((says for says, pattern in _SAYS if pattern.search(sentence)), None)
    if found == "absorbed":
        return "absorbed" if len(actions) > 1 and action is actions[0] else None
    if found == "closed" and (_KEPT.search(sentence) or (_ASKED.search(sentence) and not _AGREED.search(sentence))):
        return "outstanding" if _KEPT.search(sentence) else None
    return found
