"""Heads of British committees' minutes: councils, governors, trusts, courts, panels, boards."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import heading, minutes

BODY = (heading("1. Welcome"), "The Chair welcomed everybody.", heading("2. Roof"), "It leaks.")


def read(*front, profile="generic"):
    return extract(minutes(*front, "Present: Ann Bell (Chair), Bo Cole", body=BODY), load(profile)).meeting


def occasion(*front, profile="generic"):
    meeting = read(*front, profile=profile)
    return (str(meeting.date), meeting.start, meeting.venue)


def test_the_day_may_stand_in_the_second_line_of_the_title():
    assert occasion("Roof Group", "Minutes of the meeting held on 4 March 2025") == ("2025-03-04", None, None)


def test_the_minutes_of_an_earlier_meeting_do_not_give_the_day():
    front = ("Roof Group", "The minutes of the meeting held on 4 February 2025 were approved.")

    assert occasion(*front) == ("None", None, None)


@pytest.mark.parametrize("line", [
    "Minutes of a meeting of the Roof Group held in the Village Hall on Tuesday 4th March 2025 at 7.30pm",
    "Minutes of the meeting of the Roof Group held at the Village Hall on Tuesday the 4th day of March 2025 commencing at 7.30 p.m.",
    "Minutes of the Roof Group meeting held on Tuesday 4 March 2025 at 7.30pm in the Village Hall",
])  # fmt: skip
@pytest.mark.parametrize("profile", ["generic", "parish"])
def test_one_line_gives_day_time_and_place_in_any_order(line, profile):
    day, start, venue = occasion(line, profile=profile)

    assert (day, start) == ("2025-03-04", "19:30")
    assert venue
    assert venue.endswith("Village Hall")


@pytest.mark.parametrize("line", ["held remotely via Zoom on 4 March 2025", "held by Zoom on 4 March 2025"])
def test_a_meeting_may_be_held_by_zoom(line):
    assert occasion(f"Minutes of the Roof Group meeting {line}")[2] == "Zoom"


def test_times_and_place_may_share_the_line_below_a_meeting_of_two_days():
    front = ("Roof Group Minutes", "Tuesday 1st and Wednesday 2nd February 2022", "10:00 - 16:00, Town Hall")

    assert occasion(*front) == ("2022-02-01", "10:00", "Town Hall")


def test_a_day_that_was_given_up_is_neither_day_nor_time_nor_place():
    front = ("Roof Group Minutes", "4 March 2025 (originally scheduled for 25 February 2025)")

    assert occasion(*front) == ("2025-03-04", None, None)


def test_held_says_that_a_day_without_a_year_is_the_meetings_own():
    meeting = extract(
        minutes("Minutes of the Roof Group", "Held by Zoom on Tuesday 3rd June at 6pm",
                body=(heading("1. Minutes of the last meeting (4 March 2025)"), "Agreed.", heading("2. Roof"), "ok")),
        load("generic"),
    ).meeting  # fmt: skip

    assert str(meeting.date) == "2025-06-03"


@pytest.mark.parametrize("title", ["Minutes of the Roof Group, 12 May 2025", "MINUTES OF THE ROOF GROUP – 12 MAY 2025"])
def test_a_title_may_name_a_day_in_may(title):
    found = extract(minutes(title, "Present: Ann Bell, Bo Cole", body=BODY), load("generic"))

    assert found.title
    assert str(found.meeting.date) == "2025-05-12"


def test_the_day_beneath_next_meeting_tells_the_year_too():
    body = (heading("1. Roof"), "It leaks.", heading("2. Next meeting"), "10 July 2025")

    assert str(extract(minutes("Minutes of the Roof Group", "12 June", body=body), load("generic")).meeting.date) == (
        "2025-06-12"
    )


def test_bars_part_details_from_their_names():
    meeting = read("Roof Group Meeting No. 23", "Date of Meeting | 12/06/25", "Time | 09:00", "Location | Site Office")

    assert (str(meeting.date), meeting.start, meeting.venue) == ("2025-06-12", "09:00", "Site Office")
