"""What a meeting is called: 'Operations Group Meeting 29', 'OPSG_29_0402', 'Extraordinary Meeting EX3'."""

import re
from functools import cache

from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Profile

Number = int | str

_NUMBER = r"(?P<number>(?!0\d{3})\d{1,4}(?![\d:./-]\d|\d)(?:(?-i:[A-Zx])(?![^\W_]))?|EX[\s_-]?\d{1,3})"
_MEETING_THEN_NUMBER = compiled(
    rf"\bmeeting\s*(?:no\.?|number|nr\.?|num\.?|#|:|–|-)?\s*(?:#\s*)?{_NUMBER}(?!\s*(?:st|nd|rd|th|am|pm|hrs)\b|\s+[A-Z][a-z]+\s+\d{{4}})",
    re.IGNORECASE,
)
_ORDINAL = compiled(r"\b(?P<number>\d{1,4})(?:st|nd|rd|th)\s+(?:[A-Za-z-]+\s+){0,4}?meeting\b", re.IGNORECASE)
_EXTRAORDINARY = compiled(r"\b(?:extraordinary|extra-ordinary)\b", re.IGNORECASE)
_MONTH = compiled(r"\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_REFERENCE = compiled(
    r"(?<![\w/])(?P<short>[A-Z][A-Z&]{1,9})(?P<sep>[_\-–/ ])(?P<number>\d{1,4}(?:[A-Zx](?![^\W_]))?|EX[_ -]?\d{1,3})"
    r"(?P<rest>(?:[_\-–/][A-Za-z0-9]+)*)(?!\w)"
)
_NOUGHTS = compiled(r"(?<=[A-Z])0+(?=\d)")


def number_in_title(text: str, profile: Profile) -> Number | None:
    """The number that a title gives: 29 in 'Operations Group Meeting 29', 'EX3' in 'Extraordinary Meeting EX3'."""
    told = number_by(profile.meeting.title_patterns, text)
    if told is not None:
        return told
    patterns = [_own_label(profile.meeting.short), _MEETING_THEN_NUMBER, _ORDINAL, _after_name(profile.meeting.names)]
    for pattern in patterns:
        match = pattern.search(text) if pattern else None
        if match and not _MONTH.match(text, match.end("number")):
            number = as_number(match["number"])
            extraordinary = isinstance(number, int) and _EXTRAORDINARY.search(text) and pattern is not patterns[0]
            return f"EX{number}" if extraordinary else number
    return None


def number_by(patterns: tuple[str, ...], text: str) -> Number | None:
    """The number that one of the profile's own patterns finds."""
    found = (re.search(pattern, text) for pattern in patterns)
    return next((as_number(match["number"]) for match in found if match and match.groupdict().get("number")), None)


def bare_number(text: str) -> Number | None:
    """The number that a text is, or begins with: 'EX3', '29 (extraordinary)'; None for a date or words."""
    match = re.match(rf"\W*(?:no\.?\s*)?{_NUMBER}(?=\s*(?:$|[(,;–-]))", text.strip(), re.IGNORECASE)
    return as_number(match["number"]) if match else None


def as_number(text: str) -> Number:
    """'029' → 29, 'EX 3' and 'EX_03' → 'EX3'."""
    compact = re.sub(r"[\s_-]", "", text).upper()
    return int(compact) if compact.isdigit() else _NOUGHTS.sub("", compact)


def find_references(text: str) -> tuple[re.Match[str], ...]:
    """Document references and labels in a text, with groups short, number and rest: 'OPSG_29_0402'."""
    return tuple(_REFERENCE.finditer(text))


@cache
def _own_label(short: str) -> re.Pattern[str] | None:
    if not short:
        return None
    return re.compile(
        rf"(?<!\w){re.escape(short)}(?:[\s_\-–#]*|\s+(?:meeting\s+)?(?:no\.?\s*)?){_NUMBER}(?![\d/])", re.IGNORECASE
    )


@cache
def _after_name(names: tuple[str, ...]) -> re.Pattern[str] | None:
    if not names:
        return None
    words = "|".join(re.escape(name) for name in names)
    return compiled(rf"\b(?:{words})\s*(?:\([A-Z]+\)\s*)?[–-]?\s*#?{_NUMBER}\b", re.IGNORECASE)
