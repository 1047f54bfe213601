"""How much of one file is read at the most: sizes, counts, time and memory.

Real minutes stay far below every limit (a paper of 600 pages too); what is beyond one was made to harm, or is no
minutes. A limit is set with `Settings(limits=Limits(pages=500))`.
"""

from dataclasses import dataclass, fields

from opsgdocs.document import Block, Document, Table
from opsgdocs.errors import TooLarge, UsageError

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may have; a file beyond a limit is `TooLarge`.

    Attributes:
        file: bytes of the file itself.
        members: parts of a zip file, which a Word file is.
        unpacked: bytes of all parts together, pictures included.
        member: bytes of one part that is read; the text of a thousand pages has 20 million.
        ratio: unpacked to packed size of a part of more than 16 MB; real ones stay below 40.
        pages: pages of a PDF file.
        characters: characters of text, tables and notes included.
        cells: cells of all tables.
        blocks: paragraphs, headings and list items.
        seconds: time that one file takes; kept by `opsgdocs.guard`, and for LibreOffice.
        memory: bytes of memory that one file takes; kept by `opsgdocs.guard`.
    """

    file: int = 256 * MEGABYTE
    members: int = 10_000
    unpacked: int = 1024 * MEGABYTE
    member: int = 64 * MEGABYTE
    ratio: int = 200
    pages: int = 5_000
    characters: int = 5_000_000
    cells: int = 200_000
    blocks: int = 200_000
    seconds: float = 60.0
    memory: int = 1024 * MEGABYTE

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, bool) or not isinstance(value, int | float) or not value > 0:
                raise UsageError(f"the limit {field.name!r} is {value!r}; it is a number above 0")


USUAL = Limits()
"""The limits that hold where none are given."""


def check_size(path: str, size: int, limits: Limits) -> None:
    """The file's size in bytes.

    Raises:
        TooLarge: it has more.
    """
    if size > limits.file:
        raise TooLarge(path, f"it has more than {limits.file / MEGABYTE:,.0f} MB; split it or leave out the pictures")


def check_counts(path: str, document: Document, limits: Limits) -> None:
    """What the document holds.

    Raises:
        TooLarge: more characters, cells or blocks than may be.
    """
    counts = {"characters": 0, "cells": 0, "blocks": 0}
    for blocks in (document.blocks, *(note.blocks for note in document.notes)):
        _count(blocks, counts)
    for name, count in counts.items():
        limit = getattr(limits, name)
        if count > limit:
            raise TooLarge(path, f"it has {count:,} {name}, more than {limit:,}; split it")


def _count(blocks: tuple[Block, ...], counts: dict[str, int]) -> None:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                counts["cells"] += len(row)
                for cell in row:
                    _count(cell.blocks, counts)
        else:
            counts["blocks"] += 1
            counts["characters"] += len(block.text)
