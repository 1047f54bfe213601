"""Running heads and feet, and the notes: the stories beside the body."""

from collections.abc import Iterator
from itertools import chain

from lxml.etree import _Element as Element

from opsgdocs.document import Note, Paragraph, Place, Run, TextBlock, walk
from opsgdocs.parsers.word import tags
from opsgdocs.parsers.word.blocks import read_blocks
from opsgdocs.parsers.word.package import Part
from opsgdocs.parsers.word.story import Book, Story, open_story
from opsgdocs.parsers.word.tags import W

_RUNNING = (W + "headerReference", W + "footerReference")  # in the order of the page


def read_furniture(body: Story) -> tuple[TextBlock, ...]:
    """Heads and feet of all sections - the usual, the first page's, the even pages' - each text once."""
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
    for reference in list(book.notes.references):
        part, elements = parts[reference.kind]
        if part is not None and reference.note_id in elements:
            place, element = elements[reference.note_id]
            story = open_story(book, part)
            blocks = read_blocks(element, f"{part.stem}/{reference.kind}[{place}]", story)
            notes.append(Note(reference.mark, tuple(walk(blocks))))
    return tuple(notes)


def _running_parts(body: Story) -> Iterator[str]:
    seen = set()
    for section in body.sections:
        for reference in chain.from_iterable(section.iterchildren(tag) for tag in _RUNNING):
            name = body.target(reference.get(tags.RELATION_ID))
            if name and name not in seen:
                seen.add(name)
                yield name


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
