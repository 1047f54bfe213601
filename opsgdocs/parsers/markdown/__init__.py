"""Minutes in Markdown: '**Resolved**: (1) That …', tables with pipes, tables of HTML, lists in lists.

Minutes are seldom written by the book of CommonMark, so what a renderer would swallow is kept: cells beyond the last
column, names in angle brackets, lines that are indented like code.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from opsgdocs.document import Document
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.encoding import text_of
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.markdown.blocks import entries_of
from opsgdocs.parsers.markdown.frontmatter import FrontMatter, front_matter
from opsgdocs.parsers.markdown.rejoining import rejoin
from opsgdocs.parsers.text import document_of, furniture_of
from opsgdocs.parsers.text.block.quotations import with_quotations
from opsgdocs.parsers.text.entry.numbering import find_numbered
from opsgdocs.parsers.text.furniture.footnotes import note_blocks, without_marks
from opsgdocs.parsers.text.furniture.running_heads import take_out_running
from opsgdocs.parsers.text.line.lines import Line, note_mark, split_lines
from opsgdocs.parsers.text.table.grids import is_tab_row

_NESTING = 60  # levels; a file that goes deeper is no list and is read line by line
_OPEN = 1_000  # brackets; each is tried as the beginning of a link that goes on to the end
_MARKED = compiled(r"#{1,6}[ \t]|[|>]|```|~~~|<table\b|(?:[-*+]|\d{1,9}[.)])[ \t]|={3,}$|-{3,}$", re.IGNORECASE)
Parsed = tuple[list[Token], dict[str, str]]
_REFERENCE = compiled(r"^( {0,3})(\[[^\]\n]{1,80}\]:[ \t]*[^\s./:#@<]+[ \t]*)$", re.MULTILINE)


def parse_markdown(file: File, settings: Settings) -> Document:
    """The Document of a Markdown file; its places are lines ('line 41').

    Raises:
        UnreadableFile: there is no text in it.
    """
    text = text_of(file).replace("\f", "")
    front = front_matter(text)
    lines = split_lines(text)
    parsed = _parsed(text, front.lines, lines) if front.lines or _is_markdown(lines) else None
    if parsed is None:
        return document_of(file, text, "text/markdown")
    return _document(file, text, parsed, front)


def _is_markdown(lines: Sequence[Line]) -> bool:
    """False for text that was copied from a page, whatever marks it bears: the reader of text knows it better."""
    if any(is_tab_row(a) and is_tab_row(b) for a, b in pairwise(lines)):
        return False
    if any(note_mark(line.text) for line in lines):
        return False
    return any(_MARKED.match(line.text) for line in lines)


def _parsed(text: str, skip: int, lines: Sequence[Line]) -> Parsed | None:
    """What markdown-it makes of the file; None where lists are nested too deep to be lists, or brackets never close."""
    if text.count("[") - text.count("]") > _OPEN:
        return None
    body = ["" if at < skip else line for at, line in enumerate(text.split("\n"))]
    for line in take_out_running(lines)[1]:
        body[line.number - 1] = ""
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table").disable("code")
    # A line such as '[ACTION]: Bob' would be the definition of a link, and vanish.
    env: dict[str, dict[str, dict[str, str]]] = {}
    tokens = parser.parse(_REFERENCE.sub(r"\1\\\2", "\n".join(body)), env)
    targets = {label: link["href"] for label, link in env.get("references", {}).items()}
    return (tokens, targets) if max((token.level for token in tokens), default=0) < _NESTING - 1 else None


def _document(file: File, text: str, parsed: Parsed, front: FrontMatter) -> Document:
    running = take_out_running(split_lines(text))[1]
    entries = find_numbered(entries_of(parsed[0], text, parsed[1]))
    blocks = rejoin([entry.block for entry in entries], [line.number for line in running])
    blocks, notes = note_blocks(blocks)
    return Document(
        name=file.name,
        sha256=file.sha256,
        media_type="text/markdown",
        blocks=(*front.title, *with_quotations(without_marks(blocks, [note.mark for note in notes]), text)),
        furniture=(*front.rest, *furniture_of(running)),
        notes=notes,
    )
