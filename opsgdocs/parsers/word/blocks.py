"""The blocks of a story in reading order: paragraphs, tables, and what stands in wrappers that show nothing themselves.

Each path names the elements from the part's root down as XPath would, without the namespace:
'body/tbl[2]/tr[3]/tc[1]/p[1]', 'body/sdt[1]/sdtContent[1]/p[2]'. Text boxes follow the paragraph they are anchored in:
'body/p[4]/txbxContent[1]/p[1]'.
"""

from collections.abc import Callable

from lxml.etree import _Element as Element

from opsgdocs.document import Block, Damage, Place
from opsgdocs.parsers.word import tags
from opsgdocs.parsers.word.charts import read_chart
from opsgdocs.parsers.word.diagrams import read_diagram
from opsgdocs.parsers.word.inline import shown_branch
from opsgdocs.parsers.word.paragraphs import flush_carried, read_paragraph
from opsgdocs.parsers.word.story import Story
from opsgdocs.parsers.word.tables import read_table

Reader = Callable[[Element, str, Story, list[Block]], None]


def read_blocks(container: Element, path: str, story: Story) -> tuple[Block, ...]:
    """The blocks in a body, a cell, a header, a note or a text box."""
    blocks: list[Block] = []
    outer, story.nesting = story.nesting, None
    _read_into(container, path, story, blocks)
    if story.carried:
        _flush(story, blocks)
    story.nesting = outer
    return tuple(blocks)


def _read_into(container: Element, path: str, story: Story, blocks: list[Block]) -> None:
    counts: dict[str, int] = {}
    paragraphs = 0
    for child in container:
        tag = child.tag
        if tag == tags.PARAGRAPH:  # nearly all are
            paragraphs += 1
            _add_paragraph(child, f"{path}/p[{paragraphs}]", story, blocks)
        elif (reader := _READERS.get(tag)) is not None and tag not in story.book.gone:
            name, read = reader
            count = counts[name] = counts.get(name, 0) + 1
            read(child, f"{path}/{name}[{count}]", story, blocks)


def _add_paragraph(element: Element, path: str, story: Story, blocks: list[Block]) -> None:
    block = read_paragraph(element, path, story)
    if block is not None:
        blocks.append(block)
    if story.boxes:
        boxes, story.boxes = story.boxes, []
        for count, box in enumerate(boxes, 1):
            if box.tag == tags.DIAGRAM:
                blocks.extend(read_diagram(box, f"{path}/relIds[{count}]", story))
            elif box.tag in tags.CHARTS:
                blocks.extend(read_chart(box, f"{path}/chart[{count}]", story))
            else:
                blocks.extend(read_blocks(box, f"{path}/txbxContent[{count}]", story))


def _add_table(element: Element, path: str, story: Story, blocks: list[Block]) -> None:
    if story.carried:
        _flush(story, blocks)
    table = read_table(element, path, story, read_blocks)
    if table.rows:  # else all of it was deleted
        blocks.append(table)


def _flush(story: Story, blocks: list[Block]) -> None:
    rest = flush_carried(story)
    if rest is not None:
        blocks.append(rest)


def _add_alternate(element: Element, path: str, story: Story, blocks: list[Block]) -> None:
    branch = shown_branch(element)
    if branch is not None:
        _read_into(branch, path, story, blocks)


def _note_chunk(element: Element, path: str, story: Story, blocks: list[Block]) -> None:
    message = "A document that was inserted as a whole into the Word file could not be read."
    story.book.package.damage.append(Damage("part_missing", message, Place(path=path)))


def _note_section(element: Element, path: str, story: Story, blocks: list[Block]) -> None:
    story.sections.append(element)


_READERS: dict[str, tuple[str, Reader]] = {
    tags.TABLE: ("tbl", _add_table),
    tags.CONTROL: ("sdt", _read_into),
    tags.CONTROL_CONTENT: ("sdtContent", _read_into),
    tags.CUSTOM_XML: ("customXml", _read_into),
    tags.INSERTED: ("ins", _read_into),
    tags.MOVED_TO: ("moveTo", _read_into),
    tags.DELETED: ("del", _read_into),
    tags.MOVED_FROM: ("moveFrom", _read_into),
    tags.ALTERNATE: ("AlternateContent", _add_alternate),
    tags.FOREIGN_CHUNK: ("altChunk", _note_chunk),
    tags.SECTION: ("sectPr", _note_section),
}
