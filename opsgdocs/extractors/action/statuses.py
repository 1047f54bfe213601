"""Status words: 'Closed', 'Open – carried forward', 'On hold' → closed, open, on_hold."""

import re
from functools import cache

from opsgdocs.document import fold
from opsgdocs.profile import Profile

Found = tuple[str, int]
"""A status and the offset at which its words end."""

_STATUSES = ("on_hold", "closed", "open")
_LONGEST = 6  # words; a longer line is a sentence

# 'Propose to close', 'Recommended for closure' ask for what has not been decided.
_ASKED = re.compile(r"(?i)\b(?:propos\w+|recommend\w+|request\w+|suggest\w+|to be|for|pending)\s+(?:\w+\s+){0,2}clos")
_NOT = re.compile(r"(?i)\bnot\s+(?:yet\s+|been\s+)?(?:\w+\s+)?$")


def status_of(text: str, profile: Profile) -> Found | None:
    """The status that `text` begins with, or that a caption such as 'Closed actions' names."""
    text = fold(text)
    if colour := _colour(profile.tables.rag).match(text):
        behind = status_of(text[colour.end() :], profile) if colour.end() < len(text) else None
        return (behind[0], colour.end() + behind[1]) if behind else ("open", colour.end())
    leading, asked = leading_status(text, profile), _ASKED.search(text)
    if asked and not (leading and asked.end() <= leading[1]):  # 'Propose to close and agreed' is a status of its own
        return "open", len(text)
    return leading or _within(text, profile)


def leading_status(text: str, profile: Profile) -> Found | None:
    """The status that `text` begins with."""
    for status in _STATUSES:
        match = _words(getattr(profile.tables, status)).match(text)
        if match:
            return status, match.end()
    return None


def _within(text: str, profile: Profile) -> Found | None:
    """'Actions closed at this meeting', 'Now complete': a short line that holds words of one status."""
    if len(text.split()) > _LONGEST:
        return None
    matches = {status: _words(getattr(profile.tables, status)).search(text) for status in _STATUSES}
    found = [(status, match) for status, match in matches.items() if match]
    if len(found) != 1:
        return None
    status, match = found[0]
    negated = status == "closed" and _NOT.search(text[: match.start()])
    return ("open" if negated else status), len(text)


@cache
def _colour(words: tuple[str, ...]) -> "re.Pattern[str]":
    """'Amber', 'G', 'Green – complete': a colour alone or parted from what follows; 'Green Energy actions' is none."""
    colours = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?i)\s*(?:{colours})(?:\s*$|\s*[-–—:;/(]\s*)" if words else r"(?!)")


@cache
def _words(words: tuple[str, ...]) -> "re.Pattern[str]":
    longest_first = sorted(words, key=len, reverse=True)
    # '–' may be a status as well as a word
    return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
