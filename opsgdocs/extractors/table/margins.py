"""A margin column that holds nothing but owners, beside the paragraphs of what they are to do.

    4.  Matters arising                                            Action
        The Clerk would write to the county council.               AW/IB

Beneath an owner may stand by when, above it an id. Which column it is, its head says; which paragraph an owner stands
beside, the places on the page say, and where there are none (Word), the last paragraph in which the owner is to do
something, else the last of the row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from opsgdocs.document import Block, Cell, Heading, ListItem, Paragraph, Place, Run, Table, TextBlock, fold, walk
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.owner.heads import BEFORE_TO, head_of_action
from opsgdocs.extractors.status.deadlines import parted
from opsgdocs.extractors.status.statuses import leading_status
from opsgdocs.extractors.table.columns import is_of_motions
from opsgdocs.extractors.table.informative import is_informative, is_of_sums
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_HEAD_ROWS = 4
_LONGEST_OWNER = 60  # characters
_LONGEST_TITLE = 80
_NUMBERED = re.compile(r"\d{1,3}(?:\.\d{1,2})*[.)]?\s+[A-Z]")
_LONGEST_HEAD = 40
_SAME_LINE = 3.0  # points
_SEVERAL = 2  # owners of one margin
_LONGEST_INITIALS = 4
_MARK = 12  # characters: the owners behind an id
# 'Action by whom/when', 'ACTION BY / DATE', 'Who/When', 'Lead / deadline'
_WHOSE = frozenset({"action", "actions", "whom", "who", "lead", "owner", "responsible", "responsibility"})
_WHEN = frozenset({"when", "date", "deadline", "due", "target", "timescale"})
_JOINTS = frozenset({"by", "and", "due", "target"})
_WORD = late(re.compile, r"[^\W_]+")
_NOTHING = late(
    re.compile,
    r"(?i)\W*|n\W?a|none|nil|nothing|(?:for\s+|to\s+)?(?:the\s+)?(?:info\w*|not(?:e|ed|ing)|record\w*)(?:\s+only)?|fyi|no\s+action(?:s)?"
    r"(?:\s+required)?",
)
_PARTED = late(re.compile, r"\s*(?:[/+,&;]|\band\b)\s*")
NAMES = late(
    re.compile,
    r"[A-Z][\w.'’()-]*(?:(?:\s*[/+,&;]\s*|\s+(?:and\s+|of\s+|the\s+)*)[A-Z(][\w.'’()-]*){0,6}[.,;]?",
    re.UNICODE,
)


@dataclass(frozen=True, slots=True)
class Beside(Paragraph):
    """The paragraph of an action in whose margin something stands: its owner."""

    margin: tuple[TextBlock, ...] = ()


class Task(Paragraph):
    """A paragraph of a column headed 'Action' in which stands what is to be done."""


def task_column(table: Table, profile: Profile) -> int | None:
    """The place of a column headed 'Action' that holds more than owners: 'Item | Discussion | Action'."""
    words = _folded(profile.actions.margin)
    if not words or is_of_motions(table, profile) or is_informative(table.rows):
        return None
    places = (cell.column for row in table.rows[:1] for cell in row if cell.column > 0 and _plain(cell) in words)
    free = (place for place in places if not (_holds_marks(table, place, profile) or is_of_sums(table, place)))
    return next((place for place in free if not _holds_owners(table, place, profile)), None)


def _holds_marks(table: Table, place: int, profile: Profile) -> bool:
    """'ACTION 29/04 – …': such a column tells its actions itself."""
    words = tuple(word.casefold() for word in profile.actions.markers)
    cells = (cell for row in table.rows[1:] for cell in row if cell.column == place)
    return any(
        fold(block.text).strip(" [(").casefold().startswith(words) for cell in cells for block in walk(cell.blocks)
    )


def as_tasks(cell: Cell, profile: Profile) -> tuple[Block, ...]:
    """The cell's blocks, each a task of its own; the head is none."""
    if _plain(cell) in _folded(profile.actions.margin):
        return cell.blocks
    blocks = tuple(walk(cell.blocks))
    if any(block.text.rstrip().endswith(":") for block in blocks):  # 'TL to:' and its bullets are one
        return tuple(Task(block.runs, block.places) if type(block) is Paragraph else block for block in blocks)
    return tuple(Task(block.runs, block.places) for block in blocks)


def margin_column(table: Table, profile: Profile) -> int | None:
    """The place of the margin column that a head names; None where the table has none."""
    heads = (cell for row in _heads(table) for cell in row if cell.column > 0) if profile.actions.margin else ()
    places = (cell.column for cell in heads if _is_head(cell, profile) and not is_of_sums(table, cell.column))
    return next((place for place in places if _holds_owners(table, place, profile)), None)


