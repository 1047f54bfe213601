"""Sentences that close many actions at once: 'All actions from OPSG_29 were closed.', 'All other actions were closed.'

They are said of those actions that the minutes list, whose rows do not say otherwise; what they leave open is told.
"""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.earlier.proposals import closes_proposed, exceptions_from, is_proposed
from opsgdocs.extractors.earlier.topics import raises
from opsgdocs.extractors.ids.action_ids import find_ids
from opsgdocs.extractors.ids.lists import find_id_lists
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.status.clauses import is_negated
from opsgdocs.extractors.status.statuses import is_blank, status_of
from opsgdocs.extractors.text.sentences import is_quoted, sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold

_DONE = r"(?:closed|complete|completed|discharged|done|withdrawn)"
_KEPT = (
    r"(?:carried\s+(?:forward|over)|remain(?:ed|s)?\s+(?:open|outstanding|ongoing)|kept\s+open"
    r"|on-?going|open|outstanding)"
)
_BE = (
    r"(?:(?:was|were|are|is|be|been|being|have|has|had|can|could|now|all|therefore|duly|also|both|as|to|agreed|confirmed|noted"
    r"|reported|recorded|marked|considered)\s+){1,6}"
)
_COUNT = r"(?:two|three|four|five|six|seven|eight|\d{1,2})"
_WHICH = r"(?:other|remaining|outstanding|open|previous|existing|earlier|old|carried[\s-]forward)"
_KIND = rf"(?:{_WHICH}\s+(?:{_COUNT}\s+)?|{_COUNT}\s+)?"
_SCOPE = (
    r"(?P<scope>(?:\s+(?:from|of|raised|arising|listed|set|agreed|recorded|taken|at|in|on|for)\b[^.;,]{1,60}?)?)"
    r"(?:,?\s+(?:except|apart\s+from|other\s+than|excluding|bar|save)\b[^.;]{2,60}?,?)?"
)
_SWEEP = late(
    compiled,
    r"(?i)\b(?:(?:all|every|each)\s+(?:of\s+)?(?:the\s+|these\s+|those\s+)?|the\s+(?=other|remaining)|the\s+rest\s+of\s+the\s+)"
    rf"{_KIND}actions?{_SCOPE}\s+(?:{_BE}(?P<done>{_DONE})|(?:{_BE})?{_KEPT})\b(?P<behind>[^.;]*)",
)
_ASKED = late(
    compiled,
    r"(?i)\b(?:whether|if|once|when|until|unless|should|would|will|propos\w*|request\w*|ask\w*|recommend\w*|hop\w+|expect\w*"
    r"|subject)\b",
)
_TAIL = late(
    compiled,
    r"(?i)\s*(?:and\s+(?:were\s+)?(?:therefore\s+)?closed|(?:at|in|on|by|since|to)\s+(?:the\s+|this\s+)?[^,]{2,40})?"
    r"(?:,?\s*(?:except|apart\s+from|other\s+than|with\s+the\s+exception\s+of|bar|save)\b.*)?\s*",
)
_LAST = late(compiled, r"(?i)\b(?:previous|last)\s+(?:meeting|minutes)\b")
_MEETING = late(compiled, r"(?i)\bmeeting\s+(?:no\.?\s*)?(?P<number>\d{1,3})\b")
_UNFINISHED = late(
    compiled,
    r"(?i)\b(?:not|await\w*|pending|on-?going|outstanding|still|yet|will|due|carried|continu\w+|remain\w*|open|progress\w*"
    r"|to be|draft\w*|until|late|overdue|delay\w*)\b",
)
_UNKNOWN = "?"


class Sweep(NamedTuple):
    """A sentence about the actions of a meeting (`of`, None: all), what it says, and the ids that it names besides."""

    block: TextBlock
    stretch: tuple[int, int]
    item: str | None
    says: str
    of: int | str | None
    named: frozenset[str]
    proposed: bool = False  # of those actions alone that are proposed for closure
    only: frozenset[str] = frozenset()  # of these alone, which it names


