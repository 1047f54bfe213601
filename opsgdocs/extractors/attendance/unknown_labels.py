"""Lists of people whose name is none of the profile's: 'Management side: R. Stone, P. Amery', 'On the call: …'.

That nothing but names of people follow tells it; one name alone may be a place or a project.
"""

from typing import NamedTuple

from opsgdocs.extractors.attendance.names import has_title, is_full_name, is_name
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_LABEL = late(compiled, r"\s*(?P<name>[A-Z][\w’'&/()-]*(?:\s+[\w’'&/()-]+){0,3})\s*:\s*(?=\S)")
# 'Author: Ann Bell', 'Wards: High Street, Church Lane', 'Proposed: A. Bell, B. Cole' list nobody who was there
_OTHERS = late(
    compiled,
    r"(?i)\b(?:venue|location|place|address|distribut\w+|circulat\w+|cop(?:y|ies)|cc|to|from|subject|quorum|author\w*|prepared|written|"
    r"drafted|owners?|actions?|by|contacts?|editors?|review\w*|approv\w+|propos\w+|second\w*|moved|mover|ayes?|nays?|noes|for|against|"
    r"abst\w+|elected|nominat\w+|candidates?|next|thanks|welcome|topics?|agenda|sponsors?|partners?|compan\w+|organisations?|"
    r"projects?|sites?|streets?|roads?|wards?|areas?|regions?|districts?|towns?|cities|schools?|see|re|notes?|links?|keywords?|"
    r"distribution|signed|signature|working|sub-?group|task|tasks|absent\w*|apolog\w+|regrets|excused|vacanc\w+|leavers?|retir\w+|"
    r"deceased|condolences|date|time|month|applicants?|developers?|consultants?|references?|papers?|presented|speakers?)\b(?!\s+takers?)",
)
_KIND = late(
    compiled,
    r"(?i)\b(?:staff|officers?|management|side|takers?|observers?|guests?|secretariat|support|chairs?|councillors|trustees|governors|"
    r"directors|members|employees?|employers?|unions?|clerks?|facilitators?|scribes?|public|visitors?|residents|tenants|parents|call)\b",
)
_DIGIT = compiled(r"\d")
_MOST_WORDS = 4
_BRACKET = compiled(r"\s*[(\[][^()\[\]]*[)\]]")
_PARTING = compiled(r"\s*[,;]\s*|\s+(?:and|&)\s+")
_FEWEST = 2
_LONGEST = 1200  # characters of a list on one line
_HANDLE = compiled(r"(?<!\S)@")


class Unknown(NamedTuple):
    """The name of such a list, and where its people begin."""

    name: str
    rest: int


def unknown_label(text: str, *, beneath: bool = False) -> Unknown | None:
    """The list that a line opens with a name of its own; None where anything but names of people follows.

    `beneath`: right beneath a list of people one person is enough, if a title, a bracket or the label tells it.
    """
    label = _LABEL.match(text) if ":" in text[:60] and len(text) <= _LONGEST else None
    if label is None or not can_name_list(label["name"]):
        return None
    names = names_in(text[label.end() :])
    told = beneath and (has_title(names[0]) or "(" in text or is_kind(label["name"])) if names else False
    if not all(map(is_somebody, names)) or (len(names) < _FEWEST and not told):
        return None
    return Unknown(label["name"].strip(), label.end())


def can_name_list(text: str) -> bool:
    """Whether a label may name people who were there: 'Staff side', but not 'Author' or 'Venue'."""
    words = text.strip(" :").split()
    return 0 < len(words) <= _MOST_WORDS and text[:1].isupper() and not _OTHERS.search(text) and not _DIGIT.search(text)


def is_kind(text: str) -> bool:
    """Whether a label says what they were there as: 'Staff', 'Note takers', 'Management side'."""
    return _KIND.search(text) is not None


def names_in(text: str) -> list[str]:
    """What commas part in a line, brackets aside: 'Ann Bell (AB), Bo Cole (Isle Networks, chair)' → two."""
    bare = _HANDLE.sub("", _BRACKET.sub("", text)).strip(" .;,\t")
    return [part.strip(" .*") for part in _PARTING.split(bare) if part.strip(" .*")]


def is_somebody(text: str) -> bool:
    """Whether a text is surely a person's name: a full one, or one with a title."""
    return is_full_name(text) or (has_title(text) and is_name(text))
