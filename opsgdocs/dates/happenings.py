"""Phrases that tell when something else happens, happened or holds: 'the Panel, which meets on 21 August'.

Where that is certain the phrase is an aside: 'given that it had promised this by the end of March'. Where it may be the
deadline as well, it counts and a person is told: 'a room for the workshop on 15 September'.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from opsgdocs.dates.lexicon import KINDS
from opsgdocs.dates.token import Token

_STOP, _COMMA = KINDS["STOP"], KINDS["COMMA"]
_WEAK = frozenset(KINDS[kind] for kind in ("ON", "IN", "AT"))
_LEADING = _WEAK | frozenset(KINDS[kind] for kind in ("BY", "BEFORE", "WITHIN", "AFTER"))
_UNTIL = frozenset(("until", "till", "up to"))
# 'Members to comment until 14 August' ends the task then; what else lasts until a day is not due that day
_AT_ONCE = frozenset(
    """
    have has had given comment comments submit send reply replies respond response responses answer return provide vote
    register apply nominate feedback complete pay deliver sign volunteer object
    """.split()  # noqa: SIM905
)
_LASTING = frozenset(
    """
    monitor continue continues keep hold maintain retain run remain stay suspend pause defer delay wait leave track
    watch daily weekly monthly fortnightly quarterly regularly regular each every
    """.split()  # noqa: SIM905
)
_MEETINGS = frozenset(KINDS[kind] for kind in ("MEETING", "LABEL", "NEXT", "TIME"))
_LONGEST = 20  # words of a clause that are looked at
_NEAR = 4
# What may begin the task anew behind a clause, so that the phrase is the task's
_GOES_ON = frozenset(("to", "and", "but", "or"))
_WHICH = frozenset(("which", "who", "whose", "whom", "why"))
_ASKED = frozenset(("to", "will", "shall", "must", "should"))
_WHEN = frozenset(("when", "where"))
_HOW = frozenset(("how",))
_MANY = frozenset(("many", "much"))
_BE = frozenset(("is", "are", "be", "been"))
# 'to note that BEIS will publish it in October'; 'to ensure that' sets the day
_TELLING = frozenset(
    ("note", "remind", "tell", "inform", "advise", "report", "explain", "state", "mention", "confirm", "verify", "know")
)
_HAPPENS = frozenset(("closes", "close", "ends", "expires", "expire", "lapses", "meets", "falls", "opens", "resumes"))
_HAPPENING = frozenset(("closing", "ending", "expiring", "opening", "lapsing", "meeting"))
_HELD = (("being", "held"), ("being", "hosted"), ("taking", "place"), ("takes", "place"), ("being", "run"))
_IN_FORCE = frozenset(("effect", "force", "effective"))
_COMING = frozenset(("take", "takes", "taking", "into", "effective"))
_COUNTED = frozenset(("number", "numbers", "volume", "volumes", "count", "counts", "rate", "rates", "total", "totals"))
_EVENTS = frozenset(
    ("workshop", "conference", "webinar", "seminar", "event", "exhibition", "hearing", "visit", "training", "hackathon")
)
_HOLDING = frozenset(
    ("hold", "run", "host", "arrange", "organise", "organize", "attend", "schedule", "have", "convene", "set", "plan",
     "call", "lead", "facilitate", "deliver", "at", "to", "before")
)  # fmt: skip
_SLOTS = frozenset(("date", "dates", "slot", "slots"))
_PLANS = frozenset(
    ("plan", "plans", "timetable", "schedule", "proposal", "proposals", "forecast", "estimate", "costs", "options")
)
_ABOUT = frozenset(("on", "of", "about", "why", "how", "whether"))
_LENGTHENED = ("exten", "postpon", "prolong", "lengthen")
_CAUSES = frozenset(("as", "because", "since", "while"))
_PAST = frozenset(("had",))
_NO_PAST = frozenset(("to", "and", "that", "but", "will", "should", "must", "shall"))


def tells_of_else(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the phrase of these tokens, its leading word included, surely tells of something else."""
    words = _clause(tokens, start)
    if _was_done(words) or (tokens[start].kind == KINDS["BEFORE"] and _is_counted(words)):
        return True
    if _is_until(tokens, start):
        return words[-1:] != [] and words[-1].endswith("ing") and bool(_CAUSES.intersection(words))
    if tokens[start].kind not in _WEAK or _MEETINGS.intersection(token.kind for token in tokens[start:end]):
        return False
    return _of_a_clause(tokens, start) or _happens(tokens, start) or _is_held(words) or _counts(words)


def may_tell_of_else(tokens: Sequence[Token], start: int) -> bool:
    """Whether the phrase may be the deadline, or tell of what stands before it."""
    words = _clause(tokens, start)
    if not words:
        return False
    if _is_until(tokens, start) or _moves_to(tokens, start, words):
        return _lasts(words)
    if str(tokens[start].value).startswith("due"):
        return tokens[start - 1].kind == KINDS["WORD"] and bool(_ABOUT.intersection(words[-3:-1]))
    if tokens[start].kind == KINDS["BY"]:
        return _planned(words) or bool(_told(words)) or _asks_how_many(words)
    return (
        words[-1] in _SLOTS
        or words[-1] in _HAPPENING
        or (tokens[start].kind in _WEAK and (_is_event(words) or bool(_behind(words, _WHEN))))
    )


