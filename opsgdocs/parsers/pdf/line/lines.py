"""From pieces to printed lines: what stands on one baseline with no more than word spaces between.

ACTION OPSG 29/01: The DCC to conduct a quarterly review on the planned maintenance trial and
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from opsgdocs.document import BBox
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.piece.pieces import BASELINE, LEFT_EDGE, WIDE, Piece, join_pieces
from opsgdocs.patterns import late

SMALL = 0.85  # of its neighbour's size: a raised or lowered piece is smaller
MARKER = late(
    compiled,
    r"(?:[•‣◦▪▫■□●○◆◇►▶➢➤✓✔❖·∙⁃–—\-*o§]|[\ue000-\uf8ff]"  # a bullet, or one that a symbol font has for its own
    r"|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.):]?\)?"  # 1 a) (iv)
    r"|\d{1,3}(?:\.\d{1,3}){1,4}\.?)",  # 1.2 4.1.3.
)
ENDING = compiled(r"\d{1,3}|[*†‡§¶]+|st|nd|rd|th")
EVEN_GAPS, EVEN = 3, 0.1  # at the least; of the size, by which they may differ
WIDEST = 4.0  # of the size: a blank in a line that was made full
SPACE = 0.12  # of the size: a gap from which on two pieces of different lines are two words


@dataclass(slots=True)
class Line:
    """Pieces of one printed line, from left to right; `raised` are those among them that stand off the baseline."""

    page: int  # from 1
    pieces: list[Piece]
    x0: float
    x1: float
    y: float
    size: float
    text: str
    joins: list[str] = field(default_factory=list)  # what stands before each piece: nothing, a space, a tab
    asides: Sequence["Line"] = ()  # beside it, in a margin column: read after its paragraph
    hang: float | None = None  # where the text behind a tab begins, if the next line goes on there

    @property
    def box(self) -> BBox:
        """Its box in the page as read."""
        return self.x0, self.y - 0.8 * self.size, self.x1, self.y + 0.22 * self.size

    @property
    def first(self) -> int:
        """Its place in the order of printing."""
        return self.pieces[0].first if len(self.pieces) == 1 else min(piece.first for piece in self.pieces)

    @property
    def bold(self) -> bool:
        """Whether all of its letters are bold."""
        if not self.pieces[0].style.bold and not self.pieces[0].raised:
            return False
        return len(self.pieces) == 1 or all(
            piece.style.bold for piece in self.pieces if piece.text.strip() and not piece.raised
        )


Row = list[Line]  # side by side, from left to right


def make_line(page: int, pieces: list[Piece]) -> Line:
    """The line that `pieces` make, given from left to right."""
    if len(pieces) == 1:
        (piece,) = pieces
        return Line(page, pieces, piece.x0, piece.x1, piece.y, piece.style.size, piece.text, [""])
    joins = ["", *[_join(before, after) for before, after in pairwise(pieces)]]
    _end_words(pieces, joins)
    main = max(pieces, key=lambda piece: (not piece.raised, len(piece.text)))
    return Line(
        page, pieces, min([piece.x0 for piece in pieces]), max([piece.x1 for piece in pieces]), main.y,
        main.style.size, "".join([join + piece.text for join, piece in zip(joins, pieces, strict=True)]), joins,
    )  # fmt: skip


def tabbed(lines: list[Line]) -> Line:
    """Lines side by side as one, with tabs between."""
    pieces = [piece for line in lines for piece in line.pieces]
    whole = make_line(lines[0].page, pieces)
    position = 0
    for line in lines[:-1]:
        position += len(line.pieces)
        whole.joins[position] = "\t"
    whole.text = "".join(join + piece.text for join, piece in zip(whole.joins, pieces, strict=True))
    whole.size, whole.y = lines[0].size, lines[0].y
    return whole


def make_rows(page: int, pieces: Iterable[Piece]) -> list[list[Line]]:
    """The lines of a page or cell: from top to bottom, and side by side where a gap parts them."""
    pieces = list(pieces)
    if len(pieces) < 2:
        return [[make_line(page, pieces)]] if pieces else []
    level_raised(pieces)
    return [_lines_of_row(page, row) for row in _rows(pieces)]


def make_lines(page: int, pieces: list[Piece]) -> list[Line]:
    """The lines of a cell, given in order of printing: from top to bottom, and from left to right."""
    if len(pieces) == 1:  # nearly all cells
        return [make_line(page, [*pieces])]
    return [line for row in make_rows(page, join_pieces(pieces)) for line in row]


def level_raised(pieces: list[Piece]) -> None:
    """Puts raised and lowered pieces (a footnote's mark, the 'th' of 9th) on the baseline of their neighbour."""
    for before, after in pairwise(pieces):
        if before.style.size == after.style.size:
            continue
        small, large = (after, before) if after.style.size < before.style.size else (before, after)
        size = large.style.size
        if small.style.size > SMALL * size or not -0.2 * size < after.x0 - before.x1 < 0.4 * size:
            continue
        rise = large.y - small.y
        if 0.1 * size < rise < 0.75 * size or -0.4 * size < rise < -0.05 * size:
            small.raised = "up" if rise > 0 else "down"
            small.y = large.y


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    y = reach = -1.0
    for piece in sorted(pieces, key=BASELINE):
        near = 0.3 * max(piece.style.size, 4.0)
        if piece.y <= reach and piece.y - y <= near:
            rows[-1].append(piece)
        else:
            rows.append([piece])
            y = piece.y
            reach = y + near
    return rows


def _lines_of_row(page: int, row: list[Piece]) -> list[Line]:
    if len(row) == 1:
        return [make_line(page, row)]
    row = _without_doubles(sorted(row, key=LEFT_EDGE))
    even: set[int] = set()
    if len(row) > EVEN_GAPS:
        if _is_justified(row):
            return [make_line(page, row)]
        even = _evenly_spaced(row)
    groups = [[row[0]]]
    for piece in row[1:]:
        last = groups[-1][-1]
        wide = piece.x0 - last.x1 > WIDE * max(piece.style.size, last.style.size) and id(piece) not in even
        if wide and not (_is_marker(groups[-1]) and (_is_sure(last.text) or _begins_row(groups, piece))):
            groups.append([piece])
        else:
            groups[-1].append(piece)
    return [make_line(page, group) for group in groups]


def _is_justified(row: list[Piece]) -> bool:
    """Whether single words stand at even gaps, however wide: a line of few words that was made full."""
    words = row[1:] if _is_marker(row[:1]) else row
    if len(words) <= EVEN_GAPS or any(" " in word.text for word in words):
        return False
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    return min(gaps) > 0 and max(gaps) - min(gaps) < EVEN * words[0].style.size


def _evenly_spaced(row: list[Piece]) -> set[int]:
    """The ids of the words that stand as far behind the word before as that behind its own: text made full."""
    found: set[int] = set()
    run: list[Piece] = [row[0]]
    for piece in [*row[1:], None]:
        if piece is not None and _goes_on(run, piece):
            run.append(piece)
            continue
        if len(run) > EVEN_GAPS and sum(word.text.isalpha() for word in run) > EVEN_GAPS:
            found.update(map(id, run[1:]))
        run = [run[-1], piece] if piece is not None and _is_word(run[-1]) and _is_word(piece) else [piece or row[0]]
    return found


def _goes_on(run: list[Piece], piece: Piece) -> bool:
    if not _is_word(piece) or len(run) < 2:
        return len(run) < 2 and _is_word(run[-1]) and _is_word(piece)
    gap, size = piece.x0 - run[-1].x1, piece.style.size
    return 0 < gap < WIDEST * size and abs(gap - run[-1].x0 + run[-2].x1) < EVEN * size


def _is_word(piece: Piece) -> bool:
    return " " not in piece.text


def _without_doubles(row: list[Piece]) -> list[Piece]:
    """Text printed twice, a hair apart, is how some programs make bold."""
    found = [row[0]]
    for piece in row[1:]:
        last = found[-1]
        if piece.text == last.text and abs(piece.x0 - last.x0) < 0.15 * piece.style.size:
            found[-1] = replace(last, style=last.style._replace(bold=True))
        else:
            found.append(piece)
    return found


def _is_marker(group: list[Piece]) -> bool:
    return len(group) == 1 and bool(MARKER.fullmatch(group[0].text))


def _is_sure(marker: str) -> bool:
    """Whether a mark is one within a row too, where a bare number or letter is a column's entry."""
    return marker == "o" or not marker.isalnum()


def _begins_row(groups: list[list[Piece]], following: Piece) -> bool:
    return len(groups) == 1 and not following.text.isdigit()


def _join(before: Piece, after: Piece) -> str:
    if before.line == after.line:
        return "" if after.first == before.last + 1 else " "
    return " " if after.x0 - before.x1 > SPACE * after.style.size else ""


def _end_words(pieces: Sequence[Piece], joins: list[str]) -> None:
    """Puts a blank behind raised marks that end a word and have none: 'the fault¹of the', 'the 29ᵗʰof May'."""
    for at in range(1, len(pieces) - 1):
        mark, after = pieces[at], pieces[at + 1]
        if mark.raised == "up" and not (joins[at] or joins[at + 1]) and after.text[:1].isalpha():
            joins[at + 1] = " " if ENDING.fullmatch(mark.text) else ""
