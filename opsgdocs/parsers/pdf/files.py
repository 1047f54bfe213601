"""Opens a PDF file and says clearly why one cannot be opened."""

from collections.abc import Iterator
from contextlib import contextmanager

from opsgdocs.errors import PasswordNeeded, UnreadableFile
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.pdf.engine import PASSWORD_ERROR, Handle, Pdfium

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


def _why_not(engine: Pdfium, file: File, settings: Settings) -> UnreadableFile | PasswordNeeded:
    if engine.last_error() == PASSWORD_ERROR:
        given = "the password does not open it" if settings.password else "it is encrypted"
        return PasswordNeeded(file.path, f"{given}; give the right password")
    if not file.data:
        return UnreadableFile(file.path, f"the file is empty; {ASK_AGAIN}")
    return UnreadableFile(file.path, f"the PDF is damaged or cut off and cannot be opened; {ASK_AGAIN}")
