"""Days with which an action ends though no word leads to them: 'AB to pay 31/3/26'."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import heading, minutes


def record(*body):
    front = ("Works Committee", "Held on 24 March 2026", "Present: Ann Bell (AB), Carl Dean (CD), June Hill")
    body = (heading("1. Roof"), *body, heading("2. Next meeting"), "Next meeting: 21 April 2026")
    return extract(minutes(*front, body=body))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("AB to pay 31/3/26", "2026-03-31"),
        ("AB to paint 10th April", "2026-04-10"),
        ("AB to sweep 3.4.26", "2026-04-03"),
        ("AB to review the policy 2026-04-03.", "2026-04-03"),
        ("AB to pay the bill Friday 3 April", "2026-04-03"),
        ("AB to order 40 chairs April 3, 2026", "2026-04-03"),
    ],
)
def test_a_day_at_the_end_is_the_target(text, day):
    (action,) = record(f"Action: {text}").actions

    assert action.target.stated
    assert str(action.target.date) == day


@pytest.mark.parametrize(
    "text",
    [
        "AB to report on the accident of 3 March",
        "AB to book the hall for 9 May",
        "AB to look at the letter dated 3.2.26",
        "AB to circulate the notes of 3 April",
        "AB to send the form to June",
        "AB to report on the visit 3/2/26",
    ],
)
def test_a_day_of_something_else_is_none(text):
    found = record(f"Action: {text}")

    assert not found.actions[0].target.stated
    assert [one.code for one in found.problems if one.code == "target_doubtful"] == []


@pytest.mark.parametrize(
    "text",
    [
        "AB to prepare for the AGM 9 May",
        "AB to write up the Community Forum at The Riverside 30th June",
        "AB to arrange rooms 9 May",
        "AB to do section 6 – 9 April",
        "AB to write down the overlap (two weeks)",
        "AB to order paint before the camp starts",
    ],
)
def test_a_day_that_may_be_an_occasion_s_is_told(text):
    found = record(f"Action: {text}")

    assert not found.actions[0].target.stated
    assert [one.code for one in found.problems if one.code == "target_doubtful"] == ["target_doubtful"]


def test_who_and_by_when_may_stand_in_brackets_on_a_line_beneath():
    (action,) = record("Action: AB to send comments on the rules.", "[AB, 10.4.26]").actions

    assert (action.owners, str(action.target.date)) == (("AB",), "2026-04-10")


def doubts(text):
    return [one.message for one in record(f"Action: {text}").problems if one.code == "target_doubtful"]


@pytest.mark.parametrize(
    "text",
    [
        "AB to write the letter (2/21)",
        "AB to pay it 5/4",
        "AB to write it Q2",
        "AB to write the letter TBA",
        "AB to collect the rent from August",
        "AB to write it by end of FY",
        "AB to write it by 2026-W16",
        "AB to write it by KW 16",
        "AB to write it by 15/IV/2026",
    ],
)
def test_what_may_be_a_time_is_told_and_not_silently_the_next_meeting(text):
    assert len(doubts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "AB to read section 5/4",
        "AB to amend clause 5/4",
        "AB to offer cover 24/7",
        "AB to write the review of Q2",
        "AB to send the minutes from August",
        "AB to draft the 2026-27 plan",
    ],
)
def test_figures_of_something_else_are_no_time(text):
    assert doubts(text) == []


def row_of_earlier(text):
    front = ("Works Committee", "Held on 24 June 2026", "Present: Ann Bell (AB), Carl Dean (CD), June Hill")
    (row,) = extract(minutes(*front, body=(heading("Actions from the last meeting"), f"ACTION: {text}"))).outstanding
    return row


@pytest.mark.parametrize(
    "text",
    [
        "AB to write to the council: letter sent 1 May",
        "AB to write to the council: reply of the clerk 1 May",
        "AB to call the bank - rang 2 June",
        "AB to call the bank – they wrote back 2/6/26",
        "AB to copy the minutes approved by the Board 1 May",
        "AB to bank the payment received 3 June",
        "AB to file the lease signed 3 June",
        "AB to check the bill paid 3 June",
        "AB to get a quotation – letter sent 3 June",
    ],
)
def test_a_day_of_what_was_done_is_no_target_of_an_earlier_action(text):
    assert row_of_earlier(text).last_target is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("AB to publish the calendar 1 May", "2026-05-01"),
        ("AB: publish the calendar 1 May", "2026-05-01"),
        ("AB to have the gutter cleaned 3 June", "2026-06-03"),
        ("AB to send the revised plan 3 June", "2026-06-03"),
        ("AB to weed the flowerbed – 3 June", "2026-06-03"),
    ],
)
def test_a_day_of_its_task_is(text, day):
    assert str(row_of_earlier(text).last_target.date) == day


def test_a_day_to_which_it_was_postponed_is_not_its_last_target():
    row = row_of_earlier("AB to rake the lawn: postponed to 4 August 2026. Open.")

    assert row.last_target is None
    assert str(row.revised_target.date) == "2026-08-04"
