"""The one room that knows pdfium's C interface.

pdfium is Chromium's PDF engine; the package `pypdfium2` brings it as a shared library. Its generated Python bindings
take longer to import than a page takes to read, so the few functions that are needed are bound here by hand.

Three things to know:

- Handles are plain integers (``void*``); a handle lives until the thing it belongs to is closed.
- `PyDLL` keeps the interpreter's lock during a call, which makes short calls cheaper; `CDLL` lets it go, and is used
  for the few calls that do real work.
- pdfium is not safe for threads: read several files in several processes.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Iterable
from functools import cache
from importlib.util import find_spec
from itertools import repeat
from pathlib import Path
from struct import Struct
from typing import Any

Call = Callable[..., Any]
Handle = int

PTR, INT, ULONG, SIZE = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong, ctypes.c_size_t
FLOAT, DOUBLE, BYTES = ctypes.c_float, ctypes.c_double, ctypes.c_char_p
INDEX = PTR  # an int, handed over in a whole machine word: ctypes makes a pointer of it faster than a C int

# name here: (pdfium's name, result, arguments)
HEAVY: dict[str, tuple[Any, ...]] = {
    "init": ("FPDF_InitLibrary", None),
    "load": ("FPDF_LoadMemDocument64", PTR, BYTES, SIZE, BYTES),
    "close": ("FPDF_CloseDocument", None, PTR),
    "load_page": ("FPDF_LoadPage", PTR, PTR, INT),
    "load_text": ("FPDFText_LoadPage", PTR, PTR),
    "draw_page": ("FPDF_RenderPageBitmap", None, PTR, PTR, INT, INT, INT, INT, INT, INT),
}
LIGHT: dict[str, tuple[Any, ...]] = {
    "last_error": ("FPDF_GetLastError", ULONG),
    "has_valid_table": ("FPDF_DocumentHasValidCrossReferenceTable", INT, PTR),
    "make_bitmap": ("FPDFBitmap_CreateEx", PTR, INT, INT, INT, PTR, INT),
    "fill_bitmap": ("FPDFBitmap_FillRect", None, PTR, INT, INT, INT, INT, ULONG),
    "close_bitmap": ("FPDFBitmap_Destroy", None, PTR),
    "page_count": ("FPDF_GetPageCount", INT, PTR),
    "close_page": ("FPDF_ClosePage", None, PTR),
    "close_text": ("FPDFText_ClosePage", None, PTR),
    "media_box": ("FPDFPage_GetMediaBox", INT, PTR, PTR, PTR, PTR, PTR),
    "crop_box": ("FPDFPage_GetCropBox", INT, PTR, PTR, PTR, PTR, PTR),
    "rotation": ("FPDFPage_GetRotation", INT, PTR),
    "count_chars": ("FPDFText_CountChars", INT, PTR),
    "get_text": ("FPDFText_GetText", INT, PTR, INDEX, INDEX, PTR),
    "char_of_text": ("FPDFText_GetCharIndexFromTextIndex", INT, PTR, INDEX),
    "map_error": ("FPDFText_HasUnicodeMapError", INT, PTR, INDEX),
    "loose_box": ("FPDFText_GetLooseCharBox", INT, PTR, INDEX, PTR),
    "origin": ("FPDFText_GetCharOrigin", INT, PTR, INDEX, PTR, PTR),
    "char_matrix": ("FPDFText_GetMatrix", INT, PTR, INDEX, PTR),
    "text_object": ("FPDFText_GetTextObject", PTR, PTR, INDEX),
    "object_font": ("FPDFTextObj_GetFont", PTR, PTR),
    "font_size": ("FPDFTextObj_GetFontSize", INT, PTR, PTR),
    "render_mode": ("FPDFTextObj_GetTextRenderMode", INT, PTR),
    "font_name": ("FPDFFont_GetBaseFontName", SIZE, PTR, PTR, SIZE),
    "font_weight": ("FPDFFont_GetWeight", INT, PTR),
    "font_flags": ("FPDFFont_GetFlags", INT, PTR),
    "count_objects": ("FPDFPage_CountObjects", INT, PTR),
    "get_object": ("FPDFPage_GetObject", PTR, PTR, INDEX),
    "object_type": ("FPDFPageObj_GetType", INT, PTR),
    "object_matrix": ("FPDFPageObj_GetMatrix", INT, PTR, PTR),
    "object_bounds": ("FPDFPageObj_GetBounds", INT, PTR, PTR, PTR, PTR, PTR),
    "fill_colour": ("FPDFPageObj_GetFillColor", INT, PTR, PTR, PTR, PTR, PTR),
    "count_in_form": ("FPDFFormObj_CountObjects", INT, PTR),
    "get_in_form": ("FPDFFormObj_GetObject", PTR, PTR, ULONG),
    "draw_mode": ("FPDFPath_GetDrawMode", INT, PTR, PTR, PTR),
    "count_segments": ("FPDFPath_CountSegments", INT, PTR),
    "get_segment": ("FPDFPath_GetPathSegment", PTR, PTR, INDEX),
    "segment_point": ("FPDFPathSegment_GetPoint", INT, PTR, PTR, PTR),
    "segment_type": ("FPDFPathSegment_GetType", INT, PTR),
    "segment_close": ("FPDFPathSegment_GetClose", INT, PTR),
    "next_link": ("FPDFLink_Enumerate", INT, PTR, PTR, PTR),
    "link_rect": ("FPDFLink_GetAnnotRect", INT, PTR, PTR),
    "link_action": ("FPDFLink_GetAction", PTR, PTR),
    "action_uri": ("FPDFAction_GetURIPath", ULONG, PTR, PTR, PTR, ULONG),
}

PASSWORD_ERROR = 4

# a text object's size, its red, green, blue and alpha, the first four numbers of its letters' matrix
STATE = Struct("=f4I4f")
STATE_OFFSETS = (0, 4, 8, 12, 16, 20)
PACKED_STATE = Struct(f"{STATE.size}s8x")
STATE_STRIDE = PACKED_STATE.size  # bytes: the matrix has two numbers more, its place


class Pdfium:
    """pdfium's functions under short names; see `HEAVY` and `LIGHT`."""

    __slots__ = (*HEAVY, *LIGHT)

    def __init__(self, path: Path) -> None:
        for library, table in ((ctypes.CDLL(str(path)), HEAVY), (ctypes.PyDLL(str(path)), LIGHT)):
            for name, (symbol, result, *arguments) in table.items():
                function = getattr(library, symbol)
                function.restype, function.argtypes = result, arguments
                setattr(self, name, function)

    def __getattr__(self, name: str) -> Call:  # for type checkers: every slot is a function
        raise AttributeError(name)


