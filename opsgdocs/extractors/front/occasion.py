"""When and where the meeting was: '4 February 2020, 10:00 – 16:30' and the address beside it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from opsgdocs.document import Heading, ListItem
from opsgdocs.extractors.front.clock import find_times
from opsgdocs.extractors.front.days import printed_days
from opsgdocs.extractors.front.letter_day import without_letters_day
from opsgdocs.extractors.front.page import Front
from opsgdocs.extractors.front.place import begins_with_time, find_place, lines_beside, whole_line
from opsgdocs.extractors.front.residue import letters_of, without_days
from opsgdocs.extractors.front.rival_days import Rivals, against_label, choose
from opsgdocs.extractors.front.years import Yearless, yearless_in
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

# Lines whose date is not the meeting's own.
_OTHER_DATE = compiled(
    r"\b(?:next|previous|last|issued?|version|published|publication|approved|circulated|deadline|prepared|distributed|"
    r"copyright|updated|revised|review|effective|due|actions?|minutes of the meeting held|confirmed)\b|©",
    re.IGNORECASE,
)
_HELD = compiled(r"\bmeeting\b|^held\b", re.IGNORECASE)
_MEETING = compiled(r"\bmeeting\b", re.IGNORECASE)
# 'The minutes of 5 January 2022 were AGREED', 'The Group AGREED the minutes of …': an earlier meeting's
_OTHERS_MINUTES = late(
    compiled,
    r"(?i)\bminutes\b[^.]*\b(?:were|was|be|been|are|is)\s+(?:\w+ly\s+)?(?:agreed|approved|accepted|adopted|confirmed|"
    r"signed|ratified|noted)\b|\b(?:agreed|approved|accepted|adopted|confirmed|signed|ratified|noted)\s+(?:that\s+)?the\s+"
    r"(?:\w+\s+)?minutes\b",
)
_HELD_HERE = late(
    compiled,
    r"(?i)(?:(?:draft|final|approved|confirmed|unconfirmed|formal)\s+)*(?:minutes|notes|record)\s+(?:of|from)\s+(?:the|an?)\s+"
    r"(?:[\w’'-]+\s+){0,6}?meeting\b[^.;:]{0,80}?\s+held\b",
)
_TITLE_LINES = 6  # of a front page, in which the title stands
_MINUTES_OF = compiled(r"\bminutes\b", re.IGNORECASE)
_ITEM_NUMBER = compiled(r"^\d{1,2}(?:\.\d{1,2})*[.)]\s+")
# 'The roof had been closed on 3 January 2026.': a sentence, and none about the meeting
_SENTENCE = late(
    compiled,
    r"(?i).*\b(?:is|are|was|were|will|would|shall|has|have|had|been|said|asked|told|reported|noted|agreed)\b.*\.",
)
_OF_MEETING = late(
    compiled, r"(?i)\b(?:meeting|met|meets|held|minutes|took place|convened|gathered|session|conference|assembly)\b"
)
_BY_DAY = late(
    compiled,
    r"(?i)\b(?:by|before|until|till|since|after)\s+(?:the\s+)?(?:end\s+of\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?$",
)
# As in: 12 March 2026 (previous meeting 8 January 2026)
_OTHERS_BRACKET = late(compiled, r"(?i)(?<=\d)\s*\([^()]*\b(?:next|previous|last)\b[^()]*\)")
_STAMP = compiled(r"\dT\d\d:\d\d")  # when a page was edited
_LONGEST_DATED = 200  # characters; a longer line is a paragraph


class Occasion(NamedTuple):
    """The meeting's day, times and place, and the passages that say so."""

    day: date | None = None
    start: str | None = None
    end: str | None = None
    venue: str | None = None
    passages: tuple[Passage, ...] = ()
    yearless: Yearless | None = None  # the day, where it is printed without its year
    rival: Passage | None = None  # a line with another day that may be the meeting's


def find_occasion(
    front: Front, stated: Mapping[str, Passage], profile: Profile, titles: Callable[[], Iterable[Passage]] = tuple
) -> Occasion:
    """When and where, from details stated by name, else from the line with the date and the one beside it.

    `titles` gives the headings: where nothing before them says the day, they may.
    """
    by_pattern = _by_pattern(front, titles, profile)
    dated, rival = Rivals(by_pattern) if by_pattern else _date_line(front, stated, profile, titles)
    yearless = _without_year(front, stated, dated, profile)
    dated = yearless.passage if yearless else dated
    day = _day_in(dated, profile) if dated and not yearless else None
    timed, times = _times(dated, stated, front, profile)
    venue = stated.get("venue") or find_place(dated, front, profile)
    passages = tuple(passage for passage in (dated, timed, venue) if passage)
    start, end = (*times, None, None)[:2]
    return Occasion(day, start, end, venue.text if venue else None, passages, yearless, None if yearless else rival)


def _by_pattern(front: Front, titles: Callable[[], Iterable[Passage]], profile: Profile) -> Passage | None:
    """The day where the profile says that it stands."""
    for pattern in profile.meeting.date_patterns:
        for line in (*front.lines, *_of_this_meeting(titles()), *front.furniture):
            match = re.search(pattern, line.text)
            if match and match.groupdict().get("date"):
                day = line.part(match.start("date"), match.end("date"))
                if _day_in(day, profile):
                    return day
    return None


