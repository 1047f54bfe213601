"""Which lines of a text were one paragraph before something broke them.

'The DCC requested that Service Users notify the DCC if they are also being impacted by an Incident that has been' and,
after an empty line, 'communicated, in order to assist …' were one.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.line.gutters import has_gap
from opsgdocs.parsers.text.line.lines import (
    TAB,
    Line,
    bullet,
    ends_open,
    ends_sentence,
    hangs,
    has_full_stop,
    is_cut_off,
    is_key,
    is_label,
    is_loud_key,
    is_url,
    starts_block,
    starts_low,
)

_LONGEST_WIDTH = 200  # characters; lines longer than that are not wrapped, they are paragraphs
_CELL = 8  # columns; what stands so much further in is a cell
_DASHES = (" -", " –", " —")
_DAY = compiled(r"\s\d{1,2}(?:st|nd|rd|th)?$")
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\b"
_MONTH = compiled(_MONTHS)
_DATE = compiled(rf"\d{{1,2}}(?:st|nd|rd|th)? {_MONTHS}")
_MONTH_END = compiled(rf"\b{_MONTHS}$")
_ASIDE = compiled(r"\([^()]{1,80}\)[.,;]")  # '(AB_53).' ends a sentence; '(Closed.)' is one
_YEAR = compiled(r"(?:19|20)\d\d\b")
_LONG_SHARE = 0.6  # of the width; a shorter line is hardly wrapped
_CLAUSE = 6  # words; so many are a sentence and no heading or name
_TAIL = 3  # words; no sentence of its own is that short
_LONG = 60  # characters; a shorter line may be a heading or a name
_PROSE = 50  # characters; lines that are wrapped further left are mostly those of cells
_ALIKE = 0.75  # of the width; lines of letters of different widths are full at that length
_FEWEST = 3  # pairs of lines; fewer tell no width
_TIME = compiled(r"\bby\b|\d")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a file's lines were broken: at `width` characters (0: nobody knows), perhaps with empty lines between.

    In a `flowing` text (Markdown) lines without an empty one between are one paragraph. Where too few lines tell the
    width, a line is full at best where the next word would make it longer than the `longest` (0: not wrapped at all);
    `sure` where one pair of lines at least was broken there. In a `dense` text paragraphs follow without empty lines;
    in a `stopped` one nearly all of them end in a full stop. The text begins `margin` columns from the left.
    """

    width: int = 0
    double_spaced: bool = False
    flowing: bool = False
    longest: int = 0
    sure: bool = False
    dense: bool = False
    stopped: bool = False
    margin: int = 0


def wrapping_of(lines: Sequence[Line]) -> Wrapping:
    """How these lines are wrapped, judged by the pairs that are one sentence beyond doubt."""
    margin = _margin(lines)
    pairs = [(a, b) for a, b in pairwise(lines) if a.indent <= margin + _CELL and _one_sentence(a, b)]
    prose = [(a, b) for a, b in pairs if len(a.text) >= _PROSE] or pairs
    lengths = sorted(_length(a) for a, _ in prose)
    width = _usual(lengths)
    near = sum(1 for length in lengths if _ALIKE * width <= length <= width)
    found = Wrapping(dense=_is_dense(lines), stopped=_is_stopped(lines, margin), margin=margin)
    if near < _FEWEST or not 30 <= width <= _LONGEST_WIDTH or near < 0.6 * len(lengths):
        longest = _longest(lines, margin)
        sure = any(length >= _ALIKE * longest for length in lengths)
        return replace(found, longest=longest, sure=sure)
    spaced = sum(1 for _, b in prose if b.blanks)
    return replace(found, width=width, double_spaced=spaced > len(prose) / 2)


def _usual(lengths: Sequence[int]) -> int:
    """The length that most of these (in order) are, or little less than; a few longer ones may be no wrapped lines."""
    if not lengths:
        return 0
    starts = [bisect_left(lengths, _ALIKE * length) for length in lengths]
    last = max(range(len(lengths)), key=lambda at: at - starts[at])
    alike = lengths[starts[last] : last + 1]
    return alike[int(len(alike) * 0.9)]


