"""Tables of actions without a head, and columns that tell what they are without their head's help."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.extractors.table.headless import headless
from opsgdocs.profile import load
from tests.extractors.pages import heading, minutes, table
from tests.extractors.readings import OPSG

ROWS = (
    ["4.1", "create the delivery plan of the board", "ND+MH"],
    ["4.2", "ask the members for their comments", "Tom Lee"],
)


def test_beneath_a_heading_of_actions_the_columns_tell_themselves():
    assert headless(table(*ROWS), "5. New and Ongoing Actions", OPSG) == {"id": 0, "text": 1, "owner": 2}


def test_days_and_statuses_are_told_from_owners():
    rows = (
        ["4.1", "create the delivery plan", "ND", "3 May 2020", "Open"],
        ["4.2", "ask them all", "TL", "4/6/2020", "Closed"],
    )

    assert headless(table(*rows), "Actions", OPSG) == {"id": 0, "text": 1, "owner": 2, "target": 3, "status": 4}


@pytest.mark.parametrize(("rows", "above"), [
    (ROWS, "5. Reports"),
    ((["Plan", "create the delivery plan", "ND"],), "Actions"),
    ((["4.1", "create the delivery plan", "was done at some length by the members of it"],), "Actions"),
    ((["4.1", "create the delivery plan"],), "Actions"),
])  # fmt: skip
def test_other_tables_are_none(rows, above):
    assert headless(table(*rows), above, OPSG) is None


def test_such_rows_are_actions_and_a_caption_closes_them():
    document = minutes(
        "Project Board – Meeting 4",
        body=(
            heading("3. New Actions"),
            table(*ROWS),
            heading("4. Completed Actions"),
            table(["3.1", "write a list", "ND"]),
        ),
    )
    record = extract(document, load("generic"))

    assert [action.owners for action in record.actions] == [("ND", "MH"), ("Tom Lee",)]
    assert [row.status for row in record.outstanding] == ["closed"]


def read(*rows):
    record = extract(minutes("Project Board – Meeting 14", body=(table(*rows),)), load("generic"))
    return [action.id for action in record.actions], [row.id for row in record.outstanding]


def test_a_column_of_nothing_but_ids_holds_ids_whatever_its_head_says():
    head = ["New", "Description", "Res", "Status"]

    assert read(head, ["14.00", "Write", "TG", "Done"], ["12.01", "Ask", "AM", "Open"]) == (["14/00"], ["12/01"])


def test_numbers_of_minutes_are_no_ids():
    assert read(["Minute", "Action", "Who"], ["14/28", "Ask", "TG"], ["13/28", "Send", "TG"]) == ([None, None], [])


MOTIONS = (["Motions", "Description", "Vote", "Notes"], ["Agenda", "Motion to approve the agenda", "Approved", "N/A"])


def test_motions_without_anybody_to_do_them_are_no_actions():
    assert read(*MOTIONS) == ([], [])


def test_motions_that_somebody_is_to_carry_out_are():
    assert read(["Motion", "Action", "Owner"], ["Fee", "Raise the fee", "TL"]) == ([None], [])


def test_rows_of_another_kind_are_no_actions():
    head = ["Description", "T", "Resp."]

    assert read(head, ["Write", "A", "TG"], ["The fee is raised", "D", "TG"], ["It rains", "F/ D", ""]) == ([None], [])
