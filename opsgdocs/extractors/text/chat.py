"""Minutes kept as the log of a channel: who wrote a line, and when, stands before each.

15:05:12 <kofi> ACTION: Lars to write a note on time zones
"""

from dataclasses import replace

from opsgdocs.document import Document, Table, TextBlock
from opsgdocs.extractors.text.blanks import without_start
from opsgdocs.kept_patterns import compiled

_WRITER = compiled(r"\s*(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+)?<[^<>\s]{1,40}>\s+")
_FEWEST = 5  # lines; fewer are a quotation
_MOST = 0.7  # of the lines begin with a writer


def without_writers(document: Document) -> Document:
    """The document without the writers before its lines; the same one where it is no log of a channel."""
    lines = [block for block in document.blocks if isinstance(block, TextBlock) and block.text.strip()]
    written = sum(_WRITER.match(block.text) is not None for block in lines)
    if written < _FEWEST or written < _MOST * len(lines):
        return document
    blocks = (block if isinstance(block, Table) else _without_writer(block) for block in document.blocks)
    return replace(document, blocks=tuple(blocks))


def _without_writer(block: TextBlock) -> TextBlock:
    match = _WRITER.match(block.text)
    return without_start(block, match.end()) if match else block
