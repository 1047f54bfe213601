"""The text of a page in pieces: stretches of one style on one line, with their boxes.

Characters are what reading a PDF costs, so few are asked about: the page's text comes in one call; boxes and text
objects are asked for at the two ends of each line, and word by word only where a line changes its style.
"""

import ctypes
import re
from dataclasses import dataclass, replace
from itertools import repeat
from unicodedata import normalize

from opsgdocs.parsers.pdf.engine import Batch, Handle, Pdfium
from opsgdocs.parsers.pdf.frame import Frame
from opsgdocs.parsers.pdf.styles import Style, Styles

HYPHEN = "\x02"  # what pdfium makes of a hyphen at a line's end
HYPHENS = (HYPHEN, "\ufffe", "\xad")
LINE = re.compile(r"[^\s\x00\x02\ufffe\uffff](?:[^\r\n\x00\x02\ufffe\uffff]*[^\s\x00\x02\ufffe\uffff])?[\x02\ufffe]?")
WORD = re.compile(r"\S+")
STRETCHED = 0.66  # of the size, for each character: more is capitals, spaced letters, or a gap
# a TeX font that names no letters gives the codes of its ligatures: ff fi fl ffi ffl, in either of two encodings
CODES = {code: "\ufb00\ufb01\ufb02\ufb03\ufb04"[at] for row in (0x0B, 0x1B) for at, code in enumerate(range(row, row + 5)) if code != 0x0D}
CODED = re.compile(r"[\x0b\x0c\x0e\x0f\x1b-\x1f]")
WIDE = 1.2  # of the size: a gap that no word space has
TABBED = 0.45  # of the size: a gap behind a list mark that tells where its text begins
NUMBERED = re.compile(r"\(?\w{1,4}(?:\.\d{1,3})*[.):]|\d{1,2}(?:\.\d{1,3})+|[^\w\s]|o")
LIGATURE = re.compile("[\ufb00-\ufb06]")
BLANKS = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
HYPHEN_SIGNS = (0x2010, 0x2011, 0x2212)
UNSEEN = (*range(0x20), 0x7F, 0xAD, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF, 0xFFFE, 0xFFFF)
TIDY: dict[int, str | None] = {
    **dict.fromkeys(BLANKS, " "), **dict.fromkeys(HYPHEN_SIGNS, "-"), **dict.fromkeys(UNSEEN),
}  # fmt: skip


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


@dataclass(slots=True)
class _Stretch:
    """The text between two positions, all of one text object."""

    text: str
    first: int
    last: int
    object: Handle | None
    line: int


@dataclass(slots=True)
class PageText:
    """What a page says: pdfium's text of it, the number of its characters, and its pieces in order of printing."""

    text: str
    chars: int
    pieces: list[Piece]
    frame: Frame


