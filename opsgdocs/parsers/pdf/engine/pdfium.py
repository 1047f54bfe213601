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
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
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
