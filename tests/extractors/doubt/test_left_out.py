"""The net: what has the form of an action, or of a part of one, and lies in no record is told."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import at_places, bullet, heading, minutes


def told(*body):
    front = ("Works Committee", "Held on 24 March 2026", "Present: Ann Bell (AB), Carl Dean, June Hill (JH)")
    record = extract(at_places(minutes(*front, body=(heading("1. Roof"), "Action: AB to sweep the hall.", *body))))
    return [one.message for one in record.problems if one.code == "doubtful_action"]


@pytest.mark.parametrize(
    "text", ["Owner: Fay Reed", "Due: 3 May 2026", "Deadline: end of May", "Responsible: the Clerk"]
)
def test_a_detail_of_no_action_is_told_whatever_else_was_read(text):
    (found,) = told("The roof was discussed at length.", "It is old.", text)

    assert found == f"“{text}” says who or by when, and lies in no action."


@pytest.mark.parametrize(
    "text", ["TODO Fay: mend the gate soon", "AP7 the gate wants mending", ">> Fay: mend the gate soon"]
)
def test_a_mark_of_which_nothing_was_made_is_told(text):
    (found,) = told("The roof was discussed.", text)

    assert found.endswith("begins as an action does, and none was made of it.")


def test_many_are_one_problem():
    (found,) = told("The roof was discussed.", "TODO Fay: mend the gate soon", "TODO Kit: oil the gate soon")

    assert "(and 1 more)" in found


@pytest.mark.parametrize(
    "text", ["Owner: none", "Action plan for the roof was agreed", "AI is growing fast", "Due to rain it leaks."]
)
def test_what_only_looks_so_is_not_told(text):
    assert told("The roof was discussed.", text) == []


def test_an_open_colon_with_nothing_behind_it_is_told():
    assert told("Action: Carl to:", "The Board thanked him.")[0].startswith("Nothing was found behind the colon of")
    assert told("Action: Carl to:", bullet("mend the gate")) == []


def test_a_point_that_is_another_persons_is_told():
    (found,) = told("Action: Carl to:", bullet("mend the gate;"), bullet("JH to water the flowers."))

    assert "is another's than its owner's: “JH to water the flowers.”" in found


@pytest.mark.parametrize(
    "text",
    ["Next CAB: Wednesday 1 April 2026, 10:00", "Next session: 3 May 2026", "Next committee: TBC 10:00 to 12:00"],
)
def test_a_line_of_the_next_meeting_beneath_actions_is_not_told(text):
    assert told(heading("2. Actions"), bullet("AB to mend the gate."), text) == []


@pytest.mark.parametrize("text", ["Next steps: 3 quotations for the gate", "Next session: 3 people to bring the key"])
def test_but_what_may_be_a_task_is(text):
    (found,) = told(heading("2. Actions"), bullet("AB to mend the gate."), text)

    assert "stands beneath a heading of actions" in found
