"""Items that nothing but bold print or capitals tell: '**Roof**' or 'ROOF' on a line of its own above its text.

They count where nothing else tells items, and text stands beneath each of at least three.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from opsgdocs.document import Block, Heading, ListItem, Table, TextBlock, fold
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_FEWEST = 3
_FEWEST_LETTERS = 4  # of a line in capitals
_LONGEST = 80  # characters
# As in: Minutes of the meeting; Other attendees; Open actions; Summary 2078 5665; Max in one visit: 52; CARRIED 7/0
_NO_TITLE = late(
    compiled,
    r"(?i).*\b(?:is|are|was|were|will|has|have|shall|minutes|meeting|notes of|attend\w+|apologies|actions?)\b.*"
    r"|.*[.;,]|[\W\d]*|.*:\s*\S.*|.*\d\s+\d.*|\W*(?:motion\s+)?(?:carried|lost|defeated|passed)\b[\W\d]*|moved\b.*\bseconded\b.*",
)


def bold_items(blocks: Sequence[Block], profile: Profile) -> tuple[tuple[int, str], ...]:
    """The places and titles of the bold lines; () where they do not tell the items."""
    lists = {word.casefold() for word in (*profile.attendance.present, *profile.attendance.apologies)}
    found = tuple((place, title) for place, title in _lines(blocks) if title.casefold() not in lists)
    titles = {title.casefold() for _, title in found}
    apart = all(after - one > 1 for (one, _), (after, _) in pairwise(found))
    return found if len(found) >= _FEWEST and len(titles) == len(found) and apart else ()


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    opening = next((index for index, block in enumerate(blocks) if not isinstance(block, Heading)), len(blocks))
    for index, (block, after) in enumerate(pairwise(blocks)):
        title_of_all = index < opening or (isinstance(block, Heading) and block.level == 0)
        if isinstance(block, Table | ListItem) or title_of_all or len(block.text) > _LONGEST or not _is_bold(block):
            continue
        title = fold(block.text).strip()
        beneath = isinstance(after, Table) or not _is_bold(after)
        if beneath and not _NO_TITLE.fullmatch(title):
            yield index, title.rstrip(" :")


def _is_bold(block: TextBlock) -> bool:
    text = block.text.strip()
    if isinstance(block, Heading):
        return True
    if text.isupper() and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS:
        return True
    return bool(block.text.strip()) and all(run.bold for run in block.runs if run.text.strip())
