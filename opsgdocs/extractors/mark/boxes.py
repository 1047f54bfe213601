"""Check boxes before what is to be done: '☐ BD: write the note' is open, '☑ @ab: rotate the keys' is done.

Parsers give the box as the marker of a list item; in Word and PDF it may be the first sign of a paragraph.
"""

from typing import NamedTuple

from opsgdocs.document import ListItem, TextBlock, fold
from opsgdocs.kept_patterns import compiled

_EMPTY = frozenset("☐□")
_DONE = frozenset("☑☒")
_TICKS = frozenset("✓✔")  # the bullet of many a list as well
_TYPED = compiled(r"\s*(?P<box>[☐☑☒✓✔]|\[[ xX✓✔]\])\ufe0f?\s+(?=\S)")
# '☐ AI @norav: …', '☐ TODO: …': words that only say that it is an action
_LABEL = compiled(r"\s{0,3}(?:AI|TODO|To do|Action(?:\s+item)?)\b\s{0,3}[:–-]?\s{0,3}(?=\S)")


class Box(NamedTuple):
    """A box: whether it is ticked, whether the tick may be a mere bullet, and where the words behind it begin."""

    ticked: bool
    bullet: bool
    start: int
    labelled: bool  # a word says that it is an action


def box_of(block: TextBlock) -> Box | None:
    """The box before the words of a block; None where it has none."""
    text = fold(block.text)
    sign = block.marker.strip() if isinstance(block, ListItem) else ""
    start = 0
    if sign not in _EMPTY | _DONE | _TICKS:
        typed = _TYPED.match(block.text)
        if typed is None:
            return None
        sign, start = typed["box"], typed.end()
    label = _LABEL.match(text, start)
    ticked = sign not in _EMPTY and sign != "[ ]"
    return Box(ticked, sign in _TICKS, label.end() if label else start, label is not None)
