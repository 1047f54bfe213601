"""Earlier actions that a line tells in any words, with who did it and a status at its end.

Actions from last time
• Carl has sent the asset list. CLOSED
• Confirm the test window (Eve): ongoing
"""

from collections.abc import Container, Iterator

from opsgdocs.document import Heading, ListItem, fold
from opsgdocs.extractors.earlier.recollections import is_beneath
from opsgdocs.extractors.earlier.reviews import Review
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.owner.owners import Owners, split_owners
from opsgdocs.extractors.owner.people import bracketed_owner, is_attendee
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.status.outcomes import last_status
from opsgdocs.extractors.status.statuses import status_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_BETWEEN = " (–—-;:."
_MOST_WORDS = 3  # of a name, and of a status
_FEWEST_WORDS = 3  # of what was to be done
_AT_END = late(compiled, r"(?<=[)\]])\s*:\s*(?P<said>\S[^:;.]{1,40})$")


def find_told_lines(reading: Reading, known: Container[int]) -> Iterator[Review]:
    """The actions of such lines, in order; `known` are blocks that were read otherwise."""
    for passage in reading.passages():
        block = passage.block
        if id(block) in known or isinstance(block, Heading) or reading.marks(block) or reading.ids.within(block):
            continue
        if is_beneath(passage, reading) and (review := _review(passage, reading)):
            yield review


def _review(passage: Passage, reading: Reading) -> Review | None:
    text = fold(passage.block.text).rstrip()
    said = _status(text, reading)
    end = len(text[: text.rindex(said)].rstrip(_BETWEEN)) if said else 0
    bare = text[:end] + (")" if text[end : end + 1] == ")" else "")
    if len(bare.split()) < _FEWEST_WORDS or not isinstance(passage.block, ListItem):
        return None
    owner = bracketed_owner(bare, reading.names) or _subject(bare, reading)
    mark = Mark(0, 0, None, owner)
    bullets = tuple(reading.plain_bullets(passage.bullets))
    return Review(passage, mark, len(bare), said.strip(" ().[]"), bullets) if owner else None


def _status(text: str, reading: Reading) -> str:
    """'CLOSED', 'ongoing' at the end, and nothing beside it."""
    said = last_status(text, reading.profile)
    if not said and (found := _AT_END.search(text)):
        said = str(found["said"])
    bare = said.strip(" ().[]")
    whole = len(bare.split()) <= _MOST_WORDS and status_of(bare, reading.profile) is not None
    return said if whole else ""


def owner_at_beginning(text: str, reading: Reading) -> Owners:
    """Whose action it is where nothing but the beginning tells: 'Eve still to confirm the window'."""
    return split_owners(_subject(text, reading), reading.profile, reading.names)


def _subject(text: str, reading: Reading) -> str:
    """'Carl has sent …', 'Eve Frost still to …': the person with whom the line begins."""
    words = text.split(maxsplit=_MOST_WORDS + 1)
    sizes = range(min(_MOST_WORDS, len(words) - 1), 0, -1)
    found = (" ".join(words[:size]) for size in sizes if words[size][:1].islower())
    return next((name for name in found if is_attendee(name, reading.names)), "")
