"""Where the meeting was: behind day and time on their line, before them ('held in the Hall on …'), or beside it."""

import re
from collections.abc import Iterator

from opsgdocs.extractors.front.clock import find_times
from opsgdocs.extractors.front.days import printed_days
from opsgdocs.extractors.front.designation import find_references
from opsgdocs.extractors.front.page import Front, is_detail
from opsgdocs.extractors.front.residue import letters_of, without_days
from opsgdocs.extractors.text.passage import Passage, lines_of, strip
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_PLACE_WORD = late(
    compiled,
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b(?:street|road|place|house|room|hall|offices?|square|lane|avenue|court|"
    r"cent(?:re|er)|building|floor|park|way|hotel|london|library|school|church|university|campus|tower|quay|chambers?|suite|"
    r"pavilion|annexe?|theatre|hub|headquarters|hq|hospital|surgery|clinic|museum|club|inn|institute|rooms|lodge|barn)\b",
    re.IGNORECASE,
)
_NO_PLACE = compiled(
    r"\b(?:minutes|agenda|link|recording|slides?|meeting|version|page|notes|originally|scheduled|postponed|rescheduled)\b|https?:",
    re.IGNORECASE,
)
_BODY = late(compiled, r"\b(?:group|committee|board|panel|council|forum)\b", re.IGNORECASE)
_HELD_AT = late(
    compiled,
    r"(?i)\bheld\s+(?:(?:remotely|virtually|online)\s+)?"
    r"(?:in|at|via|by(?=\s+(?:zoom|(?:ms\s+|microsoft\s+)?teams|video|tele|phone|skype|webex)))\s+"
    r"(?P<place>(?=\D)[^.;]{3,120}?),?\s+(?:on|at\s+\d|commencing|starting|from\s+\d)\b",
)
_IN = compiled(r"(?:held\s+)?(?:in|at)\s+(?=the\b|[A-Z])", re.IGNORECASE)
_PARTED = late(compiled, r"\s*[–—|,-]\s*(?P<place>[^–—|]{3,80}?)\s*[–—|,-]\s*(?:at\s+|from\s+)?")
_BEFORE_DAY = late(compiled, r"(?P<place>[^\d:|–—]{3,80}?)\s*[,|–—]\s*(?:on\s+)?(?:[A-Z][a-z]+day,?\s+)?")
_FIRST_WORDS = compiled(r"(?i)\b(?:time|at|from|commenc\w+|start\w*)\b|[\W_]+")
_MINUTES = compiled(r"\bminutes\b", re.IGNORECASE)
_LONGEST_VENUE = 160


def find_place(dated: Passage | None, front: Front, profile: Profile) -> Passage | None:
    """What follows date and time on their line, else the line below or above that looks like a place."""
    if dated is None:
        return None
    rest = _behind_times(dated, profile)
    if rest and re.search(r"[^\W\d_]{3}", letters_of(rest.text, profile)) and not _NO_PLACE.search(rest.text):
        return rest
    line = whole_line(dated)
    behind = None if (rest and rest.text) or is_detail(line.text, profile) else _behind_times(line, profile)
    if behind and _PLACE_WORD.search(behind.text) and not _NO_PLACE.search(behind.text):
        return behind
    named = _between(line, profile) or _in_front(line, profile) or _held_at(dated)
    if named:
        return named
    beside = (_behind_time(_before_reference(line), profile) for line in lines_beside(dated, front))
    return next((line for line in beside if line.text and _can_be_venue(line, profile)), None)


def _between(line: Passage, profile: Profile) -> Passage | None:
    """'12 March 2026 — Isle Hall — 10:00': the place between day and time."""
    days = printed_days(line.text, day_first=profile.meeting.day_first)
    times = find_times(without_days(line.text, profile)) if days else ()
    parted = _PARTED.fullmatch(line.text, days[-1].end, times[0][0]) if times else None
    place = line.part(*parted.span("place")) if parted else None
    return place if place and _can_be_venue(place, profile) else None


def _in_front(line: Passage, profile: Profile) -> Passage | None:
    """'Isle Hall, 12 March 2026': the place before the day."""
    days = printed_days(line.text, day_first=profile.meeting.day_first)
    parted = _BEFORE_DAY.fullmatch(line.text, 0, days[0].start) if days else None
    place = line.part(*parted.span("place")) if parted else None
    return place if place and _PLACE_WORD.search(place.text) and _can_be_venue(place, profile) else None


def _held_at(dated: Passage) -> Passage | None:
    """'… held in the Village Hall on Tuesday 4 March 2025': the place in front of the day."""
    line = whole_line(dated)
    match = _HELD_AT.search(line.text, 0, max(dated.start - line.start, 0) + len(dated.text))
    return line.part(*match.span("place")) if match else None


def _behind_time(line: Passage, profile: Profile) -> Passage:
    """'10:00 – 16:00, Town Hall' is a place behind times."""
    place = (_behind_times(line, profile) or line) if begins_with_time(line, profile) else line
    led = _IN.match(place.text)
    return place.part(led.end()) if led else place


def begins_with_time(line: Passage, profile: Profile) -> bool:
    """Whether a line has a time of day first."""
    times = find_times(without_days(line.text, profile))
    return bool(times) and not _FIRST_WORDS.sub("", line.text[: times[0][0]]).strip()


def whole_line(dated: Passage) -> Passage:
    """The line that holds a passage."""
    return next((one for one in lines_of(dated.block) if one.start <= dated.start and dated.end <= one.end), dated)


def _behind_times(dated: Passage, profile: Profile) -> Passage | None:
    ends = [said.end for said in printed_days(dated.text, day_first=profile.meeting.day_first)]
    ends += [end for _, end, _ in find_times(without_days(dated.text, profile))]
    rest = strip(dated.part(max(ends, default=len(dated.text))), " ,;|–-()")
    joining = re.match(
        r"(?:(?:hrs|hours|gmt|bst|utc)\b[ ,|;–-]*)?(?:(?:at|in|via|by|held at)\b\s*)?", rest.text, re.IGNORECASE
    )
    rest = rest.part(joining.end()) if joining else rest
    opened = rest.text.count("(") > rest.text.count(")") and dated.block.text[rest.end : rest.end + 1] == ")"
    return rest._replace(end=rest.end + 1) if opened else rest


def lines_beside(dated: Passage, front: Front) -> Iterator[Passage]:
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
    if len(text) > _LONGEST_VENUE or is_detail(text, profile) or _MINUTES.search(text) or text.endswith(":"):
        return False
    if printed_days(text, day_first=profile.meeting.day_first):
        return False
    remote = any(word.casefold() in text.casefold() for word in profile.attendance.remote if len(word) > 4)
    virtual = (
        remote
        and len(text) < 60
        and not _BODY.search(text)
        and not re.search(r"\b(?:of the|recording|link)\b", text, re.IGNORECASE)
    )
    return bool(_PLACE_WORD.search(text)) or virtual