def _date_line(
    front: Front, stated: Mapping[str, Passage], profile: Profile, titles: Callable[[], Iterable[Passage]]
) -> Rivals:
    """The line that tells the day, and one that tells another."""
    named = stated.get("date")
    if named and (_STAMP.search(named.text) or not _day_in(named, profile)):
        named = None
    dated = [line for line in front.lines if _day_in(line, profile) and not _is_other(line)]
    if named and not front.is_furniture(named):
        held_before = against_label(named, dated, stated.keys(), profile)
        return Rivals(held_before, named) if held_before else Rivals(named)
    day_first = profile.meeting.day_first
    printed = without_letters_day(dated, lambda line: _day_in(line, profile), day_first=day_first)
    if printed:
        return choose(printed, front.lines, profile)
    running = (line for line in front.furniture if _day_in(line, profile) and not _is_other(line))
    held = (line for line in front.lines[:_TITLE_LINES] if _says_it_was_held(line) and _day_in(line, profile))
    return Rivals(next(held, None) or _headed(titles(), profile) or named or next(running, None))


def _says_it_was_held(line: Passage) -> bool:
    """'Minutes of the meeting held on 4 March 2025' beneath the committee's name, and no sentence about them."""
    return _HELD_HERE.match(line.text) is not None and not _OTHERS_MINUTES.search(line.text)


def _without_year(
    front: Front, stated: Mapping[str, Passage], dated: Passage | None, profile: Profile
) -> Yearless | None:
    """'13 January' beneath the title, before any day that a sentence names."""
    if dated is not None and not dated.text.endswith("."):
        return None
    named = stated.get("date")
    own = yearless_in(named) if named else None
    for line in front.lines if own is None else ():
        if dated is not None and line.block is dated.block:
            break
        own = yearless_in(line) if not _is_other(line) else None
        if own and _is_own(own, profile):
            return own
    return own if named else None


def _is_own(said: Yearless, profile: Profile) -> bool:
    """A line that holds nothing but the day and the times, or that speaks of the meeting and is no sentence."""
    text = said.passage.text
    alone = not letters_of(text[: said.start] + text[said.end :], profile)
    titled = isinstance(said.passage.block, Heading) and not letters_of(text[said.end :], profile)
    return alone or titled or (_HELD.search(text) is not None and not text.endswith("."))


def _headed(titles: Iterable[Passage], profile: Profile) -> Passage | None:
    """'Thursday, October 21, 2004' over what was said that day, or '1 Board meeting, Leeds, 3 March 2020' over all."""
    title = next((title for title in _of_this_meeting(titles) if _day_in(title, profile)), None)
    tells = title and (not letters_of(title.text, profile) or _MEETING.search(title.text))
    return title if tells else None


def _of_this_meeting(titles: Iterable[Passage]) -> Iterator[Passage]:
    """Not '3. Minutes of the meeting of 4 March', '9. Next meeting: 5 May'."""
    return (title for title in titles if not (_is_other(title) or _MINUTES_OF.search(title.text)))


def _is_other(line: Passage) -> bool:
    """A date of issue, of the next meeting, or inside a sentence."""
    text = _OTHERS_BRACKET.sub("", _ITEM_NUMBER.sub("", line.text))
    first = text.split(". ", 1)[0]
    cell = text.partition("|")[0]
    if cell != text and printed_days(cell, day_first=True):
        text = first = cell  # '8 April 2025 | 10:00 | Issued 15 April 2025'
    if any(char.isdigit() for char in first):
        text = first  # 'Held on 24 November 2022. Status of these minutes: confirmed.'
    if _OTHER_DATE.search(text) or _STAMP.search(text) or len(text) > _LONGEST_DATED:
        return True
    if may_hold(text, ("minutes",)) and _OTHERS_MINUTES.search(text):
        return True
    return _is_of_something_else(line, text)


def _is_of_something_else(line: Passage, text: str) -> bool:
    """A sentence or a point of the text that does not speak of the meeting, or says by when something is done."""
    days = printed_days(text, day_first=True)
    if not days or _OF_MEETING.search(text):
        return False
    point = isinstance(line.block, ListItem) and any(char.isalpha() for char in text[: days[0].start])
    return point or bool(_SENTENCE.fullmatch(text) or _BY_DAY.search(text, 0, days[0].start))


def _day_in(passage: Passage, profile: Profile) -> date | None:
    days = printed_days(passage.text, day_first=profile.meeting.day_first)
    return days[0].day if days else None


def _times(
    dated: Passage | None, stated: Mapping[str, Passage], front: Front, profile: Profile
) -> tuple[Passage | None, tuple[str, ...]]:
    """Begin and end, and the passage that tells them."""
    beside = lines_beside(dated, front) if dated else ()
    short = (line for line in beside if not letters_of(line.text, profile) or begins_with_time(line, profile))
    line = _speaking_line(dated) if dated else None
    for passage in (stated.get("time"), dated, line, *short):
        found = find_times(without_days(passage.text, profile)) if passage else ()
        if found:
            return passage, tuple(time for _, _, time in found[:2])
    return None, ()


def _speaking_line(dated: Passage) -> Passage | None:
    """'Minutes of the meeting held on 4 March 2025 at 7.30pm', of which a profile's pattern took the day."""
    line = whole_line(dated)
    return line if _MEETING.search(line.text) else None
