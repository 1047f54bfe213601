"""From the pages of a PDF to the blocks of its Document: the whole way on one screen."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from opsgdocs.document import Block, Cell, Note, Paragraph, Place, Table, TextBlock
from opsgdocs.parsers.pdf.block.blocks import BlockMaker
from opsgdocs.parsers.pdf.block.contents import part_listed
from opsgdocs.parsers.pdf.block.hyphens import Hyphens
from opsgdocs.parsers.pdf.column.column import Column, Item
from opsgdocs.parsers.pdf.column.columns import read_all_columns
from opsgdocs.parsers.pdf.column.footnotes import NoteLines, part_notes
from opsgdocs.parsers.pdf.column.margins import align_margins
from opsgdocs.parsers.pdf.drawing.drawing import Drawing
from opsgdocs.parsers.pdf.line.lines import Line, Row
from opsgdocs.parsers.pdf.line.list_marks import Mark
from opsgdocs.parsers.pdf.line.measure import Measure, take_measure
from opsgdocs.parsers.pdf.line.room import Region
from opsgdocs.parsers.pdf.line.tabs import group_rows, join_rows
from opsgdocs.parsers.pdf.page.frames import open_boxes
from opsgdocs.parsers.pdf.page.furniture import part_furniture
from opsgdocs.parsers.pdf.page.page import Page
from opsgdocs.parsers.pdf.paragraph.headings import mark_headings, mark_levels
from opsgdocs.parsers.pdf.paragraph.joining import goes_on, join_paragraphs
from opsgdocs.parsers.pdf.paragraph.para import Para
from opsgdocs.parsers.pdf.paragraph.paragraphs import make_paragraphs
from opsgdocs.parsers.pdf.table import stitching
from opsgdocs.parsers.pdf.table.grids import Grid, GridCell
from opsgdocs.parsers.pdf.table.stitching import Stitched
from opsgdocs.parsers.pdf.unruled.aligned import find_aligned

Element = Para | Stitched
NOTHING_DRAWN = Drawing()


class Assembled(NamedTuple):
    """What a Document is made of."""

    blocks: tuple[Block, ...]
    furniture: tuple[TextBlock, ...]
    notes: tuple[Note, ...]


def assemble(pages: Sequence[Page]) -> Assembled:
    """The blocks of a document in reading order, and its furniture.

    The pages are used up: what they held goes as soon as the blocks are made that say the same.
    """
    furniture = part_furniture(pages)
    open_boxes(pages)
    measure, notes, elements = _read(pages)
    for page in pages:
        page.rows, page.grids, page.drawing = [], [], NOTHING_DRAWN
    elements, listed = part_listed(elements)
    mark_headings([para for para in elements if isinstance(para, Para) and id(para) not in listed], measure)
    elements = _joined(elements)
    mark_levels([element for element in elements if isinstance(element, Para)])
    return _Assembly(pages, measure).assembled(elements, furniture, notes)


def _read(pages: Sequence[Page]) -> tuple[Measure, list[NoteLines], list[Element]]:
    """What is usual in the document, its footnotes, and its paragraphs and tables page by page."""
    columns = read_all_columns(pages)
    align_margins(columns, {page.number: page.frame.width for page in pages})
    measure = take_measure([column.lines for column in columns], _cells(pages))
    notes = part_notes(columns, pages, measure)
    return measure, notes, list(_elements(columns, measure))


def _cells(pages: Sequence[Page]) -> list[list[Line]]:
    return [cell.lines for page in pages for grid in page.grids for cell in grid.cells if cell.lines]


def _elements(columns: Sequence[Column], measure: Measure) -> Iterator[Element]:
    """Paragraphs and tables column by column, those that a page end cut still in two."""
    for column in columns:
        for lines in _parted(column.items):
            if isinstance(lines, Grid):
                yield stitching.begin_table(lines)
            else:
                yield from make_paragraphs(lines, column.region, measure)


def _parted(items: Sequence[Item]) -> Iterator[list[Line] | Grid]:
    """A column's lines between its tables, and its tables, those without rulings among them."""
    rest: list[Row] = []
    parts: list[Row | Grid] = []
    for item in items:
        if isinstance(item, Grid):
            parts += [*find_aligned(group_rows(_flat(rest))), item]
            rest = []
        else:
            rest.append([item])
    parts += find_aligned(group_rows(_flat(rest)))
    between: list[Row] = []
    for part in parts:
        if isinstance(part, Grid):
            yield join_rows(between)
            yield part
            between = []
        else:
            between.append(part)
    yield join_rows(between)


