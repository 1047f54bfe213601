"""Initials in an owner cell that only blanks part: 'NC JB RL' are three people, where the document knows each."""

from functools import lru_cache

from opsgdocs.kept_patterns import compiled

_ROW = compiled(r"[A-Z]{2,3}(?:\s+[A-Z]{2,3})+")


def parted_initials(text: str, known: frozenset[str], people: frozenset[str]) -> list[str]:
    """The initials one by one; none where one of them is nobody's or the words are something else: 'CSP N'."""
    if not _ROW.fullmatch(text):
        return []
    found = text.split()
    return found if all(one in known or one in _initials_of(people) for one in found) else []


@lru_cache(maxsize=1 << 4)
def _initials_of(people: frozenset[str]) -> frozenset[str]:
    return frozenset("".join(word[0] for word in name.split()).upper() for name in people)
