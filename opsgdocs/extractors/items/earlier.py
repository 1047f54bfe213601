"""Headings beneath which earlier actions are gone through: 'Actions from the last meeting', 'Review of actions'."""

from functools import lru_cache

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

# 'Review of previous action items'; 'New and outstanding actions' may raise some
_EARLIER = late(
    compiled,
    r"(?i)^(?!.*\bnew\b)(?!.*:\s*\S)(?=.*\b(?:actions?|tasks)\b)"
    r".*\b(?:previous|last|earlier|prior|outstanding|carried|brought forward)\b",
)


@lru_cache(maxsize=1024)
def is_of_earlier(title: str) -> bool:
    """Whether a heading speaks of actions of earlier meetings."""
    return _EARLIER.search(title) is not None
