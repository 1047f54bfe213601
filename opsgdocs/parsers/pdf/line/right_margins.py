"""Where lines must end at the latest: as far as the longest of them, unless the wrapped lines tell of less.

The hall was discussed at length and the members were of the view that the roof     (wrapped: 'would' had no room)
would not last another winter.
ACTION: Carl to write the letter by 26 March                                        (short: it tells of no margin)
ACTION: Eve to ask Security
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.measure import FURTHEST, LONG, runs_on
from opsgdocs.parsers.pdf.line.room import FIRST_WORD, width_of

NEAR_MARGIN = 15.0  # points: so near to each other wrapped lines end
ASTRAY = 8  # one wrapped line in so many may be set narrower


def right_margin(lines: Sequence[Line]) -> float:
    """Where long lines end, those that run further counted where no wrapped line says less; 0 where few are long."""
    ends = sorted((line.x1 for line in lines if len(line.text) > LONG), reverse=True)
    if len(ends) < 3:
        return 0.0
    needed = max(2, len(ends) // 30)
    usual = next(
        (end for at, end in enumerate(ends) if ends[min(at + needed, len(ends)) - 1] > end - NEAR_MARGIN), ends[0]
    )
    if usual == ends[0]:
        return usual
    most = _furthest(_wraps(lines))
    return next((end for end in ends if end <= max(most, usual)), usual)


def are_wrapped(lines: Sequence[Line]) -> bool:
    """Whether any line surely is wrapped, and tells of a margin."""
    return next(_wraps(lines), None) is not None


def _furthest(reaches: Iterable[float]) -> float:
    known = sorted(reaches)
    return known[len(known) // ASTRAY] if known else float("inf")


def _wraps(lines: Sequence[Line]) -> Iterator[float]:
    """How far the lines that surely are wrapped would reach with the first word of the next."""
    for line, following in pairwise(lines):
        if runs_on(following.text) and following.size == line.size and _is_next(line, following):
            found = FIRST_WORD.match(following.text)
            word = found[0] if found else following.text
            yield line.x1 + line.size + width_of(word, following)


def _is_next(line: Line, following: Line) -> bool:
    return 0 < following.y - line.y < FURTHEST * line.size
