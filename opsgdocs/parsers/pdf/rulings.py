"""What is drawn on a page beside its text: straight lines, filled rectangles, pictures."""

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


@dataclass(slots=True)
class _Path:
    fill: list[int] | None  # red, green, blue, alpha
    stroked: bool
    segments: list[Handle]
    kinds: list[int]


class _Walk:
    def __init__(self, engine: Pdfium, batch: Batch, frame: Frame, drawing: Drawing) -> None:
        self._engine = engine
        self._batch = batch
        self._frame = frame
        self._drawing = drawing

    def objects(self, handles: Iterable[Handle], outer: Matrix | None, depth: int) -> None:
        """Notes what is drawn by objects that stand in a form with the matrix `outer`, or on the page."""
        handles = list(handles)
        kinds = list(map(self._engine.object_type, handles))
        self._drawing.objects += len(handles)
        if PATH in kinds:
            self._paths([handle for handle, kind in zip(handles, kinds, strict=True) if kind == PATH], outer)
        others = [(handle, kind) for handle, kind in zip(handles, kinds, strict=True) if kind in (IMAGE, FORM)]
        for (handle, kind), matrix in zip(others, self._matrices([h for h, _ in others], outer), strict=True):
            if kind == IMAGE:
                self._drawing.images.append(self._box(matrix))
            elif depth < DEEPEST and self._drawing.objects < MOST_OBJECTS:
                inner = range(self._engine.count_in_form(handle))
                self.objects(map(self._engine.get_in_form, repeat(handle), inner), matrix, depth + 1)

    def _matrices(self, handles: list[Handle], outer: Matrix | None) -> list[Matrix]:
        """From the space of each object to the page's own."""
        flat = self._batch.object_matrices(handles)
        own = zip(*(flat[at::6] for at in range(6)), strict=True)
        return list(own) if outer is None else [_times(matrix, outer) for matrix in own]

    def _box(self, matrix: Matrix) -> BBox:
        """Where a picture lies: it fills the unit square of its space."""
        a, b, c, d, e, f = matrix
        return self._frame.box(e, f, a + c + e, b + d + f)

    def _paths(self, handles: list[Handle], outer: Matrix | None) -> None:
        engine = self._engine
        modes = self._batch.draw_modes(handles)
        counts = list(map(engine.count_segments, handles))
        drawn = [
            at
            for at, count in enumerate(counts)
            if 2 <= count <= MOST_SEGMENTS and (modes[2 * at] or modes[2 * at + 1])
        ]
        segments = [engine.get_segment(handles[at], number) for at in drawn for number in range(counts[at])]
        kinds = list(map(engine.segment_type, segments))
        flat = self._batch.points(segments)
        fills = self._batch.colours([handles[at] for at in drawn])
        start = 0
        for number, matrix in enumerate(self._matrices([handles[at] for at in drawn], outer)):
            at = drawn[number]
            stop = start + counts[at]
            fill = fills[4 * number : 4 * number + 4] if modes[2 * at] else None
            path = _Path(fill, bool(modes[2 * at + 1]), segments[start:stop], kinds[start:stop])
            self._path(path, self._points(flat[2 * start : 2 * stop], matrix))
            start = stop

    def _path(self, path: _Path, points: list[Point]) -> None:
        start, count, kinds = 0, len(points), path.kinds
        for stop in range(1, count + 1):
            if stop == count or kinds[stop] == MOVE:
                if BEZIER not in kinds[start + 1 : stop]:
                    closed = path.fill is not None or bool(self._engine.segment_close(path.segments[stop - 1]))
                    self._outline(points[start:stop], path, closed=closed)
                start = stop

    def _points(self, flat: list[float], matrix: Matrix) -> list[Point]:
        a, b, c, d, e, f = _times(matrix, self._frame.matrix)
        return [(a * x + c * y + e, b * x + d * y + f) for x, y in zip(flat[::2], flat[1::2], strict=True)]

    def _outline(self, points: list[Point], path: _Path, *, closed: bool) -> None:
        box = _rectangle(points) if closed else None
        if box is None:
            for start, end in pairwise(points):
                self._line(start, end)
            return
        x0, top, x1, bottom = box
        broad = x1 - x0 > SHADED and bottom - top > SHADED
        if path.fill and broad and self._paint(box, path.fill) and not path.stroked:
            return
        if max(-x0, -top, x1, bottom) < FARTHEST:
            self._drawing.across += [(top, x0, x1), (bottom, x0, x1)]
            self._drawing.down += [(x0, top, bottom), (x1, top, bottom)]

    def _paint(self, box: BBox, fill: list[int]) -> bool:
        """Notes a filled rectangle; whether its edges cannot be seen: it is white, or on its own colour."""
        red, green, blue, alpha = fill
        if not alpha:
            return True
        colour, fills = f"{red:02X}{green:02X}{blue:02X}", self._drawing.fills
        within = any(known == colour and _inside(box, other) for other, known in fills[-3:])
        fills.append((box, colour))
        return within or min(red, green, blue) >= NEARLY_WHITE

    def _line(self, start: Point, end: Point) -> None:
        (x0, y0), (x1, y1) = start, end
        if max(abs(x0), abs(y0), abs(x1), abs(y1)) > FARTHEST:
            return
        if abs(y0 - y1) < STRAIGHT:
            self._drawing.across.append((y0, min(x0, x1), max(x0, x1)))
        elif abs(x0 - x1) < STRAIGHT:
            self._drawing.down.append((x0, min(y0, y1), max(y0, y1)))


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    """Both matrices in one, `inner` first."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _inside(box: BBox, outer: BBox) -> bool:
    return box[0] >= outer[0] - 1 and box[1] >= outer[1] - 1 and box[2] <= outer[2] + 1 and box[3] <= outer[3] + 1


def _rectangle(points: list[Point]) -> BBox | None:
    """The box of four (or five, closed) points at right angles."""
    if len(points) == 5 and points[0] == points[4]:
        points = points[:4]
    if len(points) != 4:
        return None
    (xa, ya), (xb, yb), (xc, yc), (xd, yd) = points
    upright = max(abs(xa - xb), abs(yb - yc), abs(xc - xd), abs(yd - ya)) < STRAIGHT
    lying = max(abs(ya - yb), abs(xb - xc), abs(yc - yd), abs(xd - xa)) < STRAIGHT
    if not (upright or lying):
        return None
    return min(xa, xc), min(ya, yc), max(xa, xc), max(ya, yc)
