"""Owners compared: 'The DCC' is 'DCC', 'CSP N and C&S' is 'CSP N' and 'CSP C&S'."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"the", "and", "of", "all"})


def same_owners(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether the same words stand in both, articles, order, number and shared heads aside."""
    return _words(one) == _words(other)


def _words(owners: Iterable[str]) -> frozenset[str]:
    words = (word.casefold() for owner in owners for word in _WORD.findall(owner))
    return frozenset(_singular(word) for word in words if word not in _SMALL)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
