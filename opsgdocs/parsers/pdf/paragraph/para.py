"""A paragraph on its way to a block: its lines as printed, the mark of a list before them, its level.

a) The DCC to write the guide to the       Para(mark=Mark('a)'), numbered=True, lines=[…, …])
   portal
"""

from dataclasses import dataclass, field

from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.list_marks import Mark
from opsgdocs.parsers.pdf.line.room import Region


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
