"""Formal decisions, and narrative that is none."""

import pytest

from opsgdocs.extractors.decisions import extract_decisions
from opsgdocs.profile import load
from opsgdocs.records import Decision
from tests.extractors.readings import entry, reading


def decisions(*blocks) -> tuple[Decision, ...]:
    return extract_decisions(reading(*blocks))


def told(*blocks) -> list[tuple[str, str]]:
    return [(decision.verb, decision.text) for decision in decisions(*blocks)]


@pytest.mark.parametrize(
    "text",
    [
        "The OPSG AGREED that the minutes would be published.",
        "The OPSG **agreed** that the minutes would be published.",
        "The Operations Group AGREED that the minutes would be published.",
        "The Group therefore AGREED that the minutes would be published.",
        "OPSG members unanimously AGREED that the minutes would be published.",
        "Members AGREED that the minutes would be published.",
        "3.2 The OPSG AGREED that the minutes would be published.",
        "AGREED: that the minutes would be published.",
        "AGREED that the minutes would be published.",
    ],
)
def test_a_verb_that_stands_out_behind_the_committee_is_a_decision(text):
    assert told(text) == [("AGREED", "that the minutes would be published.")]


def test_it_has_body_item_and_the_printed_words_as_evidence():
    (decision,) = decisions("After a discussion, the OPSG NOTED the report. The DCC left.")

    assert (decision.body, decision.item, decision.text) == ("OPSG", "1", "the report.")
    assert [place.text for place in decision.evidence] == ["NOTED the report."]


def test_a_lower_case_narrative_verb_is_none():
    assert told("The OPSG agreed that the minutes would be published.") == []


def test_another_bodys_decision_is_none():
    assert told("The SEC Panel AGREED that the minutes would be published.") == []
    assert told("The DCC NOTED the comments.") == []


def test_a_quoted_decision_is_none():
    assert told("The minutes should read “the OPSG AGREED the plan”.") == []


def test_a_line_all_in_capitals_or_all_in_bold_makes_nothing_stand_out():
    assert told("THE OPSG AGREED THE PLAN") == []
    assert told("**The OPSG agreed the plan.**") == []


def test_two_verbs_are_two_decisions():
    assert told("The OPSG NOTED the report and AGREED the plan.") == [("NOTED", "the report"), ("AGREED", "the plan.")]


def test_a_negated_verb_keeps_its_negation():
    assert told("The OPSG DID NOT APPROVE the plan.") == [("DID NOT APPROVE", "the plan.")]


@pytest.mark.parametrize("words", ["subject to the correction above", "provided that nobody objects"])
def test_a_condition_is_repeated_on_its_own(words):
    (decision,) = decisions(f"The OPSG APPROVED the plan, {words}. They left.")

    assert (decision.text, decision.condition) == (f"the plan, {words}.", words)


def test_without_a_condition_there_is_none():
    assert decisions("The OPSG APPROVED the plan.")[0].condition is None


def test_clauses_beneath_the_committee_are_decisions_each():
    assert told("The OPSG:", entry("NOTED the report; and"), entry("**agreed** the plan.")) == [
        ("NOTED", "the report; and"),
        ("AGREED", "the plan."),
    ]


def test_clauses_beneath_another_body_are_none():
    assert told("The SEC Panel:", entry("NOTED the report; and"), entry("AGREED the plan.")) == []


def test_bullets_beneath_a_decision_belong_to_it():
    assert told("The OPSG AGREED to:", entry("close the log"), entry("open another")) == [
        ("AGREED", "to:\n• close the log\n• open another")
    ]


def test_bullets_beneath_a_decision_that_ended_do_not():
    assert told("The OPSG AGREED the plan. The DCC said:", entry("it is late")) == [("AGREED", "the plan.")]


def test_an_action_behind_a_decision_is_no_part_of_it():
    assert told("The OPSG AGREED the plan. ACTION OPSG 29/01: The DCC to publish it.") == [("AGREED", "the plan.")]


def test_the_words_of_an_action_are_no_decision():
    assert told("ACTION OPSG 29/01: The DCC to report what the OPSG AGREED in January.") == []


def test_a_verb_further_along_the_committees_own_sentence_is_one():
    assert told("The OPSG considered the paper and **AGREED** the plan.") == [("AGREED", "the plan.")]


def test_a_paragraph_without_verbs_has_none():
    assert told("The DCC gave an update.") == []


def bsc(*blocks: str, profile: str = "bsc") -> list[tuple[str, str]]:
    from dataclasses import replace

    return [(d.verb, d.text) for d in extract_decisions(replace(reading(*blocks), profile=load(profile)))]


@pytest.mark.parametrize(("text", "expected"), [
    ("The Panel by majority AGREED that it be made, and unanimously AGREED a date.",
     [("AGREED", "that it be made"), ("AGREED", "a date.")]),
    ("The Panel, by a large majority, AGREED the plan.", [("AGREED", "the plan.")]),
    ("The Panel by consensus AGREED the plan.", [("AGREED", "the plan.")]),
])  # fmt: skip
def test_how_it_was_agreed_may_stand_before_the_verb(text, expected):
    assert bsc(text) == expected


def test_clauses_that_the_layout_ran_together():
    assert told("The OPSG:", "a) AGREED that the plan is good; and b) REJECTED the dates.") == [
        ("AGREED", "that the plan is good"),
        ("REJECTED", "the dates."),
    ]


@pytest.mark.parametrize("text", ["DID NOT APPROVE CP1599.", "NOTED P501."])
def test_ids_beside_a_verb_are_no_line_of_capitals(text):
    (found,) = told("The OPSG:", entry(text))

    assert found[0] + " " + found[1] == text


def test_a_line_of_capitals_is_a_heading():
    assert told("The OPSG:", entry("MATTERS NOTED AND DONE")) == []


def resolved(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    from dataclasses import replace

    found = extract_decisions(replace(reading(text), profile=load("charity")))
    return [(one.text, one.mover, one.seconder, one.votes) for one in found]


@pytest.mark.parametrize(("text", "expected"), [
    ("The Board resolved to mend the roof.", 1),
    ("The roof leaks. The Board had resolved to mend the roof.", 1),
    ("It was reported that the Board had resolved in 2024 to mend the roof.", 0),
    ("The Chair said that the Trustees had unanimously resolved to mend the roof.", 0),
])  # fmt: skip
def test_what_is_told_of_another_day_is_no_decision(text, expected):
    assert len(resolved(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("RESOLVED: That it be paid (Ann Hope proposed, Tom Lee seconded, all in favour)",
     ("That it be paid", "Ann Hope", "Tom Lee", "all in favour")),
    ("It was RESOLVED unanimously that the fee be raised.",
     ("unanimously that the fee be raised.", None, None, "unanimously")),
    ("The minutes were read. Proposed by MS, seconded by IP. AGREED.", ("The minutes were read.", "MS", "IP", None)),
    ("A chain is to be bought. AGREED.", ("A chain is to be bought.", None, None, None)),
])  # fmt: skip
def test_the_vote_is_no_part_of_the_text(text, expected):
    assert resolved(text) == [expected]
