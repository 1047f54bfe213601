"""Document -> plain lines, for pipes and files: one row of a table is one line, columns are lined up."""

from collections.abc import Iterable, Sequence

from opsgdocs.characters import printable
from opsgdocs.document import Block, Cell, Document, ListItem, Table, TextBlock

_GAP = "  "
_LONGEST_RULE = 40


def plain_text(document: Document) -> str:
    """The document without colours and without wrapping; control characters are shown as escapes."""
    parts: list[str] = []
    for number, block in enumerate(document.blocks):
        gap = "\n" if number and not isinstance(block, ListItem) else ""
        parts.append(gap + "".join(f"{line.rstrip()}\n" for line in _lines(block)))
    return "".join(parts)


def _lines(block: Block) -> Iterable[str]:
    if isinstance(block, Table):
        return _table(block)
    assert isinstance(block, TextBlock)
    if isinstance(block, ListItem):
        return [f"{'  ' * block.level}{printable(block.marker)} {_folded(block.text)}"]
    return printable(block.text).split("\n")


def _table(table: Table) -> Iterable[str]:
    rows = [_texts(row, table.columns) for row in table.rows]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for number, row in enumerate(rows):
        yield _GAP.join(map(_padded, row, widths))
        if number + 1 == table.header_rows:
            yield _GAP.join("-" * width for width in (*widths[:-1], min(widths[-1], _LONGEST_RULE)))


def _texts(row: Sequence[Cell], columns: int) -> list[str]:
    texts = [""] * columns
    for cell in row:
        # The last column is the one that may be long without pushing others away.
        texts[columns - 1 if cell.column_span == columns else cell.column] = _folded(_cell_text(cell))
    return texts


def _cell_text(cell: Cell) -> str:
    return " ".join(line for block in cell.blocks for line in _lines(block))


def _folded(text: str) -> str:
    return " ".join(printable(text).split())


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    if text.isascii():  # a sign is a column, as none of them is a control character
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
