"""Spreadsheets that can be filtered and printed: days are days, late ones stand out, text is text."""

import datetime as dt
import io
import time
import zipfile

import openpyxl

from opsgdocs.records import Target
from opsgdocs.writers.kinds import sheets_of
from opsgdocs.writers.sheets.sheet import Sheet
from opsgdocs.writers.sheets.workbook import write_workbook
from tests.writers.kinds import action_register, decision_register, issue_register
from tests.writers.samples import action, log


def opened(*sheets):
    return openpyxl.load_workbook(io.BytesIO(write_workbook(sheets)))


def midnight(year, month, day):
    return dt.datetime(year, month, day)  # noqa: DTZ001  (a spreadsheet's day knows no zone)


def only(*actions):
    return opened(*sheets_of(log(*actions))).worksheets[0]


def row_of(sheet, number=2):
    return {head.value: cell for head, cell in zip(sheet[1], sheet[number], strict=True)}


def test_days_are_days_and_shown_as_the_committee_prints_them():
    row = row_of(only(action()))
    assert row["Last Target Date"].value == midnight(2021, 3, 4)
    assert (row["Last Target Date"].is_date, row["Last Target Date"].number_format) == (True, "dd/mm/yyyy")
    assert row["Date Raised"].value == midnight(2021, 1, 7)


def test_a_target_that_is_no_day_is_told_in_words():
    row = row_of(only(action(last_target=Target(text="by mid-March", stated=True, basis="part_of"))))
    assert row["Last Target Date"].value == "mid-March"


def test_a_day_before_spreadsheets_count_is_text():
    assert opened(Sheet(("Day",), ((dt.date(1899, 12, 31),),))).worksheets[0]["A2"].value == "31/12/1899"


def test_numbers_are_numbers():
    assert opened(Sheet(("Days",), ((28,), (-3,), (0,)))).worksheets[0]["A3"].value == -3


def test_what_is_overdue_stands_out_and_nothing_else_does():
    sheet = only(action(1), action(2, flags=("overdue",)), action(3))
    fills = {
        cell.coordinate: cell.fill.fgColor.rgb
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if cell.fill.fill_type
    }
    assert fills == {"D3": "FFFFC7CE"}


def test_heads_stay_in_sight_can_filter_and_are_printed_on_each_page():
    for sheet in opened(*sheets_of(action_register())):
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in (None, 1)  # 1 where nothing is said


def test_text_is_wrapped_and_columns_are_wide_enough_to_read():
    sheet = only(action())
    assert sheet["B2"].alignment.wrap_text
    assert sheet.column_dimensions["B"].width > 40
    assert sheet.row_dimensions[2].height > 12


def test_the_action_log_has_a_sheet_of_actions_and_one_of_steps():
    actions, history = opened(*sheets_of(action_register())).worksheets
    assert (actions.title, history.title) == ("Actions", "History")
    assert row_of(actions, 3)["Date Closed"].value == midnight(2021, 3, 4)
    assert row_of(actions, 3)["Closed At"].value == "HBG_41"
    assert [row[3].value for row in history.iter_rows(min_row=2)] == ["Raised", "Revised", "Closed"]


def test_the_other_logs_have_their_sheets():
    assert opened(*sheets_of(issue_register())).sheetnames == ["Issues", "History"]
    (sheet,) = opened(*sheets_of(decision_register())).worksheets
    assert (row_of(sheet)["Verb"].value, row_of(sheet)["Later Decisions"].value) == ("AGREED", "HBG_41 D01")


def test_text_longer_than_a_cell_is_cut_and_says_so():
    value = opened(Sheet(("A",), (("x" * 40_000,),))).worksheets[0]["A2"].value
    assert len(value) < 32_768
    assert value.endswith("… (cut: the cell is full)")


def test_a_title_with_a_printers_code_is_printed_as_it_is():
    package = zipfile.ZipFile(io.BytesIO(write_workbook([Sheet(("A",), (), title="CSP C&S")])))
    assert b"&amp;9CSP C&amp;&amp;S</oddHeader>" in package.read("xl/worksheets/sheet1.xml")


def test_the_same_sheets_give_the_same_bytes_on_any_day(monkeypatch):
    first = write_workbook(sheets_of(action_register()))
    later = time.localtime(dt.datetime(2031, 5, 6, tzinfo=dt.UTC).timestamp())
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    monkeypatch.setattr(time, "time", lambda: 1935000000.0)
    assert write_workbook(sheets_of(action_register())) == first
