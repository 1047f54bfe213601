"""Who is to do it, where the task comes first.

'Publish the log (SECAS)', 'Publish the log – SECAS', 'A log to be published by SECAS'.
"""

from collections.abc import Callable

from opsgdocs.extractors.owner.heads import is_short_party
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_TRAILING = compiled(
    r"[(\[](?P<owner>[A-Z][^()\[\]]{0,50}?)(?:\s*,\s*(?:(?:by|before|due)\b[^()\[\]]{1,40}|(?:[A-Z][a-z]+\s+)?\d{1,2}(?:st|nd|rd|th)?[\s./-]+\w[^()\[\],;]{2,20}))?[)\]]\s*\.?\s*$"
)
_NAMES = r"(?:the\s+)?[A-Z][\w&'’-]*+(?:(?:\s+|\s*(?:,|&|/|\band\b)\s*)(?:the\s+)?[A-Z][\w&'’-]*+){0,4}"
_DASHED = compiled(rf"\s[–—-]\s*(?P<owner>{_NAMES})\s*\.?\s*$")
_AGENT = late(
    compiled,
    r"\b(?:to|should|must|will|shall|would)\s+be\s+(?:\w+ly\s+)?\w+(?:\s+and\s+\w+)?\s+(?:\w+\s+){0,7}?"
    rf"by\s+(?P<owner>{_NAMES}|the\s+(?:chair|secretary|clerk)\b)",
)
_DAYS = late(
    compiled,
    r"(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*|Q[1-4]|easter|christmas",
)


def named_behind(text: str, is_known: Callable[[str], bool]) -> str:
    """The names behind the task, '' where none stand there; `is_known` tells a party from another word in capitals."""
    line = text.split("\n", 1)[0]
    trailing = _TRAILING.search(text)
    if trailing and is_short_party(trailing["owner"]) and not any(char.isdigit() for char in trailing["owner"]):
        return str(trailing["owner"])
    for rule in (_DASHED, _AGENT):
        found = rule.search(line)
        if found and not _DAYS.fullmatch(found["owner"].split()[0]) and is_known(found["owner"]):
            return str(found["owner"])
    return ""
