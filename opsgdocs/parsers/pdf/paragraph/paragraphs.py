"""From printed lines to paragraphs.

A line ends a paragraph where the next one stands further down than usual, is indented, begins with a list mark,
looks different, or where its first word would still have fitted: nobody wraps a line that has room.
"""

from collections.abc import Sequence

from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.list_marks import EMPTY_ENTRY, Mark, read_bullet, read_dash, read_enumerator
from opsgdocs.parsers.pdf.line.measure import Measure
from opsgdocs.parsers.pdf.line.room import Region
from opsgdocs.parsers.pdf.paragraph.breaks import breaks
from opsgdocs.parsers.pdf.paragraph.entries import begins_labelled, bracketed_entries, labelled_entries
from opsgdocs.parsers.pdf.paragraph.para import Para
from opsgdocs.parsers.pdf.paragraph.running_on import has_no_room, stops_at_margin

SAME_PLACE = 4.0  # points


def make_paragraphs(lines: Sequence[Line], region: Region, measure: Measure) -> list[Para]:
    """The paragraphs of one column or cell."""
    paras: list[Para] = []
    holds_text = any(len(line.text) > 1 for line in lines)  # else its marks are ticks: a cell beneath 'Present'
    entries = bracketed_entries(lines) if region.in_cell else frozenset()
    labelled = labelled_entries(lines) if len(lines) > 1 else frozenset()
    for index, line in enumerate(lines):
        if holds_text and len(line.text) == 1 and EMPTY_ENTRY.fullmatch(line.text):
            continue
        bullet = read_bullet(line)
        if bullet is None and paras and paras[-1].mark is not None:
            bullet = _read_same_dash(paras[-1], line)
        mark = bullet or read_enumerator(line)
        listed = not paras or bullet is not None or region.stacked or index in entries
        begins = (
            listed or (index in labelled and begins_labelled(paras[-1], line)) or breaks(paras[-1], line, mark, measure)
        )
        if not begins and (has_no_room(paras[-1], line) or stops_at_margin(lines, index - 1, region)):
            paras[-1].lines.append(line)
        else:
            paras.append(Para([line], region, mark, numbered=mark is not None and bullet is None))
    _settle_numbers(paras)
    return paras


def _read_same_dash(para: Para, line: Line) -> Mark | None:
    """The dash that begins a line, and may be a word's, where the entry just above has the same at the same place."""
    if para.mark is None or not line.text.startswith(para.mark.text + " "):
        return None
    return read_dash(line) if abs(line.x0 - para.lines[0].x0) < SAME_PLACE else None


def _settle_numbers(paras: Sequence[Para]) -> None:
    """A number is a list mark where it stands out, or where one like it does; else it is part of the text."""
    numbered = [para for para in paras if para.numbered]
    if not numbered:
        return
    hanging = {round(para.lines[0].x0 / 4) for para in numbered if _hangs(para)}
    for para in numbered:
        place = round(para.lines[0].x0 / 4)
        if not hanging & {place - 1, place, place + 1}:
            para.mark, para.numbered = None, False


def _hangs(para: Para) -> bool:
    """Whether a number stands out from its paragraph: by a gap behind it, or by the indent of the next line."""
    first = para.lines[0]
    if len(para.lines) > 1:
        return para.lines[1].x0 > first.x0 + 0.5 * first.size
    return any(
        after.x0 - before.x1 > 0.45 * first.size
        for before, after in zip(first.pieces[:1], first.pieces[1:2], strict=False)
    )
