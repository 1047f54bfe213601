"""Owners compared: 'The DCC' is 'DCC', 'CSP N and C&S' is 'CSP N' and 'CSP C&S'."""

import re
from functools import lru_cache

from opsgdocs.history.thread import Owners

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"the", "and", "of", "all"})


def same_owners(one: Owners, other: Owners) -> bool:
    """Whether the same words stand in both, articles, order, number and shared heads aside."""
    return _words(one) == _words(other)


@lru_cache(maxsize=1 << 10)  # the same few parties, meeting after meeting
def _words(owners: Owners) -> frozenset[str]:
    words = (word.casefold() for owner in owners for word in _WORD.findall(owner))
    return frozenset(_singular(word) for word in words if word not in _SMALL)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
