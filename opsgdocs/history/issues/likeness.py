"""How much two issues are alike: in their titles, and in the words of their sections.

'Lack of R2 Dual Band Hubs' and 'Lack of Dual Band Communications Hubs'; words that few issues have count for more.
"""

import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from math import fsum, log, sqrt

from opsgdocs.history.issues.sentences import sections_of, words_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Issue

_STOP = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "been", "being", "but", "by", "can", "could", "did", "do", "does",
    "for", "from", "had", "has", "have", "if", "in", "into", "is", "it", "its", "may", "might", "more", "most", "no",
    "not", "now", "of", "on", "or", "our", "out", "over", "shall", "should", "so", "such", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "to", "under", "up", "was", "were", "when",
    "where", "which", "while", "who", "will", "with", "would", "s",
})  # fmt: skip
_MARK = compiled(
    r"\s*(?:[-–—:]\s*|[(\[]\s*)"
    r"(?:new|updated?|closed|re-?opened|on hold|(?:recommended|proposed)\s+(?:for|to)\s+clos\w+)\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_NEAR = 0.8
_LONGEST = 200  # letters of a title
_LEAST = 6  # words that a section must have to tell anything by itself
_WORD = compiled(r"[^\W_]+")
_DIGIT = compiled(r"\d")
_NUMBER = compiled(r"[A-Za-z]+[\W_]*\d+|\d{3,}")


def bare_title(title: str) -> str:
    """The title without a mark behind it: 'Power Outage Reporting (closed)'."""
    return _MARK.sub("", title).strip() or title


@lru_cache(maxsize=1 << 12)
def title_words(title: str) -> tuple[str, ...]:
    """What titles are the same by."""
    return words_of(bare_title(title))


def register_number(issue: Issue) -> str | None:
    """Its number, where that is more than its place in the paper: 'IL-007', '0123'; not '3' nor '2.1'."""
    number = issue.number or ""
    return re.sub(r"[\W_]+", "", number).casefold() if _NUMBER.search(number) else None


def stemmed(words: Iterable[str]) -> list[str]:
    """Words that tell something, without the ending of many: 'hubs' is 'hub'."""
    return [
        word[:-1] if word[-1] == "s" and len(word) > 3 and word[-2] != "s" else word
        for word in words
        if word not in _STOP and (len(word) > 1 or word.isdigit())
    ]


class Weights:
    """How much each word tells: one that one issue in thirty has tells more than one that all have."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self._times: Counter[str] = Counter()
        self._count = 0
        for issue in issues:
            self._times.update(_all_words(issue))
            self._count += 1

    def of(self, word: str) -> float:
        """The weight of a word: more than nothing, also where all have it."""
        return log(1 + (1 + self._count) / (1 + self._times[word]))

    def titles(self, one: str, other: str) -> float:
        """How much two titles are alike, 0 to 1."""
        mine, theirs = title_words(one), title_words(other)
        if mine == theirs:
            return 1.0
        if marks_differ(one, other):
            return 0.0
        shared = self._cosine(frozenset(stemmed(mine)), frozenset(stemmed(theirs)))
        return max(shared, _spelled_alike(" ".join(mine), " ".join(theirs)))

    def bodies(self, one: Issue, other: Issue) -> float:
        """How much the sections of two issues are alike, 0 to 1: all of them, or what the issue is."""
        whole = self._cosine(_body_words(one), _body_words(other))
        mine, theirs = _words(one.impact), _words(other.impact)
        if min(len(mine), len(theirs)) < _LEAST:
            return whole
        return max(whole, self._cosine(mine, theirs))

    def _cosine(self, mine: frozenset[str], theirs: frozenset[str]) -> float:
        both = fsum(self.of(word) ** 2 for word in mine & theirs)
        if not both:
            return 0.0
        return both / sqrt(fsum(self.of(word) ** 2 for word in mine) * fsum(self.of(word) ** 2 for word in theirs))


def marks_differ(one: str, other: str) -> bool:
    """Whether two titles number different things: 'Phase 1 Rollout' and 'Phase 2 Rollout'."""
    mine, theirs = ({word for word in title_words(title) if _DIGIT.search(word)} for title in (one, other))
    return bool(mine and theirs) and mine != theirs


def has_body(issue: Issue) -> bool:
    """Whether its sections say enough to tell it by."""
    return len(_body_words(issue)) >= _LEAST


def shared_words(one: Issue, other: Issue) -> float:
    """The share of words in common, of those of the shorter text; 1 where either says too little."""
    mine, theirs = _body_words(one), _body_words(other)
    least = min(len(mine), len(theirs))
    return len(mine & theirs) / least if least >= _LEAST else 1.0


def _spelled_alike(one: str, other: str) -> float:
    """The share of letters in common, 0 unless they are nearly the same: a slip, a word in another form."""
    if max(len(one), len(other)) > _LONGEST:
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return 0.0
    return ratio if (ratio := matcher.ratio()) >= _NEAR else 0.0


@lru_cache(maxsize=1 << 13)
def _words(text: str | None) -> frozenset[str]:
    return frozenset(stemmed(_WORD.findall(text.casefold()))) if text else frozenset()


def _body_words(issue: Issue) -> frozenset[str]:
    return frozenset().union(*(_words(text) for text in sections_of(issue).values()))


def _all_words(issue: Issue) -> frozenset[str]:
    return _body_words(issue) | _words(issue.title)
