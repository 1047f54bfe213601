"""Actions in forms that are not understood are told."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes, table
from tests.extractors.readings import entry


def read(*body):
    return extract(minutes("Operations Group Meeting 112", "7 July 2020", body=body), load("opsg"))


def told(record, code):
    return [one.message for one in record.problems if one.code == code]


@pytest.mark.parametrize(
    "text",
    [
        "A112.02: SECAS to write to Ofgem by 16 July.",
        "A112.03 SECAS to write to the Panel by 17 July.",
        "112.04 SECAS to write to BEIS by 18 July.",
    ],
)
def test_a_task_under_a_number_of_this_meeting_is_told(text):
    assert any("112.0" in message for message in told(read(text), "doubtful_action"))


@pytest.mark.parametrize("text", ["11.2 SECAS to write to BEIS.", "A111.02: SECAS wrote to BEIS.", "112.4 The report."])
def test_a_numbered_paragraph_is_not_told(text):
    assert told(read(text), "doubtful_action") == []


def test_such_a_number_is_no_owner():
    assert [one.owners for one in read("ACTION A112.01: The DCC to reply by 14 July.").actions] == [("DCC",)]


def test_ids_of_an_unknown_form_in_a_table_are_told_once():
    head = ["Ref", "Action", "Owner", "Status"]
    rows = (["A111.01", "Write the guide", "DCC", "Open"], ["A111.02", "Check the guide", "SECAS", "Open"])

    found = told(read("Actions Outstanding", table(head, *rows)), "row_without_id")

    assert len(found) == 1
    assert "A111.01" in found[0]


def test_a_sentence_that_closes_all_actions_of_a_meeting_is_told():
    assert told(read("All actions from OPSG_111 were closed."), "said_of_action") != []


def test_points_on_the_level_of_the_action_that_announces_them_belong_to_it():
    body = (entry("ACTION OPSG 112/01: The DCC to:"), entry("fix the portal by 11 August;"), entry("tell SECAS."))

    action = read(*body).actions[0]

    assert action.text == "The DCC to:\n• fix the portal by 11 August;\n• tell SECAS."


def test_a_point_with_a_capital_on_the_same_level_is_the_next_point():
    body = (entry("ACTION OPSG 112/01: The DCC to do as follows:"), entry("SECAS reported on the portal."))

    assert "SECAS reported" not in read(*body).actions[0].text


def test_a_closing_that_no_statement_tells_is_told():
    record = read("OPSG 111/02 – the DCC reported, therefore closed.")

    assert record.statements or told(record, "said_of_action") != []


def test_a_table_of_ids_that_was_not_read_is_told():
    rows = (["OPSG 111/01", "Write the guide"], ["OPSG 111/02", "Check the guide"])

    record = read(table(*rows))

    assert record.outstanding or any("OPSG 111/01" in message for message in told(record, "doubtful_action"))
