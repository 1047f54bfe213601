"""Which meeting comes next."""

import datetime as dt

import pytest

from opsgdocs.extractors.next_meetings import extract_next_meetings
from opsgdocs.extractors.outline import Outline
from opsgdocs.profile import load
from tests.extractors.pages import heading, line, minutes, table

FRONT = ("Operations Group Meeting 29", "4 February 2020")


def told(*body):
    found = extract_next_meetings(minutes(*FRONT, body=body), load("opsg"))
    return [(meeting.kind, meeting.date and meeting.date.isoformat(), meeting.label) for meeting in found]


@pytest.mark.parametrize("line", [
    "Next Main Meeting: 3 March 2020",
    "Next Meeting: 3 March 2020",
    "Date of next meeting: Tuesday 3 March 2020 at 10:00",
    "Date and time of next meeting – 3 March 2020, 10:00",
    "19. Next Meeting: 3 March 2020",
    "The next meeting will be held on 3 March 2020 at Gemserv.",
    "The next meeting of the Operations Group is scheduled for 3 March 2020.",
    "The Chair said that the next OPSG meeting will take place on Tuesday 3 March 2020.",
    "Next Meeting: Tuesday 3 March",
])  # fmt: skip
def test_the_next_meeting(line):
    assert told(line) == [("main", "2020-03-03", None)]


def test_the_kind_is_in_the_words():
    assert told("Next Reporting Meeting: 25 February 2020", "Next Main Meeting: 3 March 2020") == [
        ("reporting", "2020-02-25", None),
        ("main", "2020-03-03", None),
    ]


def test_two_meetings_on_one_line():
    assert told("Next meetings: 25 February 2020 (Reporting) and 3 March 2020 (Main)") == [
        ("reporting", "2020-02-25", None),
        ("main", "2020-03-03", None),
    ]


@pytest.mark.parametrize("line", [
    "OPSG_30 will take place on 3 March 2020.", "OPSG_30 – 3 March 2020", "Next Main Meeting (OPSG_30): 3 March 2020",
    "The next meeting (OPSG 30) will be held on 3 March 2020.",
])  # fmt: skip
def test_a_label_counts_where_the_line_ties_it_to_the_day(line):
    assert told(line) == [("main", "2020-03-03", "OPSG_30")]


@pytest.mark.parametrize("line", [
    "The DCC to report at the next meeting (OPSG_30).",
    "ACTION OPSG 29/01: The DCC to report by the next meeting on 3 March 2020.",
    "The next SEC Panel is on 14 March 2020.",
    "The next TABASC meeting will be held on 5 March 2020.",
    "Next Panel Meeting: 14 March 2020",
    "The next meeting of the SEC Panel is on 14 March 2020.",
    "The minutes of OPSG_28 (7 January 2020) were approved.",
])  # fmt: skip
def test_what_announces_no_meeting_of_the_committee(line):
    assert told(line) == []


@pytest.mark.parametrize("body", [("Next Meeting: TBC",), ("Date of Next Meeting", "To be confirmed")])
def test_a_day_left_open_has_no_date(body):
    assert told(*body) == [("main", None, None)]


def test_a_sentence_may_leave_the_day_open():
    assert [day for _, day, *_ in told(heading("Next meeting"), "The next meeting is yet to be arranged.")] == [None]


def test_days_below_a_heading():
    assert told(
        heading("20. Date of Next Meeting"), "Tuesday 3 March 2020, 10:00, Gemserv", "There was no further business."
    ) == [("main", "2020-03-03", None)]
    assert told("Next Meetings", "Reporting: 25 February 2020", "OPSG_30: 3 March 2020") == [
        ("reporting", "2020-02-25", None),
        ("main", "2020-03-03", "OPSG_30"),
    ]


def test_a_table_of_coming_meetings():
    rows = (["Meeting", "Date"], ["OPSG_30", "3 March 2020"], ["Reporting Meeting", "25 February 2020"])

    assert told("Forthcoming meetings", table(*rows)) == [
        ("main", "2020-03-03", "OPSG_30"),
        ("reporting", "2020-02-25", None),
    ]


def test_a_table_of_names_and_days():
    assert told(table(["Next Reporting Meeting", "25 February 2020"], ["Next Main Meeting", "3 March 2020"])) == [
        ("reporting", "2020-02-25", None),
        ("main", "2020-03-03", None),
    ]


def test_a_table_of_actions_announces_nothing():
    rows = (
        ["Action ID", "Action", "Target Date", "Owner"],
        ["OPSG 28/01", "The DCC to report at OPSG_30 – 3 March 2020", "03/03/2020", "DCC"],
    )

    assert told(table(*rows)) == []


