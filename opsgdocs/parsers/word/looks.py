"""How a run looks, and what a run says of its look: bold, italic, struck out, capitals, hidden, size, colour."""

from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from opsgdocs.parsers.word.symbols import symbol_font
from opsgdocs.parsers.word.tags import (
    ASCII_FONT,
    BOLD,
    CAPITALS,
    COLOUR,
    DOUBLE_STRIKE,
    FONTS,
    HIDDEN,
    ITALIC,
    RUN_STYLE,
    SIZE,
    STRIKE,
    VAL,
)

Setting = tuple[str, str | None]
"""One property of a run and its value: `(BOLD, '0')`."""

_READ = frozenset((BOLD, ITALIC, STRIKE, DOUBLE_STRIKE, CAPITALS, HIDDEN, SIZE, COLOUR, RUN_STYLE))


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks, all told."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    capitals: bool = False
    hidden: bool = False
    size: float | None = None
    colour: str | None = None
    font: str | None = None  # of symbols only
    special: bool = field(init=False, compare=False)  # the text is not shown as it is written

    def __post_init__(self) -> None:
        object.__setattr__(self, "special", self.capitals or self.hidden or self.font is not None)


def settings(properties: Element) -> tuple[Setting, ...]:
    """What `<w:rPr>` sets of the things that are read, in its order."""
    found: list[Setting] = []
    for child in properties:
        tag = child.tag
        if tag in _READ:
            found.append((tag, child.get(VAL)))
        elif tag == FONTS:
            font = child.get(ASCII_FONT)
            if font is not None:
                found.append((FONTS, symbol_font(font)))
    return tuple(found)
