"""How much of one file is read at the most: sizes, counts, time and memory.

Real minutes stay far below every limit (a paper of 600 pages too); what is beyond one was made to harm, or is no
minutes. A limit is set with `Settings(limits=Limits(pages=500))`.
"""

from dataclasses import dataclass, fields

from opsgdocs.errors import UsageError

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may have; a file beyond a limit is `TooLarge`.

    Attributes:
        file: bytes of the file itself.
        members: parts of a zip file, which a Word file is.
        unpacked: bytes of all parts together, pictures included.
        member: bytes of one part that is read; the text of a thousand pages has 20 million.
        ratio: unpacked to packed size of a part of more than 8 MB; real ones stay below 40.
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
    characters: int = 20_000_000
    cells: int = 500_000
    blocks: int = 500_000
    seconds: float = 60.0
    memory: int = 1024 * MEGABYTE

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, bool) or not isinstance(value, int | float) or not value > 0:
                raise UsageError(f"the limit {field.name!r} is {value!r}; it is a number above 0")


USUAL = Limits()
"""The limits that hold where none are given."""
