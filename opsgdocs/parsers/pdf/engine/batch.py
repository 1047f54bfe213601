"""Many small questions to pdfium in one call: the boxes of all characters of a page, the points of all its paths."""

import ctypes
from collections import deque
from collections.abc import Iterable
from itertools import repeat
from struct import Struct

from opsgdocs.parsers.pdf.engine.pdfium import DOUBLE, FLOAT, Handle, Pdfium

# a text object's size, its red, green, blue and alpha, the first four numbers of its letters' matrix
STATE = Struct("=f4I4f")
STATE_OFFSETS = (0, 4, 8, 12, 16, 20)
PACKED_STATE = Struct(f"{STATE.size}s8x")
STATE_STRIDE = PACKED_STATE.size  # bytes: the matrix has two numbers more, its place


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
