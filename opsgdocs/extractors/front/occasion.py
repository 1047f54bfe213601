"""When and where the meeting was: '4 February 2020, 10:00 – 16:30' and the address beside it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from opsgdocs.extractors.front.clock import find_times
from opsgdocs.extractors.front.days import printed_days
from opsgdocs.extractors.front.designation import find_references
from opsgdocs.extractors.front.page import Front, is_detail
from opsgdocs.extractors.front.passage import Passage, strip
from opsgdocs.extractors.front.years import Yearless, yearless_in
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

# Lines whose date is not the meeting's own.
_OTHER_DATE = re.compile(
    r"\b(?:next|previous|last|issued?|version|published|publication|approved|circulated|deadline|prepared|distributed|"
    r"copyright|updated|revised|review|effective|due|actions?|minutes of the meeting held|confirmed)\b|©",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\bmeeting\b", re.IGNORECASE)
# 'The minutes of 5 January 2022 were AGREED', 'The Group AGREED the minutes of …': an earlier meeting's
_OTHERS_MINUTES = late(
    re.compile,
    r"(?i)\bminutes\b[^.]*\b(?:were|was|be|been|are|is)\s+(?:\w+ly\s+)?(?:agreed|approved|accepted|adopted|confirmed|"
    r"signed|ratified|noted)\b|\b(?:agreed|approved|accepted|adopted|confirmed|signed|ratified|noted)\s+(?:that\s+)?the\s+"
    r"(?:\w+\s+)?minutes\b",
)
_MINUTES_OF = re.compile(r"\bminutes\b", re.IGNORECASE)
_JOINING = late(
    re.compile,
    r"\b(?:at|from|to|until|on|held|in|the|hrs?|hours|gmt|bst|utc|cet|cest|time|date|day|and|am|pm|start(?:s|ed|ing)?|"
    r"end(?:s|ed|ing)?|noon|midday|midnight|via|by|mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)(?:day)?\b",
    re.IGNORECASE,
)
_PLACE_WORD = late(
    re.compile,
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b(?:street|road|place|house|room|hall|offices?|square|lane|avenue|court|"
    r"cent(?:re|er)|building|floor|park|way|hotel|london|library|school|church|university|campus|tower|quay)\b",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"\b(?:minutes|agenda|link|recording|slides?|meeting|version|page|notes)\b|https?:", re.IGNORECASE
)
_BODY = late(re.compile, r"\b(?:group|committee|board|panel|council|forum)\b", re.IGNORECASE)
_ITEM_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]\s+")
_STAMP = re.compile(r"\dT\d\d:\d\d")  # when a page was edited
_LONGEST_VENUE = 160
_LONGEST_DATED = 200  # characters; a longer line is a paragraph


class Occasion(NamedTuple):
    """The meeting's day, times and place, and the passages that say so."""

    day: date | None = None
    start: str | None = None
    end: str | None = None
    venue: str | None = None
    passages: tuple[Passage, ...] = ()
    yearless: Yearless | None = None  # the day, where it is printed without its year


def find_occasion(
    front: Front, stated: Mapping[str, Passage], profile: Profile, titles: Callable[[], Iterable[Passage]] = tuple
) -> Occasion:
    """When and where, from details stated by name, else from the line with the date and the one beside it.

    `titles` gives the headings: where nothing before them says the day, they may.
    """
    dated = _by_pattern(front, titles, profile) or _date_line(front, stated, profile, titles)
    yearless = _without_year(front, stated, dated, profile)
    dated = yearless.passage if yearless else dated
    day = _day_in(dated, profile) if dated and not yearless else None
    timed, times = _times(dated, stated, front, profile)
    venue = stated.get("venue") or _venue(dated, front, profile)
    passages = tuple(passage for passage in (dated, timed, venue) if passage)
    start, end = (*times, None, None)[:2]
    return Occasion(day, start, end, venue.text if venue else None, passages, yearless)


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
) -> Passage | None:
    named = stated.get("date")
    if named and (_STAMP.search(named.text) or not _day_in(named, profile)):
        named = None
    if named and not front.is_furniture(named):
        return named
    printed = (line for line in front.lines if _day_in(line, profile) and not _is_other(line))
    running = (line for line in front.furniture if _day_in(line, profile) and not _is_other(line))
    return next(printed, None) or _headed(titles(), profile) or named or next(running, None)


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
    alone = not _letters(text[: said.start] + text[said.end :], profile)
    return alone or (_MEETING.search(text) is not None and not text.endswith("."))


def _headed(titles: Iterable[Passage], profile: Profile) -> Passage | None:
    """'Thursday, October 21, 2004' over what was said that day, or '1 Board meeting, Leeds, 3 March 2020' over all."""
    title = next((title for title in _of_this_meeting(titles) if _day_in(title, profile)), None)
    tells = title and (not _letters(title.text, profile) or _MEETING.search(title.text))
    return title if tells else None


