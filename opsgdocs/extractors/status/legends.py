"""What the colours of a column stand for, where the minutes explain them: 'Key: Blue – complete; Green – on track'."""

from functools import cache

from opsgdocs.document import fold
from opsgdocs.extractors.status.statuses import leading_status, status_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

_COLOURS = {
    "blue": "b", "green": "g", "amber": "a", "yellow": "y", "red": "r", "grey": "grey", "gray": "grey",
    "black": "black", "purple": "purple", "white": "white",
}  # fmt: skip
_NAMES = "|".join(_COLOURS)
_PARTED = (
    r"\s*(?:[:=–—]|\s-\s|\b(?:means|is|denotes|indicates|stands\s+for)\b|\()"
    r"\s*(?:(?:the\s+|an?\s+)?action\s+(?:is\s+)?)?"
)
_ENTRY = late(compiled, rf"(?i)(?<!\w)(?P<colour>{_NAMES}|[BGAYR])(?!\w){_PARTED}(?P<said>[^;,.:=\n()]{{3,60}})")
_BEFORE = late(compiled, rf"(?i)(?P<said>[a-z][a-z ]{{2,40}}?)\s*[(=]\s*(?P<colour>{_NAMES})\b")
_KEY = late(compiled, r"(?i)\W*(?:(?:colour\s+)?key|legend|rag(?:\s+status)?|status\s+key)\b[^.]{0,30}?[:–—-]")
_FEWEST = 2  # entries, where nothing calls them a key
_CELL = late(compiled, rf"(?i)\W*(?P<colour>{_NAMES}|[BGAYR])\W*")


def explained_colours(text: str, profile: Profile) -> dict[str, str]:
    """The colours that the text explains, by their short names, each with its status: closed, open or on_hold."""
    found: dict[str, str] = {}
    for line in text.split("\n") if may_hold(text, tuple(_COLOURS)) else ():
        entries = [*_ENTRY.finditer(line), *_BEFORE.finditer(line)]
        if len(entries) >= _FEWEST or (entries and _KEY.match(line)):
            found |= {_short(one["colour"]): _status(one["said"], profile) for one in reversed(entries)}
    return found


def colour_of(cell: str) -> str | None:
    """The short name of the colour that is all a cell says: 'Blue' and 'B' are 'b'."""
    found = _CELL.fullmatch(fold(cell).strip())
    return _short(found["colour"]) if found else None


def _short(colour: str) -> str:
    return _COLOURS.get(colour.casefold(), colour.casefold())


@cache
def _status(said: str, profile: Profile) -> str:
    """'complete' closes; 'on track for completion' and 'nearly complete' do not."""
    known = leading_status(said.strip(), profile)
    other = status_of(said.strip(), profile)
    return known[0] if known else "on_hold" if other and other[0] == "on_hold" else "open"
