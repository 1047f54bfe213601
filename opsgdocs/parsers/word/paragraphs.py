"""A paragraph of Word → a heading, a list item or a paragraph.

'3. Network Updates' in the style 'Heading 1', its number computed by Word, is a `Heading` with the marker '3.' and the
text 'Network Updates'; a number that was typed stays in the text, and so does the id of an action that Word counts:
'ACTION OPSG 29/04: The DCC to …'.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from lxml.etree import _Element as Element

from opsgdocs.document import Heading, ListItem, Paragraph, Place, Run, TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.word import tags
from opsgdocs.parsers.word.inline import read_inline
from opsgdocs.parsers.word.nesting import NO_INDENT, Indent, Nesting
from opsgdocs.parsers.word.story import Piece, Shape, Story
from opsgdocs.parsers.word.styles import Style, heading_level
from opsgdocs.parsers.word.values import child_value, indent, whole
from opsgdocs.parsers.word.whitespace import is_tidy, tidy

_IN_CELL = "/tc["


@dataclass(slots=True)
class Properties:
    """What a paragraph says of itself."""

    style: str | None = None
    outline: int | None = None
    number_id: int | None = None
    level: int | None = None
    indent: Element | None = None
    joined: bool = False  # its end was deleted: it runs on into the next


@dataclass(frozen=True, slots=True)
class Mark:
    """The number or bullet of a paragraph; `text` is empty where it has none."""

    text: str = ""
    number_id: int = 0
    level: int = 0  # as its list says
    is_bullet: bool = False


# 'ACTION OPSG 29/04:', 'OPSG 29/04', '29/04', 'AP1', but not '3.1', 'a)', 'viii.'
_NAMES = compiled(r"[^\W\d_]{2,}[^\n]*\d|\d/\d")

_LONGEST_ID = 40  # characters
_NO_MARK = Mark()
_SILENT = Properties()


def read_paragraph(element: Element, path: str, story: Story) -> TextBlock | None:
    """The paragraph as a block; None where it shows nothing, or runs on into the next one."""
    first = element[0] if len(element) else None
    has_properties = first is not None and first.tag == tags.PARAGRAPH_PROPERTIES
    said = _properties(first, story) if first is not None and has_properties else _SILENT
    story.begin(said.style)
    read_inline(element, story)
    story.book.notes.settle(path)
    if story.fields.stack:
        story.fields.clear()
    if said.joined:
        story.carried.append((path, story.pieces))
        return None
    return _block(said, path, story)


def flush_carried(story: Story) -> TextBlock | None:
    """The paragraph that was to run on into a next one, where none follows."""
    if not story.carried:
        return None
    path, pieces = story.carried.pop()
    story.begin(None)
    story.pieces = pieces
    return _block(_SILENT, path, story)


def _properties(element: Element, story: Story) -> Properties:
    said = Properties()
    for child in element:
        tell = _TELLERS.get(child.tag)
        if tell is not None:
            tell(said, child, story)
    return said


def _tell_style(said: Properties, element: Element, story: Story) -> None:
    said.style = element.get(tags.VAL)


def _tell_numbering(said: Properties, element: Element, story: Story) -> None:
    said.number_id = whole(child_value(element, tags.NUMBER_ID))
    said.level = whole(child_value(element, tags.LEVEL))


def _tell_outline(said: Properties, element: Element, story: Story) -> None:
    said.outline = whole(element.get(tags.VAL))


def _tell_indent(said: Properties, element: Element, story: Story) -> None:
    said.indent = element


def _tell_end(said: Properties, element: Element, story: Story) -> None:
    """The look of the paragraph's end does not matter, but it may be deleted."""
    said.joined = not story.book.gone.isdisjoint([mark.tag for mark in element])


def _tell_section(said: Properties, element: Element, story: Story) -> None:
    story.sections.append(element)


_TELLERS: dict[str, Callable[[Properties, Element, Story], None]] = {
    tags.PARAGRAPH_STYLE: _tell_style,
    tags.NUMBERING: _tell_numbering,
    tags.OUTLINE: _tell_outline,
    tags.INDENT: _tell_indent,
    tags.RUN_PROPERTIES: _tell_end,
    tags.SECTION: _tell_section,
}


def _block(said: Properties, path: str, story: Story) -> TextBlock | None:
    style = story.style
    mark = _mark(said, story) if style.number_id or said.number_id else _NO_MARK
    pieces, places = (story.pieces, (Place(0, None, None, path),)) if not story.carried else _joined(path, story)
    runs = _runs(pieces)
    if not runs and (not mark.text or mark.is_bullet or _IN_CELL not in path):
        return None  # a cell with nothing but its computed number is not empty
    name = style.name or None
    level = style.heading if said.outline is None else heading_level(said.outline)
    if level is not None and runs:
        story.nesting = None
        return Heading(runs, places, level=level, marker=mark.text, style=name)
    if mark.text and _NAMES.search(mark.text[:_LONGEST_ID]):
        return Paragraph((Run(f"{mark.text} "), *runs) if runs else (Run(mark.text),), places, name)
    if mark.text:
        story.nesting = story.nesting or Nesting()
        depth = story.nesting.level(mark.number_id, mark.level, _indent(said, mark, story))
        return ListItem(runs, places, level=depth, marker=mark.text, style=name)
    if story.nesting:
        story.nesting.pass_text(_indent(said, mark, story))
    return Paragraph(runs, places, name)


def _mark(said: Properties, story: Story) -> Mark:
    number_id = story.style.number_id if said.number_id is None else said.number_id
    if not number_id:
        return _NO_MARK
    level = said.level
    if level is None:
        level = 0 if said.number_id is not None else _styled_level(number_id, story.style, story)
    text, is_bullet = story.counters.mark(number_id, level)
    return Mark(text, number_id, level, is_bullet)


def _indent(said: Properties, mark: Mark, story: Story) -> Indent:
    """A list that the style names does not move what the style itself indents; one that the paragraph names does."""
    base = story.style.indent
    if mark.text and (said.number_id is not None or base == NO_INDENT):
        base = indent(story.book.numbering.indent(mark.number_id, mark.level), base)
    return indent(said.indent, base)


def _styled_level(number_id: int, style: Style, story: Story) -> int:
    linked = story.book.numbering.level_of(number_id, style.ancestors)
    return linked if linked is not None else style.level or 0


def _runs(pieces: list[Piece]) -> tuple[Run, ...]:
    if len(pieces) == 1 and is_tidy(pieces[0][0]):
        return (_run(*pieces[0]),)
    if not pieces:
        return ()
    if not is_tidy("".join([text for text, _ in pieces])):
        pieces = tidy(pieces)
    return tuple([_run("".join([text for text, _ in group]), shape) for shape, group in groupby(pieces, itemgetter(1))])


def _run(text: str, shape: Shape) -> Run:
    look, href = shape
    hidden = False  # what is hidden never became a piece
    return Run(text, look.bold, look.italic, look.strike, hidden, look.size, look.colour, href)


def _joined(path: str, story: Story) -> tuple[list[Piece], tuple[Place, ...]]:
    """A paragraph with those before it that run on into it, and the place of each in the text."""
    pieces: list[Piece] = []
    places: list[Place] = []
    for part, own in (*story.carried, (path, story.pieces)):
        if any(not text.isspace() for text, _ in own):
            start = sum(len(text) for text, _ in tidy(pieces))
            places.append(Place(start=start, path=part))
        pieces.extend(own)
    story.carried.clear()
    return pieces, tuple(places) or (Place(path=path),)
