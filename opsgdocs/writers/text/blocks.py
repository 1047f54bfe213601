"""Short forms for the blocks of a Document that is being written."""

from collections.abc import Iterable, Sequence

from opsgdocs.document import Block, Cell, Document, Heading, ListItem, Paragraph, Run, Table, TextBlock
from opsgdocs.kept_patterns import compiled

Content = str | Sequence[TextBlock]
_UPRIGHT = 560.0  # points
HEAD_SHADE = "D9E2F3"
WARNING = "9C0006"  # a red that is still dark in a black-and-white print
# The marks that records have before bulleted lines, by depth, and those of numbered and lettered ones.
_MARKS = "•◦▪"
_BULLET = compiled(rf"\n([ \t]*)([{_MARKS}]|[(\[]?(?:\d+|[a-zA-Z]|[ivxIVX]+)[.)\]])[ \t]+")


def entitled(title: str, occasion: str | None, *body: Block) -> Document:
    """A document under its title, with the title in the running foot; `occasion` is the line beneath the title."""
    beneath = (paragraph(occasion, style="Subtitle"),) if occasion else ()
    return Document(f"{title}.docx", (heading(title, level=0), *beneath, *body), furniture=(paragraph(title),))


def is_wide(document: Document) -> bool:
    """Whether a table of the document needs more width than an upright page has."""
    return any(sum(block.widths) > _UPRIGHT for block in document.blocks if isinstance(block, Table))


def heading(text: str, level: int = 1) -> Heading:
    """A heading; level 0 is the title."""
    return Heading((Run(text),), level=level)


def paragraph(*runs: str | Run, style: str | None = None) -> Paragraph:
    """A paragraph of plain strings and styled runs."""
    return Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs), style=style)


def prose(text: str, *label: Run) -> tuple[TextBlock, ...]:
    r"""A record's text, behind its label; bulleted lines are list items: 'To send:\n• names\n  ◦ of members'."""
    # The first line is never an item: a list with nothing above it would run into the text before it.
    lead, *rest = _BULLET.split(text)
    return (paragraph(*label, lead), *map(_item, rest[::3], rest[1::3], rest[2::3]))


def labelled(label: str, text: str) -> tuple[TextBlock, ...]:
    """'**Action Status:** Open'; bulleted lines of the text become list items."""
    return prose(f" {text}", Run(f"{label}:", bold=True))


def table(head: Sequence[str], rows: Iterable[Sequence[Content]], widths: Sequence[float]) -> Table:
    """A table under a shaded head; a row of one content runs over the full width."""
    cells = [tuple(_head(text, column) for column, text in enumerate(head))]
    cells += [_row(row, number, len(head)) for number, row in enumerate(rows, start=1)]
    return Table(tuple(cells), columns=len(head), header_rows=1, widths=tuple(widths))


def _item(indent: str, marker: str, line: str) -> ListItem:
    level = _MARKS.index(marker) if marker in _MARKS else len(indent) // 2
    return ListItem((Run(line),), level=level, marker=marker)


def _head(text: str, column: int) -> Cell:
    return Cell((paragraph(text),), 0, column, shade=HEAD_SHADE)


def _row(contents: Sequence[Content], row: int, columns: int) -> tuple[Cell, ...]:
    if len(contents) == 1:
        return (Cell(_blocks(contents[0]), row, 0, column_span=columns),)
    return tuple(Cell(_blocks(content), row, column) for column, content in enumerate(contents))


def _blocks(content: Content) -> tuple[TextBlock, ...]:
    return prose(content) if isinstance(content, str) else tuple(content)
