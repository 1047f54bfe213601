"""Corrections of what earlier minutes printed of an action."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes

APPROVED = "The OPSG AGREED that the minutes would be published as final, subject to the above corrections."


def read(*body):
    front = ("OPSG_29 Minutes", "4 February 2020", "Present:", "Alex Smith, DCC", "Ben Jones, SECAS")
    return extract(minutes(*front, body=body), load("opsg"))


def said(*body):
    return [
        (one.action, one.says, one.owners, one.target and one.target.date.isoformat()) for one in read(*body).statements
    ]


def told(*body):
    return [one.code for one in read(*body).problems if one.code == "said_of_action"]


OWNERS = [
    "A member noted that action OPSG 28/01 should have been assigned to SECAS rather than the DCC.",
    "The owner of action OPSG 28/01 should read SECAS.",
    "The owner of OPSG 28/01 should be SECAS and not the DCC.",
    "OPSG 28/01: the owner should be shown as SECAS.",
    "Action OPSG 28/01 should be recorded as being owned by SECAS instead of the DCC.",
]
TARGETS = [
    "The target date of action OPSG 28/02 should read 27 March 2020.",
    "The target date for OPSG 28/02 should have been 27 March 2020 rather than 27 February 2020.",
    "OPSG 28/02: the due date should be 27 March 2020.",
    "It was noted that action OPSG 28/02 should have had a target date of 27 March 2020.",
    "The deadline for OPSG 28/02 should be stated as “27 March 2020”.",
]


@pytest.mark.parametrize("text", OWNERS)
def test_an_owner_corrected_in_minutes_that_are_approved_so(text):
    assert said(text, APPROVED) == [("OPSG 28/01", "reassigned", ("SECAS",), None)]


@pytest.mark.parametrize("text", TARGETS)
def test_a_target_corrected_in_minutes_that_are_approved_so(text):
    assert said(text, APPROVED) == [("OPSG 28/02", "revised", (), "2020-03-27")]


def test_two_corrections_in_one_sentence():
    text = (
        "A member noted that action OPSG 28/01 should have been assigned to SECAS rather than the DCC, and that the "
        "target date of action OPSG 28/02 should read 27 March 2020."
    )

    assert said(text, APPROVED) == [
        ("OPSG 28/01", "reassigned", ("SECAS",), None),
        ("OPSG 28/02", "revised", (), "2020-03-27"),
    ]


@pytest.mark.parametrize(
    "approved",
    [
        "The minutes were approved as amended.",
        "Members approved the minutes, subject to these amendments.",
        "These corrections were agreed.",
        "SECAS confirmed that the minutes would be amended.",
    ],
)
def test_ways_to_approve_it(approved):
    assert len(said(OWNERS[0], approved)) == 1


def test_what_the_members_agreed_themselves_needs_no_more():
    text = "The OPSG agreed that the target date of OPSG 28/02 should read 27 March 2020."

    assert said(text) == [("OPSG 28/02", "revised", (), "2020-03-27")]


@pytest.mark.parametrize("text", [*OWNERS, *TARGETS])
def test_what_nobody_approves_is_told_and_changes_nothing(text):
    assert said(text) == []
    assert told(text) == ["said_of_action"]


def test_and_so_is_what_is_refused():
    assert said(OWNERS[0], "The OPSG did not agree the minutes subject to the above corrections.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Action OPSG 28/01 should not have been assigned to SECAS.",
        "The report on action OPSG 28/01 should be sent to SECAS.",
        "Action OPSG 28/01 should be discussed with SECAS.",
        "The meeting on OPSG 28/01 should be on 27 March 2020.",
        "Action OPSG 28/01 should have been assigned to the right party.",
    ],
)
def test_what_corrects_no_owner_and_no_target(text):
    assert said(text, APPROVED) == []
