"""What stands beneath an action or behind its id."""

import datetime as dt

import pytest

from opsgdocs.extractors.actions import extract_actions
from tests.extractors.readings import entry, reading

DUE = dt.date(2020, 3, 9)


def the_action(*blocks):
    (action,) = extract_actions(reading(*blocks))
    return action


@pytest.mark.parametrize(
    "lines",
    [
        ("Owner: SECAS", "Due: 9 March 2020"),
        ("Action Owner: SECAS", "Target Date: 9 March 2020"),
        ("Owner: SECAS, Due: 9 March 2020",),
        ("Owner: SECAS | Deadline: 9 March 2020",),
    ],
)
def test_owner_and_date_on_lines_beneath_belong_to_the_action(lines):
    action = the_action("ACTION OPSG 29/01: Publish the list.", *lines, "The DCC went on to its report.")

    assert (action.text, action.owners, action.target.date) == ("Publish the list.", ("SECAS",), DUE)


def test_a_box_headed_by_details_has_its_text_beneath():
    action = the_action("Action OPSG29/01 | Owner: SECAS | Due: 9 March 2020", "Draft guidance on late papers.")

    assert action.text == "Draft guidance on late papers."
    assert (action.owners, action.target.date) == (("SECAS",), DUE)


def test_the_text_of_such_a_box_may_run_on_behind_the_date():
    action = the_action(
        "Action OPSG29/01 | Owner: SECAS | Due: 9 March 2020 Issue the revised terms of reference.",
        "SECAS summarised the audit.",
    )

    assert action.text == "Issue the revised terms of reference"
    assert (action.owners, action.target.date) == (("SECAS",), DUE)


def test_an_id_alone_heads_the_paragraph_beneath():
    action = the_action("ACTION OPSG 29/01", "The DCC to invite the users by 9 March 2020.")

    assert (action.text, action.owners) == ("The DCC to invite the users by 9 March 2020.", ("DCC",))
    assert action.target.date == DUE


def test_closing_words_behind_bullets_are_the_target():
    action = the_action(
        "ACTION OPSG 29/01: The DCC to:", entry("check the sample; and"), entry("report."), "by 9 March 2020."
    )

    assert action.target.date == DUE
    assert action.text.endswith("by 9 March 2020.")


def test_a_paragraph_that_follows_an_action_is_none_of_it():
    action = the_action("ACTION OPSG 29/01: The DCC to report.", "By then the plan had been agreed by the Panel.")

    assert action.text == "The DCC to report."
    assert not action.target.stated
