"""Every document of the bodies, and the record that each must give."""

import json
from pathlib import Path

from corpus.generator.bodies import BOOKS
from corpus.generator.bodies.book import Book
from corpus.generator.bodies.page import write_markdown, write_text, write_word
from corpus.generator.office import to_pdf

FOLDER = "bodies"
_WRITERS = {".docx": write_word, ".md": write_markdown, ".txt": write_text}


def make_bodies(root: Path, *, pdf: bool) -> None:
    """Write all below `root`; without `pdf` only what needs no LibreOffice and no fonts."""
    written = [path for book in BOOKS for path in _make(book, root / FOLDER)]
    if pdf:
        to_pdf([path for path in written if path.suffix == ".docx"])


def _make(book: Book, folder: Path) -> list[Path]:
    expected = folder / "expected" / f"{book.name}.json"
    expected.parent.mkdir(parents=True, exist_ok=True)
    expected.write_text(json.dumps(book.says.record(), indent=1, ensure_ascii=False) + "\n", "utf-8")
    paths = [folder / book.layout / f"{book.name}{suffix}" for suffix in book.forms]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        _WRITERS[path.suffix](book.parts, path)
    return paths
