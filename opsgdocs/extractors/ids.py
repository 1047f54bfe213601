"""Action ids: 'ACTION OPSG 29/04', 'Action SSC_71/02', 'Action 28/02' → 'OPSG 29/04', 'SSC 71/02', 'OPSG 28/02'.

An id says the committee, the meeting that raised the action and a running number. The canonical form is the
profile's; the printed form stays in the evidence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from opsgdocs.profile import Profile

_BODY = r"(?P<body>{body})(?:[\s_\-–]*)"
# '29', 'EX3'; never the day of a date: '29/01/2020' goes on with another slash
_NUMBER = r"(?P<meeting>\d{1,4}|(?i:EX)[\s_-]?\d{1,3})\s?[/\-–.]\s?(?P<sequence>\d{1,3}[a-z]?)(?![/\d]|[.\-–]\d)"
_BARE = r"(?i:actions?)(?:\s+(?i:items?|ids?|refs?|references?|numbers?|nos?)\.?)?\s+(?:\(?)"
_ANY_BODY = r"(?!(?i:actions?|items?|refs?)\b)[A-Z][A-Za-z&]*[A-Z]"


@dataclass(frozen=True, slots=True)
class ActionId:
    """An id found in a text, and the offsets of its printed form."""

    body: str
    meeting: int | str
    sequence: str
    start: int
    end: int
    canonical: str


def find_ids(text: str, profile: Profile) -> Iterator[ActionId]:
    """All ids in `text`: with the committee's short form before them, or after the word 'action'."""
    for match in _pattern(profile.meeting.short).finditer(text):
        yield _action_id(match, profile)


def id_at(text: str, profile: Profile, start: int = 0) -> ActionId | None:
    """The id that begins exactly at `start`; the short form may be missing ('28/02' in an id column)."""
    match = _at_start(profile.meeting.short).match(text, start)
    return _action_id(match, profile) if match else None


def canonical(body: str, meeting: int | str, sequence: str, profile: Profile) -> str:
    """The profile's form of an id: `canonical('OPSG', 29, '4', …)` is 'OPSG 29/04'."""
    digits = sequence.rstrip("abcdefghijklmnopqrstuvwxyz")
    return profile.actions.id.format(body=body, meeting=meeting, sequence=int(digits)) + sequence[len(digits) :]


def meeting_number(text: str) -> int | str:
    """'029' → 29, 'EX 3' → 'EX3'."""
    compact = regex.sub(r"[\s_-]", "", text)
    return int(compact) if compact.isdigit() else compact.upper()


def _action_id(match: "regex.Match[str]", profile: Profile) -> ActionId:
    body = (match["body"] or profile.meeting.short).upper() if profile.meeting.short else match["body"] or ""
    meeting = meeting_number(match["meeting"])
    start = match.start("body") if match["body"] else match.start("meeting")
    return ActionId(
        body=body,
        meeting=meeting,
        sequence=match["sequence"],
        start=start,
        end=match.end("sequence"),
        canonical=canonical(body, meeting, match["sequence"], profile).strip(),
    )


@cache
def _pattern(short: str) -> "regex.Pattern[str]":
    body = regex.escape(short) if short else _ANY_BODY
    named = rf"(?<![\w/])(?:{_BODY.format(body=body)}|{_BARE}){_NUMBER}"
    return regex.compile(named)


@cache
def _at_start(short: str) -> "regex.Pattern[str]":
    body = f"(?i:{regex.escape(short)})|{_ANY_BODY}" if short else _ANY_BODY
    return regex.compile(rf"(?:{_BODY.format(body=body)}|(?:{_BARE})?){_NUMBER}")
