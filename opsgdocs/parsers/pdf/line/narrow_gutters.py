"""Columns without rulings that stand so near each other that a long entry leaves no more than a blank before the next.

Peter Link            Technische Universität München
Przemek Klosowski     National Institute of Standards
Nicholas Maliszewskyj National Institute of Standards      (a blank, and the column's edge behind it)
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from opsgdocs.parsers.pdf.line.lines import Line, Row, make_line
from opsgdocs.parsers.pdf.piece.pieces import Piece, Split

FEWEST = 2  # rows in which a wide gap shows the column
EDGE = 1.0  # points: so exactly an entry begins at its column
BEHIND = 2.0  # of the size: rows of one list are no further apart
WIDER = 1.15  # than the usual blank of its line


def part_narrow(page: int, rows: list[Row], split: Split) -> None:
    """Parts lines at the edge of a column that the rows beside them have."""
    pairs = [(row[0].x0, row[1].x0) for row in rows if len(row) == 2]
    if len(pairs) < FEWEST:
        return
    counts = Counter((round(left), round(edge)) for left, edge in pairs)
    for index, row in enumerate(rows):
        if len(row) == 2 and counts[round(row[0].x0), round(row[1].x0)] >= FEWEST:
            for step in (-1, 1):
                _part_neighbours(page, rows, index, step, split)


def _part_neighbours(page: int, rows: list[Row], index: int, step: int, split: Split) -> None:
    """Parts the rows above or below one, for as long as they can be parted where it is."""
    left, edge = rows[index][0].x0, rows[index][1].x0
    while 0 <= index + step < len(rows):
        row, near = rows[index + step], rows[index][0]
        line = row[0]
        if len(row) > 1 or abs(line.x0 - left) > EDGE or abs(line.y - near.y) > BEHIND * line.size or line.x1 < edge:
            return
        parts = _parted(page, line, edge, split)
        if not parts:
            return
        row[:] = parts
        index += step


def _parted(page: int, line: Line, edge: float, split: Split) -> list[Line]:
    """The two lines that a line is, if a word begins at the edge, behind more than a usual blank."""
    pieces = list(_cut(line, edge, split))
    for at, (before, piece) in enumerate(pairwise(pieces), 1):
        if abs(piece.x0 - edge) < EDGE:
            gap, usual = piece.x0 - before.x1, _usual_blank(pieces[at:], split)
            return [make_line(page, pieces[:at]), make_line(page, pieces[at:])] if gap > WIDER * usual else []
    return []


def _cut(line: Line, edge: float, split: Split) -> Iterator[Piece]:
    """A line's pieces, the one over the edge in two if one of its words begins there."""
    for piece in line.pieces:
        words = split(piece) if piece.x0 < edge - EDGE and piece.x1 > edge else [piece]
        at = next((at for at, word in enumerate(words) if at and abs(word.x0 - edge) < EDGE), 0)
        yield from [_joined(words[:at]), _joined(words[at:])] if at else [piece]


def _joined(words: list[Piece]) -> Piece:
    first, last = words[0], words[-1]
    whole = first.part(" ".join(word.text for word in words), first.first, first.x0, last.x1)
    whole.last = last.last
    return whole


def _usual_blank(pieces: list[Piece], split: Split) -> float:
    gaps = [after.x0 - before.x1 for piece in pieces for before, after in pairwise(split(piece))]
    return sorted(gaps)[len(gaps) // 2] if gaps else 0.25 * pieces[0].style.size
