"""Actions that one set of minutes prints twice."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import bullet, heading, minutes, table

HEAD = ["Ref", "Action", "Owner"]


def raised(*body):
    record = extract(minutes("Project Board – Meeting 5", body=body), load("generic"))
    return [(action.id, action.owners) for action in record.actions]


def test_a_text_without_an_id_bears_that_of_the_row_which_repeats_it():
    row = ["5.2", "To email the model to the members", "ND"]

    assert raised("Action ND to email the model to the members.", table(HEAD, row)) == [("5/02", ("ND",))]


def test_the_row_names_the_owner_where_the_text_has_another_name_for_them():
    row = ["5.2", "To email the model to the members", "ND"]

    assert raised("Action PM to email the model to the members.", table(HEAD, row)) == [("5/02", ("ND",))]


def test_the_same_task_of_two_owners_is_two_actions():
    texts = ("Action DCC to send their comments on it.", "Action SECAS to send their comments on it.")

    found = raised(*texts, table(HEAD, ["5.1", "Send their comments on it", "SECAS"]))

    assert sorted(owners for _, owners in found) == [("DCC",), ("SECAS",)]


def test_one_row_is_not_two_actions():
    text = "Action ND to make this an item of the agenda."

    assert len(raised(text, text, table(HEAD, ["5.1", "Make this an item of the agenda", "ND"]))) == 2


@pytest.mark.parametrize(("title", "expected"), [("Action items resulting", 1), ("Reports", 2)])
def test_a_list_of_actions_at_the_end_lists_those_of_the_text_again(title, expected):
    text = "ACTION: WC: Add a padlock to the gate"

    assert len(raised(text, heading(title), bullet(text))) == expected


def test_two_bold_lines_with_the_same_action_are_two():
    text = "Action Item: Susan to make this an item of the agenda"

    assert len(raised(heading(text), "Talk.", heading(text))) == 2 or raised(text, "Talk.", text)
