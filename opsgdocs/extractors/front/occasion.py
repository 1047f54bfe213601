"""When and where the meeting was: '4 February 2020, 10:00 – 16:30' and the address beside it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from opsgdocs.extractors.front.clock import find_times
from opsgdocs.extractors.front.designation import find_references
from opsgdocs.extractors.front.page import Front, is_detail
from opsgdocs.extractors.front.passage import Passage, strip
from opsgdocs.profile import Profile

# Lines whose date is not the meeting's own.
_OTHER_DATE = re.compile(
    r"\b(?:next|previous|last|issued?|version|published|publication|approved|circulated|deadline|prepared|distributed|"
    r"copyright|updated|revised|review|effective|due|actions?|minutes of the meeting held|confirmed)\b|©",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(r"\bminutes\b", re.IGNORECASE)
_JOINING = re.compile(
    r"\b(?:at|from|to|until|on|held|in|the|hrs?|hours|gmt|bst|utc|cet|cest|time|date|day|and|am|pm|start(?:s|ed|ing)?|"
    r"end(?:s|ed|ing)?|noon|midday|midnight|via|by|mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)(?:day)?\b",
    re.IGNORECASE,
)
_PLACE_WORD = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b(?:street|road|place|house|room|hall|offices?|square|lane|avenue|court|"
    r"cent(?:re|er)|building|floor|park|way|hotel|london|library|school|church|university|campus|tower|quay)\b",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"\b(?:minutes|agenda|link|recording|slides?|meeting|version|page|notes)\b|https?:", re.IGNORECASE
)
_STAMP = re.compile(r"\dT\d\d:\d\d")  # when a page was edited
_LONGEST_VENUE = 160


@dataclass(frozen=True, slots=True)
class Occasion:
    """The meeting's day, times and place, and the passages that say so."""

    day: date | None = None
    start: str | None = None
    end: str | None = None
    venue: str | None = None
    passages: tuple[Passage, ...] = ()


def find_occasion(front: Front, stated: Mapping[str, Passage], profile: Profile) -> Occasion:
    """When and where, from details stated by name, else from the line with the date and the one beside it."""
    dated = _by_pattern(front, profile) or _date_line(front, stated, profile)
    day = _day_in(dated, profile) if dated else None
    timed, times = _times(dated, stated, front, profile)
    venue = stated.get("venue") or _venue(dated, front, profile)
    passages = tuple(passage for passage in (dated, timed, venue) if passage)
    start, end = (*times, None, None)[:2]
    return Occasion(day, start, end, venue.text if venue else None, passages)


def _by_pattern(front: Front, profile: Profile) -> Passage | None:
    """The day where the profile says that it stands."""
    for pattern in profile.meeting.date_patterns:
        for line in (*front.lines, *front.furniture):
            match = re.search(pattern, line.text)
            if match and match.groupdict().get("date"):
                day = line.part(match.start("date"), match.end("date"))
                if _day_in(day, profile):
                    return day
    return None


def _date_line(front: Front, stated: Mapping[str, Passage], profile: Profile) -> Passage | None:
    named = stated.get("date")
    if named and (_STAMP.search(named.text) or not _day_in(named, profile)):
        named = None
    if named and not front.is_furniture(named):
        return named
    printed = (line for line in front.lines if _day_in(line, profile) and not _is_other(line))
    running = (line for line in front.furniture if _day_in(line, profile) and not _is_other(line))
    return next(printed, None) or named or next(running, None)


def _is_other(line: Passage) -> bool:
    """A date of issue, of the next meeting, or inside a sentence."""
    text = line.text
    first = text.split(". ", 1)[0]
    if any(char.isdigit() for char in first):
        text = first  # 'Held on 24 November 2022. Status of these minutes: confirmed.'
    return bool(_OTHER_DATE.search(text) or _STAMP.search(text)) or len(text) > 200


def _day_in(passage: Passage, profile: Profile) -> date | None:
    from opsgdocs.dates import find_days

    days = find_days(passage.text, profile.meeting.day_first)
    return days[0][1] if days else None


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
    from opsgdocs.dates import find_days

    for phrase, _ in find_days(text, profile.meeting.day_first):
        text = text[: phrase.start] + " " * (phrase.end - phrase.start) + text[phrase.end :]
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
    from opsgdocs.dates import find_days

    ends = [phrase.end for phrase, _ in find_days(dated.text, profile.meeting.day_first)]
    ends += [end for _, end, _ in find_times(_without_days(dated.text, profile))]
    rest = strip(dated.part(max(ends)), " ,;|–-()")
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
    virtual = remote and len(text) < 60 and not re.search(r"\b(?:of the|recording|link)\b", text, re.IGNORECASE)
    return bool(_PLACE_WORD.search(text)) or virtual


def _letters(text: str, profile: Profile) -> str:
    """What of a text is neither date nor time nor a word that joins them."""
    return re.sub(r"[\W\d_]+", "", _JOINING.sub(" ", _without_days(text, profile)))
