"""Sheets -> a spreadsheet (.xlsx): days are days, text is text and never a formula, heads stay in sight.

Each sheet can be filtered, and prints on A4 (or A3) across, as wide as the page, with its heads on every page.
"""

import datetime as dt
import io
from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING, Any

from opsgdocs.characters import straight
from opsgdocs.writers.sheets.sheet import Sheet, Value
from opsgdocs.writers.text import wording

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_DAY = "dd/mm/yyyy"
_FIRST_YEAR = 1900  # a spreadsheet counts its days from there
_LONGEST = 32_000  # of the 32,767 letters that a cell may hold
_CUT = " … (cut: the cell is full)"
_USUAL_WIDTH = 16.0  # letters
_TALLEST = 300.0  # points; a spreadsheet allows 409
_LINE = 12.0
_LETTERS = 1.25  # letters of 9 point for one of the letters in which a column's width is told
_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001  (no time of day at all: the same record gives the same bytes)
_A3, _A4 = 8, 9  # their numbers in a spreadsheet
_WIDEST_ON_A4 = 200  # letters; more would be too small to read
_SETTINGS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LOOKS: dict[str, dict[str, Any]] = {
    "head": {"bold": True, "bg_color": "#D9E2F3", "border": 1, "border_color": "#7F7F7F"},
    "plain": {"bottom": 1, "bottom_color": "#D0D0D0"},
    "day": {"num_format": _DAY, "align": "left", "bottom": 1, "bottom_color": "#D0D0D0"},
    "number": {"num_format": "0", "align": "left", "bottom": 1, "bottom_color": "#D0D0D0"},
    "late": {"num_format": _DAY, "align": "left", "bg_color": "#FFC7CE", "font_color": "#9C0006", "bold": True},
}
_EVERYWHERE = {"font_name": "Arial", "font_size": 9, "text_wrap": True, "valign": "top"}


def write_workbook(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as the bytes of an .xlsx file; the same sheets give the same bytes."""
    from xlsxwriter import Workbook

    saved = io.BytesIO()
    book = Workbook(saved, _SETTINGS)
    book.set_properties({"created": _MADE, "title": _cleaned(sheets[0].title)[:255]})
    looks = {name: book.add_format({**_EVERYWHERE, **look}) for name, look in _LOOKS.items()}
    for sheet in sheets:
        _fill(book.add_worksheet(sheet.name), sheet, looks)
    book.close()
    return saved.getvalue()


def _fill(tab: "Worksheet", sheet: Sheet, looks: dict[str, Any]) -> None:
    widths = sheet.widths or (_USUAL_WIDTH,) * len(sheet.columns)
    for column, (name, width) in enumerate(zip(sheet.columns, widths, strict=True)):
        tab.set_column(column, column, width)
        tab.write_string(0, column, _cleaned(name), looks["head"])
    tab.set_row(0, _height(sheet.columns, [width * 0.8 for width in widths]))  # its letters are bold
    for number, row in enumerate(sheet.rows):
        tab.set_row(number + 1, _height(row, widths))
        for column, value in enumerate(row):
            _put(tab, (number + 1, column), value, looks, late=(number, column) in sheet.late)
    tab.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    tab.freeze_panes(1, 1)
    _set_print(tab, sheet)


def _put(tab: "Worksheet", place: tuple[int, int], value: Value, looks: dict[str, Any], *, late: bool) -> None:
    if isinstance(value, dt.date) and value.year >= _FIRST_YEAR:
        tab.write_datetime(*place, value, looks["late" if late else "day"])
    elif isinstance(value, int):
        tab.write_number(*place, value, looks["number"])
    else:
        text = value if isinstance(value, str) else wording.day(value)
        _put_text(tab, place, _cleaned(text), looks["late" if late else "plain"])


def _put_text(tab: "Worksheet", place: tuple[int, int], text: str, look: object) -> None:
    if text:
        tab.write_string(*place, text, look)
    else:
        tab.write_blank(*place, None, look)


def _set_print(tab: "Worksheet", sheet: Sheet) -> None:
    tab.set_landscape()
    tab.set_paper(_A4 if sum(sheet.widths) <= _WIDEST_ON_A4 else _A3)
    tab.fit_to_pages(1, 0)
    tab.repeat_rows(0)
    tab.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.6)
    # '&' is what a spreadsheet's own codes begin with, and these lines hold no more than 255 letters.
    title = _cleaned(sheet.title).replace("\n", " ")[:100].replace("&", "&&")
    tab.set_header(f"&L&9{_apart(title)}")
    tab.set_footer("&R&8Page &P of &N")


def _apart(title: str) -> str:
    """A figure at the start would be read as one more figure of the size of the letters."""
    return f" {title}" if title[:1].isdigit() else title


def _height(row: Sequence[Value], widths: Sequence[float]) -> float:
    """The height that shows all lines of the row: not every program finds it by itself."""
    return min(_TALLEST, _LINE * max([_lines(value, width) for value, width in zip(row, widths, strict=True)]) + 2)


def _lines(value: Value, width: float) -> int:
    if not isinstance(value, str):
        return 1
    return sum(max(1, ceil(len(line) / (width * _LETTERS))) for line in value.split("\n"))


def _cleaned(text: str) -> str:
    kept = straight(text)
    return kept if len(kept) <= _LONGEST else kept[:_LONGEST] + _CUT
