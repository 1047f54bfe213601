"""A Document as compact JSON and back: the register keeps what stood on the page beside what was read from it.

["p", [["ACTION OPSG 29/12: ", {"bold": true}], ["The DCC to …"]], [[0, 4, [72, 90, 520, 101], "page[4]/p[7]"]], …]
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, overload

from opsgdocs.document import (
    Block,
    Cell,
    Damage,
    Document,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Place,
    Recognised,
    Run,
    Table,
    TextBlock,
)
from opsgdocs.errors import RegisterError

_FIELDS: dict[type[TextBlock], tuple[str, tuple[str, ...]]] = {
    Paragraph: ("p", ("style",)),
    Heading: ("h", ("level", "marker", "style")),
    ListItem: ("l", ("level", "marker", "style")),
    TextBlock: ("t", ()),
}
_CLASSES = {sign: kind for kind, (sign, _) in _FIELDS.items()}
DAMAGED = "a document in the register is damaged; run opsgdocs rebuild, then ingest the document again"
_ROUGH = 1  # of zlib; a stronger one costs a worker more than it saves


class Packed(NamedTuple):
    """A document as the register keeps it.

    Attributes:
        pages: compressed JSON, with the blocks of each agenda item, which are blocks of the document mostly.
        texts: that of each block, as `lines_of` gives them.
    """

    pages: bytes
    texts: list[str]


def packed(document: Document, items: Iterable[Sequence[Block]] = ()) -> Packed:
    """The document packed."""
    told = _written(document)
    beneath = list(items)
    places = {id(block): place for place, block in enumerate(_all_blocks(document.blocks))} if any(beneath) else {}
    told["items"] = [[_item_block_written(block, places) for block in blocks] for blocks in beneath]
    text = json.dumps(told, ensure_ascii=True, separators=(",", ":"), check_circular=False)
    return Packed(zlib.compress(text.encode("ascii"), _ROUGH), [_text_told(block) for block in _blocks_told(told)])


def unpacked(pages: bytes) -> Document:
    """The document that was packed."""
    return _document(opened(pages))


def opened(packed: bytes) -> Any:  # noqa: ANN401  (what the JSON holds)
    """What was packed, as plain data.

    Raises:
        RegisterError: it is damaged.
    """
    try:
        return json.loads(zlib.decompress(packed))
    except (zlib.error, ValueError, TypeError) as error:
        raise RegisterError(DAMAGED) from error


class Items:
    """What stands beneath each agenda item of a packed document, worked out when somebody looks."""

    def __init__(self, pages: bytes, count: int) -> None:
        self._pages = pages
        self._count = count

    def beneath(self) -> "list[Beneath]":
        """For each item in order."""
        return [Beneath(self, place) for place in range(self._count)]

    @cached_property
    def blocks(self) -> list[tuple[Block, ...]]:
        """Of each item; none where the document was packed without its items."""
        told = opened(self._pages)
        known = list(_all_blocks(_document(told).blocks))
        items = told.get("items", ())
        found = [tuple(known[one] if isinstance(one, int) else _blocks([one])[0] for one in blocks) for blocks in items]
        return found if len(found) == self._count else [()] * self._count


class Beneath(Sequence[Block]):
    """The blocks of one item; equal to a tuple of the same."""

    def __init__(self, items: Items, place: int) -> None:
        self._items = items
        self._place = place

    @overload
    def __getitem__(self, at: int) -> Block: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Block, ...]: ...
    def __getitem__(self, at: int | slice) -> Block | tuple[Block, ...]:
        return self._items.blocks[self._place][at]

    def __len__(self) -> int:
        return len(self._items.blocks[self._place])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def _document(told: dict[str, Any]) -> Document:
    return Document(
        name=told["name"],
        sha256=told["sha256"],
        media_type=told["media_type"],
        pages=told["pages"],
        blocks=_blocks(told["blocks"]),
        furniture=tuple(map(_text_block, told["furniture"])),
        notes=tuple(map(_note, told["notes"])),
        damage=tuple(Damage(code, message, _place(place)) for code, message, place in told["damage"]),
        recognised=tuple(Recognised(*page) for page in told.get("recognised", ())),
    )


def _note(told: list[Any]) -> Note:
    """Registers of before hold no more than the mark and the blocks."""
    mark, blocks, *beside = told
    return Note(mark, tuple(map(_text_block, blocks)), *beside)


def lines_of(pages: bytes) -> Iterator[tuple[str, Place]]:
    """The text of each block, tables cell by cell, with the place where it begins; notes come last.

    Raises:
        RegisterError: the pages are damaged.
    """
    try:
        yield from _lines_told(opened(pages))
    except (LookupError, TypeError, ValueError) as error:
        raise RegisterError(DAMAGED) from error


def _lines_told(told: dict[str, Any]) -> Iterator[tuple[str, Place]]:
    for block in _blocks_told(told):
        yield _text_told(block), _exact(block[2][0]) if block[2] else Place()


def _blocks_told(told: dict[str, Any]) -> Iterator[list[Any]]:
    """Those that hold text themselves."""
    yield from _flat(told["blocks"])
    for _, blocks, *_ in told["notes"]:
        yield from _flat(blocks)


def _flat(blocks: Iterable[list[Any]]) -> Iterator[list[Any]]:
    for block in blocks:
        if block[0] == "table":
            for row in block[1]:
                for cell in row:
                    yield from _flat(cell[0])
        else:
            yield block


def _text_told(block: list[Any]) -> str:
    return "".join([run[0] for run in block[1]])


def _all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Tables before what is in them."""
    for block in blocks:
        yield block
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from _all_blocks(cell.blocks)


