"""Whether a document writes the day or the month first."""

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes


def read(*texts, profile=None, front="14 April 2021"):
    body = ("ACTION GDSC 7/01: Ann Lee to send the list by 06/05/2021.", *texts)
    record = extract(minutes("GDSC Meeting 7", front, body=body), profile)
    return str(record.actions[0].target.date), [one.code for one in record.problems if one.code.startswith("dates_")]


def test_a_date_that_can_only_be_month_first_tells_the_others():
    assert read("The list of 03/31/2021 was discussed.") == ("2021-06-05", ["dates_month_first"])


def test_where_both_orders_occur_a_person_is_warned():
    assert read("From 03/31/2021 to 30/04/2021.") == ("2021-05-06", ["dates_mixed"])


def test_a_committees_own_profile_says_the_order_and_a_person_is_warned():
    assert read("The list of 03/31/2021 was discussed.", profile=load("opsg")) == ("2021-05-06", ["dates_mixed"])


def test_dates_that_could_be_either_change_nothing():
    assert read("The list of 03/04/2021 was discussed.") == ("2021-05-06", [])


def test_an_id_is_no_date():
    assert read("GDSC 04/14 and A/04/14/2021 were discussed.") == ("2021-05-06", [])


def test_days_in_words_tell_the_order_where_none_has_the_day_first():
    assert read("The letter of March 5, 2021 was read.", front="April 14, 2021") == (
        "2021-06-05",
        ["dates_month_first"],
    )


def test_one_day_in_words_with_the_day_first_leaves_it_as_usual():
    said = "The letters of March 5, 2021 and of 2 February were read."

    assert read(said, front="April 14, 2021") == ("2021-05-06", [])


def test_one_number_with_the_day_first_leaves_it_as_usual():
    assert read("The list of 17/02/2021 was read.", front="April 14, 2021") == ("2021-05-06", [])


def test_a_month_with_a_year_alone_says_nothing_of_the_order():
    assert read("The plan of March 2021 was read.") == ("2021-05-06", [])
