"""Whether the next meeting that documents know is the one that was meant by 'the next meeting'.

With the minutes of PMB_8 and PMB_10 at hand, 'the next meeting' said at PMB_8 was PMB_9, whose day nobody tells. Where
meetings bear no numbers, one that is far off by the committee's own habit is not taken for the next one: no day is
better than a wrong one.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from opsgdocs.meetings.announcements import MeetingFact
from opsgdocs.meetings.labels import is_numbered

MOVED_DAYS = 14
"""How far an announced meeting may have been moved and still be the same meeting."""
_MOST_WAITS = 3  # of the usual length: farther off, minutes between are likely missing
_LONGEST_WAIT = 100  # days, where nothing tells what is usual: a quarter and a little


def counts_on(base: MeetingFact | None, found: MeetingFact, others: Iterable[MeetingFact]) -> bool | None:
    """Whether the numbers say that no meeting of that kind lies between; None where they do not tell."""
    if base is None or not (_is_numbered(base) and _is_numbered(found)):
        return None
    first, last = int(base.number or 0) + 1, int(found.number or 0)
    if first >= last:
        return first == last
    other_kinds = {fact.number for fact in others if fact.kind != found.kind}
    return all(number in other_kinds for number in range(first, last))


def waits_between(days: Sequence[date]) -> list[int]:
    """How many days lie between meetings, the shortest first."""
    return sorted((later - earlier).days for earlier, later in pairwise(days))


def is_near(waits: Sequence[int], wait: int) -> bool:
    """Whether a wait is no longer than some usual ones; `waits` are all that are known, the shortest first.

    What is usual the shorter waits tell: the longer ones may be holes in what was given.
    """
    place = bisect_left(waits, wait)
    is_one = waits[place : place + 1] == [wait]  # a wait is no witness for itself
    others = len(waits) - is_one
    if not others:
        return wait <= _LONGEST_WAIT
    usual = others // 4
    return wait <= _MOST_WAITS * waits[usual + (is_one and place <= usual)]


def is_announced(facts: Iterable[MeetingFact], day: date, found: MeetingFact) -> bool:
    """Whether minutes up to that day announce it."""
    ahead = (fact for fact in facts if not fact.own and fact.day and fact.said_on and fact.said_on <= day < fact.day)
    same = (fact for fact in ahead if (fact.body.casefold(), fact.kind) == (found.body.casefold(), found.kind))
    return any(fact.day and found.day and abs((fact.day - found.day).days) <= MOVED_DAYS for fact in same)


def _is_numbered(fact: MeetingFact) -> bool:
    return is_numbered(fact.label, fact.number, fact.day)
