"""What kind of document some bytes are, told by the bytes: a '.pdf' that is really Word is Word.

The name decides one thing only: between plain text and Markdown, where the text could be either.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from opsgdocs.errors import PasswordNeeded, TooLarge, UnknownKind, UnreadableFile
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.file import File
from opsgdocs.parsers.limits import USUAL, Limits
from opsgdocs.patterns import late

if TYPE_CHECKING:
    from opsgdocs.parsers.archive import Archive


class Kind(StrEnum):
    """The kinds that are read; the value is the media type."""

    PDF = "application/pdf"
    WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    LOCKED = "application/x-ole-storage"  # with a password; what is inside tells when it is open
    DOC = "application/msword"
    RTF = "application/rtf"
    ODT = "application/vnd.oasis.opendocument.text"
    HTML = "text/html"
    MARKDOWN = "text/markdown"
    TEXT = "text/plain"


_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_JSON = late(compiled, r'[\[{]\s*(?:"[^"]*"\s*:|[\[{]|\])')
_HEADED = late(compiled, r'(?:"?[A-Za-z][\w ()/.-]{0,30}"?,){3,}"?[A-Za-z][\w ()/.-]{0,30}"?')
_WIDEST = 4  # bytes of one character
_HEAD = 1024  # a PDF may begin with rubbish of at most so many bytes

# What is told and refused: first bytes, and what they are.
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"%!PS", "a PostScript file"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)

_PICTURES = ("a picture (PNG)", "a picture (JPEG)", "a picture (TIFF)")

# Word's main part by its content type; templates and files with macros are read alike, macros never run.
_WORD_TYPES = (
    b"wordprocessingml.document.main+xml",
    b"wordprocessingml.template.main+xml",
    b"ms-word.document.macroEnabled.main+xml",
    b"ms-word.template.macroEnabledTemplate.main+xml",
)
_OTHER_PACKAGES: tuple[tuple[str, str], ...] = (
    ("xl/", "an Excel workbook; save the sheet as a Word table or as text"),
    ("ppt/", "a PowerPoint presentation; give the minutes as Word or PDF"),
    ("visio/", "a Visio drawing; give the minutes as Word or PDF"),
)
_ODT_TYPES = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.text-template")

_LOCK_SIZES = (162, 165)  # bytes of the file that Word keeps beside an open document


def kind_of(file: File, limits: Limits = USUAL) -> Kind:
    """The kind of document in `file`.

    Raises:
        UnreadableFile: empty, or a zip that is cut off or damaged.
        UnknownKind: of no kind that is read; the sentence says what it is, where that can be told.
        PasswordNeeded: encrypted, and of a kind that no password opens here.
        TooLarge: a zip past a limit.
    """
    data = file.data
    if not data.strip():
        raise UnreadableFile(file.path, "it is empty; ask for the document again")
    if data.startswith(b"PK"):
        return _zip_kind(file, limits)
    if data.startswith(_OLE):
        return _ole_kind(file)
    if _is_pdf(data):
        return Kind.PDF
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return Kind.RTF
    _refuse(file)
    return _text_kind(file, limits)


def is_picture(file: File) -> bool:
    """Whether it is a picture that text recognition can read: PNG, JPEG or TIFF."""
    return any(what in _PICTURES and file.data.startswith(magic) for magic, what in _REFUSED)


def _zip_kind(file: File, limits: Limits) -> Kind:
    from opsgdocs.parsers.archive import open_archive

    archive = open_archive(file, limits)
    if _is_word(archive):
        return Kind.WORD
    if any(_content(archive, "mimetype").strip() == kind for kind in _ODT_TYPES):
        return Kind.ODT
    for folder, what in _OTHER_PACKAGES:
        if any(name.startswith(folder) for name in archive.members):
            raise UnknownKind(file.path, f"it is {what}")
    raise UnknownKind(file.path, "it is a zip file, not a document; unpack it and give what is inside")


def _is_word(archive: "Archive") -> bool:
    types = _content(archive, "[Content_Types].xml")
    return any(kind in types for kind in _WORD_TYPES) or "word/document.xml" in archive.members


def _content(archive: "Archive", name: str) -> bytes:
    from opsgdocs.parsers.archive import DamagedMember

    try:
        return archive.read(name)
    except (KeyError, DamagedMember):
        return b""


def _ole_kind(file: File) -> Kind:
    """Streams of an old Office file are told by their names, which its directory holds in UTF-16."""
    if _has_stream(file, "EncryptedPackage"):
        return Kind.LOCKED
    if not _has_stream(file, "WordDocument"):
        raise UnknownKind(file.path, "it is an old Office file, but not of Word; give the minutes as Word or PDF")
    if _is_encrypted_doc(file.data):
        raise PasswordNeeded(
            file.path, "it is an old Word file (.doc) with a password, which cannot be opened; save it without one"
        )
    return Kind.DOC


def _has_stream(file: File, name: str) -> bool:
    return name.encode("utf-16-le") in file.data


def _is_encrypted_doc(data: bytes) -> bool:
    """The flag fEncrypted in the header of the stream WordDocument, which stands at the start of a sector."""
    for start in range(512, min(len(data), 1 << 20), 512):
        if data[start : start + 2] == b"\xec\xa5":
            return bool(data[start + 11] & 0x01)
    return False


def _is_pdf(data: bytes) -> bool:
    start = data.find(b"%PDF-", 0, _HEAD)
    return start == 0 or (start > 0 and b"endobj" in data)


def _refuse(file: File) -> None:
    if _is_lock_file(file):
        raise UnknownKind(
            file.path, "it is the lock file that Word keeps beside an open document; give the document itself"
        )
    for magic, what in _REFUSED:
        if file.data.startswith(magic) and not (len(magic) == 2 and _looks_printed(file.data)):
            raise UnknownKind(file.path, f"it is {what}, not a document; {_instead(what)}")
    if file.data[:4] == b"RIFF" and file.data[8:12] == b"WEBP":
        raise UnknownKind(file.path, "it is a picture (WebP), not a document; give the minutes as Word, PDF or text")


def _instead(what: str) -> str:
    give = "give the minutes as Word, PDF or text"
    recognise = "have its text recognised (OCR) with --ocr, by Tesseract or pip install 'opsgdocs[ocr]'"
    return f"{recognise}, or {give}" if what in _PICTURES else give


def _is_lock_file(file: File) -> bool:
    """The user's name with its length before it, then the same in UTF-16, padded to a fixed size."""
    data = file.data
    return len(data) in _LOCK_SIZES and 0 < data[0] <= 54 and data[data[0] + 1] in b"\x00 " and b"\x00" in data


