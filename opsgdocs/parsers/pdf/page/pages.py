"""One page of the file: its lines, its tables, and what speaks for or against trusting it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from opsgdocs.parsers.pdf.drawing.drawing import Drawing, read_drawing
from opsgdocs.parsers.pdf.drawing.drawn_bullets import mark_dots
from opsgdocs.parsers.pdf.drawing.highlights import border_tints
from opsgdocs.parsers.pdf.drawing.lattice import find_cells
from opsgdocs.parsers.pdf.drawing.partitions import part_cells
from opsgdocs.parsers.pdf.drawing.strikes import mark_strikes
from opsgdocs.parsers.pdf.drawing.white_text import part_unseen
from opsgdocs.parsers.pdf.engine.frame import Frame, read_frame
from opsgdocs.parsers.pdf.engine.pdfium import Batch, Handle, Pdfium
from opsgdocs.parsers.pdf.line.gutters import part_at_gutters
from opsgdocs.parsers.pdf.line.lines import Line, make_line, make_lines, make_rows
from opsgdocs.parsers.pdf.line.narrow_gutters import part_narrow
from opsgdocs.parsers.pdf.piece.line_numbers import Margin, line_numbers
from opsgdocs.parsers.pdf.piece.links import mark_links, read_links
from opsgdocs.parsers.pdf.piece.pieces import Piece, PieceReader
from opsgdocs.parsers.pdf.table.grids import Grid, clean_grid, fill_grids, is_table, make_grid, shade_cells
from opsgdocs.parsers.pdf.table.ruled_across import take_ruled
from opsgdocs.parsers.pdf.table.stacked_labels import mark_stacked
from opsgdocs.parsers.pdf.unruled.centred import find_centred

Row = list[Line]
Split = Callable[[Piece], list[Piece]]
SCANNED = 0.5  # of the page's area
LARGE = 30.0  # points: no running text is as large, a watermark is
FEWEST_EDGES = 2  # of rows: a table of one row
TINY, LEGIBLE = 3.0, 6.0  # points: letters that nobody reads beside such as are read are part of a picture


@dataclass(slots=True)
class Page:
    """What one page shows, in the frame in which it is read; `rows` are the lines outside of tables."""

    number: int  # from 1
    frame: Frame
    text: str = ""
    rows: list[Row] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    askew: list[Line] = field(default_factory=list)
    drawing: Drawing = field(default_factory=Drawing)
    doubtful: bool = False  # a table of it may be read with lines in the wrong rows

    @property
    def has_text(self) -> bool:
        """Whether any text is printed on it."""
        return bool(self.text) and not self.text.isspace()


class PageReader:
    """Reads the pages of one open file."""

    def __init__(self, engine: Pdfium, document: Handle) -> None:
        self._engine = engine
        self._document = document
        self._batch = Batch(engine)
        self._margin = Margin()

    def read(self, number: int) -> Page | None:
        """Page `number` (from 1); None where it is damaged."""
        engine = self._engine
        handle = engine.load_page(self._document, number - 1)
        if not handle:
            return None
        text_page = engine.load_text(handle)
        try:
            return self._read(number, handle, text_page)
        finally:
            if text_page:
                engine.close_text(text_page)
            engine.close_page(handle)

    def _read(self, number: int, handle: Handle, text_page: Handle) -> Page:
        engine = self._engine
        reader = PieceReader(engine, self._batch, text_page, read_frame(engine, handle))
        pieces = reader.read()
        frame = reader.frame
        page = Page(number, frame, reader.text)
        page.drawing = read_drawing(engine, self._batch, handle, frame)
        scanned = _is_scanned(page.drawing, frame)
        pieces = _shown(pieces, frame, hidden=scanned)
        pieces, unseen = part_unseen(pieces, page.drawing)
        page.askew += [make_line(number, [piece]) for piece in unseen]
        pieces = mark_links(pieces, read_links(engine, self._document, handle, frame), reader)
        border_tints(page.drawing, pieces, reader)
        pieces = mark_strikes(pieces, page.drawing.across, reader)
        lay_out(page, mark_dots(pieces, page.drawing), reader.split, self._margin)
        return page


def lay_out(page: Page, pieces: list[Piece], split: Split, margin: Margin | None = None) -> None:
    """Puts pieces into the tables that are drawn on a page and into rows outside; `split` gives a piece's words.

    `margin` is where the lines of the pages before are counted.
    """
    page.grids = [make_grid(page.number, boxes) for boxes in part_cells(find_cells(page.drawing), page.drawing)]
    counts = set(map(id, line_numbers(pieces, margin or Margin())))
    if counts:
        page.askew += [make_line(page.number, [piece]) for piece in pieces if id(piece) in counts]
        pieces = [piece for piece in pieces if id(piece) not in counts]
    upright, apart = _without_watermarks(pieces, page.grids)
    outside = fill_grids(page.grids, upright, split)
    rows, centred, outside = _take_centred(page, outside, split)
    ruled, outside = take_ruled(page.number, page.drawing, page.grids, outside, split)
    page.grids += [*ruled, *centred]
    _settle_grids(page)
    if rows is None or ruled:
        rows = make_rows(page.number, outside)
        part_at_gutters(page.number, rows, split)
    page.rows = rows
    part_narrow(page.number, page.rows, split)
    page.askew += [make_line(page.number, [piece]) for piece in apart]


def _take_centred(page: Page, outside: list[Piece], split: Split) -> tuple[list[Row] | None, list[Grid], list[Piece]]:
    """Tables without rulings down whose rows are found by their cells, and the pieces that stand in none.

    A row that is shaded by itself looks like a table of one row. The lines of the page come first, where none of
    them stand in such tables.
    """
    strips = [grid for grid in page.grids if len(grid.ys) == FEWEST_EDGES]
    loose = [*outside, *(piece for grid in strips for cell in grid.cells for piece in cell.pieces)]
    rows = make_rows(page.number, loose)
    part_at_gutters(page.number, rows, split)
    found, page.doubtful = find_centred(page.number, rows, page.drawing, [grid.box for grid in strips])
    if not found:
        return (None if strips else rows), [], outside
    page.grids = [grid for grid in page.grids if grid not in strips or not any(_within(grid, one) for one in found)]
    taken = {id(piece) for grid in found for cell in grid.cells for piece in cell.pieces}
    return None, found, [piece for piece in outside if id(piece) not in taken]


def _within(strip: Grid, table: Grid) -> bool:
    return table.ys[0] < (strip.ys[0] + strip.ys[-1]) / 2 < table.ys[-1]


def _without_watermarks(pieces: list[Piece], grids: list[Grid]) -> tuple[list[Piece], list[Piece]]:
    """The pieces to be read, and those that are not: askew, tiny, large over other text, or turned out of tables."""
    if not [piece for piece in pieces if piece.turn != 0 or not TINY < piece.style.size < LARGE]:
        return pieces, []
    read: list[Piece] = []
    apart: list[Piece] = []
    legible = sum(len(piece.text) for piece in pieces if piece.style.size > LEGIBLE)
    tiny = TINY if 2 * legible > sum(len(piece.text) for piece in pieces) else 0.0
    for piece in pieces:
        turned = piece.turn is None or (piece.turn and not any(grid.holds(piece) for grid in grids))
        large = piece.style.size >= LARGE and any(_lie_over(piece, other) for other in pieces)
        (apart if turned or large or piece.style.size <= tiny else read).append(piece)
    return read, apart


def _lie_over(large: Piece, other: Piece) -> bool:
    size = large.style.size
    return (
        other.style.size < 0.5 * size
        and large.y - 0.65 * size < other.y - 0.3 * other.style.size < large.y
        and min(large.x1, other.x1) - max(large.x0, other.x0) > other.style.size
    )


def _settle_grids(page: Page) -> None:
    """Gives the cells their lines; drops grids that show nothing."""
    shade_cells(page.grids, page.drawing.fills)
    for grid in page.grids:
        for cell in grid.cells:
            if cell.pieces:
                cell.lines = make_lines(page.number, cell.pieces)
        clean_grid(grid)
        mark_stacked(grid)
        grid.boxed = not is_table(grid)
    page.grids = [grid for grid in page.grids if _says_something(grid, page.grids)]


def _says_something(grid: Grid, grids: Sequence[Grid]) -> bool:
    """Whether a grid has words, or shades that differ: a scale of status, one of its fields dark.

    What is painted in a cell of another grid has its words there.
    """
    if any(cell.lines for cell in grid.cells):
        return True
    x, y = (grid.xs[0] + grid.xs[-1]) / 2, (grid.ys[0] + grid.ys[-1]) / 2
    within = any(other.cell_at(x, y) for other in grids if other is not grid)
    return not within and len({cell.shade for cell in grid.cells}) > 1


def open_boxes(pages: Sequence[Page]) -> None:
    """Text in a frame is text of the page, unless the frame goes on with a table of the page before."""
    below: Grid | None = None
    for page in pages:
        for index, grid in enumerate(list(page.grids)):
            if grid.boxed and not (index == 0 and below is not None and _same_edges(below, grid)):
                page.grids.remove(grid)
                page.rows += [[line] for cell in grid.cells for line in cell.lines]
                page.rows.sort(key=lambda row: row[0].y)
        below = page.grids[-1] if page.grids else None


def _same_edges(above: Grid, grid: Grid) -> bool:
    return grid.page == above.page + 1 and abs(above.xs[0] - grid.xs[0]) < 4 and abs(above.xs[-1] - grid.xs[-1]) < 4


def _is_scanned(drawing: Drawing, frame: Frame) -> bool:
    """Whether a picture fills the page: invisible text is then what text recognition made of it."""
    area = frame.width * frame.height
    return any((x1 - x0) * (bottom - top) > SCANNED * area for x0, top, x1, bottom in drawing.images)


def _shown(pieces: list[Piece], frame: Frame, *, hidden: bool) -> list[Piece]:
    """The pieces that lie on the page, which may be cropped, with those of invisible text or without."""
    right, bottom = frame.width + 1, frame.height
    return [
        piece
        for piece in pieces
        if -1 <= (piece.x0 + piece.x1) / 2 <= right
        and -1 <= piece.y <= bottom + 0.5 * piece.style.size
        and (hidden or not piece.style.hidden)
    ]
