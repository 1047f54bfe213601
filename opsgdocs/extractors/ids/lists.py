"""Ids that a sentence takes together: 'Actions 53/02 and 53/03', '53/02, 53/03 and 53/04', '53/02 to 53/05'."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from opsgdocs.extractors.ids.action_ids import ActionId, canonical, find_ids, id_at
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import may_hold
from opsgdocs.profile import Profile

_LINK = compiled(r"\s*(?:,\s*(?:and\s+)?|;\s*|&\s*|\band\s+|\bor\s+|/\s+)(?:(?i:actions?)\s+)?(?=\S)")
_RANGE = compiled(r"\s*(?:\bto\b|\bthrough\b|–|-)\s*(?:(?i:actions?)\s+)?(?=\S)")
_FOLLOWING = compiled(r"(?i)\bactions?\b[^.:]{0,90}:\s*(?=\S)")
# 'Of the actions, 28/01 and 28/02 were closed and 28/03 carried forward'; 'kept 28/03 open'
_OF_THEM = compiled(r"(?i)\bactions?\b[^.:;,]{0,30},\s*(?=\d)")
_BESIDES = compiled(
    r"(?i)\b(?:kept|keep|left|leave|closed|close|re-?opened|forward|while|whilst|whereas|but|and|actions?)\s+(?=\d{1,4}\s?/\s?\d\d)"
)
_SEQUENCE = compiled(r"0\d(?![\d/.,]\d|\w)")  # '17/01 and 02'
_HEADING = ("action",)  # stands in all that `_FOLLOWING` and `_OF_THEM` find
_LONGEST_RANGE = 30  # actions; a longer one is a slip


class IdList(NamedTuple):
    """Ids that stand together, and the offsets of the whole list."""

    ids: tuple[ActionId, ...]
    start: int
    end: int


def find_id_lists(text: str, profile: Profile) -> Iterator[IdList]:
    """The lists of ids in `text`, in order; a single id is a list of one."""
    return iter(_lists_in(text, profile))


@lru_cache(maxsize=1 << 10)  # what a paragraph is about is asked by the steps that read statements and outcomes
def _lists_in(text: str, profile: Profile) -> tuple[IdList, ...]:
    lists: list[IdList] = []
    for first in _firsts(text, profile):
        if not lists or first.start >= lists[-1].end:
            lists.append(_list_from(text, first, profile))
    return tuple(lists)


def ids_behind(text: str, first: ActionId, profile: Profile) -> tuple[ActionId, ...]:
    """The ids that a list goes on with behind its first: 'OPSG 29/04 and OPSG 29/05'."""
    return _list_from(text, first, profile).ids[1:] if first.meeting is not None else ()


def _firsts(text: str, profile: Profile) -> list[ActionId]:
    """Ids known by themselves, and the bare one behind 'the following actions were closed:'."""
    found = list(find_ids(text, profile))
    behind = [one for end in _heads_end(text) if (one := id_at(text, profile, end))]
    behind += _besides(text, [*found, *behind], profile)
    known = {action.start: action for action in (*behind, *found)}
    return sorted(known.values(), key=lambda one: one.start)


def _heads_end(text: str) -> list[int]:
    """Where the words end that head a list of bare ids."""
    if not may_hold(text, _HEADING):
        return []
    return [match.end() for way in (_FOLLOWING, _OF_THEM) for match in way.finditer(text)]


def _besides(text: str, found: list[ActionId], profile: Profile) -> list[ActionId]:
    """Bare ids of a meeting of which the sentence names one in full already; else '28/03' may be a day."""
    meetings = {action.meeting for action in found if action.meeting is not None}
    if not meetings:
        return []
    bare = (id_at(text, profile, match.end()) for match in _BESIDES.finditer(text, min(one.end for one in found)))
    return [action for action in bare if action and action.meeting in meetings]


def _list_from(text: str, first: ActionId, profile: Profile) -> IdList:
    ids = [first]
    while following := _next(text, ids[-1], profile):
        ids.extend(following)
    return IdList(tuple(ids), first.start, max(action.end for action in ids))


def _next(text: str, last: ActionId, profile: Profile) -> list[ActionId]:
    for link in (_LINK, _RANGE):
        match = link.match(text, last.end)
        action = id_at(text, profile, match.end()) if match else None
        if match and not action:
            action = _same_meeting(text, match.end(), last, profile)
        if action:
            between = _between(last, action, profile) if link is _RANGE else []
            return [*between, action]
    return []


def _same_meeting(text: str, start: int, last: ActionId, profile: Profile) -> ActionId | None:
    match = _SEQUENCE.match(text, start) if last.meeting is not None else None
    if not match:
        return None
    name = canonical(last.body, last.meeting, match[0], profile).strip()
    return ActionId(last.body, last.meeting, match[0], match.start(), match.end(), name)


def _between(first: ActionId, last: ActionId, profile: Profile) -> list[ActionId]:
    """'53/02 to 53/05' names 53/03 and 53/04 as well."""
    if first.meeting != last.meeting or not (first.sequence.isdigit() and last.sequence.isdigit()):
        return []
    numbers = range(int(first.sequence) + 1, int(last.sequence))
    if len(numbers) > _LONGEST_RANGE:
        return []
    return [
        ActionId(
            first.body,
            first.meeting,
            str(number),
            first.start,
            last.end,
            canonical(first.body, first.meeting, str(number), profile).strip(),
        )
        for number in numbers
    ]
