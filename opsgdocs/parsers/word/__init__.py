"""Word (.docx) → Document, in one pass over the XML.

'3. Network Updates' may be a heading whose number only Word computes, 'ACTION OPSG 29/07' a tracked insertion, the name
of an owner a content control: everything the page shows is read, once, and nothing it does not show.

The package goes from the outside in: `package` (parts), `blocks` (paragraphs and `tables`), `paragraphs` (their kind
and number), `inline` (runs, links, fields), with `styles`, `tablestyles` and `numbering` looked up on the
way.
"""

from opsgdocs.document import Document
from opsgdocs.errors import TooLarge, UnreadableFile, UsageError
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.kind import Kind
from opsgdocs.parsers.word import tags
from opsgdocs.parsers.word.blocks import read_blocks
from opsgdocs.parsers.word.definitions import Definitions
from opsgdocs.parsers.word.furniture import read_furniture, read_notes
from opsgdocs.parsers.word.notes import Notes
from opsgdocs.parsers.word.numbering import Numbering
from opsgdocs.parsers.word.package import Package, Part, open_package
from opsgdocs.parsers.word.story import ACCEPTED, ORIGINAL, Book, open_story
from opsgdocs.parsers.word.styles import Styles
from opsgdocs.parsers.word.tablestyles import TableStyles

_SHOWN = {"accepted": ACCEPTED, "original": ORIGINAL}


def parse_word(file: File, settings: Settings) -> Document:
    """The document in a Word file.

    Raises:
        UnreadableFile: damaged beyond reading, or made to deceive.
        TooLarge: past a limit of size or depth.
        PasswordNeeded: parts of it are encrypted.
    """
    if settings.tracked_changes not in _SHOWN:
        raise UsageError(f"tracked_changes is {settings.tracked_changes!r}; it can be 'accepted' or 'original'")
    package = open_package(file, settings.limits)
    main = package.main()
    try:
        return _document(_book(package, main, _SHOWN[settings.tracked_changes]), main)
    except RecursionError as error:
        raise TooLarge(file.path, "its tables or text boxes are nested too deeply; save it anew in Word") from error


def _book(package: Package, main: Part, gone: frozenset[str]) -> Book:
    name = main.first("styles")
    tables = TableStyles(lambda content: package.parsed(name or "", content))
    styles = Styles(package.root(name, tables.cut_off))
    return Book(package, styles, tables, Numbering(_definitions(package, main), styles), Notes(package, main), gone)


def _definitions(package: Package, main: Part) -> Definitions:
    """Lists are not even unpacked where no paragraph is in one."""
    name = main.first("numbering") or ""
    return Definitions(lambda: package.content(name) if name else None, lambda content: package.parsed(name, content))


def _document(book: Book, main: Part) -> Document:
    body = next(main.root.iterchildren(tags.BODY), None)
    if body is None:
        raise UnreadableFile(book.package.file.path, "it holds no text part; save it anew in Word")
    story = open_story(book, main)
    blocks = read_blocks(body, "body", story)
    notes = read_notes(book, main)
    file = book.package.file
    return Document(
        name=file.name,
        blocks=blocks,
        media_type=Kind.WORD.value,
        sha256=file.sha256,
        furniture=read_furniture(story),
        notes=notes,
        damage=tuple(book.package.damage),
    )
