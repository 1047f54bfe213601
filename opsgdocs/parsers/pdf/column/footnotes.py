"""Footnotes: smaller type at the foot of a column, each begun by the mark that stands in the text.

… regarding On Demand Read Requests¹ causing …
____________
1. PBI000000118411: On demand reads congesting the network
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.column.column import Column
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.measure import Measure
from opsgdocs.parsers.pdf.line.room import Region
from opsgdocs.parsers.pdf.page.page import Page
from opsgdocs.parsers.pdf.piece.pieces import Piece
from opsgdocs.patterns import late

SMALLER = 0.95  # of the running text's size
MARK = late(compiled, r"[(\[]?(\d{1,3}|[*†‡§¶]+|[a-z])[)\].:]?")
BEGIN = late(compiled, r"[(\[]?(\d{1,3}|[*†‡§¶]+)[)\].:]?\s+(?=\S)|([*†‡§¶]+)(?=\w)")
WORD_BEFORE = late(compiled, r"[^\W\d_]{3,}$|[.,;:!?)\]”’\"'’%]$|\d$")


@dataclass(slots=True)
class NoteLines:
    """A note as printed: its mark, its lines, how much of the first line is the mark."""

    mark: str
    lines: list[Line]
    offset: int
    region: Region


def part_notes(columns: Sequence[Column], pages: Sequence[Page], measure: Measure) -> list[NoteLines]:
    """Takes the footnotes out of the columns, and the marks out of the text."""
    marked = _marked(columns, pages)
    if not marked:
        return []
    marks = {mark for _, mark in marked}
    found: list[NoteLines] = []
    for column in columns:
        found += _part_column(column, marks, measure)
    known = {note.mark for note in found}
    for line, mark in marked:
        drop_mark(line, mark, known)
    return found


def _marked(columns: Sequence[Column], pages: Sequence[Page]) -> list[tuple[Line, str]]:
    """The lines with raised marks, the marks."""
    lines = [line for column in columns for line in column.lines]
    lines += [line for page in pages for grid in page.grids for cell in grid.cells for line in cell.lines]
    return [
        (line, found[1]) for line in lines for piece in line.pieces if piece.raised == "up" and (found := _mark(piece))
    ]


def _mark(piece: Piece) -> re.Match[str] | None:
    return MARK.fullmatch(piece.text)


def _part_column(column: Column, marks: set[str], measure: Measure) -> list[NoteLines]:
    """The notes at a column's foot: smaller type and a mark that stands in the text are enough, no rule is needed."""
    lines = column.lines
    start = len(lines)
    while start and lines[start - 1].size < SMALLER * measure.size:
        start -= 1
    while start < len(lines) and _begins(lines[start], marks) is None:
        start += 1
    foot = lines[start:]
    if not foot or not (column.items and column.items[-1] is foot[-1]):
        return []
    own = set(map(id, foot))
    column.items = [item for item in column.items if id(item) not in own]
    notes: list[NoteLines] = []
    for line in foot:
        begin = _begins(line, marks)
        if begin is not None:
            notes.append(NoteLines(begin[0], [line], begin[1], column.region))
        else:
            notes[-1].lines.append(line)
    return notes


def _begins(line: Line, marks: set[str]) -> tuple[str, int] | None:
    """The mark that begins a note's line, and its length with the space behind it."""
    first = line.pieces[0]
    raised = _mark(first) if first.raised == "up" else None
    if raised and raised[1] in marks:
        return raised[1], len(first.text) + len(line.joins[1]) if len(line.pieces) > 1 else len(first.text)
    found = BEGIN.match(line.text)
    mark = (found[1] or found[2]) if found else None
    return (mark, found.end()) if found and mark in marks else None


def drop_mark(line: Line, mark: str, known: set[str]) -> None:
    """Takes a raised mark out of a line, where a note bears it or it can be nothing else."""
    for index in range(len(line.pieces) - 1, 0, -1):
        piece = line.pieces[index]
        if piece.raised != "up" or not (found := _mark(piece)) or found[1] != mark:
            continue
        before = line.pieces[index - 1].text
        if mark in known or (not mark.isalpha() and WORD_BEFORE.search(before) and not before[-1:].isdigit()):
            del line.pieces[index], line.joins[index]
    line.text = "".join(join + piece.text for join, piece in zip(line.joins, line.pieces, strict=True))
