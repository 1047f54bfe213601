"""The text of a page in stretches: what stands in one line in one look, with no gap within.

Characters are what reading a PDF costs, so few are asked about: the page's text comes in one call; text objects are
asked for at the two ends of each line, and at the ends of its words only where the line has several.
"""

import re
from itertools import repeat

from opsgdocs.parsers.pdf.accents import ACCENT, compose
from opsgdocs.parsers.pdf.characters import decode
from opsgdocs.parsers.pdf.engine import Batch, Handle, Pdfium
from opsgdocs.parsers.pdf.styles import Style, Styled, Styles

LINE = re.compile(r"[^\s\x00\x02\ufffe\uffff](?:[^\r\n\x00\x02\ufffe\uffff]*[^\s\x00\x02\ufffe\uffff])?[\x02\ufffe]?")
WORD = re.compile(r"\S+")
GAP = 0.3  # of a character's box: a gap that is looked at more closely

Span = tuple[int, int]
Word = tuple[int, int, int]  # start, end, line
Stretch = tuple[int, int, Style, int]  # position of its first and last character in the page's text, style, line


class StretchReader:
    """Reads the stretches of one page."""

    def __init__(self, engine: Pdfium, batch: Batch, text_page: Handle) -> None:
        self._engine = engine
        self._batch = batch
        self._page = text_page
        self._styles = Styles(engine, batch, text_page)
        self._index: list[int] | None = None  # of the characters of the text, where they are not one to one
        self.count = max(0, engine.count_chars(text_page))
        self.text = decode(self._read_text())
        if ACCENT.search(self.text):
            self.text = compose(self.text, lambda places: batch.boxes(text_page, self.chars(places)))

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
        firsts, lasts = [start for start, _ in spans], [end - 1 for _, end in spans]
        starts, ends = self._objects(firsts), self._objects(lasts)
        styled = self._styles.of(starts, self.chars(firsts))
        several = [line for line in range(len(spans)) if starts[line] != ends[line]]
        parted = self._part([(line, spans[line]) for line in several]) if several else {}
        found: list[Stretch] = []
        for line, (first, last, (_, style)) in enumerate(zip(firsts, lasts, styled, strict=True)):
            if line in parted:
                found += parted[line]
            else:
                found.append((first, last, style, line))
        return found

    def _read_text(self) -> str:
        if not self.count:
            return ""
        text = self._batch.text(self._page, self.count)
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

    def _part(self, lines: list[tuple[int, Span]]) -> dict[int, list[Stretch]]:
        """The stretches of lines of several text objects: words of one look stay together, unless there is a gap."""
        words = [(*match.span(), line) for line, span in lines for match in WORD.finditer(self.text, *span)]
        heads, tails, goes_on = self._joined(words)
        found: dict[int, list[Stretch]] = {line: [] for line, _ in lines}
        begin: tuple[int, Style] | None = None
        for at, (start, end, line) in enumerate(words):
            if heads[at].look != tails[at].look:
                found[line] += self._letters(start, end, line)
                continue
            begin = begin or (start, heads[at].style)
            if at not in goes_on:
                found[line].append((begin[0], end - 1, begin[1], line))
                begin = None
        return found

    def _joined(self, words: list[Word]) -> tuple[list[Styled], list[Styled], set[int]]:
        """The styles in which each word begins and ends; which of the words the next one goes on with."""
        firsts, lasts = [start for start, _, _ in words], [end - 1 for _, end, _ in words]
        begins = self._objects(firsts)
        ends = self._objects_at_ends(begins, lasts)
        styled = self._styles.of(begins + ends, self.chars(firsts + lasts))
        heads, tails = styled[: len(words)], styled[len(words) :]
        joined: set[int] = set()
        edges: list[int] = []
        for at in range(len(words) - 1):
            after = at + 1
            if words[at][2] == words[after][2] and tails[at].look == heads[after].look == tails[after].look:
                joined.add(at)
                if ends[at] != begins[after]:
                    edges.append(at)
        return heads, tails, joined - self._gaps(words, edges)

    def _objects_at_ends(self, begins: list[Handle | None], lasts: list[int]) -> list[Handle | None]:
        """The text objects in which words end: where the next word begins in the same one, that, unasked."""
        ends = list(begins)
        unsure = [at for at, (own, after) in enumerate(zip(begins, [*begins[1:], None], strict=True)) if own != after]
        for at, found in zip(unsure, self._objects([lasts[at] for at in unsure]), strict=True):
            ends[at] = found
        return ends

    def _gaps(self, words: list[Word], edges: list[int]) -> set[int]:
        """Those of the words behind which there may be more than a word space."""
        if not edges:
            return set()
        flat = self._batch.boxes(self._page, self.chars([words[at][1] - 1 for at in edges]))
        after = self._batch.boxes(self._page, self.chars([words[at + 1][0] for at in edges]))
        boxes = zip(edges, *(flat[at::4] for at in range(4)), *(after[at::4] for at in range(4)), strict=True)
        found = set()
        for at, left, top, right, bottom, next_left, next_top, next_right, next_bottom in boxes:
            gap = max(next_left - right, left - next_right, bottom - next_top, next_bottom - top)
            if gap > GAP * max(abs(top - bottom), abs(right - left)):
                found.add(at)
        return found

    def _letters(self, start: int, end: int, line: int) -> list[Stretch]:
        """The stretches of one word whose style changes within: a footnote's mark, a bold half."""
        positions = list(range(start, end))
        styled = self._styles.of(self._objects(positions), self.chars(positions))
        found: list[Stretch] = []
        begin = 0
        for at in range(1, len(styled) + 1):
            if at == len(styled) or styled[at].look != styled[begin].look:
                found.append((start + begin, start + at - 1, styled[begin].style, line))
                begin = at
        return found
