"""Columns that tell who of those listed was there."""

import pytest

from opsgdocs.extractors.attendees import extract_attendees
from opsgdocs.profile import load
from tests.extractors.pages import minutes, table


def presence(head, *answers):
    """What a column beside two or more names tells of each of them."""
    names = ("Ann Bell", "Bo Cole", "Cy Dunn", "Di East", "Ed Fox")
    rows = [[name, answer] for name, answer in zip(names, answers, strict=False)]
    people = extract_attendees(minutes(table(["Name", head], *rows)), load("generic"))
    return [person.presence for person in people]


BOTH = ["present", "apologies"]


@pytest.mark.parametrize(
    ("head", "there", "away"),
    [
        ("Attend/Regrets", "Attend", "Regrets"),
        ("Attend/Regrets", "Attended", "Regrets"),
        ("Attend / Regrets", "A", "R"),
        ("Present/Apologies", "P", "A"),
        ("P/A", "P", "A"),
        ("Present?", "Yes", "No"),
        ("Present (Y/N)", "Yes (Teams)", "No – on leave"),
        ("Attended?", "Y", "N"),
        ("Attended", "✓", "✗"),
        ("Attendance", "D/I", "Ap"),
        ("Attendance", "Present", "Regrets"),
        ("Apologies?", "No", "Yes"),
    ],
)
def test_the_cell_tells_and_not_only_the_head(head, there, away):
    assert presence(head, there, away) == BOTH
    assert presence(head, away, there) == BOTH[::-1]


def test_each_column_of_names_has_the_answers_beside_it():
    people = extract_attendees(
        minutes(
            "Participants",
            table(
                ["Attendee", "Attend/Regrets", "Attendee", "Attend/Regrets"],
                ["Ann Bell", "Attend", "Bo Cole", "Regrets"],
                ["Cy Dunn", "Regrets", "Di East", "Attend"],
            ),
        ),
        load("generic"),
    )

    assert [(person.name, person.presence) for person in people] == [
        ("Ann Bell", "present"),
        ("Bo Cole", "apologies"),
        ("Cy Dunn", "apologies"),
        ("Di East", "present"),
    ]


def test_a_list_of_members_beside_columns_of_ticks_is_a_list_of_names():
    rows = table(["Members", "Present", "Apologies"], ["Ann Bell", "✓", ""], ["Bo Cole", "", "✓"])

    assert [one.presence for one in extract_attendees(minutes(rows), load("generic"))] == BOTH


def test_lists_side_by_side_are_no_ticks():
    rows = table(["Present", "Apologies"], ["Ann Bell", "Bo Cole"], ["Cy Dunn", ""])

    people = extract_attendees(minutes(rows), load("generic"))

    assert [(one.name, one.presence) for one in people] == [
        ("Ann Bell", "present"),
        ("Bo Cole", "apologies"),
        ("Cy Dunn", "present"),
    ]


def test_one_who_dialled_in_was_there_from_afar():
    rows = table(["Name", "Attendance"], ["Ann Bell", "D/I"], ["Bo Cole", "✓"])

    assert [one.remote for one in extract_attendees(minutes(rows), load("generic"))] == [True, False]


def test_a_column_headed_by_the_day_tells_it():
    assert presence("12/03/24", "✓", "A") == BOTH


def test_letters_of_both_kinds_tell_it_beneath_any_head():
    assert presence("Status", "P", "A") == BOTH


def test_yes_and_no_beneath_another_head_say_something_else():
    assert presence("Voting", "Yes", "No") == ["present", "present"]


def test_a_head_may_name_three_answers():
    assert presence("In person / Remote / Apologies", "In person", "Remote", "Apologies") == [
        "present",
        "present",
        "apologies",
    ]


def test_a_column_of_ticks_beside_no_names_lists_nobody():
    rows = table(["Course", "Attended"], ["Safeguarding", "Yes"], ["Prevent", "No"])
    profile = load("generic")

    assert extract_attendees(minutes(rows), profile) == ()
    assert extract_attendees(minutes("Present: Ann Bell (Chair)", body=(rows,)), profile)[1:] == ()


def test_a_head_of_another_kind_may_stand_over_names():
    rows = table(["Governor", "Attended?"], ["Ann Bell", "✓"], ["Bo Cole", "x"])

    assert [(one.name, one.presence) for one in extract_attendees(minutes(rows), load("generic"))] == [
        ("Ann Bell", "present"),
        ("Bo Cole", "apologies"),
    ]
