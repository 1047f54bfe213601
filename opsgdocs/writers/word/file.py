"""Document -> Word: A4, the committee's fonts and colours, 'Page X of Y' at the foot.

Heads of tables are repeated on each page. A row is not torn over a page end where it fits on one, and a row that
has a full-width row beneath it stays with it.
"""

import io
from itertools import zip_longest
from pathlib import Path

from opsgdocs.characters import storable
from opsgdocs.document import Block, Document, Heading, ListItem, Table, TextBlock
from opsgdocs.writers.text.blocks import is_wide
from opsgdocs.writers.word.links import set_links
from opsgdocs.writers.word.lists import set_lists
from opsgdocs.writers.word.package import repack
from opsgdocs.writers.word.page import name_document, set_foot, set_page, set_settings, text_width, turn_page
from opsgdocs.writers.word.styles import set_styles
from opsgdocs.writers.word.table import render_table
from opsgdocs.writers.word.template import open_template
from opsgdocs.writers.word.text import Element, Given, render_paragraph


def write_word(document: Document, template: Path | None = None) -> bytes:
    """The document as the bytes of a .docx file; the same document gives the same bytes.

    A `template` gives its styles, page, head and foot; what stands in it is left out.

    Raises:
        UnreadableFile: the template is no Word file.
    """
    import docx

    file = open_template(template) if template else docx.Document()
    ids = set_styles(file, ours=template is None)
    if template is None:
        set_settings(file)
        set_page(file, wide=is_wide(document))
        set_foot(file, document.furniture)
    elif is_wide(document):
        turn_page(file)
    name_document(file, _title(document), document.maker)
    numbers = set_lists(file, (block.marker for block in document.walk() if isinstance(block, ListItem)))
    body = file.element.body
    given = Given(ids, numbers, set_links(file, document), text_width(file))
    for element in _elements(document, given):
        body.insert(len(body) - 1, element)  # the last element is the section's page set-up
    saved = io.BytesIO()
    file.save(saved)
    return repack(saved.getvalue())


def _title(document: Document) -> str:
    titles = (block.text for block in document.blocks if isinstance(block, Heading))
    return storable(next(titles, document.name)).replace("\n", " ")


def _elements(document: Document, given: Given) -> list[Element]:
    elements: list[Element] = []
    caption = _title(document)
    for block, after in zip_longest(document.blocks, document.blocks[1:]):
        if isinstance(block, Table):
            elements.append(render_table(block, caption, given))
            # Two tables without a paragraph between them become one, and a file may not end in a table.
            elements.append(render_paragraph(TextBlock(), "TableEnd", given))
        elif isinstance(block, TextBlock):
            caption = block.text if isinstance(block, Heading) else caption
            keep = isinstance(after, ListItem) and not isinstance(block, ListItem)
            elements.append(render_paragraph(block, _style(block), given, keep=keep))
    return elements


def _style(block: Block) -> str:
    if isinstance(block, Heading):
        return f"Heading{min(block.level, 3)}" if block.level else "Title"
    if isinstance(block, ListItem):
        return "ListParagraph"
    return "Subtitle" if getattr(block, "style", None) == "Subtitle" else "Normal"
