"""Actions without a mark: beneath 'Action' in a table of discussions, beneath 'Actions:', in brackets at the end."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import bullet, line, minutes, table

TALK = "The roof leaks and was discussed at length."


def raised(*body):
    record = extract(minutes("Project Board – Meeting 5", body=body), load("generic"))
    return [(action.text, action.owners) for action in record.actions]


def discussed(*actions, head="Action"):
    return table(["Item", "Discussion", head], *([str(index), TALK, text] for index, text in enumerate(actions, 1)))


def test_what_stands_beneath_action_beside_a_discussion_is_one():
    found = raised(discussed("TL to ask the builder for a price", "", "Noted", "None", "Write to the county council"))

    assert found == [("TL to ask the builder for a price", ("TL",)), ("Write to the county council", ())]


def test_each_paragraph_of_the_cell_is_one():
    found = raised(discussed(["TL to ask the builder for a price", "AH to write to the county council"]))

    assert [owners for _, owners in found] == [("TL",), ("AH",)]


def test_marks_in_such_a_column_tell_their_actions_themselves():
    found = raised(discussed("ACTION 5/01 – TL to ask the builder", "ACTION 4/01 – AH to write to the county"))

    assert found == [("TL to ask the builder", ("TL",))]


def test_a_column_of_motions_is_none():
    body = table(["Motion", "Votes", "Action"], ["Buy a shelf", "5 : 2", "The shelf will be bought soon"])

    assert raised(body) == []


def test_a_row_of_discussion_alone_is_no_action():
    head = ["Item", "Discussion", "Action", "Owner"]

    assert len(raised(table(head, ["1", TALK, "Ask the builder", "TL"], ["2", TALK, "", ""]))) == 1


@pytest.mark.parametrize("above", ["Actions:", "Actions agreed", "New actions:", "Action Points"])
def test_bullets_beneath_actions_that_name_their_owners(above):
    found = raised(line(above), bullet("TL to paint the wall"), bullet("AH to sing"))

    assert [owners for _, owners in found] == [("TL",), ("AH",)]


@pytest.mark.parametrize(("above", "below"), [("Reports:", "TL to paint the wall"), ("Actions:", "The wall is wet")])
def test_other_bullets_are_none(above, below):
    assert raised(line(above), bullet(below)) == []


@pytest.mark.parametrize("text", ["The wall is to be painted (Action: TL).", "The wall is to be painted [Action: TL]"])
def test_owners_in_brackets_behind_what_they_are_to_do(text):
    assert raised(text) == [("The wall is to be painted", ("TL",))]


def test_brackets_within_a_sentence_are_none():
    assert raised("The wall (Action: see below) is wet and was talked about.") == []
