"""Whether the file's streams unpack to their ends: pdfium reads a damaged page as far as it goes, and does not say so.

A packed stream ends with a check sum, so a page of minutes from which an action is lost to a bad disk is found out.
Pictures are passed over, as no word is read from them; fonts are not: a broken one changes where words stand.
"""

import re
import zlib
from collections.abc import Iterator
from itertools import islice

from opsgdocs.document import Damage
from opsgdocs.errors import TooLarge
from opsgdocs.parsers.file import File
from opsgdocs.parsers.limits import Limits
from opsgdocs.parsers.pdf.file.ascii85 import decode_ascii85

_STREAM = re.compile(rb"stream\r?\n")
_HEAD = 600  # bytes before a stream, in which its dictionary stands
_PACKED = re.compile(rb"/Filter\s*\[?\s*(/ASCII85Decode\s*|/A85\s*)?/Fl(?:ateDecode)?\s*(?:\]|/|>|\Z)")
_PASSED = re.compile(rb"/Subtype\s*/Image\b")
_LENGTH = re.compile(rb"/Length\s+(\d{1,9})(?!\s+\d+\s+R|\d)")
_PIECE = 16 << 10  # bytes; they unpack to 16 MB at the most
_AT_ONCE = 16 << 20  # bytes
_MOST = 100_000  # streams


def check_streams(file: File, limits: Limits) -> Iterator[Damage]:
    """Damage, where streams do not unpack.

    Raises:
        TooLarge: one unpacks to more than `limits.member`.
    """
    data = file.data
    if b"/Encrypt" in data:  # what is encrypted cannot be told from what is damaged
        return
    broken = sum(not _is_whole(file, found, limits) for found in islice(_STREAM.finditer(data), _MOST))
    if broken:
        parts = "a part" if broken == 1 else f"{broken} parts"
        yield Damage("part_missing", f"The file is damaged: {parts} of it cannot be unpacked; text may be missing.")


def _is_whole(file: File, found: re.Match[bytes], limits: Limits) -> bool:
    head = file.data[max(0, found.start() - _HEAD) : found.start()]
    head = head[head.rfind(b" obj") :]
    packed = None if head.endswith(b"end") else _PACKED.search(head)
    if packed is None or _PASSED.search(head):
        return True
    try:
        if packed[1]:
            end = file.data.find(b"~>", found.end())
            return _unpacks(file, decode_ascii85(file.data[found.end() : end]), 0, limits)
        length = _LENGTH.search(head)
        if length and _unpacks_at_once(file.data[found.end() : found.end() + int(length[1])], limits):
            return True
        return _unpacks(file, file.data, found.end(), limits)
    except (zlib.error, ValueError):
        return False


def _unpacks_at_once(data: bytes, limits: Limits) -> bool:
    """Whether a stream of a known length unpacks in one step; if not, what is wrong with it shows piece by piece."""
    unpacker = zlib.decompressobj()
    unpacker.decompress(data, min(_AT_ONCE, limits.member))
    return unpacker.eof


def _unpacks(file: File, data: bytes, start: int, limits: Limits) -> bool:
    unpacker, size = zlib.decompressobj(), 0
    for at in range(start, len(data), _PIECE):
        size += len(unpacker.decompress(data[at : at + _PIECE]))
        if size > limits.member:
            raise TooLarge(file.path, f"a part of it unpacks to more than {limits.member >> 20} MB; save it anew")
        if unpacker.eof:
            return True
    return False
