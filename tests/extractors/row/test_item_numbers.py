"""Numbers that run with rows of titles are those of paragraphs, not ids of actions of meeting 2."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import minutes, table

HEAD = ["No", "Action", "Owner", "Due"]


def read(*rows):
    found = extract(minutes("Works Committee", "Date: 24 March 2026", body=(table(HEAD, *rows),)))
    return [(one.id, one.text) for one in (*found.actions, *found.outstanding)]


@pytest.mark.parametrize("number", ["2.0", "2", "2."])
def test_a_title_above_its_numbers_is_no_action_and_they_are_no_ids(number):
    rows = ([number, "Finance", "", ""], ["2.1", "Pay the invoice", "AB", "2 April 2026"], ["2.2", "Ring", "CD", ""])

    assert read(*rows) == [(None, "Pay the invoice"), (None, "Ring")]


def test_numbers_without_titles_stay_ids():
    assert read(["2.1", "Pay the invoice", "AB", ""], ["2.2", "Ring", "CD", ""]) == [
        ("2/01", "Pay the invoice"),
        ("2/02", "Ring"),
    ]


@pytest.mark.parametrize("title", ["Meeting of 3 March", "January 2026"])
def test_so_do_those_beneath_the_name_of_a_meeting(title):
    assert ("2/01", "Pay the invoice") in read(["2", title, "", ""], ["2.1", "Pay the invoice", "AB", ""])


def test_one_that_somebody_is_to_do_is_no_title():
    rows = (["2", "Pay the invoice", "AB", ""], ["2.1", "Ring the bank", "CD", ""])

    assert [text for _, text in read(*rows)] == ["Pay the invoice", "Ring the bank"]
