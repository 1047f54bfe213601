"""What packs a stream, one layer over the other, and how much comes out: '/Filter[/ASCII85Decode/FlateDecode]'.

A stream may be packed twice and more, and a few kilobytes then are a gigabyte. So every layer is taken off here with
an eye on its size, before pdfium takes all of them off at once.
"""

import zlib
from collections.abc import Callable

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.file.ascii85 import decode_ascii85

FLATE = b"FlateDecode"
_FILTER = compiled(rb"/Filter\s*(?:\[([^\]]*)\]?|/([^\s/<>\[\]()]+)|(\d{1,9})\s+\d{1,5}\s+R)")
_NAME = compiled(rb"/([^\s/<>\[\]()]+)")
_ESCAPE = compiled(rb"#([0-9A-Fa-f]{2})")
_SHORT = {
    b"Fl": FLATE,
    b"A85": b"ASCII85Decode",
    b"AHx": b"ASCIIHexDecode",
    b"LZW": b"LZWDecode",
    b"RL": b"RunLengthDecode",
}
_MOST_LAYERS = 16
_LZW_RATIO = 2600  # a code of 12 bits stands for 3,837 bytes at the most
_CLEAR, _END, _FIRST, _WIDEST = 256, 257, 258, 12
_PIECE = 16 << 10  # bytes; they unpack to 16 MB at the most


class TooMuch(Exception):
    """More bytes than may be; who knows the file's name makes an error of it."""


def layers_of(head: bytes, object_of: Callable[[int], bytes]) -> tuple[bytes, ...]:
    """The names of a stream's filters, the outermost first: 'ASCII85Decode', 'FlateDecode'.

    Args:
        head: the stream's dictionary.
        object_of: the text of an object by its number, as the list of filters may be one.
    """
    found = _FILTER.search(head)
    if found is None:
        return ()
    listed = object_of(int(found[3])) if found[3] else found[1] if found[1] is not None else b"/" + found[2]
    names = [_ESCAPE.sub(lambda code: bytes([int(code[1], 16)]), name) for name in _NAME.findall(listed)]
    return tuple([_SHORT.get(name, name) for name in names])


def unpack(data: bytes, layers: tuple[bytes, ...], most: int) -> bytes:
    """What the stream says, as far as the layers are those of text; a picture's stays as it is.

    Raises:
        TooMuch: a layer unpacks to more than `most` bytes, or there are too many of them.
        ValueError, zlib.error: a layer is damaged.
    """
    if len(layers) > _MOST_LAYERS:
        raise TooMuch
    for layer in layers:
        decode = _DECODERS.get(layer)
        if decode is None:
            break
        data = decode(data, most)
    return data


def may_swell(length: int, layers: tuple[bytes, ...], most: int) -> bool:
    """Whether so many bytes, packed so, can be more than `most`; one layer of Flate is for others to measure."""
    if len(layers) == 1 and layers[0] == b"LZWDecode":
        return length * _LZW_RATIO > most
    return len([layer for layer in layers if layer in _SWELLING]) > 1


def _unpack_flate(data: bytes, most: int) -> bytes:
    unpacker, parts, size = zlib.decompressobj(), [], 0
    for at in range(0, len(data), _PIECE):
        parts.append(unpacker.decompress(data[at : at + _PIECE]))
        size += len(parts[-1])
        if size > most:
            raise TooMuch
        if unpacker.eof:
            return b"".join(parts)
    raise ValueError("it breaks off")


def _unpack_lzw(data: bytes, most: int) -> bytes:
    parts: list[bytes] = []
    table: list[bytes] = []
    last, size, bits, held, width = b"", 0, 0, 0, 9
    for byte in data:
        held, bits = (held << 8 | byte) & 0xFFFFFF, bits + 8
        if bits < width:
            continue
        bits -= width
        code = held >> bits & (1 << width) - 1
        if code == _END:
            break
        if code == _CLEAR:
            table, last, width = [], b"", 9
            continue
        entry = bytes([code]) if code < _CLEAR else _entry(table, code - _FIRST, last)
        if last and len(table) < (1 << _WIDEST) - _FIRST:
            table.append(last + entry[:1])
        last = entry
        parts.append(entry)
        size += len(entry)
        width = min(_WIDEST, max(9, (len(table) + _FIRST + 1).bit_length()))
        if size > most:
            raise TooMuch
    return b"".join(parts)


def _entry(table: list[bytes], at: int, last: bytes) -> bytes:
    if at < len(table):
        return table[at]
    if not last:
        raise ValueError("a code that stands for nothing")
    return last + last[:1]


def _unpack_run_lengths(data: bytes, most: int) -> bytes:
    parts, at, size = [], 0, 0
    while at < len(data) and data[at] != 128:
        count = data[at]
        part = data[at + 1 : at + 2 + count] if count < 128 else data[at + 1 : at + 2] * (257 - count)
        at += 2 + count if count < 128 else 2
        parts.append(part)
        size += len(part)
        if size > most:
            raise TooMuch
    return b"".join(parts)


def _unpack_hex(data: bytes, _most: int) -> bytes:
    digits = data.partition(b">")[0].translate(None, b" \t\r\n\f\0")
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _unpack_ascii85(data: bytes, _most: int) -> bytes:
    return decode_ascii85(data.partition(b"~>")[0])


_DECODERS: dict[bytes, Callable[[bytes, int], bytes]] = {
    FLATE: _unpack_flate,
    b"LZWDecode": _unpack_lzw,
    b"RunLengthDecode": _unpack_run_lengths,
    b"ASCIIHexDecode": _unpack_hex,
    b"ASCII85Decode": _unpack_ascii85,
}
_SWELLING = (FLATE, b"LZWDecode", b"RunLengthDecode")
