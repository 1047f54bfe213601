r"""What is on the page and where; nothing about meetings.

A `Document` is a sequence of blocks in reading order: `Heading`, `Paragraph`, `ListItem`, `Table`. Every parser makes
one, every extractor reads one, every writer turns one into a file.

Text of a block is Unicode NFC; soft hyphens, line-end hyphenation and footnote marks are gone; each run of white
space is *one* character: a line break that the author typed stays ``\n``, a tab stays ``\t``, all else is a space.
`fold` turns those two into spaces as well, one for one, so an offset means the same in both.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

BBox = tuple[float, float, float, float]
"""``(x0, top, x1, bottom)`` in PDF points from the top left corner of the page as it is shown."""


class Place(NamedTuple):
    """Where the text of a block stands in the file, from offset `start` of the block's text on.

    A Word or text block has one place; a PDF block has one for each printed line. `words` is empty but for text that
    was recognised on a picture: where each word begins in the block's text, and how sure it is (0 to 1).
    """

    start: int = 0
    page: int | None = None  # from 1
    bbox: BBox | None = None
    path: str | None = None  # 'body/tbl[2]/tr[3]/tc[1]/p[1]', 'line 41', 'page[3]/p[7]'
    words: tuple[tuple[int, float], ...] = ()


class Run(NamedTuple):
    """A stretch of text in one style. `colour` is 'RRGGBB'; `size` is in points; `href` a link's target."""

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    hidden: bool = False
    size: float | None = None
    colour: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Runs of text and the places they were read from; `text` is the runs' text joined."""

    runs: tuple[Run, ...] = ()
    places: tuple[Place, ...] = ()
    text: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", "".join([run.text for run in self.runs]))


QUOTATION = "quotation"
"""The style of a paragraph of text or Markdown that quotes a mail or another paper: '> ACTION: …'."""


@dataclass(frozen=True, slots=True)
class Paragraph(TextBlock):
    """A paragraph that is neither heading nor list item; `style` is the format's own name for its style."""

    style: str | None = None


@dataclass(frozen=True, slots=True)
class Heading(TextBlock):
    """A heading of `level` 1 (highest; 0 is the document's title).

    `marker` is a number that the format computes ('3.', '5.1') and that is therefore not in the text; a number that
    was typed stands in the text.
    """

    level: int = 1
    marker: str = ""
    style: str | None = None


@dataclass(frozen=True, slots=True)
class ListItem(TextBlock):
    """An entry of a list: `level` from 0, `marker` as shown ('•', 'o', '1.', 'a)') and never part of the text."""

    level: int = 0
    marker: str = "•"
    style: str | None = None


class Cell(NamedTuple):
    """A cell with its place in the table's grid; a merged cell stands once, at its top left, with its spans."""

    blocks: tuple["Block", ...] = ()
    row: int = 0
    column: int = 0
    row_span: int = 1
    column_span: int = 1
    shade: str | None = None  # fill colour, 'RRGGBB'

    @property
    def text(self) -> str:
        """The text of all blocks in it, one line each."""
        if len(self.blocks) == 1 and isinstance(self.blocks[0], TextBlock):
            return self.blocks[0].text
        return "\n".join([block.text for block in walk(self.blocks)])


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells on a grid of `columns` columns; the first `header_rows` rows are known to be heads.

    A table that runs over a page end is one table: repeated heads are dropped, rows cut in two are whole.
    """

    rows: tuple[tuple[Cell, ...], ...] = ()
    columns: int = 0
    header_rows: int = 0
    places: tuple[Place, ...] = ()
    widths: tuple[float, ...] = ()  # of the columns, in points; empty where unknown


Block = TextBlock | Table


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote, kept out of the sentences; `mark` is what stood in the text ('1', '*').

    `beside` is the path of the block that refers to it, where the format tells.
    """

    mark: str
    blocks: tuple[TextBlock, ...] = ()
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Damage:
    """Something of the file that could not be read; `code` is one of the problem codes (`opsgdocs.problems`)."""

    code: str
    message: str
    place: Place | None = None


class Recognised(NamedTuple):
    """A page that is a picture and was read by text recognition; `confidence` is the mean over its letters, 0 to 1."""

    page: int  # from 1
    engine: str  # 'Tesseract'
    confidence: float


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read.

    Attributes:
        name: the file's name without folders.
        sha256: fingerprint of the file's bytes, in hex.
        media_type: 'application/pdf', 'text/plain', 'text/markdown', 'text/html' or Word's.
        pages: number of pages, where the format has pages.
        blocks: the text and tables in reading order.
        furniture: running heads and feet, page numbers, watermarks: once each, in order of first appearance.
        notes: footnotes and endnotes.
        damage: what could not be read.
        recognised: the pages that were read by text recognition.
        maker: the kind of record, 'decision_register', where opsgdocs wrote the file itself.
    """

    name: str
    blocks: tuple[Block, ...]
    media_type: str = "text/plain"
    sha256: str = ""
    pages: int | None = None
    furniture: tuple[TextBlock, ...] = ()
    notes: tuple[Note, ...] = ()
    damage: tuple[Damage, ...] = ()
    recognised: tuple[Recognised, ...] = ()
    maker: str | None = None

    @property
    def incomplete(self) -> bool:
        """True where part of the file could not be read."""
        return bool(self.damage)

    def walk(self) -> Iterator[TextBlock]:
        """All text blocks in reading order, those in tables cell by cell."""
        return walk(self.blocks)


def walk(blocks: tuple[Block, ...]) -> Iterator[TextBlock]:
    """The text blocks among `blocks` and inside their tables, in reading order."""
    found: list[TextBlock] = []
    _gather(blocks, found)
    return iter(found)


def _gather(blocks: tuple[Block, ...], found: list[TextBlock]) -> None:
    for block in blocks:
        if isinstance(block, Table):
            for cell in chain.from_iterable(block.rows):
                if len(cell.blocks) == 1 and not isinstance(cell.blocks[0], Table):  # as most have, and quicker so
                    found.append(cell.blocks[0])
                else:
                    _gather(cell.blocks, found)
        else:
            found.append(block)


def fold(text: str) -> str:
    """`text` of a block on one line, offsets unchanged."""
    # `translate` takes many times as long where a dash or a curly quote stands in the text
    return text.replace("\n", " ").replace("\t", " ") if "\n" in text or "\t" in text else text
