"""Documents at addresses that fsspec knows: 's3://minutes/2019/', 'sftp://host/minutes/OPSG_29_Minutes.pdf'.

It needs the extra `remote`, and the library of the store itself (s3fs, gcsfs, adlfs …).
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from opsgdocs.errors import TooLarge, UnreadableFile, UsageError
from opsgdocs.ingesting.found import Found, refused
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.limits import Limits
from opsgdocs.pipeline import SUFFIXES

_OPENER = "opsgdocs.ingesting.remote:open_address"
_ADDRESS = compiled(r"[A-Za-z][A-Za-z0-9+.-]+(?:://|::)")
_TIMES = ("mtime", "LastModified", "last_modified", "updated", "modified", "created")


class Remote:
    """All documents beneath an address, or the one at it."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._folder: str | None = None
        self._names: frozenset[str] = frozenset()

    def documents(self) -> Iterator[Found]:
        """The documents, folder by folder; what goes wrong on the way is told."""
        try:
            system, path = _system(self.address)
            yield from self._single(system, path) if system.isfile(path) else self._beneath(system, path)
        except UsageError:
            raise
        except Exception as error:  # noqa: BLE001  (each store has errors of its own)
            reason = f"it cannot be listed ({type(error).__name__}); check the address and your rights"
            yield refused(self.address, "UnreadableFile", reason, named=True)

    def holds(self, address: str) -> bool:
        """Whether a document is still there; what cannot be looked at is."""
        system, path = _system(address)
        folder = path.rpartition("/")[0]
        try:
            if folder != self._folder:  # asked for in the order of addresses: one listing serves a whole folder
                self._folder, self._names = folder, frozenset(_name(info) for info in system.ls(folder, detail=True))
            return path in self._names
        except FileNotFoundError:
            return False
        except Exception:  # noqa: BLE001  (each store has errors of its own)
            return True

    def _single(self, system: Any, path: str) -> Iterator[Found]:  # noqa: ANN401
        yield self._found(system, {**system.info(path), "name": path}, named=True)

    def _beneath(self, system: Any, path: str) -> Iterator[Found]:  # noqa: ANN401
        if not system.isdir(path):
            yield refused(self.address, "UnreadableFile", "there is nothing at this address; check it", named=True)
        for _folder, _folders, files in system.walk(path, detail=True):
            for name, info in sorted(files.items()):
                if PurePosixPath(name).suffix.lower() in SUFFIXES and not name.startswith((".", "~$")):
                    yield self._found(system, info, named=False)

    def _found(self, system: Any, info: dict[str, Any], *, named: bool) -> Found:  # noqa: ANN401
        address = _address_of(self.address, system, str(info["name"]))
        if address is None:
            reason = f"{info['name']} cannot be told by an address of its own; fetch it and give the file"
            return refused(self.address, "UnreadableFile", reason, named=named)
        return Found(address, int(info.get("size") or 0), _modified(info), _OPENER, address, named)


def is_address(path: str) -> bool:
    """Whether a path is for fsspec: 's3://…'; 'C:/minutes' is none."""
    return bool(_ADDRESS.match(path))


def open_address(place: str, limits: Limits) -> bytes:
    """The bytes at an address.

    Raises:
        TooLarge: there are more than a file may have.
        UnreadableFile: they cannot be had.
    """
    most = limits.file
    try:
        system, path = _system(place)
        with system.open(path, "rb") as file:
            data: bytes = file.read(most + 1)
    except Exception as error:  # (each store has errors of its own)
        raise UnreadableFile(place, f"it cannot be fetched ({type(error).__name__}); check your rights") from error
    if len(data) > most:
        raise TooLarge(place, f"it has more than {most >> 20} MB; split it or leave out the pictures")
    return data


def _system(address: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise UsageError(f"{address}: addresses need fsspec: pip install 'opsgdocs[remote]'") from error
    try:
        system, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise UsageError(f"{address}: {str(error).splitlines()[0]}") from error
    return system, str(path)


def _address_of(asked: str, system: Any, name: str) -> str | None:  # noqa: ANN401
    """The address that leads to a file; many stores forget their host, or the archive that they lie in."""
    for address in (str(system.unstrip_protocol(name)), _beside(asked, name)):
        try:
            there = _system(address)
        except Exception:  # noqa: BLE001,S112  (each store has errors of its own)
            continue
        if there == (system, name.rstrip("/")):
            return address
    return None


def _beside(asked: str, name: str) -> str:
    """'ftp://host/2019', '/2019/OPSG_29.pdf' → 'ftp://host/2019/OPSG_29.pdf'; what follows '::' stays."""
    _, path = _system(asked)
    if not path.strip("/"):
        return name.join(_root_of(asked))
    store, mark, rest = asked.partition("://")
    head, _, tail = rest.partition(path)
    return f"{store}{mark}{head}{name}{tail.lstrip('/')}"


def _root_of(asked: str) -> tuple[str, str]:
    first, chain, rest = asked.partition("::")
    return first if first.endswith("://") else first.rstrip("/"), chain + rest


def _name(info: dict[str, Any]) -> str:
    return str(info["name"]).rstrip("/")


def _modified(info: dict[str, Any]) -> int:
    """Nanoseconds; stores tell it in many ways, or not at all."""
    value = next((info[name] for name in _TIMES if info.get(name)), 0)
    if isinstance(value, dt.datetime):
        return int(value.timestamp() * 1_000_000_000)
    return int(value * 1_000_000_000) if isinstance(value, int | float) else 0
