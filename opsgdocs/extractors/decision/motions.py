"""Decisions that stand on several lines: 'Resolved:' above '(i) that …', a motion above its vote.

MOVED Cr Dunn SECONDED Cr Frost
That the minutes be confirmed.
CARRIED 7/0
"""

from collections.abc import Sequence
from typing import NamedTuple

from opsgdocs.extractors.decision.plain import PRESENT
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

CLAUSE = late(compiled, r"(?i)\s*[(\[]?(?:[a-z]|[ivx]{1,4}|\d{1,2})[)\].]\s+(?=\S)")
"""The number of a clause: '(i) ', 'a) ', '2. '."""

_NUMBERS = (
    r"\d{1,3}\s*(?:[-–/:]|to|for\b[\s,;-]*)\s*\d{1,3}(?:\s*(?:against\b)?[-–/,;\s]*(?:and\s+)?\d{1,3}(?:\s+abst\w*)?)?"
)
_VOTE = rf"(?:\s*[,:–—(-]?\s*(?:{_NUMBERS}|unanimously|nem\.?\s*con\.?|by\s+consent|on\s+a\s+voice\s+vote)\)?)?"
# 'CARRIED 7/0', 'Motion carried 3-1.', 'The motion was carried unanimously.'
_OUTCOME = late(
    compiled,
    r"(?i)\W*(?:the\s+)?(?:(?:motion|resolution|amendment|vote|recommendation)\s+(?:was\s+)?(?:put\s+and\s+)?)?(?:was\s+)?"
    rf"(?:unanimously\s+)?(?P<verb>carrie[ds]|passe[ds]|lost|defeated|fail(?:s|ed)|adopted){_VOTE}\W*",
)
_ROLL_CALL = (
    r"(?:roll\s+call|voice\s+vote|votes?\b|ayes?\b|nays?\b|noes\b|yes\b|no\b|for\s*:|against\s*:|abstain\w*|abstention\w*"
    r"|all\s+in\s+favou?r)"
)
_VOTES = late(compiled, rf"(?i)\W*{_ROLL_CALL}[^\n]{{0,200}}")
# How a motion opens: 'Motion by Dunn, seconded by Frost, to adopt …', 'MOVED Cr Dunn SECONDED Cr Frost'
_MOTION = late(
    compiled,
    r"\W*(?:(?i:(?:a\s+|the\s+)?motion\s+(?:was\s+made\s+)?(?:by|to|that|of|from)\b|it\s+was\s+(?:moved|proposed)\b"
    r"|motion\s*:|(?:moved|proposed)\s*(?:by\b|:|/\s*seconded)|mover\s*:)|(?i:moved|proposed)\s+(?=[A-Z])|[A-Z][^.;]{0,60}?\s(?:moved|MOVED)\b)",
)
_RESOLVED = late(
    compiled,
    r"(?i)\W*(?:(?:it\s+was\s+|the\s+(?:committee|council|board|senate|group|meeting|panel|trustees|governors|members)\s+)"
    r"(?:then\s+|further\s+|unanimously\s+)*)?(?P<verb>resolved|agreed|decided)(?:\s+unanimously)?(?:\s+(?:that|to))?\s*[:–—]\W*",
)
_THAT = late(compiled, r"(?i)\s*(?:that|to|not\s+to)\s+\S")
_FARTHEST = 8  # lines from a motion to its outcome


class Motion(NamedTuple):
    """Which lines hold a decision, and what its outcome is called; `first` to `last` say what was moved."""

    first: int
    last: int
    outcome: int
    verb: str


class Clauses(NamedTuple):
    """Which lines are the clauses beneath 'Resolved:'."""

    head: int
    clauses: tuple[int, ...]
    verb: str


def is_outcome(text: str) -> bool:
    """Whether a line says how a vote went, and nothing else: 'CARRIED 7/0'."""
    return _OUTCOME.fullmatch(text) is not None


def motions_in(texts: Sequence[str], groups: Sequence[int]) -> tuple[Motion, ...]:
    """The motions whose outcome stands on a line of its own; a motion and its outcome are of one group."""
    found = (_motion_above(texts, groups, index) for index in range(len(texts)))
    return tuple(one for one in found if one)


def _motion_above(texts: Sequence[str], groups: Sequence[int], index: int) -> Motion | None:
    outcome = _OUTCOME.fullmatch(texts[index].removeprefix(_votes_before(texts[index])))
    if not outcome:
        return None
    for first in range(index - 1, max(index - _FARTHEST, -1), -1):
        if groups[first] != groups[index] or _OUTCOME.fullmatch(texts[first]):
            return None
        if _MOTION.match(texts[first]):
            last = max(at for at in range(first, index) if at == first or not _VOTES.fullmatch(texts[at]))
            return Motion(first, last, index, PRESENT.get(outcome["verb"].casefold(), outcome["verb"]).upper())
    return None


def _votes_before(text: str) -> str:
    """'Roll call vote: Ayes – Bell, Dunn. Nays – Hill. ' before 'Motion carried 3-1.'"""
    at = text.rfind(". ") + 2
    return text[:at] if at > 1 and _VOTES.match(text) else ""


def clauses_in(texts: Sequence[str], groups: Sequence[int]) -> tuple[Clauses, ...]:
    """The clauses beneath each 'Resolved:' and its like; beneath 'Agreed:' each must say that, or to do, something."""
    found: list[Clauses] = []
    for index, text in enumerate(texts):
        head = _RESOLVED.fullmatch(text)
        if not head:
            continue
        end = index + 1
        while end < len(texts) and groups[end] == groups[index] and CLAUSE.match(texts[end]):
            end += 1
        said = tuple(range(index + 1, end))
        if said and (head["verb"].casefold() == "resolved" or all(_says(texts[at]) for at in said)):
            found.append(Clauses(index, said, head["verb"].upper()))
    return tuple(found)


def _says(text: str) -> bool:
    number = CLAUSE.match(text)
    return _THAT.match(text, number.end() if number else 0) is not None