def _is_until(tokens: Sequence[Token], start: int) -> bool:
    """'until 3 May', and 'deadline until 3 May'."""
    return any(str(token.value) in _UNTIL for token in tokens[start : start + 2])


def _moves_to(tokens: Sequence[Token], start: int, words: Sequence[str]) -> bool:
    """'to run the pilot through to 31 October', 'to move the workshop to 15 September'."""
    return words[-1] == "to" and tokens[start].kind not in _LEADING


def _lasts(words: Sequence[str]) -> bool:
    """'to monitor it until 3 May', 'to extend it until', but not 'to comment until 3 May'."""
    lasting = bool(_LASTING.intersection(words)) or any(word.startswith(_LENGTHENED) for word in words)
    return lasting or not _AT_ONCE.intersection(words)


def _clause(tokens: Sequence[Token], start: int) -> list[str]:
    """The words before the phrase, back to a stop or a comma."""
    return list(reversed([*_back(tokens, start)]))


def _back(tokens: Sequence[Token], start: int) -> Iterator[str]:
    for token in reversed(tokens[max(start - _LONGEST, 0) : start]):
        if token.kind in (_STOP, _COMMA):
            return
        yield str(token.value).casefold()


def _was_done(words: Sequence[str]) -> bool:
    """'it had promised this by the end of March', but not 'it had agreed to send it by the end of March'."""
    behind = _behind(words, _PAST)
    return bool(behind) and not _NO_PAST.intersection(behind)


def _behind(words: Sequence[str], openers: frozenset[str]) -> list[str]:
    """What stands behind the last of the openers."""
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at] in openers), None)
    return [] if at is None else list(words[at + 1 :])


def _of_a_clause(tokens: Sequence[Token], start: int) -> bool:
    """'which meets on 21 August', 'why it failed on 3 March', 'to note that BEIS will publish it in October'.

    Where nobody is to do anything before it the clause is the task: 'changes which will be made on 3 March'.
    """
    words = _clause(tokens, start)
    behind = _behind(words, _WHICH) or _told(words)
    asked = (str(token.value).casefold() in _ASKED for token in tokens[: start - len(behind)])
    return bool(behind) and not _GOES_ON.intersection(behind) and any(asked)


def _told(words: Sequence[str]) -> list[str]:
    """What stands behind 'to note that'."""
    if "that" not in words:
        return []
    at = len(words) - 1 - list(reversed(words)).index("that")
    behind = list(words[at + 1 :])
    told = _TELLING.intersection(words[max(at - _NEAR, 0) : at])
    return behind if told and not _GOES_ON.intersection(behind) else []


def _happens(tokens: Sequence[Token], start: int) -> bool:
    """'the consultation closes on 18 September'; what is due before it closes is due that day, not 'a week before'."""
    words = _clause(tokens, start)
    if words[-1:] == [] or words[-1] not in _HAPPENS or words[-2:-1] == ["to"]:
        return False
    at = next((at for at in range(len(words) - 2, -1, -1) if words[at] in ("before", "by", "until")), None)
    return at is None or _is_counted(words[:at])


def _is_counted(words: Sequence[str]) -> bool:
    return words[-1:] != [] and words[-1].rstrip("s") in ("day", "week", "month", "fortnight", "hour")


def _is_held(words: Sequence[str]) -> bool:
    """'the conference being held in London at the end of November', 'to take effect on 1 November'."""
    if words[-1:] != [] and words[-1] in _IN_FORCE:
        return bool(_COMING.intersection(words[-2:]))
    pairs = list(pairwise(words))
    at = next((at for at in range(len(pairs) - 1, -1, -1) if pairs[at] in _HELD), None)
    return at is not None and not _GOES_ON.intersection(words[at:])


def _counts(words: Sequence[str]) -> bool:
    """'the number of Incidents in August'."""
    near = words[-_NEAR - 1 :]
    return "of" in near and bool(_COUNTED.intersection(near[: near.index("of")]))


def _asks_how_many(words: Sequence[str]) -> bool:
    """'to report how many meters will be migrated by 31 December'."""
    behind = _behind(words, _HOW)
    return behind[:1] != [] and behind[0] in _MANY and bool(_BE.intersection(behind[-3:-1]))


def _planned(words: Sequence[str]) -> bool:
    """'the plan for completing the work by March'."""
    at = next((at for at in range(len(words) - 1, 0, -1) if words[at].endswith("ing")), None)
    if at is None or words[at - 1] not in ("for", "of") or _GOES_ON.intersection(words[at:]):
        return False
    return bool(_PLANS.intersection(words[max(at - 3, 0) : at]))


def _is_event(words: Sequence[str]) -> bool:
    """'a room for the workshop on 15 September', but not 'to hold a workshop on 15 September'."""
    return words[-1] in _EVENTS and not _HOLDING.intersection(words[-_NEAR:-1])
