"""A block of a text on its way into the Document, with how it stood in the file."""

from dataclasses import dataclass

from opsgdocs.document import Block


@dataclass(frozen=True, slots=True)
class Entry:
    """A block, the empty lines before it, and the indent of its first line in columns."""

    block: Block
    blanks: int = 1
    indent: int = 0
