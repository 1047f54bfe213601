"""Names in two columns or three are joined as they are spoken."""

import pytest

from opsgdocs.extractors.attendees import extract_attendees
from opsgdocs.profile import load
from tests.extractors.pages import minutes, table


def told(*front):
    people = extract_attendees(minutes("Harbour Forum", *front), load("generic"))
    return [(one.name, one.affiliation, one.presence) for one in people]


@pytest.mark.parametrize(
    ("first", "last"),
    [("First name", "Surname"), ("Forename", "Last name"), ("First", "Last"), ("Given Name", "Family Name")],
)
def test_first_name_and_surname(first, last):
    asked = table([first, last, "Organisation"], ["Ann", "Bell", "Isle Council"], ["Cees", "van Dam", "Pier Ltd"])

    assert told(asked) == [("Ann Bell", "Isle Council", "present"), ("Cees van Dam", "Pier Ltd", "present")]


def test_the_surname_may_stand_first():
    asked = table(["Surname", "Forename", "Organisation"], ["Bell", "Ann", "Isle Council"], ["Cole", "Bo", "Pier Ltd"])

    assert [name for name, *_ in told("Present:", asked)] == ["Ann Bell", "Bo Cole"]


def test_a_column_of_titles_belongs_to_the_name():
    asked = table(["Title", "First", "Last"], ["Dr", "Ann", "Bell"], ["Mr", "Bo", "Cole"])

    assert [name for name, *_ in told(asked)] == ["Dr Ann Bell", "Mr Bo Cole"]


def test_a_column_of_posts_does_not_though_its_head_is_title():
    asked = table(["Title", "First", "Last"], ["Director", "Ann", "Bell"], ["Chair", "Bo", "Cole"])
    people = extract_attendees(minutes("Harbour Forum", asked), load("generic"))

    assert [(one.name, one.role) for one in people] == [("Ann Bell", "Director"), ("Bo Cole", "Chair")]


def test_columns_of_ticks_and_the_name_of_the_list_count_as_ever():
    ticked = table(["First name", "Surname", "Present", "Apologies"], ["Ann", "Bell", "✓", ""], ["Bo", "Cole", "", "✓"])
    away = table(["First name", "Surname"], ["Ann", "Bell"])

    assert told(ticked) == [("Ann Bell", None, "present"), ("Bo Cole", None, "apologies")]
    assert told("Apologies:", away) == [("Ann Bell", None, "apologies")]


def test_the_evidence_names_both_cells():
    asked = table(["Surname", "First name"], ["Bell", "Ann"], ["Cole", "Bo"])
    people = extract_attendees(minutes("Harbour Forum", asked), load("generic"))

    assert {place.text for place in people[0].evidence} & {"Ann Bell", "Ann", "Bell"}
