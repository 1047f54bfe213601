"""What short words of closing are said of."""

import pytest

from opsgdocs.extractors.status.statuses import status_of
from tests.extractors.readings import OPSG


def status(text):
    found = status_of(text, OPSG)
    return found[0] if found else None


@pytest.mark.parametrize("text", [
    "Report complete", "Work complete", "Testing completed", "Incident closed", "Investigation is now closed",
    "Milestone 2 complete",
])  # fmt: skip
def test_what_ends_something_else_is_no_status(text):
    assert status(text) is None


@pytest.mark.parametrize("text", [
    "Complete", "Action closed", "Action complete.", "Now complete", "This action is complete", "All completed",
    "Has been completed", "Task complete", "OPSG 33/01 closed", "Letter sent – done",
    "Paper circulated; complete", "Formally closed", "Item closed",
])  # fmt: skip
def test_what_ends_the_action_closes_it(text):
    assert status(text) == "closed"


@pytest.mark.parametrize("text", [
    "Action closed at the next meeting", "Completed by all but two", "Complete by September", "Complete by 1 September",
    "Report complete but for the annex",
])  # fmt: skip
def test_what_lies_ahead_or_is_left_keeps_it_open(text):
    assert status(text) == "open"


@pytest.mark.parametrize("text", ["Completed by 3 May 2020", "Closed by the Panel", "Completed by email"])
def test_a_day_a_body_or_a_manner_behind_by_leaves_it_closed(text):
    assert status(text) == "closed"