@cache
def pdfium() -> Pdfium:
    """The library, opened and initialised once a process."""
    path = _library()
    library = Pdfium(path)
    library.init()
    return library


def _library() -> Path:
    """Where `pypdfium2` keeps its library, found without importing its bindings."""
    spec = find_spec("pypdfium2_raw")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for found in sorted(Path(folder).glob("*pdfium*")):
            if found.suffix in {".so", ".dylib", ".dll"}:
                return found
    # A system-wide pdfium stands outside the package; only its bindings know where.
    import pypdfium2_raw

    return Path(pypdfium2_raw.bindings._libs["pdfium"]._name)  # noqa: SLF001


class Batch:
    """Calls one pdfium function for many indices, with one buffer for all their results."""

    def __init__(self, engine: Pdfium) -> None:
        self._engine = engine
        self._floats = (FLOAT * 4096)()
        self._doubles = (DOUBLE * 2048)()
        self._ints = (ctypes.c_uint * 1024)()
        self._text = ctypes.create_string_buffer(16_384)
        self._states = ctypes.create_string_buffer(256 * STATE_STRIDE)

    def text(self, text_page: Handle, count: int) -> str:
        """The text of a page of so many characters."""
        size = 4 * count + 2  # bytes: a character has two units at the most
        if size > ctypes.sizeof(self._text):
            self._text = ctypes.create_string_buffer(2 * size)
        base = ctypes.addressof(self._text)
        units = self._engine.get_text(text_page, 0, count, base) - 1
        return ctypes.string_at(base, 2 * max(0, units)).decode("utf-16-le", "replace")

    def boxes(self, text_page: Handle, chars: list[int]) -> list[float]:
        """Left, top, right, bottom of each character, one after the other, in the page's own space."""
        count = len(chars)
        if 4 * count > len(self._floats):
            self._floats = (FLOAT * (8 * count))()
        base = ctypes.addressof(self._floats)
        _run(map(self._engine.loose_box, repeat(text_page), chars, range(base, base + 16 * count, 16)))
        return self._floats[: 4 * count]

    def origins(self, text_page: Handle, chars: list[int]) -> list[float]:
        """X and y of each character's origin on the baseline, one after the other."""
        count = len(chars)
        if 2 * count > len(self._doubles):
            self._doubles = (DOUBLE * (4 * count))()
        base = ctypes.addressof(self._doubles)
        xs, ys = range(base, base + 16 * count, 16), range(base + 8, base + 16 * count, 16)
        _run(map(self._engine.origin, repeat(text_page), chars, xs, ys))
        return self._doubles[: 2 * count]

    def text_states(self, text_page: Handle, objects: list[Handle | None], chars: list[int]) -> list[bytes]:
        """Size, fill and matrix of text objects, each with one of its characters, packed as `STATE`.

        Few differ on one page, and bytes are compared faster than the numbers in them.
        """
        engine, count = self._engine, len(objects)
        size = count * STATE_STRIDE
        if size > ctypes.sizeof(self._states):
            self._states = ctypes.create_string_buffer(2 * size)
        base = ctypes.addressof(self._states)
        ctypes.memset(base, 0, size)
        at = [range(base + offset, base + size, STATE_STRIDE) for offset in STATE_OFFSETS]
        _run(map(engine.font_size, objects, at[0]))
        _run(map(engine.fill_colour, objects, *at[1:5]))
        _run(map(engine.char_matrix, repeat(text_page), chars, at[5]))
        return [state for (state,) in PACKED_STATE.iter_unpack(ctypes.string_at(base, size))]

    def colours(self, objects: list[Handle]) -> list[int]:
        """Red, green, blue and alpha of each object's fill, one after the other; zeros where it has none."""
        count = len(objects)
        if 4 * count > len(self._ints):
            self._ints = (ctypes.c_uint * (8 * count))()
        base = ctypes.addressof(self._ints)
        ctypes.memset(base, 0, 16 * count)
        slots = (range(base + 4 * at, base + 16 * count, 16) for at in range(4))
        _run(map(self._engine.fill_colour, objects, *slots))
        return self._ints[: 4 * count]

    def object_matrices(self, objects: list[Handle]) -> list[float]:
        """The six numbers of each page object's matrix, one after the other."""
        count = len(objects)
        if 6 * count > len(self._floats):
            self._floats = (FLOAT * (12 * count))()
        base = ctypes.addressof(self._floats)
        _run(map(self._engine.object_matrix, objects, range(base, base + 24 * count, 24)))
        return self._floats[: 6 * count]

    def draw_modes(self, paths: list[Handle]) -> list[int]:
        """How each path is filled (0: not at all) and whether it is stroked, one after the other."""
        count = len(paths)
        if 2 * count > len(self._ints):
            self._ints = (ctypes.c_uint * (4 * count))()
        base = ctypes.addressof(self._ints)
        ctypes.memset(base, 0, 8 * count)
        _run(map(self._engine.draw_mode, paths, range(base, base + 8 * count, 8), range(base + 4, base + 8 * count, 8)))
        return self._ints[: 2 * count]

    def points(self, segments: list[Handle]) -> list[float]:
        """X and y of each path segment's end, one after the other."""
        count = len(segments)
        if 2 * count > len(self._floats):
            self._floats = (FLOAT * (4 * count))()
        base = ctypes.addressof(self._floats)
        xs, ys = range(base, base + 8 * count, 8), range(base + 4, base + 8 * count, 8)
        _run(map(self._engine.segment_point, segments, xs, ys))
        return self._floats[: 2 * count]


def _run(calls: Iterable[object]) -> None:
    deque(calls, maxlen=0)
