"""Numbers in the left margin that count the lines of a page.

7   members requested that the DCC provide
8   a further update at the next meeting.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from opsgdocs.parsers.pdf.pieces import Piece

FEWEST = 8  # numbers on a page
MOST_OF = 0.9  # of the lines: so many are counted
FEWEST_SMALL = 3  # lines that begin in the middle of a sentence: no table counts those
LEVEL = 0.3  # of the size


def line_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces that count lines; none where the numbers are a table's, or a list's."""
    numbers = [piece for piece in pieces if piece.text.isdecimal() and piece.turn == 0]
    if len(numbers) < FEWEST:
        return []
    numbers = _in_margin(numbers)
    if len(numbers) < FEWEST or any(int(below.text) - int(above.text) != 1 for above, below in pairwise(numbers)):
        return []
    own = set(map(id, numbers))
    edge, top, bottom = max(number.x1 for number in numbers), numbers[0].y, numbers[-1].y
    text = [piece for piece in pieces if id(piece) not in own and top - 1 < piece.y < bottom + 1]
    if any(piece.x0 < edge for piece in text):
        return []
    ys = [number.y for number in numbers]
    counted = [piece for piece in text if _has_number(piece, ys)]
    small = sum(piece.text[:1].islower() for piece in _begins(counted))
    return numbers if small >= FEWEST_SMALL and len(counted) >= MOST_OF * len(text) else []


def _in_margin(numbers: Sequence[Piece]) -> list[Piece]:
    """Those of the numbers that end, or begin, where the first from the left does, from top to bottom."""
    first = min(numbers, key=lambda number: number.x1)
    right, left = round(max(number.x1 for number in numbers if number.x0 <= first.x1)), round(first.x0)
    own = [number for number in numbers if abs(number.x1 - right) <= 1 or abs(number.x0 - left) <= 1]
    return sorted(own, key=lambda number: number.y)


def _has_number(piece: Piece, ys: Sequence[float]) -> bool:
    at = bisect_left(ys, piece.y)
    return any(abs(y - piece.y) < LEVEL * piece.style.size for y in ys[max(0, at - 1) : at + 1])


def _begins(pieces: Sequence[Piece]) -> list[Piece]:
    """The first piece of each line."""
    found: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (round(piece.y), piece.x0)):
        if not found or not _is_level(piece, found[-1]):
            found.append(piece)
    return found


def _is_level(piece: Piece, other: Piece) -> bool:
    return abs(piece.y - other.y) < LEVEL * max(piece.style.size, other.style.size)
