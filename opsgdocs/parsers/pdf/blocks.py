"""From paragraphs and tables of the pages to the blocks of a Document."""

import re
from collections.abc import Sequence

from opsgdocs.document import Heading, ListItem, Paragraph, Place, Run, TextBlock
from opsgdocs.parsers.pdf.fragments import is_cut
from opsgdocs.parsers.pdf.frame import Frame
from opsgdocs.parsers.pdf.hyphens import Hyphens
from opsgdocs.parsers.pdf.lines import Line
from opsgdocs.parsers.pdf.paragraphs import Para
from opsgdocs.parsers.pdf.pieces import Piece

ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
PART_OF_ADDRESS = re.compile(r"[/%=&?_#]|\w\.\w")

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
        parts: list[Part] = []
        places: list[Place] = []
        length = 0
        for index, line in enumerate(para.lines):
            own = _without_mark(line, para.mark.offset) if index == 0 and para.mark else _parts(line)
            if not own:
                continue
            above = para.lines[index - 1] if parts and para.region.in_cell else None
            if above is None or not is_cut(above, line, para.region, self._hyphens):
                length += self._join(parts, own, length)
            places.append(self._place(line, length, para))
            parts += own
            length += sum(len(text) for text, _ in own)
        for aside in [aside for line in para.lines for aside in line.asides]:
            parts[-1] = parts[-1][0] + "\t", parts[-1][1]
            length += 1
            places.append(self._place(aside, length, para))
            parts += _parts(aside)
            length += len(aside.text)
        return _runs(parts), tuple(places)

    def frame(self, page: int) -> Frame:
        """The frame of a page."""
        return self._frames[page]

    def place_of(self, line: Line, start: int = 0, path: str | None = None) -> Place:
        """Where a line is printed."""
        return Place(start, line.page, self._frames[line.page].shown(line.box), path)

    def _join(self, parts: list[Part], own: list[Part], length: int) -> int:
        """Puts between two lines what belongs there; returns by how much the text grew."""
        if not parts:
            return 0
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
        return self.place_of(line, start, para.paths.get(line.page, para.path))


def _is_address(before: str, after: str) -> bool:
    """Whether a line's end stands within an address of the web."""
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


def _without_mark(line: Line, offset: int) -> list[Part]:
    parts = []
    for text, piece in _parts(line):
        if offset < len(text):
            parts.append((text[offset:], piece))
        offset = max(0, offset - len(text))
    return parts


def _runs(parts: Sequence[Part]) -> tuple[Run, ...]:
    """Consecutive parts of one look are one run."""
    texts: list[str] = []
    looks: list[Look] = []
    for text, piece in parts:
        style = piece.style
        look = (style.bold, style.italic, piece.strike, False, style.size, style.colour, piece.href)
        if looks and (piece.raised or looks[-1] == look):
            texts[-1] += text
        else:
            texts.append(text)
            looks.append(look)
    return tuple(Run(text, *look) for text, look in zip(texts, looks, strict=True))
