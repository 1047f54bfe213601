"""A row that was raised before the meeting, or has a status that no new action has, is carried."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import heading, minutes, table


def read(head, *rows):
    body = (heading("3. New Actions"), table(head, *rows))
    return extract(minutes("Quality Committee", "Date: 19 March 2026", body=body))


def test_a_row_raised_on_an_earlier_day_is_carried_beneath_new_actions():
    head = ["Ref", "Date raised", "Action", "Lead", "Due date"]
    record = read(
        head,
        ["", "22/01/2026", "Mortality review policy", "RM", "30/04/2026"],
        ["", "19/03/2026", "Review of learning", "RM", "21/05/2026"],
    )

    assert [one.text for one in record.actions] == ["Review of learning"]
    assert [row.text for row in record.outstanding] == ["Mortality review policy"]


@pytest.mark.parametrize("status", ["Overdue – revised date 30/04/2026", "Carried forward", "Still open", "Delayed"])
def test_a_status_that_no_new_action_has_makes_it_a_carried_one(status):
    head = ["Action", "Lead", "Due date", "Status"]
    record = read(head, ["Policy", "RM", "19/03/2026", status], ["Learning", "RM", "21/05/2026", "New"])

    assert [one.text for one in record.actions] == ["Learning"]
    assert [row.text for row in record.outstanding] == ["Policy"]


def test_the_year_in_an_id_is_no_number_of_this_meeting():
    head = ["Ref", "Date raised", "Action", "Lead", "Due date", "Status"]
    record = read(
        head,
        ["QS26/07", "22/01/2026", "Mortality review policy", "RM", "19/03/2026", "Overdue – revised date 30/04/2026"],
        ["QS26/23", "19/03/2026", "Review of learning", "RM", "21/05/2026", "New"],
    )

    assert [one.text for one in record.actions] == ["Review of learning"]
    assert str(record.outstanding[0].revised_target.date) == "2026-04-30"
