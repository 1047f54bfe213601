"""The inside of a zip file: its directory is judged before anything is unpacked.

A .docx is a zip; so is a bomb of 244 kB that unpacks to a gigabyte. Nothing here is ever written to disk.
"""

import io
import zipfile
import zlib
from typing import NamedTuple

from opsgdocs.errors import PasswordNeeded, TooLarge, UnreadableFile
from opsgdocs.parsers.file import File
from opsgdocs.parsers.limits import USUAL, Limits

SMALL = 16 << 20  # bytes; below this size a ratio says nothing

_DIRECTORY_END = b"PK\x05\x06"
_ENCRYPTED = 0x1
_LOCAL_HEADER = 30  # bytes before the name
_ENTRY = 200  # bytes of the directory for one member, with a long name


class DamagedMember(Exception):
    """A member whose bytes cannot be unpacked; the rest of the archive may be whole."""


class Archive(NamedTuple):
    """The members of a zip whose directory has been found harmless."""

    file: File
    members: dict[str, zipfile.ZipInfo]
    limits: Limits = USUAL

    def read(self, name: str) -> bytes:
        """The bytes of one member.

        Raises:
            KeyError: there is none of that name.
            TooLarge: it is past the limit for one member.
            DamagedMember: its bytes do not unpack to what the directory says.
        """
        info = self.members[name]
        if info.file_size > self.limits.member:
            raise TooLarge(
                self.file.path, f"its part {name} unpacks to {_megabytes(info.file_size)}; split the document"
            )
        content = _unpack(_packed(self.file.data, info), info)
        if len(content) != info.file_size or zlib.crc32(content) != info.CRC:
            raise DamagedMember(name)
        return content


def open_archive(file: File, limits: Limits = USUAL) -> Archive:
    """The zip in `file`, its directory checked.

    Raises:
        UnreadableFile: cut off, damaged, or with members that no honest program writes.
        TooLarge: past a limit of members, size or ratio.
        PasswordNeeded: a member is encrypted.
    """
    found = file.opened.get(limits)
    if found is None:
        found = file.opened[limits] = _opened(file, limits)
    return found


def _opened(file: File, limits: Limits) -> Archive:
    _check_directory_size(file, limits)
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise UnreadableFile(file.path, _why_closed(file.data)) from error
    _check_members(file, infos, limits)
    return Archive(file, {info.filename: info for info in infos}, limits)


def _check_directory_size(file: File, limits: Limits) -> None:
    """A directory of millions of members would cost seconds before the first check."""
    end = file.data.rfind(_DIRECTORY_END)
    if end >= 0 and int.from_bytes(file.data[end + 12 : end + 16], "little") > limits.members * _ENTRY:
        raise TooLarge(file.path, f"it is a zip file of more than {limits.members:,} parts; save it anew in Word")


def _why_closed(data: bytes) -> str:
    if _DIRECTORY_END in data:
        return "it is a damaged zip file; ask for the document again"
    return "it is cut off: the end of the zip file is missing; ask for the document again"


def _check_members(file: File, infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(infos) > limits.members:
        raise TooLarge(file.path, f"it is a zip file of {len(infos)} parts; save it anew in Word")
    total = sum(info.file_size for info in infos)
    if total > limits.unpacked:
        raise TooLarge(file.path, f"it unpacks to {_megabytes(total)}; split the document")
    seen: set[str] = set()
    for info in infos:
        _check_member(file, info, limits.ratio)
        if info.filename in seen:
            raise UnreadableFile(file.path, f"it holds two parts named {info.filename}; save it anew in Word")
        seen.add(info.filename)


def _check_member(file: File, info: zipfile.ZipInfo, ratio: int) -> None:
    if info.flag_bits & _ENCRYPTED:
        raise PasswordNeeded(file.path, "it is a zip file with a password; give the document without one")
    if ".." in info.filename.split("/") or info.filename.startswith("/"):
        raise UnreadableFile(
            file.path, f"its part {info.filename!r} points outside the file; ask for the document again"
        )
    if info.file_size > SMALL and info.file_size > ratio * info.compress_size:
        raise TooLarge(
            file.path, f"its part {info.filename} unpacks to {_megabytes(info.file_size)} from almost nothing"
        )


def _packed(data: bytes, info: zipfile.ZipInfo) -> bytes:
    """Read straight from the bytes at hand: `ZipFile.read` costs more than unpacking a small part."""
    header = data[info.header_offset : info.header_offset + _LOCAL_HEADER]
    if len(header) < _LOCAL_HEADER or header[:4] != b"PK\x03\x04":
        raise DamagedMember(info.filename)
    name_and_extra = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    start = info.header_offset + _LOCAL_HEADER + name_and_extra
    return data[start : start + info.compress_size]


def _unpack(packed: bytes, info: zipfile.ZipInfo) -> bytes:
    if info.compress_type == zipfile.ZIP_STORED:
        return packed
    if info.compress_type != zipfile.ZIP_DEFLATED:
        raise DamagedMember(info.filename)
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, info.file_size + 1)
    except zlib.error as error:
        raise DamagedMember(info.filename) from error


def _megabytes(size: int) -> str:
    return f"{size / (1 << 20):,.0f} MB"
