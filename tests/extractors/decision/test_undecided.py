"""What stands where a decision does and is none, with the decisions that only look so."""

import pytest

from tests.extractors.decision.test_plain import told


@pytest.mark.parametrize("text", [
    "We have not decided if we will accept his resignation.",
    "The Committee HAS NOT DECIDED whether to sell.",
    "Decision: No decision yet, but wanting some clarity.",
    "DECIDED: No decision yet.",
    "Decision: deferred to the next meeting.",
    "Decision: to be taken in May.",
    "Decision: the decision will be made at the next meeting.",
])  # fmt: skip
def test_what_is_left_open_or_put_off_is_no_decision(text):
    assert told(text) == []


@pytest.mark.parametrize(("text", "verb", "what"), [
    ("It was decided not to mend the roof.", "DECIDED", "not to mend the roof."),
    ("The Committee did not approve the budget.", "DID NOT APPROVE", "the budget."),
    ("Decision: No decision yet on the wall, but the roof will be mended.", "DECIDED",
     "No decision yet on the wall, but the roof will be mended."),
    ("Decision: deferred payment scheme approved.", "DECIDED", "deferred payment scheme approved."),
    ("Decision: the tenant to be taken to court.", "DECIDED", "the tenant to be taken to court."),
])  # fmt: skip
def test_what_decides_in_such_words_is_one(text, verb, what):
    assert told(text) == [(verb, what)]


@pytest.mark.parametrize("text", [
    "The Committee agreed that this action be closed.",
    "The Committee agreed that the action be withdrawn.",
    "The Committee agreed that the action be re-opened, with a target date of 25 June 2025.",
    "The Committee agreed a revised target date of 30 April.",
    "The Committee agreed to close the action.",
    "The Committee agreed no changes.",
])  # fmt: skip
def test_the_outcome_of_an_action_is_no_decision(text):
    assert told(text) == []


@pytest.mark.parametrize("what", [
    "that this action be closed and the roof be mended.",
    "that the Action Plan be withdrawn.",
    "to withdraw the action against the tenant.",
    "a revised target date of 30 April for the roof works.",
    "no changes to the fees.",
])  # fmt: skip
def test_what_goes_beyond_an_action_is_one(what):
    assert told(f"The Committee agreed {what}") == [("AGREED", what)]


def test_no_changes_in_capitals_are_a_decision():
    assert told("The Committee AGREED no changes.") == [("AGREED", "no changes.")]


def test_one_sentence_is_one_decision():
    said = "The Committee decided that a clerk be paid. She begins in May. It was also decided that the roof be mended."

    assert told(said) == [
        ("DECIDED", "that a clerk be paid. She begins in May."),
        ("DECIDED", "that the roof be mended."),
    ]
