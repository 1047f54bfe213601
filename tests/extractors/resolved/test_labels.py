"""Labels before a decision, where the profile names none."""

from opsgdocs.extractors.decisions import extract_decisions
from tests.extractors.readings import reading


def decided(text):
    return [(one.verb, one.text) for one in extract_decisions(reading(text))]


def test_a_label_that_stands_out_makes_a_decision():
    assert decided("**Decision:** The plan was approved.") == [("DECIDED", "The plan was approved.")]
    assert decided("DECISION – The plan was approved.") == [("DECIDED", "The plan was approved.")]


def test_but_one_in_plain_letters_makes_none():
    assert decided("Decision: The plan was approved.") == []


def test_and_a_request_to_decide_is_none():
    assert decided("**Decision:** Members are asked to approve the plan.") == []
