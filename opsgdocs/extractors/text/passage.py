"""A stretch of a block's text that knows where it stands: the cell, line or word that a value is read from."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Evidence

_SPACE = " \n\t"
_BRACKETS = compiled(r"\([^()]*\)|\[[^\[\]]*\]")


class Passage(NamedTuple):
    """``block.text[start:end]``, folded to one line."""

    block: TextBlock
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words of the passage."""
        return fold(self.block.text[self.start : self.end])

    def cite(self) -> tuple[Evidence, ...]:
        """Evidence that points at the passage."""
        return cite(self.block, self.start, self.end)

    def part(self, start: int, end: int | None = None) -> "Passage":
        """A part of it, by offsets in its own text, without the white space around."""
        last = self.end if end is None else self.start + end
        return strip(Passage(self.block, self.start + start, last))


def strip(passage: Passage, marks: str = "") -> Passage:
    """The passage without white space (and `marks`) at its ends."""
    unwanted = _SPACE + marks
    text = passage.block.text[passage.start : passage.end]
    if text and text[0] not in unwanted and text[-1] not in unwanted:
        return passage
    start = passage.start + len(text) - len(text.lstrip(unwanted))
    end = passage.end - (len(text) - len(text.rstrip(unwanted)))
    return Passage(passage.block, start, max(start, end))


def whole(block: TextBlock) -> Passage:
    """All of a block."""
    text = block.text
    passage = Passage(block, 0, len(text))
    return passage if text and text[0] not in _SPACE and text[-1] not in _SPACE else strip(passage)


def lines(blocks: Iterable[TextBlock]) -> tuple[Passage, ...]:
    """The lines of blocks that hold anything, as the author broke them."""
    return tuple([line for block in blocks for line in lines_of(block)])


def lines_of(block: TextBlock) -> tuple[Passage, ...]:
    """The lines of one block."""
    passage = whole(block)
    if "\n" in block.text:
        return split(passage, r"\n")
    return (passage,) if passage.start < passage.end else ()


def split(passage: Passage, pattern: str) -> tuple[Passage, ...]:
    """The parts between matches of `pattern` that stand outside brackets; empty parts are left out."""
    text = passage.block.text[passage.start : passage.end]
    cuts = [(0, 0), *outside_brackets(text, pattern), (len(text), len(text))]
    parts = (passage.part(left[1], right[0]) for left, right in pairwise(cuts))
    return tuple([part for part in parts if part.start < part.end])


def outside_brackets(text: str, pattern: str) -> Iterator[tuple[int, int]]:
    """Spans of the matches of `pattern` in `text` that no bracket encloses; an unclosed bracket encloses nothing."""
    found = [match.span() for match in re.finditer(pattern, text)]
    brackets = [match.span() for match in _BRACKETS.finditer(text)] if found else []
    starts = [start for start, _ in brackets]
    for start, end in found:
        before = bisect(starts, start - 1) - 1
        if before < 0 or brackets[before][1] <= start:
            yield start, end
