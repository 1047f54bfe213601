"""Ids under another head: a column 'Action' that holds nothing but ids or numbers, beside the column of the text."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import minutes, table

GENERIC = load("generic")


def read(head: list[str], *rows: list[str]) -> Minutes:
    return extract(minutes("PMA – Meeting 105", body=(table(head, *rows),)), GENERIC)


@pytest.mark.parametrize("text", ["Description", "Detail", "Details", "What is to be done", "Task description"])
def test_beneath_action_may_stand_the_ids(text):
    record = read(
        ["Action", text, "Owner", "Status"],
        ["PMA 101/02", "Provide the schedule of the tests", "SECAS", "Open"],
        ["PMA 101/03", "Send the report to all members", "DCC", "Closed"],
    )

    assert [(row.key, row.text, row.owners) for row in record.outstanding] == [
        ("PMA 101/02", "Provide the schedule of the tests", ("SECAS",)),
        ("PMA 101/03", "Send the report to all members", ("DCC",)),
    ]


def test_so_may_mere_numbers():
    record = read(["Action", "Detail", "Owner", "Status"], ["1", "Provide the schedule of the tests", "SECAS", "Open"])

    assert [row.text for row in record.outstanding] == ["Provide the schedule of the tests"]


def test_a_column_of_actions_stays_one():
    record = read(["Action", "Detail", "Owner", "Status"], ["Provide 3 tests", "As the SEC wants it", "SECAS", "Open"])

    assert [row.text for row in record.outstanding] == ["Provide 3 tests"]


@pytest.mark.parametrize("number", ["Res. No.", "Resp ref", "Who no"])
@pytest.mark.parametrize("owner", ["Responsible Officer", "Officer responsible", "Who is responsible"])
def test_a_number_of_something_is_no_owner(number, owner):
    record = read([number, "Action required", owner, "Due Date", "Status"], ["7", "Write", "CEO", "30/04/24", "Open"])

    assert [row.owners for row in record.outstanding] == [("CEO",)]


@pytest.mark.parametrize("head", ["Res", "Resp", "Who"])
def test_short_words_alone_name_owners(head):
    record = read(["No", "Action", head, "Due Date", "Status"], ["7", "Write", "CEO", "30/04/24", "Open"])

    assert [row.owners for row in record.outstanding] == [("CEO",)]


@pytest.mark.parametrize("head", [["#", "Action Item"], ["No.", "Action item"], ["Ref", "Item of action"]])
def test_an_action_item_is_what_is_to_be_done(head):
    record = read([*head, "Owner", "Due Date", "Status"], ["1", "Count the failing units", "AB", "9 April", "Open"])

    assert [(row.text, row.owners) for row in record.outstanding] == [("Count the failing units", ("AB",))]


def test_unless_numbers_stand_there():
    record = read(["Action Item", "Details", "Owner", "Status"], ["1", "Count the units", "AB", "Open"])

    assert [row.text for row in record.outstanding] == ["Count the units"]
