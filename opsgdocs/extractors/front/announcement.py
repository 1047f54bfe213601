"""One line that announces a meeting: 'Next Reporting Meeting: 25 February 2020', 'OPSG_30 – 3 March 2020'."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from opsgdocs.extractors.front.announced_days import days_in, is_listed
from opsgdocs.extractors.front.days import printed_days
from opsgdocs.extractors.front.designation import as_number
from opsgdocs.extractors.front.diary import DIARY_WORDS, names_diary
from opsgdocs.extractors.front.own_names import initials_of, is_body
from opsgdocs.extractors.front.residue import letters_of
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

_UNKNOWN = re.compile(
    r"\W*(?:tbc|tba|tbd|not (?:yet )?(?:known|set|agreed)|"
    r"to be (?:confirmed|advised|arranged|agreed|announced|decided|set|determined))\b"
    r"|\W*(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{4})?\W*$",
    re.IGNORECASE,
)
# 'The next meeting is yet to be arranged'
_YET = late(
    re.compile,
    r"(?i)\bto be (?:confirmed|advised|arranged|agreed|announced|decided|set|determined|fixed)\b|\b(?:tbc|tba|tbd)\b",
)
_NEXT = r"(?:next|future|forthcoming|upcoming|following)"
_DATE_OF = r"(?:(?:(?:proposed\s+)?(?:dates?|times?|venue)\b[\s,&/]*(?:and\s+)?)+(?:of|for)\s+(?:the\s+)?)?(?:the\s+)?"
# As in: the next Reporting meeting of the Operations Group (OPSG_30)
_MEETING = (
    rf"{_NEXT}\s+(?P<between>(?:[\w&/'’-]+\s+){{0,6}}?){{what}}\b(?P<of>\s+of\s+(?:the\s+)?[\w&' -]{{1,60}}?)?"
    r"(?:\s+in\s+(?:public|private|person))?{when}\s*,?\s*(?:\((?P<bracket>[^)]*)\)\s*)?"
)
_WHEN = r"(?:\W*(?:dates?|times?|details|venue|and)\b)*"
_BEFORE_DATE = r"(?P<end>[:–—-]\s*|$|\t\s*|\s?(?=\W*(?:mon|tue|wed|thu|fri|sat|sun)\w*\b|\d))"
_CALLED = r"(?:meetings?|interims?|calls?|tele-?conferences?|telecons?)"
_LABEL = late(
    re.compile,
    _DATE_OF + _MEETING.replace("{when}", _WHEN).replace("{what}", _CALLED) + _BEFORE_DATE,
    re.IGNORECASE,
)
# 'Next Programme Board: 21 April 2026', 'Date of next PCC – 11 May', 'The next Board is on 21 April': no word 'meeting'
_NAMED = late(
    re.compile,
    rf"{_DATE_OF}(?:next|following|forthcoming)\s+(?P<between>(?:[\w&/'’-]+\s+){{0,5}}?(?P<last>[\w&/'’-]+))(?P<of>)"
    rf"(?:\s+(?:is|will\s+be|to\s+be|takes\s+place|will\s+take\s+place|meets)(?:\s+held)?\s+on)?{_WHEN}\s*,?\s*"
    rf"(?:\((?P<bracket>[^)]*)\)\s*)?{_BEFORE_DATE}",
    re.IGNORECASE,
)
_NEXT_ALONE = late(re.compile, r"(?P<between>)(?P<of>)(?P<bracket>)next\s*:\s*(?=\S)", re.IGNORECASE)
_ACRONYM = re.compile(r"(?=\w{0,5}[A-Z]\w{0,4}[A-Z])\w{2,6}")
_SAYS_ONE = ("meeting", "interim", "call", "conference", "telecon")
# 'There was none. Next meeting: 5 May': behind a sentence
_BEHIND_SENTENCE = re.compile(r"[.;]\s+(?=(?:dates?\s+of\s+(?:the\s+)?)?next\b)", re.IGNORECASE)
# 'Workgroup meetings will take place as follows:' above a list or table of days
_AS_FOLLOWS = re.compile(
    r"(?:the\s+)?(?P<between>(?:[\w&/'’-]+\s+){0,4}?)meetings?\b(?P<of>\s+of\s+(?:the\s+)?[\w&' -]{1,60}?)?"
    r"\s+(?:will|are|is|shall)\b[\w ]{0,40}\b(?:as follows|on the following (?:days|dates)|following dates)"
    r"(?P<bracket>)\s*:?\s*$",
    re.IGNORECASE,
)
_LONGEST_LINE = 300  # characters
_NEXT_WORDS = ("next", "future", "coming", "following", "again")
_SENTENCE = late(
    re.compile,
    rf"\b{_MEETING.replace('{when}', '').replace('{what}', 'meetings?')},?\s*"
    r"(?:will|is|are|to|shall|would|has been|takes|"
    r"was (?:agreed|confirmed|set|fixed|arranged|scheduled|noted))\b(?P<held>[^.;]{0,60}?)$",
    re.IGNORECASE,
)
# 'The Committee will next meet on 13 May', 'to meet again on 13 May', 'We meet again on 13 May'
_MEETS_AGAIN = late(
    re.compile,
    r"(?:the\s+)?(?P<who>(?:[\w&-]+\s+){0,5}?)(?:(?:will|would|to|shall)\s+)?(?:next\s+meets?|meets?\s+(?:again|next))\b[^.;]{0,40}$",
    re.IGNORECASE,
)
# 'Workgroup 7 will be held on 23 April': the meeting that its number names
_NUMBERED = late(
    re.compile,
    r"(?:.*[.;]\s+)?(?:the\s+)?(?P<body>(?:work(?:ing)?[\s-]?|sub-?)?(?:group|committee)|board|panel|council|forum|meeting|session)"
    r"\s+(?:no\.?\s*|#)?\d{1,3}\s+(?:will\s+be\s+held|will\s+take\s+place|takes\s+place|is\s+(?:planned|scheduled|set|fixed))"
    r"\b[\w ]{0,30}$",
    re.IGNORECASE,
)
_TAKE_PLACE = ("be held", "take place", "takes place", "scheduled", "planned", "is set", "is fixed")
_HELD = late(
    re.compile,
    r"\s*,?\s*(?:\([^)]*\)\s*)?(?:(?:will|is|are|shall|has been|to)\b[\w ]{0,40}?\b(?:on|for|place|held|be)\b(?:\s+on)?"
    r"|takes place on|[–—:,-]|\(|on)\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\s*(?:(?i:(?:agenda\s+)?item\s+(?:no\.?\s*|number\s+)?)\d{1,3}(?:\.\d+)*[a-z]?\b|(?:(?:[A-Z]{1,6}\s?)?\d{1,4}(?:[./]\d+)*[.):]?\s+))?\W*"
)
_BODIES = frozenset({"group", "committee", "forum", "panel", "board", "council"})
_ORDINARY = late(
    re.compile,
    r"the|a|of|on|for|and|dates?|times?|venue|next|future|forthcoming|upcoming|planned|scheduled|proposed|our|this|"
    r"meetings?|we|they|members|formal|regular|monthly|quarterly|weekly|ordinary|group|(?:sub-?)?committee|forum|panel|board|council|sub|"
    r"sessions?|sitting|plenary|stand-?up|catch-?up|sync|face-to-face|full|online|virtual|routine|\d+",
)


_PLURAL = re.compile(r"(?i)\bmeetings\b|\bdates\b")
_OR = re.compile(r"(?i)\s*(?:\([^()]*\)\s*)?or\b")
_WEEK = re.compile(
    r"(?i)(?:\bw/?[cb]|\bweek\s+(?:commencing|beginning|of|starting|ending))\b[\s:]*(?:the\s+)?(?:\w+day\s+)?$"
)
# 'papers by 6 May', 'deadline for papers: 6 May': another thing's day
_OF_PAPERS = re.compile(r"(?i)\b(?:papers?|deadline|agenda|submi\w+|circulat\w+|reports?|reminder)\b[^;\d]*$")


class Announced(NamedTuple):
    """A coming meeting; `kind` is None where no word tells it, `day` where it is not known."""

    kind: str | None
    day: date | None
    label: str | None
    passages: tuple[Passage, ...]


_NOTHING = Announced(None, None, None, ())


def opens(line: Passage, profile: Profile) -> Announced | None:
    """The announcement that a line opens with 'Next Meeting:'; its last passage is what stands behind."""
    text = line.text
    if not may_hold(text, _openings(profile.meeting.next)):
        return None
    speaks = may_hold(text, _SAYS_ONE)
    start = _number_end(text)
    told = _told(profile.meeting.next).match(text, start) if profile.meeting.next else None
    if told or names_diary(text, start):
        return Announced(None, None, None, (line, line.part(told.end() if told else len(text))))
    match = _opening(text, start) if speaks else None
    match = match or _named_opening(text, start, profile)
    if not match or not _is_own(match["between"], match["of"], profile):
        return None
    kind = _kind(match[0], profile)
    label = _label_in(match["bracket"] or "", profile)
    return Announced(
        kind, None, label, (line.part(match.start()) if match.start() > start else line, line.part(match.end()))
    )


def _opening(text: str, start: int) -> "re.Match[str] | None":
    """The words that announce, at the start or behind a sentence."""
    behind = (
        [match.end() for match in _BEHIND_SENTENCE.finditer(text, 0, _LONGEST_LINE)]
        if "next" in text.casefold()
        else []
    )
    labelled = (_LABEL.match(text, place) for place in (start, *behind))
    return next(filter(None, labelled), None) or _AS_FOLLOWS.match(text, start)


def _named_opening(text: str, start: int, profile: Profile) -> "re.Match[str] | None":
    """'Next Programme Board: 21 April 2026', 'Next: April 2, 2026' with nothing else on its line."""
    if len(text) > _LONGEST_LINE or "next" not in text.casefold():
        return None
    alone = _NEXT_ALONE.match(text, start)
    if alone:
        return alone if _is_day(text[alone.end() :], profile) else None
    behind = [match.end() for match in _BEHIND_SENTENCE.finditer(text, 0, _LONGEST_LINE)]
    found = (_NAMED.match(text, place) for place in (start, *behind))
    return next((match for match in found if match and _names_body(match["last"], profile)), None)


def _is_day(text: str, profile: Profile) -> bool:
    days = printed_days(text, day_first=profile.meeting.day_first)
    return len(days) == 1 and not letters_of(text, profile)


def _names_body(word: str, profile: Profile) -> bool:
    """'Board', the committee's short form or initials of its name; any short form where its name is not known."""
    if is_body(word):
        return True
    words = profile.meeting
    if not words.short and not words.names:
        return _ACRONYM.fullmatch(word) is not None
    return word == words.short or (word[:1].isupper() and word.casefold() in initials_of(words.names))


