"""Tables that hold issues: one table for each issue, or one with a row for each.

'Current Stage | Identify | Assess | …' above 'Status | The DCC has …' is a card; 'Issue | Impact | Status | Next Steps'
over a row for each issue a register. Any other table is content, or lays out text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from opsgdocs.document import Cell, Table, TextBlock, walk
from opsgdocs.extractors.papers.labels import SECTIONS, Label, label_at, named, plain_form, printed_form
from opsgdocs.extractors.papers.line import Line, at_bullets, cells_line, lines_of
from opsgdocs.extractors.papers.looks import PLAIN
from opsgdocs.extractors.text.passage import whole
from opsgdocs.profile import PaperWords

_HEAD_ROWS = 3  # a title may stand above the head
_LONGEST_LABEL = 60  # characters
_LONGEST_TITLE = 160


class Head(NamedTuple):
    """The head of a register: the row it is, and the label of each column by its place in the grid."""

    row: int
    columns: dict[int, Label]


def table_lines(table: Table, words: PaperWords, above: Head | None = None) -> tuple[list[Line], Head | None]:
    """The lines that a table stands for, and its head where it is a register.

    `above` is the head of a register right before, which may go on in a table without a head.
    """
    head = _register_head(table, words) or (above if above and _goes_on(table, above) else None)
    if head:
        return _closed(list(_register_lines(table, head, words))), head
    if _is_card(table, words):
        return _closed(list(_card_lines(table, words))), None
    if _lays_out(table, words):
        return [line for row in table.rows for cell in row for line in _cell_lines(cell, words)], None
    return [cells_line(table.rows)], None


def _closed(lines: list[Line]) -> list[Line]:
    """What stands beneath a table that names its issues belongs to none of them."""
    return [*lines, Line(None, "close")] if any(line.role == "title" for line in lines) else lines


def _cell_lines(cell: Cell, words: PaperWords) -> Iterator[Line]:
    for block in cell.blocks:
        if isinstance(block, Table):
            yield from table_lines(block, words)[0]
        else:
            yield from lines_of((block,), words)


def _lays_out(table: Table, words: PaperWords) -> bool:
    """One column, or labels somewhere in its cells: the table only puts text in its place."""
    cells = [cell for row in table.rows for cell in row]
    filled = [cell for cell in cells if cell.text.strip()]
    if not filled:
        return False
    if table.columns == 1 or len(cells) == 1:
        return True
    blocks = [block for cell in filled for block in walk(cell.blocks)]
    return sum(label_at(whole(block), words) is not None for block in blocks) > 1


def _register_head(table: Table, words: PaperWords) -> Head | None:
    for index, row in enumerate(table.rows[:_HEAD_ROWS]):
        columns = _columns(row, words)
        keys = {label.key for label in columns.values()}
        rows = len(table.rows) - index - 1
        if len(keys & {*SECTIONS, "issue"}) > 2 and rows and ("issue" in keys or "number" in keys or rows == 1):
            return Head(index, columns)
    return None


def _columns(row: Sequence[Cell], words: PaperWords) -> dict[int, Label]:
    found = {cell.column: _column(cell, words) for cell in row if 0 < len(cell.text.strip()) <= _LONGEST_LABEL}
    if any(label.key == "issue" for label in found.values()):
        return found
    plain = {plain_form(word) for word in words.issue}
    title = next((at for at, label in found.items() if label.key == "impact" and label.word in plain), None)
    if title is not None:
        found[title] = found[title]._replace(key="issue")
    return found


def _column(cell: Cell, words: PaperWords) -> Label:
    text = " ".join(cell.text.split())
    known = named(text, words)
    return Label(*known, printed_form(text)) if known else Label("unknown", plain_form(text), printed_form(text))


def _goes_on(table: Table, head: Head) -> bool:
    return table.columns == max(head.columns) + 1 and not any(cell.column_span > 1 for cell in table.rows[0])


def _register_lines(table: Table, head: Head, words: PaperWords) -> Iterator[Line]:
    own = _register_head(table, words)
    for row in table.rows[: head.row] if own else ():
        yield from (line for cell in row for line in _cell_lines(cell, words))
    for row in table.rows[head.row + 1 :] if own else table.rows:
        filled = [cell for cell in row if cell.text.strip()]
        if len(filled) == 1 and (filled[0].column_span > 1 or filled[0].column == 0) and len(row) != table.columns:
            yield _whole_line(filled[0], "category")
        elif filled and _columns(row, words) != head.columns:
            yield from _row_lines(row, head, words)


def _row_lines(row: Sequence[Cell], head: Head, words: PaperWords) -> Iterator[Line]:
    """One issue: number and category first, as they belong to the title that follows."""
    order = {"category": 0, "number": 1, "issue": 2}
    cells = [(cell, head.columns[cell.column]) for cell in row if cell.column in head.columns]
    for cell, label in sorted(cells, key=lambda pair: order.get(pair[1].key, 3)):
        if label.key in order:
            role = "title" if label.key == "issue" else label.key
            yield from (_whole_line(cell, role, label),) if cell.text.strip() else ()
            yield from _rest_of_title(cell, words) if role == "title" else ()
        else:
            yield Line(None, "label", label, exact=True, in_table=True)
            yield from _content((cell,), words)


def _rest_of_title(cell: Cell, words: PaperWords) -> Iterator[Line]:
    """What stands beneath the title in its cell."""
    blocks = [block for block in walk(cell.blocks) if block.text.strip()]
    lines = lines_of(blocks[1:], words)
    yield from (line if line.label else replace(line, look=PLAIN, in_table=True) for line in lines)


def _whole_line(cell: Cell, role: str, label: Label | None = None) -> Line:
    block = next(block for block in walk(cell.blocks) if block.text.strip())
    return Line(whole(block), role, label, in_table=True)


def _is_card(table: Table, words: PaperWords) -> bool:
    labels = [label for row in table.rows for label in _row_labels(row, words)]
    return table.columns > 1 and len({label.word for label in labels if label.key in SECTIONS}) > 1


def _row_labels(row: Sequence[Cell], words: PaperWords) -> list[Label]:
    """The label that a row begins with; in rows of four cells the third may be one too."""
    filled = [cell for cell in row if cell.text.strip()][:1]
    firsts = [*filled, *(row[2:3] if len(row) == 4 else ())]
    found = (label_at(whole(block), words) for cell in firsts if (block := _only_block(cell)) is not None)
    return [label for label in found if label and label.rest is None]


def _only_block(cell: Cell) -> TextBlock | None:
    blocks = [block for block in walk(cell.blocks) if block.text.strip()]
    return blocks[0] if len(blocks) == 1 else None


def _card_lines(table: Table, words: PaperWords) -> Iterator[Line]:
    impacts = [label.word for row in table.rows for label in _row_labels(row, words) if label.key == "impact"]
    titled = any(label.key == "issue" for row in table.rows for label in _row_labels(row, words))
    names_title = len(set(impacts)) > 1 and not titled
    begun = False
    for row in table.rows:
        lines = list(_card_row(row, words, begun=begun))
        first = lines[0] if lines else None
        if names_title and first and first.label and first.label.word in {plain_form(word) for word in words.issue}:
            lines = _as_title(lines)
            names_title = False
        begun = begun or any(line.role == "label" for line in lines)
        yield from lines


def _card_row(row: Sequence[Cell], words: PaperWords, *, begun: bool) -> Iterator[Line]:
    filled = [cell for cell in row if cell.text.strip()]
    labels = _row_labels(row, words)
    if not labels:
        yield from _unnamed_row(row, filled, words, begun=begun)
        return
    if len(labels) == 2 and len(row) == 4:
        yield from _pair(row[:2], labels[0], words)
        yield from _pair(row[2:], labels[1], words)
        return
    values = row[row.index(filled[0]) + 1 :]
    yield from _pair((filled[0], *values), labels[0], words)


def _pair(cells: Sequence[Cell], label: Label, words: PaperWords) -> Iterator[Line]:
    block = _only_block(cells[0])
    values = [cell for cell in cells[1:] if cell.text.strip()]
    if label.key in ("issue", "number", "category"):
        role = "title" if label.key == "issue" else label.key
        yield from (_whole_line(cell, role, label) for cell in values[:1])
        return
    yield Line(whole(block) if block else None, "label", label, exact=True, in_table=True)
    yield from _content(cells[1:], words)


def _content(cells: Sequence[Cell], words: PaperWords) -> Iterator[Line]:
    """A cell's blocks as they are; several cells beside each other stay cells."""
    if len(cells) > 1:
        yield cells_line((tuple(cells),))
        return
    for block in (block for cell in cells for block in cell.blocks):
        if isinstance(block, Table):
            yield cells_line(block.rows)
        elif block.text.strip():
            yield from (Line(part, in_table=True) for part in at_bullets(whole(block)))


def _unnamed_row(row: Sequence[Cell], filled: list[Cell], words: PaperWords, *, begun: bool) -> Iterator[Line]:
    """A title above the first label; a label that the profile does not know; or what goes on from above."""
    if not filled:
        if begun and len(row) > 1:
            yield cells_line((tuple(row),))
    elif not begun and len(filled) <= 2 and len(filled[-1].text) <= _LONGEST_TITLE:
        yield from (_whole_line(cell, "number") for cell in filled[:-1])
        yield _whole_line(filled[-1], "title")
    elif len(row) == 2 and row[0] is filled[0] and len(row[0].text) <= _LONGEST_LABEL and _only_block(row[0]):
        passage = whole(_only_block(row[0]) or TextBlock())
        text = passage.text
        label = Label("unknown", plain_form(text), printed_form(text))
        yield Line(passage, "label", label, exact=True, in_table=True)
        yield from _content(row[1:], words)
    elif len(filled) > 1:
        yield cells_line((tuple(row),))
    else:
        yield from _content(filled, words)


def _as_title(lines: list[Line]) -> list[Line]:
    """'Issue | Apparently spurious alerts' where another row tells the impact."""
    return [replace(line, role="title", in_table=True) for line in lines[1:2]] + lines[2:]
