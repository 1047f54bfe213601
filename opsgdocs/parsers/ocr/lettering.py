"""How recognised words are set: their baseline, size and weight, measured on the ink and evened out.

Recognisers give boxes, each in its own manner: tight around the ink, or loose around the line. What the layout needs
is what a PDF's own text has: a baseline common to the line, and one size for all lines of one kind.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import attrgetter
from typing import Any

from opsgdocs.parsers.ocr.spaces import respace
from opsgdocs.parsers.ocr.words import Word, WordLine

Array = Any  # numpy's arrays

_GAP = 1.4  # of a line's height: words further apart are in different columns
_HIGH_LETTERS = frozenset("bdfhijklABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ß()[]{}/|!?&%£$€#“”\"'‘’")
_MIDDLE_LETTERS = frozenset("täöüéèáàóòñç")
_HIGH, _MIDDLE, _LOW = 0.716, 0.66, 0.52  # of the size: capitals, the 't', small letters; as in Arial and its like
_ALIKE = 0.085  # sizes that differ by less are one
_SHORT, _ROUGHLY = 15, 0.15  # letters: so few tell a size only roughly
_BOLD = 1.33  # of the usual stroke
_SNAP = 2.0  # points between line starts that are one margin


@dataclass(slots=True)
class SetWord:
    """A word as it is set; x0 and x1 in points; the stroke's width as a share of the size."""

    text: str
    x0: float
    x1: float
    confidence: float
    stroke: float = 0.0
    bold: bool = False


@dataclass(slots=True)
class SetLine:
    """Words on one baseline y with no wide gap between; in points."""

    words: list[SetWord]
    y: float
    size: float
    letters: int = field(default=0)


def measure_lines(lines: Sequence[WordLine], grey: Array, paper: int, dpi: int) -> list[SetLine]:
    """The lines with their sizes as measured, each for itself."""
    ink = grey < paper // 2 + 20
    unit = 72 / dpi
    return [_measured(group, ink, unit) for line in lines for group in _groups(line)]


def even_out(pages: Sequence[Sequence[SetLine]]) -> None:
    """Gives all lines of a document that are nearly alike one size, and says which words are bold."""
    lines = [line for page in pages for line in page]
    _even_sizes(lines)
    _weigh(lines)
    for page in pages:
        _snap([line.words[0] for line in page])


def _groups(line: WordLine) -> Iterator[WordLine]:
    group: WordLine = []
    for word in line:
        height = word.box[3] - word.box[1]
        if group and word.box[0] - group[-1].box[2] > _GAP * max(height, group[-1].box[3] - group[-1].box[1]):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _measured(group: WordLine, ink: Array, unit: float) -> SetLine:
    top, bottom = min(word.box[1] for word in group), max(word.box[3] for word in group)
    left, right = group[0].box[0], max(word.box[2] for word in group)
    text = "".join(word.text for word in group)
    baseline, height = _baseline(ink, (left, top, right, bottom))
    size = max(height / _share(text), 4.0)
    rows = slice(max(0, round(baseline - height)), max(1, round(baseline) + 1))
    words = [_set_word(word, ink, rows, unit, size) for word in respace(group, ink, rows, size)]
    return SetLine(words, baseline * unit, size * unit, len(text))


def _share(text: str) -> float:
    """How high its highest letters are, as a share of the size."""
    letters = set(text)
    if letters & _HIGH_LETTERS:
        return _HIGH
    return _MIDDLE if letters & _MIDDLE_LETTERS else _LOW


