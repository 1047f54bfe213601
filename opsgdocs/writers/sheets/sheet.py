"""Sheets of cells: text, days and numbers under named columns, and the CSV of one.

No text of a document becomes a formula when a spreadsheet opens it.
"""

import csv
import datetime as dt
import io
from dataclasses import dataclass

from opsgdocs.characters import inert
from opsgdocs.records import Target
from opsgdocs.writers.text import wording

Value = str | dt.date | int | None
"""What a cell holds; None is an empty cell."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under named columns.

    Attributes:
        name: what its tab shows.
        widths: of the columns, in letters; empty where they may be as they come.
        late: the cells that stand out, as (row, column), both from 0: targets that have passed.
        title: what is printed above each page.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    name: str = "Sheet"
    widths: tuple[float, ...] = ()
    late: frozenset[tuple[int, int]] = frozenset()
    title: str = ""


def write_csv(sheet: Sheet) -> bytes:
    """The sheet as CSV: UTF-8 with a byte order mark, without which Excel misreads 'é'; every cell quoted."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow([inert(name) for name in sheet.columns])  # some are headings of documents
    rows.writerows([_text(value) for value in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def due(target: Target) -> Value:
    """A target for a cell: its day, else what stands for it in words."""
    return target.date or wording.due(target)


def _text(value: Value) -> str:
    if isinstance(value, str):
        return inert(value)
    return wording.day(value) if isinstance(value, dt.date) else "" if value is None else str(value)
