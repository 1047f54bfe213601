"""Documents in files and folders: '/srv/minutes/2019/OPSG_29_Minutes.pdf'.

A folder is walked one folder at a time, in the order of names; links to folders are not followed, so there are no
circles. Zip files on the way are walked as if they were folders.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from opsgdocs.errors import ParseError, TooLarge, UnreadableFile
from opsgdocs.ingesting.archives import ARCHIVE, Members, is_archive, is_held
from opsgdocs.ingesting.found import Found, refused
from opsgdocs.pipeline import SUFFIXES

_OPENER = "opsgdocs.ingesting.folders:open_file"
_MEMBER = "!/"


@dataclass(frozen=True, slots=True)
class Folder:
    """All documents in a folder and the folders beneath it."""

    path: str

    @property
    def address(self) -> str:
        """How the addresses of its documents begin."""
        return os.path.join(address_of(self.path), "")  # noqa: PTH118  (a separator at the end)

    def documents(self) -> Iterator[Found]:
        """The documents, folder by folder; a folder that may not be read is told and the others are walked."""
        return _walk(self.path)

    def holds(self, address: str) -> bool:
        """Whether a document is still there; one that cannot be looked at is."""
        return _is_there(address)


@dataclass(frozen=True, slots=True)
class Single:
    """A file that was named itself, whatever its suffix; a zip file stands for what is in it."""

    path: str

    @property
    def address(self) -> str:
        """Where it lies."""
        return address_of(self.path)

    def documents(self) -> Iterator[Found]:
        """The one document, or those in the zip file."""
        return _in_file(self.path, named=True)

    def holds(self, address: str) -> bool:
        """Whether the document is still there, or still in the zip file; a file of a like name is none of ours."""
        own = self.address
        return not (address == own or address.startswith(own + _MEMBER)) or _is_there(address)


def open_file(place: str, most: int) -> bytes:
    """The bytes of a file.

    Raises:
        TooLarge: there are more than `most`.
        UnreadableFile: it is gone, forbidden, or no file.
    """
    try:
        with open(place, "rb", opener=_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UnreadableFile(place, "it is a device, not a file")
            data = file.read(most + 1)
    except PermissionError as error:
        raise UnreadableFile(place, "you may not read it; ask for the right to") from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(place, f"it cannot be read ({getattr(error, 'strerror', None) or error})") from error
    if len(data) > most:
        raise TooLarge(place, f"it has more than {most >> 20} MB; split it or leave out the pictures")
    return data


def address_of(path: str) -> str:
    """What the register calls a file."""
    return os.path.abspath(path)  # noqa: PTH100  (resolve() would follow links)


def _walk(folder: str) -> Iterator[Found]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield refused(address_of(here), "UnreadableFile", f"the folder cannot be read ({error.strerror})")
            continue
        waiting += [entry.path for entry in reversed(entries) if entry.is_dir(follow_symlinks=False)]
        for entry in entries:
            if _is_wanted(entry):
                yield from _in_file(entry.path, named=False)


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    suffix = Path(entry.name).suffix.lower()
    if entry.name.startswith((".", "~$")) or not (suffix in SUFFIXES or suffix == ARCHIVE):
        return False
    try:
        return entry.is_file()
    except OSError:  # it is told when it is to be opened
        return True


def _in_file(path: str, *, named: bool) -> Iterator[Found]:
    try:
        facts = Path(path).stat()
        if path.lower().endswith(ARCHIVE) or (named and is_archive(path)):
            yield from Members(path, address_of(path), facts.st_size, facts.st_mtime_ns, named).documents()
        else:
            yield Found(address_of(path), facts.st_size, facts.st_mtime_ns, _OPENER, path, named)
    except ParseError as error:
        yield refused(address_of(path), type(error).__name__, error.reason, named=named)
    except (OSError, ValueError) as error:
        reason = f"it cannot be read ({getattr(error, 'strerror', None) or error})"
        yield refused(address_of(path), "UnreadableFile", reason, named=named)


def _is_there(address: str) -> bool:
    """Only what is certainly gone counts as gone: a folder that may not be looked into is there."""
    path, inner, member = address.partition(_MEMBER)
    try:
        Path(path).lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return not inner or is_held(path, member)


def _without_waiting(path: str, flags: int) -> int:
    """A pipe in the folder must not keep us waiting for somebody to write into it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
