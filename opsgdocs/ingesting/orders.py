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
from opsgdocs.register.code import add_code
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


@cache
def reader_version() -> str:
    """'0.1.0+3f2a9c81b04d': changes with every change of the code, profiles and libraries that read."""
    digest = hashlib.sha256()
    for library in _LIBRARIES:
        digest.update(f"{library} {_version(library)}\n".encode())
    add_code(resources.files("opsgdocs"), digest, _BESIDE)
    return f"{__version__}+{digest.hexdigest()[:12]}"


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
