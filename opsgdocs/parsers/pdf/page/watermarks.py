"""Text that is no part of a page's text, by its look alone: askew, turned, tiny, or large over other text.

D R A F T      (across the page, behind its lines)
"""

from opsgdocs.parsers.pdf.piece.pieces import Piece
from opsgdocs.parsers.pdf.table.grids import Grid

LARGE = 30.0  # points: no running text is as large, a watermark is
TINY, LEGIBLE = 3.0, 6.0  # points: letters that nobody reads beside such as are read are part of a picture


def part_watermarks(pieces: list[Piece], grids: list[Grid]) -> tuple[list[Piece], list[Piece]]:
    """The pieces to be read, and those that are not: askew, tiny, large over other text, or turned out of tables."""
    if not [piece for piece in pieces if piece.turn != 0 or not TINY < piece.style.size < LARGE]:
        return pieces, []
    read: list[Piece] = []
    apart: list[Piece] = []
    legible = sum(len(piece.text) for piece in pieces if piece.style.size > LEGIBLE)
    tiny = TINY if 2 * legible > sum(len(piece.text) for piece in pieces) else 0.0
    for piece in pieces:
        turned = piece.turn is None or (piece.turn and not any(grid.holds(piece) for grid in grids))
        large = piece.style.size >= LARGE and any(_lie_over(piece, other) for other in pieces)
        (apart if turned or large or piece.style.size <= tiny else read).append(piece)
    return read, apart


def _lie_over(large: Piece, other: Piece) -> bool:
    size = large.style.size
    return (
        other.style.size < 0.5 * size
        and large.y - 0.65 * size < other.y - 0.3 * other.style.size < large.y
        and min(large.x1, other.x1) - max(large.x0, other.x0) > other.style.size
    )
