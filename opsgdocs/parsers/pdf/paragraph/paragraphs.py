"""From printed lines to paragraphs.

A line ends a paragraph where the next one stands further down than usual, is indented, begins with a list mark,
looks different, or where its first word would still have fitted: nobody wraps a line that has room.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.line.beside_pictures import is_moved, right_edge
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.list_marks import EMPTY_ENTRY, Mark, read_bullet, read_dash, read_enumerator
from opsgdocs.parsers.pdf.line.measure import Measure
from opsgdocs.patterns import late

FURTHER = 1.18  # of the usual line spacing: more is a new paragraph
INDENT = 0.8  # of the size
NARROWEST, WIDEST = 0.2, 1.0  # of the size: letters are never less, and on the average never more
SMALL_WORD = late(
    re.compile, r"[^\W\d_A-Z][^\W\d_]*(?:(?<=[^\W\d_]{3})/[^\W\d_]{3,})*[,;:.)’'-]*(?:\s|$)"
)  # no address, not 'c/o'
UNFINISHED = frozenset("a an the of to by in on at for from with and or that its their be &".split())  # noqa: SIM905  (end no sentence)
LONGEST_NAME = 2  # letters: 'CSP A', 'An' may end an entry
ANEW = late(re.compile, r"(?:The|An?|It)\b|[^.:]{1,30}(?:\s[-–—]|:)\s")
FIRST_WORD = re.compile(
    r"\W?(?:https?://|www\.)\S+|[^\s/-]+(?:[/-]\d[^\s/-]*)*[/-]?|\S+"
)  # nobody breaks a line within 04/02/2020
WIDE, NARROW = "ABCDEFGHJKLMNOPQRSTUVWXYZmw@%&–—".encode("cp1252"), "fijltIr.,:;'’!|() -".encode("cp1252")
LABEL = re.compile(r"[^\W\d_][\w /&-]{0,30}:")
OPEN_BRACKET, CUT_ADDRESS = re.compile(r"\([^()]{0,40}$"), re.compile(r"(?:https?://|www\.)\S*[-_=&?%]$")
DAY = late(
    re.compile,
    r"(?:\b(?:of|on|by|to|the|and|from|until|before|after|since)|day,?)\s(?:[12]?\d|3[01])(?:st|nd|rd|th)?$",
)
MONTH = late(
    re.compile,
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?:,?\s\d{4}\b|[.,;:)]|$)",
)
ANOTHER_SIZE = 0.6  # points
BELOW = 0.3  # of the size: so exactly a line stands below the text behind a bullet
LEADERS = "....."  # before the number of a page
SAME_PLACE = 4.0  # points
LONG_LINE = 0.6  # of the column's width
AROUND, FEWEST_ALIKE, MOST_ALIKE = 3, 3, 0.6  # lines before and behind; that end at one place; their share
EDGE = 2.5  # points: a hyphen may stand out
SENTENCE_END = (".", "!", "?", ":", ";", ".”", '."', ".)", ".’")


class Region(NamedTuple):
    """The column or cell that lines are set in, from `left` to `right`."""

    left: float
    right: float
    in_cell: bool = False
    pictures: tuple[BBox, ...] = ()
    stacked: bool = False  # each line is an entry


@dataclass(slots=True)
class Para:
    """The lines of one paragraph, with the list mark that begins it."""

    lines: list[Line]
    region: Region
    mark: Mark | None = None
    numbered: bool = False  # the mark is a number or letter
    level: int = 0
    heading: int | None = None
    path: str = ""
    paths: dict[int, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Its lines as printed."""
        return " ".join([line.text for line in self.lines])

    @property
    def x(self) -> float:
        """Where its text begins, behind the mark."""
        return self.mark.x if self.mark else self.lines[0].x0


