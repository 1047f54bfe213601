"""PDF files.

From a file's bytes to a Document, in this order: `engine` (pdfium), `files` (opening), `pieces` and `lines` (text),
`rulings`, `lattice` and `grids` (tables), `furniture`, `columns`, `aligned` and `entries` (tables without rulings),
`paragraphs`, `stitching` and `joining` (page ends), `headings`, `blocks` with `hyphens` and `fragments` (cut words).
`assembly` tells the whole way.
"""

from opsgdocs.document import Document
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.pdf.assembly import assemble
from opsgdocs.parsers.pdf.engine import pdfium
from opsgdocs.parsers.pdf.files import missing_parts, open_pdf
from opsgdocs.parsers.pdf.pages import PageReader
from opsgdocs.parsers.pdf.trust import check_pages


def parse_pdf(file: File, settings: Settings) -> Document:
    """The Document that a PDF file holds.

    Raises:
        UnreadableFile: it is damaged beyond reading, or cut off.
        PasswordNeeded: it is encrypted, and the password is missing or wrong.
        NoTrustworthyText: it is a scan, or its text layer does not say what it shows.
    """
    engine = pdfium()
    with open_pdf(engine, file, settings) as document:
        count = engine.page_count(document)
        reader = PageReader(engine, document)
        pages = [page for number in range(1, count + 1) if (page := reader.read(number))]
        damage = (*missing_parts(file, count, pages), *check_pages(file.path, pages))
        made = assemble(pages)
    return Document(
        name=file.name,
        blocks=made.blocks,
        media_type="application/pdf",
        sha256=file.sha256,
        pages=count,
        furniture=made.furniture,
        notes=made.notes,
        damage=damage,
    )
