"""Points whose letters were typed beneath 'DO to:', where the format knows of no list.

ACTION: DO to:
(a) buy bulbs;
(b) plant them by 1 May.
"""

import re
from collections.abc import Iterable, Iterator

from opsgdocs.document import Block, ListItem, Paragraph
from opsgdocs.extractors.text.blanks import without_start
from opsgdocs.kept_patterns import compiled

_TO = compiled(r"(?i)\b(?:to|to\s+do|the\s+following|as\s+follows)\s*:\s*$")
_POINT = compiled(
    r"\s*(?P<marker>\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]|[–—-](?=\s))\s+(?=[^\W_])"
)
_FIRST = compiled(r"\(?(?:a|i|1)[.)]|[–—-]")
_SAYS_NUMBER = compiled(r"\d{1,2}\.")  # '2. Fair' may be the next item of the minutes


def with_typed_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, paragraphs that are such points as items of a list."""
    announced = listed = False
    level = 0
    for block in blocks:
        point = _point(block)
        listed = point is not None and (listed or (announced and _FIRST.fullmatch(point["marker"]) is not None))
        if listed and point and isinstance(block, Paragraph):
            rest = without_start(block, point.end())
            yield ListItem(rest.runs, rest.places, level=level, marker=point["marker"])
            continue
        yield block
        announced = isinstance(block, Paragraph | ListItem) and _TO.search(block.text) is not None
        level = block.level + 1 if isinstance(block, ListItem) else 0


def _point(block: Block) -> "re.Match[str] | None":
    """The letter or sign before a point; '2. Fair' with a capital is the next item of the minutes."""
    if not isinstance(block, Paragraph) or type(block) is not Paragraph:
        return None
    found = _POINT.match(block.text)
    numbered = found is not None and _SAYS_NUMBER.fullmatch(found["marker"]) is not None
    return None if numbered and found and not block.text[found.end()].islower() else found
