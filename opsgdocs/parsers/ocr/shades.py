"""Filled areas of a picture: heads of tables in white on dark, made black on white as recognisers like it."""

from collections.abc import Iterator
from typing import Any

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.drawing.drawing import Drawing

Array = Any  # numpy's arrays
Box = tuple[int, int, int, int]  # left, top, right, bottom, in pixels

_BLOCK = 4.0  # points: the grain in which filled areas are looked for
_FULL = 0.62  # of an area's pixels are dark, its letters apart; of running text a third
_LOWEST, _NARROWEST = 8.0, 20.0  # points
_SOLID = 0.8  # of its outermost rows and columns, which hold no letters
_APART = 40  # of 255 between a shade and the letters on it
_DARK = 110  # of 255: letters on it are white, and what is darker are rulings
_LEVELS = 16  # a scan's shades vary: cells of one shade are to have one


def lighten(grey: Array, ink: Array, dpi: int, drawing: Drawing) -> None:
    """Makes filled areas white and their letters black, and notes each area and its edges."""
    for left, top, right, bottom in _areas(ink, dpi):
        part = grey[top:bottom, left:right]
        shade = usual_shade(part)
        _turn(part, shade)
        x0, y0, x1, y1 = (edge * 72 / dpi for edge in (left, top, right, bottom))
        note_shade(drawing, (x0, y0, x1, y1), shade)
        drawing.across += [(y0, x0, x1), (y1, x0, x1)]
        drawing.down += [(x0, y0, y1), (x1, y0, y1)]


def note_shade(drawing: Drawing, box: BBox, shade: int) -> None:
    """Notes the fill of a box."""
    drawing.fills.append((box, f"{shade:02X}" * 3))


def usual_shade(part: Array) -> int:
    """The most frequent grey, in steps."""
    import numpy as np

    return int(np.bincount(part.ravel() // _LEVELS, minlength=256 // _LEVELS).argmax()) * _LEVELS


def _turn(part: Array, shade: int) -> None:
    import numpy as np

    light = int((part > shade + _LEVELS + _APART).sum())
    dark = int((part < shade - _APART).sum())
    values = part.astype(np.int16)
    turned = 255 - values + shade if shade < _DARK or light > dark else values + 255 - shade
    part[:] = np.clip(turned, 0, 255).astype(np.uint8)


def _areas(ink: Array, dpi: int) -> Iterator[Box]:
    """Rectangles that are dark but for their letters."""
    import numpy as np

    step = max(1, round(_BLOCK * dpi / 72))
    height, width = ink.shape[0] // step, ink.shape[1] // step
    blocks = ink[: height * step, : width * step].reshape(height, step, width, step).mean(axis=(1, 3))
    padded = np.pad(blocks, 1, mode="edge")
    around = np.mean([padded[y : y + height, x : x + width] for y in range(3) for x in range(3)], axis=0)
    for first, last in _bands(around > _FULL):
        for start, end in _bands((around[first:last] > _FULL).T):
            box = _fitted(ink, (start * step, first * step, end * step, last * step), 2 * step)
            if box and box[3] - box[1] >= _LOWEST * dpi / 72 and box[2] - box[0] >= _NARROWEST * dpi / 72:
                yield box


def _bands(mask: Array) -> Iterator[tuple[int, int]]:
    """Runs of rows in which anything is set."""
    start = None
    for row, filled in enumerate([*mask.any(axis=1).tolist(), False]):
        if filled and start is None:
            start = row
        elif not filled and start is not None:
            yield start, row
            start = None


def _fitted(ink: Array, box: Box, pad: int) -> Box | None:
    """The box with its edges where the dark begins; None where what is in it is no filled rectangle."""
    import numpy as np

    left, top = max(0, box[0] - pad), max(0, box[1] - pad)
    part = ink[top : box[3] + pad, left : box[2] + pad]
    inner = part[:, pad:-pad] if part.shape[1] > 3 * pad else part
    rows = np.flatnonzero(inner.mean(axis=1) > _SOLID)
    if not len(rows):
        return None
    part = part[rows[0] : rows[-1] + 1]
    columns = np.flatnonzero(part.mean(axis=0) > _SOLID)
    if not len(columns) or part[:, columns[0] : columns[-1] + 1].mean() < _FULL:
        return None
    return left + int(columns[0]), top + int(rows[0]), left + int(columns[-1]) + 1, top + int(rows[-1]) + 1
