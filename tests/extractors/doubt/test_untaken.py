"""Sentences that say who is to do what and lie in no action are told: '5 sentences say who is to do what …'."""

import pytest

from opsgdocs.document import QUOTATION, ListItem, Paragraph, Run
from opsgdocs.extractors import extract
from tests.extractors.pages import bullet, heading, minutes

PRESENT = "Present: Ann Bell (AB), Carl Dean (CD), June Hill"


def told(*body):
    pages = ("Works Committee", "Held on 24 March 2026", PRESENT)
    record = extract(minutes(*pages, body=(heading("1. Roof"), *body)))
    return [one for one in record.problems if one.code == "doubtful_action"]


def test_all_such_sentences_are_one_problem_that_points_at_each():
    (found,) = told("It leaks. AB to ring the roofer.", bullet("June Hill to count the chairs."))

    assert found.message.startswith("2 sentences say who is to do what and lie in no action: “AB to ring the roofer")
    assert len(found.evidence) == 2


def test_what_was_read_as_an_action_is_not_told():
    assert told("Action: AB to ring the roofer.", "→ CD to mop the floor") == []


def test_an_arrow_before_a_name_that_nobody_knows_is_told():
    assert len(told("→ Fay to sweep the hall")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "AB will ring the roofer.",
        "The Board asked Carl to write.",
        "Ann Bell agreed to go.",
        "Ann to her credit agreed.",
        "Members to note the report.",
        "The plan is to mend it.",
        "Support staff to help them.",
        "Mr Fay to open the fair.",
    ],
)
def test_discussion_is_not(text):
    assert told(text) == []


def test_neither_is_a_quotation_nor_an_agenda():
    quotation = Paragraph((Run("AB to ring the roofer."),), style=QUOTATION)

    assert told(quotation) == []
    assert told(heading("2. Agenda"), "AB to present the accounts.") == []


def test_an_empty_box_among_those_of_actions_is_told():
    boxes = (
        bullet("Talks"),
        ListItem((Run("Carl Dean: send it by 3 April"),), level=1, marker="☐"),
        ListItem((Run("Ring the bank soon"),), level=1, marker="☐"),
    )

    assert [one.message.startswith("“Ring the bank soon”") for one in told(*boxes)] == [True]
    assert told(boxes[0], boxes[2]) == []


def test_a_topic_before_who_is_to_do_it_is_told_and_a_label_is_none():
    (found,) = told("Bulbs: AB to buy them by 1 May", "Action 0401: see above", "Update: CD to write again soon")

    assert found.message.startswith("A sentence says who is to do what and lies in no action: “AB to buy them")


def test_one_sentence_that_was_read_as_two_actions_is_not_told():
    assert told(heading("Action Items"), bullet("AB to sweep by 23 April and CD to paint by 30 April")) == []
