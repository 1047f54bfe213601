"""Text that is struck out: a thin line runs through the middle of its letters.

Revised target: 31/03/2021 30/04/2021      (the first of them with a line through it)
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from opsgdocs.parsers.pdf.drawing.drawing import Edge
from opsgdocs.parsers.pdf.piece.pieces import Piece, PieceReader, join_pieces

LOWEST, HIGHEST = 0.15, 0.45  # of the size, above the baseline
WHOLLY = 0.93  # of a word's width, or of the rest
BEYOND = 0.5  # of the size: a line that runs on from the text is a ruling


def mark_strikes(pieces: list[Piece], across: Sequence[Edge], reader: PieceReader) -> list[Piece]:
    """The pieces, with `strike` on those (or those words) that a line runs through."""
    edges = sorted(across)
    ys = [edge[0] for edge in edges]
    if not ys:
        return pieces
    found: list[Piece] = []
    for piece in pieces:
        start = bisect_left(ys, piece.y - HIGHEST * piece.style.size)
        lowest = piece.y - LOWEST * piece.style.size
        if start == len(ys) or ys[start] > lowest:
            found.append(piece)
            continue
        through = [edge for edge in edges[start : bisect_right(ys, lowest)] if _share(edge, piece) > 0]
        found += _marked(piece, through, reader) if through and _is_within(through, piece, pieces) else [piece]
    return found


def _marked(piece: Piece, through: Sequence[Edge], reader: PieceReader) -> list[Piece]:
    words = [piece] if all(_share(edge, piece) > WHOLLY for edge in through) else reader.split(piece)
    parts: list[Piece] = []
    for word in words:
        cut = any(1 - WHOLLY < _share(edge, word) < WHOLLY for edge in through)
        parts += reader.letters(word) if cut else [word]
    for part in parts:
        part.strike = any(_share(edge, part) > 0.5 for edge in through)
    return join_pieces(parts)


def _is_within(through: Sequence[Edge], piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether the lines begin and end with the text that stands on one baseline."""
    beside = [other for other in pieces if abs(other.y - piece.y) < 1]
    far = BEYOND * piece.style.size
    left, right = min(other.x0 for other in beside) - far, max(other.x1 for other in beside) + far
    return all(left <= edge[1] and edge[2] <= right for edge in through)


def _share(edge: Edge, piece: Piece) -> float:
    """How much of a piece's width a line runs through."""
    _, start, end = edge
    return (min(end, piece.x1) - max(start, piece.x0)) / max(piece.x1 - piece.x0, 0.1)
