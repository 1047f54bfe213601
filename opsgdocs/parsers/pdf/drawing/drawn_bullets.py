"""Bullets that are drawn and no text, as browsers print them: a small disc, circle or square before a line.

●  The DCC to write the guide
○  and to send it to members
"""

from bisect import bisect_left
from collections.abc import Sequence

from opsgdocs.parsers.pdf.drawing.drawing import Drawing
from opsgdocs.parsers.pdf.piece.pieces import BASELINE, LEFT_EDGE, Piece

FURTHEST = 18.0  # points from the bullet to its text
HIGHEST, LOWEST = 0.62, 0.02  # of the size above the baseline: there its middle is
NO_LINE = -1  # of the page's text


def mark_dots(pieces: Sequence[Piece], drawing: Drawing) -> list[Piece]:
    """The pieces, with a bullet before each that a small mark is drawn before, and no other text."""
    if not drawing.dots:
        return list(pieces)
    marks: dict[int, Piece] = {}
    upright = sorted((piece for piece in pieces if piece.turn == 0), key=BASELINE)
    ys = [piece.y for piece in upright]
    for (x0, top, x1, bottom), mark in drawing.dots:
        y = (top + bottom) / 2
        level = [piece for piece in upright[bisect_left(ys, y) : bisect_left(ys, y + FURTHEST)] if _is_level(piece, y)]
        near = [piece for piece in level if -1 < piece.x0 - x1 < FURTHEST]
        if near and not any(-FURTHEST < piece.x1 - x0 < 1 for piece in level):
            piece = min(near, key=LEFT_EDGE)
            bullet = piece.part(mark, piece.first, x0, x1)
            bullet.last, bullet.line, bullet.words = piece.first - 1, NO_LINE, ()
            marks[id(piece)] = bullet
    return [part for piece in pieces for part in (marks.get(id(piece)), piece) if part is not None]


def _is_level(piece: Piece, y: float) -> bool:
    size = piece.style.size
    return LOWEST * size < piece.y - y < HIGHEST * size
