"""Straightens a picture whose lines slope, and tells whether its words stand upright."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opsgdocs.document import BBox
from opsgdocs.parsers.ocr.words import WordLine, mean_confidence
from opsgdocs.parsers.pdf.engine.frame import Frame

if TYPE_CHECKING:
    from PIL.Image import Image

_SMALL = 1000  # pixels of the longer side on which the slope is measured
_STEEPEST, _STEP, _FINE = 5.0, 0.5, 0.1  # degrees
_LEAST = 0.15  # degrees; less is none
_SURE = 0.65  # mean confidence of words that stand upright


@dataclass(frozen=True, slots=True)
class SlopedFrame(Frame):
    """A page that was read straightened: its lines slope by so many degrees downwards on the page as shown."""

    slope: float = 0.0

    def shown(self, box: BBox) -> BBox:
        """A box of the page as read, on the page as shown."""
        cos, sin = math.cos(math.radians(self.slope)), math.sin(math.radians(self.slope))
        middle, centre = self.width / 2, self.height / 2
        corners = [(x - middle, y - centre) for x in box[::2] for y in box[1::2]]
        xs = [middle + x * cos - y * sin for x, y in corners]
        ys = [centre + x * sin + y * cos for x, y in corners]
        return Frame.shown(self, (min(xs), min(ys), max(xs), max(ys)))


def sloped(frame: Frame, slope: float) -> Frame:
    """The frame of a page that was straightened."""
    return SlopedFrame(frame.width, frame.height, frame.matrix, frame.turn, slope) if slope else frame


def straighten(picture: "Image") -> "tuple[Image, float]":
    """The picture with its lines level, and the degrees by which they sloped downwards."""
    from PIL import Image

    slope = _slope(picture)
    if abs(slope) < _LEAST:
        return picture, 0.0
    return picture.rotate(slope, Image.Resampling.BICUBIC, fillcolor=255), slope


def is_upright(lines: Iterable[WordLine]) -> bool:
    """Whether words were read surely, and from left to right."""
    lying = list(_lying(lines))
    return mean_confidence(word for line in lying for word in line) >= _SURE


def sureness(lines: Iterable[WordLine]) -> float:
    """How many letters were read from left to right, those read surely counting most."""
    return sum(len(word.text) * word.confidence**2 for line in _lying(lines) for word in line)


def _lying(lines: Iterable[WordLine]) -> Iterable[WordLine]:
    """Lines that are wider than high; one of a letter or two may be either."""
    for line in lines:
        box = line[0].box
        letters = sum(len(word.text) for word in line)
        if letters < 3 or max(word.box[2] for word in line) - box[0] > 0.8 * (box[3] - box[1]):
            yield line


def _slope(picture: "Image") -> float:
    """The slope at which the rows of the picture differ most from each other: lines of text and gaps between."""
    import numpy as np

    small = picture.reduce(max(1, max(picture.size) // _SMALL))
    grey = np.asarray(small)
    ys, xs = np.nonzero(grey < min(128, int(grey.mean()) - 20))
    if len(xs) < 200:
        return 0.0
    coarse = _steepest(xs, ys, np.arange(-_STEEPEST, _STEEPEST + _STEP, _STEP))
    fine = _steepest(xs, ys, np.arange(coarse - _STEP, coarse + _STEP, _FINE))
    return 0.0 if abs(fine) >= _STEEPEST else round(float(fine), 2)


def _steepest(xs: Any, ys: Any, degrees: Any) -> float:  # noqa: ANN401  (arrays)
    import numpy as np

    best, most = 0.0, -1.0
    for angle in sorted(degrees, key=abs):  # where two do as well, the lesser
        rows = np.bincount((ys - xs * math.tan(math.radians(angle)) + 2 * _SMALL).astype(int))
        sharp = float((np.diff(rows.astype(float)) ** 2).sum())
        if sharp > 1.001 * most:
            best, most = float(angle), sharp
    return best
