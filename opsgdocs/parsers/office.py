"""Old and other Office formats (.doc, .rtf, .odt) → Document, by way of LibreOffice, which turns them into .docx."""

from dataclasses import replace

from opsgdocs import office
from opsgdocs.document import Document
from opsgdocs.errors import ConverterMissing, TooLarge, UnreadableFile
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.kind import Kind
from opsgdocs.parsers.limits import USUAL, Limits

_SHARE = 0.75  # of the time that the file has; a usual one takes a second, the first start some more
_WORD = "docx:MS Word 2007 XML"
_MISSING = "it needs LibreOffice to be read, which {}: install LibreOffice, or save the document as .docx"


def parse_doc(file: File, settings: Settings) -> Document:
    """The document in an old Word file (.doc).

    Raises:
        ConverterMissing: LibreOffice is not installed.
        UnreadableFile: LibreOffice cannot read it.
        TooLarge: it takes LibreOffice too long.
    """
    return _converted(file, ".doc", Kind.DOC, settings)


def parse_rtf(file: File, settings: Settings) -> Document:
    """The document in a .rtf file; raises as `parse_doc`."""
    return _converted(file, ".rtf", Kind.RTF, settings)


def parse_odt(file: File, settings: Settings) -> Document:
    """The document in an .odt file; raises as `parse_doc`."""
    return _converted(file, ".odt", Kind.ODT, settings)


def _converted(file: File, suffix: str, kind: Kind, settings: Settings) -> Document:
    from opsgdocs.parsers.word import parse_word

    word = File(file.path, convert(file, suffix, settings.limits))
    return replace(parse_word(word, settings), sha256=file.sha256, media_type=kind.value)


def convert(file: File, suffix: str, limits: Limits = USUAL) -> bytes:
    """The bytes of `file` as .docx; raises as `parse_doc`."""
    try:
        return office.convert(file.data, suffix, _WORD, _SHARE * limits.seconds)
    except office.OfficeMissing as error:
        raise ConverterMissing(file.path, _MISSING.format(error)) from error
    except office.OfficeTooSlow as error:
        raise TooLarge(file.path, f"{error}; save it as .docx") from error
    except office.OfficeRefused as error:
        raise UnreadableFile(file.path, f"{error}; save it as .docx in the program that made it") from error
