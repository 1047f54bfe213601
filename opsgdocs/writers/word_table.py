"""Tables of Word's XML, laid out so that they read well over page ends."""

from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from opsgdocs.document import Cell, Table, TextBlock
from opsgdocs.writers.characters import storable
from opsgdocs.writers.word_text import Element, Given, element, render_paragraph

_GREY = "7F7F7F"
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_MARGINS = (("top", 30), ("left", 85), ("bottom", 30), ("right", 85))
# An A4 page holds some sixty lines of nine points, and a letter of that size is about five points wide. A row that
# may fill more than this may run over the page end: moving it to a new page would leave half of one empty.
_LINES_ON_PAGE = 48
_TWIPS_A_LETTER = 95


def render_table(table: Table, caption: str, given: Given) -> Element:
    """The table over the width of the text; `caption` is what a screen reader says of it."""
    layout = _Layout(_widths(table, given.width), given)
    grid = element("tblGrid", *(element("gridCol", w=one) for one in layout.widths))
    rows = (_row(table, number, layout) for number in range(len(table.rows)))
    return element("tbl", _properties(given.width, caption), grid, *rows)


@dataclass(frozen=True, slots=True)
class _Layout:
    widths: tuple[int, ...]
    given: Given

    def width(self, cell: Cell) -> int:
        return sum(self.widths[cell.column : cell.column + cell.column_span])


def _widths(table: Table, width: int) -> tuple[int, ...]:
    shares = table.widths or (1.0,) * table.columns
    ends = [round(width * sum(shares[: index + 1]) / sum(shares)) for index in range(len(shares))]
    return tuple(end - start for start, end in pairwise((0, *ends)))


def _properties(width: int, caption: str) -> Element:
    return element(
        "tblPr",
        element("tblW", w=width, type="dxa"),
        element("tblInd", w=0, type="dxa"),
        element("tblBorders", *(element(edge, val="single", sz=4, space=0, color=_GREY) for edge in _EDGES)),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *(element(edge, w=size, type="dxa") for edge, size in _MARGINS)),
        element("tblLook", val="0620", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        element("tblCaption", val=storable(caption).replace("\n", " ")),
    )


def _row(table: Table, number: int, layout: _Layout) -> Element:
    row = table.rows[number]
    head = number < table.header_rows
    properties = element("trPr")
    if max((_lines(cell, layout.width(cell)) for cell in row), default=0) <= _LINES_ON_PAGE:
        properties.append(element("cantSplit"))
    if head:
        properties.append(element("tblHeader"))
    look = _Look("TableHead" if head else "TableText", keep=head or _leads(table, number))
    return element("tr", properties, *(_cell(cell, layout, look) for cell in row))


@dataclass(frozen=True, slots=True)
class _Look:
    style: str
    keep: bool


def _leads(table: Table, number: int) -> bool:
    """True for a row with a full-width row beneath it, which says more of the same thing."""
    following = table.rows[number + 1] if number + 1 < len(table.rows) else ()
    return len(following) == 1 and len(table.rows[number]) > 1


def _cell(cell: Cell, layout: _Layout, look: _Look) -> Element:
    properties = element("tcPr", element("tcW", w=layout.width(cell), type="dxa"))
    if cell.column_span > 1:
        properties.append(element("gridSpan", val=cell.column_span))
    if cell.shade:
        properties.append(element("shd", val="clear", color="auto", fill=cell.shade))
    blocks = [block for block in cell.blocks if isinstance(block, TextBlock)] or [TextBlock()]
    texts = (render_paragraph(block, look.style, layout.given, keep=look.keep) for block in blocks)
    return element("tc", properties, *texts)


def _lines(cell: Cell, width: int) -> int:
    letters = max(1, width // _TWIPS_A_LETTER)
    return sum(ceil(len(line) / letters) or 1 for line in cell.text.split("\n"))
