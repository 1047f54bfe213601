"""The file's objects by number, and its streams with the dictionaries before them, as they stand in the bytes.

    18 0 obj <</Type/XObject/Subtype/Form/Length 70>> stream …

Of an object that stands there twice the later one counts, as it does for readers. Those that are packed together in
streams ('/Type/ObjStm') are found as well.
"""

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.file.filters import TooMuch, layers_of, unpack

_STREAM = compiled(rb"(?<!end)stream(?:\r\n?|\n)")
_HEAD = 8192  # bytes before a stream, in which its dictionary stands
_REACH = 65_536  # bytes of an object that is no stream
_START = compiled(rb"(?<!\d)(\d{1,9})\s+\d{1,5}\s+obj\b")
_LENGTH = compiled(rb"/Length\s+(\d{1,9})(?!\s+\d+\s+R|\d)")
_GROUP = compiled(rb"/Type\s*/ObjStm\b")
_FIRST = compiled(rb"/First\s+(\d{1,9})")
_MOST = 100_000  # streams


class Stream(NamedTuple):
    """A stream: the number of its object, its dictionary, and where its bytes begin."""

    number: int
    head: bytes
    start: int

    @property
    def length(self) -> int | None:
        """As its dictionary gives it; None where that stands elsewhere."""
        found = _LENGTH.search(self.head)
        return int(found[1]) if found else None


class Bodies:
    """The objects of a file.

    Args:
        data: the file.
        most: bytes that a stream may unpack to.
    """

    def __init__(self, data: bytes, most: int) -> None:
        self._data, self._most = data, most

    @cached_property
    def streams(self) -> list[Stream]:
        """All streams in their order."""
        return [self._stream(found) for found in islice(_STREAM.finditer(self._data), _MOST)]

    def layers(self, stream: Stream) -> tuple[bytes, ...]:
        """The names of its filters."""
        return layers_of(stream.head, self.text)

    def unpacked(self, stream: Stream) -> bytes:
        """What it says; what is damaged says nothing.

        Raises:
            TooMuch: more than may be.
        """
        with suppress(ValueError, zlib.error):
            return unpack(self.raw(stream), self.layers(stream), self._most)
        return b""

    def raw(self, stream: Stream) -> bytes:
        """Its bytes as they are in the file, perhaps with what stands behind them."""
        length = stream.length
        if length is not None and b"endstream" in self._data[stream.start + length : stream.start + length + 20]:
            return self._data[stream.start : stream.start + length]
        end = self._data.find(b"endstream", stream.start)
        return self._data[stream.start : end if end >= 0 else len(self._data)]

    def text(self, number: int) -> bytes:
        """An object's text up to its stream; nothing where there is no such object."""
        at = self._places.get(number)
        if at is None:
            return self._packed.get(number, b"")
        end = self._data.find(b"endobj", at, at + _REACH)
        return _without_stream(self._data[at : end if end >= 0 else at + _REACH])

    def numbers(self) -> Iterator[int]:
        """Of all objects."""
        yield from self._places
        yield from (number for number in self._packed if number not in self._places)

    @cached_property
    def _places(self) -> dict[int, int]:
        return {int(found[1]): found.end() for found in _START.finditer(self._data)}

    @cached_property
    def _packed(self) -> dict[int, bytes]:
        found: dict[int, bytes] = {}
        for stream in self.streams:
            if _GROUP.search(stream.head):
                with suppress(TooMuch):  # it is told elsewhere
                    found.update(_members(stream.head, self.unpacked(stream)))
        return found

    def _stream(self, found: re.Match[bytes]) -> Stream:
        head = self._data[max(0, found.start() - _HEAD) : found.start()]
        head = head[max(0, head.rfind(b" obj")) :]
        before = self._data[max(0, found.start() - len(head) - 24) : found.start() - len(head) + 4]
        numbers = _START.findall(before)
        return Stream(int(numbers[-1]) if numbers else -1, head, found.end())


def _without_stream(text: bytes) -> bytes:
    found = _STREAM.search(text)
    return text[: found.start()] if found else text


def _members(head: bytes, content: bytes) -> Iterator[tuple[int, bytes]]:
    """The objects that are packed together: '11 0 12 54 <<…>><<…>>'."""
    first = _FIRST.search(head)
    if first is None:
        return
    begin = int(first[1])
    figures = [int(one) for one in re.findall(rb"\d{1,9}", content[:begin])]
    ends = [*figures[3::2], len(content)]
    for number, start, end in zip(figures[::2], figures[1::2], ends, strict=False):
        yield number, content[begin + start : begin + end]