def _is_head(cell: Cell, profile: Profile) -> bool:
    """A word of the profile, or words for who and when and nothing else."""
    text = _plain(cell)
    if text in _folded(profile.actions.margin):
        return True
    words = set(_WORD.findall(text)) if len(text) <= _LONGEST_HEAD else set()
    return words <= _WHOSE | _WHEN | _JOINTS and bool(words & _WHOSE) and bool(words & (_WHEN - _JOINTS))


def _holds_owners(table: Table, place: int, profile: Profile) -> bool:
    """Beneath 'Action' may stand whole actions as well, or 'Approved': most lines of a margin are names or ids."""
    cells = [cell for row in table.rows for cell in row if cell.column == place and not _is_head(cell, profile)]
    lines = (line.text for cell in cells for line in _printed(cell))
    said = [parted(line, profile) for line in lines if not _is_nobody(line, profile)]
    named = sum(_names_owners(words, profile) for words, _ in said)
    days = sum(not words for words, _ in said)
    return bool(said) and named * 3 >= (len(said) - days) * 2 and days <= named


def _names_owners(line: str, profile: Profile) -> bool:
    names = NAMES.fullmatch(line) is not None and len(line) <= _LONGEST_OWNER
    verbs = _folded(profile.decisions.verbs)
    return (names and line.casefold() not in verbs and not leading_status(line, profile)) or _starts_id(line, profile)


def _starts_id(line: str, profile: Profile) -> bool:
    found = id_at(line, profile)
    return found is not None and len(line) - found.end <= _MARK


def _heads(table: Table) -> Iterator[Sequence[Cell]]:
    """The first rows, and below details of the meeting a row that holds nothing but the head of the margin."""
    for index, row in enumerate(table.rows):
        if index < _HEAD_ROWS or sum(bool(cell.text.strip()) for cell in row) == 1:
            yield row


def margin_blocks(cells: Sequence[Block], margin: Cell | None, profile: Profile) -> Iterator[Block]:
    """The row's blocks, those with an owner in the margin as `Beside`."""
    owners = list(_owners(margin, profile)) if margin and not _is_head(margin, profile) else []
    beside: dict[int, list[TextBlock]] = {}
    groups = list(_groups(owners, profile))
    in_order = _in_order(cells, groups)
    for place, group in enumerate(groups):
        index = in_order[place] if in_order else _nearest(cells, group, alone=len(groups) == 1)
        if index is not None:
            beside.setdefault(index, []).extend(group)
    for index, block in enumerate(cells):
        if index in beside and isinstance(block, TextBlock):
            yield Beside(block.runs, block.places, margin=tuple(beside[index]))
        else:
            yield block


def _plain(cell: Cell) -> str:
    return fold(cell.text).strip(" :.*").casefold()


def _owners(margin: Cell, profile: Profile) -> Iterator[TextBlock]:
    """What stands in the margin; a sentence is no owner, nor is 'Info'."""
    for line in _printed(margin):
        if len(line.text) <= _LONGEST_OWNER and not line.text.endswith(".") and not _is_nobody(line.text, profile):
            yield line


def _is_nobody(line: str, profile: Profile) -> bool:
    """'Info', 'Note', 'Record', 'N/A', '–': nobody is to do anything."""
    words = {*profile.tables.other_kinds, *profile.decisions.verbs}
    said = fold(line).strip(" .:*()[]").casefold()
    return _NOTHING.fullmatch(said) is not None or (len(said) > 1 and said in {word.casefold() for word in words})


def _printed(margin: Cell) -> Iterator[TextBlock]:
    """The printed lines of a cell, and those that were typed."""
    for block in walk(margin.blocks):
        starts = [place.start for place in block.places] or [0]
        for place, end in zip(block.places or (Place(),), [*starts[1:], len(block.text)], strict=True):
            for text in filter(None, (line.strip() for line in block.text[place.start : end].split("\n"))):
                yield Paragraph((Run(text),), (place,))


def _groups(lines: Sequence[TextBlock], profile: Profile) -> Iterator[list[TextBlock]]:
    """An id and the owners beneath it, owners and by when beneath them; else each line stands where it stands."""
    group: list[TextBlock] = []
    for line in lines:
        text = fold(line.text).strip()
        above = fold(group[-1].text).strip() if group else ""
        is_day = not parted(text, profile)[0]
        if group and (is_day or (_is_id(above, profile) and not _starts_id(text, profile))):
            group.append(line)
            continue
        if group:
            yield group
        group = [line]
    if group:
        yield group


def _is_id(text: str, profile: Profile) -> bool:
    found = id_at(text, profile)
    return found is not None and not text[found.end :].strip(" :.–-")


