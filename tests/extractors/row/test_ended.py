"""A table that raises an action and has it done at once: 'OPSG 29/01 | Set up the meeting | SECAS | Done'."""

import pytest

from opsgdocs.extractors.actions import extract_actions
from opsgdocs.extractors.statements import extract_statements
from opsgdocs.history import ActionLog
from tests.extractors.readings import grid, reading
from tests.factories import minutes

HEAD = ("Action ID", "Action", "Owner", "Status")


def said(*blocks):
    return [(one.action, one.says, one.text) for one in extract_statements(reading(*blocks))]


@pytest.mark.parametrize(
    ("status", "says"),
    [("Closed", "closed"), ("Complete – sent on 3 February", "closed"), ("On hold", "on_hold")],
)
def test_a_status_that_ends_a_raised_action_is_said_of_it(status, says):
    table = grid(HEAD, ("OPSG 29/01", "SECAS to set up the meeting.", "SECAS", status))

    assert said(table) == [("OPSG 29/01", says, status)]
    assert [action.id for action in extract_actions(reading(table))] == ["OPSG 29/01"]


@pytest.mark.parametrize("status", ["Open", "", "–", "Propose to close", "75 % complete", "Ann is on it"])
def test_any_other_leaves_it_open(status):
    assert said(grid(HEAD, ("OPSG 29/01", "SECAS to set up the meeting.", "SECAS", status))) == []


def test_a_row_of_an_earlier_meeting_has_its_status_itself():
    assert said(grid(HEAD, ("OPSG 28/01", "SECAS to set up the meeting.", "SECAS", "Closed"))) == []


def test_the_status_may_stand_beneath_the_row():
    table = grid(("Action ID", "Action", "Owner"), ("OPSG 29/01", "SECAS to act.", "SECAS"), "Action Status: Closed")

    assert said(table) == [("OPSG 29/01", "closed", "Closed")]


def test_a_row_without_id_is_known_by_its_key():
    caption = "Actions raised at this meeting"
    table = grid(("Action", "Owner", "Status"), ("SECAS to act.", "SECAS", "Open"), ("DCC to act.", "DCC", "Closed"))
    read = reading(caption, table)

    assert [(action.key, action.id) for action in extract_actions(read)] == [("OPSG_29 T1", None), ("OPSG_29 T2", None)]
    assert [(one.action, one.says) for one in extract_statements(read)] == [("OPSG_29 T2", "closed")]


def test_the_history_closes_them():
    table = grid(
        HEAD,
        ("OPSG 29/01", "SECAS to set up the meeting.", "SECAS", "Closed"),
        ("OPSG 29/02", "DCC to write.", "DCC", "Open"),
    )
    read = reading(table)
    record = minutes(29, "2020-02-04").model_copy(
        update={"actions": extract_actions(read), "statements": extract_statements(read)}
    )
    log = ActionLog([record])

    assert [action.id for action in log.outstanding().actions] == ["OPSG 29/02"]
    assert [event.event for event in log.history("OPSG 29/01").history] == ["raised", "closed"]


def test_the_history_closes_one_without_id():
    read = reading(
        "Actions raised at this meeting",
        grid(("Action", "Owner", "Status"), ("SECAS to act.", "SECAS", "Open"), ("DCC to act.", "DCC", "Closed")),
    )
    record = minutes(29, "2020-02-04").model_copy(
        update={"actions": extract_actions(read), "statements": extract_statements(read)}
    )
    log = ActionLog([record])

    assert [action.key for action in log.outstanding().actions] == ["OPSG_29 T1"]
    assert log.problems == ()
