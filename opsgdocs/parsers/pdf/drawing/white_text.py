"""White letters on white paper: nobody sees them, so that they are no part of what the page says.

They are set apart as watermarks are. White letters on a dark field are read, as are all of which that is not certain:
on a picture, on a drawing that is no rectangle, on most of a page.
"""

from collections.abc import Sequence

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.drawing.drawing import NEARLY_WHITE, Drawing
from opsgdocs.parsers.pdf.piece.pieces import Piece

MOST = 0.5  # of a page's letters: where more are white, the page is dark
MIDDLE = 0.3  # of the size, above the baseline
HIGHEST, LOWEST = 0.9, 0.3  # of the size, above and below the baseline: what is drawn there may be a dark bar


def part_unseen(pieces: list[Piece], drawing: Drawing) -> tuple[list[Piece], list[Piece]]:
    """The pieces that can be seen, or may be, and those that surely cannot."""
    white = [piece for piece in pieces if piece.style.colour is not None and _is_white(piece.style.colour)]
    if not white or drawing.vague:
        return pieces, []
    unseen = {id(piece) for piece in white if not _may_be_seen(piece, drawing)}
    apart = [piece for piece in white if id(piece) in unseen]
    if _letters(apart) > MOST * _letters(pieces):
        return pieces, []
    return [piece for piece in pieces if id(piece) not in unseen], apart


def _is_white(colour: str) -> bool:
    return min(bytes.fromhex(colour)) >= NEARLY_WHITE


def _may_be_seen(piece: Piece, drawing: Drawing) -> bool:
    """Whether anything but white paper may lie behind a piece."""
    if piece.turn != 0 or any(_touches(piece, box) for box in (*drawing.images, *drawing.shapes)):
        return True
    size = piece.style.size
    if any(
        piece.y - HIGHEST * size < y < piece.y + LOWEST * size and x0 < piece.x1 and x1 > piece.x0
        for y, x0, x1 in drawing.across
    ):
        return True
    y = piece.y - MIDDLE * size
    return any(_is_dark_at(x, y, drawing) for x in (piece.x0 + 1, (piece.x0 + piece.x1) / 2, piece.x1 - 1))


def _is_dark_at(x: float, y: float, drawing: Drawing) -> bool:
    """Whether what was painted last at a place is not white."""
    for (x0, top, x1, bottom), colour in reversed(drawing.fills):
        if x0 <= x <= x1 and top <= y <= bottom:
            return not _is_white(colour)
    return False


def _touches(piece: Piece, box: BBox) -> bool:
    x0, top, x1, bottom = box
    size = piece.style.size
    return x0 < piece.x1 and x1 > piece.x0 and top < piece.y + LOWEST * size and bottom > piece.y - HIGHEST * size


def _letters(pieces: Sequence[Piece]) -> int:
    return sum([len(piece.text) for piece in pieces])
