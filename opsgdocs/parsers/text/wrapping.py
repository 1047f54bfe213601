"""Which lines of a text were one paragraph before something broke them.

'The DCC requested that Service Users notify the DCC if they are also being impacted by an Incident that has been' and,
after an empty line, 'communicated, in order to assist …' were one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from opsgdocs.parsers.text.gutters import has_gap
from opsgdocs.parsers.text.lines import (
    TAB,
    Line,
    bullet,
    ends_open,
    ends_sentence,
    hangs,
    has_full_stop,
    is_cut_off,
    is_key,
    is_loud_key,
    is_url,
    starts_block,
    starts_low,
)

_LONGEST_WIDTH = 200  # characters; lines longer than that are not wrapped, they are paragraphs
_CELL = 8  # columns; what stands so much further in is a cell
_DAY = re.compile(r"\s\d{1,2}(?:st|nd|rd|th)?$")
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\b"
_MONTH = re.compile(_MONTHS)
_DATE = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)? {_MONTHS}")
_MONTH_END = re.compile(rf"\b{_MONTHS}$")
_ASIDE = re.compile(r"\([^()]{1,80}\)[.,;]")  # '(AB_53).' ends a sentence; '(Closed.)' is one
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_LONG_SHARE = 0.6  # of the width; a shorter line is hardly wrapped
_CLAUSE = 6  # words; so many are a sentence and no heading or name
_TAIL = 3  # words; no sentence of its own is that short
_LONG = 60  # characters; a shorter line may be a heading or a name


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a file's lines were broken: at `width` characters (0: not at all), perhaps with empty lines between.

    In a `flowing` text (Markdown) lines without an empty one between are one paragraph.
    """

    width: int = 0
    double_spaced: bool = False
    flowing: bool = False


def wrapping_of(lines: Sequence[Line]) -> Wrapping:
    """How these lines are wrapped, judged by the pairs that are one sentence beyond doubt."""
    pairs = [(a, b) for a, b in pairwise(lines) if _one_sentence(a, b)]
    lengths = sorted(_length(a) for a, _ in pairs)
    if len(lengths) < 3:
        return Wrapping()
    width = lengths[int(len(lengths) * 0.9)]
    near = sum(1 for length in lengths if length >= 0.75 * width)
    if not 30 <= width <= _LONGEST_WIDTH or near < 0.6 * len(lengths):
        return Wrapping()
    spaced = sum(1 for _, b in pairs if b.blanks)
    return Wrapping(width=width, double_spaced=spaced > len(pairs) / 2)


def continues(before: Line, line: Line, wrapping: Wrapping) -> bool:
    """True where `line` goes on with the paragraph that `before` belongs to."""
    if starts_block(line) or TAB in line.text:
        return False
    if line.gap or _apart(line, wrapping):
        return _resumes(before, line, wrapping)
    if wrapping.flowing:
        return not is_key(line.text) or (bool(wrapping.width) and _wrapped(before, line, wrapping.width))
    if wrapping.width:
        return _wrapped(before, line, wrapping.width)
    return _runs_on(before, line, wrapping)


def _runs_on(before: Line, line: Line, wrapping: Wrapping) -> bool:
    """Whether a sentence goes on in the next line of a text of which nobody knows how its lines were broken."""
    if before.text.endswith(":") and _DATE.match(line.text):
        return True
    if ends_sentence(before.text) or (is_key(line.text) and not hangs(before.text)) or is_url(line.text):
        return False
    if starts_low(line.text) or line.text.startswith("("):
        return _long(before, wrapping) or hangs(before.text) or is_loud_key(before.text)
    if _parts_date(before.text, line.text):
        return True
    return hangs(before.text) and (_long(before, wrapping) or is_loud_key(before.text))


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


def _wrapped(before: Line, line: Line, width: int) -> bool:
    if is_url(line.text) and not hangs(before.text):
        return False
    if is_cut_off(before.text) or (starts_low(line.text) and not ends_sentence(before.text)):
        return True
    if _length(before) >= _LONG_SHARE * width and _is_broken_off(before.text, line.text):
        return True
    return not is_url(before.text) and _is_full(before, line, width)


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
    room = _length(before) + 1 + len(line.text.split(" ", 1)[0])
    return room >= width * (0.92 if ended else 0.85)


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
