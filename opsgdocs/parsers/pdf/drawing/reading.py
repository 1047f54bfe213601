"""Reads what is drawn on a page: its paths, pictures and forms, in the order of painting."""

from collections import deque
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, groupby, pairwise, repeat
from operator import itemgetter

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.drawing.drawing import NEARLY_WHITE, Drawing
from opsgdocs.parsers.pdf.engine.batch import Batch
from opsgdocs.parsers.pdf.engine.frame import FARTHEST, Frame, Matrix
from opsgdocs.parsers.pdf.engine.pdfium import Handle, Pdfium

PATH, IMAGE, SHADING, FORM = 2, 3, 4, 5  # kinds of page objects
BEZIER, MOVE = 1, 2  # kinds of path segments
DEEPEST = 8  # forms within forms
MOST_OBJECTS, MOST_SEGMENTS = 20_000, 400  # more is a drawing, and no table
STRAIGHT = 1e-3
SHADED = 3.0  # points: a filled rectangle that is thinner is a line

DOT, EVEN = (2.0, 7.0), 0.8  # points: how large a bullet is; by how much it may be wider than high
MOST_DOTS = 500

Point = tuple[float, float]
Fill = tuple[int, int, int, int]  # red, green, blue, alpha
FIRST = itemgetter(0)
_flat = chain.from_iterable


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
        self._around: deque[tuple[BBox, str]] = deque(maxlen=3)  # what was painted last, not within its own colour

    def objects(self, handles: Iterable[Handle], outer: Matrix | None, depth: int) -> None:
        """Notes what is drawn by objects that stand in a form with the matrix `outer`, or on the page."""
        handles = list(handles)
        kinds = list(map(self._engine.object_type, handles))
        self._drawing.objects += len(handles)
        if PATH in kinds:
            self._paths([handle for handle, kind in zip(handles, kinds, strict=True) if kind == PATH], outer)
        self._drawing.vague = self._drawing.vague or SHADING in kinds or self._drawing.objects >= MOST_OBJECTS
        if IMAGE in kinds or FORM in kinds:
            others = [(handle, kind) for handle, kind in zip(handles, kinds, strict=True) if kind in (IMAGE, FORM)]
            self._others(others, outer, depth)

    def _others(self, others: list[tuple[Handle, int]], outer: Matrix | None, depth: int) -> None:
        """Notes pictures, and what is drawn within forms."""
        matrices = self._matrices([handle for handle, _ in others], outer)
        for (handle, kind), matrix in zip(others, matrices, strict=True):
            if kind == IMAGE:
                self._drawing.images.append(self._picture(matrix))
            elif depth < DEEPEST and self._drawing.objects < MOST_OBJECTS:
                inner = range(self._engine.count_in_form(handle))
                self.objects(map(self._engine.get_in_form, repeat(handle), inner), matrix, depth + 1)

    def _matrices(self, handles: list[Handle], outer: Matrix | None) -> list[Matrix]:
        """From the space of each object to the page's own."""
        flat = self._batch.object_matrices(handles)
        own = zip(*(flat[at::6] for at in range(6)), strict=True)
        return list(own) if outer is None else [_times(matrix, outer) for matrix in own]

    def _picture(self, matrix: Matrix) -> BBox:
        """Where a picture lies: it fills the unit square of its space."""
        a, b, c, d, e, f = matrix
        return self._frame.box(e, f, a + c + e, b + d + f)

    def _paths(self, handles: list[Handle], outer: Matrix | None) -> None:
        engine = self._engine
        modes = self._batch.draw_modes(handles)
        counts = list(map(engine.count_segments, handles))
        drawn = [
            (handle, count, filled, stroked)
            for handle, count, filled, stroked in zip(handles, counts, modes[::2], modes[1::2], strict=True)
            if 2 <= count <= MOST_SEGMENTS and (filled or stroked)
        ]
        if max(counts) > MOST_SEGMENTS:
            self._drawing.vague = True
        own, sizes = [path[0] for path in drawn], [path[1] for path in drawn]
        segments = list(map(engine.get_segment, _flat(map(repeat, own, sizes)), _flat(map(range, sizes))))
        placed = self._points(self._batch.points(segments), sizes, self._matrices(own, outer))
        fills = self._fills([path[0] for path in drawn if path[2]])
        start = 0
        for handle, count, _, stroked in drawn:
            stop = start + count
            if count == 2:  # a line: nearly all rulings
                self._line(placed[start], placed[start + 1])
                start = stop
                continue
            points, fill = placed[start:stop], fills.get(handle)
            if fill and (box := _rectangle(points)):
                self._box(box, fill, stroked=bool(stroked))
            else:
                self._path(segments[start:stop], points, fill, stroked=bool(stroked))
            start = stop

    def _fills(self, handles: list[Handle]) -> dict[Handle, Fill]:
        flat = self._batch.colours(handles)
        return dict(zip(handles, zip(flat[::4], flat[1::4], flat[2::4], flat[3::4], strict=True), strict=True))

    def _points(self, flat: list[float], sizes: list[int], matrices: list[Matrix]) -> list[Point]:
        """The points of paths of so many points each, on the page; most paths of a page share one matrix."""
        xs, ys = flat[::2], flat[1::2]
        found: list[Point] = []
        for matrix, alike in groupby(zip(matrices, sizes, strict=True), FIRST):
            start = len(found)
            stop = start + sum([size for _, size in alike])
            a, b, c, d, e, f = _times(matrix, self._frame.matrix)
            pairs = zip(xs[start:stop], ys[start:stop], strict=True)
            found += [(a * x + c * y + e, b * x + d * y + f) for x, y in pairs]
        return found

    def _path(self, segments: list[Handle], points: list[Point], fill: Fill | None, *, stroked: bool) -> None:
        """Notes the outlines of a path, those with curves left out."""
        kinds = list(map(self._engine.segment_type, segments))
        moves = [at for at, kind in enumerate(kinds) if kind == MOVE and at]
        start = 0
        for stop in (*moves, len(kinds)):
            if BEZIER in kinds[start + 1 : stop]:
                self._dot(points[start:stop], filled=fill is not None)
                if fill:
                    self._drawing.shapes.append(_around(points[start:stop]))
            else:
                closed = fill is not None or self._engine.segment_close(segments[stop - 1])
                box = _rectangle(points[start:stop]) if closed else None
                if box is not None:
                    self._box(box, fill, stroked=stroked)
                else:
                    if fill:
                        self._drawing.shapes.append(_around(points[start:stop]))
                    for pair in pairwise(points[start:stop]):
                        self._line(*pair)
            start = stop

    def _dot(self, points: list[Point], *, filled: bool) -> None:
        """Notes a small disc or circle: some programs draw their bullets."""
        x0, top, x1, bottom = _around(points)
        if DOT[0] < x1 - x0 < DOT[1] and abs(x1 - x0 - bottom + top) < EVEN and len(self._drawing.dots) < MOST_DOTS:
            self._drawing.dots.append(((x0, top, x1, bottom), "•" if filled else "◦"))

    def _box(self, box: BBox, fill: Fill | None, *, stroked: bool) -> None:
        """Notes a rectangle, and its edges where they can be seen."""
        x0, top, x1, bottom = box
        if fill and not stroked and DOT[0] < x1 - x0 < DOT[1] and abs(x1 - x0 - bottom + top) < EVEN:
            self._drawing.dots.append((box, "▪"))
            return
        broad = x1 - x0 > SHADED and bottom - top > SHADED
        seen = not (fill and broad and self._paint(box, fill))
        if not (seen or stroked) or max(-x0, -top, x1, bottom) >= FARTHEST:
            return
        if fill and broad and not stroked:
            self._drawing.tints.append(box)
        else:
            self._drawing.across += [(top, x0, x1), (bottom, x0, x1)]
            self._drawing.down += [(x0, top, bottom), (x1, top, bottom)]

    def _paint(self, box: BBox, fill: Fill) -> bool:
        """Notes a filled rectangle; whether its edges cannot be seen: it is white, or on its own colour."""
        red, green, blue, alpha = fill
        if not alpha:
            self._drawing.shapes.append(box)
            return True
        colour = _name(red, green, blue)
        within = bool([other for other, known in self._around if known == colour and _inside(box, other)])
        self._drawing.fills.append((box, colour))
        if not within:  # lines of a shaded cell may each be painted once more
            self._around.append((box, colour))
        return within or min(red, green, blue) >= NEARLY_WHITE

    def _line(self, start: Point, end: Point) -> None:
        (x0, y0), (x1, y1) = start, end
        if max(x0, y0, x1, y1) > FARTHEST or min(x0, y0, x1, y1) < -FARTHEST:
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


def _around(points: list[Point]) -> BBox:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _rectangle(points: list[Point]) -> BBox | None:
    """The box of four (or five, closed) points at right angles."""
    if len(points) == 5 and points[0] == points[4]:
        points = points[:4]
    if len(points) != 4:
        return None
    (xa, ya), (xb, yb), (xc, yc), (xd, yd) = points
    exact = (xa == xb and yb == yc and xc == xd and yd == ya) or (ya == yb and xb == xc and yc == yd and xd == xa)
    if not exact:
        upright = max(abs(xa - xb), abs(yb - yc), abs(xc - xd), abs(yd - ya)) < STRAIGHT
        lying = max(abs(ya - yb), abs(xb - xc), abs(yc - yd), abs(xd - xa)) < STRAIGHT
        if not (upright or lying):
            return None
    return min(xa, xc), min(ya, yc), max(xa, xc), max(ya, yc)


@lru_cache(256)
def _name(red: int, green: int, blue: int) -> str:
    return f"{red:02X}{green:02X}{blue:02X}"
