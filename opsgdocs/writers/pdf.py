"""A Word file -> PDF, by LibreOffice where it is installed: the same page for those who have no Word."""

import hashlib
from pathlib import Path

from opsgdocs import office
from opsgdocs.errors import UsageError
from opsgdocs.kept_patterns import compiled
from opsgdocs.office import find_office

TIME_LIMIT = 120  # seconds; a usual file takes two, the first start of LibreOffice some more

_MISSING = "a PDF is made by LibreOffice, which {}; install it, or write .docx or .html"
_INSTEAD = "write .docx or .html"
# Tags and bookmarks are what screen readers and readers of long files go by; no thing that acts is let through.
_FILTER = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"},'
    '"ExportFormFields":{"type":"boolean","value":"false"},'
    '"ConvertOOoTargetToPDFTarget":{"type":"boolean","value":"false"}}'
)
# What LibreOffice makes of the hour at which it runs.
_DATE = compiled(rb"(?<=Date\(D:)\d{14}[^)]{0,10}(?=\))")
_ID = compiled(rb"(?<=<)[0-9A-F]{32}(?=>\s*(?:<|\]))|(?<=/DocChecksum /)[0-9A-F]{32}")
_MADE = b"20000101000000Z"


def write_pdf(word: bytes, path: Path) -> bytes:
    """The bytes of a PDF of the Word file; `path` is named where it cannot be made.

    Raises:
        UsageError: LibreOffice is not installed, fails, or takes too long.
    """
    try:
        return _without_hour(office.convert(word, ".docx", _FILTER, TIME_LIMIT), word)
    except office.OfficeMissing as error:
        raise UsageError(f"{path}: {_MISSING.format(error)}") from error
    except office.OfficeTooSlow as error:
        raise UsageError(f"{path}: {error}; {_INSTEAD}") from error
    except office.OfficeRefused as error:
        raise UsageError(f"{path}: LibreOffice made no PDF; {_INSTEAD}") from error


def check_office(path: Path) -> None:
    """Find out before the work whether the PDF at `path` can be made.

    Raises:
        UsageError: LibreOffice is not installed.
    """
    if find_office() is None:
        raise UsageError(f"{path}: {_MISSING.format('is not installed')}")


def _without_hour(pdf: bytes, word: bytes) -> bytes:
    """The same file for the same document: what names the hour tells the document, in as many letters as before."""
    end = max(pdf.rfind(b"/CreationDate"), 0)  # in the last object; what follows is the trailer
    head, tail = pdf[:end], pdf[end:]
    fingerprint = hashlib.sha256(word).hexdigest()[:32].upper().encode()
    tail = _DATE.sub(lambda found: _MADE.ljust(len(found[0]))[: len(found[0])], tail)
    return head + _ID.sub(fingerprint, tail)
