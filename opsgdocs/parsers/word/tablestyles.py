"""Styles of tables: how they make the first row, the first column and other parts of a table look.

In a table of actions in the style 'Grid Table 1' the first row ('Ref', 'Action', 'Owner') is bold although no run in it
says so: the style says how such a row looks, and the table that it has one (`w:tblLook`). Stripes are passed over.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from opsgdocs.parsers.word.looks import Setting, settings
from opsgdocs.parsers.word.tags import (
    BASED_ON,
    BOLD,
    CELL_PROPERTIES,
    RUN_PROPERTIES,
    SHADING,
    STYLE,
    STYLE_ID,
    TABLE_LOOK,
    TABLE_PROPERTIES,
    TABLE_STYLE,
    TYPE,
    VAL,
    W,
)
from opsgdocs.parsers.word.values import child_value, hexadecimal, is_on, shade

FIRST_ROW, LAST_ROW, FIRST_COLUMN, LAST_COLUMN = "firstRow", "lastRow", "firstCol", "lastCol"

_WHOLE = "wholeTable"
_PART = W + "tblStylePr"
_MOST_ANCESTORS = 30
_START = b"<w:style "
_END = b"</w:style>"
_ID = b'w:styleId="'

# The attribute of `w:tblLook` that says a table has the part, and the bit of its value that says so in older files.
_FLAGS = {
    FIRST_ROW: (W + "firstRow", 0x20),
    LAST_ROW: (W + "lastRow", 0x40),
    FIRST_COLUMN: (W + "firstColumn", 0x80),
    LAST_COLUMN: (W + "lastColumn", 0x100),
}


@dataclass(frozen=True, slots=True)
class Dress:
    """What a cell has from the style of its table."""

    runs: tuple[Setting, ...] = ()
    shade: str | None = None


UNDRESSED = Dress()

Parts = dict[str, Dress]
"""What a style says of the parts of its tables."""


@dataclass(frozen=True, slots=True)
class Dressing:
    """How one table is dressed; the parts it has, those that win last."""

    parts: tuple[tuple[str, Dress], ...] = ()

    @property
    def marks_head(self) -> bool:
        """True where the first row stands out as the head of the table."""
        head = dict(self.parts).get(FIRST_ROW, UNDRESSED)
        return head.shade is not None or any(tag == BOLD and is_on(value) for tag, value in head.runs)

    def of_cell(self, where: frozenset[str]) -> Dress:
        """How a cell looks that stands in those parts of the table."""
        found = [dress for name, dress in self.parts if name in where or name == _WHOLE]
        if len(found) < 2:
            return found[0] if found else UNDRESSED
        runs = {tag: value for dress in found for tag, value in dress.runs}
        return Dress(tuple(runs.items()), next((d.shade for d in reversed(found) if d.shade), None))


NO_DRESSING = Dressing()


@dataclass(slots=True)
class TableStyles:
    """The styles of tables in a file; each is parsed when a table in it is met."""

    parse: Callable[[bytes], Element | None]
    _head: bytes = b""
    _unparsed: dict[str, bytes] = field(default_factory=dict)
    _parts: dict[str, Parts] = field(default_factory=dict)

    def cut_off(self, content: bytes) -> bytes:
        """Takes its styles from the part with all styles, and the list of styles not in use: mostly most of its bytes.

        Parsing them with the others costs more than reading the minutes.
        """
        if b"<!" in content:  # a comment could hold anything
            return content
        head, *styles = content.split(_START)
        self._head = _cut(head, b"<w:latentStyles ", b"</w:latentStyles>")
        kept = [self._head]
        for style in styles:
            whole_style, end, rest = style.partition(_END)
            opening = whole_style[: whole_style.find(b">")]
            if end and b'w:type="table"' in opening:
                self._unparsed[opening.partition(_ID)[2].partition(b'"')[0].decode(errors="replace")] = whole_style
                kept.append(rest)
            else:
                kept += (_START, style)
        return b"".join(kept)

    def dressing(self, table: Element) -> Dressing:
        """How the style of a table dresses it."""
        properties = next(table.iterchildren(TABLE_PROPERTIES), None)
        style_id = child_value(properties, TABLE_STYLE)
        if properties is None or style_id is None:
            return NO_DRESSING
        parts = self._parts_of(style_id, _MOST_ANCESTORS)
        if not parts:
            return NO_DRESSING
        shown = [name for name in (_WHOLE, *_shown(properties)) if name in parts]
        return Dressing(tuple((name, parts[name]) for name in shown))

    def _parts_of(self, style_id: str, depth: int) -> Parts:
        found = self._parts.get(style_id)
        if found is None:
            found = self._parts[style_id] = self._read(style_id, depth)
        return found

    def _read(self, style_id: str, depth: int) -> Parts:
        unparsed = self._unparsed.get(style_id)
        if unparsed is None or not depth:
            return {}
        self._parts[style_id] = {}  # for styles based on each other
        root = self.parse(self._head + _START + unparsed + _END + b"</w:styles>")
        style = (
            None if root is None else next((e for e in root.iterchildren(STYLE) if e.get(STYLE_ID) == style_id), None)
        )
        if style is None:
            return {}
        parent = child_value(style, BASED_ON)
        parts = dict(self._parts_of(parent, depth - 1)) if parent else {}
        for name, element in ((_WHOLE, style), *((e.get(TYPE, ""), e) for e in style.iterchildren(_PART))):
            dress = _dressed(element, parts.get(name, UNDRESSED))
            if dress != UNDRESSED:
                parts[name] = dress
        return parts


def _shown(properties: Element) -> list[str]:
    """The parts that a table has."""
    look = next(properties.iterchildren(TABLE_LOOK), None)
    if look is None:
        return []
    bits = hexadecimal(look.get(VAL))
    return [
        name
        for name, (attribute, bit) in _FLAGS.items()
        if (is_on(look.get(attribute)) if attribute in look.attrib else bits & bit)
    ]


def _dressed(element: Element, base: Dress) -> Dress:
    run = next(element.iterchildren(RUN_PROPERTIES), None)
    cell = next(element.iterchildren(CELL_PROPERTIES), None)
    shading = None if cell is None else next(cell.iterchildren(SHADING), None)
    runs = dict(base.runs) if run is None else {**dict(base.runs), **dict(settings(run))}
    return Dress(tuple(runs.items()), base.shade if shading is None else shade(shading))


def _cut(content: bytes, first: bytes, last: bytes) -> bytes:
    start, end = content.find(first), content.find(last)
    return content[:start] + content[end + len(last) :] if 0 <= start < end else content