def announced_in(
    line: Passage, profile: Profile, today: date | None, opening: Announced | None, below: Announced | None = None
) -> Iterator[Announced]:
    """The meetings that a line announces; `opening` is what it `opens`; `below`: it stands under 'Next Meetings'."""
    opened = opening or below
    if opened is None:
        yield from _in_sentence(line, profile, today)
        return
    rest = _first_sentence(line if opened is below else opened.passages[-1])
    days = tuple(_days_of_meetings(rest.text, days_in(rest.text, profile, today), several=names_several(opened)))
    undecided = [day for *_, day in days].count(None)
    if undecided or (not days and is_unknown(rest.text)):
        yield Announced(opened.kind or _kind(rest.text, profile), None, None, (line,))
    for index, (start, end, day) in enumerate(days if not undecided else ()):
        before = rest.text[days[index - 1][1] if index else 0 : start]
        behind = rest.text[end : days[index + 1][0] if index + 1 < len(days) else None]
        bracket = re.match(r"[^(;,]{0,25}\([^)]*\)", behind) or re.match("", behind)
        beside = before + (bracket[0] if bracket else "")
        kind = _kind(beside, profile) or opened.kind
        label = _label_in(beside, profile) or (opened.label if len(days) == 1 else None)
        yield Announced(kind, day, label, (line,))


