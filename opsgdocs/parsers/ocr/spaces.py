"""Spaces that a recogniser missed, or saw where there are none: the ink tells.

CSPB      becomes      CSP B,      where the gap before the B is as wide as a space
"""

from itertools import pairwise
from typing import Any

from opsgdocs.parsers.ocr.words import Word, WordLine

Array = Any  # numpy's arrays

_SPACE = 0.22  # of the size: a gap within a word is narrower
_CELLS = 0.5  # of the size: no figure stands as far from the next; what does is in the next cell
_NONE = 0.08  # of the size: a space is wider
_ONLY = 0.6  # of the widest gap; letters that are spaced have several wide ones
_ALIKE = 0.05
_WIDE, _NARROW = frozenset("ABCDEFGHKLMNOPQRSTUVWXYZmw"), frozenset("fijltI.,:;'()")


def respace(line: WordLine, ink: Array, rows: slice, size: float) -> WordLine:
    """The line's words, joined and parted as their ink is; `size` is in pixels."""
    found: WordLine = []
    for word in line:
        if found and _touch(found[-1], word, ink, rows, _NONE * size):
            found[-1] = _joined(found[-1], word)
        else:
            found.append(word)
    return [part for word in found for part in _parts(word, ink, rows, size)]


def _joined(one: Word, other: Word) -> Word:
    (x0, top, _, bottom), (_, other_top, x1, other_bottom) = one.box, other.box
    box = (x0, min(top, other_top), x1, max(bottom, other_bottom))
    return Word(one.text + other.text, box, min(one.confidence, other.confidence))


def _touch(one: Word, other: Word, ink: Array, rows: slice, gap: float) -> bool:
    """Whether no white column stands between two words that is as wide as `gap`."""
    import numpy as np

    drop = (rows.stop - rows.start) // 4  # as far as an underscore
    left, right = int((one.box[0] + one.box[2]) / 2), int((other.box[0] + other.box[2]) / 2)
    filled = np.flatnonzero(ink[rows.start : rows.stop + drop, left:right].any(axis=0))
    joint = one.text[-1].isalnum() or one.text[-1] in "_-/"
    return joint and other.text[0].isalnum() and len(filled) > 1 and int(np.diff(filled).max()) - 1 < gap


def _parts(word: Word, ink: Array, rows: slice, size: float) -> list[Word]:
    import numpy as np

    left, right = max(0, round(word.box[0])), round(word.box[2]) + 1
    filled = np.flatnonzero(ink[rows, left:right].any(axis=0))
    gaps = np.diff(filled) - 1
    if len(word.text) < 3 or len(gaps) < 2:
        return [word]
    widest = int(gaps.argmax())
    others = np.delete(gaps, widest)
    if gaps[widest] < _SPACE * size or others.max() > _ONLY * gaps[widest]:
        return [word]
    before, behind = int(filled[widest] - filled[0]), int(filled[-1] - filled[widest + 1])
    at = _letters_before(word.text, before / max(1, before + behind))
    if gaps[widest] < _CELLS * size and not (word.text[at - 1].isalpha() and word.text[at].isalpha()):
        return [word]
    _, top, _, bottom = word.box
    return [
        Word(word.text[:at], (word.box[0], top, float(left + filled[widest]), bottom), word.confidence),
        Word(word.text[at:], (float(left + filled[widest + 1]), top, word.box[2], bottom), word.confidence),
    ]


def _letters_before(text: str, share: float) -> int:
    """How many letters take up such a share of a word's width; where two do, a figure and a letter part there."""
    widths = [1.35 if letter in _WIDE else 0.55 if letter in _NARROW else 1.0 for letter in text]
    whole = sum(widths)
    alike = [one.isdigit() == other.isdigit() for one, other in pairwise(text)]
    return min(range(1, len(text)), key=lambda at: abs(sum(widths[:at]) / whole - share) + _ALIKE * alike[at - 1])
