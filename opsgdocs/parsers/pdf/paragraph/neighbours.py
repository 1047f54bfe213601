"""What a paragraph's neighbours tell of it: a number may head a section, or count an entry.

4. DATASETS                     (centred, no other number of its kind beside it: a heading)
4.1. Website                    (bold behind the number)
"""

from opsgdocs.parsers.pdf.line.measure import USUAL_LEADING
from opsgdocs.parsers.pdf.paragraph.para import Para

NEAR = 1.3  # of the usual line spacing: paragraphs that are no further apart have no gap between
LABEL = ": "
FAR, OFF = 5.0, 0.05  # of the size: from the left edge; of the column's width: from its middle

Look = tuple[float, bool, str | None]


def look_of(para: Para) -> Look:
    """The size, weight and colour in which a paragraph begins."""
    line = para.lines[0]
    return line.size, line.bold, line.pieces[0].style.colour


def are_neighbours(above: Para, below: Para) -> bool:
    """Whether a paragraph begins directly below another, no further than lines stand from each other."""
    last, first = above.lines[-1], below.lines[0]
    return last.page == first.page and 0 < first.y - last.y < NEAR * USUAL_LEADING * first.size


def is_centred_over(para: Para, below: Para) -> bool:
    """Whether a bold line stands directly above another of its look, of another width and with the same middle."""
    line, other = para.lines[0], below.lines[0]
    if len(para.lines) > 1 or not line.bold or look_of(para) != look_of(below) or not are_neighbours(para, below):
        return False
    return abs(line.x0 - other.x0) > line.size and abs(line.x0 + line.x1 - other.x0 - other.x1) < line.size


def is_numbered_head(before: Para | None, para: Para, after: Para | None) -> bool:
    """Whether a number begins a heading: what follows it is bold or centred, and no like number stands beside it."""
    if not para.numbered or para.mark is None or len(para.lines) > 1 or LABEL in para.text or after is None:
        return False
    kind = _kind(para)
    if not para.mark.text[0].isdigit():
        return False
    if any(near is not None and _kind(near) == kind for near in (before, after)):
        return False
    return _is_bold_behind(para) or _is_centred(para)


def _kind(para: Para) -> tuple[int, str] | None:
    """How deep a paragraph's number is, and the sign behind it; None where it has none."""
    if not para.numbered or para.mark is None:
        return None
    return para.mark.text.strip(".)").count("."), para.mark.text[-1] if not para.mark.text[-1].isalnum() else ""


def _is_bold_behind(para: Para) -> bool:
    behind = para.lines[0].pieces[1:]
    return bool(behind) and all(piece.style.bold for piece in behind)


def _is_centred(para: Para) -> bool:
    line, left, right = para.lines[0], para.region.left, para.region.right
    off = abs(line.x0 + line.x1 - left - right) / 2
    return line.x0 - left > FAR * line.size and off < OFF * (right - left)
