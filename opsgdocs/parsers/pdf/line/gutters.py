"""What is blank between the columns of a table without rulings, whichever way their cells are aligned.

      24/01       Write the guide to the portal    DCC         3 June        (each column's cells in its middle)
    OPSG 24/02    Check the guide                 SECAS      12 June

A cell that fills its column may leave no more than a blank before the next one: there its line is cut in two.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from opsgdocs.parsers.pdf.line.lines import EVEN, EVEN_GAPS, MARKER, Line, Row, make_line
from opsgdocs.parsers.pdf.piece.pieces import LEFT_EDGE, Piece, Split

FEWEST = 3  # lines side by side: what may be a row of a table
LEAST, SIDE = (
    0.5,
    2,
)  # of the size, and lines on each side (one beside labels): between columns that nowhere have lines side by side
MOST_ROWS, MOST_COLUMNS = 400, 40  # of one table on one page
MOST_HEADS = 4  # baselines of labels
LARGER = 0.6  # points
FURTHER = 3.2  # of the size: rows further apart are no neighbours
TIGHT = 1.5  # of the size: the lines of one label are no further apart
NEAREST = 0.55  # of the size: pieces that are parted have as much between them
BLANK = 0.42  # of the size: no usual blank is as wide
NARROWEST = 0.35  # of the size: between two columns
WIDER = 1.3  # than the usual blank of its line
MOST_OVER = 0.34  # of the rows that show a gutter: so many lines may run over it
END = itemgetter(1)

Span = tuple[float, float]


def part_at_gutters(page: int, rows: list[Row], split: Split) -> None:
    """Cuts lines that run over the blank between two columns of the rows about them."""
    stop = 0
    for index in [at for at, row in enumerate(rows) if len(row) > 1 or len(row[0].pieces) > 1]:
        if index >= stop and _may_be_several(rows[index]):
            stop = end_of_block(rows, index)
            _part_block(page, rows, index, stop, split)


def _part_block(page: int, rows: list[Row], start: int, stop: int, split: Split) -> None:
    if stop == start + 1:  # nothing about it tells of columns
        return
    own = [_at_wide_blanks(page, row, split) if len(row) > 1 else row for row in rows[start:stop]]
    gutters = find_gutters(own)
    for row in rows[_top_of_head(rows, start) : stop] if gutters else ():
        if any(_runs_over(line, gutters) for line in row):
            row[:] = _parted(page, row, gutters, split)


def _may_be_several(row: Row) -> bool:
    """Whether a row has lines side by side, or blanks within as columns have that are near each other."""
    found = len(row)
    for line in row:
        marks = len(line.pieces) > 1 and line is row[0] and MARKER.fullmatch(line.pieces[0].text)
        pieces = line.pieces[1:] if marks else line.pieces
        found += sum(after.x0 - before.x1 > NEAREST * line.size for before, after in pairwise(pieces))
    return found >= FEWEST


def _top_of_head(rows: Sequence[Row], index: int) -> int:
    """Where the upper lines of labels begin that stand directly above a row, and look like it."""
    first = rows[index][0]
    while index:
        line, below = rows[index - 1][0], rows[index][0]
        if not 0 < below.y - line.y < TIGHT * line.size or line.bold != first.bold or line.size != first.size:
            break
        index -= 1
    return index


def _at_wide_blanks(page: int, row: Row, split: Split) -> Row:
    """The lines of a row as they were if any blank wider than in most text parted them, but for bullets."""
    found: Row = []
    for line in row:
        words = [word for piece in line.pieces for word in split(piece)]
        edges = [0, *_wide_blanks(words, begins=not found), len(words)]
        found += [make_line(page, words[start:end]) for start, end in pairwise(edges)] if len(edges) > 2 else [line]
    return found


def _wide_blanks(words: Sequence[Piece], *, begins: bool) -> list[int]:
    """Where the words behind wide blanks begin; behind a list mark is one too."""
    found: list[int] = []
    if _is_made_full(words):
        return found
    for at, (before, word) in enumerate(pairwise(words), 1):
        if word.x0 - before.x1 > BLANK * word.style.size:
            marks = at - 1 == (found[-1] if found else 0) and MARKER.fullmatch(before.text)
            if not marks or (at == 1 and begins and before.text.isalnum()):
                found.append(at)
    return found


def _is_made_full(words: Sequence[Piece]) -> bool:
    """Whether all blanks of a line are alike: one of justified text, however wide they are."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    return len(gaps) > EVEN_GAPS - 1 and max(gaps) - min(gaps) < EVEN * words[0].style.size


def end_of_block(rows: Sequence[Row], start: int) -> int:
    """Where the rows end that follow a first one closely, without the head of another table among them."""
    for index in range(start + 1, min(len(rows), start + MOST_ROWS)):
        above, row = rows[index - 1], rows[index]
        near = 0 < row[0].y - above[0].y < FURTHER * max(row[0].size, above[0].size)
        if not near or row[0].size > above[0].size + LARGER or _begins_table(rows, index):
            return index
    return min(len(rows), start + MOST_ROWS)


def _begins_table(rows: Sequence[Row], index: int) -> bool:
    """Whether a head, or a bold line alone above one, begins another table."""
    above, row = rows[index - 1], rows[index]
    if is_head(row):
        return not all(line.bold for line in above)
    return len(row) == 1 and row[0].bold and index + 1 < len(rows) and is_head(rows[index + 1]) and len(above) > 1


