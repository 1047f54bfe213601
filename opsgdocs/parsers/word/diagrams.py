"""Diagrams that Word draws from text (SmartArt): the text of their shapes, in the order of the file.

Their text stands in a part of its own, to which the drawing points; a chart of who reports to whom may name an owner
that stands nowhere else.
"""

from collections.abc import Iterator
from unicodedata import normalize

from lxml.etree import _Element as Element

from opsgdocs.document import Paragraph, Place, Run
from opsgdocs.parsers.word.story import Story
from opsgdocs.parsers.word.tags import DIAGRAM_DATA, DRAWN_PARAGRAPH, DRAWN_TEXT, SHAPE


def read_diagram(reference: Element, path: str, story: Story) -> Iterator[Paragraph]:
    """A paragraph for each line of text in the shapes of the diagram."""
    part = story.book.package.part(story.target(reference.get(DIAGRAM_DATA)))
    if part is None:
        return
    for number, shape in enumerate(part.root.iter(SHAPE), 1):
        for place, paragraph in enumerate(shape.iter(DRAWN_PARAGRAPH), 1):
            words = " ".join("".join(text.text or "" for text in paragraph.iter(DRAWN_TEXT)).split())
            if words:
                yield Paragraph((Run(normalize("NFC", words)),), (Place(path=f"{path}/pt[{number}]/p[{place}]"),))
