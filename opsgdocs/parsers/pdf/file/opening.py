"""Opens a PDF file and says clearly why one cannot be opened."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from opsgdocs.document import Damage, Place
from opsgdocs.errors import PasswordNeeded, TooLarge, UnreadableFile
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.limits import Limits
from opsgdocs.parsers.pdf.engine.pdfium import PASSWORD_ERROR, Handle, Pdfium
from opsgdocs.parsers.pdf.file.objects import check_table
from opsgdocs.parsers.pdf.page.page import Page

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


def missing_parts(file: File, count: int, pages: Sequence[Page]) -> Iterator[Damage]:
    """Pages that are damaged, and the sign of a file that was cut off: it has no end."""
    read = {page.number for page in pages}
    for number in range(1, count + 1):
        if number not in read:
            place = Place(page=number, path=f"page[{number}]")
            yield Damage("part_missing", f"Page {number} is damaged and could not be read.", place)
    if b"%%EOF" not in file.data[-2048:] and b"startxref" not in file.data[-2048:]:
        yield Damage("part_missing", "The file ends too early; pages or parts of them may be missing.")


def mended_table(engine: Pdfium, document: Handle, file: File) -> Iterator[Damage]:
    """The signs of a file of which parts were lost or moved: its own list of its parts is wrong."""
    if engine.has_valid_table(document):
        yield from check_table(file)
    else:
        yield Damage("part_missing", "The file's list of its parts is wrong and was made anew; pages may be missing.")


def count_pages(engine: Pdfium, document: Handle, file: File, limits: Limits) -> int:
    """How many pages the file says that it has.

    Raises:
        TooLarge: more than may be.
    """
    count: int = engine.page_count(document)
    if count > limits.pages:
        raise TooLarge(file.path, f"it has {count:,} pages, more than {limits.pages:,}; split it")
    return count


def within(file: File, limits: Limits, pages: Iterable[Page]) -> Iterator[Page]:
    """The pages, as long as they have no more characters than may be.

    Raises:
        TooLarge: they have more.
    """
    characters = 0
    for page in pages:
        characters += len(page.text)
        if characters > limits.characters:
            raise TooLarge(file.path, f"it has more than {limits.characters:,} characters; split it")
        yield page


def _why_not(engine: Pdfium, file: File, settings: Settings) -> UnreadableFile | PasswordNeeded:
    if engine.last_error() == PASSWORD_ERROR:
        wrong = "the password does not open it; give the right password"
        return PasswordNeeded(file.path, wrong if settings.password else "it is encrypted; give its password")
    if not file.data:
        return UnreadableFile(file.path, f"the file is empty; {ASK_AGAIN}")
    return UnreadableFile(file.path, f"the PDF is damaged or cut off and cannot be opened; {ASK_AGAIN}")