class Swept(NamedTuple):
    """A sentence, the actions that it speaks of, and those of which the minutes say something else besides."""

    sweep: Sweep
    meant: tuple[str, ...]
    doubtful: tuple[str, ...]


def find_sweeps(reading: Reading, spoken_of: Collection[str]) -> Iterator[Swept]:
    """Each such sentence, with the actions of these minutes' tables; `spoken_of` are those that sentences name."""
    rows = [row for row in reading.rows if not reading.is_raised_here(row) and not _is_closed(row, reading)]
    for sweep in _sweeps(reading):
        meant: list[str] = []
        doubtful: list[str] = []
        for row in rows:
            action = row.id(reading.profile)
            if action is None or action.canonical in sweep.named or sweep.of not in (None, action.meeting):
                continue
            if sweep.proposed and not (
                is_proposed(row, reading.profile) and action.canonical in (sweep.only or {action.canonical})
            ):
                continue
            said = action.canonical in spoken_of or (not sweep.proposed and _says_otherwise(row))
            (doubtful if said else meant).append(action.canonical)
        yield Swept(sweep, tuple(dict.fromkeys(meant)), tuple(dict.fromkeys(doubtful)))


def _sweeps(reading: Reading) -> Iterator[Sweep]:
    for passage in reading.passages():
        text = fold(passage.block.text)
        for start, end in sentences(text) if _may_sweep(text) and not raises(passage, reading) else ():
            sentence = text[start:end]
            if closes_proposed(sentence) and not is_quoted(text, start):
                yield _of_proposed(passage, (start, end), sentence, reading)
                continue
            found = _SWEEP.search(sentence)
            if found is None or is_quoted(text, start) or not _closes(sentence, found):
                continue
            of = _meeting_of(found["scope"] or "", reading)
            if of is not _UNKNOWN:
                named = frozenset(one.canonical for one in find_ids(sentence, reading.profile))
                says = "closed" if found["done"] else "outstanding"
                yield Sweep(passage.block, (start, end), passage.item, says, of, named)


def _may_sweep(text: str) -> bool:
    return may_hold(text, ("action", "closures"))


def _of_proposed(passage: Passage, stretch: tuple[int, int], sentence: str, reading: Reading) -> Sweep:
    end = exceptions_from(sentence)
    excepted, only = (
        frozenset(one.canonical for ids in find_id_lists(said, reading.profile) for one in ids.ids)
        for said in (sentence[end:], sentence[:end])
    )
    return Sweep(passage.block, stretch, passage.item, "closed", None, excepted, proposed=True, only=only)


def _closes(sentence: str, found: "re.Match[str]") -> bool:
    """'… were complete or on the agenda' and 'it was asked whether all actions were closed' close nothing."""
    asked = _ASKED.search(sentence[: found.end("behind") - len(found["behind"])])
    return not asked and not is_negated(sentence) and _TAIL.fullmatch(found["behind"]) is not None


def _meeting_of(scope: str, reading: Reading) -> int | str | None:
    """The meeting whose actions are meant: None for all, `_UNKNOWN` where it cannot be told."""
    own = reading.meeting.number
    if not scope.strip():
        return None
    if _LAST.search(scope):
        return own - 1 if isinstance(own, int) else _UNKNOWN
    short = reading.profile.meeting.short
    label = re.search(rf"(?i)\b{re.escape(short)}[\s_-]*(?P<number>\d{{1,3}})\b", scope) if short else None
    meeting = label or _MEETING.search(scope)
    return int(meeting["number"]) if meeting else _UNKNOWN


def _is_closed(row: ActionRow, reading: Reading) -> bool:
    found = status_of(row.text("status"), reading.profile)
    return found is not None and found[0] == "closed"


def _says_otherwise(row: ActionRow) -> bool:
    """A status or a new date of its own counts before a sentence about all, and so does word of unfinished work."""
    if any(not is_blank(row.text(column)) for column in ("status", "revised")):
        return True
    told = [
        row.text("update"),
        *(block.text for block in row.beneath),
        *(cell.text for _, cell in row.said_in("update")),
    ]
    return bool(row.said_in("ended") or row.said_in("status")) or any(_UNFINISHED.search(fold(one)) for one in told)
