"""A clause about an action, which stands in it as a sign: 'agreed that ¤ could be closed'.

One rule then reads all ids. What somebody asks for, or what was refused, is not what was decided.
"""

import re

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold

ACTION = "¤"


def rule(pattern: str) -> "re.Pattern[str]":
    """A pattern over clauses, in any case, its white space for the eye only."""
    return late(compiled, pattern, re.IGNORECASE | re.VERBOSE)


# What stands before 'closed' and makes it the opposite
_NEGATED = rule(
    r"\b(?:not|cannot|never|nor|unable|refus\w+|declin\w+|reject\w+|premature)\b|n[’']t\b|\bnor\b|\bno\s+(?:agreement|consensus)\b"
)
# One of which stands in all that `_NEGATED` finds
_NEGATIONS = (
    "not", "nor", "never", "unable", "refus", "declin", "reject", "premature", "'t", "’t", "agreement", "consensus"
)  # fmt: skip
# Somebody asks; nobody decided
_ASKED = rule(
    r"\b(?:propos\w+|suggest\w+|request\w+|ask\w*|recommend\w*|wish\w*|want\w*|hop\w+|aim\w*|plan\w*|expect\w*|seek\w*|sought"
    r"|whether|if|should|once|when|until|unless|to\s+be|will\s+be|would\s+be|can\s+then\s+be|could\s+then\s+be|pending"
    r"|ahead\s+of\s+(?:\w+\s+){0,2}(?:being|clos\w+|completion))\b"
)
_AGREED = rule(
    r"\b(?:agreed|confirmed|approved|content|happy|noted|resolved|decided|accepted|determined|concluded)\b"
    r"|\bno\s+objections?\b"
)
_CONSENTED = rule(
    r"\b(?:agreed|approved|accepted)\s*(?:[.,;]|$)"  # '… be closed and the OPSG agreed.'
    r"|,\s*which\s+(?:(?:the\s+)?\w+\s+)?(?:was\s+)?(?:agreed|approved|accepted)\b"
)


def is_negated(clause: str) -> bool:
    """'did not agree to …', 'declined to …'"""
    return may_hold(clause, _NEGATIONS) and _NEGATED.search(clause) is not None


def is_asked(clause: str) -> bool:
    """'proposed to …', '… should be …', 'not …': somebody asks, or refuses; nobody decided."""
    return _ASKED.search(clause) is not None or is_negated(clause)


def is_agreed(clause: str) -> bool:
    """'it was agreed that …', '… be extended, and the OPSG agreed.'"""
    return _AGREED.search(clause) is not None


def is_only_asked(clause: str, end: int) -> bool:
    """Whether what stands before `end` is asked for, and nobody consents, there or behind it."""
    before = clause[:end]
    return bool(_ASKED.search(before)) and not (_AGREED.search(before) or _CONSENTED.search(clause, end))
