"""One story of a Word file - its body, a header, a note - while it is read: what is known at one point of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from opsgdocs.parsers.word.fields import Fields
from opsgdocs.parsers.word.looks import Look, Setting
from opsgdocs.parsers.word.nesting import Nesting
from opsgdocs.parsers.word.notes import Notes
from opsgdocs.parsers.word.numbering import Counters, Numbering
from opsgdocs.parsers.word.package import Package, Part
from opsgdocs.parsers.word.styles import NO_STYLE, Style, Styles
from opsgdocs.parsers.word.tablestyles import TableStyles
from opsgdocs.parsers.word.tags import DELETED, INSERTED, MOVED_FROM, MOVED_TO

ACCEPTED = frozenset((DELETED, MOVED_FROM))
ORIGINAL = frozenset((INSERTED, MOVED_TO))
"""The tracked changes that are not shown: in the text as accepted, and as it was before."""

_NO_LOOK = Look()

Shape = tuple[Look, str | None]
"""A run's look, and its link's target."""

Piece = tuple[str, Shape]


@dataclass(frozen=True, slots=True)
class Book:
    """What all stories of a file share."""

    package: Package
    styles: Styles
    table_styles: TableStyles
    numbering: Numbering
    notes: Notes
    gone: frozenset[str] = ACCEPTED  # tracked changes that are not shown


@dataclass(slots=True)
class Story:
    """Where the reading of one story stands."""

    book: Book
    part: Part
    counters: Counters
    nesting: Nesting | None = None  # of the list at hand
    fields: Fields = field(default_factory=Fields)
    pieces: list[Piece] = field(default_factory=list)  # of the paragraph at hand
    boxes: list[Element] = field(default_factory=list)  # text boxes anchored in it
    style_id: str | None = None  # its style's, as it says
    style: Style = NO_STYLE
    dressed: tuple[Setting, ...] = ()  # what the cell at hand has from the style of its table
    plain: Look = _NO_LOOK  # how a run looks that says nothing of its look
    href: str | None = None  # of the link at hand
    shape: Shape = (_NO_LOOK, None)  # of the run at hand
    carried: list[tuple[str, list[Piece]]] = field(default_factory=list)  # paragraphs whose mark was deleted
    sections: list[Element] = field(default_factory=list)

    def begin(self, style_id: str | None) -> None:
        """Begins a new paragraph."""
        self.style_id = style_id
        self.style, self.plain = self.book.styles.of_paragraph(style_id, self.dressed)
        self.pieces = []

    def add(self, text: str) -> None:
        """Puts text in the paragraph, in the look of the run at hand."""
        if text and not self.fields.muted and not self.shape[0].hidden:
            self.pieces.append((text, self.shape))

    def target(self, relation_id: str | None) -> str | None:
        """Where a link leads, by the id of its relation."""
        relation = self.part.relations.get(relation_id or "")
        return relation.target if relation else None


Handler = Callable[[Story, Element], None]


def open_story(book: Book, part: Part) -> Story:
    """The story that a part holds, at its beginning; lists count anew in each."""
    return Story(book, part, Counters(book.numbering))
