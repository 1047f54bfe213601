"""Whether a document writes the day or the month first."""

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes


def read(*texts, profile=None):
    body = ("ACTION GDSC 7/01: Ann Lee to send the list by 06/05/2021.", *texts)
    record = extract(minutes("GDSC Meeting 7", "14 April 2021", body=body), profile)
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
