"""The text of a page in pieces: stretches of one style on one line, with their boxes on the page as read."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.engine.batch import Batch
from opsgdocs.parsers.pdf.engine.frame import Frame
from opsgdocs.parsers.pdf.engine.pdfium import Handle, Pdfium
from opsgdocs.parsers.pdf.piece.characters import tidy
from opsgdocs.parsers.pdf.piece.stretches import WORD, Stretch, StretchReader
from opsgdocs.parsers.pdf.piece.styles import Style

STRETCHED = 0.66  # of the size, for each character: more is capitals, spaced letters, or a gap
WIDE = 1.2  # of the size: a gap that no word space has
BROAD = 0.6  # of the size: a gap that justified text may have, and narrow columns too
TABBED = 0.45  # of the size: a gap behind a list mark that tells where its text begins
NUMBERED = compiled(r"\(?\w{1,4}(?:\.\d{1,3})*[.):]|\d{1,2}(?:\.\d{1,3})+|[^\w\s]|o")
UNSEEN_END = compiled("\\s[\u200b-\u200f\u2060\ufeff]+$")
BASELINE, LEFT_EDGE = attrgetter("y"), attrgetter("x0")


@dataclass(slots=True)
class Piece:
    """A stretch of text in one style; x0, x1 and the baseline y are in points of the page as read."""

    text: str
    x0: float
    x1: float
    y: float
    style: Style
    first: int  # position of its first character in the page's text: the order of printing
    last: int
    line: int  # pdfium's line
    turn: int | None = 0  # quarter turns clockwise; None where it runs askew
    top: float = 0.0  # known for turned pieces only
    raised: str = ""  # 'up' or 'down' where it stood off the line's baseline
    href: str | None = None
    strike: bool = False
    words: tuple[tuple[int, float], ...] = ()  # of recognised text: where each begins, and how sure it is

    def part(self, text: str, first: int, x0: float, x1: float) -> "Piece":
        """A word of it, which begins at position `first` of the page's text."""
        return Piece(
            text, x0, x1, self.y, self.style, first, first + len(text) - 1, self.line, self.turn, self.top,
            self.raised, self.href, self.strike, self.words,
        )  # fmt: skip


Split = Callable[[Piece], list[Piece]]  # a piece word by word


