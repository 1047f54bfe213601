"""Targets that a table of carried actions prints without their year."""

import datetime as dt

import pytest

from opsgdocs.extractors.earlier.carried import doubtful_targets
from opsgdocs.extractors.outstanding import extract_outstanding
from opsgdocs.records import Meeting, Minutes, Source
from tests.extractors.readings import HEAD, grid, reading

APRIL = Meeting(committee="OPSG", number=30, label="OPSG_30", date=dt.date(2020, 4, 7))


def carried(last, revised="", raised="14/01/2020"):
    """The row of a table of April, and what a person should check of its targets."""
    read = reading(grid(HEAD, ("OPSG 28/02", "Send the logs.", raised, last, revised, "DCC")), meeting=APRIL)
    rows = extract_outstanding(read)
    record = Minutes(
        source=Source(name="x", sha256="", media_type="x"), profile="opsg", meeting=APRIL, outstanding=rows
    )
    return rows[0], [problem.message for problem in doubtful_targets(read, record)]


@pytest.mark.parametrize(("printed", "last_day"), [
    ("7 March", dt.date(2020, 3, 7)), ("by 7th Mar", dt.date(2020, 3, 7)), ("7/3", dt.date(2020, 3, 7)),
    ("End of March", dt.date(2020, 3, 31)), ("Mid-March", dt.date(2020, 3, 20)), ("March", dt.date(2020, 3, 31)),
    ("w/c 9 March", dt.date(2020, 3, 15)), ("End of Q1", dt.date(2020, 3, 31)), ("Q1", dt.date(2020, 3, 31)),
    ("3 to 5 March", dt.date(2020, 3, 5)), ("10 January", dt.date(2021, 1, 10)), ("30 June", dt.date(2020, 6, 30)),
    ("07/03/2019", dt.date(2019, 3, 7)), ("March meeting", dt.date(2020, 3, 31)),
])  # fmt: skip
def test_a_day_without_a_year_is_the_first_after_the_action_was_raised(printed, last_day):
    row, doubts = carried(printed)

    assert (row.last_target.latest, row.last_target.text, doubts) == (last_day, printed, [])


def test_where_nobody_knows_when_it_was_raised_the_nearest_is_doubtful_if_it_is_over():
    row, doubts = carried("7 March", raised="")

    assert row.last_target.date == dt.date(2020, 3, 7)
    assert doubts == [
        "Target '7 March' of OPSG 28/02: “7 March” has no year, and when the action was raised is not known: "
        "check that 7 March 2020 is meant."
    ]
    assert carried("30 June", raised="")[1] == []


def test_a_raising_day_after_the_meeting_is_a_misprint_and_not_counted_from():
    row, doubts = carried("7 March", raised="14/01/2021")

    assert row.last_target.date == dt.date(2020, 3, 7)
    assert len(doubts) == 1


def test_of_an_action_more_than_a_year_old_the_year_is_doubtful():
    row, doubts = carried("7 March", raised="14/01/2018")

    assert row.last_target.date == dt.date(2018, 3, 7)
    assert ["it was set on or after 14 January 2018" in doubt for doubt in doubts] == [True]


def test_a_revised_day_lies_after_the_one_it_replaces():
    row, doubts = carried("End of February", "31 March")

    assert (row.last_target.date, row.revised_target.date) == (dt.date(2020, 2, 29), dt.date(2020, 3, 31))
    assert doubts == []


def test_a_revised_day_of_an_old_action_is_ahead_and_doubtful():
    row, doubts = carried("31/03/2018", "30 June")

    assert row.revised_target.date == dt.date(2020, 6, 30)
    assert ["check that 30 June 2020 is meant" in doubt for doubt in doubts] == [True]