class PieceReader:
    """Reads the pieces of one page."""

    def __init__(self, engine: Pdfium, batch: Batch, text_page: Handle) -> None:
        self._engine = engine
        self._batch = batch
        self._page = text_page
        self._styles = Styles(engine, text_page)
        self._index: list[int] | None = None  # of the characters of the text, where they are not one to one

    def read(self, frame: Frame) -> PageText:
        """The page's pieces, in the frame in which most of its text is upright."""
        count = max(0, self._engine.count_chars(self._page))
        text = self._text(count)
        stretches = self._stretches(text)
        frame = frame.turned(self._main_turn(stretches, frame))
        pieces = join_pieces(self._split_stretched(self._pieces(stretches, frame), frame))
        for piece in pieces:
            piece.text = tidy(piece.text)
        return PageText(text, count, [piece for piece in pieces if piece.text.strip()], frame)

    def _text(self, count: int) -> str:
        if not count:
            return ""
        buffer = (ctypes.c_ushort * (2 * count + 2))()
        length = self._engine.get_text(self._page, 0, count, buffer) - 1
        text = ctypes.string_at(buffer, 2 * max(0, length)).decode("utf-16-le", "replace")
        if len(text) != count:
            self._index = self._char_indices(text)
        return text.translate(CODES) if CODED.search(text) else text

    def _char_indices(self, text: str) -> list[int]:
        """For each character of the text its index among pdfium's characters, which count some that have no text."""
        units, indices = 0, []
        for char in text:
            indices.append(max(0, self._engine.char_of_text(self._page, units)))
            units += 2 if char > "\uffff" else 1
        return indices

    def _char(self, position: int) -> int:
        return position if self._index is None else self._index[position]

    def _objects(self, chars: list[int]) -> list[Handle | None]:
        return list(map(self._engine.text_object, repeat(self._page), chars))

    def _stretches(self, text: str) -> list[_Stretch]:
        spans = [match.span() for match in LINE.finditer(text)]
        starts = self._objects([self._char(start) for start, _ in spans])
        ends = self._objects([self._char(end - 1) for _, end in spans])
        found: list[_Stretch] = []
        for line, ((start, end), first, last) in enumerate(zip(spans, starts, ends, strict=True)):
            if first == last:
                found.append(self._stretch(text, start, end, first, line))
            else:
                found += self._words(text, (start, end), line)
        return found

    def _stretch(self, text: str, start: int, end: int, text_object: Handle | None, line: int) -> _Stretch:
        return _Stretch(text[start:end], start, end - 1, text_object, line)

    def _words(self, text: str, span: tuple[int, int], line: int) -> list[_Stretch]:
        """The stretches of a line of several text objects: consecutive words of one object stay together."""
        words = [match.span() for match in WORD.finditer(text, *span)]
        starts = self._objects([self._char(start) for start, _ in words])
        ends = self._objects([self._char(end - 1) for _, end in words])
        found: list[_Stretch] = []
        begin: int | None = None
        for index, ((start, end), first, last) in enumerate(zip(words, starts, ends, strict=True)):
            if first != last:
                found += self._letters(text, (start, end), line)
                begin = None
                continue
            begin = start if begin is None else begin
            if index + 1 == len(words) or starts[index + 1] != first or ends[index + 1] != first:
                found.append(self._stretch(text, begin, end, first, line))
                begin = None
        return found

    def _letters(self, text: str, span: tuple[int, int], line: int) -> list[_Stretch]:
        """The stretches of one word whose style may change within: a footnote's mark, a bold half."""
        start, end = span
        objects = self._objects([self._char(position) for position in range(start, end)])
        found: list[_Stretch] = []
        begin = start
        for position in range(start + 1, end + 1):
            if position == end or objects[position - start] != objects[begin - start]:
                found.append(self._stretch(text, begin, position, objects[begin - start], line))
                begin = position
        return found

    def _main_turn(self, stretches: list[_Stretch], frame: Frame) -> int:
        lengths: dict[tuple[float, float], int] = {}
        for stretch in stretches:
            style = self._styles.of(stretch.object, self._char(stretch.first))
            lengths[style.dx, style.dy] = lengths.get((style.dx, style.dy), 0) + len(stretch.text)
        turns = [0, 0, 0, 0]
        for (dx, dy), length in lengths.items():
            turn = frame.direction(dx, dy)
            if turn is not None:
                turns[turn] += length
        return turns.index(max(turns))

    def _pieces(self, stretches: list[_Stretch], frame: Frame) -> list[Piece]:
        if not stretches:
            return []
        count = len(stretches)
        firsts = [self._char(stretch.first) for stretch in stretches]
        boxes = self._batch.boxes(self._page, firsts + [self._char(stretch.last) for stretch in stretches])
        origins = self._batch.origins(self._page, firsts)
        turns: dict[tuple[float, float], int | None] = {}
        pieces: list[Piece] = []
        for index, stretch in enumerate(stretches):
            style = self._styles.of(stretch.object, self._char(stretch.first))
            direction = (style.dx, style.dy)
            if direction not in turns:
                turns[direction] = frame.direction(*direction)
            head = frame.box(*boxes[4 * index : 4 * index + 4])
            tail = frame.box(*boxes[4 * (count + index) : 4 * (count + index) + 4])
            y = frame.point(origins[2 * index], origins[2 * index + 1])[1]
            piece = Piece(
                stretch.text, min(head[0], tail[0]), max(head[2], tail[2]), y, style,
                stretch.first, stretch.last, stretch.line, turns[direction],
            )  # fmt: skip
            if piece.turn != 0:
                piece.top, piece.y = min(head[1], tail[1]), max(head[3], tail[3])
            pieces.append(piece)
        return pieces

    def _split_stretched(self, pieces: list[Piece], frame: Frame) -> list[Piece]:
        """Pieces that are too long for their text fall into their words: there is a gap within, or spaced letters."""
        found: list[Piece] = []
        for piece in pieces:
            length, size = len(piece.text), piece.style.size
            if piece.turn == 0 and length > 3 and piece.x1 - piece.x0 > STRETCHED * size * length:
                found += self.split(piece, frame)
            else:
                found.append(piece)
        return found

    def split(self, piece: Piece, frame: Frame) -> list[Piece]:
        """A piece word by word."""
        words = [match.span() for match in WORD.finditer(piece.text)]
        if len(words) < 2:
            return [piece]
        firsts = [self._char(piece.first + start) for start, _ in words]
        lasts = [self._char(piece.first + end - 1) for _, end in words]
        boxes = self._batch.boxes(self._page, firsts + lasts)
        found = []
        for index, (start, end) in enumerate(words):
            head = frame.box(*boxes[4 * index : 4 * index + 4])
            tail = frame.box(*boxes[4 * (len(words) + index) : 4 * (len(words) + index) + 4])
            found.append(
                replace(
                    piece, text=piece.text[start:end], x0=head[0], x1=tail[2],
                    first=piece.first + start, last=piece.first + end - 1,
                )
            )  # fmt: skip
        return _closed_up(found)


