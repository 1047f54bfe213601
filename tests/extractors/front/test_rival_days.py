"""The day of the meeting where the front page bears that of issue too, or the meeting's number."""

import pytest

from opsgdocs.extractors.meeting import extract_meeting
from opsgdocs.profile import load
from tests.extractors.pages import minutes


def read(*front):
    page = extract_meeting(minutes("Programme Board", *front), load("generic"))
    told = [problem.code for problem in page.problems if "date" in problem.code]
    return page.meeting.date and page.meeting.date.isoformat(), told


@pytest.mark.parametrize(
    "line",
    [
        "Meeting 8 – Tuesday 24 March 2026, 14:00–15:30",
        "Meeting 8 - Tue 24 March 2026",
        "Meeting 12, Tuesday 24 March 2026",
        "Minutes of Meeting 5 - Tuesday, 24 March 2026",
        "Meeting 8 / Tuesday 24 March 2026",
        "Meeting 8, 24 and 25 March 2026",
        "Meeting 8 – 24–26 March 2026",
    ],
)
def test_a_number_before_the_weekday_is_the_meetings(line):
    assert read(line) == ("2026-03-24", [])


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Meeting of Tuesday 10 – Thursday 12 March 2026", "2026-03-10"),
        ("Workshop 24, 25 and 26 March 2026", "2026-03-24"),
        ("held on 10, 11 and 12 March 2026", "2026-03-10"),
        ("41st meeting, Delft, 2026-03-10/12", "2026-03-10"),
        ("41st meeting, Delft, 2026-09-30/10-02", "2026-09-30"),
    ],
)
def test_a_meeting_of_several_days_is_its_first(line, day):
    assert read(line) == (day, [])


@pytest.mark.parametrize(
    "front",
    [
        ("Ares(2026)2214561 – 27/03/2026", "Brussels, 19 March 2026 (09.30-17.00), hybrid"),
        ("Our reference 12/A – 27/03/2026", "Meeting held on 19 March 2026"),
        ("19 March 2026, 10:00, Town Hall", "27 March 2026"),
        ("Sent: 27 March 2026 14:02", "Board minutes, 19 March 2026"),
    ],
)
def test_a_line_with_a_time_or_that_says_held_tells_the_day(front):
    assert read(*front) == ("2026-03-19", [])


def test_the_day_of_issue_under_date_gives_way_to_the_line_of_the_meeting_and_is_told():
    assert read("41st meeting, Delft, 2026-03-10/12", "Date: 2026-03-20") == ("2026-03-10", ["meeting_date_doubtful"])
    assert read("Date: 2026-03-20", "Meeting held on 10 March 2026, 14:00") == ("2026-03-10", ["meeting_date_doubtful"])


@pytest.mark.parametrize(
    "front",
    [
        ("Date: 12 March 2026", "Minutes of the Board meeting, 12 March 2026, 10:00"),
        ("Date: 12 March 2026", "Time: 10:00", "Board meeting, 5 March 2026"),
        ("Date: 12 March 2026", "Notice of the meeting was given on 2 March 2026"),
        ("Date: 12 March 2026", "Board meeting, 12 April 2026"),
    ],
)
def test_the_day_under_date_stands_where_nothing_tells_an_earlier_meeting(front):
    assert read(*front) == ("2026-03-12", [])


def test_two_bare_days_are_told():
    assert read("12 March 2026", "14 March 2026") == ("2026-03-12", ["meeting_date_doubtful"])


def test_the_day_behind_the_trustees_meeting_is_no_list_of_trustees():
    assert read("Trustees’ meeting, Monday 16th March 2026") == ("2026-03-16", [])


def test_a_year_in_a_reference_is_no_time_of_day():
    page = extract_meeting(minutes("Programme Board", "Ares(2026)2214561 – 19/03/2026"), load("generic"))

    assert (page.meeting.start, page.meeting.end) == (None, None)
