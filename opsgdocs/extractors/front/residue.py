"""What of a line is neither date nor time: '4 February 2020, 10:00 – 16:30, Gemserv' → 'Gemserv'."""

import re

from opsgdocs.extractors.front.days import printed_days
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_JOINING = late(
    compiled,
    r"\b(?:at|from|to|until|on|held|in|the|hrs?|hours|gmt|bst|utc|cet|cest|time|date|day|and|am|pm|start(?:s|ed|ing)?|"
    r"end(?:s|ed|ing)?|noon|midday|midnight|via|by|mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)(?:day)?\b",
    re.IGNORECASE,
)


def without_days(text: str, profile: Profile) -> str:
    """The text with its dates blanked, those that were given up too, so that '2020' is no time of day."""
    from opsgdocs.dates import find_days

    spans = [(said.start, said.end) for said in printed_days(text, day_first=profile.meeting.day_first)]
    spans += [(phrase.start, phrase.end) for phrase, _ in find_days(text, profile.meeting.day_first)]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def letters_of(text: str, profile: Profile) -> str:
    """The letters of a text that belong to no date, no time and no word that joins them."""
    return re.sub(r"[\W\d_]+", "", _JOINING.sub(" ", without_days(text, profile)))
