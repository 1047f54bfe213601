"""Blocks that something in the file parted, one again: the halves of a sentence, the halves of a table."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from opsgdocs.document import Block, Cell, Paragraph, Run, Table
from opsgdocs.parsers.text.line.wrapping import sentence_goes_on

_LONG = 60  # characters; a shorter paragraph may be a heading or a name


def rejoin(blocks: Iterable[Block], taken: Sequence[int]) -> list[Block]:
    """The blocks, joined where a sentence goes on or where one of the lines `taken` out stood inside a table."""
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if type(before) is Paragraph and type(block) is Paragraph and _is_one(before, block, taken):
            joined[-1] = _paragraph(before, block)
        elif isinstance(before, Table) and isinstance(block, Table) and _is_one_table(before, block, taken):
            joined[-1] = _table(before, block)
        else:
            joined.append(block)
    return joined


def _is_one(before: Paragraph, block: Paragraph, taken: Sequence[int]) -> bool:
    if len(before.text) < _LONG or "\n" in before.text or before.style or block.style:
        return False
    gap = _gap(_line(before.places[-1].path if before.places else None), _first_line(block), taken)
    return sentence_goes_on(before.text, block.text, gap=gap)


def _is_one_table(before: Table, block: Table, taken: Sequence[int]) -> bool:
    return before.columns == block.columns and _gap(_last_line(before), _first_line(block), taken)


def _gap(last: int, first: int, taken: Sequence[int]) -> bool:
    return any(last < line < first for line in taken)


def _first_line(block: Paragraph | Table) -> int:
    return _line(block.places[0].path if block.places else None)


def _last_line(table: Table) -> int:
    paths = [block.places[-1].path for row in table.rows[-1:] for cell in row for block in cell.blocks if block.places]
    return max(map(_line, paths), default=_first_line(table))


def _line(path: str | None) -> int:
    words = (path or "").split("/")[0].split()
    return int(words[1]) if len(words) == 2 and words[1].isdecimal() else 0


def _paragraph(before: Paragraph, block: Paragraph) -> Paragraph:
    offset = len(before.text) + 1
    places = tuple(place._replace(start=place.start + offset) for place in block.places)
    return replace(before, runs=(*before.runs, Run(" "), *block.runs), places=(*before.places, *places))


def _table(before: Table, block: Table) -> Table:
    head = [cell.text for cell in before.rows[0]]
    rows = [row for row in block.rows if [cell.text for cell in row] != head]
    first = len(before.rows)
    moved = tuple(tuple(_moved(cell, first + at) for cell in row) for at, row in enumerate(rows))
    return replace(before, rows=before.rows + moved)


def _moved(cell: Cell, row: int) -> Cell:
    return cell._replace(row=row)
