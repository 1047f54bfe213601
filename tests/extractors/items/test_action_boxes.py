"""Boxes of one action whose word and id stand in a cell of their own."""

import pytest

from opsgdocs.document import Heading, Run
from opsgdocs.extractors.actions import extract_actions
from tests.extractors.readings import grid, reading

SHORT = "The DCC to publish the report."
FOLLOWING = Heading((Run("2. Any Other Business"),), level=1)
TOLD = "A member asked whether the group will meet in person."


def raised(*blocks):
    return [(one.id, one.text, one.owners, one.target.text) for one in extract_actions(reading(*blocks))]


@pytest.mark.parametrize(
    "head",
    ["Action OPSG 29/04", "ACTION OPSG_29/04:", "Action 29/04 –", "Action No. OPSG 29/04", "**ACTION OPSG 29/04**"],
)
def test_what_stands_beside_the_id_is_the_action_however_short(head):
    assert raised(grid((head, SHORT))) == [("OPSG 29/04", SHORT, ("DCC",), None)]


def test_so_it_is_where_another_item_follows():
    assert raised(grid(("Action OPSG 29/04", SHORT)), FOLLOWING, TOLD) == [("OPSG 29/04", SHORT, ("DCC",), None)]


def test_an_action_takes_no_text_from_another_item():
    assert raised("Action OPSG 29/04", FOLLOWING, TOLD) == [("OPSG 29/04", "", (), None)]


@pytest.mark.parametrize(
    "row",
    [
        ("Action OPSG 29/04", SHORT, "SECAS", "3 March 2020"),
        ("Action OPSG 29/04", "SECAS", SHORT, "3 March 2020"),
        ("Action OPSG 29/04", SHORT, "Open", "SECAS", "3 March 2020"),
        ("Action", "OPSG 29/04", SHORT, "SECAS", "3 March 2020"),
        ("OPSG 29/04", SHORT, "SECAS", "3 March 2020"),
        ("Action OPSG 29/04", SHORT, "Owner: SECAS", "Due: 3 March 2020"),
        (f"Action OPSG 29/04 – {SHORT}", "SECAS", "3 March 2020"),
    ],
)
def test_owner_and_day_in_cells_of_their_own_count(row):
    assert raised(grid(row)) == [("OPSG 29/04", SHORT, ("SECAS",), "3 March 2020")]


def test_every_row_of_such_a_table_is_an_action_though_no_head_says_so():
    rows = (("Action OPSG 29/04", "The DCC to return comments on it."), ("Action OPSG 29/05", "SECAS to publish it."))
    assert [one[:2] for one in raised(grid(*rows))] == [("OPSG 29/04", rows[0][1]), ("OPSG 29/05", rows[1][1])]


def test_bullets_beside_the_id_belong_to_the_action():
    found = raised(grid(("Action OPSG 29/04", "The DCC to:\n• publish the report; and\n• tell members.")))
    assert found == [("OPSG 29/04", "The DCC to:\n• publish the report; and\n• tell members.", ("DCC",), None)]


def test_an_owner_beside_the_id_is_no_text():
    assert raised(grid(("Action OPSG 29/04", "SECAS"), (SHORT, ""))) == [("OPSG 29/04", SHORT, ("SECAS",), None)]


def test_labelled_cells_beside_the_id_are_details_of_the_text_beneath():
    found = raised(grid(("Action OPSG 29/04", "Owner: SECAS", "Due: 3 March 2020"), (SHORT, "", "")))
    assert found == [("OPSG 29/04", SHORT, ("SECAS",), "3 March 2020")]
    found = raised(grid(("Action OPSG 29/04", "Owner:", "Due: 3 March 2020"), ("Draft guidance for members.", "", "")))
    assert found == [("OPSG 29/04", "Draft guidance for members.", (), "3 March 2020")]


def test_an_owner_beside_the_word_alone_is_to_do_what_stands_above():
    assert raised("The bench is old.", grid(("ACTION", "SECAS"))) == [(None, "The bench is old.", ("SECAS",), None)]


@pytest.mark.parametrize(
    "row",
    [
        ("Action", "To note the report of the group."), ("Action", "Comment"), ("Actions:", "None"), ("Action", "Owner"),
    ],
)  # fmt: skip
def test_the_word_alone_makes_no_action_of_what_names_nobody(row):
    assert raised("The report was noted.", grid(row)) == []


def test_an_earlier_id_in_a_box_raises_nothing():
    assert raised(grid(("OPSG 28/02", "The DCC to publish the report by 3 March 2020."))) == []
