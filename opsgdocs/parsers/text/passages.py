"""Lines of a text → its passages as blocks, before their numbers and headings are looked at."""

from collections.abc import Sequence
from dataclasses import replace

from opsgdocs.document import Heading, Paragraph, TextBlock
from opsgdocs.parsers.text.bullets import with_box
from opsgdocs.parsers.text.entries import Entry
from opsgdocs.parsers.text.lines import Line, bullet, hashes
from opsgdocs.parsers.text.numbering import as_heading, as_item
from opsgdocs.parsers.text.paragraphs import Words, parse_lines
from opsgdocs.parsers.text.segments import Segment, segments_of
from opsgdocs.parsers.text.wrapping import Wrapping


def passages_of(lines: Sequence[Line], wrapping: Wrapping, words: Words) -> list[Entry]:
    """Paragraphs, list entries, tables, and the headings that are marked by '#'."""
    return entries_of(segments_of(lines, wrapping, words), words)


def entries_of(segments: Sequence[Segment], words: Words) -> list[Entry]:
    """The passages that these groups of lines are."""
    return [entry for segment in segments for entry in _entries(segment, words)]


def _entries(segment: Segment, words: Words) -> list[Entry]:
    first = segment.lines[0]
    if segment.table is not None:
        return [Entry(segment.table, first.blanks, first.indent)]
    heading = hashes(first)
    lines = segment.lines if heading is None else (replace(first, text=heading[1]),)
    parsed = parse_lines(lines, words)
    blocks: list[TextBlock] = [Paragraph(runs=span.runs, places=places) for span, places in parsed]
    if blocks:
        blocks[0] = _marked(first, blocks[0]) if segment.level is None else as_heading(blocks[0], segment.level)
    return [Entry(block, first.blanks or (1 if at else 0), first.indent) for at, block in enumerate(blocks)]


def _marked(line: Line, block: TextBlock) -> TextBlock:
    heading = hashes(line)
    if heading is not None:
        return Heading(runs=block.runs, places=block.places, level=heading[0])
    found = bullet(line)
    return with_box(as_item(block, found[0])) if found else block
