"""How a stretch of text looks."""

import ctypes
import re
from functools import lru_cache
from typing import NamedTuple

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.engine.batch import STATE, Batch
from opsgdocs.parsers.pdf.engine.pdfium import Handle, Pdfium

# 'BX' is bold extended in the names of TeX's fonts
BOLD_NAME = compiled(r"bold|black|heavy|semib|demi|[-,](?:bd|hv)\b|-b\b|\b(?:CM|SF|EC|LM)(?:SS)?BX", re.IGNORECASE)
ITALIC_NAME = compiled(r"italic|oblique|slanted", re.IGNORECASE)
FORCE_BOLD, ITALIC = 0x40000, 0x40  # font flags
LARGEST = 1e6  # points
FILL_AND_STROKE, INVISIBLE = 2, 3  # render modes; a stroke around the letters is a bold that the font lacks

STROKED, WHITE = (1, 2, 5, 6), "FFFFFF"


class Style(NamedTuple):
    """Size in points, colour as 'RRGGBB' (None for black), direction in the page's own space."""

    bold: bool = False
    italic: bool = False
    size: float = 0.0
    colour: str | None = None
    hidden: bool = False
    dx: float = 1.0
    dy: float = 0.0


class Styled(NamedTuple):
    """The style of a text object, and the number of its look: objects of one look differ in their stretch alone."""

    look: int
    style: Style


UNSTYLED = Styled(0, Style())

_Key = tuple[Handle | None, int, bytes]  # font, render mode, `STATE`


class Styles:
    """The styles of one page's text.

    Fonts are looked up anew on each page: pdfium may reuse a closed font's handle for another font.
    """

    def __init__(self, engine: Pdfium, batch: Batch, text_page: Handle) -> None:
        self._engine = engine
        self._batch = batch
        self._page = text_page
        self._fonts: dict[Handle | None, tuple[bool, bool]] = {None: (False, False)}
        self._objects: dict[Handle | None, Styled] = {None: UNSTYLED}
        self._known: dict[_Key, Styled] = {}
        self._looks: dict[tuple[object, ...], int] = {}
        self._name = ctypes.create_string_buffer(128)

    def of(self, objects: list[Handle | None], chars: list[int]) -> list[Styled]:
        """The style of each text object, to which the character beside it belongs."""
        styled = self._objects
        new = {text_object: char for text_object, char in zip(objects, chars, strict=True) if text_object not in styled}
        if new:
            self._read(list(new), list(new.values()))
        return [styled[text_object] for text_object in objects]

    def _read(self, objects: list[Handle | None], chars: list[int]) -> None:
        engine, known = self._engine, self._known
        fonts, modes = map(engine.object_font, objects), map(engine.render_mode, objects)
        states = self._batch.text_states(self._page, objects, chars)
        keys = list(zip(fonts, modes, states, strict=True))
        for key in dict.fromkeys(keys):
            if key not in known:
                self._make(key)
        self._objects.update(zip(objects, map(known.__getitem__, keys), strict=True))

    def _make(self, key: _Key) -> None:
        font, mode, state = key
        style, shape = _style(state, mode, *self._font(font))
        look = self._looks.setdefault((font, mode, *shape), 1 + len(self._looks))
        self._known[key] = Styled(look, style)

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
        bold, italic = _named(name)
        bold = bold or engine.font_weight(font) >= 600 or bool(flags & FORCE_BOLD)
        return bold, italic or bool(flags & ITALIC)


@lru_cache(256)
def _style(state: bytes, mode: int, *font: bool) -> tuple[Style, tuple[float, str | None, float, float]]:
    """The style of text in a state of drawing, in a font that is bold, italic; and what of the state makes a look."""
    bold, italic = font
    size, red, green, blue, _, a, b, c, d = STATE.unpack(state)
    slanted = b == 0 and abs(c) > 0.15 * abs(d) > 0
    sign = -1.0 if size < 0 else 1.0
    points = round(abs(size) * (c * c + d * d) ** 0.5, 1)
    colour = f"{red:02X}{green:02X}{blue:02X}" if red or green or blue else None
    if mode in STROKED and colour == WHITE:
        colour = None  # the outline is seen
    style = Style(
        bold or mode == FILL_AND_STROKE, italic or slanted, points if points < LARGEST else 0.0,
        colour, mode == INVISIBLE, sign * a, sign * b,
    )  # fmt: skip
    return style, (size, colour, c, d)


@lru_cache(256)
def _named(name: str) -> tuple[bool, bool]:
    """Whether a font's name says that it is bold, italic."""
    return bool(BOLD_NAME.search(name)), bool(ITALIC_NAME.search(name))