def tidy(text: str) -> str:
    """Text in NFC, without ligatures and invisible characters, every white space one space."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) if "  " in text else text
    if text[-1] in HYPHENS:
        text = text[:-1] + "-"
    if LIGATURE.search(text):
        text = LIGATURE.sub(lambda match: normalize("NFKC", match[0]), text)
    return " ".join(normalize("NFC", text.translate(TIDY)).split())


def _closed_up(words: list[Piece]) -> list[Piece]:
    """Words, or where every word is one spaced letter, the words those letters make."""
    single = sum(len(word.text) == 1 for word in words)
    if len(words) < 4 or single < 0.8 * len(words):
        return words
    gaps = sorted(after.x0 - before.x1 for before, after in zip(words, words[1:], strict=False))
    limit = 1.6 * max(gaps[len(gaps) // 2], 0.1) + 0.1
    found = [words[0]]
    for word in words[1:]:
        last = found[-1]
        if word.x0 - last.x1 <= limit:
            found[-1] = replace(last, text=last.text + word.text, x1=word.x1, last=word.last)
        else:
            found.append(word)
    return found


def join_pieces(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one line and style become one piece, unless a gap is between them that no word space has."""
    found: list[Piece] = []
    last: Piece | None = None
    for piece in pieces:
        if last is not None and _belong(last, piece):
            last.text += ("" if piece.first == last.last + 1 else " ") + piece.text
            last.x1, last.last = max(last.x1, piece.x1), piece.last
        else:
            found.append(piece)
            last = piece
    return found


def _belong(last: Piece, piece: Piece) -> bool:
    if last.line != piece.line or last.style != piece.style or last.href != piece.href or last.turn != 0:
        return False
    size, gap = piece.style.size, piece.x0 - last.x1
    if gap > TABBED * size and len(last.text) < 8 and NUMBERED.fullmatch(last.text):
        return False
    return -0.3 * size < gap < WIDE * size and abs(piece.y - last.y) < 0.2 * size
