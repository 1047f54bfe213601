"""The text of a page in stretches: what stands in one line in one look, with no gap within.

Characters are what reading a PDF costs, so few are asked about: the page's text comes in one call; text objects are
asked for at the two ends of each line, and at the ends of its words only where the line has several.
"""

from itertools import pairwise, repeat
from typing import NamedTuple

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.engine.batch import Batch
from opsgdocs.parsers.pdf.engine.pdfium import Handle, Pdfium
from opsgdocs.parsers.pdf.piece.accents import ACCENT, compose
from opsgdocs.parsers.pdf.piece.characters import SOFT, decode, show_hyphens
from opsgdocs.parsers.pdf.piece.styles import Style, Styled, Styles

# What a line holds, from sign to sign, with the hyphen behind it: pdfium has \x02 or \ufffe for a hyphen at a line's
# end, \ufffe and \uffff for characters without text.
LINE = compiled(
    r"[^\s\x00\x02\ufffe\uffff]"
    r"(?:[^\r\n\x00\x02\ufffe\uffff]*[^\s\x00\x02\ufffe\uffff])?"
    r"[\x02\ufffe]?"
)
WORD = compiled(r"\S+")
GAP = 0.3  # of a character's box: a gap that is looked at more closely
MARK_WITHIN = compiled(r"[^\W\d_]\W?(?:\d{1,3}|[*†‡§¶]+)[^\W\d_]{2}|\d(?:st|nd|rd|th)[^\W\d_]")  # 'fault1of', '29thof'
OTHER_LOOK = -1  # of no text object

Span = tuple[int, int]
Words = tuple[int, int, int, Handle | None]  # start, end, line; they begin in one text object
Stretch = tuple[int, int, Style, int]  # position of its first and last character in the page's text, style, line


class Part(NamedTuple):
    """Words of one line in one look, or one word whose look changes within; positions, text objects, looks."""

    start: int
    end: int
    line: int
    first: Handle | None
    last: Handle | None
    head: Styled
    tail: Styled


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
        if SOFT in self.text:
            self.text = show_hyphens(self.text, lambda places: batch.boxes(text_page, self.chars(places)))
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
        several = [line for line, last in enumerate(ends) if last != starts[line]]
        parted = self._part([self._words(line, spans[line], ends[line]) for line in several]) if several else {}
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

    def _words(self, line: int, span: Span, last: Handle | None) -> list[Words]:
        """The words of a line that ends in the text object `last`: once in it, they are not asked about."""
        ask, page, index = self._engine.text_object, self._page, self._index
        found: list[Words] = []
        begin = end = span[0]
        own: Handle | None = None
        for match in WORD.finditer(self.text, *span):
            start = match.start()
            text_object = ask(page, start if index is None else index[start])
            if text_object != own:
                if end > begin:
                    found.append((begin, end, line, own))
                begin, own = start, text_object
            if text_object == last:
                break
            end = match.end()
        return [*found, (begin, span[1], line, own)]

    def _part(self, lines: list[list[Words]]) -> dict[int, list[Stretch]]:
        """The stretches of lines of several text objects: words of one look stay together, unless there is a gap."""
        parts = self._styled([words for line in lines for words in line])
        goes_on = self._joined(parts)
        found: dict[int, list[Stretch]] = {words[0][2]: [] for words in lines}
        begin: tuple[int, Style] | None = None
        for at, part in enumerate(parts):
            if part.head.look != part.tail.look:
                found[part.line] += self._letters(part.start, part.end, part.line)
                continue
            begin = begin or (part.start, part.head.style)
            if at not in goes_on:
                found[part.line].append((begin[0], part.end - 1, begin[1], part.line))
                begin = None
        return found

    def _styled(self, groups: list[Words]) -> list[Part]:
        """The words with the looks in which they begin and end; a word that ends in another look stands by itself."""
        firsts, lasts, count = [words[0] for words in groups], [words[1] - 1 for words in groups], len(groups)
        begins, ends = [words[3] for words in groups], self._objects(lasts)
        styled = self._styles.of(begins + ends, self.chars(firsts + lasts))
        found: list[Part] = []
        for words, last, head, ending in zip(groups, ends, styled[:count], styled[count:], strict=True):
            start, end, line, own = words
            tail = ending if own == last or head.look != ending.look else self._look_within(start, end, ending)
            if head.look != tail.look:
                *whole, (start, _) = (match.span() for match in WORD.finditer(self.text, start, end))
                if whole:
                    found.append(Part(whole[0][0], whole[-1][1], line, own, own, head, head))
            found.append(Part(start, end, line, own, last, head, tail))
        return found

    def _look_within(self, start: int, end: int, tail: Styled) -> Styled:
        """How the last of some words ends; in another look than it begins, where it has a mark set smaller within."""
        start = max(start, self.text.rfind(" ", start, end) + 1)
        if MARK_WITHIN.search(self.text, start, end) is None:
            return tail
        positions = list(range(start, end))
        looks = {styled.look for styled in self._styles.of(self._objects(positions), self.chars(positions))}
        return tail if len(looks) < 2 else tail._replace(look=OTHER_LOOK)

    def _joined(self, parts: list[Part]) -> set[int]:
        """Which of the parts the next one goes on with."""
        joined: set[int] = set()
        edges: list[tuple[int, Part, Part]] = []
        for at, (part, after) in enumerate(pairwise(parts)):
            if part.line == after.line and part.tail.look == after.head.look == after.tail.look:
                joined.add(at)
                if part.last != after.first:
                    edges.append((at, part, after))
        return joined - self._gaps(edges)

    def _gaps(self, edges: list[tuple[int, Part, Part]]) -> set[int]:
        """Those of the parts behind which there may be more than a word space."""
        if not edges:
            return set()
        flat = self._batch.boxes(self._page, self.chars([part.end - 1 for _, part, _ in edges]))
        after = self._batch.boxes(self._page, self.chars([part.start for _, _, part in edges]))
        boxes = zip(edges, *(flat[at::4] for at in range(4)), *(after[at::4] for at in range(4)), strict=True)
        found = set()
        for (at, _, _), left, top, right, bottom, next_left, next_top, next_right, next_bottom in boxes:
            least = GAP * max(abs(top - bottom), abs(right - left))
            if max(next_left - right, left - next_right, bottom - next_top, next_bottom - top) > least:
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
