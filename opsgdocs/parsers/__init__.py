"""File → Document: the door through which every file comes in.

Parsers know formats and nothing about meetings. The kind of a file is told by its bytes, and the libraries that its
format needs are imported only then.
"""

from dataclasses import replace
from importlib import import_module
from pathlib import Path

from opsgdocs.collector import without_collector
from opsgdocs.document import Damage, Document
from opsgdocs.errors import UnreadableFile
from opsgdocs.parsers.encoding import ends_within_sign
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.kind import Kind, is_picture, kind_of
from opsgdocs.parsers.limits import Limits, check_counts, check_size
from opsgdocs.parsers.maker import maker_of

__all__ = ["File", "Limits", "Settings", "parse", "parse_bytes"]

_DEFAULTS = Settings()

# Each module is imported when the first file of its kind comes in.
_PARSERS: dict[Kind, tuple[str, str]] = {
    Kind.PDF: ("opsgdocs.parsers.pdf", "parse_pdf"),
    Kind.WORD: ("opsgdocs.parsers.word", "parse_word"),
    Kind.LOCKED: ("opsgdocs.parsers.locked", "parse_locked"),
    Kind.DOC: ("opsgdocs.parsers.office", "parse_doc"),
    Kind.RTF: ("opsgdocs.parsers.office", "parse_rtf"),
    Kind.ODT: ("opsgdocs.parsers.office", "parse_odt"),
    Kind.HTML: ("opsgdocs.parsers.html", "parse_html"),
    Kind.MARKDOWN: ("opsgdocs.parsers.markdown", "parse_markdown"),
    Kind.TEXT: ("opsgdocs.parsers.text", "parse_text"),
}
_TEXTS = (Kind.HTML, Kind.MARKDOWN, Kind.TEXT)
_PICTURES = ("opsgdocs.parsers.ocr.pictures", "parse_picture")


def parse(path: str | Path, settings: Settings = _DEFAULTS) -> Document:
    """The document in the file at `path`, whatever kind it is.

    Raises:
        ParseError: one of its kinds; the file is missing, unreadable, encrypted, too large or of no known kind.
    """
    return parse_bytes(File(str(path), _read(Path(path), settings.limits)), settings)


def parse_bytes(file: File, settings: Settings = _DEFAULTS) -> Document:
    """The document in `file`, whatever kind it is.

    Raises:
        ParseError: one of its kinds.
    """
    check_size(file.path, len(file.data), settings.limits)
    if settings.ocr and is_picture(file):
        return _parsed(_PICTURES, file, settings)
    kind = kind_of(file, settings.limits)
    maker = maker_of(file, kind, settings.limits)
    document = _parsed(_PARSERS[kind], file, settings)
    if kind in _TEXTS and ends_within_sign(file.data):
        torn = Damage("part_missing", "The file ends within a character; it may be cut off.")
        document = replace(document, damage=(*document.damage, torn))
    return replace(document, maker=maker) if maker else document


def _parsed(parser: tuple[str, str], file: File, settings: Settings) -> Document:
    module, function = parser
    with without_collector(keeping=True):
        document: Document = getattr(import_module(module), function)(file, settings)
    file.opened.clear()  # it points back at the file, which would stay in memory for a while
    check_counts(file.path, document, settings.limits)
    return document


def _read(path: Path, limits: Limits) -> bytes:
    try:
        _check_path(path)
        check_size(str(path), path.stat().st_size, limits)
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
