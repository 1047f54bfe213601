"""What every process that reads is told once: how documents are read, and by what function.

    {"read": "opsgdocs.ingesting.reading:read_entry", "profile": null, "limits": {"seconds": 60.0, …}, …}

It travels as one line of JSON, also to other machines.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from functools import cache, cached_property
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple

from opsgdocs import __version__
from opsgdocs.ingesting.found import Found
from opsgdocs.parsers.limits import USUAL, Limits
from opsgdocs.profile import Profile
from opsgdocs.register.entry import Failure, Stamp

READ = "opsgdocs.ingesting.reading:read_entry"

# What is no part of reading; all else may change what is read, also the register, whose entries the readers make.
_BESIDE = ("cli", "guard", "history", "ingesting", "writers", "profiling", "progress.py", "__pycache__")
_LIBRARIES = ("lxml", "markdown-it-py", "msoffcrypto-tool", "pypdfium2", "regex")

_MARK = "+"  # behind the profile's fingerprint, where pages are pictures
_SCAN, _RECOGNISED = f"{_MARK}scan", f"{_MARK}ocr:"


class Task(NamedTuple):
    """One document to read.

    Attributes:
        found: where it is.
        known: its fingerprint when the register saw it last, by the same reader; '' where that does not count.
        held: whether the register has a record of it.
        before: why it has none, where it was tried.
    """

    found: Found
    known: str = ""
    held: bool = False
    before: Failure | None = None


@dataclass(frozen=True)
class Orders:
    """How documents are read.

    Attributes:
        reader: version of what reads (`reader_version`).
        profile: the conventions asked for, as JSON; None where they are recognised.
        password: for encrypted files.
        limits: of one document.
        ocr: whether pages that are pictures are read by text recognition; its language: 'eng+cym'.
        read: the function that makes an entry of a file.
    """

    reader: str
    profile: str | None = None
    password: str | None = None
    limits: Limits = USUAL
    ocr: bool | str = False
    read: str = READ

    @cached_property
    def fingerprint(self) -> str:
        """Of the profile, as stamps have it; '' where there is none."""
        return hashlib.sha256(self.profile.encode()).hexdigest()[:16] if self.profile else ""

    def stamp(self, found: Found, sha256: str) -> Stamp:
        """The stamp of a document that these orders were carried out on."""
        return Stamp(found.address, found.size, found.modified, sha256, self.reader, self.fingerprint)

    def stamp_of_scan(self, stamp: Stamp) -> Stamp:
        """The stamp of a document some pages of which are pictures: it tells whether these were read."""
        return replace(stamp, profile=self.fingerprint + (f"{_RECOGNISED}{self.language}" if self.ocr else _SCAN))

    @property
    def language(self) -> str:
        """What text recognition is to expect."""
        return self.ocr if isinstance(self.ocr, str) else "eng"

    def is_of(self, stamp: Stamp) -> bool:
        """Whether a stamp is of the same reader and the same conventions, and its scans were read as is asked for.

        What was recognised stays where nobody asks for it any more.
        """
        profile, scan, how = stamp.profile.partition(_MARK)
        if (stamp.reader, profile) != (self.reader, self.fingerprint):
            return False
        return not (scan and self.ocr) or scan + how == f"{_RECOGNISED}{self.language}"

    def to_json(self) -> str:
        """One line."""
        return json.dumps(asdict(self))


def orders_from(text: str) -> Orders:
    """The orders in a line of JSON."""
    data: dict[str, Any] = json.loads(text)
    return Orders(**{**data, "limits": Limits(**data["limits"])})


def written(profile: Profile | None) -> str | None:
    """A profile as JSON, as it travels."""
    from pydantic import TypeAdapter

    return None if profile is None else TypeAdapter(Profile).dump_json(profile).decode()


@cache
def read_profile(text: str | None) -> Profile | None:
    """The profile in that JSON."""
    from pydantic import TypeAdapter

    return None if text is None else TypeAdapter(Profile).validate_json(text)


@cache
def reader_version() -> str:
    """'0.1.0+3f2a9c81b04d': changes with every change of the code, profiles and libraries that read."""
    digest = hashlib.sha256()
    for library in _LIBRARIES:
        digest.update(f"{library} {_version(library)}\n".encode())
    _add(resources.files("opsgdocs"), digest)
    return f"{__version__}+{digest.hexdigest()[:12]}"


def _add(folder: Any, digest: Any) -> None:  # noqa: ANN401  (importlib's and hashlib's own)
    for entry in sorted(folder.iterdir(), key=lambda each: str(each.name)):
        if entry.name in _BESIDE:
            continue
        if entry.is_dir():
            _add(entry, digest)
        elif entry.name.endswith((".py", ".toml")):
            digest.update(entry.name.encode() + b"\0" + entry.read_bytes() + b"\0")


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
