"""Whether a line visibly begins a paragraph: by its place, its look, its mark, its label.

The Panel agreed the plan.
ACTION: DT                              (a bold label below a sentence)
"""

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.line.beside_pictures import is_moved
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.list_marks import Mark
from opsgdocs.parsers.pdf.line.measure import Measure
from opsgdocs.parsers.pdf.line.room import is_full
from opsgdocs.parsers.pdf.line.wording import LEADERS, ends_sentence
from opsgdocs.parsers.pdf.paragraph.entries import begins_alike
from opsgdocs.parsers.pdf.paragraph.para import Para

FURTHER = 1.18  # of the usual line spacing: more is a new paragraph
INDENT = 0.8  # of the size
LABEL = compiled(r"[^\W\d_][\w /&-]{0,30}:")
ANOTHER_SIZE = 0.6  # points


def breaks(para: Para, line: Line, mark: Mark | None, measure: Measure) -> bool:
    """Whether a line visibly begins a paragraph, whatever room there was on the one before."""
    last = para.lines[-1]
    if _stands_apart(para, line, measure) or _changes_size(last, line):
        return True
    columns = "\t" in line.joins and "\t" in last.joins
    if columns or (LEADERS in last.text and last.text[-1].isdigit()):  # rows, or entries of a list of contents
        return True
    ends = para.region.in_cell and ends_sentence(last.text) and line.text[:1].isupper()
    if ends and measure.parts(line.size, line.y - last.y):
        return True
    if _is_indented(para, line) or (mark is not None and _lists(para, line, mark)):
        return True
    return _is_labelled(para, line) or begins_alike(para, line)


def _stands_apart(para: Para, line: Line, measure: Measure) -> bool:
    """Whether a line stands further below a paragraph than its lines from each other, or above its last."""
    in_cell, step = para.region.in_cell, line.y - para.lines[-1].y
    if step < -1:
        return True
    further = step > FURTHER * measure.leading(line.size, in_cell=in_cell) + 0.3
    return further and (in_cell or not measure.runs_on(line.size, step))


def _changes_size(last: Line, line: Line) -> bool:
    """Whether a line is of another size than the one before, and begins in another than that one ends in."""
    end, begin = last.pieces[-1], line.pieces[0]
    if abs(line.size - last.size) <= ANOTHER_SIZE:
        return False
    return (
        bool(end.raised or begin.raised) or "\t" in last.joins or abs(begin.style.size - end.style.size) > ANOTHER_SIZE
    )


def _is_labelled(para: Para, line: Line) -> bool:
    """Whether a line below a plain sentence begins with a bold label, or is bold and short: 'ACTION: DT'."""
    last, first = para.lines[-1], para.lines[0]
    if not line.pieces[0].style.bold or last.pieces[-1].style.bold:
        return False
    if _has_label(line) and (ends_sentence(last.text) or (_has_label(first) and abs(first.x0 - line.x0) < 1)):
        return True
    return (
        ends_sentence(last.text)
        and line.bold
        and not para.region.in_cell
        and 2 * (line.x1 - line.x0) < para.region.right - para.region.left
    )


def _has_label(line: Line) -> bool:
    found, first = LABEL.match(line.text), line.pieces[0]
    return first.style.bold and found is not None and found.end() <= len(first.text) + 1


def _is_indented(para: Para, line: Line) -> bool:
    """Whether the line begins a paragraph by its indent, or ends the indent of the one before."""
    step = INDENT * line.size
    if para.region.pictures and is_moved(para.lines[-1], line, para.region.left, para.region.pictures):
        return False
    if len(para.lines) > 1:
        return abs(line.x0 - para.lines[-1].x0) > step
    first = para.lines[0].x0
    hang = para.lines[0].hang
    if hang is not None and abs(line.x0 - hang) < step:
        return False
    if para.mark is None:  # the first line may stand in or out
        reach = 8 if is_full(para.lines[0], line, para.region) else 4
        return not -8 * step < line.x0 - first < reach * step
    behind = para.mark.x + (step if para.mark.exact else 3 * line.size)
    return not first - step < line.x0 < behind


def _lists(para: Para, line: Line, mark: Mark) -> bool:
    """Whether a number or letter at the line's start is a list mark and not a part of the sentence."""
    if para.numbered and para.mark and abs(para.lines[0].x0 - line.x0) < 2:
        return len(para.lines) == 1 or abs(para.lines[-1].x0 - line.x0) > 2 or ends_sentence(para.text)
    return ends_sentence(para.lines[-1].text) and line.x0 <= para.lines[-1].x0 + 2
