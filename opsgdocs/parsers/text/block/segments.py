"""The lines of a text in groups: each one paragraph, one list entry, one heading or one table."""

from collections.abc import Sequence
from dataclasses import dataclass

from opsgdocs.document import Table
from opsgdocs.parsers.text.aligned.columns import find_table
from opsgdocs.parsers.text.aligned.interleaved import interleaved_rows
from opsgdocs.parsers.text.aligned.over_pages import paged_rows
from opsgdocs.parsers.text.entry.numbering import looks_like_title
from opsgdocs.parsers.text.line.lines import (
    TAB,
    Line,
    bullet,
    has_full_stop,
    hashes,
    is_key,
    is_label,
    is_rule,
    starts_block,
)
from opsgdocs.parsers.text.line.paragraphs import Words
from opsgdocs.parsers.text.line.wrapping import Wrapping, continues
from opsgdocs.parsers.text.table.boxes import boxed_rows
from opsgdocs.parsers.text.table.drawn import is_drawn, next_drawing
from opsgdocs.parsers.text.table.grids import build_table, tidy_rows
from opsgdocs.parsers.text.table.margins import margin_rows
from opsgdocs.parsers.text.table.stacked_cells import stacked_rows
from opsgdocs.parsers.text.table.tabs import find_tab_rows

_LEVELS = {"=": 1, "-": 2, "_": 2, "~": 2, "–": 2, "—": 2}
_EXACT = 1  # character
_SLACK = 4  # characters, by which a rule may be longer or shorter than what it underlines


@dataclass(frozen=True, slots=True)
class Segment:
    """Lines that are one block, and the table that they draw, if they do."""

    lines: tuple[Line, ...]
    table: Table | None = None
    level: int | None = None  # of a title that is underlined


def segments_of(lines: Sequence[Line], wrapping: Wrapping, words: Words) -> list[Segment]:
    """The groups in order; lines that are only drawn rules are left out."""
    found: list[Segment] = []
    at = barren = undrawn = 0
    while at < len(lines):
        segment = _fields_at(lines, at, wrapping, words) or _columns_at(lines, at, wrapping, words)
        if segment is None and at >= barren:
            barren, rows = interleaved_rows(lines, at, wrapping)
            segment = Segment(tuple(lines[at:barren]), build_table(rows, words)) if rows else None
        segment = segment or _margin_at(lines, at, wrapping, words)
        if segment is None and at >= undrawn:
            segment = _aligned_at(lines, at, words)
            undrawn = next_drawing(lines, at) if segment is None and is_drawn(lines[at]) else at
        segment = segment or _paragraph(lines, at, wrapping)
        at += len(segment.lines)
        if segment.table is not None or not is_rule(segment.lines[0]):
            found.append(segment)
    return found


def _paragraph(lines: Sequence[Line], at: int, wrapping: Wrapping) -> Segment:
    found = _paragraph_at(lines, at, wrapping)
    return Segment(found, level=_underlined(found, lines[at + len(found) : at + len(found) + 1]))


def _underlined(found: tuple[Line, ...], behind: Sequence[Line]) -> int | None:
    """'Fire safety' above '-----------', about as long as it: the level of such a title."""
    title, rule = found[0], behind[0] if behind else None
    if len(found) > 1 or rule is None or rule.blanks or not is_rule(rule) or len(set(rule.text)) > 1:
        return None
    apart = abs(len(rule.text) - len(title.text))
    free = (
        (title.blanks or title.number == 1) and not is_rule(title) and hashes(title) is None and "|" not in title.text
    )
    titled = apart <= max(_SLACK, len(title.text) // 4) and looks_like_title(title.text)
    exact = apart <= _EXACT and not has_full_stop(title.text)  # 'draft-ietf-rules-07 (Mo K.)'
    return _LEVELS.get(rule.text[0]) if free and (titled or exact) else None


def _fields_at(lines: Sequence[Line], at: int, wrapping: Wrapping, words: Words) -> Segment | None:
    """A table whose fields are parted by tabs, or stand on lines of their own."""
    tabbed = find_tab_rows(lines, at, wrapping)
    if tabbed is not None:
        return Segment(tuple(lines[at : tabbed[0]]), build_table(tidy_rows(tabbed[1]), words))
    stacked = stacked_rows(lines, at, wrapping)
    if stacked is not None:
        return Segment(tuple(lines[at : stacked[0]]), build_table(stacked[1], words))
    return None


def _columns_at(lines: Sequence[Line], at: int, wrapping: Wrapping, words: Words) -> Segment | None:
    """A table whose columns each page has elsewhere, or a box of two cells."""
    found = paged_rows(lines, at, wrapping) or boxed_rows(lines, at)
    return Segment(tuple(lines[at : found[0]]), build_table(found[1], words)) if found else None


def _margin_at(lines: Sequence[Line], at: int, wrapping: Wrapping, words: Words) -> Segment | None:
    """Passages with a margin."""
    found = margin_rows(lines, at, wrapping.width or wrapping.longest)
    return Segment(tuple(lines[at : found[0]]), build_table(found[1], words)) if found else None


def _aligned_at(lines: Sequence[Line], at: int, words: Words) -> Segment | None:
    """A table of lines that are drawn, or of columns without prose between the rows."""
    drawn = find_table(lines, at)
    if drawn is None:
        return None
    return Segment(tuple(lines[at : drawn.end]), build_table(drawn.rows, words, drawn.header_rows))


def _paragraph_at(lines: Sequence[Line], at: int, wrapping: Wrapping) -> tuple[Line, ...]:
    end = at + 1
    listed = bullet(lines[at]) is not None
    while end < len(lines) and not is_rule(lines[at]) and hashes(lines[at]) is None:
        line, before = lines[end], lines[end - 1]
        hanging = listed and not line.blanks and line.indent > lines[at].indent + 1
        if not (continues(before, line, wrapping) or (hanging and _hangs_under(before, line))):
            break
        end += 1
    return tuple(lines[at:end])


def _hangs_under(before: Line, line: Line) -> bool:
    """True for a line that hangs under the text of a list entry."""
    if TAB in line.text:
        return False
    if starts_block(line) or is_key(line.text):
        return is_label(line.text) and not has_full_stop(before.text)
    return True
