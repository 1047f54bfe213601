"""PDF files.

From a file's bytes to a Document, in this order: `engine` (pdfium), `files` (opening), `pieces` with `accents` and
`dots`, `lines` (text), `rulings` and `tints`, `lattice`, `partitions`, `grids`, `stacks`, `centred` with `alignment`
and `bands`, and `ruled` (tables), `gutters` and `narrow` (lines that run over the columns' edges), `unseen` (white on
white), `tallies` (numbers of lines), `furniture` with `repeats`, `columns` with `marginal`, `unruled` with `spreads`,
`parting`, `soundness` and `updates`, `aligned`, `entries` and `sidelists` (tables without rulings), `paragraphs` with
`pictures`, `listed` (contents), `stitching` and `joining` (page ends), `headings` with `neighbours`, `blocks` with
`hyphens`, `compounds` and `fragments` (cut words). `assembly` tells the whole way.
"""

from opsgdocs.document import Damage, Document, Recognised
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.pdf.assembly import assemble
from opsgdocs.parsers.pdf.engine.pdfium import Handle, Pdfium, pdfium
from opsgdocs.parsers.pdf.file.opening import count_pages, mended_table, missing_parts, open_pdf, within
from opsgdocs.parsers.pdf.file.page_tree import lost_pages
from opsgdocs.parsers.pdf.file.streams import check_streams
from opsgdocs.parsers.pdf.page.reading import PageReader
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
    reader = PageReader(engine, document)
    pages = list(within(file, limits, filter(None, map(reader.read, range(1, count + 1)))))
    lost = (*missing_parts(file, count, pages), *lost_pages(file, count, pages))
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
