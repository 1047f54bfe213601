r"""Text and the bullets beneath it as one value: 'The DCC to provide:\n• the plan\n  ◦ its dates'."""

import re
from collections.abc import Sequence

from opsgdocs.document import ListItem, TextBlock, fold

# The contract's marks by depth; a list that is numbered or lettered keeps its own.
_MARKS = ("• ", "  ◦ ", "    ▪ ")
_DECIMAL = re.compile(r"\d+(?:\.\d+)+[.)]?")
_LETTERED = re.compile(r"[(\[]?(?:\d+|[a-zA-Z]|[ivxIVX]+)[.)\]]")


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
    for block in blocks[index + 1 :]:
        if not isinstance(block, ListItem) or is_numbered_paragraph(block) or not _is_deeper(block, head):
            break
        found.append(block)
    return tuple(found)


def is_numbered_paragraph(block: object) -> bool:
    """'3.3 The OPSG considered …': a paragraph of the minutes that bears a number, not an entry of a list."""
    return isinstance(block, ListItem) and _DECIMAL.fullmatch(block.marker.strip()) is not None


def _is_deeper(item: ListItem, head: object) -> bool:
    if not isinstance(head, ListItem) or is_numbered_paragraph(head):
        return True
    enumerated = _LETTERED.fullmatch(head.marker.strip()) and not _LETTERED.fullmatch(item.marker.strip())
    return item.level > head.level or (item.level == head.level and enumerated is not None and bool(enumerated))


def _level(item: TextBlock) -> int:
    return item.level if isinstance(item, ListItem) else 0


def _mark(item: TextBlock, top: int) -> str:
    depth = min(_level(item) - top, len(_MARKS) - 1)
    if isinstance(item, ListItem) and _LETTERED.fullmatch(item.marker.strip()):
        return "  " * depth + item.marker.strip() + " "
    return _MARKS[depth]
