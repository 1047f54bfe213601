"""The meeting's own day: one of several days, one in a heading, one that a browser printed in the foot."""

from datetime import date

import pytest

from opsgdocs.document import Document
from opsgdocs.extractors.front.days import printed_days
from opsgdocs.extractors.meeting import extract_meeting
from opsgdocs.profile import load
from tests.extractors.pages import heading, line, minutes, table, title


@pytest.mark.parametrize(("printed", "first"), [
    ("24, 25, 26 September 2007", date(2007, 9, 24)),
    ("Board meeting, Berlin (Germany) 24, 25 and 26 September 2007", date(2007, 9, 24)),
    ("February 1-3, 2006", date(2006, 2, 1)),
    ("Minutes, October 21–22, 2004", date(2004, 10, 21)),
    ("7th and 8th October 2010", date(2010, 10, 7)),
    ("Tuesday 3rd and Wednesday 4th March 2020", date(2020, 3, 3)),
    ("30 September – 2 October 2020", date(2020, 9, 30)),
    ("June 30 to July 2, 2019", date(2019, 6, 30)),
    ("30 December – 2 January 2021", date(2020, 12, 30)),
])  # fmt: skip
def test_a_meeting_of_several_days_is_of_the_first(printed, first):
    (found,) = printed_days(printed, day_first=True)

    assert (found.day, printed[found.start : found.end]) == (first, printed[found.start :])


@pytest.mark.parametrize("printed", [
    "Meeting 3, 4 February 2020",
    "Meeting 3 – 4 February 2020",
    "Meeting 29, 4 February 2020",
    "Room 2, 4 February 2020",
    "10:00 - 4 February 2020",
    "4 February 2020, 10:00 - 12:30",
])  # fmt: skip
def test_a_number_before_the_day_is_no_day(printed):
    assert [found.day for found in printed_days(printed, day_first=True)] == [date(2020, 2, 4)]


def test_two_days_apart_are_two():
    assert [found.day for found in printed_days("4 February 2020 and 5 March 2020", day_first=True)] == [
        date(2020, 2, 4),
        date(2020, 3, 5),
    ]


def read(*blocks, profile="generic", furniture=()):
    profile = load(profile)
    own = Document("x.txt", tuple(line(one) if isinstance(one, str) else one for one in blocks))
    return extract_meeting(Document(own.name, own.blocks, furniture=tuple(map(line, furniture))), profile)


def test_the_evidence_is_all_the_days_as_printed():
    page = extract_meeting(minutes(title("Board Meeting"), "February 1-3, 2006"), load("generic"))

    assert page.meeting.date == date(2006, 2, 1)
    assert "February 1-3, 2006" in [place.text for place in page.meeting.evidence]


def test_the_days_are_no_times():
    page = extract_meeting(minutes(title("Board Meeting"), "February 1-3, 2006"), load("generic"))

    assert (page.meeting.start, page.meeting.end) == (None, None)


@pytest.mark.parametrize("over", [
    ("Minutes of the Board", "Contents", "Board meeting – Berlin, 24, 25, 26 September 2007"),
    ("Minutes of the Board", "Contents", "Monday 24 September 2007"),
])  # fmt: skip
def test_a_day_in_a_heading_counts_before_the_day_a_browser_printed_in_the_foot(over):
    first, *more = over
    blocks = [title(first), *(block for text in more for block in (heading(text), "The Chair spoke."))]

    assert read(*blocks, furniture=("01/04/2008",)).meeting.date == date(2007, 9, 24)


def test_a_day_in_the_foot_counts_where_nothing_else_says_one():
    page = read(title("Board"), heading("Reports"), "It leaks.", heading("Close"), furniture=("1 April 2008",))

    assert page.meeting.date == date(2008, 4, 1)


@pytest.mark.parametrize("other", ["3. Minutes of the meeting held on 4 March 2020", "4. Next meeting: 4 March 2020",
                                   "5. Report of 4 March 2020"])  # fmt: skip
def test_a_heading_that_names_another_day_is_not_of_this_meeting(other):
    assert read(title("Board"), heading("1. Welcome"), "Hello.", heading(other), "Text.").meeting.date is None


def test_place_and_day_in_headings_beneath_the_title_belong_to_it():
    blocks = (heading("Minutes of the Board"), heading("Grenoble"), heading("February 1-3, 2006"),
              "In attendance: Ann Bell, Bo Cole", heading("Roof"), "It leaks.", heading("Door"), "Shut.")  # fmt: skip
    page = read(*blocks)

    assert page.meeting.date == date(2006, 2, 1)


def test_a_table_of_details_may_stand_beneath_the_first_item():
    details = table(
        ["Subject", "Weekly call"], ["When", "August 21st, 2015, 9:45 AM – 11:45 AM"], ["Location", "Leeds"]
    )
    page = read(title("Scrum Minutes"), heading("1 Organisation"), details, heading("2 Roof"), "It leaks.")

    assert (page.meeting.date, page.meeting.start) == (date(2015, 8, 21), "09:45")


def test_a_table_that_only_has_a_date_is_none_of_details():
    versions = table(["Version", "Date", "Author"], ["01", "27 March 2013", "Ann Bell"])

    assert read(title("Board"), heading("1 Roof"), versions, heading("2 Door"), "Shut.").meeting.date is None


def test_date_patterns_find_the_day_in_a_heading_further_down(tmp_path):
    own = tmp_path / "my.toml"
    own.write_text("extends = 'generic'\n[meeting]\ndate_patterns = ['Day one: (?P<date>.*)']\n")
    page = extract_meeting(
        Document(
            "x.txt", (title("Board"), line("Printed 5 May 2021"), heading("Day one: 3 March 2020"), line("It leaks."))
        ),
        load(own),
    )

    assert page.meeting.date == date(2020, 3, 3)
