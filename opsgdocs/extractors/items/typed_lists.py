"""Points whose letters were typed beneath 'DO to:', where the format knows of no list.

ACTION: DO to:
(a) buy bulbs;
(b) plant them by 1 May.
"""

import re
from collections.abc import Iterable, Iterator

from opsgdocs.document import Block, ListItem, Paragraph
from opsgdocs.extractors.text.blanks import without_start

_TO = re.compile(r"(?i)\bto\s*:\s*$")
_POINT = re.compile(r"\s*(?P<marker>\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_FIRST = re.compile(r"\(?(?:a|i|1)[.)]")


def with_typed_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, paragraphs that are such points as items of a list."""
    announced = listed = False
    for block in blocks:
        point = _POINT.match(block.text) if type(block) is Paragraph else None
        listed = point is not None and (listed or (announced and _FIRST.fullmatch(point["marker"]) is not None))
        if listed and point and isinstance(block, Paragraph):
            rest = without_start(block, point.end())
            yield ListItem(rest.runs, rest.places, marker=point["marker"])
        else:
            yield block
        announced = isinstance(block, Paragraph) and _TO.search(block.text) is not None
