"""Which of the days on a front page is the meeting's: 'Ares(2026) – 27/03/2026' above 'Leeds, 19 March 2026 (09.30)'.

A line with a time of day, or one that says when the meeting was held, tells more than a day alone, and that more than
the day of a reference. Where two tell as much, both should be looked at.
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from opsgdocs.document import Heading
from opsgdocs.extractors.front.clock import find_times
from opsgdocs.extractors.front.days import printed_days
from opsgdocs.extractors.front.place import whole_line
from opsgdocs.extractors.front.residue import letters_of, without_days
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_TITLE_LINES = 6
# 'Sent: 27 March 2026 14:02', 'Notice of the meeting was given on 2 March': when something was made of it
_OF_DOCUMENT = late(
    compiled,
    r"(?i)\W*(?:sent|posted|received|print(?:ed|out)?|generated|exported|downloaded|saved|created|modified|uploaded|produced|"
    r"edited|written|typed|drafted|signed|doc(?:ument)?|ref(?:erence)?|file|paper|(?:from|to|cc|subject)(?=\s*:)|notice|invitation|agenda)\b(?!\s+\d{1,2}[:.]\d)",
)
_HELD = late(compiled, r"(?i)\bheld\b|\btook place\b")
_NOT_YET = late(
    compiled,
    r"(?i)\b(?:notice|convened|called(?!\s+to\s+order)|invit\w+|postponed|originally|cancelled|rescheduled|since)\b",
)
_MEETING = late(compiled, r"(?i)\b(?:meeting|minutes|session|conference|workshop|assembly)\b")
_PLACE = late(compiled, r"(?:[^\W\d_][\w.’'-]*(?:[ -][^\W\d_][\w.’'-]*){0,3},?\s*)?(?:the\s+)?")
_SENTENCE_END = (".", "!", "?")

_NOTHING, _PASSING, _ALONE, _NAMED, _TIMED = range(5)  # how much a line tells of the meeting's own day


class Rivals(NamedTuple):
    """The line that tells the meeting's day, and one with another day that tells hardly less."""

    line: Passage | None
    other: Passage | None = None


def choose(dated: Sequence[Passage], titles: Sequence[Passage], profile: Profile) -> Rivals:
    """Of lines with a day, in order, the one that tells most; `titles` are the first lines of the page."""
    if not dated:
        return Rivals(None)
    told = [(line, _tells(line, titles[:_TITLE_LINES], profile), _day(line, profile)) for line in dated]
    best = max(strength for _, strength, _ in told)
    line, strength, day = next(one for one in told if one[1] == best)
    near = max(_ALONE, strength - 1)
    rival = next((one for one, as_much, other in told if other != day and as_much >= near), None)
    passed_over = line is not dated[0] and told[0][1] > _NOTHING and told[0][2] != day
    first = dated[0] if passed_over and strength <= _ALONE else None
    return Rivals(line, rival or first)


def against_label(named: Passage, dated: Sequence[Passage], kinds: Collection[str], profile: Profile) -> Passage | None:
    """The line that tells another day than 'Date: 2026-03-20', which may be the day of issue.

    Nothing beside the label may say more: no time or place is stated by name, nor the word 'meeting' with the day.
    """
    own, label = _day(named, profile), whole_line(named)
    if (
        {"time", "venue"} & set(kinds)
        or label is named
        or _tells(label, (), profile) > _ALONE
        or _MEETING.search(label.text)
    ):
        return None
    for line in dated:
        day = _day(line, profile)
        if own and day and day < own and line.block is not named.block and _tells(line, dated, profile) >= _NAMED:
            return line
    return None


def _day(line: Passage, profile: Profile) -> date | None:
    days = printed_days(line.text, day_first=profile.meeting.day_first)
    return days[0].day if days else None


def _tells(line: Passage, titles: Sequence[Passage], profile: Profile) -> int:
    text = line.text
    if _OF_DOCUMENT.match(text) or _NOT_YET.search(text):
        return _NOTHING
    sentence = text.endswith(_SENTENCE_END)
    if not sentence and find_times(without_days(text, profile)):
        return _TIMED
    if _HELD.search(text):
        return _TIMED
    first = any(line.block is title.block for title in titles) or isinstance(line.block, Heading)
    if not sentence and first and _MEETING.search(text):
        return _NAMED
    return _ALONE if _is_alone(text, profile) else _PASSING


def _is_alone(text: str, profile: Profile) -> bool:
    """Nothing but the day, or a place before it."""
    days = printed_days(text, day_first=profile.meeting.day_first)
    return (
        bool(days)
        and _PLACE.fullmatch(text, 0, days[0].start) is not None
        and not letters_of(text[days[-1].end :], profile)
    )
