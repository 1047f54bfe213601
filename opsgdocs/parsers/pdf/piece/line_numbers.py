"""Numbers in a margin that count the lines of a page: every line, or every fifth.

7   members requested that the DCC provide            5   members requested that the DCC provide
8   a further update at the next meeting.                 a further update at the next meeting.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from opsgdocs.parsers.pdf.piece.pieces import Piece

FEWEST = {1: 8, 5: 3, 10: 3}  # numbers on a page, by how many lines each counts
MOST_OF = 0.9  # of the lines: so many are counted
EXACTLY = 0.6  # of the numbers: between so many and the next there are as many lines as they say
FEWEST_SMALL = 3  # lines that begin in the middle of a sentence: no table counts those
LEVEL = 0.3  # of the size
NEAR = 1.0  # points
LONGEST = 4  # digits


@dataclass(slots=True)
class Margin:
    """Where the lines of a file are counted: the edges of the widest number, the step, the number that came last."""

    left: float = 0.0
    right: float = 0.0
    step: int = 0
    last: int = 0


def line_numbers(pieces: Sequence[Piece], margin: Margin) -> list[Piece]:
    """The pieces that count lines; none where the numbers are a table's, or a list's.

    `margin` is where they stood on the pages before, and is brought up to date: few lines of a last page are counted
    as those before are.
    """
    numbers = [piece for piece in pieces if len(piece.text) <= LONGEST and piece.text.isdecimal() and piece.turn == 0]
    if not numbers or (len(numbers) < min(FEWEST.values()) and not margin.step):
        return []
    known = _in_known_margin(numbers, margin) if margin.step else []
    for found in (known, _in_left_margin(numbers), _in_right_margin(numbers)):
        step = _step(found, margin if found is known else None)
        if step and _stands_aside(found, pieces) and (found is known or _counts(found, step, pieces)):
            margin.left, margin.right = min(number.x0 for number in found), max(number.x1 for number in found)
            margin.step, margin.last = step, int(found[-1].text)
            return found
    return []


def _in_known_margin(numbers: Sequence[Piece], margin: Margin) -> list[Piece]:
    return _sorted(
        [number for number in numbers if abs(number.x1 - margin.right) <= NEAR or abs(number.x0 - margin.left) <= NEAR]
    )


def _in_left_margin(numbers: Sequence[Piece]) -> list[Piece]:
    """Those of the numbers that end, or begin, where the first from the left does, from top to bottom."""
    first = min(numbers, key=lambda number: number.x1)
    right, left = round(max(number.x1 for number in numbers if number.x0 <= first.x1)), round(first.x0)
    return _sorted([number for number in numbers if abs(number.x1 - right) <= NEAR or abs(number.x0 - left) <= NEAR])


def _in_right_margin(numbers: Sequence[Piece]) -> list[Piece]:
    """Those that end, or begin, where the last from the left does."""
    last = max(numbers, key=lambda number: number.x0)
    left, right = round(min(number.x0 for number in numbers if number.x1 >= last.x0)), round(last.x1)
    return _sorted([number for number in numbers if abs(number.x1 - right) <= NEAR or abs(number.x0 - left) <= NEAR])


def _sorted(numbers: list[Piece]) -> list[Piece]:
    return sorted(numbers, key=lambda number: number.y)


def _step(numbers: Sequence[Piece], margin: Margin | None) -> int:
    """By how much each number is more than the one before; 0 where they do not count lines."""
    counts = [int(number.text) for number in numbers]
    if margin is not None:
        step = margin.step
        begins = bool(counts) and counts[0] in (step, margin.last + step)
        return step if begins and _rise_by(counts, step) else 0
    for step, fewest in FEWEST.items():
        if len(counts) >= fewest and _rise_by(counts, step):
            return step if counts[0] % step == 0 else 0
    return 0


def _rise_by(counts: Sequence[int], step: int) -> bool:
    return all(below - above == step for above, below in pairwise(counts))


def _stands_aside(numbers: Sequence[Piece], pieces: Sequence[Piece]) -> bool:
    """Whether all text beside the numbers stands on one side of them, at their level."""
    text = _beside(numbers, pieces)
    left, right = min(number.x0 for number in numbers), max(number.x1 for number in numbers)
    if any(piece.x0 < right for piece in text) and any(piece.x1 > left for piece in text):
        return False
    ys = sorted(piece.y for piece in text)
    return all(_has_level(number, ys) for number in numbers)


def _beside(numbers: Sequence[Piece], pieces: Sequence[Piece]) -> list[Piece]:
    own, top, bottom = set(map(id, numbers)), numbers[0].y - 1, numbers[-1].y + 1
    return [piece for piece in pieces if id(piece) not in own and top < piece.y < bottom]


def _counts(numbers: Sequence[Piece], step: int, pieces: Sequence[Piece]) -> bool:
    """Whether the numbers say how many lines there are, and those are lines of text."""
    text, ys = _beside(numbers, pieces), [number.y for number in numbers]
    if step == 1:
        counted = [piece for piece in text if _has_level(piece, ys)]
        return _are_prose(_begins(counted)) and len(counted) >= MOST_OF * len(text)
    lines = _begins(text)
    places = [line.y for line in lines]
    between = [bisect_right(places, below - 1) - bisect_right(places, above - 1) for above, below in pairwise(ys)]
    return _are_prose(lines) and between.count(step) >= EXACTLY * len(between)


def _are_prose(lines: Sequence[Piece]) -> bool:
    return sum(line.text[:1].islower() for line in lines) >= FEWEST_SMALL


def _has_level(piece: Piece, ys: Sequence[float]) -> bool:
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
