"""Statuses as secretaries write them, in a column of statuses and in one of updates."""

import pytest

from opsgdocs.extractors.outstanding import extract_outstanding
from tests.extractors.readings import grid, reading

CELLS = [
    ("Closed – paper circulated", "closed"),
    ("Closed by email 4 Feb", "closed"),
    ("Completed 3 Feb", "closed"),
    ("Completed/Closed", "closed"),
    ("Closure agreed", "closed"),
    ("Agreed to close", "closed"),
    ("Agreed closed", "closed"),
    ("Proposed for closure – agreed", "closed"),
    ("Closed subject to receipt of the paper", "closed"),
    ("Discharged", "closed"),
    ("Withdrawn", "closed"),
    ("Superseded by 31/02", "closed"),
    ("Propose close", "open"),
    ("Recommend closure", "open"),
    ("Complete (pending approval)", "open"),
    ("Closure not agreed", "open"),
    ("Will be closed in May", "open"),
    ("Completed in part", "open"),
    ("Completed by May", "open"),
    ("Nearly complete", "open"),
    ("Closed at the last meeting, re-opened here", "open"),
    ("Closed – re-opened 3 March", "open"),
    ("Open – previously closed", "open"),
    ("To remain open until May", "open"),
    ("Transferred to TABASC", "open"),
    ("N/A", "open"),
    ("Parked", "on_hold"),
    ("Deferred to April", "on_hold"),
]


@pytest.mark.parametrize("head", ["Status", "Update"])
@pytest.mark.parametrize(("cell", "status"), CELLS)
def test_a_cell_says_the_same_in_either(head, cell, status):
    table = grid(("Action ID", "Action", "Owner", head), ("OPSG 28/02", "Provide the plan.", "DCC", cell))

    if head == "Status" and cell == "Completed by May":
        status = "closed"  # as its own column says
    assert [row.status for row in extract_outstanding(reading(table))] == [status]


def test_what_was_closed_and_opened_again_says_both():
    table = grid(
        ("Action ID", "Action", "Owner", "Status"), ("OPSG 28/02", "Do it.", "DCC", "Closed – re-opened 3 March")
    )

    assert extract_outstanding(reading(table))[0].status_text.startswith("Closed – re-opened")
