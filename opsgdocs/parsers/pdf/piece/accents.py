"""Accents that a font prints as signs of their own, over the letter before or behind them, or anywhere on the line.

Klaus-Ru¨diger, Jo˜ao, Societ´ e      become      Klaus-Rüdiger, João, Société
"""

from collections.abc import Callable
from itertools import islice
from unicodedata import normalize

from opsgdocs.kept_patterns import compiled

COMBINING = dict(zip("¨´`ˆ˜¸˘ˇ˙˚¯", "\u0308\u0301\u0300\u0302\u0303\u0327\u0306\u030c\u0307\u030a\u0304", strict=True))
ACCENT = compiled(f"[{''.join(COMBINING)}]")
LINE_END = compiled(r"[\r\n]|\Z")
DOTLESS = {"ı": "i", "ȷ": "j"}
DROPPED = "\u200b"  # takes its place, as positions must stay; it is no part of clean text
TOUCHING = 0.1  # of the height of a character's box
MOST = 300  # on one page
REACH = 200  # characters: a line is no longer

Boxes = Callable[[list[int]], list[float]]  # left, top, right, bottom of each character


def compose(text: str, boxes: Boxes) -> str:
    """A page's text with letters that bear their accents, and as long as before."""
    signs = list(text)
    for found in islice(ACCENT.finditer(text), MOST):
        at = found.start()
        begin = max(text.rfind("\r", 0, at) + 1, text.rfind("\n", 0, at) + 1, at - REACH)
        end = LINE_END.search(text, at)
        stop = min(end.start() if end else at, at + REACH)
        letters = [place for place in range(begin, stop) if text[place].isalpha() and place != at]
        letter = _beneath(at, letters, boxes)
        whole = letter is not None and normalize("NFC", DOTLESS.get(signs[letter], signs[letter]) + COMBINING[found[0]])
        if letter is None or not whole or len(whole) > 1:
            continue
        signs[letter] = whole
        signs[at] = DROPPED
        for blank in _blanks(text, at, boxes):
            signs[blank] = DROPPED
    return "".join(signs)


def _blanks(text: str, accent: int, boxes: Boxes) -> list[int]:
    """The blanks beside an accent that are none: what stands before and behind them touches."""
    blanks = [place for place in (accent - 1, accent + 1) if text[place : place + 1] == " "]
    before = accent - 2 if accent - 1 in blanks else accent - 1
    behind = accent + 2 if accent + 1 in blanks else accent + 1
    if not blanks or before < 0 or behind >= len(text) or text[behind].isspace():
        return []
    _, top, right, bottom, left, *_ = boxes([before, behind])
    return blanks if abs(left - right) < TOUCHING * abs(top - bottom) else []


def _beneath(accent: int, letters: list[int], boxes: Boxes) -> int | None:
    """The letter over whose middle an accent stands."""
    near = sorted(letters, key=lambda place: abs(place - accent))
    flat = boxes([accent, *near])
    left, _, right, _ = flat[:4]
    middle = (left + right) / 2
    for at, place in enumerate(near, 1):
        x0, _, x1, _ = flat[4 * at : 4 * at + 4]
        if x0 < middle < x1 and abs((x0 + x1) / 2 - middle) < 0.4 * (x1 - x0):
            return place
    return None