class PieceReader:
    """Reads the pieces of one page, in the frame in which most of its text is upright."""

    def __init__(self, engine: Pdfium, batch: Batch, text_page: Handle, shown: Frame) -> None:
        self._batch = batch
        self._page = text_page
        self._stretches = StretchReader(engine, batch, text_page)
        self.frame = shown

    @property
    def text(self) -> str:
        """The page's text as the engine gives it."""
        return self._stretches.text

    def read(self) -> list[Piece]:
        """The pieces in order of printing."""
        stretches = self._stretches.read()
        if not stretches:
            return []
        turns = self._turns(stretches)
        if any(turns.values()):
            self.frame = self.frame.turned(_main_turn(stretches, turns))
            turns = self._turns(stretches)
        return self._tidied(self._pieces(stretches, turns))

    def split(self, piece: Piece) -> list[Piece]:
        """A piece word by word."""
        words = [match.span() for match in WORD.finditer(self.text, piece.first, piece.last + 1)]
        if len(words) < 2:
            return [piece]
        return [
            word for word in self._parts(piece, words) if word.text
        ]  # one of control characters alone shows nothing

    def letters(self, piece: Piece) -> list[Piece]:
        """A word letter by letter."""
        return self._parts(piece, [(at, at + 1) for at in range(piece.first, piece.last + 1)])

    def _parts(self, piece: Piece, spans: list[tuple[int, int]]) -> list[Piece]:
        text, count = self.text, len(spans)
        ends = [start for start, _ in spans] + [end - 1 for _, end in spans]
        flat = self._batch.boxes(self._page, self._stretches.chars(ends))
        boxes = [self.frame.box(*flat[at : at + 4]) for at in range(0, len(flat), 4)]
        return [
            piece.part(tidy(text[start:end]), start, boxes[at][0], boxes[count + at][2])
            for at, (start, end) in enumerate(spans)
        ]

    def _turns(self, stretches: list[Stretch]) -> dict[int, int | None]:
        """The turn of each style, by its id: equal styles of one page are one."""
        styles = {id(style): style for _, _, style, _ in stretches}
        return {key: self.frame.direction(style.dx, style.dy) for key, style in styles.items()}

    def _pieces(self, stretches: list[Stretch], turns: dict[int, int | None]) -> list[Piece]:
        text = self.text
        firsts = self._stretches.chars([stretch[0] for stretch in stretches])
        lasts = self._stretches.chars([stretch[1] for stretch in stretches])
        boxes = self.frame.around(self._batch.boxes(self._page, firsts), self._batch.boxes(self._page, lasts))
        ys = self.frame.ys(self._batch.origins(self._page, firsts))
        pieces: list[Piece] = []
        for (first, last, style, line), (x0, top, x1, bottom), y in zip(stretches, boxes, ys, strict=True):
            turn = turns[id(style)]
            piece = Piece(text[first : last + 1], x0, x1, y, style, first, last, line, turn)
            if turn != 0:
                piece.top, piece.y = top, bottom
            pieces.append(piece)
        return pieces

    def _tidied(self, pieces: list[Piece]) -> list[Piece]:
        """Pieces that are too long for their text fall into their words; neighbours of one style are joined."""
        found: list[Piece] = []
        for piece in pieces:
            length = len(piece.text)
            if piece.x1 - piece.x0 > STRETCHED * piece.style.size * length and piece.turn == 0 and length > 3:
                found += _closed_up(self.split(piece))
            else:
                found.append(piece)
        found = join_pieces(found)
        for piece in found:
            if not piece.text.isascii() and UNSEEN_END.search(piece.text):
                piece.last -= 1  # the blank before it parts the words
            piece.text = tidy(piece.text)
        return [piece for piece in found if piece.text]


def _main_turn(stretches: list[Stretch], turns: dict[int, int | None]) -> int:
    """The turn in which most of the text runs."""
    lengths = [0, 0, 0, 0]
    for first, last, style, _ in stretches:
        turn = turns[id(style)]
        if turn is not None:
            lengths[turn] += last - first
    return lengths.index(max(lengths))


def join_pieces(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one line and style become one piece, unless a gap is between them that no word space has."""
    found: list[Piece] = []
    last: Piece | None = None
    for piece in pieces:
        if last is not None and last.line == piece.line and _belong(last, piece):
            last.text += piece.text if piece.first == last.last + 1 else " " + piece.text
            if piece.words:
                last.words += tuple((len(last.text) - len(piece.text) + at, sure) for at, sure in piece.words)
            last.x1, last.last = max(last.x1, piece.x1), piece.last
        else:
            found.append(piece)
            last = piece
    return found


def _belong(last: Piece, piece: Piece) -> bool:
    if last.style != piece.style or last.href != piece.href or last.strike != piece.strike or last.turn != 0:
        return False
    size, gap = piece.style.size, piece.x0 - last.x1
    if gap > TABBED * size and len(last.text) < 8 and NUMBERED.fullmatch(last.text):
        return False
    return -0.3 * size < gap < BROAD * size and abs(piece.y - last.y) < 0.2 * size


def _closed_up(words: list[Piece]) -> list[Piece]:
    """Words, or where every word is one spaced letter, the words those letters make."""
    single = sum(len(word.text) == 1 for word in words)
    if len(words) < 4 or single < 0.8 * len(words):
        return words
    gaps = sorted(after.x0 - before.x1 for before, after in pairwise(words))
    limit = 1.6 * max(gaps[len(gaps) // 2], 0.1) + 0.1
    found = [words[0]]
    for word in words[1:]:
        last = found[-1]
        if word.x0 - last.x1 <= limit:
            last.text, last.x1, last.last = last.text + word.text, word.x1, word.last
        else:
            found.append(word)
    return found
