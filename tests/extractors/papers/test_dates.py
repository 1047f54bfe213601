"""The days that a paper speaks of, their role, and when a paper without a date was written."""

import datetime as dt

import pytest

from opsgdocs.dates import Said
from opsgdocs.document import Paragraph, Run
from opsgdocs.extractors.papers.dates import bounds_of, find_spoken, said_date
from opsgdocs.extractors.text.passage import whole
from tests.extractors.papers.sheets import SECTIONS, paper


def spoken(text):
    return list(find_spoken(whole(Paragraph((Run(text),))), Said(None)))


@pytest.mark.parametrize(("text", "expected"), [
    ("It went to the SEC Panel on 17 April 2020, and a Modification is expected.", [("17 April 2020", "past")]),
    ("approved with implementation dates of May 2020 and November 2020 respectively", [("May 2020", "expected"), ("November 2020", "expected")]),
    ("CR92 was issued on 6 April 2020 and responses scheduled to be discussed on 11 May 2020.", [("6 April 2020", "past"), ("11 May 2020", "expected")]),
    ("The DCC to respond by 11 May 2020.", [("11 May 2020", "deadline")]),
    ("Pilots, expected to run from March to April originally, were suspended.", [("from March to April", "past")]),
    ("to be piloted from August to October 2020", [("from August to October 2020", "expected")]),
    ("The NDS to present its findings at the April meeting.", [("April meeting", "expected")]),
    ("Firmware R2.02.4 and SRV 8.14.1", []),
    ("Release R3.1 of November 2020 raised the bound.", [("November 2020", "past")]),
    ("See the Section 5 March release.", [("March", "mentioned")]),
    ("See the Phase 2 May release.", [("May", "mentioned")]),
    ("Phase 2 was held on 5 May 2020.", [("5 May 2020", "past")]),
    ("Clocks drift by 10 seconds, so that half-hourly reads fall into the wrong period.", []),
    ("Expected in the first half of 2021.", [("first half of 2021", "expected")]),
])  # fmt: skip
def test_the_role_of_a_date(text, expected):
    assert [(one.passage.text, one.role) for one in spoken(text)] == expected


def test_a_paper_lies_between_the_latest_past_and_the_earliest_expected_day():
    days = spoken(
        "It was raised on 10 March 2020 and approved on 17 April 2020. It is expected on 11 May 2020 or in June 2020."
    )
    found = bounds_of(days)

    assert (found.earliest, found.latest) == (dt.date(2020, 4, 17), dt.date(2020, 5, 11))


def test_the_meeting_that_it_was_for_is_its_latest_day():
    found = bounds_of(spoken("It was raised on 10 March 2020."), dt.date(2020, 4, 7))

    assert (found.earliest, found.latest) == (dt.date(2020, 3, 10), dt.date(2020, 4, 7))


def test_a_month_without_its_year_bounds_nothing_but_is_resolved_by_the_papers_day():
    (one,) = spoken("Installations are expected to commence in August.")

    assert bounds_of([one]) is None
    assert said_date(one, Said(dt.date(2020, 4, 17))).earliest == dt.date(2020, 8, 1)


@pytest.mark.parametrize(("lines", "date", "meeting", "bounds"), [
    (("Date: 23 February 2021",), "2021-02-23", None, None),
    (("Paper for OPSG_42, 2 March 2021", "Date: 23 February 2021"), "2021-02-23", "OPSG_42", None),
    (("Paper for OPSG_42, 2 March 2021",), None, "OPSG_42", (None, "2021-03-02")),
    (("OPSG_42_0203",), None, "OPSG_42", None),
    (("March 2021",), None, None, ("2021-03-01", "2021-03-31")),
])  # fmt: skip
def test_what_the_front_says(lines, date, meeting, bounds):
    record = paper("# OPSG Issues Log", *lines, "## One", *SECTIONS)
    found = record.date_bounds and tuple(
        day and str(day) for day in (record.date_bounds.earliest, record.date_bounds.latest)
    )

    assert (record.date and str(record.date), record.meeting, found) == (date, meeting, bounds)
