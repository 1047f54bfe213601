"""Spaces that a recogniser missed, or saw where there are none: the ink tells.

CSPB      becomes      CSP B,      where the gap before the B is as wide as a space
"""

from itertools import pairwise
from typing import Any

from opsgdocs.parsers.ocr.words import Word, WordLine

Array = Any  # numpy's arrays

_SPACE = 0.22  # of the size: a gap between two letters of a word is narrower
_FIGURE = 0.28  # of the size: so is one between a figure and a letter
_CELLS = 0.5  # of the size: no figure stands as far from the next; what does is in the next cell
_NONE = 0.15  # of the size: a space is wider
_ONLY = 0.6  # of the widest gap; letters that are spaced have several wide ones
_REACH = 0.45  # of the size: so far a recogniser's boxes may be off
_LOW = 0.25  # of the size: so far down an underscore lies
_JOINTS = frozenset("_/-")
_ALIKE = 0.05
_WIDE, _NARROW = frozenset("ABCDEFGHKLMNOPQRSTUVWXYZmw"), frozenset("fijltI.,:;'()")


def respace(line: WordLine, ink: Array, rows: slice, size: float) -> WordLine:
    """The line's words, joined and parted as their ink is; `size` is in pixels."""
    band = ink[rows.start : rows.stop + int(_LOW * size)]
    found: WordLine = []
    for word in line:
        if found:
            found[-1], after = _settled(found[-1], word, band, size)
            joint = found[-1].text[-1] in _JOINTS or word.text[0] in _JOINTS
            if joint and after.box[0] - found[-1].box[2] < _NONE * size:
                found[-1] = _joined(found[-1], after)
            else:
                found.append(after)
        else:
            found.append(word)
    return [part for word in found for part in _parts(word, band, size)]


def _settled(one: Word, other: Word, ink: Array, size: float) -> tuple[Word, Word]:
    """Two neighbours with the widest gap near their edges between them."""
    import numpy as np

    (x0, top, x1, bottom), (y0, other_top, y1, other_bottom) = one.box, other.box
    reach = _REACH * size
    left, right = int(max((x0 + x1) / 2, min(x1, y0) - reach)), int(min((y0 + y1) / 2, max(x1, y0) + reach))
    filled = np.flatnonzero(ink[:, max(0, left) : right].any(axis=0))
    if len(filled) < 2:
        return one, other
    widest = int(np.diff(filled).argmax())
    end, start = float(left + filled[widest] + 1), float(left + filled[widest + 1])
    return one._replace(box=(x0, top, end, bottom)), other._replace(box=(start, other_top, y1, other_bottom))


def _joined(one: Word, other: Word) -> Word:
    (x0, top, _, bottom), (_, other_top, x1, other_bottom) = one.box, other.box
    box = (x0, min(top, other_top), x1, max(bottom, other_bottom))
    return Word(one.text + other.text, box, min(one.confidence, other.confidence))


def _parts(word: Word, ink: Array, size: float) -> list[Word]:
    import numpy as np

    left, right = max(0, round(word.box[0])), round(word.box[2])
    filled = np.flatnonzero(ink[:, left:right].any(axis=0))
    gaps = np.diff(filled) - 1
    if len(word.text) < 3 or len(gaps) < 2:
        return [word]
    widest = int(gaps.argmax())
    if gaps[widest] < _SPACE * size or np.delete(gaps, widest).max() > _ONLY * gaps[widest]:
        return [word]
    before, behind = int(filled[widest] - filled[0]), int(filled[-1] - filled[widest + 1])
    at = _letters_before(word.text, before / max(1, before + behind))
    if gaps[widest] < _least(word.text[at - 1], word.text[at]) * size:
        return [word]
    x0, top, x1, bottom = word.box
    return [
        Word(word.text[:at], (x0, top, float(left + filled[widest] + 1), bottom), word.confidence),
        Word(word.text[at:], (float(left + filled[widest + 1]), top, x1, bottom), word.confidence),
    ]


def _least(one: str, other: str) -> float:
    """How wide a space between two signs is at the least: a '1' has much white around it."""
    if one.isalpha() and other.isalpha():
        return _SPACE
    return _FIGURE if one.isalnum() and other.isalnum() and one.isalpha() != other.isalpha() else _CELLS


def _letters_before(text: str, share: float) -> int:
    """How many letters take up such a share of a word's width; where two do, a figure and a letter part there."""
    widths = [1.35 if letter in _WIDE else 0.55 if letter in _NARROW else 1.0 for letter in text]
    whole = sum(widths)
    alike = [one.isdigit() == other.isdigit() for one, other in pairwise(text)]
    return min(range(1, len(text)), key=lambda at: abs(sum(widths[:at]) / whole - share) + _ALIKE * alike[at - 1])
