"""Actions with mere numbers, in minutes whose committee no profile knows."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import at_places, heading, minutes

EARLIER = heading("2. Matters arising")
LATER = heading("3. Harbour")


def read(*body):
    return extract(at_places(minutes("Harbour Users Forum", "Held on 14 March 2024", body=body)))


def ids(record):
    return [(one.id, one.text) for one in record.actions]


def said(record):
    return {(one.action, one.says) for one in record.statements}


@pytest.mark.parametrize(
    ("word", "seven", "nine", "twelve"),
    [
        ("Action ", "7", "9", "12"),
        ("Action no. ", "7", "9", "12"),
        ("", "AP7", "AP9", "AP12"),
        ("", "AP 7", "AP 9", "AP 12"),
        ("", "A/07", "A/09", "A/12"),
        ("Action ", "A7", "A9", "A12"),
    ],
)
def test_numbers_that_go_on_are_ids(word, seven, nine, twelve):
    record = read(
        EARLIER,
        f"{word}{seven}: Mr Nolan reported that the buoy has been replaced. Closed.",
        f"{word}{nine}: Mrs Field to write to the Council. Ongoing.",
        LATER,
        f"{word}{twelve}: SECAS to publish the tables.",
    )

    assert ids(record) == [(twelve, "SECAS to publish the tables.")]
    assert said(record) == {(seven, "closed"), (nine, "outstanding")}
    assert [(row.key, row.text, row.status) for row in record.outstanding] == [
        (nine, "Mrs Field to write to the Council.", "open")
    ]


def test_what_is_past_is_no_new_action_though_no_status_is_said():
    record = read(EARLIER, "Action 7: The hut was painted in February.", LATER, "Action 12: SECAS to publish them.")

    assert ids(record) == [("12", "SECAS to publish them.")]


def test_numbers_that_begin_with_1_count_within_the_meeting():
    record = read("AP1: SECAS to publish the tables.", "AP2: Mr Nolan to paint the jetty.")

    assert ids(record) == [(None, "SECAS to publish the tables."), (None, "Mr Nolan to paint the jetty.")]


def test_and_what_is_said_of_the_last_meetings_is_told_to_a_person():
    record = read(
        EARLIER,
        "Action 1: Mr Nolan reported that the buoy was replaced. Closed.",
        "Action 2: Mrs Field to write to the Council. Ongoing.",
        LATER,
        "Action 1: SECAS to publish the tables.",
    )

    assert ids(record) == [(None, "SECAS to publish the tables.")]
    assert [(row.id, row.text) for row in record.outstanding] == [(None, "Mrs Field to write to the Council.")]
    assert any(one.code == "said_of_action" and "Mr Nolan" in one.message for one in record.problems)


@pytest.mark.parametrize("text", ["A14 was closed by an accident.", "A4 – the paper to use.", "M25 the road to avoid."])
def test_roads_and_papers_are_no_actions(text):
    record = read(text, text)

    assert (ids(record), said(record)) == ([], set())


@pytest.mark.parametrize(
    "text",
    [
        "Action 24/16: The Clerk to ring.",
        "Action 2024/16: The Clerk to ring.",
        "Action HUF 24/16: The Clerk to ring.",
    ],
)
def test_an_id_in_minutes_without_a_number_is_raised_unless_it_is_recalled(text):
    assert [one.text for one in read(text).actions] == ["The Clerk to ring."]
    assert read(text.replace("The Clerk to ring.", "The Clerk rang. Closed.")).actions == ()


def test_items_of_the_year_are_no_actions():
    assert read("86/17: Date of the next meeting", "87/17: Open forum").actions == ()
