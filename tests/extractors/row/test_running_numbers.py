"""Mere numbers beneath 'No', '#' or 'ID' are ids where they go on from meeting to meeting."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import minutes, table

TEXTS = ("Share the rota", "Ask about refunds", "Agree the names")


def log(head, numbers, *more):
    rows = ([number, text, "AB", "3 April 2026", "Open"] for number, text in zip(numbers, TEXTS, strict=False))
    return table([head, "Action", "Owner", "Due", "Status"], *rows)


def ids(*tables):
    return [row.id for row in extract(minutes("Works Committee", "Date: 24 March 2026", body=tables)).outstanding]


@pytest.mark.parametrize("head", ["#", "No", "ID", "Ref", "Action No."])
def test_numbers_that_cannot_count_the_rows_are_ids(head):
    assert ids(log(head, ["87", "88", "90"])) == ["87", "88", "90"]


@pytest.mark.parametrize("numbers", [["1", "2", "3"], ["1", "3", "4"]])
def test_those_that_begin_with_one_are_none(numbers):
    assert ids(log("No", numbers)) == [None, None, None]


@pytest.mark.parametrize("numbers", [["2", "1", "2"], ["87", "87", "88"], ["2", "2", "2"]])
def test_nor_are_those_that_stand_twice(numbers):
    assert ids(log("No", numbers)) == [None, None, None]


def test_nor_are_those_of_two_actions_in_two_tables():
    other = table(["No", "Action", "Owner", "Due", "Status"], ["88", "Ring the bank", "CD", "3 April 2026", "Open"])

    assert ids(log("No", ["87", "88"]), other) == [None, None, None]


def test_nor_are_the_numbers_of_the_items():
    assert ids(log("Ref", ["2"])) == [None]


def test_a_log_of_which_not_every_row_is_an_action_counts_its_rows():
    rows = (["1", "Risk", "The roof may leak", "AB", "Open"], ["2", "Action", "Mend the roof", "AB", "Open"])

    assert ids(table(["No", "Type", "Description", "Owner", "Status"], *rows)) == [None]
