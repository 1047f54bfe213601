"""The text of a page in stretches: what stands in one line in one look, with no gap within.

Characters are what reading a PDF costs, so few are asked about: the page's text comes in one call; text objects are
asked for at the two ends of each line, and at the ends of its words only where the line has several.
"""

import ctypes
import re
from itertools import repeat
from typing import NamedTuple

from opsgdocs.parsers.pdf.characters import decode
from opsgdocs.parsers.pdf.engine import Batch, Handle, Pdfium
from opsgdocs.parsers.pdf.styles import Look, Styles

LINE = re.compile(r"[^\s\x00\x02\ufffe\uffff](?:[^\r\n\x00\x02\ufffe\uffff]*[^\s\x00\x02\ufffe\uffff])?[\x02\ufffe]?")
WORD = re.compile(r"\S+")
GAP = 0.3  # of a character's box: a gap that is looked at more closely

Span = tuple[int, int]
Word = tuple[int, int, int]  # start, end, line
LookAt = tuple[Look, float, float]  # with the lower half of the letters' matrix: their size on the page


class Stretch(NamedTuple):
    """Text between two positions of the page's text."""

    first: int
    last: int
    look: Look
    line: int


class StretchReader:
    """Reads the stretches of one page."""

    def __init__(self, engine: Pdfium, batch: Batch, text_page: Handle, styles: Styles) -> None:
        self._engine = engine
        self._batch = batch
        self._page = text_page
        self._styles = styles
        self._index: list[int] | None = None  # of the characters of the text, where they are not one to one
        self.count = max(0, engine.count_chars(text_page))
        self.text = decode(self._read_text())

    def char(self, position: int) -> int:
        """Pdfium's index of the character at a position of the text."""
        return position if self._index is None else self._index[position]

    def chars(self, positions: list[int]) -> list[int]:
        """Pdfium's indices of the characters at some positions of the text."""
        index = self._index
        return positions if index is None else [index[position] for position in positions]

    def read(self) -> list[Stretch]:
        """The stretches, in order of printing."""
        spans = [match.span() for match in LINE.finditer(self.text)]
        starts = self._objects([start for start, _ in spans])
        ends = self._objects([end - 1 for _, end in spans])
        looks = self._styles.looks(starts)
        several = [line for line in range(len(spans)) if starts[line] != ends[line]]
        parted = self._part([(line, spans[line]) for line in several])
        found: list[Stretch] = []
        for line, (start, end) in enumerate(spans):
            if line in parted:
                found += parted[line]
            else:
                found.append(Stretch(start, end - 1, looks[line], line))
        return found

    def _read_text(self) -> str:
        if not self.count:
            return ""
        buffer = (ctypes.c_ushort * (2 * self.count + 2))()
        length = self._engine.get_text(self._page, 0, self.count, buffer) - 1
        text = ctypes.string_at(buffer, 2 * max(0, length)).decode("utf-16-le", "replace")
        if len(text) != self.count:
            self._index = self._char_indices(text)
        return text

    def _char_indices(self, text: str) -> list[int]:
        """For each character of the text its index among pdfium's characters, which count some that have no text."""
        units, indices = 0, []
        for char in text:
            indices.append(max(0, self._engine.char_of_text(self._page, units)))
            units += 2 if char > "\uffff" else 1
        return indices

    def _objects(self, positions: list[int]) -> list[Handle | None]:
        return list(map(self._engine.text_object, repeat(self._page), self.chars(positions)))

    def _looks_at(self, positions: list[int], objects: list[Handle | None]) -> list[LookAt]:
        """The look and scale of the characters at some positions, asked for once for each of their text objects."""
        first = dict(zip(reversed(objects), reversed(positions), strict=True))
        own = list(first)
        scales = self._batch.matrices(self._page, self.chars(list(first.values())))
        looks = zip(self._styles.looks(own), scales[2::6], scales[3::6], strict=True)
        known = dict(zip(own, looks, strict=True))
        return [known[text_object] for text_object in objects]

    def _part(self, lines: list[tuple[int, Span]]) -> dict[int, list[Stretch]]:
        """The stretches of lines of several text objects: words of one look stay together, unless there is a gap."""
        words = [(*match.span(), line) for line, span in lines for match in WORD.finditer(self.text, *span)]
        count = len(words)
        ends = [start for start, _, _ in words] + [end - 1 for _, end, _ in words]
        objects = self._objects(ends)
        looks = self._looks_at(ends, objects)
        joined = [
            at for at in range(count - 1) if looks[count + at] == looks[at + 1] and words[at][2] == words[at + 1][2]
        ]
        edges = [at for at in joined if objects[count + at] != objects[at + 1]]
        goes_on = set(joined) - self._gaps(words, edges)
        found: dict[int, list[Stretch]] = {line: [] for line, _ in lines}
        begin: int | None = None
        for at, (start, end, line) in enumerate(words):
            if looks[at] != looks[count + at]:
                found[line] += self._letters((start, end), line)
                begin = None
                continue
            begin = start if begin is None else begin
            if at not in goes_on or looks[at + 1] != looks[count + at + 1]:
                found[line].append(Stretch(begin, end - 1, looks[at][0], line))
                begin = None
        return found

    def _gaps(self, words: list[Word], edges: list[int]) -> set[int]:
        """Those of the words behind which there may be more than a word space."""
        if not edges:
            return set()
        chars = [words[at][1] - 1 for at in edges] + [words[at + 1][0] for at in edges]
        flat = self._batch.boxes(self._page, self.chars(chars))
        found = set()
        for number, at in enumerate(edges):
            left, top, right, bottom = flat[4 * number : 4 * number + 4]
            after = 4 * (len(edges) + number)
            next_left, next_top, next_right, next_bottom = flat[after : after + 4]
            gap = max(next_left - right, left - next_right, bottom - next_top, next_bottom - top)
            if gap > GAP * max(abs(top - bottom), abs(right - left)):
                found.add(at)
        return found

    def _letters(self, span: Span, line: int) -> list[Stretch]:
        """The stretches of one word whose style changes within: a footnote's mark, a bold half."""
        start, end = span
        positions = list(range(start, end))
        looks = self._looks_at(positions, self._objects(positions))
        found: list[Stretch] = []
        begin = start
        for position in range(start + 1, end + 1):
            if position == end or looks[position - start] != looks[begin - start]:
                found.append(Stretch(begin, position - 1, looks[begin - start][0], line))
                begin = position
        return found
