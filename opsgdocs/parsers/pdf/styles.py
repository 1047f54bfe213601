"""How a stretch of text looks."""

import ctypes
import re
from typing import NamedTuple

from opsgdocs.parsers.pdf.engine import Batch, Handle, Pdfium

BOLD_NAME = re.compile(r"bold|black|heavy|semib|demi|[-,](?:bd|hv)\b|-b\b", re.IGNORECASE)
ITALIC_NAME = re.compile(r"italic|oblique|slanted", re.IGNORECASE)
FORCE_BOLD, ITALIC = 0x40000, 0x40  # font flags
LARGEST = 1e6  # points
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


class Look(NamedTuple):
    """What a text object says of its style; its size is still to be scaled by the matrix of its letters."""

    font: Handle | None
    size: float
    mode: int
    colour: str | None


NONE = Look(None, 0.0, 0, None)


class Styles:
    """The styles of one page's text.

    Fonts are looked up anew on each page: pdfium may reuse a closed font's handle for another font.
    """

    def __init__(self, engine: Pdfium, batch: Batch) -> None:
        self._engine = engine
        self._batch = batch
        self._fonts: dict[Handle | None, tuple[bool, bool]] = {None: (False, False)}
        self._looks: dict[Handle | None, Look] = {None: NONE}
        self._known: dict[Look, Look] = {}
        self._styles: dict[tuple[int, float, float, float, float], Style] = {}
        self._name = ctypes.create_string_buffer(128)

    def looks(self, objects: list[Handle | None]) -> list[Look]:
        """The look of each text object; looks that are equal are one."""
        looks = self._looks
        new = [text_object for text_object in set(objects) if text_object not in looks]
        if new:
            looks.update(zip(new, self._read_looks(new), strict=True))
        return [looks[text_object] for text_object in objects]

    def of(self, look: Look, a: float, b: float, c: float, d: float) -> Style:
        """The style of a look in letters whose matrix begins with a, b, c, d."""
        key = id(look), a, b, c, d
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._make(look, a, b, c, d)
        return style

    def _make(self, look: Look, a: float, b: float, c: float, d: float) -> Style:
        bold, italic = self._font(look.font)
        slanted = b == 0 and abs(c) > 0.15 * abs(d) > 0
        sign = -1.0 if look.size < 0 else 1.0
        size = round(abs(look.size) * (c * c + d * d) ** 0.5, 1)
        return Style(
            bold or look.mode == FILL_AND_STROKE, italic or slanted, size if size < LARGEST else 0.0,
            look.colour, look.mode == INVISIBLE, sign * a, sign * b,
        )  # fmt: skip

    def _read_looks(self, objects: list[Handle | None]) -> list[Look]:
        fonts = map(self._engine.object_font, objects)
        modes = map(self._engine.render_mode, objects)
        sizes, colours = self._batch.sizes(objects), self._batch.colours(objects)
        known = self._known
        looks = map(Look, fonts, sizes, modes, map(_name_colour, colours[::4], colours[1::4], colours[2::4]))
        return [known.setdefault(look, look) for look in looks]

    def _font(self, font: Handle | None) -> tuple[bool, bool]:
        found = self._fonts.get(font)
        if found is None:
            found = self._fonts[font] = self._read_font(font)
        return found

    def _read_font(self, font: Handle | None) -> tuple[bool, bool]:
        engine = self._engine
        length = engine.font_name(font, ctypes.addressof(self._name), 128)
        name = self._name.value.decode("latin-1") if 0 < length <= 128 else ""
        flags = engine.font_flags(font)
        # weight alone fails for LibreOffice, which leaves it out; the name alone for subsets without names
        bold = bool(BOLD_NAME.search(name)) or engine.font_weight(font) >= 600 or bool(flags & FORCE_BOLD)
        return bold, bool(ITALIC_NAME.search(name)) or bool(flags & ITALIC)


def _name_colour(red: int, green: int, blue: int) -> str | None:
    return f"{red:02X}{green:02X}{blue:02X}" if red or green or blue else None
