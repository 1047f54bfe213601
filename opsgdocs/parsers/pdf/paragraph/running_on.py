"""Whether a line goes on with a paragraph: nobody wraps a line that has room, and no sentence ends with 'the'."""

from collections.abc import Sequence

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.room import Region, is_full
from opsgdocs.parsers.pdf.line.wording import cuts_date, ends_sentence, ends_unfinished
from opsgdocs.parsers.pdf.paragraph.para import Para
from opsgdocs.patterns import late

SMALL_WORD = late(
    compiled, r"[^\W\d_A-Z][^\W\d_]*(?:(?<=[^\W\d_]{3})/[^\W\d_]{3,})*[,;:.)’'-]*(?:\s|$)"
)  # no address, not 'c/o'
ANEW = late(compiled, r"(?:The|An?|It)\b|[^.:]{1,30}(?:\s[-–—]|:)\s")
OPEN_BRACKET, CUT_ADDRESS = compiled(r"\([^()]{0,40}$"), compiled(r"(?:https?://|www\.)\S*[-_=&?%]$")
BELOW = 0.3  # of the size: so exactly a line stands below the text behind a bullet
LONG_LINE = 0.6  # of the column's width
AROUND, FEWEST_ALIKE, MOST_ALIKE = 3, 3, 0.6  # lines before and behind; that end at one place; their share
EDGE = 2.5  # points: a hyphen may stand out


def has_no_room(para: Para, line: Line) -> bool:
    """Whether a line goes on with a paragraph because it had to: nobody wraps a line that has room."""
    last = para.lines[-1]
    if is_full(last, line, para.region) or _goes_on(para, line):
        return True
    return last.bold == line.bold and _hangs_on(para, line)


def stops_at_margin(lines: Sequence[Line], index: int, region: Region) -> bool:
    """Whether a line stops in mid-sentence where most long ones about it end, in a block narrower than its column."""
    line = lines[index]
    if region.in_cell or ends_sentence(line.text) or line.text[-1].isdigit():
        return False
    least = LONG_LINE * (region.right - region.left)
    near = [other for other in lines[max(0, index - AROUND) : index + AROUND + 1] if other.x1 - other.x0 > least]
    same = sum(abs(other.x1 - line.x1) < EDGE for other in near)
    return same >= FEWEST_ALIKE and same >= MOST_ALIKE * len(near)


def _hangs_on(para: Para, line: Line) -> bool:
    """Whether a line stands exactly below the text behind a bullet: it belongs to the entry.

    A name alone, with a text below it that begins anew, is a paragraph of its own.
    """
    last, region = para.lines[-1], para.region
    short = 2 * (last.x1 - region.left) < region.right - region.left and not region.in_cell
    if short and len(para.lines) == 1 and line.text[:1].isupper() and line.x1 - line.x0 > 2 * (last.x1 - last.x0):
        return False
    return (
        para.mark is not None
        and not para.numbered
        and para.mark.exact
        and abs(line.x0 - para.mark.x) < BELOW * line.size
    )


def _goes_on(para: Para, line: Line) -> bool:
    """Whether a sentence visibly runs on from one line to the next, whatever room there was."""
    last = para.lines[-1]
    x = para.x if len(para.lines) == 1 else last.x0
    exact = para.mark is None or para.mark.exact or len(para.lines) > 1
    if abs(line.x0 - x) >= (2 if exact else line.size):
        return False
    if OPEN_BRACKET.search(last.text) and ")" in line.text:
        return True
    if ends_sentence(last.text):
        return False
    if CUT_ADDRESS.search(last.text) or cuts_date(last.text, line.text):
        return True
    return bool(SMALL_WORD.match(line.text)) or (ends_unfinished(last.text) and not ANEW.match(line.text))
