"""Paragraphs that quote a mail or another paper: '> ACTION: Tom Hall to obtain a cost estimate …'.

Where most lines begin so, the minutes themselves were forwarded, and nothing of them is a quotation.
"""

from collections.abc import Iterable
from dataclasses import replace

from opsgdocs.document import QUOTATION, Block, Paragraph


def with_quotations(blocks: Iterable[Block], text: str) -> tuple[Block, ...]:
    """The blocks with the style `QUOTATION` on paragraphs whose line in `text` begins with '>'."""
    lines = [line.lstrip() for line in text.split("\n")] if ">" in text else []
    paths = {f"line {number}" for number, line in enumerate(lines, start=1) if line.startswith(">")}
    if not paths or len(paths) * 2 >= sum(bool(line.strip()) for line in lines):
        return tuple(blocks)
    return tuple(_quoted(block, paths) for block in blocks)


def _quoted(block: Block, paths: set[str]) -> Block:
    if not isinstance(block, Paragraph) or not block.places or block.places[0].path not in paths:
        return block
    return replace(block, style=QUOTATION)
