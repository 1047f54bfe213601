"""Documents in a form that a test can write down: `P text`, `H1 text`, `L0 • text`, rows as tuples of cell texts."""

from opsgdocs.document import Heading, ListItem, Table
from opsgdocs.parsers.file import File, Settings


def parsed(parse, source, name="minutes"):
    """The Document that `parse` makes of text or bytes."""
    data = source if isinstance(source, bytes) else source.encode("utf-8")
    return parse(File(name, data), Settings())


def view(blocks):
    """Each block as one value: a string, or the rows of a table."""
    return [_block(block) for block in blocks]


def _block(block):
    if isinstance(block, Table):
        return [tuple(_cell(cell) for cell in row) for row in block.rows]
    if isinstance(block, Heading):
        return f"H{block.level} {block.text}"
    if isinstance(block, ListItem):
        return f"L{block.level} {block.marker} {block.text}"
    return f"P {block.text}"


def _cell(cell):
    return f"{cell.text} <{cell.column_span}>" if cell.column_span > 1 else cell.text


def runs(block):
    """The block's runs as (text, style) with 'b', 'i', 's' for bold, italic, struck."""
    return [(run.text, "b" * run.bold + "i" * run.italic + "s" * run.strike) for run in block.runs]
