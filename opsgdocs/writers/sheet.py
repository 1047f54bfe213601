"""A plain sheet of text cells, and its CSV, of which no cell becomes a formula when a spreadsheet opens it."""

import csv
import io
from dataclasses import dataclass

from opsgdocs.writers.characters import straight

# The full-width forms start a formula too where the spreadsheet speaks Japanese or Chinese.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of text under named columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def write_csv(sheet: Sheet) -> bytes:
    """The sheet as CSV: UTF-8 with a byte order mark, without which Excel misreads 'é'; every cell quoted."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(sheet.columns)
    rows.writerows([_inert(cell) for cell in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def _inert(cell: str) -> str:
    # Before and after cleaning: a control character may hide the sign behind it.
    text = straight(cell)
    starts = cell.startswith(_FORMULA_STARTS) or text.startswith(_FORMULA_STARTS)
    return f"'{text}" if starts else text
