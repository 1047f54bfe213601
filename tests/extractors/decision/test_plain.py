"""Decisions of minutes in which no verb stands out, for bodies that no profile knows."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import heading, minutes

FRONT = ("Roof Committee", "Minutes of the meeting held on 4 March 2025", "Present: Ann Bell (Chair), Bo Cole, Cy Dunn")


def told(*said, profile="generic"):
    body = (heading("1. Welcome"), "The Chair welcomed everybody.", heading("2. Roof"), *said)
    return [(one.verb, one.text) for one in extract(minutes(*FRONT, body=body), load(profile)).decisions]


@pytest.mark.parametrize(("text", "verb", "what"), [
    ("The Committee resolved that the roof be mended.", "RESOLVED", "that the roof be mended."),
    ("It was resolved to mend the roof.", "RESOLVED", "to mend the roof."),
    ("Resolved: that the roof be mended.", "RESOLVED", "that the roof be mended."),
    ("Resolved – to mend the roof.", "RESOLVED", "to mend the roof."),
    ("Agreed to mend the roof.", "AGREED", "to mend the roof."),
    ("Resolved (unanimously): that the roof be mended.", "RESOLVED", "that the roof be mended."),
    ("Resolved 25/014: that the roof be mended.", "RESOLVED", "that the roof be mended."),
    ("Resolution: that the roof be mended.", "RESOLVED", "that the roof be mended."),
    ("Decision: the roof will be mended.", "DECIDED", "the roof will be mended."),
    ("The Committee voted 5-2 to mend the roof.", "VOTED", "5-2 to mend the roof."),
    ("It was decided not to mend the roof.", "DECIDED", "not to mend the roof."),
    ("It was unanimously agreed that the roof be mended.", "AGREED", "that the roof be mended."),
    ("Members approved the budget.", "APPROVED", "the budget."),
    ("The Committee considered the paper and agreed to fund it.", "AGREED", "to fund it."),
    ("Following a vote, the Committee rejected the application.", "REJECTED", "the application."),
    ("On a vote of 5 to 2 the Committee approved the application.", "APPROVED", "the application."),
    ("Proposed by Cllr Bell, seconded by Cllr Cole and resolved that the roof be mended.", "RESOLVED",
     "that the roof be mended."),
    ("The Committee did not approve the budget.", "DID NOT APPROVE", "the budget."),
    ("The Committee approved the minutes of the last meeting.", "APPROVED", "the minutes of the last meeting."),
])  # fmt: skip
def test_the_committee_its_members_or_it_decide_in_lower_case(text, verb, what):
    assert told(text) == [(verb, what)]


@pytest.mark.parametrize(("text", "verb"), [
    ("The motion was carried.", "CARRIED"),
    ("Proposal carried unanimously.", "CARRIED"),
    ("Ann Bell was unanimously elected Vice-Chair.", "ELECTED"),
    ("The motion was put to the vote and lost.", "LOST"),
    ("The proposal was agreed unanimously.", "AGREED"),
    ("The minutes of the last meeting were approved as a true record.", "APPROVED"),
])  # fmt: skip
def test_what_was_carried_is_the_sentence_itself(text, verb):
    assert told(text) == [(verb, text)]


@pytest.mark.parametrize("text", [
    "The supplier agreed to send the report.",
    "Bo Cole agreed to look into it.",
    "The Committee agreed with Bo.",
    "The Committee agreed that this was a good point.",
    "It was agreed that it would be good to know.",
    "The Committee resolved the matter quickly.",
    "The Board approved the budget.",
    "The Council resolved to grant the licence.",
    "The Committee has previously agreed that it would mend the roof.",
    "The Committee agreed at its last meeting to mend the roof.",
    "The Chair reported that the Committee approved the budget.",
    "If the Committee agreed, Bo would mend the roof.",
    "The Committee was asked whether it agreed to mend the roof.",
    "Members noted the report.",
    "The budget was approved by the Board.",
    "The approved budget was shown.",
    "Bo Cole was elected by the members of the Board in May.",
    "The Committee voted on the matter.",
    "Ann Bell was elected Chair on 30 November 2012.",
])  # fmt: skip
def test_what_others_agreed_and_what_decides_nothing_is_none(text):
    assert told(text) == []


def test_where_verbs_stand_out_those_in_lower_case_tell_a_story():
    loud = ("The Committee AGREED the plan.", "The Committee NOTED the report.")
    assert told(*loud, "The Committee agreed to call again.") == [("AGREED", "the plan."), ("NOTED", "the report.")]


def test_one_verb_that_stands_out_is_no_house_style():
    assert told("The Committee AGREED the plan.", "It was agreed to buy a kettle.") == [
        ("AGREED", "the plan."),
        ("AGREED", "to buy a kettle."),
    ]


def test_nor_are_a_few_among_many_in_lower_case():
    loud = ("The Committee AGREED the plan.", "The Committee NOTED the report.")
    plain = [f"It was agreed to buy {number} kettles." for number in ("two", "three", "four", "five", "six")]
    assert len(told(*loud, *plain)) == 7


def test_what_is_said_of_an_action_is_no_decision():
    assert told("ACTION ROOF 3/01: Bo to mend the roof.", "It was agreed to close action ROOF 3/01.") == []


def test_a_profile_of_a_body_does_not_take_the_verbs_over(tmp_path):
    own = tmp_path / "roof.toml"
    own.write_text('[meeting]\nshort = "RC"\nnames = ["Roof Committee"]\n', encoding="utf-8")

    assert load("generic").decisions.plain
    assert load(own).decisions.plain == ()
    assert told("The Committee resolved to mend the roof.", profile=own) == []


def test_the_number_of_a_paragraph_stands_before_its_sentence():
    assert told("4.2 The Committee agreed that the roof should be mended.") == [
        ("AGREED", "that the roof should be mended.")
    ]


def test_a_topic_may_stand_before_the_verb():
    assert told("Subs: agreed to raise to £12.") == [("AGREED", "Subs: agreed to raise to £12.")]


def test_somebody_who_agreed_to_do_it_is_no_topic():
    assert told("Bo Cole: agreed to raise it.", "Bo: agreed to look into it.") == []
