"""A column: lines and tables in the order in which they are read."""

from dataclasses import dataclass, field

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.line.beside_pictures import flowed_round
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.room import Region
from opsgdocs.parsers.pdf.table.grids import Grid

Item = Line | Grid


@dataclass(slots=True)
class Column:
    """Lines and tables in the order in which they are read; `across` is how many columns stand side by side."""

    items: list[Item]
    left: float
    right: float
    page: int = 0
    kind: tuple[int, int] = (1, 0)  # how many columns side by side, and which of them
    is_open: bool = False  # it ends where the page's text does, and none of its lines tells where that is
    pictures: list[BBox] = field(default_factory=list)  # of its page

    @property
    def lines(self) -> list[Line]:
        """Its lines outside of tables."""
        return [item for item in self.items if isinstance(item, Line)]

    @property
    def region(self) -> Region:
        """Where its lines begin and end."""
        return Region(self.left, self.right, pictures=flowed_round(self.pictures, self.left, self.right))
