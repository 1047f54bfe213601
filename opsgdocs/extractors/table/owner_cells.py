"""What stands in a column of owners beside the text: who is to do something, nobody, or by when.

Action by | Date
AB/CD     | 22/03
Info      |
ET        | ASAP
"""

import re
from collections.abc import Iterator
from functools import cache

from opsgdocs.document import Cell, Paragraph, Place, Run, Table, TextBlock, fold, walk
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.status.deadlines import parted
from opsgdocs.extractors.status.statuses import leading_status
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

LONGEST_OWNER = 60  # characters
_LONGEST_HEAD = 40
_MARK = 12  # characters: the owners behind an id
# 'Action by whom/when', 'ACTION BY / DATE', 'Who/When', 'Lead / deadline'
_WHOSE = frozenset({"action", "actions", "whom", "who", "lead", "owner", "responsible", "responsibility"})
_WHEN = frozenset({"when", "date", "deadline", "due", "target", "timescale"})
_JOINTS = frozenset({"by", "and", "due", "target"})
_WORD = late(compiled, r"[^\W_]+")
_NOTHING = late(
    compiled,
    r"(?i)\W*|n\W?a|none|nil|nothing|(?:for\s+|to\s+)?(?:the\s+)?(?:info\w*|not(?:e|ed|ing)|record\w*)(?:\s+only)?|fyi|no\s+action(?:s)?"
    r"(?:\s+required)?",
)
NAMES = late(
    compiled,
    r"[A-Z][\w.'’()-]*(?:(?:\s*[/+,&;]\s*|\s+(?:and\s+|of\s+|the\s+)*)[A-Z(][\w.'’()-]*){0,6}[.,;]?",
    re.UNICODE,
)


def is_head(cell: Cell, profile: Profile) -> bool:
    """A word of the profile, or words for who and when and nothing else."""
    text = plain_head(cell)
    if text in folded(profile.actions.margin):
        return True
    words = set(_WORD.findall(text)) if len(text) <= _LONGEST_HEAD else set()
    return words <= _WHOSE | _WHEN | _JOINTS and bool(words & _WHOSE) and bool(words & (_WHEN - _JOINTS))


def holds_owners(table: Table, place: int, profile: Profile) -> bool:
    """Beneath 'Action' may stand whole actions as well, or 'Approved': most lines of a margin are names or ids."""
    cells = [cell for row in table.rows for cell in row if cell.column == place and not is_head(cell, profile)]
    lines = (line.text for cell in cells for line in printed_lines(cell))
    said = [parted(line, profile) for line in lines if not is_nobody(line, profile)]
    named = sum(_names_owners(words, profile) for words, _ in said)
    days = sum(not words for words, _ in said)
    return bool(said) and named * 3 >= (len(said) - days) * 2 and days <= named


def _names_owners(line: str, profile: Profile) -> bool:
    names = NAMES.fullmatch(line) is not None and len(line) <= LONGEST_OWNER
    verbs = folded(profile.decisions.verbs)
    return (names and line.casefold() not in verbs and not leading_status(line, profile)) or starts_id(line, profile)


def starts_id(line: str, profile: Profile) -> bool:
    """'MEC 06/02 Gemserv': an id, and perhaps who is to do it."""
    found = id_at(line, profile)
    return found is not None and len(line) - found.end <= _MARK


def is_nobody(line: str, profile: Profile) -> bool:
    """'Info', 'Note', 'Record', 'N/A', '–': nobody is to do anything."""
    words = {*profile.tables.other_kinds, *profile.decisions.verbs}
    said = fold(line).strip(" .:*()[]").casefold()
    return _NOTHING.fullmatch(said) is not None or (len(said) > 1 and said in {word.casefold() for word in words})


def printed_lines(margin: Cell) -> Iterator[TextBlock]:
    """The printed lines of a cell, and those that were typed."""
    for block in walk(margin.blocks):
        starts = [place.start for place in block.places] or [0]
        for place, end in zip(block.places or (Place(),), [*starts[1:], len(block.text)], strict=True):
            for text in filter(None, (line.strip() for line in block.text[place.start : end].split("\n"))):
                yield Paragraph((Run(text),), (place,))


def plain_head(cell: Cell) -> str:
    """The words of a head in small letters, without stops."""
    return fold(cell.text).strip(" :.*").casefold()


@cache
def folded(words: tuple[str, ...]) -> frozenset[str]:
    """The words in small letters."""
    return frozenset(word.casefold() for word in words)
