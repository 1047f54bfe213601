"""Documents in zip files: 'minutes-2019.zip!/inner/OPSG_29_Minutes.docx'.

An archive's directory is judged before anything is unpacked, each member is unpacked in memory, and never to disk.
"""

import os
import struct
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import IO

from opsgdocs.errors import ParseError, PasswordNeeded, TooLarge, UnreadableFile
from opsgdocs.ingesting.found import Found, refused
from opsgdocs.parsers.limits import Limits
from opsgdocs.pipeline import SUFFIXES

ARCHIVE = ".zip"
MAX_MEMBERS = 100_000
_MAX_DIRECTORY = 64 << 20  # bytes of the archive's directory, which is held in memory
_MOST_UNPACKED = 100  # times the archive's size; minutes as text come to 10
_SMALL = 64 << 20  # below this size a ratio says nothing

_OPENER = "opsgdocs.ingesting.archives:open_member"
_WORD = b"[Content_Types].xml"
_END = struct.Struct("<4s4H2LH")  # the end of the directory
_LOCATOR = struct.Struct("<4sLQL")  # stands before it where numbers of 64 bits are needed, and tells
_END_64 = struct.Struct("<4sQ2H2L4Q")  # where these are; honest programs write them right before the locator
_BETWEEN = "\0"  # stands in no path
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Members:
    """The documents in one zip file."""

    path: str
    address: str
    size: int
    modified: int
    named: bool

    def documents(self) -> Iterator[Found]:
        """The documents; an archive in the archive is told, not opened.

        Raises:
            UnreadableFile: it is damaged, or its parts overlap.
            TooLarge: it is past a limit.
        """
        with _opened(self.path) as archive:
            infos = archive.infolist()
        names = Counter(info.filename for info in infos)
        for info in infos:
            found = self._found(info, names[info.filename])
            if found:
                yield found

    def _found(self, info: zipfile.ZipInfo, times: int) -> Found | None:
        name = PurePosixPath(info.filename)
        suffix = name.suffix.lower()
        if info.is_dir() or name.name.startswith((".", "~$")) or "__MACOSX" in name.parts:
            return None
        address = f"{self.address}!/{info.filename}"
        if suffix == ARCHIVE:
            return refused(address, "UnknownKind", "it is an archive in an archive; unpack the outer one", named=False)
        if suffix not in SUFFIXES:
            return None
        if times > 1:
            return refused(address, "UnreadableFile", "two files in the archive have this name; unpack it", named=False)
        return Found(address, info.file_size, self.modified, _OPENER, f"{self.path}{_BETWEEN}{info.filename}")


def is_archive(path: str) -> bool:
    """Whether a file is a zip of documents whatever its name; a Word file is a zip too, and none of documents."""
    with Path(path).open("rb") as file:
        head = file.read(512)
    return head.startswith(b"PK\x03\x04") and Path(path).suffix.lower() not in SUFFIXES and _WORD not in head


def is_held(path: str, member: str) -> bool:
    """Whether the archive still has that member; an archive that cannot be read is taken to have it."""
    try:
        facts = Path(path).stat()
        return member in _names(path, facts.st_mtime_ns, facts.st_size)
    except (OSError, UnreadableFile, TooLarge):
        return True


def open_member(place: str, limits: Limits) -> bytes:
    """The bytes of a document in an archive.

    Raises:
        TooLarge: there are more than a file may have, or they come out of almost nothing.
        PasswordNeeded: it is encrypted.
        UnreadableFile: it is damaged, or gone.
    """
    path, _, name = place.partition(_BETWEEN)
    try:
        facts = Path(path).stat()
        archive = _kept_open(path, facts.st_mtime_ns, facts.st_size)
        info = archive.getinfo(name)
        _check_member(place, info, limits)
        with archive.open(info) as member:
            return member.read(limits.file + 1)
    except (ParseError, MemoryError):
        raise
    except Exception as error:  # (each kind of packing has errors of its own)
        raise UnreadableFile(place, "the archive is damaged here; ask for it again") from error


def _check_member(place: str, info: zipfile.ZipInfo, limits: Limits) -> None:
    if info.flag_bits & _ENCRYPTED:
        raise PasswordNeeded(place, "the archive has a password; give one without")
    if info.file_size > limits.file:
        raise TooLarge(place, f"it unpacks to more than {limits.file >> 20} MB; split it or leave out the pictures")
    if info.file_size > _SMALL // 8 and info.file_size > limits.ratio * info.compress_size:
        raise TooLarge(place, f"it unpacks to {info.file_size >> 20} MB from almost nothing; do not trust it")


@lru_cache(maxsize=1)
def _kept_open(path: str, _modified: int, _size: int) -> zipfile.ZipFile:
    """Documents of one archive come one after the other; each would read its whole directory anew."""
    return _opened(path)


@lru_cache(maxsize=1)
def _names(path: str, _modified: int, _size: int) -> frozenset[str]:
    with _opened(path) as archive:
        return frozenset(archive.namelist())


def _opened(path: str) -> zipfile.ZipFile:
    """The archive, its directory judged.

    Raises:
        UnreadableFile: it is damaged, or its parts overlap.
        TooLarge: it is past a limit.
    """
    _check_directory(path)
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, struct.error) as error:
        raise UnreadableFile(path, "it is a damaged zip file, or cut off; ask for it again") from error
    try:
        _check_members(path, archive.infolist())
    except BaseException:
        archive.close()
        raise
    return archive


def _check_directory(path: str) -> None:
    """Its size stands at the end of the file; to read millions of members would cost gigabytes."""
    with Path(path).open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        start = max(0, size - _END.size - 0xFFFF)
        file.seek(start)
        tail = file.read()
        at = tail.rfind(b"PK\x05\x06")
        if at < 0 or len(tail) - at < _END.size:
            raise UnreadableFile(path, "it is a damaged zip file, or cut off; ask for it again")
        directory = _size_of_64_bits(file, start + at)
    if directory is None:
        directory = _END.unpack_from(tail, at)[5]
    if min(directory, size) > _MAX_DIRECTORY:
        raise TooLarge(path, f"it is a zip file of more than {MAX_MEMBERS:,} files; split it")


def _size_of_64_bits(file: IO[bytes], end: int) -> int | None:
    """Bytes of the directory where they are told in 64 bits; of two places that programs look at, the larger."""
    before = end - _LOCATOR.size
    mark, _, told, _ = _LOCATOR.unpack(_piece(file, before, _LOCATOR.size))
    if mark != b"PK\x06\x07":
        return None
    records = (_END_64.unpack(_piece(file, at, _END_64.size)) for at in (before - _END_64.size, told))
    return max((record[8] for record in records if record[0] == b"PK\x06\x06"), default=None)


def _piece(file: IO[bytes], at: int, size: int) -> bytes:
    """So many bytes; zeros for what lies outside the file."""
    if not 0 <= at <= file.seek(0, os.SEEK_END) - size:
        return bytes(size)
    file.seek(at)
    return file.read(size)


def _check_members(path: str, infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > MAX_MEMBERS:
        raise TooLarge(path, f"it is a zip file of {len(infos):,} files; split it")
    size = Path(path).stat().st_size
    if sum(info.compress_size for info in infos) > size:
        raise UnreadableFile(path, "the files in it overlap, which no honest program writes; do not trust it")
    unpacked = sum(info.file_size for info in infos)
    if unpacked > max(_SMALL, _MOST_UNPACKED * size):
        raise TooLarge(path, f"it unpacks to {unpacked >> 20:,} MB from almost nothing; do not trust it")
