"""Status words: 'Closed', 'Open – carried forward', 'On hold' → closed, open, on_hold."""

from functools import cache

import regex

from opsgdocs.document import fold
from opsgdocs.profile import Profile

Found = tuple[str, int]
"""A status and the offset at which its words end."""

# 'Propose to close', 'Recommended for closure' ask for what has not been decided.
_ASKED = regex.compile(
    r"(?i)\b(?:propos\w+|recommend\w+|request\w+|suggest\w+|to be|for|pending)\s+(?:\w+\s+){0,2}clos"
)
_NOT = regex.compile(r"(?i)\bnot\s+(?:yet\s+|been\s+)?(?:\w+\s+)?$")


def status_of(text: str, profile: Profile) -> Found | None:
    """The status that `text` begins with, or that a caption such as 'Closed actions' names."""
    text = fold(text)
    if _ASKED.search(text):
        return "open", len(text)
    for status in ("on_hold", "closed", "open"):
        match = _words(getattr(profile.tables, status)).match(text)
        if match:
            return status, match.end()
    return _within(text, profile)


def _within(text: str, profile: Profile) -> Found | None:
    """'Actions closed at this meeting', 'Now complete': a short line that holds a status word."""
    if len(text.split()) > 6:
        return None
    for status in ("on_hold", "closed", "open"):
        match = _words(getattr(profile.tables, status)).search(text)
        if match:
            negated = status == "closed" and _NOT.search(text[: match.start()])
            return ("open" if negated else status), len(text)
    return None


@cache
def _words(words: tuple[str, ...]) -> "regex.Pattern[str]":
    longest_first = sorted(words, key=len, reverse=True)
    return regex.compile(rf"(?i)\b(?:{'|'.join(map(regex.escape, longest_first))})\b")
