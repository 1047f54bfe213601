"""Whether the objects of the file are where its table says: '0000021640 00000 n' leads to '18 0 obj'.

pdfium takes an object that it does not find for none, and a page whose font is gone has no words. The table of newer
files is packed; then its stream's check sum speaks for it, and this looks no further.
"""

from collections.abc import Iterator

from opsgdocs.document import Damage
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.file import File

_START = compiled(rb"startxref\s+(\d{1,12})\s")
_SECTION = compiled(rb"\s*(\d{1,10})[ \t]+(\d{1,10})\s+(?=\d{10} \d{5} [nf])")
_PREVIOUS = compiled(rb"/Prev\s+(\d{1,12})")
_OBJECT = compiled(rb"\s*(\d{1,10})\s+\d{1,10}\s+obj\b")
_ENTRY = 20  # bytes
_MOST = 100_000  # entries
_OLDEST = 64  # versions of the file
_HEAD = 1024  # bytes; what stands before the file's own beginning moves all places


def check_table(file: File) -> Iterator[Damage]:
    """Damage, where objects are not at the places that the file's own table gives."""
    shift = max(0, file.data.find(b"%PDF-", 0, _HEAD))
    places = _places(file.data, shift)
    lost = sum(not _stands(file.data, number, place + shift) for number, place in places.items())
    if lost:
        objects = "an object" if lost == 1 else f"{lost} objects"
        yield Damage("part_missing", f"The file is damaged: {objects} of it cannot be found; text may be missing.")


def _places(data: bytes, shift: int) -> dict[int, int]:
    """Where each object that is in use should be; the newest version of a table comes first and counts."""
    starts = _START.findall(data, max(0, len(data) - _HEAD))
    found: dict[int, int] = {}
    at = int(starts[-1]) + shift if starts else -1
    for _ in range(_OLDEST):
        if at < 0 or data[at : at + 4] != b"xref":
            break
        at = _read_sections(data, at + 4, found)
        previous = _PREVIOUS.search(data, at, data.find(b"startxref", at) if at >= 0 else 0)
        at = int(previous[1]) + shift if previous else -1
    return {number: place for number, place in found.items() if place}


def _read_sections(data: bytes, at: int, found: dict[int, int]) -> int:
    """Adds the entries from `at` on; returns where the table ends. Free entries have place 0."""
    while (section := _SECTION.match(data, at)) and len(found) < _MOST:
        first, count = int(section[1]), int(section[2])
        at = section.end()
        for number in range(first, first + min(count, _MOST)):
            entry = data[at : at + _ENTRY]
            if len(entry) < 18 or entry[17:18] not in b"nf" or not entry[:10].isdigit():
                break
            found.setdefault(number, int(entry[:10]) if entry[17:18] == b"n" else 0)
            at += _ENTRY
    return at


def _stands(data: bytes, number: int, place: int) -> bool:
    found = _OBJECT.match(data, place, place + 40)
    return found is not None and int(found[1]) == number
