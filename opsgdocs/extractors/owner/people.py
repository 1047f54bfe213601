"""Who the document knows: those on its list of attendance, by any of their short forms, and initials it explains.

'Petra Holm' is Petra, Ms Holm, 'Petra H.' and PH; 'Ros Tan (RT – by phone)' explains RT.
"""

from functools import lru_cache

from opsgdocs.extractors.owner.imperatives import PEOPLE, is_collective
from opsgdocs.extractors.owner.owners import Names
from opsgdocs.kept_patterns import compiled

_JOINT = compiled(r"\s*(?:,?\s+and\s+|[,/&+;])\s*(?:and\s+)?(?:the\s+)?")
_TITLES = frozenset("mr mrs ms miss mx dr prof professor rev revd cllr councillor sir dame".split())  # noqa: SIM905
_ARTICLE = compiled(r"(?i)^(?:the|our)\s+(?=\S)")
_MENTION = compiled(r"@(?P<name>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3})")
_BRACKETED = compiled(r"[(\[](?P<name>[A-Z][^()\[\]]{0,50})[)\]]\s*\.?\s*$")
_LONGEST = 60  # characters
_MOST_WORDS = 3  # of a name
_TELLING = frozenset("is was has had and or said noted reported with from for of in on at by".split())  # noqa: SIM905


def are_known(words: str, names: Names) -> bool:
    """Whether the words name people and parties of this document alone: 'AB/CD', 'Ann Bell and the Clerk', 'All'."""
    bare = words.strip(" .,:;")
    if not bare or len(bare) > _LONGEST:
        return False
    return bare in names.parties or all(_is_known(part, names) for part in _JOINT.split(bare) if part)


def is_attendee(name: str, names: Names) -> bool:
    """Whether somebody on the list of attendance is called so, or the document explains the initials."""
    return name in names.initials or _is_one_of(name.strip("@"), names.people)


def called_by_name(text: str, names: Names) -> str:
    """Who is told at once what to do, without 'to': 'Gareth get a written agreement', 'Omar Said hold a review'."""
    words = text.split(maxsplit=_MOST_WORDS + 1)
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        name = " ".join(words[:size])
        if is_attendee(name, names) and words[size].isalpha() and words[size].islower() and words[size] not in _TELLING:
            return name
    return ""


def mentioned_owner(text: str, names: Names) -> str:
    """Who is called by '@' and full name anywhere: 'Review the questions @Cem Aydin @March 31, 2026'."""
    found = (one["name"] for one in _MENTION.finditer(text) if one["name"] in names.people)
    return ", ".join(dict.fromkeys(str(name) for name in found))


def bracketed_owner(text: str, names: Names) -> str:
    """Who stands in brackets at the end: 'Backlog: Send the list of tickets to June. (Samir)'."""
    found = _BRACKETED.search(text)
    return str(found["name"]) if found and all(is_attendee(one, names) for one in _JOINT.split(found["name"])) else ""


def stands_for(short: str, name: str) -> bool:
    """Whether a short form may be a person's: 'BF', 'Bea', 'Ms Foley', 'Bea F.' of Bea Foley."""
    said, full = _words(short), _words(name)
    if not said or not full:
        return False
    if said == full or (len(full) > 1 and said in ([full[0]], [full[-1]])):
        return True
    if len(said) == 1:
        return short.isupper() and short.casefold() in _initials(full)
    return len(said) == len(full) == 2 and said[0] == full[0] and said[1] == full[1][:1]


def is_same_person(one: str, other: str, people: frozenset[str]) -> bool:
    """Whether two names may be those of one person on the list: 'Ms Foley' and 'BF'."""
    return any(stands_for(one, name) and stands_for(other, name) for name in people)


def _is_known(name: str, names: Names) -> bool:
    bare = _ARTICLE.sub("", name)
    return bare in names.parties or is_attendee(bare, names) or is_collective(bare) or _are_offices(bare)


def _are_offices(name: str) -> bool:
    """'the Chair', 'Large Supplier members': common nouns of people and nothing else."""
    words = [word.casefold() for word in name.split()]
    if len(words) > 1 and words[0] == "support":  # 'Support staff to help them …'
        return False
    return len(words) <= _MOST_WORDS and all(word in PEOPLE or word.rstrip("s") in PEOPLE for word in words)


@lru_cache(maxsize=4096)
def _is_one_of(name: str, people: frozenset[str]) -> bool:
    return any(stands_for(name, one) for one in people)


def _words(name: str) -> list[str]:
    words = [word.strip(".,").casefold() for word in name.split()]
    return [word for word in words if word and word not in _TITLES]


def _initials(words: list[str]) -> set[str]:
    """'ND', 'NJD', and 'AMC' of Alison Moyet-Clarke."""
    letters = "".join(word[0] for word in words)
    parts = "".join(part[0] for word in words for part in word.replace("’", "'").split("-") if part)
    return {letters, parts, words[0][0] + words[-1][0]}
