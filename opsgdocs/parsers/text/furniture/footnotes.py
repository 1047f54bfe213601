"""Footnotes that a copied text carries between the halves of a sentence.

… reducing the number of aged Incidents,

¹ PBI000000118411: On demand reads congesting the network.

particularly in 'Incorrect or no credentials' …
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from opsgdocs.document import Block, Cell, Note, Paragraph, Run, Table, TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.furniture.running_heads import without
from opsgdocs.parsers.text.line.inline import Span, cut
from opsgdocs.parsers.text.line.lines import SUPERSCRIPTS, Line, note_mark
from opsgdocs.parsers.text.line.paragraphs import Words, paragraphs_of
from opsgdocs.parsers.text.line.wrapping import Wrapping, continues

_FIGURES = str.maketrans({figure: raised for raised, figure in ((chr(k), v) for k, v in SUPERSCRIPTS.items())})


def take_out_notes(lines: Sequence[Line], wrapping: Wrapping, words: Words) -> tuple[list[Line], tuple[Note, ...]]:
    """The lines without footnotes, each line after one marked with `gap`; and the footnotes."""
    taken: set[int] = set()
    notes: list[Note] = []
    for index, line in enumerate(lines):
        found = note_mark(line.text)
        if found is None or index in taken:
            continue
        last = _end(lines, index, wrapping)
        own = [replace(line, text=found[1]), *lines[index + 1 : last]]
        notes.append(Note(mark=found[0], blocks=paragraphs_of(own, words)))
        taken.update(range(index, last))
    return without(lines, taken), tuple(notes)


def without_marks(blocks: Sequence[Block], marks: Sequence[str]) -> tuple[Block, ...]:
    """The blocks without the footnote marks in their sentences: 'Service Requests¹.' is 'Service Requests.'."""
    if not marks:
        return tuple(blocks)
    pattern = _pattern(marks)
    return tuple(_block_without(block, pattern) for block in blocks)


_MARKDOWN_NOTE = compiled(r"\[\^([^\]\s]{1,20})\]:?\s?(?=\S)")


def note_blocks(blocks: Sequence[Block]) -> tuple[list[Block], tuple[Note, ...]]:
    """The blocks without those that are footnotes ('[^1]: PBI000000118411: …', '¹ PBI …'), and the footnotes."""
    kept: list[Block] = []
    notes: list[Note] = []
    for block in blocks:
        note = _note(block) if isinstance(block, Paragraph) else None
        if note is None:
            kept.append(block)
        else:
            notes.append(note)
    return kept, tuple(notes)


def _note(block: Paragraph) -> Note | None:
    typed = _MARKDOWN_NOTE.match(block.text)
    if typed and ":" in typed[0]:
        return Note(mark=typed[1], blocks=(_cut(block, typed.end()),))
    raised = note_mark(block.text)
    if raised is not None:
        return Note(mark=raised[0], blocks=(_cut(block, len(block.text) - len(raised[1])),))
    return None


def _cut(block: Paragraph, length: int) -> Paragraph:
    span = cut(Span(block.runs, tuple(place.start for place in block.places)), length)
    return Paragraph(runs=span.runs, places=span.places([place.path or "" for place in block.places]))


def _end(lines: Sequence[Line], index: int, wrapping: Wrapping) -> int:
    last = index + 1
    while last < len(lines) and not lines[last].blanks and note_mark(lines[last].text) is None:
        if not continues(lines[last - 1], lines[last], wrapping):
            break
        last += 1
    return last


def _pattern(marks: Sequence[str]) -> re.Pattern[str]:
    longest = sorted(set(marks), key=len, reverse=True)
    raised = "|".join(mark.translate(_FIGURES) for mark in longest if mark.isdecimal())
    typed = "|".join(re.escape(f"[^{mark}]") for mark in longest)
    # 'm²' is no mark: one letter before it is a unit.
    at_word = r"(?:(?<=[^\W\d_]{2})|(?<=[\w)\]\"'’”][.,;:!?)\]\"'’”]))"
    return re.compile(rf"{at_word}(?:{raised})(?![⁰¹²³⁴-⁹])|{typed}" if raised else typed)


def _block_without(block: Block, pattern: re.Pattern[str]) -> Block:
    if isinstance(block, Table):
        rows = tuple(tuple(_cell_without(cell, pattern) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    return _text_without(block, pattern)


def _cell_without(cell: Cell, pattern: re.Pattern[str]) -> Cell:
    return cell._replace(blocks=tuple(_block_without(block, pattern) for block in cell.blocks))


def _text_without(block: TextBlock, pattern: re.Pattern[str]) -> TextBlock:
    cuts = [found.span() for found in pattern.finditer(block.text)]
    if not cuts:
        return block
    gone = {at for start, end in cuts for at in range(start, end)}
    kept = [0, *accumulate(at not in gone for at in range(len(block.text)))]
    places = tuple(place._replace(start=kept[min(place.start, len(block.text))]) for place in block.places)
    return replace(block, runs=_runs_without(block.runs, gone), places=places)


def _runs_without(runs: Sequence[Run], gone: set[int]) -> tuple[Run, ...]:
    left: list[Run] = []
    offset = 0
    for run in runs:
        text = "".join(char for at, char in enumerate(run.text, start=offset) if at not in gone)
        offset += len(run.text)
        if text:
            left.append(run._replace(text=text))
    return tuple(left)
