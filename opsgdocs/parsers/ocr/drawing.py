"""Pages as pdfium draws them: the grey picture in which text recognition is to read."""

import ctypes
from typing import TYPE_CHECKING

from opsgdocs.parsers.pdf.engine.frame import Frame
from opsgdocs.parsers.pdf.engine.pdfium import Handle, Pdfium

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 300
MOST_PIXELS = 30_000_000  # A3 at 300 dpi has 17 million
_LEAST_DPI = 60  # a page so large is a plan
_LEAST_SIDE = 24  # points: no line of text has room
_GREY, _WHITE = 1, 0xFFFFFFFF
_ANNOTATIONS = 1  # stamps and notes are shown too


def draw_page(engine: Pdfium, document: Handle, number: int, frame: Frame) -> "tuple[Image, int] | None":
    """Page `number` (from 1) as it is shown, and its dots per inch; None where it is damaged, or no page."""
    from PIL import Image

    dpi = min(DPI, int(72 * (MOST_PIXELS / max(1.0, frame.width * frame.height)) ** 0.5))
    width, height = max(1, round(frame.width * dpi / 72)), max(1, round(frame.height * dpi / 72))
    if min(frame.width, frame.height) < _LEAST_SIDE or dpi < _LEAST_DPI:
        return None
    if not (page := engine.load_page(document, number - 1)):
        return None
    buffer = ctypes.create_string_buffer(width * height)
    bitmap = engine.make_bitmap(width, height, _GREY, ctypes.addressof(buffer), width)
    try:
        engine.fill_bitmap(bitmap, 0, 0, width, height, _WHITE)
        engine.draw_page(bitmap, page, 0, 0, width, height, 0, _ANNOTATIONS)
    finally:
        engine.close_bitmap(bitmap)
        engine.close_page(page)
    return Image.frombytes("L", (width, height), buffer.raw), dpi
