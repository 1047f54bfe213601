"""The blocks of a Document as plain data for JSON, and back.

["p", [["ACTION OPSG 29/12: ", {"bold": true}], ["The DCC to …"]], [[0, 4, [72, 90, 520, 101], "page[4]/p[7]"]], …]
"""

from functools import lru_cache
from typing import Any

from opsgdocs.document import Block, Cell, Heading, ListItem, Paragraph, Place, Run, Table, TextBlock

_FIELDS: dict[type[TextBlock], tuple[str, tuple[str, ...]]] = {
    Paragraph: ("p", ("style",)),
    Heading: ("h", ("level", "marker", "style")),
    ListItem: ("l", ("level", "marker", "style")),
    TextBlock: ("t", ()),
}
_CLASSES = {sign: kind for kind, (sign, _) in _FIELDS.items()}
_STYLES = Run._fields[1:]


def block_written(block: Block) -> list[Any]:
    """The block as plain data."""
    if isinstance(block, Table):
        return [
            "table",
            [[_cell_written(cell) for cell in row] for row in block.rows],
            block.columns,
            block.header_rows,
            block.places,
            block.widths,
        ]
    sign, fields = next(_FIELDS[kind] for kind in type(block).__mro__ if kind in _FIELDS)
    return [sign, [_run_written(run) for run in block.runs], block.places, *[getattr(block, name) for name in fields]]


def _cell_written(cell: Cell) -> list[Any]:
    return [[block_written(block) for block in cell.blocks], *cell[1:]]


def _run_written(run: Run) -> list[Any]:
    """Many runs have no style at all."""
    style = _style_of(*run[1:])
    return [run.text, style] if style else [run.text]


@lru_cache(maxsize=1 << 10, typed=True)
def _style_of(*values: object) -> dict[str, Any]:
    """Few styles make a document."""
    return {name: value for name, value in zip(_STYLES, values, strict=True) if value not in (False, None)}


def blocks_from(told: list[Any]) -> tuple[Block, ...]:
    """The blocks that were written so."""
    return tuple(_table(block) if block[0] == "table" else text_block_from(block) for block in told)


def _table(told: list[Any]) -> Table:
    _, rows, columns, header_rows, places, widths = told
    return Table(
        rows=tuple(tuple(Cell(blocks_from(cell[0]), *cell[1:]) for cell in row) for row in rows),
        columns=columns,
        header_rows=header_rows,
        places=_places(places),
        widths=tuple(widths),
    )


def text_block_from(told: list[Any]) -> TextBlock:
    """The block of text that was written so."""
    sign, runs, places, *others = told
    kind = _CLASSES[sign]
    fields = dict(zip(_FIELDS[kind][1], others, strict=True))
    made = tuple(Run(run[0], **run[1]) if len(run) > 1 else Run(run[0]) for run in runs)
    return kind(runs=made, places=_places(places), **fields)


def _places(told: list[Any]) -> tuple[Place, ...]:
    return tuple(place_from(place) for place in told)


def place_from(told: list[Any]) -> Place:
    """The place that was written so; registers of before know no sureness of words."""
    start, page, bbox, path = told[:4]
    words = tuple((at, sure) for at, sure in told[4]) if len(told) > 4 and told[4] else ()
    return Place(start, page, tuple(bbox) if bbox else None, path, words)
