"""What is drawn on a page beside its text: straight lines, filled rectangles, pictures."""

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise, repeat

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.engine import Batch, Handle, Pdfium
from opsgdocs.parsers.pdf.frame import FARTHEST, Frame, Matrix

PATH, IMAGE, FORM = 2, 3, 5  # kinds of page objects
BEZIER, MOVE = 1, 2  # kinds of path segments
DEEPEST = 8  # forms within forms
MOST_OBJECTS, MOST_SEGMENTS = 20_000, 400  # more is a drawing, and no table
STRAIGHT = 1e-3
NEARLY_WHITE = 250  # of 255
SHADED = 3.0  # points: a filled rectangle that is thinner is a line

Point = tuple[float, float]
Edge = tuple[float, float, float]  # position, start, end


@dataclass(slots=True)
class Drawing:
    """Edges of lines and rectangles; filled rectangles with their colour in order of painting; pictures."""

    across: list[Edge] = field(default_factory=list)  # y, x0, x1
    down: list[Edge] = field(default_factory=list)  # x, top, bottom
    fills: list[tuple[BBox, str]] = field(default_factory=list)
    images: list[BBox] = field(default_factory=list)
    objects: int = 0


def read_drawing(engine: Pdfium, batch: Batch, page: Handle, frame: Frame) -> Drawing:
    """The drawing of a page, in the page as read."""
    drawing = Drawing()
    count = engine.count_objects(page)
    objects = map(engine.get_object, repeat(page), range(min(count, MOST_OBJECTS)))
    _Walk(engine, batch, frame, drawing).objects(objects, None, 0)
    return drawing


class _Walk:
    def __init__(self, engine: Pdfium, batch: Batch, frame: Frame, drawing: Drawing) -> None:
        self._engine = engine
        self._batch = batch
        self._frame = frame
        self._drawing = drawing
        self._matrix = (ctypes.c_float * 6)()
        self._modes = (ctypes.c_int * 2)()
        self._colour = (ctypes.c_uint * 4)()

    def objects(self, handles: Iterable[Handle], outer: Matrix | None, depth: int) -> None:
        handles = list(handles)
        drawing = self._drawing
        for handle, kind in zip(handles, map(self._engine.object_type, handles), strict=True):
            if kind == PATH:
                self._path(handle, outer)
            elif kind == IMAGE:
                drawing.images.append(self._box([(0, 0), (1, 1)], self._matrix_of(handle, outer)))
            elif kind == FORM and depth < DEEPEST and drawing.objects < MOST_OBJECTS:
                inner = range(self._engine.count_in_form(handle))
                drawing.objects += len(inner)
                matrix = self._matrix_of(handle, outer)
                self.objects(map(self._engine.get_in_form, repeat(handle), inner), matrix, depth + 1)
        drawing.objects += len(handles)

    def _matrix_of(self, handle: Handle, outer: Matrix | None) -> Matrix:
        self._engine.object_matrix(handle, self._matrix)
        a, b, c, d, e, f = self._matrix
        if outer is None:
            return a, b, c, d, e, f
        p, q, r, s, t, u = outer
        return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u

    def _box(self, points: list[Point], matrix: Matrix) -> BBox:
        a, b, c, d, e, f = matrix
        (x0, y0), (x1, y1) = ((a * x + c * y + e, b * x + d * y + f) for x, y in points)
        return self._frame.box(x0, y0, x1, y1)

    def _path(self, handle: Handle, outer: Matrix | None) -> None:
        engine = self._engine
        count = engine.count_segments(handle)
        base = ctypes.addressof(self._modes)
        if not 2 <= count <= MOST_SEGMENTS or not engine.draw_mode(handle, base, base + 4):
            return
        filled, stroked = bool(self._modes[0]), bool(self._modes[1])
        if not (filled or stroked):
            return
        segments = list(map(engine.get_segment, repeat(handle), range(count)))
        points = self._points(segments, self._matrix_of(handle, outer))
        kinds = list(map(engine.segment_type, segments))
        start = 0
        for stop in range(1, count + 1):
            if stop == count or kinds[stop] == MOVE:
                if BEZIER not in kinds[start + 1 : stop]:
                    closed = filled or bool(engine.segment_close(segments[stop - 1]))
                    self._outline(points[start:stop], handle if filled else None, closed=closed)
                start = stop

    def _points(self, segments: list[Handle], matrix: Matrix) -> list[Point]:
        a, b, c, d, e, f = matrix
        flat = self._batch.points(segments)
        own = [(a * x + c * y + e, b * x + d * y + f) for x, y in zip(flat[::2], flat[1::2], strict=True)]
        return [self._frame.point(*point) for point in own]

    def _outline(self, points: list[Point], filled: Handle | None, *, closed: bool) -> None:
        if not all(abs(x) < FARTHEST and abs(y) < FARTHEST for x, y in points):
            return
        box = _rectangle(points) if closed else None
        if box is None:
            for start, end in pairwise(points):
                self._line(start, end)
            return
        x0, top, x1, bottom = box
        if filled is not None and x1 - x0 > SHADED and bottom - top > SHADED:
            hidden = self._paint(box, filled)
            if hidden and not self._modes[1]:
                return
        self._drawing.across += [(top, x0, x1), (bottom, x0, x1)]
        self._drawing.down += [(x0, top, bottom), (x1, top, bottom)]

    def _paint(self, box: BBox, handle: Handle) -> bool:
        """Notes a filled rectangle; whether its edges cannot be seen: it is white, or on its own colour."""
        red, green, blue, alpha = self._fill(handle)
        if not alpha:
            return True
        colour, fills = f"{red:02X}{green:02X}{blue:02X}", self._drawing.fills
        within = any(known == colour and _inside(box, other) for other, known in fills[-3:])
        fills.append((box, colour))
        return within or min(red, green, blue) >= NEARLY_WHITE

    def _line(self, start: Point, end: Point) -> None:
        (x0, y0), (x1, y1) = start, end
        if abs(y0 - y1) < STRAIGHT:
            self._drawing.across.append((y0, min(x0, x1), max(x0, x1)))
        elif abs(x0 - x1) < STRAIGHT:
            self._drawing.down.append((x0, min(y0, y1), max(y0, y1)))

    def _fill(self, handle: Handle) -> tuple[int, int, int, int]:
        base = ctypes.addressof(self._colour)
        self._engine.fill_colour(handle, base, base + 4, base + 8, base + 12)
        red, green, blue, alpha = self._colour
        return red, green, blue, alpha


def _inside(box: BBox, outer: BBox) -> bool:
    return box[0] >= outer[0] - 1 and box[1] >= outer[1] - 1 and box[2] <= outer[2] + 1 and box[3] <= outer[3] + 1


def _rectangle(points: list[Point]) -> BBox | None:
    """The box of four (or five, closed) points at right angles."""
    if len(points) == 5 and points[0] == points[4]:
        points = points[:4]
    if len(points) != 4:
        return None
    (xa, ya), (xb, yb), (xc, yc), (xd, yd) = points
    upright = _same(xa, xb) and _same(yb, yc) and _same(xc, xd) and _same(yd, ya)
    lying = _same(ya, yb) and _same(xb, xc) and _same(yc, yd) and _same(xd, xa)
    if not (upright or lying):
        return None
    return min(xa, xc), min(ya, yc), max(xa, xc), max(ya, yc)


def _same(one: float, other: float) -> bool:
    return abs(one - other) < STRAIGHT
