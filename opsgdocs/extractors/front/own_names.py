"""What a committee is called in short where 'meeting' is not said: 'Next Programme Board: …', 'Next PCC: …'.

Any run of the words of its name may stand for it by their first letters: 'WG' for 'Working Group Balancing',
'SoS' for 'Scrum of Scrums'.
"""

import re
from functools import cache

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_BODY = late(
    compiled,
    r"(?i)(?:(?:sub|work)-?)?(?:groups?|committee|board|panel|council|forum|assembly|senate|cabinet|taskforce)"
    r"|subcommittee|steerco|sitting|session|plenary|stand-?up|catch-?up|sync|retro(?:spective)?|huddle|get-?together|gathering",
)
_FEWEST, _MOST = 2, 7  # letters


def is_body(word: str) -> bool:
    """Whether a word says that people meet: 'board', 'session'."""
    return _BODY.fullmatch(word) is not None


@cache
def initials_of(names: tuple[str, ...]) -> frozenset[str]:
    """The first letters of all runs of words of the names, in small letters."""
    found: set[str] = set()
    for name in names:
        words = re.findall(r"[^\W\d_]+", name.replace("'s", "").replace("’s", ""))
        letters = "".join(word[0] for word in words).casefold()
        strong = "".join(word[0] for word in words if word[0].isupper()).casefold()
        found |= {run for text in (letters, strong) for run in _runs(text)}
    return frozenset(found)


def _runs(letters: str) -> set[str]:
    last = len(letters)
    return {letters[start:end] for start in range(last) for end in range(start + _FEWEST, min(start + _MOST, last) + 1)}