def test_a_meeting_announced_twice_is_one_with_both_places():
    found = extract_next_meetings(
        minutes(*FRONT, "Next Meeting: 3 March 2020", body=("Next Main Meeting: 3 March 2020",)), load("opsg")
    )

    assert [(meeting.kind, len(meeting.evidence)) for meeting in found] == [("main", 2)]


def test_reports_due_before_it_are_no_meetings():
    assert told(
        heading("20. Next Meeting"),
        "The next meeting will be held on 3 March 2020. Reports are due on 24 February 2020.",
    ) == [("main", "2020-03-03", None)]


def test_meetings_that_take_place_as_follows():
    days = table(["Time / Date", "Venue"], ["10:00 Tuesday 3 March 2020", "Teams"], ["10:00 7 April 2020", "Leeds"])

    assert told("Operations Group meetings will take place as follows:", days) == [
        ("main", "2020-03-03", None),
        ("main", "2020-04-07", None),
    ]
    assert told("Panel meetings will take place as follows:", days) == []


@pytest.mark.parametrize("line", [
    "Date of next meeting: 03/03/2020 (there will be no meeting on 25 February 2020)",
    "Next meeting: 3 March 2020 – moved from 25 February 2020", "Next meeting: moved from 25 February 2020 to 3 March 2020",
    "Next Meeting: 3 March 2020 (previously 25 February 2020)", "Next Meeting: Tuesday 3 March 2020, not 25 February 2020",
    "Next Meeting: 3 March 2020 instead of Tuesday 25 February 2020", "Next Meeting: 25 February (cancelled); 3 March",
    "The next meeting will be held on 3 March 2020, rescheduled from 25 February 2020.",
])  # fmt: skip
def test_a_day_that_was_given_up_is_none(line):
    assert told(line) == [("main", "2020-03-03", None)]


def test_the_year_at_the_end_of_a_list_holds_for_the_days_before_it():
    assert [day for _, day, _ in told("Next meetings: 3 March, 7 April and Tuesday 5 May 2020")] == [
        "2020-03-03",
        "2020-04-07",
        "2020-05-05",
    ]
    assert [day for _, day, _ in told("Next meetings: 1 December and 5 January 2021")] == ["2020-12-01", "2021-01-05"]


def test_what_is_due_before_the_meeting_is_none_of_its_days():
    assert [day for _, day, _ in told("Next meeting: papers by 24 February for 3 March 2020")] == ["2020-03-03"]


@pytest.mark.parametrize("title", [
    "Operations Group Meeting 30 (postponed from 4 February 2020)", "Operations Group Meeting 30 (originally 4 February 2020)",
])  # fmt: skip
def test_a_title_that_tells_from_when_the_meeting_was_moved_does_not_tell_its_day(title):
    assert Outline(minutes(title, "18 February 2020"), load("opsg")).occasion.day == dt.date(2020, 2, 18)


def test_a_day_of_issue_beside_the_meetings_own_does_not_hide_it():
    front = minutes("Operations Group Meeting 30", "Tuesday 18 February 2020 | 10:00 - 12:00 | Issued 25 February 2020")

    assert Outline(front, load("opsg")).occasion.day == dt.date(2020, 2, 18)


@pytest.mark.parametrize(("line", "days"), [
    ("Next meetings: 13 and 27 May 2020", ["2020-05-13", "2020-05-27"]),
    ("Next meetings: 13, 20 and 27 May", ["2020-05-13", "2020-05-20", "2020-05-27"]),
    ("Next meetings: Tuesday 5th and Tuesday 19th May 2020", ["2020-05-05", "2020-05-19"]),
    ("The next meetings will be held on 13 and 27 May 2020.", ["2020-05-13", "2020-05-27"]),
    ("The next meetings are on 13 May, 10 June and 8 July.", ["2020-05-13", "2020-06-10", "2020-07-08"]),
])  # fmt: skip
def test_several_days_in_one_line_are_as_many_meetings(line, days):
    assert [day for _, day, _ in told(line)] == days


@pytest.mark.parametrize("line", [
    "Next meeting: 13-14 May 2020", "Next meeting: 13 – 14 May 2020", "Next meeting: 13th and 14th May 2020",
])  # fmt: skip
def test_a_meeting_of_two_days_is_known_by_its_first(line):
    assert [day for _, day, _ in told(line)] == ["2020-05-13"]


def test_the_lines_below_future_meetings_go_on_with_days_alone():
    lines = ("Future meetings: 13 May 2020", "10 June 2020", "The report of 8 July 2020 is awaited.")

    assert [day for _, day, _ in told(*lines)] == ["2020-05-13", "2020-06-10"]


