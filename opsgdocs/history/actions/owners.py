"""Owners compared: 'The DCC' is 'DCC', 'CSP N and C&S' is 'CSP N' and 'CSP C&S'."""

from collections.abc import Iterable
from functools import lru_cache

from opsgdocs.errors import UsageError
from opsgdocs.kept_patterns import compiled

Owners = tuple[str, ...]
_WORD = compiled(r"[^\W_]+")
_SMALL = frozenset({"the", "and", "of", "all"})


def same_owners(one: Owners, other: Owners) -> bool:
    """Whether the same words stand in both, articles, order, number and shared heads aside."""
    return _words(one) == _words(other)


def owners_called(asked: str, everybody: Iterable[str]) -> tuple[Owners, Owners]:
    """The owners that are meant, and others whose names have the same words in them.

    Meant are those of that name; where there are none, those with these words in theirs: 'CSP' is 'CSP N' and 'CSP S'.

    Raises:
        UsageError: no owner is called so; it names those that there are.
    """
    known = sorted(set(everybody), key=str.casefold)
    named = tuple(owner for owner in known if same_owners((owner,), (asked,)))
    alike = tuple(owner for owner in known if owner not in named and _split(asked) <= _split(owner))
    if not asked.strip() or not (named or alike):
        there = f"the owners are: {'; '.join(known)}" if known else "none of them names an owner"
        raise UsageError(f"{asked}: no action names such an owner; {there}")
    return (named, alike) if named else (alike, ())


def _split(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace("-", " ").split())


@lru_cache(maxsize=1 << 10)  # the same few parties, meeting after meeting
def _words(owners: Owners) -> frozenset[str]:
    words = (word.casefold() for owner in owners for word in _WORD.findall(owner))
    return frozenset(_singular(word) for word in words if word not in _SMALL)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
