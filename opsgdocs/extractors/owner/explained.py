"""Initials that the document explains where it first names a person: 'Petra Holm [PH]', 'Ros Tan (RT – by phone)'."""

from collections.abc import Iterator

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_INITIALS = compiled(r"[(\[](?P<initials>[A-Z]{2,4})(?=[\s,;:)\]–-])")
_WORD = r"[^\W\d_][\w'’.-]*"
_NAME = late(compiled, rf"(?<![\w'’.-])[A-Z][\w'’.-]*(?:\s+{_WORD}){{1,3}}\s*$")
_LONGEST = 100  # characters of a name; looking further back would take long where a text is one long word


def explained_initials(text: str) -> frozenset[str]:
    """The initials in brackets behind a name of which they are the first letters."""
    return frozenset(_explained(text))


def _explained(text: str) -> Iterator[str]:
    for found in _INITIALS.finditer(text):
        name = _NAME.search(text[max(0, found.start() - _LONGEST) : found.start()])
        if name and _are_of(found["initials"], name[0]):
            yield found["initials"]


def _are_of(initials: str, name: str) -> bool:
    """The last word's first letter closes them: 'Mrs Kaur (PK)', 'Fergal O'Dowd (FOD)' by its capitals."""
    words = name.split()
    letters = "".join(word[0] for word in words if word[0].isupper())
    capitals = "".join(char for char in name if char.isupper())
    return (
        letters.endswith(initials)
        or capitals.endswith(initials)
        or (len(initials) == 2 and words[-1][0] == initials[-1])
    )
