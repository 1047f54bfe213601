"""Phrases that say when something else is: 'Busy next week but will send', 'cannot be started before September'.

They set no deadline, whatever word leads to them; where no other phrase does, a person is told.
"""

from collections.abc import Sequence

from opsgdocs.dates.lexicon import KINDS
from opsgdocs.dates.token import Token

_AWAY = frozenset(("busy", "away", "unavailable", "absent", "leave", "holiday", "vacation"))
_NEEDS_ON = frozenset(("leave", "holiday", "vacation"))  # 'on leave', but 'to leave'
_PERFECT = frozenset(("had", "has", "have"))
_NOT = frozenset(("not", "cannot", "never", "no", "nor", "neither", "nothing", "nobody", "none", "unable"))
_LONGEST_CLAUSE = 8  # words from 'cannot' to 'before'
_CLAUSE_ENDS = frozenset(KINDS[kind] for kind in ("STOP", "COMMA"))


def is_aside(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the phrase of these tokens, its leading word included, tells of something else than by when."""
    return _of_absence(tokens, start) or _of_the_past(tokens, end) or _not_before(tokens, start)


def is_explained(tokens: Sequence[Token], end: int) -> bool:
    """'in two years, when the leases end': what follows tells what else is then."""
    return _word(tokens, end) == "when"


def _of_absence(tokens: Sequence[Token], start: int) -> bool:
    """'Busy next week', 'on leave until 3 March'; 'to be sent away by 3 March' is a deadline."""
    before = _word(tokens, start - 1)
    if before not in _AWAY or (before in _NEEDS_ON and _word(tokens, start - 2) != "on"):
        return False
    return tokens[start].kind != KINDS["BY"] or tokens[start].value in ("until", "till")


def _of_the_past(tokens: Sequence[Token], end: int) -> bool:
    """'forecasts until 31 March 2014 had been discussed'."""
    after = 2 if _word(tokens, end + 1) in ("not", "already", "now", "also") else 1
    return _word(tokens, end) in _PERFECT and _word(tokens, end + after) == "been"


def _not_before(tokens: Sequence[Token], start: int) -> bool:
    """'cannot be started before September' tells the first day, if any."""
    if tokens[start].kind != KINDS["BEFORE"]:
        return False
    if str(tokens[start].value).startswith(("no", "not")):
        return True  # 'no earlier than'
    for token in reversed(tokens[max(start - _LONGEST_CLAUSE, 0) : start]):
        word = str(token.value).casefold()
        if token.kind in _CLAUSE_ENDS:
            return False
        if word in _NOT or word.endswith(("n't", "n’t")):
            return True
    return False


def _word(tokens: Sequence[Token], at: int) -> str:
    return str(tokens[at].value).casefold() if 0 <= at < len(tokens) else ""
