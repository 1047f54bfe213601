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
_PAST = frozenset(("beyond", "past"))
# What is had for a stretch of time
_STRETCHES = frozenset(
    ("period", "forecast", "forecasts", "projection", "projections", "figures", "data", "statistics")
)
_NEAR = 3  # words
_LONGEST_TOLD = 14  # words from 'which' to 'before'
_OPENERS = frozenset(("if", "unless", "which", "who", "whose", "whom", "that", "whether", "where", "when", "how"))
# 'how it will meet the target by 30 June'
_ASKING = frozenset(("whether", "when", "how"))
_MAY = frozenset(("will", "would", "can", "could", "shall", "may", "might"))
# 'ensure that it is sent by 5 March' is by when
_SEEN_TO = frozenset(
    ("ensure", "ensures", "ensuring", "sure", "so", "see", "arrange", "agree", "agreed", "order", "require", "request")
)
# What was found or missed was so before; what is or can be may be so by then
_BE = frozenset(("be", "being", "is", "are"))
_CONDITIONS = frozenset(("if", "unless"))
_IRREGULAR = frozenset(
    ("sent", "made", "given", "taken", "met", "found", "done", "held", "shown", "brought", "built", "put")
)
# What by itself has a last day: 'certificates expire before 30 April'
_RUN_OUT = frozenset(
    ("expire", "end", "lapse", "close", "terminate", "cease", "run", "start", "begin", "commence", "fall")
)
_LONGEST_CLAUSE = 8  # words from 'cannot' to 'before'
_CLAUSE_ENDS = frozenset(KINDS[kind] for kind in ("STOP", "COMMA"))


def is_aside(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the phrase of these tokens, its leading word included, tells of something else than by when."""
    of_the_task = _beyond(tokens, start) or _of_a_stretch(tokens, start) or _of_a_clause(tokens, start)
    return of_the_task or _of_absence(tokens, start) or _of_the_past(tokens, end) or _not_before(tokens, start)


def is_explained(tokens: Sequence[Token], end: int) -> bool:
    """'in two years, when the leases end': what follows tells what else is then."""
    return _word(tokens, end) == "when"


def _beyond(tokens: Sequence[Token], start: int) -> bool:
    """'extended beyond the end of June'."""
    return _word(tokens, start - 1) in _PAST


def _of_a_stretch(tokens: Sequence[Token], start: int) -> bool:
    """'for the period until June', 'a forecast to the end of June', 'Incidents raised between 1 and 31 March'."""
    if tokens[start].kind == KINDS["BETWEEN"]:
        return _is_participle(_word(tokens, start - 1))
    if _word(tokens, start - 1) == "period" and tokens[start].value in ("until", "till", "up to"):
        return True
    near = (_word(tokens, start - 1 - back) for back in range(1, _NEAR + 1))
    return _word(tokens, start - 1) == "to" and any(word in _STRETCHES for word in near)


def is_within(tokens: Sequence[Token], start: int) -> bool:
    """'whether the tests can be completed by 30 June': by when to say so, or by when they can be."""
    _, passive, _ = _clause(tokens, start)
    return passive


def _of_a_clause(tokens: Sequence[Token], start: int) -> bool:
    """'if no response is received by 5 March', 'which certificates expire before 30 April'."""
    opener, passive, runs_out = _clause(tokens, start)
    return runs_out or (passive and opener in _CONDITIONS)


def _clause(tokens: Sequence[Token], start: int) -> tuple[str, bool, bool]:
    """The word that opens the clause before the phrase, and whether it says what is done, or what ends, by then."""
    first = max(start - _LONGEST_TOLD, 0)
    ends = (at for at in range(start - 1, first - 1, -1) if tokens[at].kind in _CLAUSE_ENDS)
    clause = [str(token.value).casefold() for token in tokens[next(ends, first - 1) + 1 : start]]
    opened = [at for at, word in enumerate(clause[:-1]) if word in _OPENERS]
    behind = clause[opened[-1] + 1 :] if opened else []
    seen_to = bool(opened) and clause[opened[-1]] == "that" and clause[max(opened[-1] - 1, 0)] in _SEEN_TO
    if not behind or seen_to or "and" in behind or "to" in behind:  # what follows may go on with the task
        return "", False, False
    opener = clause[opened[-1]]
    be = _BE | {"been"} if opener in _CONDITIONS else _BE
    passive = _is_participle(behind[-1]) and any(word in be for word in behind[-_NEAR:-1])
    active = opener in _ASKING and tokens[start].kind == KINDS["BY"] and not _MAY.isdisjoint(behind)
    passive = (passive and opener != "how") or (active and "have" not in behind)
    return opener, passive, behind[-1].removesuffix("s") in _RUN_OUT


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in _IRREGULAR


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
