"""The rulings and shades of tables in a picture, and the picture without them.

Long straight dark runs of pixels are rulings where they are thin, and the edges of a filled area where they are not.
Recognisers take rulings for letters (``|``, ``[``), and read white on dark badly: so rulings are whitened, and dark
areas made light.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opsgdocs.document import BBox
from opsgdocs.parsers.ocr.shades import lighten, note_shade, usual_shade
from opsgdocs.parsers.pdf.drawing.drawing import Drawing
from opsgdocs.parsers.pdf.drawing.lattice import find_cells

if TYPE_CHECKING:
    from PIL.Image import Image

Array = Any  # numpy's arrays
Run = tuple[int, int, int]  # row, start, end

_BEGINS = 50  # of 255 darker than the paper: a ruling may be grey
_LONG, _HIGH = 24.0, 13.0  # points: the shortest rulings across and down; letters are shorter
_TALL = 19.0  # points: an upright stroke that is no letter's, even in a title
_THICK = 3.4  # points: more is a filled area
_MARGIN = 1.5  # points from a cell's edge in which its shade is not looked for
_SHADED = 15  # of 255 darker than the paper
_MOST = 20_000  # runs; more is a photograph
_STEP = 16  # of shades


@dataclass(frozen=True, slots=True)
class Ruled:
    """What is drawn, in points of the picture; the picture with nothing but letters on it; the paper's grey."""

    drawing: Drawing
    picture: "Image"
    paper: int


def find_rulings(picture: "Image", dpi: int) -> Ruled:
    """Takes rulings and shades out of an upright grey picture."""
    import numpy as np
    from PIL import Image

    grey = np.array(picture)
    paper = _paper(grey)
    drawing = Drawing()
    lighten(grey, grey < max(paper - _BEGINS, 60), dpi, drawing)
    half = _halved(grey < max(paper - _BEGINS, 60))
    unit = 144 / dpi  # points a pixel of the half
    across = _directed(half, unit, _LONG)
    down = _directed(half.T, unit, _HIGH)
    drawing.across += across.edges
    drawing.down += down.edges
    _whiten(grey, across.thin | _tall(down.thin, unit).T)
    for box in [cell for table in find_cells(drawing) for cell in table]:
        _note_light(grey, drawing, box, dpi, paper)
    return Ruled(drawing, Image.fromarray(grey), paper)


@dataclass(frozen=True, slots=True)
class _Directed:
    edges: list[tuple[float, float, float]]
    thin: Array


def _paper(grey: Array) -> int:
    """The most frequent of the light greys."""
    import numpy as np

    counts = np.bincount(grey.ravel() >> 2, minlength=64)
    return int(4 * (32 + counts[32:].argmax()) + 2)


def _halved(ink: Array) -> Array:
    """At half the size; a pixel is dark where one of its four is."""
    height, width = ink.shape[0] // 2 * 2, ink.shape[1] // 2 * 2
    return ink[:height, :width].reshape(height // 2, 2, width // 2, 2).any(axis=(1, 3))


def _directed(ink: Array, unit: float, shortest: float) -> _Directed:
    """The rulings that run along the rows of `ink`."""
    import numpy as np

    length = int(shortest / unit)
    long = _opened(ink, length)
    thick = _opened(long.T, int(_THICK / unit) + 1).T
    thin = _opened(long & ~thick, length)
    above, below = np.zeros_like(thick), np.zeros_like(thick)
    above[1:], below[:-1] = thick[:-1], thick[1:]
    edges = [
        (row * unit + offset, start * unit, end * unit)
        for mask, offset in ((thin, unit / 2), (thick & ~above, 0.0), (thick & ~below, unit))
        for row, start, end in _runs(mask, length)[:_MOST]
    ]
    return _Directed(edges, thin)


def _runs(mask: Array, length: int) -> list[Run]:
    """The runs of a row's pixels that are at least so long."""
    starts, ends = _ends(mask)
    kept = ends - starts >= length
    width = mask.shape[1] + 1
    rows = starts[kept] // width
    return list(
        zip(rows.tolist(), (starts[kept] - rows * width).tolist(), (ends[kept] - rows * width).tolist(), strict=True)
    )


def _opened(mask: Array, length: int) -> Array:
    """The mask without runs that are shorter."""
    import numpy as np

    starts, ends = _ends(mask)
    kept = ends - starts >= length
    height, width = mask.shape
    steps = np.zeros(height * (width + 1) + 1, dtype=np.int8)
    steps[starts[kept]] += 1
    steps[ends[kept]] -= 1
    return np.cumsum(steps, dtype=np.int8)[:-1].reshape(height, width + 1)[:, :width].astype(bool)


def _ends(mask: Array) -> tuple[Array, Array]:
    """Where runs begin and end, in the mask with one empty column more, flattened."""
    import numpy as np

    height, width = mask.shape
    flat = np.zeros(height * (width + 1) + 1, dtype=np.int8)
    flat[1:].reshape(height, width + 1)[:, :width] = mask
    steps = np.diff(flat)
    return np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)


def _tall(thin: Array, unit: float) -> Array:
    return _opened(thin, int(_TALL / unit))


def _whiten(grey: Array, rulings: Array) -> None:
    """Paints white over rulings, and a little around them."""
    wide = rulings.copy()
    for step in (1, 2):
        wide[step:] |= rulings[:-step]
        wide[:-step] |= rulings[step:]
        wide[:, step:] |= rulings[:, :-step]
        wide[:, :-step] |= rulings[:, step:]
    full = wide.repeat(2, axis=0).repeat(2, axis=1)
    grey[: full.shape[0], : full.shape[1]][full] = 255


def _note_light(grey: Array, drawing: Drawing, box: BBox, dpi: int, paper: int) -> None:
    """Notes the light shade of a cell."""
    left, top, right, bottom = (round(edge * dpi / 72) for edge in box)
    margin = round(_MARGIN * dpi / 72)
    inner = grey[top + margin : bottom - margin, left + margin : right - margin]
    shade = usual_shade(inner) if inner.size else 255
    if shade < paper - _STEP - _SHADED:
        note_shade(drawing, box, shade)
