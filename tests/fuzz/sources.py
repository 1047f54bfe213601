"""The documents that are harmed: the short ones of the corpus, by kind."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.documents import CORPUS, cases

KINDS = ("docx", "pdf", "text")
_TEXTS = (".txt", ".md")
_LARGEST = {"docx": 64_000, "pdf": 64_000, "text": 64_000}  # bytes: up to six pages


@dataclass(frozen=True)
class Source:
    """A whole document."""

    kind: str
    path: Path

    @property
    def name(self) -> str:
        """'opsg/L1/OPSG_41.pdf'."""
        return str(self.path.relative_to(CORPUS))

    @property
    def suffix(self) -> str:
        """'.pdf'."""
        return self.path.suffix

    def data(self) -> bytes:
        """Its bytes."""
        return _bytes(self.path)


@cache
def sources(kind: str) -> tuple[Source, ...]:
    """All documents of a kind that are short enough."""
    suffixes = _TEXTS if kind == "text" else (f".{kind}",)
    paths = (case.path for case in cases() if case.path.suffix in suffixes)
    return tuple(Source(kind, path) for path in paths if path.stat().st_size <= _LARGEST[kind])


@cache
def _bytes(path: Path) -> bytes:
    return path.read_bytes()
