"""Minutes as a web page: '<p class=action><strong>ACTION:</strong> Steven to fix inconsistent text …</p>'.

The page is walked once, without recursion, so no depth of nesting is too deep. Scripts, styles and what the page hides
are left out; what only leads around the page (`nav`) is furniture.
"""

import re

from lxml import etree

from opsgdocs.document import Block, Document, Heading, Paragraph, Place, Run, TextBlock, walk
from opsgdocs.parsers.encoding import clean, text_of
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.html_blocks import Page
from opsgdocs.parsers.notes import note_blocks, without_marks
from opsgdocs.parsers.text import document_of

_TOO_DEEP = "xcessive depth"
_TAG = re.compile(r"<[/!?a-zA-Z][^<>]{0,5000}>")
_BLOCK = re.compile(r"</?(?:p|div|li|tr|table|h[1-6]|ul|ol|br|blockquote|section)\b[^<>]{0,5000}>", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}>")


def parse_html(file: File, settings: Settings) -> Document:
    """The Document of a web page; its places are paths of elements ('body/table[2]/tr[3]/td[1]').

    Raises:
        UnreadableFile: there is no text in it.
    """
    source = text_of(file, declared=True)
    page = _page(source, "")
    if page is None:
        return document_of(file, _without_tags(source), "text/html")
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
    page = _page(clean(source), place)
    if page is None:
        return (Paragraph(runs=(Run(" ".join(_without_tags(source).split())),), places=(Place(path=place),)),)
    return tuple(page.blocks)


def _page(source: str, place: str) -> Page | None:
    """The page; None where its elements are nested deeper than the parser goes, which would lose text."""
    page = Page(place)
    source = _DECLARATION.sub("", source)
    parser = etree.HTMLPullParser(
        events=("start", "end", "comment", "pi"), encoding="utf-8", no_network=True, recover=True, huge_tree=True
    )
    for at in range(0, len(source), 1 << 16):
        parser.feed(source[at : at + (1 << 16)].encode("utf-8", errors="replace"))
    parser.close()
    if any(_TOO_DEEP in entry.message for entry in parser.error_log):
        return None
    for event, element in parser.read_events():
        if isinstance(element, etree._Element):  # noqa: SLF001 (lxml has no public name for it)
            page.take(event, element)
    page.close()
    return page


def _without_tags(source: str) -> str:
    return _TAG.sub("", _BLOCK.sub("\n", source))


def _titled(page: Page) -> tuple[tuple[Block, ...], tuple[TextBlock, ...]]:
    """The page's `title` heads the blocks where no heading of the page does."""
    title = page.title.strip()
    if not title:
        return tuple(page.blocks), tuple(page.furniture)
    runs, places = (Run(title),), (Place(path="head/title"),)
    if any(isinstance(block, Heading) and block.level == 1 for block in walk(tuple(page.blocks))):
        return tuple(page.blocks), (Paragraph(runs=runs, places=places), *page.furniture)
    return (Heading(runs=runs, places=places, level=0), *page.blocks), tuple(page.furniture)
