"""From recognised words to a `Page` like those that a PDF's own text gives, so that all that follows is the same."""

from collections.abc import Iterator, Sequence

from opsgdocs.parsers.ocr.lettering import SetLine, SetWord
from opsgdocs.parsers.pdf.drawing.drawing import Drawing
from opsgdocs.parsers.pdf.engine.frame import Frame
from opsgdocs.parsers.pdf.page.layout import lay_out
from opsgdocs.parsers.pdf.page.page import Page
from opsgdocs.parsers.pdf.piece.characters import tidy
from opsgdocs.parsers.pdf.piece.pieces import Piece, join_pieces
from opsgdocs.parsers.pdf.piece.styles import Style

BULLET, SEEN = "•", frozenset("e¢©«»°*®+=¥·•°")
APART = 0.4  # of the size: behind a bullet is more than a space


def make_page(number: int, frame: Frame, drawing: Drawing, lines: Sequence[SetLine]) -> Page:
    """The page that the lines make with what is drawn around them."""
    words = list(_pieces(lines))
    page = Page(number, frame, _text(words))
    page.drawing = drawing
    lay_out(page, join_pieces(words_of(words)), lambda piece: _parts(piece, words))
    return page


def words_of(words: Sequence[Piece]) -> list[Piece]:
    """Copies: pieces grow when they are joined."""
    return [piece.part(piece.text, piece.first, piece.x0, piece.x1) for piece in words]


def _pieces(lines: Sequence[SetLine]) -> Iterator[Piece]:
    """Each word as a piece of its own, at its place in the page's text."""
    at = 0
    for number, line in enumerate(lines):
        for word in line.words:
            text = BULLET if word is line.words[0] and _is_bullet(line) else tidy(word.text)
            if text:
                yield _piece(word, text, line, at, number)
                at += len(text) + 1


def _is_bullet(line: SetLine) -> bool:
    """Whether a line begins with a sign by itself, as recognisers see a bullet: no text begins so."""
    if len(line.words) < 2 or line.words[0].text not in SEEN:
        return False
    return line.words[1].x0 - line.words[0].x1 > APART * line.size


def _piece(word: SetWord, text: str, line: SetLine, at: int, number: int) -> Piece:
    style = Style(bold=word.bold, size=line.size)
    # a mark without letters is often unsure, and changes no value
    sure = ((0, round(word.confidence, 3)),) if any(map(str.isalnum, text)) else ()
    return Piece(text, word.x0, word.x1, line.y, style, at, at + len(text) - 1, number, words=sure)


def _text(words: Sequence[Piece]) -> str:
    parts: list[str] = []
    for at, piece in enumerate(words):
        if at:
            parts.append(" " if words[at - 1].line == piece.line else "\n")
        parts.append(piece.text)
    return "".join(parts)


def _parts(piece: Piece, words: Sequence[Piece]) -> list[Piece]:
    return words_of([word for word in words if piece.first <= word.first <= piece.last])
