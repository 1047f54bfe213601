"""File → Document: the door through which every file comes in.

Parsers know formats and nothing about meetings. The kind of a file is told by its bytes, and the libraries that its
format needs are imported only then.
"""

from importlib import import_module
from pathlib import Path

from opsgdocs.document import Document
from opsgdocs.errors import TooLarge, UnreadableFile
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.kind import Kind, kind_of

__all__ = ["File", "Settings", "parse", "parse_bytes"]

MAX_FILE = 256 << 20  # bytes

_DEFAULTS = Settings()

# Each module is imported when the first file of its kind comes in.
_PARSERS: dict[Kind, tuple[str, str]] = {
    Kind.PDF: ("opsgdocs.parsers.pdf", "parse_pdf"),
    Kind.WORD: ("opsgdocs.parsers.word", "parse_word"),
    Kind.DOC: ("opsgdocs.parsers.office", "parse_doc"),
    Kind.RTF: ("opsgdocs.parsers.office", "parse_rtf"),
    Kind.ODT: ("opsgdocs.parsers.office", "parse_odt"),
    Kind.HTML: ("opsgdocs.parsers.html", "parse_html"),
    Kind.MARKDOWN: ("opsgdocs.parsers.markdown", "parse_markdown"),
    Kind.TEXT: ("opsgdocs.parsers.text", "parse_text"),
}


def parse(path: str | Path, settings: Settings = _DEFAULTS) -> Document:
    """The document in the file at `path`, whatever kind it is.

    Raises:
        ParseError: one of its kinds; the file is missing, unreadable, encrypted, too large or of no known kind.
    """
    return parse_bytes(File(str(path), _read(Path(path))), settings)


def parse_bytes(file: File, settings: Settings = _DEFAULTS) -> Document:
    """The document in `file`, whatever kind it is.

    Raises:
        ParseError: one of its kinds.
    """
    module, function = _PARSERS[kind_of(file)]
    document: Document = getattr(import_module(module), function)(file, settings)
    return document


def _read(path: Path) -> bytes:
    try:
        _check_path(path)
        return path.read_bytes()
    except PermissionError as error:
        raise UnreadableFile(path, "you may not read it; ask for the right to") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise UnreadableFile(path, f"it cannot be read ({getattr(error, 'strerror', None) or error})") from error


def _check_path(path: Path) -> None:
    if path.is_dir():
        raise UnreadableFile(path, "it is a folder; name the files in it")
    if not path.exists():
        raise UnreadableFile(path, "there is no such file; check the name")
    if not path.is_file():
        raise UnreadableFile(path, "it is a device, not a file")
    if path.stat().st_size > MAX_FILE:
        raise TooLarge(path, f"it has more than {MAX_FILE >> 20} MB; split it or leave out the pictures")
