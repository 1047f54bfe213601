"""A table of aligned columns while it is being read: its rows, the prose under them, and what a line is as a row.

OPSG 52/01    The DCC to review the      04/01/2022    01/03/2022    DCC
"""

from dataclasses import dataclass, field

from opsgdocs.parsers.text.gutters import Gutter, blanks, fields_between, stretches
from opsgdocs.parsers.text.lines import Line
from opsgdocs.parsers.text.slots import fields_in


@dataclass
class Part:
    """The lines of one row, or those of the prose under one."""

    lines: list[Line]
    prose: bool = False


@dataclass
class AlignedTable:
    """The table as far as it has been read: what its rows leave blank, and the shapes of their first fields.

    With `slots`, the columns where its heads begin, its rows need not leave the same columns blank.
    """

    common: int
    gaps: tuple[Gutter, ...]
    slots: tuple[int, ...] = ()
    parts: list[Part] = field(default_factory=list)
    shapes: set[str] = field(default_factory=set)

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
