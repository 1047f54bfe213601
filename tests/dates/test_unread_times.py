"""A time that no rule reads is told to a person, and never becomes the next meeting in silence."""

from datetime import date

import pytest

from opsgdocs.dates import Said, doubt_of, find_targets, target_in
from tests.dates.tables import OPSG_29, calendar

ANCHOR = date(2020, 2, 4)
SAID = Said(ANCHOR, calendar(OPSG_29, ANCHOR), "OPSG")


def read(phrase):
    return target_in(f"The DCC to send the report {phrase}.", SAID)


@pytest.mark.parametrize("phrase", [
    "by 20.05", "by 20May", "by WD5", "by FY21", "by l June 2020", "by XX June", "by xx/06/20", "by a date TBC",
    "by the start of term", "by close of play", "by the end of the day", "by 5pm", "within the month",
    "no earlier than 6 June",
])  # fmt: skip
def test_words_that_lead_to_a_time_and_give_no_day_are_doubtful(phrase):
    found = read(phrase)

    assert not found.target.stated
    assert found.doubt


@pytest.mark.parametrize("phrase", [
    "by email", "within 5 sites", "by two parties", "signed by Theresa May", "raised by the supplier on 3 March", "",
])  # fmt: skip
def test_words_that_tell_of_no_time_are_not(phrase):
    assert read(phrase).doubt is None


@pytest.mark.parametrize(("phrase", "printed"), [
    ("by May 50 sites will be moved", "by May"),
    ("by 1 June 50 sites will be moved", "by 1 June"),
    ("by Q3 22 sites will be moved", "by Q3"),
])  # fmt: skip
def test_a_number_that_counts_what_follows_belongs_to_no_date(phrase, printed):
    assert find_targets(f"The DCC to report {phrase}.")[0].text == printed


@pytest.mark.parametrize("phrase", ["by 32 May 2020", "by June 32", "by 1 June 2202", "by 1 Jnue 2020"])
def test_a_day_that_the_calendar_does_not_have_is_stated_and_doubtful(phrase):
    found = read(phrase)

    assert found.target.stated
    assert found.target.date is None
    assert found.doubt
    assert "no day of the calendar" in found.doubt


def test_a_weekday_beside_a_day_of_the_month_must_fit():
    assert doubt_of("by Friday 21st", SAID) is None
    assert doubt_of("by Monday 21st", SAID) == "21 February 2020 is a Friday, not a Monday"


@pytest.mark.parametrize(("phrase", "day"), [
    ("w/e 14 February", date(2020, 2, 14)),
    ("EOM", date(2020, 2, 29)),
    ("28 days from the meeting", date(2020, 3, 3)),
    ("three weeks on Friday", date(2020, 2, 28)),
    ("the Friday before the next meeting", date(2020, 2, 28)),
])  # fmt: skip
def test_some_phrases_need_no_leading_word(phrase, day):
    assert read(phrase).target.latest == day


def test_what_somebody_did_in_a_month_is_no_target():
    assert not target_in("The DCC to answer the points raised by members in May.", SAID).target.stated
    assert target_in("The points to be raised by members in May.", SAID).target.text == "in May"


def test_this_week_is_a_target_and_this_year_tells_a_story():
    assert read("this week").target.latest == date(2020, 2, 9)
    assert not target_in("The DCC to explain the budget this year.", SAID).target.stated
