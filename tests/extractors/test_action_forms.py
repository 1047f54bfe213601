"""Forms of actions that councils, boards and forums use: who is to do it stands behind the word, or alone at the end."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import heading, minutes


def actions(*body):
    record = extract(minutes("Wetherby Parish Council", "Held on 14 May 2024", body=(heading("2. Highways"), *body)))
    return [(one.text, one.owners, one.target.text) for one in record.actions]


@pytest.mark.parametrize(
    "tail",
    [
        "[Action – DW]",
        "[ACTION: DW]",
        "(Action: DW)",
        "(ACTION DW)",
        "Action DW",
        "ACTION DW.",
        "Action: DW",
        "Action by: DW",
        "Actioned by: DW",
        "Action 3 (DW)",
        "ACTION 2024-05/3 (DW)",
    ],
)
def test_an_owner_alone_behind_a_sentence_is_to_do_what_it_says(tail):
    assert actions(f"The bench is old and should be replaced. {tail}") == [
        ("The bench is old and should be replaced.", ("DW",), None)
    ]


@pytest.mark.parametrize(
    ("tail", "due"),
    [
        ("ACTION 2024-05/3 (Clerk, by 3/6)", "by 3/6"),
        ("ACTION: Clerk (by 3 June)", "by 3 June"),
        ("ACTION: Clerk, 3 June", "by 3 June"),
        ("ACTION: Clerk – by 3 June", "by 3 June"),
        ("Action by Clerk by 3 June", "by 3 June"),
    ],
)
def test_and_a_day_beside_it_is_its_target(tail, due):
    assert actions(f"The bench is old. {tail}") == [("The bench is old.", ("Clerk",), due)]


def test_names_of_several_words_are_owners_where_they_bear_a_title():
    assert actions("The bench is old. ACTION: Clerk/Cllr Wood") == [("The bench is old.", ("Clerk", "Cllr Wood"), None)]
    assert actions("The bench is old. ACTION: Review Charges")[0][0] == "Review Charges"


@pytest.mark.parametrize(
    "text",
    [
        "Action (Clerk): ring the contractor",
        "Action (Clerk) ring the contractor",
        "Action 16 (Clerk): ring the contractor",
        "ACTION ON Clerk: ring the contractor",
    ],
)
def test_an_owner_may_stand_in_brackets_or_behind_on(text):
    assert actions(text) == [("ring the contractor", ("Clerk",), None)]


@pytest.mark.parametrize(
    "text",
    [
        "Action A14: Clerk to ring the contractor",
        "Action 16 Clerk to ring the contractor",
        "Action required: Clerk to ring the contractor",
        "Action agreed: Clerk to ring the contractor",
        "Agreed action: Clerk to ring the contractor",
        "→ ACTION: Clerk to ring the contractor",
    ],
)
def test_a_number_of_any_kind_or_a_word_may_stand_before_the_task(text):
    assert actions(text) == [("Clerk to ring the contractor", ("Clerk",), None)]


@pytest.mark.parametrize(
    "text",
    [
        "Action: none",
        "Action: No action required.",
        "Action: Noted",
        "Action: for information",
        "Action required by the regulator is awaited.",
        "We met Action Fraud. Action Aid was there.",
        "It went to the Action Group.",
    ],
)
def test_what_asks_nothing_of_anybody_is_none(text):
    assert actions(text) == []


def test_two_short_actions_of_one_owner_are_not_one():
    body = (
        "Action: Clerk to order spades.",
        heading("Actions:"),
        "1. Clerk to order flags",
        "2. Clerk to order spades",
    )

    assert [text for text, _, _ in actions(*body)] == ["Clerk to order spades.", "Clerk to order flags"]


def test_numbered_tasks_in_one_action_name_all_who_have_one():
    assert actions("Action: 1. Clerk to ring. 2. DW to write.")[0][1] == ("Clerk", "DW")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Action carried over: Clerk to ring the county.", "open"),
        ("Outstanding action: Clerk to ring the county.", "open"),
        ("Action completed: Clerk to ring the county.", "closed"),
    ],
)
def test_an_action_that_is_called_an_earlier_one_is_a_row(line, status):
    record = extract(minutes("Wetherby Parish Council", "Held on 14 May 2024", body=(heading("2. Highways"), line)))

    assert record.actions == ()
    assert [(row.text, row.owners, row.status) for row in record.outstanding] == [
        ("Clerk to ring the county.", ("Clerk",), status)
    ]


def test_points_in_one_line_name_all_who_have_one():
    text = "(a) Clerk – ring the contractor (b) DW – write to the school"

    assert actions(f"Actions: {text}") == [(text, ("Clerk", "DW"), None)]
