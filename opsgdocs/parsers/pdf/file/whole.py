"""Whether a file is whole: all of its pages can be read, it has an end, and its list of parts is right.

pdfium mends what it can, and does not tell.
"""

from collections.abc import Collection, Iterator

from opsgdocs.document import Damage, Place
from opsgdocs.parsers.file import File
from opsgdocs.parsers.pdf.engine.pdfium import Handle, Pdfium
from opsgdocs.parsers.pdf.file.objects import check_table


def missing_parts(file: File, count: int, read: Collection[int]) -> Iterator[Damage]:
    """The pages of so many that are not among those `read`, and the sign of a file that was cut off: it has no end."""
    for number in range(1, count + 1):
        if number not in read:
            place = Place(page=number, path=f"page[{number}]")
            yield Damage("part_missing", f"Page {number} is damaged and could not be read.", place)
    if b"%%EOF" not in file.data[-2048:] and b"startxref" not in file.data[-2048:]:
        yield Damage("part_missing", "The file ends too early; pages or parts of them may be missing.")


def mended_table(engine: Pdfium, document: Handle, file: File) -> Iterator[Damage]:
    """The signs of a file of which parts were lost or moved: its own list of its parts is wrong."""
    if engine.has_valid_table(document):
        yield from check_table(file)
    else:
        yield Damage("part_missing", "The file's list of its parts is wrong and was made anew; pages may be missing.")
