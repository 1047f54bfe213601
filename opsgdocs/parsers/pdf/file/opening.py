"""Opens a PDF file and says clearly why one cannot be opened."""

from collections.abc import Iterator
from contextlib import contextmanager

from opsgdocs.errors import PasswordNeeded, TooLarge, UnreadableFile
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.limits import Limits
from opsgdocs.parsers.pdf.engine.pdfium import PASSWORD_ERROR, Handle, Pdfium

ASK_AGAIN = "ask for the file again"


@contextmanager
def open_pdf(engine: Pdfium, file: File, settings: Settings) -> Iterator[Handle]:
    """The open document, closed at the end."""
    password = settings.password.encode() if settings.password is not None else None
    handle = engine.load(file.data, len(file.data), password)
    if not handle:
        raise _why_not(engine, file, settings)
    try:
        yield handle
    finally:
        engine.close(handle)


def count_pages(engine: Pdfium, document: Handle, file: File, limits: Limits) -> int:
    """How many pages the file says that it has.

    Raises:
        TooLarge: more than may be.
    """
    count: int = engine.page_count(document)
    if count > limits.pages:
        raise TooLarge(file.path, f"it has {count:,} pages, more than {limits.pages:,}; split it")
    return count


def _why_not(engine: Pdfium, file: File, settings: Settings) -> UnreadableFile | PasswordNeeded:
    if engine.last_error() == PASSWORD_ERROR:
        wrong = "the password does not open it; give the right password"
        return PasswordNeeded(file.path, wrong if settings.password else "it is encrypted; give its password")
    if not file.data:
        return UnreadableFile(file.path, f"the file is empty; {ASK_AGAIN}")
    return UnreadableFile(file.path, f"the PDF is damaged or cut off and cannot be opened; {ASK_AGAIN}")
