"""CSV that opens rightly in a spreadsheet and runs nothing there."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opsgdocs.records import Target
from opsgdocs.writers.actions.outstanding import render_sheet
from opsgdocs.writers.sheets.sheet import Sheet, write_csv
from tests.writers.samples import action, log, update


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_an_action_is_a_row_under_the_columns_of_the_table():
    late = action(updates=(update("Begun.", "HBG_39"), update("Late.")), flags=("overdue",), owners=("A", "B"))
    head, row = rows(write_csv(render_sheet(log(late))))
    assert dict(zip(head, row, strict=True)) == {
        "Action ID": "HBG 39/01",
        "Action": "The Harbour Office to circulate the draft berthing plan.",
        "Date Raised": "07/01/2021",
        "Last Target Date": "04/03/2021",
        "Revised Target Date": "",
        "Owner": "A, B",
        "Updates": "HBG_39: Begun.\nHBG_40: Late.",
        "Status": "Open",
        "Flags": "Overdue",
    }


def test_the_bytes_begin_with_the_mark_that_excel_looks_for_and_lines_end_as_it_likes():
    assert write_csv(Sheet(("é",), (("a",),))) == b'\xef\xbb\xbf"\xc3\xa9"\r\n"a"\r\n'


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\x00=1", "\u202e=1", "＝1+1"])
def test_a_cell_that_would_be_a_formula_is_text(text):
    assert rows(write_csv(Sheet(("a",), ((text,),))))[1][0].startswith("'")


def test_a_target_may_not_be_a_formula_either():
    evil = action(last_target=Target(text="=HYPERLINK(1)", stated=True, basis="none"))
    assert rows(write_csv(render_sheet(log(evil))))[1][3] == "'=HYPERLINK(1)"


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
@settings(max_examples=100, deadline=None)
def test_any_text_stays_in_its_cell_and_starts_no_formula(cells):
    read = rows(write_csv(Sheet(("a", "b"), tuple(cells))))
    assert [len(row) for row in read] == [2] * (len(cells) + 1)
    assert not [cell for row in read for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
