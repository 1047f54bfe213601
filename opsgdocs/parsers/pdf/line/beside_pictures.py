"""Text that flows round pictures: where a line begins and ends beside one.

During March we signed up to be part of Suffolk Libraries new    [picture]
Bookfest festival. We held a rap/poetry session, were visited    [picture]
"""

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.line.lines import Line

PAD = 0.6  # of the size: text keeps clear of a picture
LEAST = 30.0  # points: what is lower or narrower is no picture that text flows round
MOST = 40  # on one page: more are the parts of one picture
NEAR = 2.0  # of the size: no indent that begins a paragraph is less beside a picture


def flowed_round(pictures: list[BBox], left: float, right: float) -> tuple[BBox, ...]:
    """Those of a page's pictures that stand beside the text of a column."""
    found = [
        (x0, top, x1, bottom)
        for x0, top, x1, bottom in pictures
        if x1 - x0 > LEAST and bottom - top > LEAST and left - LEAST < x0 and x1 < right + LEAST
    ]
    return tuple(found) if len(found) < MOST else ()


def right_edge(line: Line, right: float, pictures: tuple[BBox, ...]) -> float:
    """Where a line must end: at its column's edge, or at the picture to its right."""
    return min([right, *(x0 for x0, _, _, _ in _beside(line, pictures) if x0 > line.x1 - 2)])


def is_moved(last: Line, line: Line, left: float, pictures: tuple[BBox, ...]) -> bool:
    """Whether a line begins elsewhere than the one before because a picture stands, or stood, to its left."""
    above, edge = _left_edge(last, left, pictures), _left_edge(line, left, pictures)
    return above != edge and max(last.x0 - above, line.x0 - edge) < NEAR * line.size


def _left_edge(line: Line, left: float, pictures: tuple[BBox, ...]) -> float:
    """Where a line may begin: at its column's edge, or behind the picture to its left."""
    return max([left, *(x1 for _, _, x1, _ in _beside(line, pictures) if x1 < line.x0 + 2)])


def _beside(line: Line, pictures: tuple[BBox, ...]) -> list[BBox]:
    pad = PAD * line.size
    return [box for box in pictures if box[1] - pad < line.y - 0.3 * line.size < box[3] + pad]
