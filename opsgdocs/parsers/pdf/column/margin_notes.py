"""Notes in the margin: blocks of lines beside a text, each printed as a whole.

The DCC highlighted that it is making steady progress     ACTION 93/01
in migrating meters. Members asked for more.              DCC to write the guide to
                                                          the portal by 3 June.
The next meeting is on 6 October.
"""

from collections.abc import Sequence
from itertools import pairwise

from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.table.grids import Grid

APART = 1.8  # of the size: further apart are two notes
PARAGRAPH = 1.3  # of the least step between the text's lines: further apart are two paragraphs
NARROWER = 0.7  # of the text's width
FEWEST = 2  # lines of a note
PROSE = 30  # letters of the text's lines
LEVEL, FEW = 0.15, 0.5  # of the size; of a note's lines, that may stand on the text's baselines

Item = Line | Grid
Note = tuple[list[Line], int]  # its lines, and how many of the text's are read before it


def notes_beside(left: Sequence[Item], right: Sequence[Item]) -> list[Note]:
    """The notes that the lines at the right are; none where they are a column, or the entries of a table."""
    text = [item for item in left if isinstance(item, Line)]
    lines = [item for item in right if isinstance(item, Line)]
    if len(text) < len(left) or len(lines) < len(right) or min(len(text), len(lines)) < FEWEST:
        return []
    notes = _parted(lines)
    wide = max(line.x1 for line in text) - min(line.x0 for line in text)
    narrow = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    if narrow > NARROWER * wide or len(lines) < FEWEST * len(notes) or not _are_whole(notes, text):
        return []
    if sum(len(line.text) for line in text) < PROSE * len(text) or _are_level(lines, text):
        return []
    return [(note, _behind(note, text)) for note in notes]


def _parted(lines: Sequence[Line]) -> list[list[Line]]:
    found = [[lines[0]]]
    for above, line in pairwise(lines):
        if line.y - above.y > APART * line.size:
            found.append([])
        found[-1].append(line)
    return found


def _are_whole(notes: Sequence[Sequence[Line]], text: Sequence[Line]) -> bool:
    """Whether the file prints no line of the text between the lines of one note, and returns to the text behind one."""
    places = [line.first for line in text]
    for note in notes:
        own = [line.first for line in note]
        if any(min(own) < place < max(own) for place in places):
            return False
    return True


def _are_level(lines: Sequence[Line], text: Sequence[Line]) -> bool:
    ys = [line.y for line in text]
    level = sum(any(abs(line.y - y) < LEVEL * line.size for y in ys) for line in lines)
    return level > FEW * len(lines)


def _behind(note: Sequence[Line], text: Sequence[Line]) -> int:
    """How many lines of the text end with the paragraph beside which a note begins."""
    steps = [below.y - above.y for above, below in pairwise(text) if below.y > above.y]
    least = min(steps, default=0.0)
    for at, (above, below) in enumerate(pairwise(text), 1):
        if below.y > note[0].y + 0.5 * note[0].size and below.y - above.y > PARAGRAPH * least:
            return at
    return len(text)