def _looks_printed(data: bytes) -> bool:
    """True for text that happens to begin with two letters that are also a magic number ('BMA minutes')."""
    return b"\x00" not in data[:_HEAD]


def _data_kind(text: str) -> str | None:
    """What data is for scripts: records printed as JSON, a table saved as CSV."""
    start = text.lstrip("\ufeff \t\r\n")
    if _JSON.match(start):
        return "JSON"
    head, _, rest = start.partition("\n")
    is_table = _HEADED.fullmatch(head.strip()) and rest.partition("\n")[0].count(",") > 2
    return "a table of comma-separated values" if is_table else None


def _text_kind(file: File, limits: Limits) -> Kind:
    from opsgdocs.parsers.encoding import text_of
    from opsgdocs.parsers.textkind import is_html, is_markdown, is_text, is_xml

    if b"endobj" in file.data and b"endstream" in file.data:
        raise UnreadableFile(file.path, "it is a PDF whose beginning is missing or damaged; ask for the document again")
    if len(file.data) > limits.characters * _WIDEST:
        raise TooLarge(file.path, f"it has more than {limits.characters:,} characters; split it")
    if not is_text(file.data):
        raise UnknownKind(file.path, "it is neither a document nor text; give the minutes as Word, PDF or text")
    text = text_of(file)
    if is_html(text):
        return Kind.HTML
    if what := _data_kind(text):
        raise UnknownKind(file.path, f"it is {what}, not a document; give the minutes themselves")
    if is_xml(text):
        raise UnknownKind(file.path, "it is XML of a kind that is not read; save the minutes as Word, PDF or text")
    named_so = file.name.lower().endswith((".md", ".markdown"))
    return Kind.MARKDOWN if is_markdown(text, named_so=named_so) else Kind.TEXT
