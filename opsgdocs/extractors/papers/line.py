"""A paper as lines: what each says by itself, before it is known which issue it belongs to.

A line is a sub-heading ('Status'), a title or category where a table says that it is one, a row of stages, a table that
stays one, or text; sub-headings and their text are parted where they stand on one line ('Status: The DCC has …').
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opsgdocs.document import Cell, ListItem, Table, TextBlock
from opsgdocs.extractors.papers.labels import Label, label_at, named
from opsgdocs.extractors.papers.looks import PLAIN, Look, look_of
from opsgdocs.extractors.papers.typed import BULLET, is_typed
from opsgdocs.extractors.text.passage import Passage, split, strip, whole
from opsgdocs.profile import PaperWords
from opsgdocs.records import Evidence

Cells = tuple[tuple[Cell, ...], ...]

_SENTENCE_END = (".", ";", "!", "?", ")")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paper.

    Attributes:
        passage: its text; for a table the first text in it, None where it has none.
        role: 'label', 'title', 'category', 'number', 'cells', 'text'.
        label: what a label names.
        look: how it looks; plain inside tables.
        cells: the rows of a table that is content of a section.
        exact: whether a label stands alone, not before its text.
        in_table: whether a table says what it is.
    """

    passage: Passage | None
    role: str = "text"
    label: Label | None = None
    look: Look = PLAIN
    cells: Cells = ()
    exact: bool = False
    in_table: bool = False

    @property
    def text(self) -> str:
        """Its words on one line."""
        return self.passage.text if self.passage else ""

    @property
    def style(self) -> tuple[object, ...]:
        """What labels of one paper have in common."""
        if self.in_table:
            return ("table",)
        listed = self.passage is not None and (isinstance(self.passage.block, ListItem) or is_typed(self.passage))
        return (self.exact, self.look.kind, self.look.level if self.look.kind == "heading" else 0, listed)

    def cite(self) -> tuple[Evidence, ...]:
        """Where it stands."""
        return self.passage.cite() if self.passage else ()


def text_lines(block: TextBlock, words: PaperWords) -> Iterator[Line]:
    """The lines of a block: it is cut at its breaks where one of them begins a section, and before typed bullets."""
    passage = whole(block)
    if passage.start >= passage.end:
        return
    parts = split(passage, r"\n") if "\n" in block.text else (passage,)
    if len(parts) > 1 and not any(label_at(part, words) and not is_typed(part) for part in parts[1:]):
        parts = at_bullets(passage)
    for part in parts:
        for piece in _at_bold_labels(part, words):
            yield from _part_lines(piece, words)


def at_bullets(passage: Passage) -> tuple[Passage, ...]:
    """A passage cut at the breaks before typed bullets."""
    return split(passage, rf"\n(?=\s*{BULLET})") if "\n" in passage.block.text else (passage,)


def _at_bold_labels(passage: Passage, words: PaperWords) -> Iterator[Passage]:
    """A line cut before labels in bold that a sentence stands before: '… will take part. **Next Steps:** The NDS …'."""
    cuts = [passage.start]
    for start, end in _bold_stretches(passage.block):
        before = passage.block.text[passage.start : start].rstrip() if passage.start < start < passage.end else ""
        if before.endswith(_SENTENCE_END) and named(passage.block.text[start:end], words):
            cuts.append(start)
    for start, end in zip(cuts, (*cuts[1:], passage.end), strict=True):
        yield strip(Passage(passage.block, start, end))


def _bold_stretches(block: TextBlock) -> Iterator[tuple[int, int]]:
    """Where bold text begins and ends, in a block that is not bold as a whole."""
    if len(block.runs) < 2:
        return
    at, start = 0, None
    for run in block.runs:
        if run.bold and start is None:
            start = at
        elif not run.bold and start is not None and run.text.strip():
            yield start, at
            start = None
        at += len(run.text)
    if start is not None:
        yield start, at


def _part_lines(passage: Passage, words: PaperWords) -> Iterator[Line]:
    label = label_at(passage, words)
    if label is None:
        yield Line(passage, look=look_of(passage))
        return
    if label.rest is None:
        yield Line(passage, "label", label, look_of(passage), exact=True)
        return
    head = passage.part(0, label.rest)
    yield Line(head, "label", label, look_of(head))
    yield Line(passage.part(label.rest))


def lines_of(blocks: Iterable[TextBlock | Table], words: PaperWords) -> Iterator[Line]:
    """The lines of text blocks; a table among them is content."""
    for block in blocks:
        if isinstance(block, TextBlock):
            yield from text_lines(block, words)
        else:
            yield cells_line(block.rows)


def cells_line(rows: Cells) -> Line:
    """Cells that stay cells: a row of stages, a small table of figures."""
    first = next((block for row in rows for cell in row for block in cell.blocks if isinstance(block, TextBlock)), None)
    return Line(whole(first) if first else None, "cells", cells=rows, in_table=True)