def _item_block_written(block: Block, places: Mapping[int, int]) -> int | list[Any]:
    """By its number, unless an extractor cut it out of a larger one."""
    place = places.get(id(block))
    return _block_written(block) if place is None else place


def _written(document: Document) -> dict[str, Any]:
    return {
        "name": document.name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "pages": document.pages,
        "blocks": [_block_written(block) for block in document.blocks],
        "furniture": [_block_written(block) for block in document.furniture],
        "notes": [
            (note.mark, [_block_written(block) for block in note.blocks], note.beside) for note in document.notes
        ],
        "damage": [(damage.code, damage.message, damage.place) for damage in document.damage],
        "recognised": document.recognised,
    }


def _block_written(block: Block) -> list[Any]:
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
    return [[_block_written(block) for block in cell.blocks], *cell[1:]]


def _run_written(run: Run) -> list[Any]:
    """Many runs have no style at all."""
    style = _style_of(*run[1:])
    return [run.text, style] if style else [run.text]


@lru_cache(maxsize=1 << 10, typed=True)
def _style_of(*values: object) -> dict[str, Any]:
    """Few styles make a document."""
    return {name: value for name, value in zip(_STYLES, values, strict=True) if value not in (False, None)}


_STYLES = Run._fields[1:]


def _blocks(told: list[Any]) -> tuple[Block, ...]:
    return tuple(_table(block) if block[0] == "table" else _text_block(block) for block in told)


def _table(told: list[Any]) -> Table:
    _, rows, columns, header_rows, places, widths = told
    return Table(
        rows=tuple(tuple(Cell(_blocks(cell[0]), *cell[1:]) for cell in row) for row in rows),
        columns=columns,
        header_rows=header_rows,
        places=_places(places),
        widths=tuple(widths),
    )


def _text_block(told: list[Any]) -> TextBlock:
    sign, runs, places, *others = told
    kind = _CLASSES[sign]
    fields = dict(zip(_FIELDS[kind][1], others, strict=True))
    made = tuple(Run(run[0], **run[1]) if len(run) > 1 else Run(run[0]) for run in runs)
    return kind(runs=made, places=_places(places), **fields)


def _places(told: list[Any]) -> tuple[Place, ...]:
    return tuple(_exact(place) for place in told)


def _exact(told: list[Any]) -> Place:
    start, page, bbox, path = told[:4]
    words = tuple((at, sure) for at, sure in told[4]) if len(told) > 4 and told[4] else ()
    return Place(start, page, tuple(bbox) if bbox else None, path, words)


def _place(told: list[Any] | None) -> Place | None:
    return _exact(told) if told else None
