"""A document that waits to be read: '/srv/minutes/2019.zip!/OPSG_29_Minutes.docx', and what opens it.

Finding is lazy: of a million documents some hundred are at hand at a time.
"""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from opsgdocs.register.entry import Failure


class Found(NamedTuple):
    """One document before it is read.

    Attributes:
        address: what the register calls it: an absolute path, an address, 'archive.zip!/inner/name.docx'.
        size: bytes.
        modified: time of its last change in nanoseconds, 0 where there is none.
        opener: the function that gives its bytes: 'opsgdocs.ingesting.folders:open_file'.
        place: what that function is told, beside the `Limits` of one document.
        named: whether the document itself was asked for, not the folder it lies in.
        failure: why it cannot even be opened.
    """

    address: str
    size: int
    modified: int
    opener: str
    place: str
    named: bool = False
    failure: Failure | None = None


class Source(Protocol):
    """Where documents come from; anything of this form can be given in place of a path."""

    @property
    def address(self) -> str:
        """How the addresses of its documents begin."""

    def documents(self) -> Iterator[Found]:
        """The documents, one after the other."""

    def holds(self, address: str) -> bool:
        """Whether a document that was there once, and whose address begins so, is still there."""


def refused(address: str, kind: str, reason: str, *, named: bool = False) -> Found:
    """A document, or a place where documents would be, that cannot be opened."""
    return Found(address, 0, 0, "", "", named, Failure(kind, reason))
