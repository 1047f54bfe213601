r"""Text and the bullets beneath it as one value: 'The DCC to provide:\n• the plan\n  ◦ its dates'."""

import re
from collections.abc import Sequence
from itertools import takewhile

from opsgdocs.document import ListItem, TextBlock, fold
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

# The contract's marks by depth; a list that is numbered or lettered keeps its own.
_MARKS = ("• ", "  ◦ ", "    ▪ ")
_DECIMAL = compiled(r"\d+(?:\.\d+)+[.)]?")
_LETTERED = compiled(r"[(\[]?(?:\d+|[a-zA-Z]|[ivxIVX]+)[.)\]]")
# 'The DCC to provide:', 'to confirm that', 'the following', 'the plan, including' announce what stands beneath
_ANNOUNCES = late(compiled, r"(?i)(?:[:–—]|\s-|\b(?:to|following|below|including|that|whether|if|and|or|of|for))\W*$")
# Behind 'The DCC to:' stand tasks; 'The OPSG noted the report.' is the next point of the minutes
_TO = late(compiled, r"(?i)\bto\s*:\s*$")
_STATES = late(
    compiled,
    r"(?i)(?:the|an?|it|this|there|they|we|members)\b|(?:\S+\s+){1,5}?(?:to|will|is|are|was|were|has|have|had|noted|agreed|asked"
    r"|considered|discussed|reported|advised|confirmed|approved)\b",
)
_ENDED = late(compiled, r"[.!?][\s)\]\"”’]*$")
_GOES_ON = late(compiled, r"(?i)(?:[;,]|\b(?:and|or))$")
_NUMBER = late(compiled, r"[(\[]?(\d{1,3})[.)\]]?")
_LETTER = late(compiled, r"[(\[]?[a-z][.)\]]")
_FIRST = late(compiled, r"(?i)[(\[]?(?:0?1|a|i)[.)\]]?")
_BEFORE = {"b": "a", "ii": "i", "2": "1"}
_ENUMERATES = late(compiled, r"(?i)\W{0,4}(?:1|a|i)[.)\]]\s")  # '(1) That the fee be raised' above '(2) That …'


def with_bullets(text: str, items: Sequence[TextBlock]) -> str:
    """`text` and the list items beneath it, one line each, by depth below the first of them."""
    if not items:
        return text
    top = min(_level(item) for item in items)
    lines = [text] if text else []
    lines += [_mark(item, top) + fold(item.text).strip() for item in items]
    return "\n".join(lines)


def beneath(blocks: Sequence[object], index: int) -> tuple[ListItem, ...]:
    """The list items directly after ``blocks[index]`` that belong to it: any below a paragraph, else deeper ones."""
    head = blocks[index]
    found: list[ListItem] = []
    for place in range(index + 1, len(blocks)):
        block = blocks[place]
        if not isinstance(block, ListItem) or is_numbered_paragraph(block) or not _is_deeper(block, head):
            break
        found.append(block)
    return tuple(found)


def belonging(text: str, head: TextBlock, items: Sequence[ListItem]) -> tuple[ListItem, ...]:
    """Of the list items beneath a block those that `text`, with which it ends, takes with it.

    All where it announces them ('The DCC to provide:') or breaks off for them; else those indented below the block, for
    the next point of the minutes stands beneath it as well.
    """
    if not items:
        return ()
    own = 0 if is_numbered_paragraph(head) else _level(head)
    if not text.strip() or announces(text) or _goes_on_in(text, items[0]):
        return _in_order(items) if _begins_list(items[0]) or _level(items[0]) > own else ()
    if _ENUMERATES.match(text) or _is_next(items[0].marker, text):
        return tuple(takewhile(lambda item: _LETTERED.fullmatch(item.marker.strip()) is not None, items))
    return tuple(takewhile(lambda item: item.level > own, items))


def _is_next(marker: str, text: str) -> bool:
    """'… to mend the gate and (i) oil it' above '(ii) paint it'."""
    before = _BEFORE.get(marker.strip().strip("().").lower())
    return before is not None and re.search(rf"\({before}\)\s+\S", text) is not None


def announces(text: str) -> bool:
    """'The DCC to provide:', 'to confirm that': what stands beneath is part of it."""
    return _ANNOUNCES.search(text) is not None


def _goes_on_in(text: str, first: ListItem) -> bool:
    """'The DCC to provide' above '• the plan; and': a point in lower case that goes on."""
    said = fold(first.text).strip()
    return _ENDED.search(text) is None and said[:1].islower() and _GOES_ON.search(said) is not None


def _in_order(items: Sequence[ListItem]) -> tuple[ListItem, ...]:
    """The items up to the first whose number does not follow: '2. Next point' behind '2.', '3.' behind '(a)'."""
    last, lettered = 0, _LETTER.fullmatch(items[0].marker.strip()) is not None
    for index, item in enumerate(items):
        number = _NUMBER.fullmatch(item.marker.strip()) if _level(item) == _level(items[0]) else None
        if number and (int(number[1]) <= last or (lettered and number[0].endswith("."))):
            return tuple(items[:index])
        last = int(number[1]) if number else last
    return tuple(items)


def _begins_list(first: ListItem) -> bool:
    """'7. Sports club' is the next paragraph of the minutes, '1. the plan' the first entry of a list."""
    marker = first.marker.strip()
    return not _LETTERED.fullmatch(marker) or _FIRST.fullmatch(marker) is not None


def is_numbered_paragraph(block: object) -> bool:
    """'3.3 The OPSG considered …': a paragraph of the minutes that bears a number, not an entry of a list."""
    return isinstance(block, ListItem) and _DECIMAL.fullmatch(block.marker.strip()) is not None


def _is_deeper(item: ListItem, head: object) -> bool:
    if not isinstance(head, ListItem) or is_numbered_paragraph(head):
        return True
    enumerated = _LETTERED.fullmatch(head.marker.strip()) and not _LETTERED.fullmatch(item.marker.strip())
    beside = item.level == head.level
    return item.level > head.level or (beside and (bool(enumerated) or _goes_on_from(item, head)))


def _goes_on_from(item: ListItem, head: ListItem) -> bool:
    """'• The DCC to:' and on the same level '• fix the portal': the colon and the small letter tell, or 'to' does."""
    if not head.text.rstrip().endswith(":"):
        return False
    said = fold(item.text).strip()
    return said[:1].islower() or (_TO.search(head.text) is not None and not _STATES.match(said))


def _level(item: TextBlock) -> int:
    return item.level if isinstance(item, ListItem) else 0


def _mark(item: TextBlock, top: int) -> str:
    depth = min(_level(item) - top, len(_MARKS) - 1)
    if isinstance(item, ListItem) and _LETTERED.fullmatch(item.marker.strip()):
        return "  " * depth + item.marker.strip() + " "
    return _MARKS[depth]
