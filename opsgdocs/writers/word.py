"""Document -> Word: A4, the committee's fonts and colours, 'Page X of Y' at the foot.

Heads of tables are repeated on each page. A row is not torn over a page end where it fits on one, and a row that
has a full-width row beneath it stays with it.
"""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from opsgdocs.document import Block, Document, Heading, ListItem, Table, TextBlock
from opsgdocs.errors import UnreadableFile
from opsgdocs.writers.characters import storable
from opsgdocs.writers.word_lists import set_lists
from opsgdocs.writers.word_package import repack
from opsgdocs.writers.word_page import name_document, set_foot, set_page, set_settings, text_width
from opsgdocs.writers.word_styles import Ids, set_styles
from opsgdocs.writers.word_table import render_table
from opsgdocs.writers.word_text import Element, Numbers, render_paragraph

if TYPE_CHECKING:
    from docx.document import Document as WordFile


def write_word(document: Document, template: Path | None = None) -> bytes:
    """The document as the bytes of a .docx file; the same document gives the same bytes.

    A `template` gives its styles, page, head and foot; what stands in it is left out.

    Raises:
        UnreadableFile: the template is no Word file.
    """
    file = _open(template)
    ids = set_styles(file, ours=template is None)
    if template is None:
        set_settings(file)
        set_page(file)
        set_foot(file, document.furniture)
    name_document(file, _title(document))
    numbers = set_lists(file, (block.marker for block in document.walk() if isinstance(block, ListItem)))
    body = file.element.body
    for element in _elements(document, _Look(ids, numbers, text_width(file))):
        body.insert(len(body) - 1, element)  # the last element is the section's page set-up
    saved = io.BytesIO()
    file.save(saved)
    return repack(saved.getvalue())


@dataclass(frozen=True, slots=True)
class _Look:
    """What the file gives: ids of styles, numbers of lists, width of the text in twips."""

    ids: Ids
    numbers: Numbers
    width: int


def _open(template: Path | None) -> "WordFile":
    import docx

    if template is None:
        return docx.Document()
    try:
        file = docx.Document(str(template))
        _empty(file)
    except Exception as error:  # python-docx lets errors of zip, XML and OPC through
        raise UnreadableFile(template, "the template is no Word file (.docx); name another one") from error
    return file


def _empty(file: "WordFile") -> None:
    body = file.element.body
    *content, page = body
    if page is not body.sectPr:
        raise ValueError("no page set-up at the end")
    for element in content:
        body.remove(element)


def _title(document: Document) -> str:
    titles = (block.text for block in document.blocks if isinstance(block, Heading))
    return storable(next(titles, document.name)).replace("\n", " ")


def _elements(document: Document, look: _Look) -> list[Element]:
    elements: list[Element] = []
    caption = _title(document)
    for block in document.blocks:
        if isinstance(block, Table):
            elements.append(render_table(block, look.width, caption, look.numbers))
            # Two tables without a paragraph between them become one, and a file may not end in a table.
            elements.append(render_paragraph(TextBlock(), "TableEnd", look.numbers))
        elif isinstance(block, TextBlock):
            caption = block.text if isinstance(block, Heading) else caption
            elements.append(render_paragraph(block, look.ids[_style(block)], look.numbers))
    return elements


def _style(block: Block) -> str:
    if isinstance(block, Heading):
        return f"Heading{min(block.level, 2)}" if block.level else "Title"
    return "Subtitle" if getattr(block, "style", None) == "Subtitle" else "Normal"
