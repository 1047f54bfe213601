"""Minutes as plain text, mostly copied from a page: 'Category→Operations Group Members', 'OPSG **AGREED** that …'.

The copy broke lines, put page feet into sentences and tables, and left marks of HTML and Markdown. What was one
paragraph, one table, one list is that again.
"""

from opsgdocs.document import Document, Paragraph, Place, Run, TextBlock
from opsgdocs.parsers.encoding import text_of
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.text.block.lost_rows import short_tables
from opsgdocs.parsers.text.block.passages import entries_of
from opsgdocs.parsers.text.block.quotations import with_quotations
from opsgdocs.parsers.text.block.scrambled import scrambled_tables
from opsgdocs.parsers.text.block.segments import segments_of
from opsgdocs.parsers.text.entry.bullets import with_levels
from opsgdocs.parsers.text.entry.numbering import find_numbered
from opsgdocs.parsers.text.entry.outline import find_headings
from opsgdocs.parsers.text.furniture.footnotes import take_out_notes, without_marks
from opsgdocs.parsers.text.furniture.running_heads import take_out_running
from opsgdocs.parsers.text.line.lines import Line, split_lines
from opsgdocs.parsers.text.line.paragraphs import words_of
from opsgdocs.parsers.text.line.wrapping import wrapping_of


def parse_text(file: File, settings: Settings) -> Document:
    """The Document of a plain text file; its places are lines ('line 41').

    Raises:
        UnreadableFile: there is no text in it.
    """
    return document_of(file, text_of(file), "text/plain")


def document_of(file: File, text: str, media_type: str) -> Document:
    """The Document of `text`, which stands in `file`."""
    words = words_of(text)
    lines, running = take_out_running(split_lines(text))
    wrapping = wrapping_of(lines)
    lines, notes = take_out_notes(lines, wrapping, words)
    segments = segments_of(lines, wrapping, words)
    entries = find_headings(find_numbered(entries_of(segments, words)))
    blocks = without_marks([entry.block for entry in with_levels(entries)], [note.mark for note in notes])
    return Document(
        name=file.name,
        sha256=file.sha256,
        media_type=media_type,
        blocks=with_quotations(blocks, text),
        furniture=furniture_of(running),
        notes=notes,
        damage=(*scrambled_tables(segments), *short_tables(segments)),
    )


def furniture_of(lines: list[Line]) -> tuple[TextBlock, ...]:
    """Running heads and feet, each once."""
    first: dict[str, Line] = {}
    for line in lines:
        first.setdefault(line.text, line)
    return tuple(
        Paragraph(runs=(Run(text),), places=(Place(path=f"line {line.number}"),)) for text, line in first.items()
    )
