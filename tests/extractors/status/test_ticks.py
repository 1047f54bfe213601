"""Cells beneath a head of completion, and percentages: '✓' beneath 'Done?', '100%' beneath '% complete'."""

import pytest

from opsgdocs.extractors.outstanding import extract_outstanding
from opsgdocs.extractors.statements import extract_statements
from tests.extractors.readings import grid, reading

KNOWN = ("Action ID", "Action", "Owner", "Target Date")
FIRST = ("OPSG 28/02", "Provide the plan.", "DCC", "04/02/2020")
SECOND = ("OPSG 28/03", "Send the note.", "SECAS", "04/02/2020")


def status(head: str, cell: str, beside: str = "") -> str:
    """The status of an action with that cell; the one beneath it has another."""
    first, _ = extract_outstanding(reading(grid((*KNOWN, head), (*FIRST, cell), (*SECOND, beside))))
    return first.status


@pytest.mark.parametrize(
    "head", ["Done?", "Complete?", "Closed?", "Complete", "Completed (Y/N)", "% complete", "Tick when done"]
)
@pytest.mark.parametrize("cell", ["✓", "✔", "Done", "100%", "Complete", "Yes", "✔ 3 February"])
def test_what_says_yes_beneath_a_head_of_completion_closes(head, cell):
    assert status(head, cell) == "closed"
    assert status(head, cell, beside="No") == "closed"


@pytest.mark.parametrize("head", ["Done?", "Complete?", "Closed?", "% complete", "Date closed"])
@pytest.mark.parametrize(
    "cell", ["✗", "No", "not yet", "50%", "partly", "TBC", "Ongoing", "3 of 5", "Yes, but the annex is awaited"]
)
def test_what_says_no_or_not_quite_leaves_it_open(head, cell):
    assert status(head, cell) == "open"
    assert status(head, cell, beside="Yes") == "open"


def test_a_blank_among_the_days_of_closing_closes_nothing():
    assert status("Date closed", "TBC", beside="03/02/2020") == "open"
    assert status("Date closed", "03/02/2020", beside="TBC") == "closed"


def test_a_bare_number_is_a_percentage_where_the_head_says_so():
    assert (status("% complete", "100"), status("% complete", "50")) == ("closed", "open")
    assert status("Done", "100", beside="Yes") == "open"


@pytest.mark.parametrize("head", ["Progress", "Status", "RAG"])
@pytest.mark.parametrize(
    ("cell", "says"), [("100%", "closed"), ("100 % complete", "closed"), ("90%", "open"), ("Done", "closed")]
)
def test_a_percentage_is_a_status_of_its_own(head, cell, says):
    assert status(head, cell) == says


def test_an_action_that_its_own_table_has_done_at_once_is_closed_by_it():
    table = grid((*KNOWN, "Done?"), ("OPSG 29/01", "Book the room.", "SECAS", "03/03/2020", "✓"))

    assert [(one.action, one.says) for one in extract_statements(reading(table))] == [("OPSG 29/01", "closed")]
