"""The names of the lists of people: 'Attendees:', 'Operations Group Members', 'Apologies for absence'."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from opsgdocs.extractors.attendance.names import is_full_name, is_name
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import AttendanceWords, Profile
from opsgdocs.records import Presence

_LONGEST = 60  # characters of a list's name
_FARTHEST = 300  # characters in which the name of a list ends
_LONGEST_SENTENCE = 1000
_MOST_WORDS = 8

_END = compiled(r"\s*(?:[:;]|\t|\s[–—|-](?=\s|$))\s*")
_ENDING = compiled(r"[:;\t|–—-]")
_FROM = compiled(
    r"(?:[\w' ]+?\s)?(?P<name>apologies)\b(?:[\w ]*:\s*(?:apologies\s+(?:were|had\s+been|have\s+been)\s+)?received\b)?"
    r"[^:.;]*?\bfrom\b\s*:?\s*",
    re.IGNORECASE,
)
_SENT = compiled(
    r"\s+(?:had |have )?(?:sent|gave|given|offered|submitted)\s+(?:their |his |her )?apologies\b.*", re.IGNORECASE
)
_VERBS = compiled(r"\b(?:was|were|is|are|be|noted|agreed|asked|been|has|have|had|will|to|that)\b", re.IGNORECASE)
# 'Attendees and apologies': what stands beneath says who is which
_BOTH = compiled(
    r"\b(?:attend\w+|present|participants)\s*(?:\band\b|[&/,])\s*apologies\b"
    r"|\bapologies\s*(?:\band\b|[&/,])\s*(?:attend\w+|present|participants)\b"
)
_SENTENCE = ("the following ", "there were ")  # as in: There were 12 representatives present:
_FOLLOWING = compiled(r"[^.:;]*\b(?:present|in attendance|attending|attended)\s*:\s*(?=$|\S)")
_SENT_THEM = compiled(
    r"[^.:;]*\bapologies(?: for absence)?(?: (?:were|had been|have been) (?:received|noted))?(?: from)?\s*:\s*(?=$|\S)"
)
# 'Committee members present were Ann Bell, Bo Cole', 'Also in attendance was Cy Dunn'
_WERE_THERE = compiled(
    r"(?i)(?P<name>(?:the\s+)?(?:[\w’'-]+\s+){0,3}?(?:members?|those|people|also|councillors|trustees|governors|directors|staff|"
    r"officers|others|in attendance)\s*(?:\b(?:also\s+)?(?:present|in attendance|attending))?)\s+(?:were|was)\s*:?\s+"
    r"(?=(?-i:[A-ZÀ-Þ]))(?!(?-i:[A-Z][a-z]+\s+(?:to|that|by|of)\b))"
)
_KIND = compiled(
    r"(?i)(?P<name>(?:board\s+)?(?:directors|trustees|governors|councillors|delegates|commissioners|panellists))\s*:\s*(?=\S)"
)
_LATE = compiled(
    r"(?i)(?P<name>apologies\s+for\s+(?:late(?:ness|\s+arrival)|being\s+late|leaving\s+early|(?:an?\s+)?early\s+departure))"
    r"(?:\s*[:–—]\s*|\s+-\s+|\s+(?:(?:were|was)\s+(?:received|given|noted)\s+)?from\s+)(?=\S)"
)
_PARTING = compiled(r",\s*|;\s*|\s+and\s+")
_LONGEST_FOLLOWING = 120
_ABSENT = compiled(r"\b(?:not|non-?\s?attend\w*|absent|unable|absence|absentees?)\b", re.IGNORECASE)


class Label(NamedTuple):
    """The name of a list of people: which list, its name as printed, and where the people begin behind it.

    `sure` says that the profile knows the whole name; a name that merely contains a known word may be a sentence.
    """

    presence: Presence
    name: str
    rest: int
    sure: bool


@lru_cache(maxsize=1 << 10)  # whether a line or a cell names a list is asked in turn of heads, titles and lines
def attendance_label(text: str, profile: Profile) -> Label | None:
    """The list that a line opens: 'Present: Alex Smith' opens those present, its people begin at offset 9."""
    plain = text[:_FARTHEST].casefold()
    if late := _LATE.match(text) if "apologies" in plain[:_LONGEST] else None:
        return Label("present", late["name"], late.end(), sure=True)  # they came
    return _unusual(text, plain, profile) or _usual(text, plain, profile)


def _unusual(text: str, plain: str, profile: Profile) -> Label | None:
    """A list whose name is no word of its own: 'Present Ann Bell, Bo Cole', 'The following were present:'."""
    opened = _without_sign(text, profile.attendance) if plain.startswith(_openings(profile.attendance)) else None
    if opened:
        return opened
    if plain.startswith(_SENTENCE):
        return _following(text, plain)
    told = _WERE_THERE.match(text) if " were " in plain or " was " in plain else None
    if told and is_full_name(re.split(r"\s*\(", _PARTING.split(text[told.end() :])[0])[0].strip(" .")):
        return Label("present", told["name"].strip(), told.end(), sure=False)
    return _of_kind(text)


def _of_kind(text: str) -> Label | None:
    """'Directors: A. Bell, B. Cole' names a list where nothing but people stand behind it."""
    kind = _KIND.match(text)
    parts = [re.split(r"\s*\(", part)[0].strip(" .") for part in _PARTING.split(text[kind.end() :])] if kind else []
    named = len(parts) > 1 and all(map(is_name, parts)) and sum(map(is_full_name, parts)) * 2 > len(parts)
    return Label("present", kind["name"], kind.end(), sure=False) if kind and named else None


def _following(text: str, plain: str) -> Label | None:
    """'The following members were present: Ann Bell, Bo Cole', 'The following sent apologies: Cy Dunn'."""
    there = _FOLLOWING.match(plain, 0, _LONGEST_FOLLOWING)
    if there and not _ABSENT.search(there[0]):
        return Label("present", text[: there.end()].strip(" :"), there.end(), sure=False)
    sent = _SENT_THEM.match(plain, 0, _LONGEST_FOLLOWING)
    return Label("apologies", text[: sent.end()].strip(" :"), sent.end(), sure=False) if sent else None


def _usual(text: str, plain: str, profile: Profile) -> Label | None:
    if "apologies" not in plain and (_is_too_long(text) or not _list_words(profile.attendance).search(plain)):
        return None
    from_whom = _FROM.match(text[:_FARTHEST])
    if from_whom and ("received" in from_whom[0].casefold() or not _is_label_end(text, from_whom)):
        return Label("apologies", from_whom["name"], from_whom.end(), sure=True)
    if _is_too_long(text):
        return None
    end = _END.search(text[:_FARTHEST])
    name = text[: end.start()] if end else text
    name = name.strip()
    if not name or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS or name.endswith((".", "?")):
        return None
    return _classified(name, end.end() if end else len(text), profile)


def _without_sign(text: str, words: AttendanceWords) -> Label | None:
    """'Present Ann Bell, Bo Cole': no sign ends the name of the list, but nothing other than names follows it."""
    for presence, known in (("present", words.present), ("apologies", words.apologies)):
        for word in sorted(known, key=len, reverse=True):
            if text[: len(word)].casefold() == word.casefold() and _are_names(text[len(word) :]):
                return Label("apologies" if presence == "apologies" else "present", word, len(word) + 1, sure=True)
    return None


def _are_names(text: str) -> bool:
    """Whether a text is two full names or more with commas between them, or three names or more."""
    parts = (
        [re.split(r"\s*\(", part)[0].strip(" .") for part in re.split(r",\s*|\s+and\s+", text)]
        if text[:1] == " "
        else []
    )
    full = sum(map(is_full_name, parts))
    return len(parts) > 1 and all(map(is_name, parts)) and (full == len(parts) or (full == 0 and len(parts) > 2))


@cache
def _openings(words: AttendanceWords) -> tuple[str, ...]:
    return tuple(f"{word.casefold()} " for word in (*words.present, *words.apologies))


def may_hold_label(text: str, profile: Profile) -> bool:
    """A cheap look: whether the name of a list may open a line, or one of its columns."""
    plain = text.lstrip().casefold()
    if "\t" in text or "apologies" in plain:
        return True
    return _list_words(profile.attendance).search(plain, 0, 2 * _LONGEST) is not None


def apologies_sent(text: str) -> int | None:
    """Where those who 'sent their apologies' end in a sentence that says so."""
    match = _SENT.search(text) if len(text) < _LONGEST_SENTENCE and "apologies" in text.casefold() else None
    return match.start() if match else None


def _is_too_long(text: str) -> bool:
    """A cheap look: nothing ends the name of a list where it would have to end."""
    bare = text.strip()
    return len(bare) > _LONGEST and not _ENDING.search(bare, 0, _LONGEST + 2)


def _is_label_end(text: str, match: re.Match[str]) -> bool:
    return bool(re.match(r"apologies\s*:", text[match.start("name") :], re.IGNORECASE))


def _classified(name: str, rest: int, profile: Profile) -> Label | None:
    plain = (re.sub(r"\([^)]*\)", "", name) if "(" in name else name).strip().casefold()
    words = profile.attendance
    for presence, known in (("apologies", words.apologies), ("present", words.present)):
        if plain in folded(known):
            return Label("apologies" if presence == "apologies" else "present", name, rest, sure=True)
    if _VERBS.search(name) or _is_person(name):
        return None
    if _BOTH.search(plain):
        return Label("present", name, rest, sure=False)
    away, there = _any_of(words.apologies).search(plain), _any_of(words.present).search(plain)
    if away or (there and _ABSENT.search(plain)):
        return Label("apologies", name, rest, sure=False)
    return Label("present", name, rest, sure=False) if there else None


def _is_person(name: str) -> bool:
    """'Alex Smith, Members of the Forum' is no name of a list, whichever word of a list it ends with."""
    before = re.split(r"\s*[,(]", name, maxsplit=1)[0]
    return before != name and is_full_name(before)


@cache
def folded(words: tuple[str, ...]) -> frozenset[str]:
    """The words of a profile as they are compared, case aside."""
    return frozenset(word.casefold() for word in words)


@cache
def _list_words(words: AttendanceWords) -> re.Pattern[str]:
    """What at least stands in every name of a list, in a text whose case is folded."""
    known = (*words.present, *words.apologies, "apologies", "attend", "present", "participants")
    return compiled("|".join(re.escape(word.casefold()) for word in known))


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """The words in a text whose case is folded."""
    return compiled(r"\b(?:" + "|".join(re.escape(word.casefold()) for word in words) + r")\b")
