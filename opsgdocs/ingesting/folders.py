"""Documents in files and folders: '/srv/minutes/2019/OPSG_29_Minutes.pdf'.

A folder is walked one folder at a time, in the order of names; links to folders are not followed, so there are no
circles. Zip files on the way are walked as if they were folders.
"""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path

from opsgdocs.errors import ParseError, TooLarge, UnreadableFile
from opsgdocs.ingesting.archives import ARCHIVE, Members, is_archive, is_held
from opsgdocs.ingesting.found import Found, refused
from opsgdocs.parsers.limits import Limits
from opsgdocs.pipeline import SUFFIXES, check_link

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

    def finds(self, address: str) -> bool:
        """Whether a file is among its documents; what lies behind a link to a folder is not walked."""
        if not address.startswith(self.address):
            return False
        *folders, name = Path(address[len(self.address) :]).parts
        steps = accumulate(folders, os.path.join, initial=self.address)
        there = os.path.lexists(address) and not Path(address).is_dir()
        return there and _is_document(name) and not any(map(os.path.islink, islice(steps, 1, None)))


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


def open_file(place: str, limits: Limits) -> bytes:
    """The bytes of a file.

    Raises:
        TooLarge: there are more than a file may have.
        UnreadableFile: it is gone, forbidden, or no file.
    """
    most = limits.file
    try:
        with open(place, "rb", opener=_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _no_file(place)
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
    """What is no file though it is called like one, a link that leads nowhere say, is told when it is to be opened."""
    if not _is_document(entry.name):
        return False
    try:
        return not entry.is_dir()
    except OSError:
        return True


def _is_document(name: str) -> bool:
    suffix = Path(name).suffix.lower()
    return not name.startswith((".", "~$")) and (suffix in SUFFIXES or suffix == ARCHIVE)


def _in_file(path: str, *, named: bool) -> Iterator[Found]:
    try:
        check_link(path)
        facts = Path(path).stat()
        if not stat.S_ISREG(facts.st_mode):
            raise _no_file(path)
        if path.lower().endswith(ARCHIVE) or (named and is_archive(path)):
            yield from Members(path, address_of(path), facts.st_size, facts.st_mtime_ns, named).documents()
        else:
            yield Found(address_of(path), facts.st_size, facts.st_mtime_ns, _OPENER, path, named)
    except ParseError as error:
        yield refused(address_of(path), type(error).__name__, error.reason, named=named)
    except FileNotFoundError:
        yield refused(address_of(path), "UnreadableFile", "there is no such file; check the name", named=named)
    except (OSError, ValueError) as error:
        reason = f"it cannot be read ({getattr(error, 'strerror', None) or error})"
        yield refused(address_of(path), "UnreadableFile", reason, named=named)


def _is_there(address: str) -> bool:
    """Only what is certainly gone counts as gone: a folder that may not be looked into is there."""
    for at in _archive_ends(address):
        if os.path.lexists(address):  # a folder's name may end in '!'
            return True
        path = address[:at]
        if os.path.lexists(path) and not Path(path).is_dir():
            return is_held(path, address[at + len(_MEMBER) :])
    try:
        Path(address).lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _no_file(path: str) -> UnreadableFile:
    return UnreadableFile(path, "it is a pipe or a device, not a file; save the document as a file")


def _archive_ends(address: str) -> Iterator[int]:
    """Where the path of an archive may end, and the name of its member begin."""
    return (match.start() for match in re.finditer(_MEMBER, address))


def _without_waiting(path: str, flags: int) -> int:
    """A pipe in the folder must not keep us waiting for somebody to write into it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
