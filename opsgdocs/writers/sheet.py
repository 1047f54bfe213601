"""Sheets of cells: text, days and numbers under named columns, and the CSV of one.

No text of a document becomes a formula when a spreadsheet opens it.
"""

import csv
import datetime as dt
import io
from dataclasses import dataclass

from opsgdocs.records import Target
from opsgdocs.writers import wording
from opsgdocs.writers.characters import straight

Value = str | dt.date | int | None
"""What a cell holds; None is an empty cell."""

# The full-width forms start a formula too where the spreadsheet speaks Japanese or Chinese.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


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
    rows.writerow(sheet.columns)
    rows.writerows([_text(value) for value in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def due(target: Target) -> Value:
    """A target for a cell: its day, else what stands for it in words."""
    return target.date or wording.due(target)


def _text(value: Value) -> str:
    if isinstance(value, str):
        return _inert(value)
    return wording.day(value) if isinstance(value, dt.date) else "" if value is None else str(value)


def _inert(cell: str) -> str:
    # Before and after cleaning: a control character may hide the sign behind it.
    text = straight(cell)
    starts = cell.startswith(_FORMULA_STARTS) or text.startswith(_FORMULA_STARTS)
    return f"'{text}" if starts else text
