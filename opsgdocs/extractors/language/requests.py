"""Sentences that may ask for something or promise it: 'The DCC agreed to provide the output in March.'

A cheap look at the words keeps all other sentences away from the language pipeline. What stands in the mark of an
action, in the bullets beneath it and in cells of tables is no discussion; what stands beneath the row of an action is,
and belongs to that action.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from opsgdocs.document import Block, ListItem, TextBlock, fold, walk
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.text.bullets import with_bullets
from opsgdocs.extractors.text.sentences import sentences

# A word that asks or promises; 'X to send' at the beginning of a line is how notes put it.
_CUE = regex.compile(
    r"""(?ix) \b(?: will | 'll | ’ll | shall | should | must | would | needs?\s+to | (?:is|are|was|were|has|have)\s+to
    | undert\w+ | commit\w* | offer\w* | volunteer\w* | promis\w+ | agree[sd]? | took | taken
    | request\w* | ask(?:s|ed)? | invite[sd]? | urge[sd]? | task(?:s|ed) | instruct(?:s|ed)? | direct(?:s|ed)
    | encourage[sd]? | suggest\w* | recommend\w* | propos\w+ | sought | call(?:s|ed)\s+for )\b
    | ^\W*(?-i:[A-Z])[\w&.’'/-]*(?:\s+[\w&.’'/()-]+){0,5}?\s+to\s+[a-z]"""
)
_LONGEST = 1200  # characters; what is longer is no sentence but a lost table
_RECALLED = regex.compile(
    r"(?i)\b(?:previous(?:ly)?|last|earlier)\s+(?:\w+\s+)?(?:meeting|agreed|requested|asked)|^\W*(?:at|since)\s+the\s+last\b"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the discussion.

    Attributes:
        block: the block it stands in, from offset `start` to `end`.
        text: its words on one line, the bullets beneath it as lines.
        before: what the block says ahead of it.
        item: the item it stands in.
        action: key of the action whose row it stands beneath, None elsewhere.
    """

    block: TextBlock
    start: int
    end: int
    text: str
    before: str = ""
    item: str | None = None
    action: str | None = None

    @property
    def recalls(self) -> bool:
        """Whether it tells of an earlier meeting: 'at the last meeting the DCC agreed to …'."""
        return _RECALLED.search(self.text) is not None


def candidates(reading: Reading) -> Iterator[Sentence]:
    """The sentences worth a closer look, in order: running text first, then what stands beneath rows of actions."""
    taken: set[int] = set()
    for passage in reading.passages():
        if id(passage.block) not in taken:
            yield from _in_passage(passage, reading, taken)
    for row in reading.rows:
        yield from _beneath(row, reading)


def _in_passage(passage: Passage, reading: Reading, taken: set[int]) -> Iterator[Sentence]:
    mark = next(iter(reading.marks(passage.block)), None)
    end = mark.start if mark else len(passage.block.text)
    if mark:
        taken.update(id(item) for item in reading.plain_bullets(passage.bullets))
    yield from _sentences(passage.block, end, passage.item, None, passage.bullets)


def _beneath(row: ActionRow, reading: Reading) -> Iterator[Sentence]:
    action = id_at(row.text("id"), reading.profile)
    update = row.cells.get("update")
    blocks: tuple[Block, ...] = (*(update.blocks if update else ()), *row.beneath)
    for block in walk(blocks):
        yield from _sentences(block, len(block.text), row.item, action.canonical if action else row.text("id"))


def _sentences(
    block: TextBlock, end: int, item: str | None, action: str | None, bullets: Sequence[ListItem] = ()
) -> Iterator[Sentence]:
    text = fold(block.text[:end])
    for first, last in sentences(text):
        said = text[first:last].strip()
        if len(said) > _LONGEST or not _CUE.search(said):
            continue
        if said.endswith(":") and last == len(block.text.rstrip()):
            said = with_bullets(said, bullets)
        yield Sentence(block, first, last, said, text[:first].strip(), item, action)