def names_several(opened: Announced) -> bool:
    """'Next meetings: 13 and 14 May' are two, 'Next meeting: 13 and 14 May' is one of two days."""
    return _PLURAL.search(opened.passages[0].text) is not None


def _days_of_meetings(
    text: str, days: Sequence[tuple[int, int, date]], *, several: bool
) -> Iterator[tuple[int, int, date | None]]:
    """The days on which meetings begin; None for one of which the text names a week, or two days to choose from."""
    end, last = 0, date.min
    for start, stop, day in days:
        between = text[end:start]
        goes_on = end > 0 and is_listed(between)
        if goes_on and not several and (day - last).days == 1:
            end, last = stop, day
            continue
        if _OF_PAPERS.search(between):
            continue
        undecided = (goes_on and _OR.match(between)) or _WEEK.search(between)
        yield start, stop, None if undecided else day
        end, last = stop, day


def _first_sentence(passage: Passage) -> Passage:
    """What follows the announcement itself tells of papers and agendas: 'Reports are due on 24 February.'"""
    end = re.search(r"[\w)][.;]\s+(?=[A-Z])", passage.text)
    return passage.part(0, end.end()) if end else passage


def _in_sentence(line: Passage, profile: Profile, today: date | None) -> Iterator[Announced]:
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
        if numbered and _is_of_own_make(numbered["body"], profile):
            yield Announced(_kind(before, profile), day, _label_in(before, profile), (line,))
            continue
        labelled = _own_labels(profile.meeting.short).search(before) if profile.meeting.short else None
        if labelled and today and _HELD.fullmatch(before, labelled.end()):
            yield Announced(_kind(before, profile), day, _label_of(labelled, profile), (line,))