def _flat(rows: Sequence[Row]) -> list[Line]:
    return [line for row in rows for line in row]


def _joined(elements: Sequence[Element]) -> list[Element]:
    found: list[Element] = []
    for element in elements:
        last = found[-1] if found else None
        if isinstance(last, Stitched) and isinstance(element, Stitched) and stitching.continues(last, element.parts[0]):
            stitching.extend_table(last, element.parts[0])
            continue
        if isinstance(last, Para) and isinstance(element, Para) and _is_cut(last, element) and goes_on(last, element):
            last.lines += element.lines
            continue
        found.append(element)
    return found


def _is_cut(para: Para, following: Para) -> bool:
    """Whether a page's or a column's end stands between two paragraphs."""
    last, first = para.lines[-1], following.lines[0]
    return last.page < first.page or first.y < last.y


class _Assembly:
    def __init__(self, pages: Sequence[Page], measure: Measure) -> None:
        self._measure = measure
        self._maker = BlockMaker({page.number: page.frame for page in pages}, Hyphens(page.text for page in pages))
        self._paragraphs: dict[int, int] = {}
        self._tables: dict[int, int] = {}

    def assembled(self, elements: list[Element], furniture: Sequence[Line], notes: Sequence[NoteLines]) -> Assembled:
        """The blocks of the elements, which leave their list one by one."""
        elements.reverse()
        blocks = []
        while elements:
            blocks.append(self._block(elements.pop()))
        return Assembled(tuple(blocks), tuple(self._furniture(furniture)), tuple(map(self._note, notes)))

    def _note(self, note: NoteLines) -> Note:
        mark = Mark(note.mark, note.offset, note.region.left, exact=False)
        runs, places = self._maker.text(Para(note.lines, note.region, mark, path=f"page[{note.lines[0].page}]/note"))
        return Note(note.mark, (Paragraph(runs, places),))

    def _block(self, element: Element) -> Block:
        if isinstance(element, Stitched):
            return self._table(element)
        for page in {line.page: None for line in element.lines}:
            self._paragraphs[page] = self._paragraphs.get(page, 0) + 1
            element.paths[page] = f"page[{page}]/p[{self._paragraphs[page]}]"
        return self._maker.block(element)

    def _table(self, table: Stitched) -> Table:
        paths = []
        for grid in table.parts:
            self._tables[grid.page] = self._tables.get(grid.page, 0) + 1
            paths.append(f"page[{grid.page}]/tbl[{self._tables[grid.page]}]")
        rows = []
        for index, row in enumerate(table.rows):
            path = f"{paths[row.part]}/tr[{index + 1}]"
            rows.append(tuple([self._cell(cell, f"{path}/tc[{at}]") for at, cell in enumerate(row.cells, 1)]))
        places = tuple(
            Place(0, grid.page, self._maker.frame(grid.page).shown(grid.box), path)
            for grid, path in zip(table.parts, paths, strict=True)
        )
        widths = tuple(round(b - a, 1) for a, b in zip(table.xs, table.xs[1:], strict=False))
        return Table(tuple(rows), len(widths), stitching.head_rows(table), places, widths)

    def _cell(self, cell: GridCell, path: str) -> Cell:
        parts = [self._paragraphs_in(part) for part in (cell, *cell.more) if part.lines]
        paras = join_paragraphs(parts) if len(parts) > 1 else parts[0] if parts else []
        if len(paras) > 1:
            mark_levels(paras)
        for index, para in enumerate(paras, 1):
            para.path = f"{path}/p[{index}]"
        blocks = tuple([self._maker.block(para) for para in paras])
        return Cell(blocks, cell.row, cell.column, cell.row_span, cell.column_span, cell.shade)

    def _paragraphs_in(self, cell: GridCell) -> list[Para]:
        x0, _, x1, _ = cell.box
        pad = max(0.0, min([line.x0 for line in cell.lines]) - x0)
        lines = join_rows(group_rows(cell.lines)) if len(cell.lines) > 1 else cell.lines
        region = Region(x0 + pad, x1 - min(pad, 6.0), in_cell=True, stacked=cell.stacked)
        return make_paragraphs(lines, region, self._measure)

    def _furniture(self, lines: Sequence[Line]) -> Iterator[TextBlock]:
        seen = set()
        for line in lines:
            if line.text not in seen:
                seen.add(line.text)
                runs, places = self._maker.text(Para([line], Region(line.x0, line.x1), path=f"page[{line.page}]"))
                yield Paragraph(runs, places)