@pytest.mark.parametrize("line", [
    "Next meeting: 13 or 20 May 2020", "Next meeting: week commencing 11 May 2020", "Next meeting: May 2020",
])  # fmt: skip
def test_a_day_that_is_left_open_is_none(line):
    assert told(line) == [("main", None, None)]


@pytest.mark.parametrize("line", [
    "Next meeting: 13 May 2020 (deadline for papers: 6 May 2020)", "Next meeting – 13 May 10:00 (papers by 6 May)",
])  # fmt: skip
def test_the_day_by_which_papers_are_due_is_no_meeting(line):
    assert [day for _, day, _ in told(line)] == ["2020-05-13"]


@pytest.mark.parametrize("line", [
    "The Group will meet again on 13 May 2020.", "The Operations Group will next meet on 13 May 2020.",
    "The date of the next meeting was confirmed as 13 May 2020.",
])  # fmt: skip
def test_a_sentence_may_say_when_the_group_meets_again(line):
    assert [day for _, day, _ in told(line)] == ["2020-05-13"]


def test_another_body_that_meets_again_is_none():
    assert told("The SEC Panel will next meet on 13 May 2020.") == []


@pytest.mark.parametrize("line", [
    "The next meeting in public will take place on Thursday 5 March 2020 at 09:30.",
    "There was none. Next meeting: 5 March 2020.",
    "Next virtual call: March 5, 2020, 16:00 UTC.",
    "29/12 Date of next meeting – 5 March 2020",
])  # fmt: skip
def test_other_ways_to_announce_it(line):
    assert told(line) == [("main", "2020-03-05", None)]


def test_the_next_call_of_others_is_none():
    assert told("Next CPSG call: 5 March 2020") == []


def test_the_number_of_the_item_may_have_the_meetings_in_front():
    assert told(heading("29.12 Date of Next Meeting"), "10:00, Thursday 5 March 2020, by teleconference") == [
        ("main", "2020-03-05", None)
    ]


def test_a_diary_is_a_list_of_coming_meetings_and_the_days_of_papers_are_none():
    days = table(
        ["Paper Publication Deadline", "Time / Date", "Venue"],
        ["5 pm Tuesday 25 February 2020", "10:00 Thursday 5 March 2020", "Teams"],
        ["5 pm Tuesday 24 March 2020", "10:00 Thursday 2 April 2020", "Teams"],
    )

    found = told(heading("5. Diary Planning"), "Further details of planned meetings are available at example.org", days)

    assert [day for _, day, _ in found] == ["2020-03-05", "2020-04-02"]


def test_a_cell_of_minutes_in_a_table_of_actions_may_announce_it():
    rows = table(
        ["Item", "Minute", "Action", "Who", "When"],
        ["1", "Apologies", "Write to Ann Bell", "Clerk", "3 March 2020"],
        ["9", ["Date of next meeting", "Thursday 5 March 2020 at 6.00pm"], "", "", ""],
    )

    assert told(rows) == [("main", "2020-03-05", None)]


def test_two_announcements_in_one_paragraph_are_two():
    text = "Extraordinary meeting: 26 February 2020. Next ordinary meeting: 5 March 2020."

    assert told(heading("4. Date of next meeting"), text) == [
        ("extraordinary", "2020-02-26", None),
        ("main", "2020-03-05", None),
    ]


def test_what_follows_of_the_last_meeting_is_no_coming_one():
    assert told(
        heading("9. Date of next meeting"), "Thursday 5 March 2020", "Actions from the last meeting (7 January 2020)"
    ) == [("main", "2020-03-05", None)]


@pytest.mark.parametrize("head", ["Item 5: Date of next meeting", "Agenda item 5 – Date of the next meeting"])
def test_an_item_may_say_that_it_is_one(head):
    assert told(line(head), "Tuesday 3 March 2020 at 11.00 a.m.") == [("main", "2020-03-03", None)]


ACTIONS = ["Item", "Action", "Owner", "Due"]


def test_a_row_of_a_table_of_actions_may_name_it_above_the_row_of_its_day():
    rows = table(
        ACTIONS, ["4.1", "Send the plan", "AB", "21/02/2020"], ["5.0", "Next meeting", "", ""],
        ["5.1", "Tuesday 03/03/2020, 10:00 on site", "All", ""],
    )  # fmt: skip

    assert told(rows) == [("main", "2020-03-03", None)]


def test_an_action_due_at_the_next_meeting_announces_none():
    rows = table(
        ACTIONS,
        ["4.1", "Send the plan", "AB", "Next meeting"],
        ["4.2", "Tuesday 03/03/2020: talk to be held", "CD", ""],
    )

    assert told(rows) == []
