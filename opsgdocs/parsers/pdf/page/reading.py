"""Reads one page of an open file: its pieces, what is drawn around them, and the tables and lines they make."""

from collections.abc import Iterable, Iterator

from opsgdocs.errors import TooLarge
from opsgdocs.parsers.file import File
from opsgdocs.parsers.limits import Limits
from opsgdocs.parsers.pdf.drawing.drawing import Drawing
from opsgdocs.parsers.pdf.drawing.drawn_bullets import mark_dots
from opsgdocs.parsers.pdf.drawing.highlights import border_tints
from opsgdocs.parsers.pdf.drawing.reading import read_drawing
from opsgdocs.parsers.pdf.drawing.strikes import mark_strikes
from opsgdocs.parsers.pdf.drawing.white_text import part_unseen
from opsgdocs.parsers.pdf.engine.batch import Batch
from opsgdocs.parsers.pdf.engine.frame import Frame, read_frame
from opsgdocs.parsers.pdf.engine.pdfium import Handle, Pdfium
from opsgdocs.parsers.pdf.line.lines import make_line
from opsgdocs.parsers.pdf.page.layout import lay_out
from opsgdocs.parsers.pdf.page.page import Page
from opsgdocs.parsers.pdf.piece.line_numbers import Margin
from opsgdocs.parsers.pdf.piece.links import mark_links, read_links
from opsgdocs.parsers.pdf.piece.pieces import Piece, PieceReader

SCANNED = 0.5  # of the page's area


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


def within(file: File, limits: Limits, pages: Iterable[Page]) -> Iterator[Page]:
    """The pages, as long as they have no more characters than may be.

    Raises:
        TooLarge: they have more.
    """
    characters = 0
    for page in pages:
        characters += len(page.text)
        if characters > limits.characters:
            raise TooLarge(file.path, f"it has more than {limits.characters:,} characters; split it")
        yield page


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
