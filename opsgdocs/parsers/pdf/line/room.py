"""Whether a line had room for the next word, within the column or cell in which it is set.

The DCC to write the guide to the       (the edge of the cell: 'portal' had no room, and goes on with the line)
portal
"""

from typing import NamedTuple

from opsgdocs.document import BBox
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.line.beside_pictures import right_edge
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.wording import ends_sentence

NARROWEST, WIDEST = 0.2, 1.0  # of the size: letters are never less, and on the average never more
FIRST_WORD = compiled(
    r"\W?(?:https?://|www\.)\S+|[^\s/-]+(?:[/-]\d[^\s/-]*)*[/-]?|\S+"
)  # nobody breaks a line within 04/02/2020
WIDE, NARROW = "ABCDEFGHJKLMNOPQRSTUVWXYZmw@%&–—".encode("cp1252"), "fijltIr.,:;'’!|() -".encode("cp1252")


class Region(NamedTuple):
    """The column or cell that lines are set in, from `left` to `right`."""

    left: float
    right: float
    in_cell: bool = False
    pictures: tuple[BBox, ...] = ()
    stacked: bool = False  # each line is an entry


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


def _units(text: str) -> float:
    """The width of a text in small letters of middling width: capitals are wider, 'i' and 'l' narrower."""
    length = len(text)
    signs = text.encode() if text.isascii() else text.encode("cp1252", "replace")  # one byte each
    wide, narrow = length - len(signs.translate(None, WIDE)), length - len(signs.translate(None, NARROW))
    return length + 0.35 * wide - 0.45 * narrow
