"""Whether the file's streams unpack to their ends: pdfium reads a damaged page as far as it goes, and does not say so.

A packed stream ends with a check sum, so a page of minutes from which an action is lost to a bad disk is found out.
Pictures are passed over, as no word is read from them; fonts are not: a broken one changes where words stand.
"""

import zlib
from collections.abc import Iterator

from opsgdocs.document import Damage
from opsgdocs.errors import TooLarge
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.file import File
from opsgdocs.parsers.limits import Limits
from opsgdocs.parsers.pdf.file.ascii85 import decode_ascii85
from opsgdocs.parsers.pdf.file.bodies import Bodies, Stream
from opsgdocs.parsers.pdf.file.filters import FLATE, TooMuch, may_swell, unpack

_PASSED = compiled(rb"/Subtype\s*/Image\b")
_ARMOURED = (b"ASCII85Decode", FLATE)
_PIECE = 16 << 10  # bytes; they unpack to 16 MB at the most
_AT_ONCE = 16 << 20  # bytes


def check_streams(file: File, limits: Limits) -> Iterator[Damage]:
    """Damage, where streams do not unpack.

    Raises:
        TooLarge: one unpacks to more than `limits.member`.
    """
    if b"/Encrypt" in file.data:  # what is encrypted cannot be told from what is damaged
        return
    bodies = Bodies(file.data, limits.member)
    try:
        broken = sum(not _is_whole(bodies, stream, file.data, limits) for stream in bodies.streams)
    except TooMuch:
        reason = f"a part of it unpacks to more than {limits.member >> 20} MB; save it anew"
        raise TooLarge(file.path, reason) from None
    if broken:
        parts = "a part" if broken == 1 else f"{broken} parts"
        yield Damage("part_missing", f"The file is damaged: {parts} of it cannot be unpacked; text may be missing.")


def _is_whole(bodies: Bodies, stream: Stream, data: bytes, limits: Limits) -> bool:
    layers = () if _PASSED.search(stream.head) else bodies.layers(stream)
    if not layers:
        return True
    try:
        if layers[:2] == _ARMOURED:
            end = data.find(b"~>", stream.start)
            unpacked = decode_ascii85(data[stream.start : end])
            return _unpacks(unpacked, 0, limits) and _stays_small(unpacked, layers[1:], limits)
        if layers[0] == FLATE:
            return _is_unpacked(data, stream, limits) and _stays_small(bodies.raw(stream), layers, limits)
        _stays_small(bodies.raw(stream), layers, limits)
    except (zlib.error, ValueError):
        return layers[0] not in _ARMOURED
    return True


def _stays_small(data: bytes, layers: tuple[bytes, ...], limits: Limits) -> bool:
    """Measures what is packed more than once; True where nothing was wrong with it."""
    if may_swell(len(data), layers, limits.member):
        unpack(data, layers, limits.member)
    return True


def _is_unpacked(data: bytes, stream: Stream, limits: Limits) -> bool:
    length = stream.length
    if length is not None and _unpacks_at_once(data[stream.start : stream.start + length], limits):
        return True
    return _unpacks(data, stream.start, limits)


def _unpacks_at_once(data: bytes, limits: Limits) -> bool:
    """Whether a stream of a known length unpacks in one step; if not, what is wrong with it shows piece by piece."""
    unpacker = zlib.decompressobj()
    unpacker.decompress(data, min(_AT_ONCE, limits.member))
    return unpacker.eof


def _unpacks(data: bytes, start: int, limits: Limits) -> bool:
    unpacker, size = zlib.decompressobj(), 0
    for at in range(start, len(data), _PIECE):
        size += len(unpacker.decompress(data[at : at + _PIECE]))
        if size > limits.member:
            raise TooMuch
        if unpacker.eof:
            return True
    return False
