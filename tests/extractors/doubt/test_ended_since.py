"""Notes behind the meeting that end an action of it."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import heading, minutes

ACTION = "ACTION OPSG 29/02: SECAS to notify Party A."


def told(*lines):
    record = extract(
        minutes("Operations Group Meeting OPSG_29", "4 February 2020", body=(heading("2. Reports"), *lines))
    )
    return [one.message for one in record.problems if one.code == "said_of_action"]


@pytest.mark.parametrize(
    "lines",
    [
        (ACTION, "Post-meeting note: Party A was notified on 5 February and the action is closed."),
        (f"{ACTION} (Post meeting note: completed on 5 February 2020.)",),
    ],
)
def test_such_a_note_is_told(lines):
    (message,) = told(*lines)
    assert message.startswith("A note says that action OPSG 29/02 has ended")


@pytest.mark.parametrize(
    "lines",
    [
        (ACTION, "Post-meeting note: Party A has not been notified; the action is not closed."),
        (ACTION, "Post-meeting note: Party A asked for more."),
        (ACTION, "The DCC spoke.", "Post-meeting note: the trial was completed on 5 February."),
        (ACTION, "The trial was completed and the item was closed."),
    ],
)
def test_other_notes_and_sentences_are_not(lines):
    assert told(*lines) == []
