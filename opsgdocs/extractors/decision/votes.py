"""Who moved and seconded a decision, and the vote: '(Cllr J Taylor proposed, Cllr S Lintern seconded, all in favour)'.

The names stand before the words ('X proposed') or behind them ('Proposed by X'), in one way for both.
"""

import re
from functools import cache
from typing import NamedTuple

from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import DecisionWords

_WORD = r"(?:(?:[A-Z]|Cllr|Mrs?|Ms|Dr|Rev|St)\.|[A-Z][\w'’-]*)"  # a full stop ends the sentence but for these
_NAME = rf"(?P<name>{_WORD}(?:\s+(?!(?i:proposed|seconded|moved)\b)(?:{_WORD}|de|van|von)){{0,4}})"
_VOTES = late(
    compiled,
    r"(?i)(?:[.;(,]|^)(?P<votes>[^.;()]{0,120}?"
    r"\b(?:in favou?r|against|abstain\w*|abstention\w*|unanimous\w*|carried|nem\.? con)\b[^.;()]{0,80})",
)
# 'RESOLVED unanimously that …'
_AT_ONCE = late(
    compiled,
    r"(?i)\s*\(?(?P<votes>unanimously|nem\.? con\.?|by (?:an? )?(?:\w+ )?majority(?: of [\w ]{1,30}?)?)\)?,?"
    r"(?=\s+(?:that|to)\b)",
)
_LONGEST_VOTE = 16  # words
_LEAD = late(compiled, r"^[\s,]*(?:and\s+|the\s+)?")


class Vote(NamedTuple):
    """What is said of how a decision came about; None where it is not said."""

    mover: str | None = None
    seconder: str | None = None
    votes: str | None = None


def find_vote(text: str, words: DecisionWords) -> Vote:
    """The mover, the seconder and the vote that a text names, by the profile's words."""
    if not (words.mover or words.seconder):
        return Vote()
    before = _before(words.mover).search(text) if words.mover else None
    pattern = _before if before else _behind
    mover = before or (_behind(words.mover).search(text) if words.mover else None)
    seconder = pattern(words.seconder).search(text) if words.seconder else None
    rest = text[max((found.end() for found in (mover, seconder) if found), default=0) :]
    votes = _AT_ONCE.match(text) or _VOTES.search(rest)
    return Vote(
        mover=mover["name"].rstrip(".") if mover else None,
        seconder=seconder["name"].rstrip(".") if seconder else None,
        votes=_LEAD.sub("", votes["votes"]).strip(" ,") if votes else None,
    )


def without_vote(text: str, words: DecisionWords) -> str:
    """A decision's words without the bracket that names who moved it: 'That … be paid (X proposed, Y seconded)'."""
    named = (*words.mover, *words.seconder)
    return re.sub(rf"\s*\([^()]*\b{_any(named)}\b[^()]*\)", "", text) if named else text


def is_vote_alone(text: str, words: DecisionWords) -> bool:
    """'Prop. DD, 2nd RL.': nothing but who moved it and how it went; what was decided stands before."""
    if not words.mover or len(text.split()) > _LONGEST_VOTE:
        return False
    return re.match(rf"\W*{_any(words.mover)}\b[.:]?\s+(?:by\s+)?(?:the\s+)?(?:[A-Z]|Cllr)", text) is not None


def split_vote(text: str, words: DecisionWords) -> tuple[str, Vote]:
    """'The minutes were read. Proposed by MS, seconded by IP.' → what was decided, and who moved it."""
    start = max((begin for begin, end in sentences(text) if end <= len(text)), default=0)
    opens = re.match(rf"\W*{_any(words.mover)}\b", text[start:]) if words.mover and start else None
    return (text[:start].rstrip(), find_vote(text[start:], words)) if opens else (text, Vote())


@cache
def _before(words: tuple[str, ...]) -> "re.Pattern[str]":
    return compiled(rf"{_NAME},?\s+(?:{_any(words)})\b(?!\s+by\b)")


@cache
def _behind(words: tuple[str, ...]) -> "re.Pattern[str]":
    return compiled(rf"\b(?:{_any(words)})(?:\s+by)?\s*[:–-]?\s*(?:the\s+)?{_NAME}")


def _any(words: tuple[str, ...]) -> str:
    return "(?i:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
