"""Rows of which nothing is said but a colour, a sign or a word."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes
from tests.extractors.readings import grid


def told(head: str, *cells: str, legend: str = "The actions were seen.") -> list[str]:
    rows = [(f"OPSG 28/0{index}", "Provide it.", "DCC", cell) for index, cell in enumerate(cells, start=1)]
    body = (legend, grid(("Action ID", "Action", "Owner", head), *rows))
    record = extract(minutes("OPSG_29 Minutes", "4 February 2020", body=body), load("opsg"))
    return [found.message for found in record.problems if found.code == "status_unknown"]


@pytest.mark.parametrize(
    ("head", "cell"), [("RAG", "Green"), ("RAG", "Blue"), ("RAG", "B"), ("Progress", "✓"), ("Progress", "Yes")]
)
def test_a_colour_or_sign_that_may_mean_done_is_told(head, cell):
    (message,) = told(head, cell)

    assert f"“{cell}”" in message
    assert "OPSG 28/01" in message


def test_one_colour_of_many_rows_is_told_once():
    (message,) = told("RAG", "Green", "Green", "Green", "Amber")

    assert "OPSG 28/01, OPSG 28/02, OPSG 28/03" in message


@pytest.mark.parametrize("cell", ["Amber", "Red", "Open"])
def test_what_is_surely_open_is_not(cell):
    assert told("RAG", cell) == []


def test_nor_is_a_colour_that_the_minutes_explain():
    assert told("RAG", "Green", legend="Key: Green – on track; Blue – complete") == []
    assert told("RAG", "Green", "Green – complete") == []


@pytest.mark.parametrize("update", ["Merged", "Resolved", "Delivered", "Complete – to be closed", "Not required"])
def test_a_word_in_an_update_that_may_end_the_action_is_told(update):
    assert told("Update", update)


@pytest.mark.parametrize("update", ["On agenda", "Work goes on", "Complete but for the annex"])
def test_others_are_not(update):
    assert told("Update", update) == []