def is_head(row: Sequence[Line]) -> bool:
    """Whether bold lines stand side by side, as a table's labels do."""
    return len(row) >= FEWEST and all(line.bold for line in row)


def find_gutters(rows: Sequence[Row]) -> list[Span]:
    """What is blank between two columns in nearly all of the rows that have lines side by side, from left to right."""
    several = [row for row in rows if len(row) > 1]
    gaps = sorted(((left.x1, right.x0) for row in several for left, right in pairwise(row)), key=END)
    found: list[Span] = []
    for gap in gaps:
        if gap[1] <= gap[0]:
            continue
        if found and gap[0] < found[-1][1]:
            found[-1] = max(found[-1][0], gap[0]), found[-1][1]
        else:
            found.append(gap)
    if len(found) > MOST_COLUMNS:
        return []
    lines = [line for row in rows for line in row]
    found = [part for gutter in found if _is_gutter(gutter, several, gaps) for part in _about(lines, gutter)]
    return sorted([*found, *_never_beside(rows, found)]) if found else []


def _about(lines: Sequence[Line], gutter: Span) -> list[Span]:
    """A gutter, or the two about a column whose lines nowhere stand beside those of its neighbours."""
    left, right = gutter
    inside = [line for line in lines if line.x0 > left - 0.5 and line.x1 < right + 0.5]
    if len(inside) < SIDE:
        return [gutter]
    x0, x1 = min(line.x0 for line in inside), max(line.x1 for line in inside)
    return [(left, x0), (x1, right)] if left < x0 and x1 < right else [gutter]


def _never_beside(rows: Sequence[Row], gutters: Sequence[Span]) -> list[Span]:
    """What is blank between two columns whose lines nowhere stand on one baseline."""
    columns: list[list[Line]] = [[] for _ in range(len(gutters) + 1)]
    for row in rows:
        for line in row:
            if not _runs_over(line, gutters):
                columns[column_of(line, gutters)].append(line)
    labels = len(rows) <= MOST_HEADS and all(line.bold for lines in columns for line in lines)
    return [blank for lines in columns for blank in _blanks(sorted(lines, key=LEFT_EDGE), 1 if labels else SIDE)]


def _blanks(lines: Sequence[Line], side: int) -> list[Span]:
    """What no line covers, with lines on both sides."""
    found: list[Span] = []
    reach = lines[0].x1 if lines else 0.0
    for at, line in enumerate(lines):
        if line.x0 - reach > LEAST * line.size and side <= at <= len(lines) - side:
            found.append((reach, line.x0))
        reach = max(reach, line.x1)
    return found


def crosses(line: Line, gutter: Span) -> bool:
    """Whether a line stands on both sides of a gutter."""
    return line.x0 < gutter[0] + 0.5 and line.x1 > gutter[1] - 0.5


def column_of(line: Line, gutters: Sequence[Span]) -> int:
    """The column in which the line's middle stands."""
    return bisect_left([(left + right) / 2 for left, right in gutters], (line.x0 + line.x1) / 2)


def _is_gutter(gutter: Span, rows: Sequence[Row], gaps: Sequence[Span]) -> bool:
    shown = sum(left <= gutter[0] + 0.1 and right >= gutter[1] - 0.1 for left, right in gaps)
    over = sum(crosses(line, gutter) for row in rows for line in row)
    return over <= MOST_OVER * shown


def _runs_over(line: Line, gutters: Sequence[Span]) -> bool:
    return any(crosses(line, gutter) for gutter in gutters)


def _parted(page: int, row: Row, gutters: Sequence[Span], split: Split) -> Row:
    """The lines of a row, each cut at the gutters that it runs over; a line alone is cut at all of them or none."""
    found: Row = []
    for line in row:
        over = [gutter for gutter in gutters if crosses(line, gutter)]
        found += _cut(page, line, over, split, alone=len(row) == 1) if over else [line]
    return found


def _cut(page: int, line: Line, gutters: Sequence[Span], split: Split, *, alone: bool) -> Row:
    words = [word for piece in line.pieces for word in split(piece)]
    if _is_made_full(words):
        return [line]
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    usual = sorted(gaps)[len(gaps) // 2] if len(gaps) > len(gutters) + 1 else 0.28 * line.size
    least = max((BLANK if alone else NARROWEST) * line.size, WIDER * min(usual, 0.35 * line.size))
    cuts: set[int] = set()
    for left, right in gutters:
        fits = [
            (gap, at)
            for at, gap in enumerate(gaps, 1)
            if gap > least and words[at - 1].x1 < right and words[at].x0 > left
        ]
        if fits:
            cuts.add(max(fits)[1])
        elif alone:
            return [line]  # it runs across the table
    edges = [0, *sorted(cuts), len(words)]
    return [make_line(page, _joined(words[start:end])) for start, end in pairwise(edges)] if cuts else [line]


def _joined(words: Sequence[Piece]) -> list[Piece]:
    """Words of one look that stand behind each other as one piece."""
    found: list[Piece] = []
    for word in words:
        last = found[-1] if found else None
        if last is not None and last.style == word.style and last.href == word.href and word.line == last.line:
            whole = last.part(f"{last.text} {word.text}", last.first, last.x0, word.x1)
            whole.last = word.last
            whole.words = last.words + tuple((len(last.text) + 1 + at, sure) for at, sure in word.words)
            found[-1] = whole
        else:
            found.append(word)
    return found
