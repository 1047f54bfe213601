"""Minutes that are printed in capitals throughout: 'ACTION: THE CLERK TO WRITE TO THE COUNCIL BY 3 MAY.'

Capitals tell no names there. The words that join names and tasks are read as if they were small; names stay as printed.
"""

from collections.abc import Iterable

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_FEWEST_LETTERS = 8
_FEWEST_OF_ALL = 80
_MOST = 0.9
_NUMBER = compiled(r"(?<!\d)\d++\s?(?:am|pm|st|nd|rd|th)\b")
_JOINTS = late(
    compiled,
    r"(?<=\s)(?:TO|THE|AND|OR|A|AN|WILL|SHALL|MUST|SHOULD|WOULD|BE|BY|OF|WITH|FOR|ON|IN|AT|FROM|THAT|IT|WAS|IS|ARE|WERE|HAS|HAVE"
    r"|HAD|BEEN|AGREED|ASKED|REQUESTED|TASKED|ACTIONED|UNDERTOOK|OFFERED|TOOK|ACTION|THIS|THESE|ALSO|NOT|THEIR|ITS|BEFORE|AFTER"
    r"|WITHIN|NEXT|MEETING|AS|SUPPORT|SUPPORTED|HELP|CONSULTATION|LIAISON|CONJUNCTION|JOINTLY|BEHALF)(?=[\s,.;:)]|$)",
)
_OPENING = late(compiled, r"^(?:IT WAS (?:AGREED|RESOLVED) THAT|AGREED THAT|RESOLVED THAT|BY|FOLLOWING|AFTER|BEFORE)\b")
_TASK = late(compiled, r"(?<=\bto )[A-Z][A-Z-]*(?=[\s,.;:]|$)|(?<=\bwill )[A-Z][A-Z-]*|(?<=\bwould )[A-Z][A-Z-]*")


def is_shouted(text: str) -> bool:
    """Whether a text of some length has no small letter, but for '7.30pm' and '3rd'."""
    bare = _NUMBER.sub("", text)
    return bare.isupper() and sum(map(str.isalpha, bare)) >= _FEWEST_LETTERS


def are_shouted(texts: Iterable[str]) -> bool:
    """Whether a whole document is printed so: a heading or a foot may have small letters."""
    letters = [char for text in texts for char in text if char.isalpha()]
    return len(letters) >= _FEWEST_OF_ALL and sum(map(str.isupper, letters)) >= _MOST * len(letters)


def quieted(text: str) -> str:
    """The text with its joining words small, each sign in its place; one that is not all capitals stays as it is."""
    if not is_shouted(text):
        return text
    text = _OPENING.sub(lambda found: found[0].capitalize(), text)
    text = _JOINTS.sub(lambda found: found[0].lower(), text)
    return _TASK.sub(lambda found: found[0].lower(), text)
