"""Ids of the usual form that count by the year: 'TAG 21/07' and 'TAG 21-08' in minutes of meeting 61, of 2021.

The number before the stroke is no meeting's then. It is told where actions are raised under it though the meeting has
another number, and no id of the minutes bears the meeting's own or the one before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from opsgdocs.document import Block, fold, walk
from opsgdocs.extractors.ids.action_ids import ActionId, find_ids, id_at
from opsgdocs.extractors.owner.heads import BEFORE_TO, head_of_action
from opsgdocs.extractors.status.outcomes import recalls
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile, built_in, load

_MARK = late(compiled, r"\W{0,3}(?:(?i:(?:new|agreed|further)\s+)?(?i:actions?)(?:\s+(?i:no|ref|number|id)\b\.?)?\s+)?")
_BEHIND = late(compiled, r"\s{0,2}[\])]?\s{0,2}(?:[(\[][^()\[\]]{1,60}[)\]])?\s{0,2}[:–—-]?\s+")
_LONGEST_CELL = 24  # characters
_CENTURY = 100


def yearly_profile(profile: Profile, blocks: Sequence[Block], number: int | str | None, day: date | None) -> Profile:
    """The profile, told that ids count by the year where those of these minutes do."""
    words = profile.actions
    known = profile.name in built_in() and bool(load(profile.name).meeting.short)
    if known or words.id_forms or not (words.id and words.written) or day is None:
        return profile
    year = day.year % _CENTURY
    raised, others = set(_raised(blocks, profile)), set(_others(blocks, profile))
    meetings = {meeting for meeting, _ in raised | others}
    if not meetings or not meetings <= {year, year - 1}:
        return profile
    if isinstance(number, int):
        ahead = number < year - 1  # no meeting to come has raised any
        told = not meetings & {number, number - 1} and (ahead or _are_of(year, raised))
    else:
        told = _are_of(year, raised) and any(one[0] == year for one in others - raised)  # a table carries some
    return replace(profile, actions=replace(words, by_year=True)) if told else profile


def _are_of(year: int, raised: set[tuple[int | str | None, str]]) -> bool:
    return bool(raised) and all(meeting == year for meeting, _ in raised)


def _raised(blocks: Sequence[Block], profile: Profile) -> Iterator[tuple[int | str | None, str]]:
    """The ids behind the word 'action', or before a colon, with what somebody is to do."""
    for block in walk(tuple(blocks)):
        text = fold(block.text)
        mark = _MARK.match(text)
        found = id_at(text, profile, mark.end()) if mark else None
        behind = _BEHIND.match(text, found.end) if found else None
        said = text[behind.end() :] if behind else ""
        if found and head_of_action(said, BEFORE_TO) and not recalls(said, profile):
            yield _of(found)


def _others(blocks: Sequence[Block], profile: Profile) -> Iterator[tuple[int | str | None, str]]:
    """All ids in the text, and those that stand alone in a cell."""
    for block in walk(tuple(blocks)):
        text = fold(block.text).strip()
        yield from (_of(found) for found in find_ids(text, profile))
        found = id_at(text, profile) if len(text) <= _LONGEST_CELL and text[:1].isalpha() else None
        if found:
            yield _of(found)


def _of(found: ActionId) -> tuple[int | str | None, str]:
    return found.meeting, found.sequence
