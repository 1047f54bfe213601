"""Where a page's own coordinates lie on the page as it is shown, and as it is read.

A page has three spaces: its own (y upwards, any origin), the page as shown (cropped, turned by ``/Rotate``, y
downwards), and the page as read: turned once more where its text runs up or down the shown page, as a landscape
table on a portrait page does.
"""

import ctypes
from dataclasses import dataclass

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.engine.pdfium import Handle, Pdfium

Matrix = tuple[float, float, float, float, float, float]
LETTER = (0.0, 0.0, 612.0, 792.0)
FARTHEST = 1e6  # points; a coordinate beyond is nonsense
WHOLE = 1.5 * 2**52  # a number so large that nothing behind the point has room beside it: the sum is rounded to even


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's size as read, in points, and the ways into and out of that space."""

    width: float
    height: float
    matrix: Matrix  # from the page's own space
    turn: int = 0  # quarter turns clockwise of the text as shown

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page's own space, as read."""
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f

    def box(self, x0: float, y0: float, x1: float, y1: float) -> BBox:
        """A rectangle of the page's own space, as read."""
        (left, top), (right, bottom) = self.point(x0, y0), self.point(x1, y1)
        return min(left, right), min(top, bottom), max(left, right), max(top, bottom)

    def around(self, heads: list[float], tails: list[float]) -> list[BBox]:
        """The boxes around pairs of rectangles of the page's own space, as read.

        Both are given as left, top, right, bottom of one rectangle after the other.
        """
        a, _, _, d, e, f = self.matrix
        edges = zip(*(heads[at::4] for at in range(4)), *(tails[at::4] for at in range(4)), strict=True)
        if a == 1 and d == -1:  # nearly all pages: nothing is turned
            return [
                (
                    (left if left < x0 else x0) + e, f - (top if top > y1 else y1),
                    (right if right > x1 else x1) + e, f - (bottom if bottom < y0 else y0),
                )
                for left, top, right, bottom, x0, y1, x1, y0 in edges
            ]  # fmt: skip
        pairs = [(self.box(*edge[:4]), self.box(*edge[4:])) for edge in edges]
        return [
            (min(head[0], tail[0]), min(head[1], tail[1]), max(head[2], tail[2]), max(head[3], tail[3]))
            for head, tail in pairs
        ]

    def ys(self, flat: list[float]) -> list[float]:
        """The y of points of the page's own space (x, y, one after the other), as read."""
        _, b, _, d, _, f = self.matrix
        return [b * x + d * y + f for x, y in zip(flat[::2], flat[1::2], strict=True)]

    def direction(self, dx: float, dy: float) -> int | None:
        """Quarter turns clockwise of a direction of the page's own space; None where it is askew."""
        a, b, c, d, _, _ = self.matrix
        x, y = a * dx + c * dy, b * dx + d * dy
        if abs(y) < 0.05 * abs(x):
            return 0 if x > 0 else 2
        if abs(x) < 0.05 * abs(y):
            return 1 if y > 0 else 3
        return None

    def shown(self, box: BBox) -> BBox:
        """A box of the page as read, on the page as shown."""
        x0, y0, x1, y1 = box if self.turn == 0 else self._turned_back(box)
        # an order of magnitude faster than round(x, 2), of which a page needs hundreds
        return (
            (100 * x0 + WHOLE - WHOLE) / 100, (100 * y0 + WHOLE - WHOLE) / 100,
            (100 * x1 + WHOLE - WHOLE) / 100, (100 * y1 + WHOLE - WHOLE) / 100,
        )  # fmt: skip

    def _turned_back(self, box: BBox) -> BBox:
        x0, y0, x1, y1 = box
        if self.turn == 1:
            return self.height - y1, x0, self.height - y0, x1
        if self.turn == 2:
            return self.width - x1, self.height - y1, self.width - x0, self.height - y0
        return y0, self.width - x1, y1, self.width - x0

    def turned(self, turn: int) -> "Frame":
        """The same page, read by someone who turned it so that text in direction `turn` is upright."""
        a, b, c, d, e, f = self.matrix
        width, height = self.width, self.height
        if turn == 1:
            return Frame(height, width, (b, -a, d, -c, f, width - e), turn)
        if turn == 2:
            return Frame(width, height, (-a, -b, -c, -d, width - e, height - f), turn)
        if turn == 3:
            return Frame(height, width, (-b, a, -d, c, height - f, e), turn)
        return self


def read_frame(engine: Pdfium, page: Handle) -> Frame:
    """The frame of a page as shown."""
    left, bottom, right, top = _visible(engine, page)
    width, height = right - left, top - bottom
    rotation = engine.rotation(page) & 3
    if rotation == 1:
        return Frame(height, width, (0, 1, 1, 0, -bottom, -left))
    if rotation == 2:
        return Frame(width, height, (-1, 0, 0, 1, right, -bottom))
    if rotation == 3:
        return Frame(height, width, (0, -1, -1, 0, top, right))
    return Frame(width, height, (1, 0, 0, -1, -left, top))


def _visible(engine: Pdfium, page: Handle) -> tuple[float, float, float, float]:
    """The part of the page that is shown: its crop box within its media box."""
    media = _rectangle(engine.media_box, page) or LETTER
    crop = _rectangle(engine.crop_box, page)
    if crop is None:
        return media
    both = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    return both if both[0] < both[2] and both[1] < both[3] else media


def _rectangle(call: object, page: Handle) -> tuple[float, float, float, float] | None:
    values = (ctypes.c_float * 4)()
    base = ctypes.addressof(values)
    if not callable(call) or not call(page, base, base + 4, base + 8, base + 12):
        return None
    x0, y0, x1, y1 = values
    box = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    sane = max(box) < FARTHEST and min(box) > -FARTHEST
    return box if sane and box[0] < box[2] and box[1] < box[3] else None
