"""The pages of a file that are pictures, read by text recognition; those with a text of their own stay as they are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsgdocs.document import Damage, Place, Recognised
from opsgdocs.errors import ConverterMissing
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.ocr.drawing import draw_page
from opsgdocs.parsers.ocr.engines import find_engine
from opsgdocs.parsers.ocr.lettering import SetLine, even_out, measure_lines
from opsgdocs.parsers.ocr.pages import make_page
from opsgdocs.parsers.ocr.rulings import find_rulings
from opsgdocs.parsers.ocr.upright import is_upright, sloped, straighten, sureness
from opsgdocs.parsers.ocr.words import Engine, EngineFailed, Word, WordLine, mean_confidence
from opsgdocs.parsers.pdf.drawing.drawing import Drawing
from opsgdocs.parsers.pdf.engine.frame import Frame, read_frame
from opsgdocs.parsers.pdf.engine.pdfium import Handle, Pdfium
from opsgdocs.parsers.pdf.page.page import Page
from opsgdocs.parsers.pdf.page.trust import NO_TEXT, check_page

if TYPE_CHECKING:
    from PIL.Image import Image

_MARK = compiled(r"[|¦_=~`'’‘.,\[\]{}]+|[-—_=]{2,}")
_SPECK = 0.3  # confidence of a single sign
_LEAST = 0.5  # mean confidence of a page; what is less sure was no text


@dataclass(frozen=True, slots=True)
class Scans:
    """All pages, those that were recognised among them; which they are; what went wrong."""

    pages: list[Page]
    recognised: tuple[Recognised, ...] = ()
    damage: tuple[Damage, ...] = ()


@dataclass(slots=True)
class _Sheet:
    """What was read on one page."""

    frame: Frame
    drawing: Drawing
    lines: list[SetLine]
    confidence: float


def read_scans(engine: Pdfium, document: Handle, pages: Sequence[Page], file: File, settings: Settings) -> Scans:
    """The pages, with those recognised that have no text to be trusted.

    Raises:
        ConverterMissing: there is no text recognition, or it failed on every page.
        UsageError: a language that cannot be one.
    """
    doubtful = [page.number for page in pages if check_page(page)]
    if not doubtful:
        return Scans(list(pages))
    recogniser = find_engine(file, settings)
    sheets: dict[int, _Sheet] = {}
    failed: dict[int, str] = {}
    for number in doubtful:
        try:
            sheet = _read(engine, document, number, recogniser)
        except EngineFailed as error:
            failed[number] = str(error)
        else:
            if sheet is not None:
                sheets[number] = sheet
    if len(failed) == len(doubtful):
        raise ConverterMissing(file.path, f"its text could not be recognised: {failed[doubtful[0]]}")
    return _made(pages, sheets, failed, recogniser)


def _made(pages: Sequence[Page], sheets: dict[int, _Sheet], failed: dict[int, str], recogniser: Engine) -> Scans:
    even_out([sheet.lines for sheet in sheets.values()])
    made = {number: make_page(number, sheet.frame, sheet.drawing, sheet.lines) for number, sheet in sheets.items()}
    recognised = tuple(
        Recognised(number, recogniser.name, round(sheet.confidence, 3)) for number, sheet in sheets.items()
    )
    return Scans([made.get(page.number, page) for page in pages], recognised, tuple(_failures(failed)))


def _failures(failed: dict[int, str]) -> Iterator[Damage]:
    for number, why in failed.items():
        place = Place(page=number, path=f"page[{number}]")
        yield Damage(NO_TEXT, f"The text of page {number} could not be recognised: {why}.", place)


def _read(engine: Pdfium, document: Handle, number: int, recogniser: Engine) -> _Sheet | None:
    """None where the page shows no text."""
    page = engine.load_page(document, number - 1)
    if not page:
        return None
    frame = read_frame(engine, page)
    engine.close_page(page)
    drawn = draw_page(engine, document, number, frame)
    return _read_picture(*drawn, frame, recogniser) if drawn else None


def _read_picture(picture: "Image", dpi: int, frame: Frame, recogniser: Engine) -> _Sheet | None:
    """What the picture says, turned the way in which most is read."""
    best, most = None, 0.0
    for turn in (0, 1, 3, 2):
        sheet, lines = _read_turned(picture, turn, dpi, frame, recogniser)
        if sureness(lines) > most:
            best, most = sheet, sureness(lines)
        if is_upright(lines):
            break
    return best if best is not None and best.confidence >= _LEAST else None


def _without_marks(lines: Iterable[WordLine]) -> Iterator[WordLine]:
    """The lines without what specks and the rest of rulings are taken for."""
    for line in lines:
        kept = [word for word in line if not _is_speck(word)]
        if kept:
            yield kept


def _is_speck(word: Word) -> bool:
    if _MARK.fullmatch(word.text):
        return True
    return len(word.text) == 1 and word.confidence <= _SPECK and word.text not in "-–—"


def _read_turned(
    picture: "Image", turn: int, dpi: int, frame: Frame, recogniser: Engine
) -> tuple[_Sheet, list[WordLine]]:
    """What is read if its lines run in direction `turn`: quarter turns clockwise, as in `Frame`."""
    import numpy as np

    upright, slope = straighten(picture.rotate(90 * turn, expand=True) if turn else picture)
    ruled = find_rulings(upright, dpi)
    lines = list(_without_marks(recogniser.read(ruled.picture, dpi)))
    measured = measure_lines(lines, np.asarray(ruled.picture), ruled.paper, dpi)
    confidence = mean_confidence(word for line in lines for word in line)
    return _Sheet(sloped(frame.turned(turn), slope), ruled.drawing, measured, confidence), lines
