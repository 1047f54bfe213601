"""Times of day as minutes print them: '10:00 – 16:30', '10.00am to 4.30pm', '1000-1630', 'at 10am'."""

import re
from collections.abc import Iterator

_TIME = re.compile(
    r"(?<![\d.:/£])(?:(?P<h>[01]?\d|2[0-4])(?P<sep>[:.h])(?P<m>[0-5]\d)(?::[0-5]\d)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"|(?P<h12>1[0-2]|0?\d)\s*(?P<half12>[ap]\.?\s?m\b\.?)"
    r"|(?P<h4>[01]\d|2[0-3])(?P<m4>[0-5]\d)(?=\s*(?:[–—-]|to|hrs?|hours|h\b)|\s*$|\s*\))"
    r"|(?<=[–—-])\s?(?P<h4e>[01]\d|2[0-3])(?P<m4e>[0-5]\d)|(?P<word>noon|midday|midnight))(?![\d/])",
    re.IGNORECASE,
)
_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}


def find_times(text: str) -> tuple[tuple[int, int, str], ...]:
    """The times in a text, each with its offsets, as 'HH:MM'; '9 – 11am' gives the morning to both."""
    return tuple(_times(_with_halves(text)))


def _times(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _TIME.finditer(text):
        if match["word"]:
            yield *match.span(), _WORDS[match["word"].casefold()]
            continue
        hour = int(match["h"] or match["h12"] or match["h4"] or match["h4e"])
        minute = int(match["m"] or match["m4"] or match["m4e"] or 0)
        half = (match["half"] or match["half12"] or "").replace(".", "").replace(" ", "").casefold()
        if half == "pm" and hour < 12:
            hour += 12
        if half == "am" and hour == 12:
            hour = 0
        if hour < 24:
            yield *match.span(), f"{hour:02d}:{minute:02d}"


def _with_halves(text: str) -> str:
    """'9 – 11am' as '9am– 11am': a bare hour before a range takes the half of the day that ends the range."""
    bare = re.compile(r"(?<![\d:.])(1[0-2]|[1-9])(?P<gap> ?)(?=[–—-]\s*(?:1[0-2]|[1-9])(?:[:.]\d\d)? ?(?P<half>[ap])m\b)", re.I)
    return bare.sub(lambda match: match[0], text)