def _of_this_meeting(titles: Iterable[Passage]) -> Iterator[Passage]:
    """Not '3. Minutes of the meeting of 4 March', '9. Next meeting: 5 May'."""
    return (title for title in titles if not (_is_other(title) or _MINUTES_OF.search(title.text)))


def _is_other(line: Passage) -> bool:
    """A date of issue, of the next meeting, or inside a sentence."""
    text = _ITEM_NUMBER.sub("", line.text)
    first = text.split(". ", 1)[0]
    cell = text.partition("|")[0]
    if cell != text and printed_days(cell, day_first=True):
        text = first = cell  # '8 April 2025 | 10:00 | Issued 15 April 2025'
    if any(char.isdigit() for char in first):
        text = first  # 'Held on 24 November 2022. Status of these minutes: confirmed.'
    if _OTHER_DATE.search(text) or _STAMP.search(text) or len(text) > _LONGEST_DATED:
        return True
    return may_hold(text, ("minutes",)) and _OTHERS_MINUTES.search(text) is not None


def _day_in(passage: Passage, profile: Profile) -> date | None:
    days = printed_days(passage.text, day_first=profile.meeting.day_first)
    return days[0].day if days else None


def _times(
    dated: Passage | None, stated: Mapping[str, Passage], front: Front, profile: Profile
) -> tuple[Passage | None, tuple[str, ...]]:
    """Begin and end, and the passage that tells them."""
    beside = _beside(dated, front) if dated else ()
    short = (line for line in beside if not _letters(line.text, profile))
    for passage in (stated.get("time"), dated, *short):
        found = find_times(_without_days(passage.text, profile)) if passage else ()
        if found:
            return passage, tuple(time for _, _, time in found[:2])
    return None, ()


def _without_days(text: str, profile: Profile) -> str:
    """The text with its dates blanked, so that '2020' is no time of day."""
    for said in printed_days(text, day_first=profile.meeting.day_first):
        text = text[: said.start] + " " * (said.end - said.start) + text[said.end :]
    return text


def _venue(dated: Passage | None, front: Front, profile: Profile) -> Passage | None:
    """What follows date and time on their line, else the line below or above that looks like a place."""
    if dated is None:
        return None
    rest = _behind_times(dated, profile)
    if rest and re.search(r"[^\W\d_]{3}", _letters(rest.text, profile)) and not _NO_PLACE.search(rest.text):
        return rest
    beside = (_before_reference(line) for line in _beside(dated, front))
    return next((line for line in beside if line.text and _can_be_venue(line, profile)), None)


def _behind_times(dated: Passage, profile: Profile) -> Passage | None:
    ends = [said.end for said in printed_days(dated.text, day_first=profile.meeting.day_first)]
    ends += [end for _, end, _ in find_times(_without_days(dated.text, profile))]
    rest = strip(dated.part(max(ends, default=len(dated.text))), " ,;|–-()")
    joining = re.match(
        r"(?:(?:hrs|hours|gmt|bst|utc)\b[ ,|;–-]*)?(?:(?:at|in|via|by|held at)\b\s*)?", rest.text, re.IGNORECASE
    )
    return rest.part(joining.end()) if joining else rest


def _beside(dated: Passage, front: Front) -> Iterator[Passage]:
    """The lines after and before the one with the date, nearest first, those after it first."""
    lines = front.lines
    at = next((i for i, line in enumerate(lines) if line.block is dated.block and line.end >= dated.end), None)
    if at is not None:
        yield from lines[at + 1 : at + 4]
        yield from reversed(lines[max(0, at - 2) : at])


def _before_reference(line: Passage) -> Passage:
    """A page's lines may have run together: 'Old Corn Exchange, Leeds TAF_20_1805 – Draft Minutes'."""
    match = next((match for match in find_references(line.text) if match["sep"] == "_"), None)
    return strip(line.part(0, match.start()), " ,;–-") if match else line


def _can_be_venue(line: Passage, profile: Profile) -> bool:
    text = line.text
    if len(text) > _LONGEST_VENUE or is_detail(text, profile) or _MINUTES_OF.search(text) or text.endswith(":"):
        return False
    if _day_in(line, profile):
        return False
    remote = any(word.casefold() in text.casefold() for word in profile.attendance.remote if len(word) > 4)
    virtual = (
        remote
        and len(text) < 60
        and not _BODY.search(text)
        and not re.search(r"\b(?:of the|recording|link)\b", text, re.IGNORECASE)
    )
    return bool(_PLACE_WORD.search(text)) or virtual


def _letters(text: str, profile: Profile) -> str:
    """What of a text is neither date nor time nor a word that joins them."""
    return re.sub(r"[\W\d_]+", "", _JOINING.sub(" ", _without_days(text, profile)))
