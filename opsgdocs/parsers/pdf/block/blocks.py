"""From paragraphs and tables of the pages to the blocks of a Document."""

from collections.abc import Sequence

from opsgdocs.document import Heading, ListItem, Paragraph, Place, Run, TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.block.cut_words import is_cut
from opsgdocs.parsers.pdf.block.hyphens import Hyphens
from opsgdocs.parsers.pdf.engine.frame import Frame
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.paragraph.para import Para
from opsgdocs.parsers.pdf.piece.pieces import Piece

ADDRESS = compiled(r"(?:https?://|www\.)\S*$")
PART_OF_ADDRESS = compiled(r"[/%=&?_#]|\w\.\w")

Part = tuple[str, Piece]
Look = tuple[bool, bool, bool, bool, float, str | None, str | None]


class BlockMaker:
    """Makes blocks; knows the pages' frames and the document's hyphens."""

    def __init__(self, frames: dict[int, Frame], hyphens: Hyphens) -> None:
        self._frames = frames
        self._hyphens = hyphens

    def block(self, para: Para) -> TextBlock:
        """The block that a paragraph is."""
        runs, places = self.text(para)
        if para.heading is not None:
            return Heading(runs, places, level=para.heading)
        if para.mark is not None:
            return ListItem(runs, places, level=para.level, marker=para.mark.text)
        return Paragraph(runs, places)

    def text(self, para: Para) -> tuple[tuple[Run, ...], tuple[Place, ...]]:
        """Runs and places of a paragraph, its lines joined, its list mark left out."""
        if len(para.lines) == 1 and para.mark is None and not para.lines[0].asides:  # nearly all cells
            return _runs(_parts(para.lines[0])), (self._place(para.lines[0], 0, para),)
        parts: list[Part] = []
        places: list[Place] = []
        length = 0
        for index, line in enumerate(para.lines):
            own = _without_mark(line, para.mark.offset) if index == 0 and para.mark else _parts(line)
            if not own:
                continue
            if parts and not (para.region.in_cell and is_cut(para.lines[index - 1], line, para.region, self._hyphens)):
                length += self._join(parts, own, length)
            places.append(self._place(line, length, para))
            parts += own
            length += sum([len(text) for text, _ in own])
        for aside in [aside for line in para.lines if line.asides for aside in line.asides]:
            parts[-1] = parts[-1][0] + "\t", parts[-1][1]
            length += 1
            places.append(self._place(aside, length, para))
            parts += _parts(aside)
            length += len(aside.text)
        return _runs(parts), tuple(places)

    def frame(self, page: int) -> Frame:
        """The frame of a page."""
        return self._frames[page]

    def _join(self, parts: list[Part], own: list[Part], length: int) -> int:
        """Puts between two lines what belongs there; returns by how much the text grew."""
        before, piece = parts[-1]
        if _is_address(before, own[0][0]):
            return 0
        if before.endswith("-") and length > 1 and before[-2:-1] not in (" ", ""):
            if self._hyphens.keeps(before, own[0][0]):
                return 0
            parts[-1] = before[:-1], piece
            return -1
        parts[-1] = before + " ", piece
        return 1

    def _place(self, line: Line, start: int, para: Para) -> Place:
        page = line.page
        box, path = self._frames[page].shown(line.box), para.paths.get(page, para.path)
        for piece in line.pieces:
            if piece.words:
                offset = para.mark.offset if para.mark and line is para.lines[0] else 0
                return Place(start, page, box, path, _words(line, start - offset, start))
        return Place(start, page, box, path)


def _is_address(before: str, after: str) -> bool:
    """Whether a line's end stands within an address of the web."""
    if after.startswith("//") and before.endswith(("http:", "https:")):
        return True
    if "www." not in before and "://" not in before:
        return False
    word = after.split(" ", 1)[0]
    return bool(ADDRESS.search(before)) and (before[-1] in "/_=&?%.-" or bool(PART_OF_ADDRESS.search(word)))


def _parts(line: Line) -> list[Part]:
    """The line's pieces, each with the space behind it."""
    if len(line.pieces) == 1:
        return [(line.text, line.pieces[0])]
    behind = [*line.joins[1:], ""]
    return [(piece.text + join, piece) for join, piece in zip(behind, line.pieces, strict=True)]


def _words(line: Line, offset: int, start: int) -> tuple[tuple[int, float], ...]:
    """Where the recognised words of a line begin in its block's text; those of a mark do not stand in it."""
    found: list[tuple[int, float]] = []
    for text, piece in _parts(line):
        found += [(offset + at, sure) for at, sure in piece.words if offset + at >= start]
        offset += len(text)
    return tuple(found)


def _without_mark(line: Line, offset: int) -> list[Part]:
    parts = []
    for text, piece in _parts(line):
        if offset < len(text):
            parts.append((text[offset:], piece))
        offset = max(0, offset - len(text))
    return parts


def _runs(parts: Sequence[Part]) -> tuple[Run, ...]:
    """Consecutive parts of one look are one run."""
    runs: list[Run] = []
    texts: list[str] = []
    last: Piece | None = None
    for text, piece in parts:
        if last is None:
            last = piece
        elif not _are_alike(piece, last) and not piece.raised:
            runs.append(Run("".join(texts), *_look(last)))
            texts = []
            last = piece
        texts.append(text)
    return (*runs, Run("".join(texts), *_look(last))) if last is not None else ()


def _are_alike(piece: Piece, other: Piece) -> bool:
    if piece.style is other.style and piece.href == other.href and piece.strike == other.strike:
        return True
    return _look(piece) == _look(other)


def _look(piece: Piece) -> Look:
    style = piece.style
    return style.bold, style.italic, piece.strike, False, style.size, style.colour, piece.href
