"""Actions whose number does not say whether these minutes raised them: none is dropped without a word."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import heading, line, minutes, table

UNNUMBERED = "Charging Forum, 4 November 2021"
NUMBERED = "Charging Forum – Meeting 12"


def read(*body, title: str = UNNUMBERED) -> Minutes:
    return extract(minutes(title, body=tuple(line(one) if isinstance(one, str) else one for one in body)), GENERIC)


GENERIC = load("generic")


def told(record: Minutes) -> list[str]:
    return [one.message for one in record.problems if one.code == "doubtful_action"]


@pytest.mark.parametrize("printed", ["21/09", "21-9", "21.9", "21/09 –", "2021-CF-09", "CF X7/2b"])
def test_a_numbered_action_of_minutes_without_a_number_is_one(printed):
    parting = "" if printed.endswith("–") else ":"

    record = read(f"ACTION {printed}{parting} AB to clarify the factor by 9 December 2021.")

    assert [action.owners for action in record.actions] == [("AB",)]
    assert record.actions[0].text == "AB to clarify the factor by 9 December 2021."
    assert any("taken for an action" in message for message in told(record))


@pytest.mark.parametrize("printed", ["65x/01", "65A/01", "EX/01", "CF EX/01"])
def test_an_extraordinary_meeting_may_number_its_actions_behind_those_of_the_ordinary_one(printed):
    record = read(f"ACTION {printed}: The DCC to publish the design.", title="Charging Forum – Meeting 65")

    assert [action.text for action in record.actions] == ["The DCC to publish the design."]


def test_so_is_one_with_the_short_form_of_the_body():
    assert [action.owners for action in read("ACTION CF 21-09: AB to clarify the factor.").actions] == [("AB",)]


def test_an_id_of_no_known_form_is_kept_as_it_is_printed():
    record = read("ACTION CF X7/2b: AB to send a note.", title=NUMBERED)

    assert [action.id for action in record.actions] == ["CF X7/2b"]


def test_what_became_of_an_action_raises_none():
    record = read("ACTION 21/04: AB has sent the note. This action is now closed.")

    assert record.actions == ()
    assert [(said.action, said.says) for said in record.statements] == [("21/04", "closed")]


def test_beneath_a_review_of_earlier_actions_none_is_raised():
    record = read(heading("Review of previous actions"), "ACTION 21/04: AB to send the note.")

    assert record.actions == ()
    assert any("cannot be told" in message for message in told(record))


def test_an_action_of_which_the_table_has_a_history_is_not_raised_again():
    log = table(["Ref", "Action", "Owner", "Update"], ["21/04", "Send the note", "AB", "Sent in October"])

    record = read("ACTION 21/04: AB to send the note.", log)

    assert record.actions == ()
    assert [row.key for row in record.outstanding] == ["21/04"]


def test_a_log_that_lists_the_new_action_as_open_does_not_double_it():
    log = table(["Ref", "Action", "Owner", "Status"], ["21/04", "Send the note", "AB", "Open"])

    record = read("ACTION 21/04: AB to send the note.", log)

    assert [action.key for action in record.actions] == ["21/04"]
    assert record.outstanding == ()


@pytest.mark.parametrize("text", ["Action Plan 2024-25: AB presented it.", "Action 2030 Group: the report was noted."])
def test_a_name_that_begins_with_the_word_is_no_action(text):
    assert read(text).actions == ()


def test_an_earlier_number_still_recalls_its_action():
    assert read("ACTION 11/03: AB to send the note.", title=NUMBERED).actions == ()
