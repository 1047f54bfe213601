"""What was read and should be looked at."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import bullet, minutes
from tests.extractors.readings import entry


def doubts(*body, code):
    record = extract(minutes("OPSG_29 Minutes", "4 February 2020", body=body), load("opsg"))
    return [found.message for found in record.problems if found.code == code]


def test_a_date_that_only_one_of_several_points_gives_is_doubtful():
    (message,) = doubts(
        "ACTION OPSG 29/01: Ann Bell to provide:",
        bullet("the plan by 20 April 2020"),
        bullet("the costs"),
        code="target_doubtful",
    )

    assert "stands only in a point beneath it" in message


def test_a_date_in_a_point_that_nothing_announces_is_doubtful():
    assert doubts(
        "ACTION OPSG 29/01: Ann Bell to look at the roof.",
        entry("The builder comes by 20 April 2020.", level=1),
        code="target_doubtful",
    )


@pytest.mark.parametrize(
    "body",
    [
        ("ACTION OPSG 29/01: Ann Bell to provide by 20 April 2020:", bullet("the plan"), bullet("the costs")),
        ("ACTION OPSG 29/01: Ann Bell to provide:", bullet("the plan by 20 April 2020")),
        ("ACTION OPSG 29/01: Ann Bell to:", bullet("check the roof; and"), bullet("report by 20 April 2020.")),
    ],
)
def test_a_date_of_the_action_itself_or_that_closes_its_list_is_not(body):
    assert doubts(*body, code="target_doubtful") == []


def test_a_decision_of_no_words_with_nothing_before_it_is_told():
    assert doubts("The OPSG AGREED.", code="doubtful_decision") == []  # 'Members had no comments.' stands before
    assert doubts("Yes.", "The OPSG AGREED.", code="doubtful_decision") == ["Nothing says what was AGREED in item 1."]


def test_an_id_of_this_meeting_for_which_no_action_was_read_is_told():
    first, named = "ACTION OPSG 29/01: Ann Bell to look.", "The DCC agreed to send file 8 (ACTION OPSG 29/02)."

    (message,) = doubts(first, named, code="doubtful_action")
    assert message.startswith("Action OPSG 29/02 has the number of this meeting")
    assert doubts(first, "Ann spoke of OPSG 29/01 and OPSG 28/02.", code="doubtful_action") == []
