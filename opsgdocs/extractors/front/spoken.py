"""Sentences that announce a meeting: 'The next meeting will be held on 3 March 2020', 'We meet again on 13 May'."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from opsgdocs.extractors.front.announced_days import days_in, is_listed
from opsgdocs.extractors.front.coming import (
    MEETING,
    Announced,
    before_labels,
    is_of_own_make,
    is_own,
    kind_in,
    label_in,
    label_of,
    own_labels,
)
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

_NEXT_WORDS = ("next", "future", "coming", "following", "again")
_SENTENCE = late(
    compiled,
    rf"\b{MEETING.replace('{when}', '').replace('{what}', 'meetings?')},?\s*"
    r"(?:will|is|are|to|shall|would|has been|takes|"
    r"was (?:agreed|confirmed|set|fixed|arranged|scheduled|noted))\b(?P<held>[^.;]{0,60}?)$",
    re.IGNORECASE,
)
# 'The Committee will next meet on 13 May', 'to meet again on 13 May', 'We meet again on 13 May'
_MEETS_AGAIN = late(
    compiled,
    r"(?:the\s+)?(?P<who>(?:[\w&-]+\s+){0,5}?)(?:(?:will|would|to|shall)\s+)?(?:next\s+meets?|meets?\s+(?:again|next))\b[^.;]{0,40}$",
    re.IGNORECASE,
)
# 'Workgroup 7 will be held on 23 April': the meeting that its number names
_NUMBERED = late(
    compiled,
    r"(?:.*[.;]\s+)?(?:the\s+)?(?P<body>(?:work(?:ing)?[\s-]?|sub-?)?(?:group|committee)|board|panel|council|forum|meeting|session)"
    r"\s+(?:no\.?\s*|#)?\d{1,3}\s+(?:will\s+be\s+held|will\s+take\s+place|takes\s+place|is\s+(?:planned|scheduled|set|fixed))"
    r"\b[\w ]{0,30}$",
    re.IGNORECASE,
)
_TAKE_PLACE = ("be held", "take place", "takes place", "scheduled", "planned", "is set", "is fixed")
_HELD = late(
    compiled,
    r"\s*,?\s*(?:\([^)]*\)\s*)?(?:(?:will|is|are|shall|has been|to)\b[\w ]{0,40}?\b(?:on|for|place|held|be)\b(?:\s+on)?"
    r"|takes place on|[–—:,-]|\(|on)\s*(?:the\s+)?$",
    re.IGNORECASE,
)


def announced_in_sentence(line: Passage, profile: Profile, today: date | None) -> Iterator[Announced]:
    """'The next meeting will be held on 3 March 2020', 'OPSG_30 – 3 March 2020'; each day by what stands before it."""
    text = line.text
    if not _may_announce(text, profile.meeting.short, profile.actions.markers):
        return
    last, lead = 0, None
    for start, end, day in days_in(text, profile, today):
        before, last = text[last:start], end
        if today and day <= today:
            continue
        if lead and is_listed(before):
            yield lead._replace(day=day, label=None)
            continue
        lead = _said_of_own(before, day, line, profile)
        if lead:
            yield lead
            continue
        numbered = _NUMBERED.fullmatch(before) if today else None
        if numbered and is_of_own_make(numbered["body"], profile):
            yield Announced(kind_in(before, profile), day, label_in(before, profile), (line,))
            continue
        labelled = own_labels(profile.meeting.short).search(before) if profile.meeting.short else None
        if labelled and today and _HELD.fullmatch(before, labelled.end()):
            yield Announced(kind_in(before, profile), day, label_of(labelled, profile), (line,))


def _may_announce(text: str, short: str, markers: tuple[str, ...]) -> bool:
    """A cheap look before days are sought: it speaks of a coming meeting, and is no action."""
    if not may_hold(text, (*before_labels(short), "meet", *_TAKE_PLACE)):
        return False
    speaks = may_hold(
        text, ("meeting", "meet again", "meets again", "meet next", "meets next", "next meet")
    ) and may_hold(text, _NEXT_WORDS)
    speaks = speaks or may_hold(text, _TAKE_PLACE)
    labelled = not speaks and short and own_labels(short).search(text)
    return bool(speaks or labelled) and not _marked(markers).match(text)


@cache
def _marked(markers: tuple[str, ...]) -> re.Pattern[str]:
    return compiled(rf"(?:{'|'.join(map(re.escape, markers))})\b")


def _said_of_own(before: str, day: date, line: Passage, profile: Profile) -> Announced | None:
    """'The Board meets next on …', 'The next meeting will be held on …' before a day."""
    again = _MEETS_AGAIN.search(before)
    if again and is_own(again["who"], None, profile):
        return Announced(kind_in(again[0], profile), day, None, (line,))
    spoken = _SENTENCE.search(before)
    if spoken and is_own(spoken["between"], spoken["of"], profile):
        return Announced(kind_in(spoken[0], profile), day, label_in(spoken["bracket"] or "", profile), (line,))
    return None
