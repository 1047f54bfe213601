"""What stands in a paragraph: runs, links, fields, tracked changes, symbols, breaks, references to notes.

Elements are told by their tags in two tables, one for what stands beside runs and one for what stands in them. What is
in neither shows nothing: bookmarks, comments, spelling marks, the instructions of fields.
"""

from lxml.etree import _Element as Element

from opsgdocs.parsers.word import tags
from opsgdocs.parsers.word.fields import form_value, link_target
from opsgdocs.parsers.word.looks import Look, settings
from opsgdocs.parsers.word.notes import ENDNOTE, FOOTNOTE
from opsgdocs.parsers.word.story import ACCEPTED, Handler, Story
from opsgdocs.parsers.word.symbols import shown, symbol
from opsgdocs.parsers.word.values import is_on

_BOXES = (tags.BOX, tags.DIAGRAM, *tags.CHARTS)


def read_inline(element: Element, story: Story) -> None:
    """Adds what stands in `element` - a paragraph, a link, an insertion - to the story's paragraph."""
    for child in element:
        tag = child.tag
        if tag == tags.RUN:
            _read_run(child, story)
        elif tag in BESIDE_RUNS and tag not in story.book.gone:
            BESIDE_RUNS[tag](story, child)


def _read_run(run: Element, story: Story) -> None:
    story.shape = (story.plain, story.href or story.fields.href)
    for child in run:
        tag = child.tag
        if tag == tags.RUN_PROPERTIES:
            story.shape = (story.book.styles.look(story.style_id, settings(child), story.dressed), story.shape[1])
        elif tag == tags.TEXT:
            _add_text(story, child)
        elif tag in IN_RUNS:
            IN_RUNS[tag](story, child)


def _add_text(story: Story, element: Element) -> None:
    text = element.text
    if not text or story.fields.muted:
        return
    look = story.shape[0]
    if look.special or not text.isascii():
        text = _as_shown(text, look)
    if "\n" in text:
        text = text.replace("\n", " ")  # a line end in the XML is no break
    if text:
        story.pieces.append((text, story.shape))


def _as_shown(text: str, look: Look) -> str:
    if look.hidden:
        return ""
    text = shown(text, look.font)
    return text.upper() if look.capitals else text


def _add_deleted(story: Story, element: Element) -> None:
    if story.book.gone is not ACCEPTED:
        _add_text(story, element)


def _follow(story: Story, element: Element) -> None:
    """Reads on inside an element that itself shows nothing."""
    read_inline(element, story)


def _read_link(story: Story, link: Element) -> None:
    outer, target = story.href, story.target(link.get(tags.RELATION_ID))
    place = link.get(tags.ANCHOR)
    story.href = (target or "") + (f"#{place}" if place else "") or outer
    read_inline(link, story)
    story.href = outer


def _read_simple_field(story: Story, field: Element) -> None:
    outer = story.href
    story.href = link_target(field.get(tags.FIELD_INSTRUCTION, "")) or outer
    read_inline(field, story)
    story.href = outer


def _read_formula(story: Story, formula: Element) -> None:
    story.shape = (story.plain, story.href)
    story.add("".join(text.text or "" for text in formula.iter(tags.FORMULA_TEXT)))


def _read_alternate(story: Story, alternate: Element) -> None:
    """A drawing is written twice, for new programs and for old ones: the first with any text in it counts."""
    branch = shown_branch(alternate)
    if branch is None:
        return
    read_inline(branch, story)
    for child in branch:
        if child.tag in IN_RUNS:
            IN_RUNS[child.tag](story, child)


def shown_branch(alternate: Element) -> Element | None:
    """The branch of `mc:AlternateContent` that is read, None where none has text."""
    return next((b for b in alternate if next(b.iter(tags.TEXT, *_BOXES), None) is not None), None)


def _read_field_mark(story: Story, mark: Element) -> None:
    story.add(form_value(mark))
    story.fields.mark(mark.get(tags.FIELD_PART))
    story.shape = (story.shape[0], story.href or story.fields.href)


def _read_instruction(story: Story, instruction: Element) -> None:
    story.fields.instruct(instruction.text or "")


def _read_note(kind: str) -> Handler:
    def read(story: Story, reference: Element) -> None:
        own_mark = None
        if tags.CUSTOM_MARK in reference.attrib and is_on(reference.get(tags.CUSTOM_MARK)):
            own_mark = _take_own_mark(reference)
        story.book.notes.refer(kind, reference.get(tags.ID, ""), own_mark)

    return read


def _take_own_mark(reference: Element) -> str:
    """A note's own mark ('*') is the text behind the reference in its run; it leaves the sentence."""
    mark = ""
    for sibling in list(reference.itersiblings(tags.TEXT, tags.SYMBOL)):
        mark += sibling.text or symbol(sibling.get(tags.CHAR), sibling.get(tags.FONT))
        sibling.text = None
        sibling.attrib.clear()
    return mark


def _read_boxes(story: Story, drawing: Element) -> None:
    if next(drawing.iter(*_BOXES), None) is not None:
        _collect_boxes(story, drawing)


def _collect_boxes(story: Story, element: Element) -> None:
    for child in element:
        if child.tag in _BOXES:
            story.boxes.append(child)
        elif child.tag == tags.ALTERNATE:
            branch = shown_branch(child)
            if branch is not None:
                _collect_boxes(story, branch)
        elif len(child):
            _collect_boxes(story, child)


def _read_ruby(story: Story, ruby: Element) -> None:
    for base in ruby.iterchildren(tags.RUBY_BASE):
        read_inline(base, story)


def _read_symbol(story: Story, element: Element) -> None:
    story.add(symbol(element.get(tags.CHAR), element.get(tags.FONT)))


def _adds(text: str) -> Handler:
    def add(story: Story, element: Element) -> None:
        story.add(text)

    return add


BESIDE_RUNS: dict[str, Handler] = {
    tags.HYPERLINK: _read_link,
    tags.SIMPLE_FIELD: _read_simple_field,
    tags.INSERTED: _follow,
    tags.MOVED_TO: _follow,
    tags.DELETED: _follow,
    tags.MOVED_FROM: _follow,
    tags.CONTROL: _follow,
    tags.CONTROL_CONTENT: _follow,
    tags.SMART_TAG: _follow,
    tags.CUSTOM_XML: _follow,
    tags.DIRECTION: _follow,
    tags.DIRECTION_OVERRIDE: _follow,
    tags.FORMULA: _read_formula,
    tags.FORMULA_PARAGRAPH: _read_formula,
    tags.ALTERNATE: _read_alternate,
}

IN_RUNS: dict[str, Handler] = {
    tags.TEXT: _add_text,
    tags.DELETED_TEXT: _add_deleted,
    tags.TAB: _adds("\t"),
    tags.POSITION_TAB: _adds("\t"),
    tags.BREAK: _adds("\n"),
    tags.CARRIAGE_RETURN: _adds("\n"),
    tags.NO_BREAK_HYPHEN: _adds("-"),
    tags.SYMBOL: _read_symbol,
    tags.FIELD_MARK: _read_field_mark,
    tags.INSTRUCTION: _read_instruction,
    tags.FOOTNOTE_REFERENCE: _read_note(FOOTNOTE),
    tags.ENDNOTE_REFERENCE: _read_note(ENDNOTE),
    tags.ALTERNATE: _read_alternate,
    tags.DRAWING: _read_boxes,
    tags.PICTURE: _read_boxes,
    tags.OBJECT: _read_boxes,
    tags.RUBY: _read_ruby,
}
