"""A net beneath all that was read: lines that have the form of an action, or a part of one, and lie in no record.

It does not ask whether anything was read, for one decision more would silence it: a line beneath 'Actions', 'Owner: …',
'TODO …' and '>> …' of which nothing was made, and an action that ends in a colon with nothing behind it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from opsgdocs.document import Heading, ListItem, TextBlock, fold
from opsgdocs.extractors.ids.twins import is_akin
from opsgdocs.extractors.mark.forms import NO_OWNER
from opsgdocs.extractors.mark.informal import tasked_to
from opsgdocs.extractors.owner.owners import split_owners
from opsgdocs.extractors.owner.people import is_attendee, is_same_person
from opsgdocs.extractors.raised.listed_tasks import is_beneath_actions, is_no_task
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Action, Evidence, Minutes, Problem

_DETAIL = late(
    compiled,
    r"\W{0,3}(?i:(?:action\s+)?owners?|(?:person\s+)?responsible|assigned\s+to|assignee|actione{1,2}s?|due(?:\s+(?:date|by))?|deadline"
    r"|target\s+date|complete\s+by|by\s+whom|by\s+when)\s*:\s*(?P<said>\S.*)",
)
_MARKED = late(
    compiled,
    rf"[\s•*>\[(–-]{{0,3}}(?:TODO\b|ACTIONS?\b{NO_OWNER}(?!\s+[a-z])|(?P<point>AP|AI)(?:\s?\d[\w./-]*|\s*:)"
    r"|>>(?!>)(?=\s*[A-Z][^.;]{1,60}?(?:\sto\s|:)))[\s:.–—-]*(?P<said>\S.*)",
)
_BLANK = late(
    compiled, r"(?i)\W*(?:none|nil|n/?a|tb[acd]|no(?:ne)?\s+.{0,30}|see\s.*|closed|complete[d]?|done|open)?\W*"
)
_POINT = compiled(r"\s*(?:[•◦▪–-]|\(?(?:[a-z]|[ivx]+|\d{1,2})[.)])\s+")
# 'Next CAB: Wednesday 1 April 2026, 10:00', and no 'Next steps: AB to ring by 3 May'
_NEXT = late(
    compiled,
    r"(?i)\W*(?:date\s+of\s+)?(?:the\s+)?next\s+(?!(?:\w+\s+)?(?:steps?|actions?|tasks?|deadlines?|milestones?|targets?)\b)"
    r"[\w&'’/-]+(?:\s+[\w&'’/-]+){0,3}\s*(?:[:–—]|\s-\s)\s*"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tue|wed|thu|fri|sat|sun)\b|\d|tb[acd]\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d)(?!.*\b(?:to|will|shall|must)\s+[a-z]).*",
)
_QUOTED = 60  # characters
_FEWEST_WORDS = 3


def check_left_out(reading: Reading, minutes: Minutes, told: Iterable[Problem]) -> Iterator[Problem]:
    """One problem for each kind; `told` are the problems so far, whose places need no other."""
    words = reading.profile.actions
    if words.written and words.in_text:
        known = _paths(minutes, told)
        free = [one for one in reading.passages() if not _paths_of(one.block) & known]
        listed = [one for one in free if is_beneath_actions(one) and _may_be_task(one, reading)]
        others = [one for one in free if one not in listed and not isinstance(one.block, Heading)]
        marked = [one for one in others if _is_marked(one.block, reading)]
        detailed = [one for one in others if _has_form(one.block, _DETAIL, 1)]
        yield from _told(listed, "stands beneath a heading of actions, and lies in none")
        yield from _told(detailed, "says who or by when, and lies in no action")
        yield from _told(marked, "begins as an action does, and none was made of it")
    yield from _unfinished(minutes)
    yield from _of_others(reading, minutes)


def _paths(minutes: Minutes, told: Iterable[Problem]) -> frozenset[str]:
    """The places of all that was read or told."""
    groups = (minutes.actions, minutes.outstanding, minutes.decisions, minutes.statements, told)
    return frozenset(place.path for group in groups for one in group for place in one.evidence if place.path)


def _paths_of(block: TextBlock) -> set[str]:
    return {place.path for place in block.places if place.path}


def _may_be_task(passage: Passage, reading: Reading) -> bool:
    text = fold(passage.block.text).strip()
    if isinstance(passage.block, Heading) or len(text.split()) < _FEWEST_WORDS or _NEXT.fullmatch(text):
        return False
    if is_no_task(text, reading):
        return bool(reading.ids.within(passage.block))  # 'OPSG 17/03 was reopened.'
    return passage.above is None if isinstance(passage.block, ListItem) else not text.endswith(":")


def _is_marked(block: TextBlock, reading: Reading) -> bool:
    """Whether it begins so; 'AP: …' is what somebody said where these are a person's initials."""
    found = _MARKED.match(fold(block.text))
    initials = found["point"] if found else None
    return _has_form(block, _MARKED, _FEWEST_WORDS) and not (initials and is_attendee(initials, reading.names))


def _has_form(block: TextBlock, form: "re.Pattern[str]", fewest: int) -> bool:
    found = form.match(fold(block.text))
    return found is not None and not _BLANK.fullmatch(found["said"]) and len(found["said"].split()) >= fewest


def _told(passages: Sequence[Passage], said: str) -> Iterator[Problem]:
    found = [passage.block for passage in passages]
    if found:
        others = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        words = " ".join(found[0].text.split())[:_QUOTED]
        places = tuple(place for block in found for place in cite(block))
        yield problem("doubtful_action", f"“{words}”{others} {said}.", places)


def _unfinished(minutes: Minutes) -> Iterator[Problem]:
    """'Carl to:' and nothing beneath."""
    found = [action for action in minutes.actions if fold(action.text).rstrip().endswith(":")]
    if found:
        keys = ", ".join(action.key for action in found[:4]) + (" and others" if len(found) > 4 else "")
        places: tuple[Evidence, ...] = tuple(place for action in found for place in action.evidence)
        words = " ".join(found[0].text.split())[-_QUOTED:]
        yield problem("doubtful_action", f"Nothing was found behind the colon of {keys}: “{words}”.", places)


def _of_others(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """'(c) AB to water them' beneath 'DO to:' is AB's."""
    found = [(action, line) for action in minutes.actions if (line := _others_line(action, reading))]
    if found:
        action, line = found[0]
        others = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        message = f"A point beneath action {action.key}{others} is another's than its owner's: “{line[:_QUOTED]}”."
        yield problem("doubtful_action", message, tuple(place for one, _ in found for place in one.evidence))


def _others_line(action: Action, reading: Reading) -> str:
    for line in action.text.split("\n")[1:] if action.owners else ():
        said = _POINT.sub("", line, count=1)
        named = split_owners(tasked_to(said, reading.names), reading.profile, reading.names)
        if named and not any(_is_of(one, action, reading) for one in named):
            return said
    return ""


def _is_of(name: str, action: Action, reading: Reading) -> bool:
    """Whether a name is one of the owners, or may be another form of one."""
    people = reading.names.people
    return any(is_akin(name, owner) or is_same_person(name, owner, people) for owner in action.owners)
