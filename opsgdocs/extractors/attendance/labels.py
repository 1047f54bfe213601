"""The names of the lists of people: 'Attendees:', 'Operations Group Members', 'Apologies for absence'."""

import re
from dataclasses import dataclass
from functools import cache

from opsgdocs.profile import Profile
from opsgdocs.records import Presence

_LONGEST = 60  # characters of a list's name
_FARTHEST = 300  # characters in which the name of a list ends
_LONGEST_SENTENCE = 1000
_MOST_WORDS = 8

_END = re.compile(r"\s*(?:[:;]|\t|\s[–—-](?=\s|$))\s*")
_FROM = re.compile(r"(?:[\w' ]+?\s)?(?P<name>apologies)\b[^:.;]*?\bfrom\b\s*:?\s*", re.IGNORECASE)
_SENT = re.compile(
    r"\s+(?:had |have )?(?:sent|gave|given|offered|submitted)\s+(?:their |his |her )?apologies\b.*", re.IGNORECASE
)
_VERBS = re.compile(r"\b(?:was|were|is|are|be|noted|agreed|asked|been|has|have|had|will|to|that)\b", re.IGNORECASE)
# 'Attendees and apologies': what stands beneath says who is which
_BOTH = re.compile(
    r"\b(?:attend\w+|present|participants)\s*(?:\band\b|[&/,])\s*apologies\b"
    r"|\bapologies\s*(?:\band\b|[&/,])\s*(?:attend\w+|present|participants)\b"
)
_ABSENT = re.compile(r"\b(?:not|non-?\s?attend\w*|absent|unable|absence|absentees?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a list of people: which list, its name as printed, and where the people begin behind it.

    `sure` says that the profile knows the whole name; a name that merely contains a known word may be a sentence.
    """

    presence: Presence
    name: str
    rest: int
    sure: bool


def attendance_label(text: str, profile: Profile) -> Label | None:
    """The list that a line opens: 'Present: Alex Smith' opens those present, its people begin at offset 9."""
    from_whom = _FROM.match(text[:_FARTHEST])
    if from_whom and not _is_label_end(text, from_whom):
        return Label("apologies", from_whom["name"], from_whom.end(), sure=True)
    end = _END.search(text[:_FARTHEST])
    name = text[: end.start()] if end else text
    name = name.strip()
    if not name or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS or name.endswith((".", "?")):
        return None
    return _classified(name, end.end() if end else len(text), profile)


def apologies_sent(text: str) -> int | None:
    """Where those who 'sent their apologies' end in a sentence that says so."""
    match = _SENT.search(text) if len(text) < _LONGEST_SENTENCE else None
    return match.start() if match else None


def _is_label_end(text: str, match: re.Match[str]) -> bool:
    return bool(re.match(r"apologies\s*:", text[match.start("name") :], re.IGNORECASE))


def _classified(name: str, rest: int, profile: Profile) -> Label | None:
    plain = (re.sub(r"\([^)]*\)", "", name) if "(" in name else name).strip().casefold()
    words = profile.attendance
    for presence, known in (("apologies", words.apologies), ("present", words.present)):
        if plain in folded(known):
            return Label("apologies" if presence == "apologies" else "present", name, rest, sure=True)
    if _VERBS.search(name):
        return None
    if _BOTH.search(plain):
        return Label("present", name, rest, sure=False)
    if _pattern(words.apologies).search(plain) or (_ABSENT.search(plain) and _pattern(words.present).search(plain)):
        return Label("apologies", name, rest, sure=False)
    return Label("present", name, rest, sure=False) if _pattern(words.present).search(plain) else None


@cache
def folded(words: tuple[str, ...]) -> frozenset[str]:
    """The words of a profile as they are compared, case aside."""
    return frozenset(word.casefold() for word in words)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + r")\b", re.IGNORECASE)
