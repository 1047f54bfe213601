"""Working days: 'within 5 Working Days'."""

from datetime import date

from opsgdocs.meetings.workdays import add_working_days, is_working_day


def test_five_working_days_before_easter_end_after_it():
    assert add_working_days(date(2020, 4, 7), 5) == date(2020, 4, 16)


def test_working_days_are_counted_backwards():
    assert add_working_days(date(2020, 1, 2), -1) == date(2019, 12, 31)


def test_a_day_that_is_none_counts_as_the_next():
    assert add_working_days(date(2020, 5, 8), 1) == date(2020, 5, 11)


def test_another_region_has_holidays_of_its_own():
    assert not is_working_day(date(2020, 11, 30), "GB-SCT")
    assert is_working_day(date(2020, 11, 30), "GB-ENG")


def test_a_country_without_parts_is_known_by_its_name():
    assert not is_working_day(date(2020, 7, 14), "FR")
