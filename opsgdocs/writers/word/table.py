"""Tables of Word's XML, laid out so that they read well over page ends."""

from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from opsgdocs.characters import storable
from opsgdocs.document import Cell, Table, TextBlock
from opsgdocs.writers.word.text import Element, Given, element, render_paragraph

_GREY = "7F7F7F"
_SMALL = 10  # half points
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_MARGINS = (("top", 30), ("left", 85), ("bottom", 30), ("right", 85))
# An A4 page holds some sixty lines of nine points, and a letter of that size is about five points wide. What may fill
# more than this, a row or two that belong together, may run over the page end: moved to a new page they would leave
# much of one empty.
_LINES_KEPT = 24
_TWIPS_A_LETTER = 95
_TWIPS = 20  # in a point
# Of a wide font, since the template's is not known: a capital, another letter or digit, a narrow sign.
_TWIPS_A_CAPITAL, _TWIPS_WIDE, _TWIPS_A_SIGN = 136, 116, 76
_MOST_NEEDED = 1500  # twips: a longer word is broken
_CELL_SIDES = 190
_LONGEST_ID = 12  # characters: 'OPSG EX3/01'
_LEAST_OF_WIDEST = 0.2  # of the page


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
    shares = _yielding(table, width) if sum(table.widths) * _TWIPS > width else table.widths
    shares = shares or (1.0,) * table.columns
    ends = [round(width * sum(shares[: index + 1]) / sum(shares)) for index in range(len(shares))]
    return tuple(end - start for start, end in pairwise((0, *ends)))


def _yielding(table: Table, width: int) -> tuple[float, ...]:
    """In a page too narrow for the table its widest column gives way, so that no id, date or name is broken."""
    scale = width / sum(table.widths)
    widest = table.widths.index(max(table.widths))
    least = [max(share * scale, _needed(table, column)) for column, share in enumerate(table.widths)]
    rest = width - sum(least) + least[widest]
    if rest < _LEAST_OF_WIDEST * width:
        return table.widths
    least[widest] = rest
    return tuple(least)


def _needed(table: Table, column: int) -> float:
    """The width of its longest word, as a wide font sets it; an id is one word."""
    cells = [cell for row in table.rows for cell in row if cell.column == column and cell.column_span == 1]
    lines = [line for cell in cells for line in cell.text.split("\n")]
    words = [word for line in lines for word in _words(line, column)]
    return min(_MOST_NEEDED, max((sum(map(_letter, word)) for word in words), default=0.0)) + _CELL_SIDES


def _words(line: str, column: int) -> list[str]:
    return [line] if column == 0 and len(line) <= _LONGEST_ID and line[-1:].isdigit() else line.split()


def _letter(letter: str) -> float:
    return _TWIPS_A_SIGN if letter in "/.,:;-iljtfr|' " else _TWIPS_A_CAPITAL if letter.isupper() else _TWIPS_WIDE


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
    if _height(row, layout) <= _LINES_KEPT:
        properties.append(element("cantSplit"))
    if head:
        properties.append(element("tblHeader"))
    look = _Look("TableHead" if head else "TableText", keep=head or _leads(table, number, layout))
    return element("tr", properties, *(_cell(cell, layout, look) for cell in row))


@dataclass(frozen=True, slots=True)
class _Look:
    style: str
    keep: bool


def _leads(table: Table, number: int, layout: _Layout) -> bool:
    """True for a row with a full-width row beneath it, which says more of the same thing; not where both are long."""
    row, following = table.rows[number], table.rows[number + 1] if number + 1 < len(table.rows) else ()
    together = _height(row, layout) + _height(following, layout)
    return len(following) == 1 and len(row) > 1 and together <= _LINES_KEPT


def _height(row: tuple[Cell, ...], layout: _Layout) -> int:
    """In lines."""
    return max((_lines(cell, layout.width(cell)) for cell in row), default=0)


def _cell(cell: Cell, layout: _Layout, look: _Look) -> Element:
    properties = element("tcPr", element("tcW", w=layout.width(cell), type="dxa"))
    if cell.column_span > 1:
        properties.append(element("gridSpan", val=cell.column_span))
    if cell.shade:
        properties.append(element("shd", val="clear", color="auto", fill=cell.shade))
    blocks = [block for block in cell.blocks if isinstance(block, TextBlock)] or [TextBlock()]
    texts = [render_paragraph(block, look.style, layout.given, keep=look.keep) for block in blocks]
    if len(texts) > 1 and not blocks[0].text:
        _make_small(texts[0])
    return element("tc", properties, *texts)


def _make_small(text: Element) -> None:
    """An empty first line keeps its place for what will be said, and takes little of the page."""
    text[0].extend((element("spacing", before=0, after=0), element("rPr", element("sz", val=_SMALL))))


def _lines(cell: Cell, width: int) -> int:
    letters = max(1, width // _TWIPS_A_LETTER)
    return sum(ceil(len(line) / letters) or 1 for line in cell.text.split("\n"))
