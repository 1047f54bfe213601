"""Cards: a number alone on a line, and beneath it what to do, its owner and its day, each on a line of its own.

Action 1
Write to the bank about the loan.
Owner: Carl Dunn
Due: 16 March
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from opsgdocs.document import Block, Heading, Paragraph, TextBlock, fold
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_HEAD = late(
    compiled,
    r"\W{0,3}(?:(?i:(?:new\s+)?actions?(?:\s+(?:item|point|no|number))?|tasks?)|AP|AI)[\s.#-]{0,3}"
    r"(?P<label>\d{1,3}(?:[./-]\d{1,3})?)\s*[:.]?\s*",
)
_FARTHEST = 4  # lines down to the owner
_LONGEST = 24  # characters


def card_marks(blocks: Sequence[TextBlock], profile: Profile) -> Iterator[tuple[int, Mark]]:
    """The marks of such heads, by the identity of their blocks."""
    owner = _owner_line(profile.tables.owner)
    for place, block in enumerate(blocks):
        found = _HEAD.fullmatch(fold(block.text)) if len(block.text) <= _LONGEST else None
        if found and _is_owned(blocks[place + 1 : place + 1 + _FARTHEST], owner):
            yield id(block), Mark(0, len(block.text), None, label=found["label"])


def with_cards(blocks: Sequence[Block], profile: Profile) -> Iterator[Block]:
    """The blocks; a heading that begins a card is a paragraph, for no item of the minutes is called 'Action 1'."""
    texts = [block for block in blocks if isinstance(block, TextBlock)]
    heads = {key for key, _ in card_marks(texts, profile)} if any(_may_head(block) for block in texts) else set()
    for block in blocks:
        yield Paragraph(block.runs, block.places) if isinstance(block, Heading) and id(block) in heads else block


def _may_head(block: TextBlock) -> bool:
    return isinstance(block, Heading) and len(block.text) <= _LONGEST and _HEAD.fullmatch(fold(block.text)) is not None


def _is_owned(below: Sequence[TextBlock], owner: "re.Pattern[str]") -> bool:
    """Whether an owner stands beneath, before the next card."""
    for block in below:
        text = fold(block.text)
        if _HEAD.fullmatch(text):
            return False
        if owner.search(text):
            return True
    return False


@cache
def _owner_line(words: tuple[str, ...]) -> "re.Pattern[str]":
    """'Owner: Carl' on its own line; a layout may have run it on: '… the costs Owner: Carl'."""
    known = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return compiled(rf"(?:^\W*|\s)(?i:(?:action\s+)?(?:{known}))\s*:\s*\S")