def make_paragraphs(lines: Sequence[Line], region: Region, measure: Measure) -> list[Para]:
    """The paragraphs of one column or cell."""
    paras: list[Para] = []
    holds_text = any(len(line.text) > 1 for line in lines)  # else its marks are ticks: a cell beneath 'Present'
    for index, line in enumerate(lines):
        if holds_text and len(line.text) == 1 and EMPTY_ENTRY.fullmatch(line.text):
            continue
        bullet = read_bullet(line)
        if bullet is None and paras and paras[-1].mark is not None:
            bullet = _read_same_dash(paras[-1], line)
        mark = bullet or read_enumerator(line)
        begins = not paras or bullet is not None or region.stacked or _breaks(paras[-1], line, mark, measure)
        if not begins and (_has_no_room(paras[-1], line) or _is_justified(lines, index - 1, region)):
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


def is_full(line: Line, following: Line, region: Region) -> bool:
    """Whether the first word of the following line had no room on this one."""
    right = right_edge(line, region.right, region.pictures) if region.pictures else region.right
    room = right - line.x1
    if _is_centred(line, region) and _is_centred(following, region):
        room += line.x0 - region.left
    elif _is_flush_right(line, following, region):
        return False
    size = line.size
    room -= (0.6 if ends_sentence(line.text) else 1.0) * size
    found = FIRST_WORD.match(following.text)
    word = found[0] if found else following.text
    if room <= NARROWEST * size * len(word):
        return True
    return room < WIDEST * size * len(word) and room < width_of(word, following)


def _is_centred(line: Line, region: Region) -> bool:
    left, right = line.x0 - region.left, region.right - line.x1
    return left > 2 * line.size and abs(left - right) < 1.2 * line.size


def _is_flush_right(line: Line, following: Line, region: Region) -> bool:
    """Whether two lines end at one place and begin at two, away from the left edge: an address in a corner."""
    away = region.left + 0.25 * (region.right - region.left)
    begins = min(line.x0, following.x0) > away and abs(line.x0 - following.x0) > 0.5 * line.size
    return begins and abs(line.x1 - following.x1) < 2


def width_of(word: str, line: Line) -> float:
    """About how wide a word of a line is, judged by the line's own width."""
    return _units(word) / max(0.1, _units(line.text)) * (line.x1 - line.x0)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return text.endswith(SENTENCE_END)


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


def _breaks(para: Para, line: Line, mark: Mark | None, measure: Measure) -> bool:
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
    return _is_labelled(para, line)


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


def _has_no_room(para: Para, line: Line) -> bool:
    """Whether a line goes on with a paragraph because it had to: nobody wraps a line that has room."""
    last = para.lines[-1]
    if is_full(last, line, para.region) or _goes_on(para, line):
        return True
    return last.bold == line.bold and _hangs_on(para, line)


def _is_justified(lines: Sequence[Line], index: int, region: Region) -> bool:
    """Whether a line stops in mid-sentence where most long ones about it end, in a block narrower than its column."""
    line = lines[index]
    if region.in_cell or ends_sentence(line.text) or line.text[-1].isdigit():
        return False
    least = LONG_LINE * (region.right - region.left)
    near = [other for other in lines[max(0, index - AROUND) : index + AROUND + 1] if other.x1 - other.x0 > least]
    same = sum(abs(other.x1 - line.x1) < EDGE for other in near)
    return same >= FEWEST_ALIKE and same >= MOST_ALIKE * len(near)


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


def _units(text: str) -> float:
    """The width of a text in small letters of middling width: capitals are wider, 'i' and 'l' narrower."""
    length = len(text)
    signs = text.encode() if text.isascii() else text.encode("cp1252", "replace")  # one byte each
    wide, narrow = length - len(signs.translate(None, WIDE)), length - len(signs.translate(None, NARROW))
    return length + 0.35 * wide - 0.45 * narrow


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
    return bool(SMALL_WORD.match(line.text)) or (_ends_unfinished(last.text) and not ANEW.match(line.text))


def cuts_date(text: str, following: str) -> bool:
    """Whether a line ends within a date: 'the maintenance window of 21' above 'June 2020.'"""
    return text[-1:].isalnum() and bool(MONTH.match(following)) and bool(DAY.search(text))


def _ends_unfinished(text: str) -> bool:
    """Whether a text ends with a word that ends no sentence; 'A' and 'TO' may be names."""
    word = text.rsplit(" ", 1)[-1]
    return (word.lower() if len(word) > LONGEST_NAME else word) in UNFINISHED
