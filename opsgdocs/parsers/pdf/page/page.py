"""One page as it is read: its lines outside of tables, its tables, and what is drawn on it."""

from dataclasses import dataclass, field

from opsgdocs.parsers.pdf.drawing.drawing import Drawing
from opsgdocs.parsers.pdf.engine.frame import Frame
from opsgdocs.parsers.pdf.line.lines import Line, Row
from opsgdocs.parsers.pdf.table.grids import Grid


@dataclass(slots=True)
class Page:
    """What one page shows, in the frame in which it is read; `rows` are the lines outside of tables."""

    number: int  # from 1
    frame: Frame
    text: str = ""
    rows: list[Row] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    askew: list[Line] = field(default_factory=list)
    drawing: Drawing = field(default_factory=Drawing)
    doubtful: bool = False  # a table of it may be read with lines in the wrong rows

    @property
    def has_text(self) -> bool:
        """Whether any text is printed on it."""
        return bool(self.text) and not self.text.isspace()