def _margin(lines: Sequence[Line]) -> int:
    """How far in most long lines stand."""
    indents = sorted(line.indent for line in lines if len(line.text) >= _PROSE)
    return indents[len(indents) // 2] if indents else 0


def _longest(lines: Sequence[Line], margin: int) -> int:
    """The length of the longest line of a text, cells aside; 0 where it has lines that nobody wrapped."""
    longest = max((_length(line) for line in lines if _is_prose(line, margin)), default=0)
    return longest if _PROSE <= longest <= _LONGEST_WIDTH else 0


def _is_prose(line: Line, margin: int) -> bool:
    """True for a line that stands no further in than text does, and has no cells."""
    return line.indent <= margin + _CELL and TAB not in line.raw.strip() and not has_gap(line)


def _is_dense(lines: Sequence[Line]) -> bool:
    """Whether most lines that surely begin a paragraph have no empty one before them."""
    begun = [line for line in lines if is_loud_key(line.text)]
    return sum(1 for line in begun if not line.blanks) * 2 > len(begun)


def _is_stopped(lines: Sequence[Line], margin: int) -> bool:
    """Whether the lines that surely end a paragraph nearly all end a sentence."""
    ends = (a for a, b in pairwise(lines) if b.blanks or starts_block(b))
    last = [line for line in ends if len(line.text) >= _PROSE and _is_prose(line, margin)]
    return sum(1 for line in last if ends_sentence(line.text)) >= max(_FEWEST, 0.8 * len(last))


def continues(before: Line, line: Line, wrapping: Wrapping) -> bool:
    """True where `line` goes on with the paragraph that `before` belongs to."""
    if starts_block(line) or TAB in line.text:
        return not line.blanks and is_label(line.text) and before.text.endswith(_DASHES)
    if line.gap or _apart(line, wrapping):
        return _resumes(before, line, wrapping)
    if wrapping.flowing:
        return not is_key(line.text) or (bool(wrapping.width) and _wrapped(before, line, wrapping))
    if wrapping.width:
        return _wrapped(before, line, wrapping)
    return _runs_on(before, line, wrapping)


def _runs_on(before: Line, line: Line, wrapping: Wrapping) -> bool:
    """Whether a sentence goes on in the next line of a text of which nobody knows how its lines were broken."""
    if before.text.endswith(":") and _DATE.match(line.text):
        return True
    if ends_sentence(before.text) or (is_key(line.text) and not hangs(before.text)) or is_url(line.text):
        return False
    if starts_low(line.text) or line.text.startswith("("):
        return _long(before, wrapping) or hangs(before.text) or is_loud_key(before.text)
    if _parts_date(before.text, line.text) or _had_no_room(before, line, wrapping):
        return True
    # 'ACTION OPSG 40/02: CSP N to bring a plan for Service' over 'Level 7 to the next meeting.'
    loud = wrapping.stopped and is_loud_key(before.text) and _is_long_prose(before, wrapping)
    return loud or (hangs(before.text) and (_long(before, wrapping) or is_loud_key(before.text)))


def _is_long_prose(line: Line, wrapping: Wrapping) -> bool:
    return len(line.text) >= _LONG and _is_prose(line, wrapping.margin) and not line.text.endswith(":")


def _had_no_room(before: Line, line: Line, wrapping: Wrapping) -> bool:
    """True where the next word would have made the line before, which is no whole sentence, longer than any other."""
    if not all(_is_prose(each, wrapping.margin) for each in (before, line)) or len(before.text.split()) < _CLAUSE:
        return False
    if not wrapping.longest or len(before.text) < _PROSE:
        return False
    if _with_next_word(before, line) <= wrapping.longest * (0.85 if wrapping.stopped else 1):
        return False
    ended = has_full_stop(line.text)
    if not (wrapping.sure or wrapping.stopped):
        return ended and len(line.text.split()) < _CLAUSE
    return ended or _length(line) >= _LONG_SHARE * wrapping.longest or bool(_TIME.search(line.text))


def sentence_goes_on(before: str, text: str, *, gap: bool) -> bool:
    """True where `text` is the second half of a sentence; with a `gap` between them it needs less to show it."""
    if ends_sentence(before) or is_url(before) or is_key(text):
        return False
    return starts_low(text) or hangs(before) or gap


def _one_sentence(before: Line, line: Line) -> bool:
    return (
        line.blanks <= 1
        and TAB not in before.raw.strip()
        # Lines of cells are as short as their columns.
        and not (has_gap(before) or has_gap(line) or abs(line.indent - before.indent) > _CELL)
        and " " in before.text
        and not ends_sentence(before.text)
        and starts_low(line.text)
        and not starts_block(line)
    )


def _apart(line: Line, wrapping: Wrapping) -> bool:
    return line.blanks > (1 if wrapping.double_spaced else 0)


def _resumes(before: Line, line: Line, wrapping: Wrapping) -> bool:
    """Whether a sentence goes on after an empty line or after something that was taken out."""
    if line.gap and _is_tail(before.text, line.text):
        return True
    return _long(before, wrapping) and sentence_goes_on(before.text, line.text, gap=line.gap)


def _is_tail(before: str, text: str) -> bool:
    """True for the end of a sentence that a page end cut, however short its halves: '(OPSG_31).', 'March.'."""
    if not sentence_goes_on(before, text, gap=True):
        return False
    running = starts_low(before) or is_loud_key(before) or len(before.split()) >= _CLAUSE
    if hangs(before):
        return True
    if starts_low(text) or text[0] in "(,;":
        return running
    return running and has_full_stop(text) and len(text.split()) <= _TAIL


def _wrapped(before: Line, line: Line, wrapping: Wrapping) -> bool:
    if is_url(line.text) and not hangs(before.text):
        return False
    if is_cut_off(before.text) or (starts_low(line.text) and not ends_sentence(before.text)):
        return True
    if _length(before) >= _LONG_SHARE * wrapping.width and _is_broken_off(before.text, line.text):
        return True
    if wrapping.dense and has_full_stop(before.text):
        return False  # as likely the end of a paragraph, which nobody would see
    return not is_url(before.text) and _is_full(before, line, wrapping.width)


def _is_broken_off(before: str, text: str) -> bool:
    """True where the sentence cannot be over: 'to CAS by' over '17 February.', 'the end of March' over '2027.'.

    Lines of letters of different widths are full at different lengths, so that their length alone does not tell.
    """
    if ends_sentence(before) or is_key(text):
        return False
    return ends_open(before) or _parts_date(before, text) or bool(_ASIDE.match(text))


def _parts_date(before: str, text: str) -> bool:
    """True for 'by 1st' over 'February.', 'the end of March' over '2027.'."""
    return bool((_DAY.search(before) and _MONTH.match(text)) or (_MONTH_END.search(before) and _YEAR.match(text)))


def _is_full(before: Line, line: Line, width: int) -> bool:
    """True where the next word had no room in the line before."""
    ended = has_full_stop(before.text)
    if ended and (is_key(line.text) or _stands_alone(line, width)):
        return False
    if _is_short_key(line.text) and not hangs(before.text):
        return False
    if bullet(before) is not None and not line.blanks and not ends_sentence(before.text):
        return _length(before) >= 0.6 * width  # the indent that made the line full may be lost
    # A word is only broken off to the next line where it did not fit; after a full stop be stricter.
    return _with_next_word(before, line) >= width * (0.92 if ended else 0.85)


def _with_next_word(before: Line, line: Line) -> int:
    """The length that the line before would have with the first word of this one."""
    return _length(before) + 1 + len(line.text.split(" ", 1)[0])


def _is_short_key(text: str) -> bool:
    """True for 'Apologies: Ada Quist', not for 'Incident Review Report with these points: …'."""
    return is_key(text) and len(text.split(":", maxsplit=1)[0].split()) <= 2


def _stands_alone(line: Line, width: int) -> bool:
    """True for what may be a heading, and is hardly the last line of a paragraph."""
    return not ends_sentence(line.text) and _length(line) < 0.6 * width


def _long(line: Line, wrapping: Wrapping) -> bool:
    return _length(line) >= (_LONG_SHARE * wrapping.width if wrapping.width else _LONG)


def _length(line: Line) -> int:
    return line.indent + len(line.text)