def _baseline(ink: Array, box: tuple[float, float, float, float]) -> tuple[float, float]:
    """Where the ink of a line ends below, descenders apart, and how far it reaches up; in pixels.

    Rows are full of ink down to the baseline, and below it only here and there.
    """
    import numpy as np

    left, top, right, bottom = (round(edge) for edge in box)
    pad = max(2, (bottom - top) // 8)
    first = max(0, top - pad)
    rows = ink[first : bottom + pad, max(0, left) : right + 1].sum(axis=1).astype(float)
    if len(rows) < 6 or not rows.any():
        return float(bottom), max(1.0, float(bottom - top))
    low = len(rows) * 2 // 5
    drops = rows[low:-2] - rows[low + 2 :]
    drop = low + int(drops.argmax()) if len(drops) else len(rows) - 1
    empty = np.flatnonzero(rows[: max(1, drop - 2)] <= max(0.5, 0.004 * (right - left)))
    upper = int(empty[-1]) + 1 if len(empty) else 0
    return float(first + drop + 1), max(3.0, float(drop + 1 - upper))


def _set_word(word: Word, ink: Array, rows: slice, unit: float, size: float) -> SetWord:
    import numpy as np

    left, right = max(0, round(word.box[0])), round(word.box[2]) + 1
    part = ink[rows, left:right]
    columns = np.flatnonzero(part.any(axis=0))
    x0, x1 = (left + columns[0], left + columns[-1] + 1) if len(columns) else (left, right)
    return SetWord(word.text, float(x0) * unit, float(x1) * unit, word.confidence, _stroke(part) / size)


def _stroke(part: Array) -> float:
    """The usual width of its upright strokes, in pixels."""
    import numpy as np

    flat = np.zeros((part.shape[0], part.shape[1] + 2), dtype=np.int8)
    flat[:, 1:-1] = part
    steps = np.diff(flat.ravel())
    widths = np.flatnonzero(steps == -1) - np.flatnonzero(steps == 1)
    return float(np.median(widths)) if len(widths) else 0.0


def _even_sizes(lines: Sequence[SetLine]) -> None:
    left = list(lines)
    while left:
        usual = _most_usual(left)
        near = [abs(line.size / usual - 1) <= (_ALIKE if line.letters > _SHORT else _ROUGHLY) for line in left]
        own = list(compress(left, near))
        left = [line for line, taken in zip(left, near, strict=True) if not taken]
        size = round(2 * _middle([(line.size, line.letters) for line in own])) / 2
        for line in own:
            line.size = size


def _most_usual(lines: Sequence[SetLine]) -> float:
    """The size that most letters have, give or take a little."""
    return max(
        {round(line.size, 1) for line in lines},
        key=lambda size: sum(line.letters for line in lines if abs(line.size - size) <= 0.5 * _ALIKE * size),
    )


def _middle(weighted: Sequence[tuple[float, int]]) -> float:
    """The median of values with weights."""
    half = sum(weight for _, weight in weighted) / 2
    for value, weight in sorted(weighted):
        half -= weight
        if half <= 0:
            return value
    return 0.0


def _weigh(lines: Sequence[SetLine]) -> None:
    """A line is bold as a whole, or its first words are; single bold words further on are not told."""
    usual = _middle([(word.stroke, len(word.text)) for line in lines for word in line.words])
    for line in lines:
        heavy = [word.stroke > _BOLD * usual for word in line.words]
        share = sum(len(word.text) for word, bold in zip(line.words, heavy, strict=True) if bold) / max(1, line.letters)
        lead = heavy.index(False) if False in heavy else len(heavy)
        bold = len(heavy) if share > 0.75 else lead if lead > 1 else 0
        for word in line.words[:bold]:
            word.bold = True


def _snap(firsts: list[SetWord]) -> None:
    """Line starts that are nearly one are one: letters begin a little before or behind their place."""
    firsts = sorted(firsts, key=attrgetter("x0"))
    while firsts:
        starts = [word.x0 for word in firsts]
        spans = [(bisect_left(starts, x - _SNAP / 2), bisect_right(starts, x + _SNAP / 2)) for x in starts]
        at = max(range(len(spans)), key=lambda at: spans[at][1] - spans[at][0])
        first, last = spans[at]
        for word in firsts[first:last]:
            word.x0 = starts[at]
        del firsts[first:last]
