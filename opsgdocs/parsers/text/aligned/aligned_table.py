"""A table of aligned columns while it is being read: its rows, the prose under them, and what a line is as a row.

OPSG 52/01    The DCC to review the      04/01/2022    01/03/2022    DCC
"""

from dataclasses import dataclass, field

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.aligned.slots import fields_in
from opsgdocs.parsers.text.line.gutters import Gutter, blanks, fields_between, stretches
from opsgdocs.parsers.text.line.lines import Line

_WIDE = compiled(r"\s{2,}")
_DIGITS = compiled(r"\d+")


@dataclass
class Part:
    """The lines of one row, or those of the prose under one."""

    lines: list[Line]
    prose: bool = False


@dataclass
class AlignedTable:
    """The table, or what one page has of it, as far as it has been read: what its rows leave blank.

    Attributes:
        common: the columns that all rows so far leave blank.
        gaps: those that the heads leave blank between them.
        slots: the columns where its heads begin; with them its rows need not leave the same columns blank.
        parts: rows and the prose under them.
        shapes: those of the rows' first fields: 'OPSG 0/0'.
        keys: what the prose under rows ends with: 'action status', None for a sentence.
        goes_on: whether it goes on from another page.
    """

    common: int
    gaps: tuple[Gutter, ...]
    slots: tuple[int, ...] = ()
    parts: list[Part] = field(default_factory=list)
    shapes: set[str] = field(default_factory=set)
    keys: set[str | None] = field(default_factory=set)
    goes_on: bool = False

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return len(self.slots) or len(self.gaps) + 1

    @property
    def rows(self) -> list[Part]:
        """The parts that are no prose."""
        return [part for part in self.parts if not part.prose]

    def gutters(self, blank: int) -> list[Gutter]:
        """The gutter that these blank columns leave in each gap of the first line; none where one has no gutter."""
        found = [_gutter(blank, gap) for gap in self.gaps]
        kept = [gutter for gutter in found if gutter is not None]
        return kept if len(kept) == len(found) else []

    def fields(self, line: Line) -> list[str]:
        """What `line` would hold in each column, if it is a row."""
        if self.slots:
            return fields_in(line, self.slots)
        gutters = self.gutters(self.common & blanks(line))
        return fields_between(line, gutters) if gutters else []


def _gutter(blank: int, gap: Gutter) -> Gutter | None:
    """The widest gutter in a gap; one of a single column where it stands before the next column's text."""
    start, end = gap
    within = blank & ((1 << end) - (1 << start))
    wide = stretches(within)
    if wide:
        return max(wide, key=lambda found: found[1] - found[0])
    return (end - 1, end) if within >> (end - 1) & 1 else None


def first_cell(line: Line) -> str:
    """What the line begins with, as far as two spaces."""
    return _WIDE.split(line.raw.strip(), maxsplit=1)[0]


def shape_of(text: str) -> str:
    """'OPSG 0/0' for 'OPSG 52/01'; nothing for a text without a figure."""
    return _DIGITS.sub("0", text) if any(char.isdigit() for char in text) else ""
