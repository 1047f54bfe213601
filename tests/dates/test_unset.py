"""Actions whose text says that no day is set, and short years."""

from datetime import date

import pytest

from opsgdocs.dates import Said, target_in

SAID = Said(date(2025, 1, 7))


@pytest.mark.parametrize("text", [
    "SECAS to keep the list up to date. This action is ongoing.", "SECAS to keep the list up to date (ongoing).",
    "SECAS to keep the list. This is an ongoing action.", "SECAS to keep the list. Ongoing.",
    "SECAS to keep the list – ongoing",
])  # fmt: skip
def test_an_ongoing_action_says_so(text):
    target = target_in(text, SAID).target

    assert (target.basis, target.stated, target.latest) == ("ongoing", True, None)


@pytest.mark.parametrize("text", [
    "SECAS to write a note. Date TBC.", "SECAS to write a note (date TBC).", "SECAS to write a note (TBC)",
    "SECAS to write a note, date to be confirmed.", "SECAS to write a note. Target date TBC.",
    "SECAS to write a note. The deadline is to be agreed.", "SECAS to write a note. Target: TBC",
])  # fmt: skip
def test_a_date_to_come_is_stated(text):
    target = target_in(text, SAID).target

    assert (target.basis, target.stated, target.latest) == ("tbc", True, None)


@pytest.mark.parametrize("text", [
    "SECAS to say whether the issue is ongoing.", "DCC to report. The issue is ongoing.", "DCC to report the ongoing issue.",
    "DCC to write (owner TBC).", "DCC to list the costs to be confirmed.", "DCC to report (the outage is ongoing).",
    "DCC to say which dates are to be confirmed.", "DCC to confirm the date to be agreed.",
])  # fmt: skip
def test_what_is_said_of_something_else_is_no_target(text):
    assert not target_in(text, SAID).target.stated


def test_a_day_counts_before_the_remark_that_it_is_to_be_confirmed():
    assert target_in("DCC to write by 3 March (TBC).", SAID).target.date == date(2025, 3, 3)


@pytest.mark.parametrize("text", ["by 24th Jan 25.", "by 24 Jan 25", "by 24 Jan 25, please.", "– 24th Jan 25"])
def test_a_year_of_two_figures_closes_the_sentence(text):
    assert target_in(f"SECAS to publish the figures {text}", SAID).target.date == date(2025, 1, 24)


def test_a_count_behind_the_month_is_no_year():
    found = target_in("SECAS to publish by 24 Jan 20 reports.", SAID).target

    assert (found.date, found.text) == (date(2025, 1, 24), "by 24 Jan")
