"""Verbs of decisions that tell of another time, or stand in a question."""

import pytest

from opsgdocs.extractors.decisions import extract_decisions
from tests.extractors.readings import reading


def told(*blocks):
    return [decision.verb for decision in extract_decisions(reading(*blocks))]


@pytest.mark.parametrize(
    "text",
    [
        "The OPSG had AGREED this at OPSG_25.",
        "Members asked whether the OPSG APPROVED the plan in June.",
        "If the OPSG AGREED, the work would begin.",
        "Has the OPSG APPROVED this? asked Bo.",
        "As the OPSG AGREED in May, the plan will be shown monthly.",
        "The minutes of OPSG_25 record that the OPSG APPROVED the plan.",
        "SECAS explained that the OPSG ENDORSED the framework last year.",
        "In 2018 the OPSG APPROVED the plan.",
        "In May, the OPSG APPROVED the plan.",
        "The OPSG APPROVED this at OPSG_25.",
        "It was AGREED in 2017 that the plan be short.",
        "The OPSG had AGREED this in May.",
        "Before the OPSG AGREED this it had asked three firms.",
        "When the Operations Group APPROVED the plan, Bo was away.",
        "At its meeting in May the OPSG APPROVED the plan.",
    ],
)
def test_what_was_decided_at_another_time_or_is_asked_is_none(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The OPSG AGREED that the plan of 2018 had been a good one.",
        "The OPSG AGREED this in principle.",
        "The OPSG AGREED whether or not to meet in May.",
        "In view of the plan, the OPSG AGREED to meet in May.",
        "In February 2020 the OPSG AGREED to meet monthly.",
        "As SECAS had asked, the OPSG AGREED to meet in May.",
        "SECAS had sent the plan and the OPSG AGREED it.",
        "The Chair explained that the OPSG AGREED to meet twice.",
        "The OPSG APPROVED the minutes of the meeting on 7 January 2020.",
        "The OPSG AGREED the plan made in 2018.",
        "The OPSG AGREED to discuss this at OPSG_35.",
        "The OPSG AGREED to ask: is this right?",
        "After discussion the OPSG AGREED to meet monthly.",
        "At its meeting in February the OPSG AGREED to meet monthly.",
        "The OPSG now APPROVED what it had put off in May.",
        "Before lunch the OPSG AGREED the plan.",
    ],
)
def test_but_what_is_decided_now_is_one(text):
    assert len(told(text)) == 1


def test_one_told_of_another_time_leaves_plain_ones_alone():
    assert told("The OPSG had AGREED this at OPSG_25.", "The OPSG AGREED the plan.") == ["AGREED"]