def _nearest(blocks: Sequence[Block], group: Sequence[TextBlock], *, alone: bool) -> int | None:
    own = group[0].places[0]
    places = [index for index, block in enumerate(blocks) if isinstance(block, TextBlock) and _can_be_task(block)]
    at_top = alone and own.bbox is not None and bool(blocks) and _begins_at(blocks[0], own)
    places = places[1:] if len(places) > 1 and _is_title(blocks[places[0]]) else places
    tasked = _tasked(blocks, places, group) if own.bbox is None or at_top else None
    if tasked is not None or own.bbox is None:
        return tasked if tasked is not None else next(reversed(places), None)
    return min(places, key=lambda index: _distance(blocks[index], own), default=None)


def _in_order(blocks: Sequence[Block], groups: Sequence[Sequence[TextBlock]]) -> list[int]:
    """'TW' and 'JP' beside 'Dr Wells to meet …' and 'Mr Pratt to add …': as many as there are tasks, one for each."""
    if len(groups) < _SEVERAL or any(place.bbox for group in groups for place in group[0].places):
        return []
    texts = ((index, block) for index, block in enumerate(blocks) if isinstance(block, TextBlock))
    tasked = [(index, head) for index, block in texts if _can_be_task(block) and (head := _head(block))]
    same = len(tasked) == len(groups)
    paired = zip(tasked, groups, strict=True) if same else ()
    fits = same and all(_is_called(fold(group[0].text).strip(), head) for (_, head), group in paired)
    return [index for index, _ in tasked] if fits else []


def _head(block: TextBlock) -> str:
    """Who is to do something by any sentence of a paragraph."""
    text = fold(block.text)
    return next((head for start, end in sentences(text) if (head := head_of_action(text[start:end], BEFORE_TO))), "")


def _is_called(margin: str, head: str) -> bool:
    """'TW' may be Dr Wells; a name must be the one that the task names."""
    if margin.isupper() and len(margin) <= _LONGEST_INITIALS:
        return margin in head or any(word.startswith(margin[-1]) for word in head.split())
    return bool(set(_WORD.findall(margin.casefold())) & set(_WORD.findall(head.casefold())))


def _begins_at(block: Block, owner: Place) -> bool:
    """Whether the row begins where the owner stands: who typed it there may mean any paragraph of it."""
    first = block.places[0] if isinstance(block, TextBlock) and block.places else None
    if first is None or first.bbox is None or owner.bbox is None:
        return False
    return first.page == owner.page and abs(first.bbox[1] - owner.bbox[1]) <= _SAME_LINE


def _tasked(blocks: Sequence[Block], places: Sequence[int], group: Sequence[TextBlock]) -> int | None:
    """The last paragraph that says what the owner is to do: 'The Board APPROVED it.' may follow."""
    names = {name for line in group for name in _PARTED.split(fold(line.text).strip(" .,;")) if len(name) > 1}
    said = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    told = re.compile(rf"\b(?:{said})\b[^.;]{{0,40}}?\s(?:to|will|would|shall|should|agreed|offered|undertook)\s")
    found = [index for index in places if names and told.search(fold(_text(blocks[index])))]
    return next(reversed(found), None)


def _text(block: Block) -> str:
    return block.text if isinstance(block, TextBlock) else ""


def _can_be_task(block: TextBlock) -> bool:
    return not isinstance(block, Heading) and bool(block.text.strip())


def _is_title(block: Block) -> bool:
    """'2 | Matters arising', '3. Highways' or a bold line above the text of the item."""
    if not isinstance(block, TextBlock) or len(block.text) > _LONGEST_TITLE:
        return False
    text = fold(block.text).strip()
    marker = block.marker.strip(".) ").replace(".", "") if isinstance(block, ListItem) else ""
    bold = all(run.bold for run in block.runs if run.text.strip())
    stands_out = marker.isdigit() or bold or _NUMBERED.match(text) is not None
    return stands_out and not text.endswith((".", ";", ",", "?")) and not head_of_action(text, BEFORE_TO)


def _distance(block: Block, owner: Place) -> tuple[bool, float]:
    """How far above or below the owner's line the nearest line of the block is; another page is farther than any."""
    assert isinstance(block, TextBlock)
    assert owner.bbox
    middle = (owner.bbox[1] + owner.bbox[3]) / 2
    gaps = [_gap(place.bbox, middle) for place in block.places if place.page == owner.page and place.bbox]
    return (not gaps, min(gaps, default=0.0))


def _gap(bbox: tuple[float, float, float, float], middle: float) -> float:
    return max(bbox[1] - middle, middle - bbox[3], 0.0)


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)
