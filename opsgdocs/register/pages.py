"""A Document as compact JSON and back: the register keeps what stood on the page beside what was read from it.

{"name": "OPSG_29.pdf", …, "blocks": […], "furniture": […], "notes": […], "damage": […]}, compressed
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple, overload

from opsgdocs.document import Block, Damage, Document, Note, Place, Recognised, Table
from opsgdocs.errors import RegisterError
from opsgdocs.register.blocks import block_written, blocks_from, place_from, text_block_from

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
        blocks_of_items = [
            tuple(known[block] if isinstance(block, int) else blocks_from([block])[0] for block in blocks)
            for blocks in items
        ]
        return blocks_of_items if len(blocks_of_items) == self._count else [()] * self._count


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
        blocks=blocks_from(told["blocks"]),
        furniture=tuple(map(text_block_from, told["furniture"])),
        notes=tuple(map(_note, told["notes"])),
        damage=tuple(Damage(code, message, _place(place)) for code, message, place in told["damage"]),
        recognised=tuple(Recognised(*page) for page in told.get("recognised", ())),
    )


def _note(told: list[Any]) -> Note:
    """Registers of before hold no more than the mark and the blocks."""
    mark, blocks, *beside = told
    return Note(mark, tuple(map(text_block_from, blocks)), *beside)


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
        yield _text_told(block), place_from(block[2][0]) if block[2] else Place()


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
    return block_written(block) if place is None else place


def _written(document: Document) -> dict[str, Any]:
    return {
        "name": document.name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "pages": document.pages,
        "blocks": [block_written(block) for block in document.blocks],
        "furniture": [block_written(block) for block in document.furniture],
        "notes": [(note.mark, [block_written(block) for block in note.blocks], note.beside) for note in document.notes],
        "damage": [(damage.code, damage.message, damage.place) for damage in document.damage],
        "recognised": document.recognised,
    }


def _place(told: list[Any] | None) -> Place | None:
    return place_from(told) if told else None