def _said_of_own(before: str, day: date, line: Passage, profile: Profile) -> Announced | None:
    """'The Board meets next on …', 'The next meeting will be held on …' before a day."""
    again = _MEETS_AGAIN.search(before)
    if again and _is_own(again["who"], None, profile):
        return Announced(_kind(again[0], profile), day, None, (line,))
    spoken = _SENTENCE.search(before)
    if spoken and _is_own(spoken["between"], spoken["of"], profile):
        return Announced(_kind(spoken[0], profile), day, _label_in(spoken["bracket"] or "", profile), (line,))
    return None


@cache
def _openings(told: tuple[str, ...]) -> tuple[str, ...]:
    """What at least stands in every line that opens an announcement; `told` are the profile's own words for it."""
    return (*_SAYS_ONE, *DIARY_WORDS, "next", *(word.casefold() for word in told))


@cache
def _told(words: tuple[str, ...]) -> re.Pattern[str]:
    ways = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?i)(?:{ways})\s*(?:[:–—-]\s*|$|\t)")


@cache
def _marked(markers: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, markers))})\b")


def _may_announce(text: str, short: str, markers: tuple[str, ...]) -> bool:
    """A cheap look before days are sought: it speaks of a coming meeting, and is no action."""
    if not may_hold(text, (*_before_labels(short), "meet", *_TAKE_PLACE)):
        return False
    speaks = may_hold(
        text, ("meeting", "meet again", "meets again", "meet next", "meets next", "next meet")
    ) and may_hold(text, _NEXT_WORDS)
    speaks = speaks or may_hold(text, _TAKE_PLACE)
    labelled = not speaks and short and _own_labels(short).search(text)
    return bool(speaks or labelled) and not _marked(markers).match(text)


def announced_in_row(
    cells: Sequence[Passage], profile: Profile, today: date | None, below: Announced | None
) -> Iterator[Announced]:
    """The meeting of a row such as 'OPSG_30 | 3 March 2020', in a table of coming meetings."""
    opened = opens(cells[0], profile) if cells else None
    labels = _before_labels(profile.meeting.short)
    if not (opened or below or any(may_hold(cell.text, labels) for cell in cells)):
        return
    dated = [(cell, days_in(cell.text, profile, today)) for cell in cells]
    days = [day for _, found in dated for _, _, day in found]
    words = " ".join(cell.text for cell, found in dated if not found)
    label = _label_in(words, profile)
    coming = bool(days) and today is not None and days[0] > today
    if days and (opened or below or (coming and label)):
        kind = _kind(words, profile) or (opened or below or _NOTHING).kind
        yield Announced(kind, days[0], label, tuple(cells))
    elif opened and any(is_unknown(cell.text) for cell in cells[1:]):
        yield Announced(opened.kind, None, label, tuple(cells))


def is_unknown(text: str) -> bool:
    """Whether a day is left open: 'TBC', 'to be confirmed'."""
    return bool(_UNKNOWN.match(text) or _YET.search(text, 0, _LONGEST_LINE))


def _number_end(text: str) -> int:
    """An item's number before the words: '19. Next Meeting', 'Agenda item 5 – Next Meeting'."""
    match = _NUMBER.match(text)
    return match.end() if match else 0


def _is_own(between: str, of: str | None, profile: Profile) -> bool:
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


def _is_of_own_make(body: str, profile: Profile) -> bool:
    """'Workgroup 7' may be a meeting of any Group, of no Board."""
    own = {word.casefold() for name in profile.meeting.names for word in name.split()}
    named = {word for word in _BODIES if any(one.endswith(word) for one in own)}
    said = body.casefold()
    return not named or said in ("meeting", "session") or any(said.endswith(word) for word in named)


def _is_other_name(words: list[str], own: set[str]) -> bool:
    """'the next Board meeting' is another body's where the committee is a Group."""
    named = {word for word in _BODIES if any(one.endswith(word) for one in own)}
    return bool(named) and bool(_BODIES & set(words) - named)


def _kind(text: str, profile: Profile) -> str | None:
    plain = text.casefold()
    return next((kind for kind in profile.meeting.next_kinds if re.search(rf"\b{re.escape(kind)}\b", plain)), None)


def _label_in(text: str, profile: Profile) -> str | None:
    labelled = _own_labels(profile.meeting.short).search(text) if profile.meeting.short else None
    return _label_of(labelled, profile) if labelled else None


def _label_of(match: re.Match[str], profile: Profile) -> str:
    return profile.label(as_number(match["number"]))


@cache
def _before_labels(short: str) -> tuple[str, ...]:
    return (short.casefold(), "meeting") if short else ("meeting",)


@cache
def _own_labels(short: str) -> re.Pattern[str]:
    number = r"(?P<number>\d{1,4}|EX[\s_-]?\d{1,3})(?![\d/])"
    return re.compile(
        rf"(?<!\w)(?:{re.escape(short)}(?:[\s_\-–]|\s+meeting\s+)?|meeting\s+)(?:no\.?\s*)?{number}", re.I
    )
