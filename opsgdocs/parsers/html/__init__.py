"""Minutes as a web page: '<p class=action><strong>ACTION:</strong> Steven to fix inconsistent text …</p>'.

The page is read once, element by element and without a tree, so no depth of nesting is too deep. Scripts, styles and
what the page hides are left out; what only leads around the page (`nav`) is furniture.
"""

from lxml import etree

from opsgdocs.document import Block, Document, Heading, Paragraph, Place, Run, TextBlock, walk
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.encoding import clean, text_of
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.html.blocks import Page
from opsgdocs.parsers.text.furniture.footnotes import note_blocks, without_marks

_DECLARATION = compiled(r"^\s*<\?xml[^>]{0,200}>")


def parse_html(file: File, settings: Settings) -> Document:
    """The Document of a web page; its places are paths of elements ('body/table[2]/tr[3]/td[1]').

    Raises:
        UnreadableFile: there is no text in it.
    """
    page = _page(text_of(file, declared=True), "")
    found, furniture = _titled(page)
    blocks, notes = note_blocks(found)
    return Document(
        name=file.name,
        sha256=file.sha256,
        media_type="text/html",
        blocks=without_marks(blocks, [note.mark for note in notes]),
        furniture=furniture,
        notes=notes,
    )


def fragment_blocks(source: str, place: str) -> tuple[Block, ...]:
    """The blocks of a stretch of HTML inside another file, their places under `place`."""
    return tuple(_page(clean(source), place).blocks)


def _page(source: str, place: str) -> Page:
    page = Page(place)
    # The stubs ask a target to take bytes too; this parser hands over text.
    parser = etree.HTMLParser(target=page, encoding="utf-8", no_network=True, huge_tree=True)  # type: ignore[arg-type]
    data = _DECLARATION.sub("", source).encode("utf-8", errors="replace")
    try:
        parser.feed(data or b" ")
        parser.close()
    except etree.LxmlError:  # no element in it at all
        page.close()
    return page


def _titled(page: Page) -> tuple[tuple[Block, ...], tuple[TextBlock, ...]]:
    """The page's `title` heads the blocks where no heading of the page does."""
    title = " ".join(page.title.split())
    if not title:
        return tuple(page.blocks), tuple(page.furniture)
    runs, places = (Run(title),), (Place(path="head/title"),)
    if any(isinstance(block, Heading) and block.level == 1 for block in walk(tuple(page.blocks))):
        return tuple(page.blocks), (Paragraph(runs=runs, places=places), *page.furniture)
    return (Heading(runs=runs, places=places, level=0), *page.blocks), tuple(page.furniture)
