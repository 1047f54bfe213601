"""Two days in one cell: the one that was, and the one that replaces it."""

import datetime as dt

import pytest

from opsgdocs.extractors import extract
from opsgdocs.extractors.status.moved_days import moved_day
from opsgdocs.profile import load
from tests.extractors.pages import minutes, table

MOVED = ("25/01/22", "12/04/22")


@pytest.mark.parametrize(
    "cell",
    [
        "12/04/22 (was 25/01/22)",
        "12/04/22, previously 25/01/22",
        "25/01/22 → 12/04/22",
        "was 25/01/22, now 12/04/22",
        "25/01/22 (revised to 12/04/22)",
    ],
)
def test_both_are_told(cell):
    assert moved_day(cell, day_first=True) == MOVED


@pytest.mark.parametrize("cell", ["12/04/22", "from 3 March", "3 March to 5 March 2022", "12/04/22 (was TBC)", ""])
def test_one_day_is_left_as_it_is(cell):
    assert moved_day(cell, day_first=True) == (cell, "")


def test_a_row_has_the_earlier_one_as_its_last_target_and_the_other_as_its_revised_one():
    body = table(
        ["Ref", "Action", "Lead", "Due", "Progress"], ["11/01", "Order bins", "AB", "12/04/22 (was 25/01/22)", "Late"]
    )

    (row,) = extract(minutes("Board – Meeting 12", body=(body,)), load("generic")).outstanding

    assert row.last_target
    assert row.revised_target
    assert (row.last_target.date, row.revised_target.date) == (dt.date(2022, 1, 25), dt.date(2022, 4, 12))
