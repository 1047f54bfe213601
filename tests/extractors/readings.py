"""One item of the minutes of OPSG 29, cut and ready for the extractors: `reading("The OPSG AGREED the minutes.")`."""

import datetime as dt

from opsgdocs.document import Block, Cell, Document, Heading, ListItem, Paragraph, Place, Run, Table
from opsgdocs.extractors.reading import Reading, open_reading
from opsgdocs.profile import load
from opsgdocs.records import Attendee, Meeting
from tests.extractors.pages import at_places

OPSG = load("opsg")
MEETING = Meeting(committee="OPSG", number=29, label="OPSG_29", date=dt.date(2020, 2, 4))
ITEM = Heading((Run("1. Reports"),), level=1)

HEAD = ("Action ID", "Action", "Date Raised", "Last Target Date", "Revised Target Date", "Owner")
ROW = ("OPSG 28/02", "The DCC to provide the plan.", "07/01/2020", "04/02/2020", "03/03/2020", "DCC")


def reading(*blocks: str | Block, parties: tuple[str, ...] = (), meeting: Meeting = MEETING) -> Reading:
    """The reading of minutes whose item 1 holds the blocks; `parties` are those that attendees stand for."""
    document = at_places(Document("x.txt", (ITEM, *(printed(block) for block in blocks))))
    attendees = tuple(Attendee(name="Alex Smith", affiliation=party) for party in parties)
    return open_reading(document, OPSG, meeting, attendees, ())


def printed(block: str | Block) -> Block:
    """A paragraph, its `**bold**` stretches in bold."""
    return Paragraph(_runs(block), (Place(path="body/p[1]"),)) if isinstance(block, str) else block


def entry(text: str, marker: str = "•", level: int = 0) -> ListItem:
    """An entry of a list, its `**bold**` stretches in bold."""
    return ListItem(_runs(text), (Place(path="body/p[1]"),), level=level, marker=marker)


def grid(*rows: tuple[str, ...] | str) -> Table:
    """A table; a row that is a mere text is one cell across all columns, its lines paragraphs."""
    width = max(len(row) for row in rows if isinstance(row, tuple))
    return Table(tuple(_row(row, index, width) for index, row in enumerate(rows)), columns=width)


def _row(row: tuple[str, ...] | str, index: int, width: int) -> tuple[Cell, ...]:
    if isinstance(row, str):
        return (Cell(_paragraphs(row), index, 0, column_span=width),)
    return tuple(Cell(_paragraphs(text), index, column) for column, text in enumerate(row))


def _paragraphs(text: str) -> tuple[Block, ...]:
    return tuple(entry(line[2:]) if line.startswith("• ") else printed(line) for line in text.split("\n"))


def _runs(text: str) -> tuple[Run, ...]:
    parts = text.split("**")
    return tuple(Run(part, bold=index % 2 == 1) for index, part in enumerate(parts) if part)
