"""PDF files: from a file's bytes to a Document, room by room.

    engine      pdfium's handles and numbers, and which way up a page lies
    file        the file opened; what of it is damaged or lost
    piece       text of one style on one line, with its place
    drawing     rulings, fills and pictures; the cells that rulings enclose; text struck out or white on white
    line        printed lines, where columns part them, and what is usual in the document
    table       grids of cells, and tables over page ends
    unruled     tables that are told by where their lines stand
    page        pages without their furniture, and whether their text can be trusted
    column      the order of reading, notes in the margin and at the foot
    paragraph   the lines that are one; headings, lists
    block       the Document's blocks, cut words whole

Each room knows those above it in this list and none below. `assembly` tells the way from pages to blocks.
"""

from opsgdocs.document import Damage, Document, Recognised
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.pdf.assembly import assemble
from opsgdocs.parsers.pdf.engine.pdfium import Handle, Pdfium, pdfium
from opsgdocs.parsers.pdf.file.forms import check_forms
from opsgdocs.parsers.pdf.file.opening import count_pages, open_pdf
from opsgdocs.parsers.pdf.file.page_tree import lost_pages
from opsgdocs.parsers.pdf.file.streams import check_streams
from opsgdocs.parsers.pdf.file.whole import mended_table, missing_parts
from opsgdocs.parsers.pdf.page.reading import PageReader, within
from opsgdocs.parsers.pdf.page.trust import check_pages, doubtful_tables


def parse_pdf(file: File, settings: Settings) -> Document:
    """The Document that a PDF file holds.

    Raises:
        UnreadableFile: it is damaged beyond reading, or cut off.
        PasswordNeeded: it is encrypted, and the password is missing or wrong.
        NoTrustworthyText: it is a scan, or its text layer does not say what it shows.
        ConverterMissing: it is a scan, and there is no text recognition though it was asked for.
        TooLarge: past a limit of pages, characters or packed size.
    """
    engine = pdfium()
    with open_pdf(engine, file, settings) as document:
        return _read(engine, document, file, settings)


def _read(engine: Pdfium, document: Handle, file: File, settings: Settings) -> Document:
    """A function of its own, so that the pages are gone before Python looks for cycles again."""
    limits = settings.limits
    count = count_pages(engine, document, file, limits)
    broken = (*mended_table(engine, document, file), *check_streams(file, limits))
    check_forms(file, limits)
    reader = PageReader(engine, document)
    pages = list(within(file, limits, filter(None, map(reader.read, range(1, count + 1)))))
    blank = any(not page.has_text and not page.drawing.objects for page in pages)
    lost = (*missing_parts(file, count, {page.number for page in pages}), *lost_pages(file, count, blank=blank))
    damage: tuple[Damage, ...] = (*broken, *lost)
    recognised: tuple[Recognised, ...] = ()
    if settings.ocr:
        from opsgdocs.parsers.ocr.scans import read_scans

        scans = read_scans(engine, document, pages, file, settings)
        pages, recognised, damage = scans.pages, scans.recognised, (*damage, *scans.damage)
    known = {found.place for found in damage if found.place}
    damage += tuple(found for found in check_pages(file.path, pages, tried=settings.ocr) if found.place not in known)
    made = assemble(pages)
    damage += doubtful_tables(pages)
    return Document(
        name=file.name,
        blocks=made.blocks,
        media_type="application/pdf",
        sha256=file.sha256,
        pages=count,
        furniture=made.furniture,
        notes=made.notes,
        damage=damage,
        recognised=recognised,
    )
