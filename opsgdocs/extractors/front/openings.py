"""What opens an announcement: 'Next Reporting Meeting: …', 'Date of next PCC – …', 'Meetings will be as follows:'."""

import re
from functools import cache

from opsgdocs.extractors.front.coming import LONGEST_LINE, MEETING, Announced, is_own, kind_in, label_in
from opsgdocs.extractors.front.days import printed_days
from opsgdocs.extractors.front.diary import DIARY_WORDS, names_diary
from opsgdocs.extractors.front.own_names import initials_of, is_body
from opsgdocs.extractors.front.residue import letters_of
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

_DATE_OF = r"(?:(?:(?:proposed\s+)?(?:dates?|times?|venue)\b[\s,&/]*(?:and\s+)?)+(?:of|for)\s+(?:the\s+)?)?(?:the\s+)?"
_WHEN = r"(?:\W*(?:dates?|times?|details|venue|and)\b)*"
_BEFORE_DATE = r"(?P<end>[:–—-]\s*|$|\t\s*|\s?(?=\W*(?:mon|tue|wed|thu|fri|sat|sun)\w*\b|\d))"
_CALLED = r"(?:meetings?|interims?|calls?|tele-?conferences?|telecons?)"
_LABEL = late(
    compiled,
    _DATE_OF + MEETING.replace("{when}", _WHEN).replace("{what}", _CALLED) + _BEFORE_DATE,
    re.IGNORECASE,
)
# 'Next Programme Board: 21 April 2026', 'Date of next PCC – 11 May', 'The next Board is on 21 April': no word 'meeting'
_NAMED = late(
    compiled,
    rf"{_DATE_OF}(?:next|following|forthcoming)\s+(?P<between>(?:[\w&/'’-]+\s+){{0,5}}?(?P<last>[\w&/'’-]+))(?P<of>)"
    rf"(?:\s+(?:is|will\s+be|to\s+be|takes\s+place|will\s+take\s+place|meets)(?:\s+held)?\s+on)?{_WHEN}\s*,?\s*"
    rf"(?:\((?P<bracket>[^)]*)\)\s*)?{_BEFORE_DATE}",
    re.IGNORECASE,
)
_NEXT_ALONE = late(compiled, r"(?P<between>)(?P<of>)(?P<bracket>)next\s*:\s*(?=\S)", re.IGNORECASE)
_ACRONYM = compiled(r"(?=\w{0,5}[A-Z]\w{0,4}[A-Z])\w{2,6}")
_SAYS_ONE = ("meeting", "interim", "call", "conference", "telecon")
# 'There was none. Next meeting: 5 May': behind a sentence
_BEHIND_SENTENCE = compiled(r"[.;]\s+(?=(?:dates?\s+of\s+(?:the\s+)?)?next\b)", re.IGNORECASE)
# 'Workgroup meetings will take place as follows:' above a list or table of days
_AS_FOLLOWS = compiled(
    r"(?:the\s+)?(?P<between>(?:[\w&/'’-]+\s+){0,4}?)meetings?\b(?P<of>\s+of\s+(?:the\s+)?[\w&' -]{1,60}?)?"
    r"\s+(?:will|are|is|shall)\b[\w ]{0,40}\b(?:as follows|on the following (?:days|dates)|following dates)"
    r"(?P<bracket>)\s*:?\s*$",
    re.IGNORECASE,
)
_NUMBER = compiled(
    r"\s*(?:(?i:(?:agenda\s+)?item\s+(?:no\.?\s*|number\s+)?)\d{1,3}(?:\.\d+)*[a-z]?\b|(?:(?:[A-Z]{1,6}\s?)?\d{1,4}(?:[./]\d+)*[.):]?\s+))?\W*"
)


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
    if not match or not is_own(match["between"], match["of"], profile):
        return None
    kind = kind_in(match[0], profile)
    label = label_in(match["bracket"] or "", profile)
    return Announced(
        kind, None, label, (line.part(match.start()) if match.start() > start else line, line.part(match.end()))
    )


@cache
def _openings(told: tuple[str, ...]) -> tuple[str, ...]:
    """What at least stands in every line that opens an announcement; `told` are the profile's own words for it."""
    return (*_SAYS_ONE, *DIARY_WORDS, "next", *(word.casefold() for word in told))


def _number_end(text: str) -> int:
    """An item's number before the words: '19. Next Meeting', 'Agenda item 5 – Next Meeting'."""
    match = _NUMBER.match(text)
    return match.end() if match else 0


@cache
def _told(words: tuple[str, ...]) -> re.Pattern[str]:
    ways = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return compiled(rf"(?i)(?:{ways})\s*(?:[:–—-]\s*|$|\t)")


def _opening(text: str, start: int) -> "re.Match[str] | None":
    """The words that announce, at the start or behind a sentence."""
    behind = (
        [match.end() for match in _BEHIND_SENTENCE.finditer(text, 0, LONGEST_LINE)] if "next" in text.casefold() else []
    )
    labelled = (_LABEL.match(text, place) for place in (start, *behind))
    return next(filter(None, labelled), None) or _AS_FOLLOWS.match(text, start)


def _named_opening(text: str, start: int, profile: Profile) -> "re.Match[str] | None":
    """'Next Programme Board: 21 April 2026', 'Next: April 2, 2026' with nothing else on its line."""
    if len(text) > LONGEST_LINE or "next" not in text.casefold():
        return None
    alone = _NEXT_ALONE.match(text, start)
    if alone:
        return alone if _is_day(text[alone.end() :], profile) else None
    behind = [match.end() for match in _BEHIND_SENTENCE.finditer(text, 0, LONGEST_LINE)]
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
