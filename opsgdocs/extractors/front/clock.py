"""Times of day as minutes print them: '10:00 – 16:30', '10.00am to 4.30pm', '1000-1630', '9 – 11am'."""

import re
from collections.abc import Iterator

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_HALF = r"[ap]\.?\s?m\b\.?"
_TIME = late(
    compiled,
    rf"(?<![\d.:/£])(?:(?P<hour>[01]?\d|2[0-4])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d)?\s*(?P<half>{_HALF})?"
    rf"|(?P<hour12>1[0-2]|0?\d)\s*(?P<half12>{_HALF})"
    # '1000-1630': four digits only where a range, hours or the end of the line shows that they are no year
    r"|(?P<hour4>[01]\d|2[0-3])(?P<minute4>[0-5]\d)(?=\s*(?:[–—-]|to|hrs?|hours|h\b)|\s*$|\s*\)(?!\w))"
    r"|(?<=[–—-])\s?(?P<hour_end>[01]\d|2[0-3])(?P<minute_end>[0-5]\d)"
    r"|(?P<word>noon|midday|midnight))(?!\d|/|[.:]\d)",
    re.IGNORECASE,
)
_BARE_START = late(compiled, r"(?<![\d:.])(?P<hour>1[0-2]|[1-9])\s*(?:[–—-]|to)\s*$")
_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}

Clock = tuple[int, int, str]
"""A time's offsets in the text, and the time as 'HH:MM'."""


def find_times(text: str) -> tuple[Clock, ...]:
    """The times in a text in order; in '9 – 11am' both are in the morning."""
    return tuple(_times(text))


def _times(text: str) -> Iterator[Clock]:
    for match in _TIME.finditer(text):
        half = _half(match)
        bare = _BARE_START.search(text[: match.start()]) if half else None
        if bare:
            yield *bare.span("hour"), f"{_on_24(int(bare['hour']), half):02d}:00"
        time = _time(match, half)
        if time:
            yield *match.span(), time


def _time(match: re.Match[str], half: str) -> str | None:
    if match["word"]:
        return _WORDS[match["word"].casefold()]
    hour = int(match["hour"] or match["hour12"] or match["hour4"] or match["hour_end"])
    minute = int(match["minute"] or match["minute4"] or match["minute_end"] or 0)
    hour = _on_24(hour, half)
    return f"{hour:02d}:{minute:02d}" if hour < 24 else None


def _half(match: re.Match[str]) -> str:
    """'am', 'pm' or nothing."""
    return re.sub(r"[.\s]", "", match["half"] or match["half12"] or "").casefold()


def _on_24(hour: int, half: str) -> int:
    if half == "pm" and hour < 12:
        return hour + 12
    return 0 if half == "am" and hour == 12 else hour
