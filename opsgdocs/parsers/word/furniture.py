"""Running heads and feet, and the notes: the stories beside the body."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from opsgdocs.document import Note, Paragraph, Place, Run, TextBlock, walk
from opsgdocs.parsers.word import tags
from opsgdocs.parsers.word.blocks import read_blocks
from opsgdocs.parsers.word.package import Part
from opsgdocs.parsers.word.story import Book, Story, open_story
from opsgdocs.parsers.word.tags import W
from opsgdocs.parsers.word.values import child_on

_RUNNING = (tags.HEADER_REFERENCE, tags.FOOTER_REFERENCE)  # in the order of the page
_USUAL, _FIRST, _EVEN = "default", "first", "even"


def read_furniture(body: Story) -> tuple[TextBlock, ...]:
    """Heads and feet of all sections - the usual, the first page's, the even pages' - each text once.

    A file may hold more of them than it shows: those of a first page count only where a section has one of its own.
    """
    found: dict[str, TextBlock] = {}
    for name in _running_parts(body):
        part = body.book.package.part(name)
        if part is not None:
            story = open_story(body.book, part)
            for block in (*walk(read_blocks(part.root, part.stem, story)), *_watermarks(part)):
                found.setdefault(block.text, block)
    return tuple(found.values())


def read_notes(book: Book, main: Part) -> tuple[Note, ...]:
    """The notes that the text refers to, in its order."""
    parts = {kind: _note_part(book, main, kind) for kind in {r.kind for r in book.notes.references}}
    notes = []
    book.notes.settle("")
    for reference, beside in list(zip(book.notes.references, book.notes.beside, strict=True)):
        part, elements = parts[reference.kind]
        if part is not None and reference.note_id in elements:
            place, element = elements[reference.note_id]
            story = open_story(book, part)
            blocks = read_blocks(element, f"{part.stem}/{reference.kind}[{place}]", story)
            notes.append(Note(reference.mark, tuple(walk(blocks)), beside or None))
    return tuple(notes)


def _running_parts(body: Story) -> Iterator[str]:
    """The names of the parts that are shown, each once; a section goes on with those of the one before it."""
    even = _has_own_even_pages(body)
    held: dict[tuple[str, str], str] = {}
    seen = set()
    for section in body.sections:
        for reference in section.iterchildren(*_RUNNING):
            held[reference.tag, reference.get(tags.TYPE, _USUAL)] = body.target(reference.get(tags.RELATION_ID)) or ""
        kinds = {_USUAL, *([_FIRST] if child_on(section, tags.OWN_FIRST_PAGE) else []), *([_EVEN] if even else [])}
        shown = [held[key] for tag in _RUNNING for key in held if key[0] == tag and key[1] in kinds]
        for name in shown:
            if name and name not in seen:
                seen.add(name)
                yield name


def _has_own_even_pages(body: Story) -> bool:
    settings = body.book.package.root(body.part.first("settings"))
    return settings is not None and child_on(settings, tags.OWN_EVEN_PAGES)


def _watermarks(part: Part) -> Iterator[TextBlock]:
    for art in part.root.iter(tags.WORD_ART):
        words = " ".join((art.get("string") or "").split())
        if words:
            yield Paragraph((Run(words),), (Place(path=part.stem),))


def _note_part(book: Book, main: Part, kind: str) -> tuple[Part | None, dict[str, tuple[int, Element]]]:
    """The part with the notes of a kind, and each note by its id with its place among them."""
    part = book.package.part(main.first(kind + "s"))
    if part is None:
        return None, {}
    return part, {e.get(tags.ID, ""): (place, e) for place, e in enumerate(part.root.iterchildren(W + kind), 1)}
