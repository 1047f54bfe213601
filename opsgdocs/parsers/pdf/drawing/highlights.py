"""Which painted rectangles border a cell, and which only lie behind words.

The edges of a shaded cell are as good as rulings; those of a highlight are none:

    [ACTION:] Review and provide at …      ([ ] painted yellow)
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.drawing.drawing import Drawing
from opsgdocs.parsers.pdf.piece.pieces import BASELINE, Piece, PieceReader

LOW = 30.0  # points: what is higher lies behind more than one line
ONE_LINE = 1.75  # of the size
NEAR = 1.0  # points between the edge and the first letter: cells leave more room
WORD_SPACE = 0.4  # of the size: the blank behind the last word may be painted too


def border_tints(drawing: Drawing, pieces: Sequence[Piece], reader: PieceReader) -> None:
    """Gives the drawing the edges of the rectangles that border cells."""
    if not drawing.tints:
        return
    level = sorted((piece for piece in pieces if piece.turn == 0), key=BASELINE)
    ys = [piece.y for piece in level]
    for box in drawing.tints:
        x0, top, x1, bottom = box
        low = bottom - top < LOW
        if low and _is_highlight(box, level[bisect_left(ys, top) : bisect_right(ys, bottom)], reader):
            continue
        drawing.across += [(top, x0, x1), (bottom, x0, x1)]
        drawing.down += [(x0, top, bottom), (x1, top, bottom)]


def _is_highlight(box: BBox, pieces: Sequence[Piece], reader: PieceReader) -> bool:
    """Whether a rectangle is as high as the one line in it, and begins and ends with its words."""
    x0, top, x1, bottom = box
    within = [piece for piece in pieces if piece.x0 < x1 and piece.x1 > x0]
    if not within or bottom - top > ONE_LINE * max(piece.style.size for piece in within):
        return False
    over = any(piece.x0 < x0 - NEAR or piece.x1 > x1 + NEAR for piece in within)
    words = [word for piece in within for word in reader.split(piece)] if over else within
    words = [word for word in words if x0 < (word.x0 + word.x1) / 2 < x1]
    if not words or abs(min(word.x0 for word in words) - x0) > NEAR:
        return False
    return abs(max(word.x1 for word in words) - x1) < WORD_SPACE * words[0].style.size
