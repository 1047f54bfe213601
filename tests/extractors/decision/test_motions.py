"""Decisions that stand on several lines, and motions whose outcome stands behind them."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import bullet, heading, minutes

FRONT = ("Town Council", "Minutes of the meeting held on 4 March 2025", "Present: Ann Bell (Chair), Bo Cole, Cy Dunn")


def told(*said):
    body = (heading("1. Welcome"), "The Chair welcomed everybody.", heading("2. Roof"), *said)
    return [(one.verb, one.text) for one in extract(minutes(*FRONT, body=body), load("generic")).decisions]


def test_the_clauses_beneath_resolved_are_what_was_decided():
    assert told("Resolved:", "(i) that the roof be mended;", "(ii) that the fee be raised.", "Bo thanked all.") == [
        ("RESOLVED", "(i) that the roof be mended;\n(ii) that the fee be raised.")
    ]


def test_they_may_be_a_list():
    assert told("It was resolved:", bullet("that the roof be mended;"), bullet("that the fee be raised.")) == [
        ("RESOLVED", "• that the roof be mended;\n• that the fee be raised.")
    ]


def test_what_was_said_beneath_agreed_must_be_to_do_something():
    assert told("Agreed:", "a) to raise the fee", "b) that Cy be thanked") == [
        ("AGREED", "a) to raise the fee\nb) that Cy be thanked")
    ]
    assert told("Agreed:", "a) Ann was right", "b) the day was nice") == []


def test_options_are_no_resolution():
    assert told("The following options were listed:", "(a) that fees be raised", "(b) that fees be kept") == []


@pytest.mark.parametrize("outcome", ["CARRIED 7/0", "Motion carried 7-0.", "The motion was carried unanimously."])
def test_a_motion_above_its_outcome_is_one_decision(outcome):
    lines = ("MOVED Cr Dunn SECONDED Cr Cole", "That the minutes be confirmed.", outcome)

    assert told(*lines) == [("CARRIED", " ".join(lines))]


def test_a_lost_motion_is_told_as_lost():
    assert [verb for verb, _ in told("MOVED Cr Dunn SECONDED Cr Cole", "That it lie on the table.", "LOST 3/4")] == [
        "LOST"
    ]


def test_the_votes_between_are_no_part_of_it():
    assert told(
        "Moved by Ann Bell, seconded by Bo Cole, that it be bought.", "Ayes: 2. Nays: 1.", "Motion carries."
    ) == [("CARRIED", "Moved by Ann Bell, seconded by Bo Cole, that it be bought. Motion carries.")]


@pytest.mark.parametrize("text", [
    "Motion by Bo Cole, seconded by Cy Dunn, to approve the plan. Motion carried 5-1.",
    "Motion: adopt the policy. Moved by Bo, seconded by Cy. Yes: 4, No: 0. Motion passes.",
    "Bo moved that we buy it. Cy seconded. Votes: 3 for, 1 against. Carried.",
])  # fmt: skip
def test_the_sentences_before_the_outcome_say_what_was_moved(text):
    assert [said for _, said in told(text)] == [text]


@pytest.mark.parametrize(("text", "verb"), [
    ("Motion to give £500 to the foodbank carried 5-2.", "CARRIED"),
    ("It was proposed by Bo Cole, seconded by Cy Dunn, and carried that £500 be given.", "CARRIED"),
    ("The motion was proposed by Cllr. Cole, seconded by Cllr. Dunn and agreed.", "AGREED"),
])  # fmt: skip
def test_one_sentence_says_motion_and_outcome(text, verb):
    assert told(text) == [(verb, text)]


@pytest.mark.parametrize(("text", "said"), [
    ("Proposed by Cllr. B. Cole, seconded by Cllr. C. Dunn and resolved that it be adopted.", "that it be adopted."),
    ("It was agreed nem con to give £500 to the foodbank.", "nem con to give £500 to the foodbank."),
])  # fmt: skip
def test_initials_and_how_it_was_agreed_hide_nothing(text, said):
    assert [what for _, what in told(text)] == [said]


@pytest.mark.parametrize("text", [
    "The motion to adjourn was carried over.",
    "The report to the Council was carried over to the next meeting.",
    "A motion to sell the hall that was carried in 2019 was recalled.",
    "It was proposed by Ann that we visit the hall, and Cy carried the chairs.",
    "The vote was lost in the noise.",
])  # fmt: skip
def test_what_only_sounds_like_it_decides_nothing(text):
    assert told(text) == []
