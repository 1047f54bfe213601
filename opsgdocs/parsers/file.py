"""The bytes of one file and how they are to be read: what every parser is given."""

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from opsgdocs.parsers.limits import USUAL, Limits

if TYPE_CHECKING:
    from opsgdocs.parsers.archive import Archive


@dataclass(frozen=True)
class Settings:
    """How to read.

    Attributes:
        password: for encrypted files.
        tracked_changes: 'accepted' shows a Word file as if all changes were accepted, 'original' as before them.
        limits: how much of a file is read at the most.
        ocr: whether pages that are pictures are read by text recognition.
        ocr_language: what Tesseract is to expect: 'eng', 'eng+cym'.
    """

    password: str | None = None
    tracked_changes: str = "accepted"
    limits: Limits = USUAL
    ocr: bool = False
    ocr_language: str = "eng"


@dataclass(frozen=True)
class File:
    """A file's path as it was named, and its bytes.

    `opened` keeps the directory of a zip by the limits it was checked with: what kind it is and what it says are two
    questions, and to open it costs as much as to read a page.
    """

    path: str
    data: bytes
    opened: "dict[Limits, Archive]" = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def name(self) -> str:
        """The file's name without folders; bytes in it that are no UTF-8, which JSON cannot hold, are '?'."""
        return PurePath(self.path).name.encode("utf-8", "replace").decode("utf-8")

    @cached_property
    def sha256(self) -> str:
        """Fingerprint of the bytes, in hex."""
        return hashlib.sha256(self.data).hexdigest()
