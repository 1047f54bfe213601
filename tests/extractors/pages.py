"""Front pages for tests: `minutes("Present:", "Alex Smith, DCC")` is a Document whose first item follows these lines."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from opsgdocs.document import Block, Cell, Document, Heading, ListItem, Paragraph, Place, Run, Table, TextBlock


def line(text: str) -> Paragraph:
    """A paragraph."""
    return Paragraph((Run(text),), (Place(path="body/p[1]"),))


def title(text: str) -> Heading:
    """The document's title."""
    return Heading((Run(text),), (Place(path="body/p[1]"),), level=0)


def heading(text: str) -> Heading:
    """A heading of the first level."""
    return Heading((Run(text),), (Place(path="body/p[1]"),), level=1)


def bullet(text: str, marker: str = "•") -> ListItem:
    """An entry of a list."""
    return ListItem((Run(text),), (Place(path="body/p[1]"),), marker=marker)


def table(*rows: list[str | list[str] | None]) -> Table:
    """A table: a list in place of a cell's text is several paragraphs, None is a cell that a merged one covers."""
    cells = [
        tuple(_cell(text, row, column) for column, text in enumerate(texts) if text is not None)
        for row, texts in enumerate(rows)
    ]
    return Table(tuple(cells), columns=max(map(len, rows)))


def minutes(
    *front: str | Block, body: tuple[str | Block, ...] = (), furniture: tuple[str, ...] = (), name: str = "x.txt"
) -> Document:
    """Minutes with two items below the front page; `body` stands in the first."""
    items = (
        heading("1. Previous Meeting Minutes"),
        line("Members had no comments."),
        *map(_block, body),
        heading("2. Reports"),
    )
    return Document(name, (*map(_block, front), *items), furniture=tuple(map(line, furniture)))


def _block(given: str | Block) -> Block:
    return line(given) if isinstance(given, str) else given


def _cell(text: str | list[str], row: int, column: int) -> Cell:
    texts = [text] if isinstance(text, str) else text
    blocks: tuple[TextBlock, ...] = tuple(line(one) for one in texts)
    return Cell(blocks, row, column)


def at_places(document: Document) -> Document:
    """The same document with a path of its own for each block, as a parser gives them."""
    numbers = count(1)
    return replace(document, blocks=tuple(_at_place(block, numbers) for block in document.blocks))


def _at_place(block: Block, numbers: Iterator[int]) -> Block:
    if isinstance(block, Table):
        return replace(block, rows=tuple(tuple(_cell_at(cell, numbers) for cell in row) for row in block.rows))
    return replace(block, places=(Place(path=f"body/p[{next(numbers)}]"),))


def _cell_at(cell: Cell, numbers: Iterator[int]) -> Cell:
    return cell._replace(blocks=tuple(_at_place(block, numbers) for block in cell.blocks))
