"""How a stretch of text looks: read once for each text object of a page."""

import ctypes
import re
from typing import NamedTuple

from opsgdocs.parsers.pdf.engine import Handle, Pdfium

BOLD_NAME = re.compile(r"bold|black|heavy|semib|demi|[-,](?:bd|hv)\b|-b\b", re.IGNORECASE)
ITALIC_NAME = re.compile(r"italic|oblique|slanted", re.IGNORECASE)
FORCE_BOLD, ITALIC = 0x40000, 0x40  # font flags
FILL_AND_STROKE, INVISIBLE = 2, 3  # render modes; a stroke around the letters is a bold that the font lacks


class Style(NamedTuple):
    """Size in points, colour as 'RRGGBB' (None for black), direction in the page's own space."""

    bold: bool = False
    italic: bool = False
    size: float = 0.0
    colour: str | None = None
    hidden: bool = False
    dx: float = 1.0
    dy: float = 0.0


PLAIN = Style()


class Styles:
    """The styles of one page's text objects.

    Fonts are looked up anew on each page: pdfium may reuse a closed font's handle for another font.
    """

    def __init__(self, engine: Pdfium, text_page: Handle) -> None:
        self._engine = engine
        self._text_page = text_page
        self._fonts: dict[Handle, tuple[bool, bool]] = {}
        self._styles: dict[Handle | None, Style] = {None: PLAIN}
        self._name = ctypes.create_string_buffer(128)
        self._floats = (ctypes.c_float * 6)()
        self._ints = (ctypes.c_uint * 4)()

    def of(self, text_object: Handle | None, char: int) -> Style:
        """The style of a text object, of which `char` is one character."""
        style = self._styles.get(text_object)
        if style is None:
            style = self._styles[text_object] = self._read(text_object, char)
        return style

    def _read(self, text_object: Handle | None, char: int) -> Style:
        engine, floats = self._engine, self._floats
        bold, italic = self._font(engine.object_font(text_object))
        mode = engine.render_mode(text_object)
        address = ctypes.addressof(floats)
        engine.font_size(text_object, address)
        size = floats[0]
        engine.char_matrix(self._text_page, char, address)
        a, b, c, d = floats[0], floats[1], floats[2], floats[3]
        scale = (c * c + d * d) ** 0.5
        italic = italic or (b == 0 and abs(c) > 0.15 * abs(d) > 0)
        return Style(
            bold or mode == FILL_AND_STROKE,
            italic,
            round(abs(size) * scale, 1),
            self._colour(text_object),
            mode == INVISIBLE,
            a if size >= 0 else -a,
            b if size >= 0 else -b,
        )

    def _font(self, font: Handle) -> tuple[bool, bool]:
        found = self._fonts.get(font)
        if found is None:
            found = self._fonts[font] = self._read_font(font)
        return found

    def _read_font(self, font: Handle) -> tuple[bool, bool]:
        engine = self._engine
        length = engine.font_name(font, ctypes.addressof(self._name), 128)
        name = self._name.value.decode("latin-1") if 0 < length <= 128 else ""
        flags = engine.font_flags(font)
        # weight alone fails for LibreOffice, which leaves it out; the name alone for subsets without names
        bold = bool(BOLD_NAME.search(name)) or engine.font_weight(font) >= 600 or bool(flags & FORCE_BOLD)
        return bold, bool(ITALIC_NAME.search(name)) or bool(flags & ITALIC)

    def _colour(self, text_object: Handle | None) -> str | None:
        base = ctypes.addressof(self._ints)
        if not self._engine.fill_colour(text_object, base, base + 4, base + 8, base + 12):
            return None
        red, green, blue = self._ints[:3]
        return f"{red:02X}{green:02X}{blue:02X}" if red or green or blue else None
