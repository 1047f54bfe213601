"""The meeting's own day where it bears no year."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes

TITLE = "Operations Group Meeting 55"


def read(*front, name="x.txt"):
    return extract(minutes(TITLE, *front, name=name), load("opsg"))


def day_and_codes(record):
    dated = [one.code for one in record.problems if one.code.startswith("meeting_date")]
    return str(record.meeting.date), dated


@pytest.mark.parametrize(
    "beside",
    [
        "The OPSG AGREED the minutes of OPSG_54 of 9 December 2025.",
        "The minutes of 9 December 2025 were AGREED.",
        "Next Main Meeting: 10 February 2026",
    ],
)
def test_the_meetings_before_and_after_tell_the_year(beside):
    assert day_and_codes(read("13 January", beside)) == ("2026-01-13", ["meeting_date_inferred"])


def test_the_files_name_tells_the_year():
    assert day_and_codes(read("13 January", name="OPSG 2026.docx")) == ("2026-01-13", ["meeting_date_inferred"])


def test_the_weekday_tells_it_beside_another_day():
    record = read("Tuesday 1 February", "Papers were sent on 20 January 2022.")

    assert day_and_codes(record) == ("2022-02-01", ["meeting_date_inferred"])


def test_where_nothing_tells_it_the_meeting_has_no_day():
    assert day_and_codes(read("13 January")) == ("None", ["meeting_date_doubtful"])


def test_where_the_signs_disagree_the_meeting_has_no_day():
    record = read("13 January", "The minutes of 9 December 2025 were AGREED.", name="OPSG 2024.docx")

    assert day_and_codes(record) == ("None", ["meeting_date_doubtful"])


def test_a_weekday_that_does_not_fit_the_year_leaves_the_day_open():
    record = read("Monday 1 February", "The minutes of 5 January 2022 were AGREED.")

    assert day_and_codes(record) == ("None", ["meeting_date_doubtful"])


def test_a_day_with_its_year_is_not_touched():
    assert day_and_codes(read("13 January 2026", "The minutes of 9 December were AGREED.")) == ("2026-01-13", [])


@pytest.mark.parametrize(
    "front", [("Monday 1 March 2022",), ("1 March 2022", "Next Main Meeting: Monday 5 April 2022")]
)
def test_a_weekday_that_the_calendar_contradicts_is_told(front):
    assert day_and_codes(read(*front)) == ("2022-03-01", ["meeting_date_doubtful"])


def test_a_weekday_that_is_right_is_not_told():
    assert day_and_codes(read("Tuesday 1 March 2022")) == ("2022-03-01", [])
