"""A coming meeting: 'the next Interim meeting of the Operations Group (OPSG_30)' is its own, of a kind and a number."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from opsgdocs.extractors.front.designation import as_number
from opsgdocs.extractors.front.own_names import initials_of
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

LONGEST_LINE = 300
"""Characters of a line that is looked at whole."""

_NEXT = r"(?:next|future|forthcoming|upcoming|following)"
MEETING = (
    rf"{_NEXT}\s+(?P<between>(?:[\w&/'’-]+\s+){{0,6}}?){{what}}\b(?P<of>\s+of\s+(?:the\s+)?[\w&' -]{{1,60}}?)?"
    r"(?:\s+in\s+(?:public|private|person))?{when}\s*,?\s*(?:\((?P<bracket>[^)]*)\)\s*)?"
)
"""'the next Reporting meeting of the Operations Group (OPSG_30)', with `what` for 'meeting' and `when` behind it."""

_BODIES = frozenset({"group", "committee", "forum", "panel", "board", "council"})
_ORDINARY = late(
    compiled,
    r"the|a|of|on|for|and|dates?|times?|venue|next|future|forthcoming|upcoming|planned|scheduled|proposed|our|this|"
    r"meetings?|we|they|members|formal|regular|monthly|quarterly|weekly|ordinary|group|(?:sub-?)?committee|forum|panel|board|council|sub|"
    r"sessions?|sitting|plenary|stand-?up|catch-?up|sync|face-to-face|full|online|virtual|routine|\d+",
)


class Announced(NamedTuple):
    """A coming meeting; `kind` is None where no word tells it, `day` where it is not known."""

    kind: str | None
    day: date | None
    label: str | None
    passages: tuple[Passage, ...]


def is_own(between: str, of: str | None, profile: Profile) -> bool:
    """Whether the words around 'meeting' name no other body."""
    if not profile.meeting.short and not profile.meeting.names:
        return True
    own = {word.casefold() for name in (profile.meeting.short, *profile.meeting.names) for word in name.split()}
    allowed = (
        own
        | initials_of(profile.meeting.names)
        | {word for kind in profile.meeting.next_kinds for word in kind.split()}
    )
    words = re.findall(r"[\w'’-]+", f"{between} {of or ''}".casefold())
    return all(word in allowed or _ORDINARY.fullmatch(word) for word in words) and not _is_other_name(words, own)


def is_of_own_make(body: str, profile: Profile) -> bool:
    """'Workgroup 7' may be a meeting of any Group, of no Board."""
    own = {word.casefold() for name in profile.meeting.names for word in name.split()}
    named = {word for word in _BODIES if any(one.endswith(word) for one in own)}
    said = body.casefold()
    return not named or said in ("meeting", "session") or any(said.endswith(word) for word in named)


def kind_in(text: str, profile: Profile) -> str | None:
    """The kind of meeting that a text names, as the profile has it: 'interim', 'reporting'."""
    plain = text.casefold()
    return next((kind for kind in profile.meeting.next_kinds if re.search(rf"\b{re.escape(kind)}\b", plain)), None)


def label_in(text: str, profile: Profile) -> str | None:
    """The label of one of the committee's meetings that a text names: 'OPSG 30', 'meeting no. 30'."""
    labelled = own_labels(profile.meeting.short).search(text) if profile.meeting.short else None
    return label_of(labelled, profile) if labelled else None


def label_of(match: re.Match[str], profile: Profile) -> str:
    """The label as the profile writes it, of what `own_labels` found."""
    return profile.label(as_number(match["number"]))


@cache
def before_labels(short: str) -> tuple[str, ...]:
    """What at least stands in a text with a label, in small letters."""
    return (short.casefold(), "meeting") if short else ("meeting",)


@cache
def own_labels(short: str) -> re.Pattern[str]:
    """The labels of the meetings of a committee by its short form: 'OPSG_30', 'Meeting No. 30'."""
    number = r"(?P<number>\d{1,4}|EX[\s_-]?\d{1,3})(?![\d/])"
    return re.compile(
        rf"(?<!\w)(?:{re.escape(short)}(?:[\s_\-–]|\s+meeting\s+)?|meeting\s+)(?:no\.?\s*)?{number}", re.I
    )


def _is_other_name(words: list[str], own: set[str]) -> bool:
    """'the next Board meeting' is another body's where the committee is a Group."""
    named = {word for word in _BODIES if any(one.endswith(word) for one in own)}
    return bool(named) and bool(_BODIES & set(words) - named)
