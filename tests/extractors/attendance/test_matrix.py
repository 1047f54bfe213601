"""Tables with a column for each meeting: only that of this one says who was there."""

import pytest

from opsgdocs.extractors.attendees import check_attendance, extract_attendees
from opsgdocs.extractors.minutes import extract_minutes
from opsgdocs.profile import load
from tests.extractors.pages import minutes, table

HEAD = ("Harbour Forum Meeting 42", "12 March 2026")


def presence(*front):
    people = extract_attendees(minutes(*front), load("generic"))
    return {person.name: person.presence for person in people}


def matrix(*heads, ann, bo):
    return table(["Name", *heads], ["Ann Bell", *ann], ["Bo Cole", *bo])


AWAY_AND_THERE = {"Ann Bell": "apologies", "Bo Cole": "present"}


@pytest.mark.parametrize(
    "heads",
    [
        ("8 Jan 2026", "12 Mar 2026", "9 Apr 2026"),
        ("08/01", "12/03", "09/04"),
        ("8.1.26", "12.3.26", "9.4.26"),
        ("2026-01-08", "2026-03-12", "2026-04-09"),
        ("Jan", "Mar", "Apr"),
        ("January 2026", "March 2026", "April 2026"),
        ("Thu 8 January", "Thu 12 March", "Thu 9 April"),
        ("HF 40", "HF 42", "HF 43"),
        ("Meeting 40", "Meeting 42", "Meeting 43"),
    ],
)
def test_the_day_the_month_or_the_number_tells_the_column(heads):
    asked = matrix(*heads, ann=("✓", "A", "✓"), bo=("A", "✓", "A"))

    assert presence(*HEAD, asked) == AWAY_AND_THERE


def test_the_newest_may_stand_first():
    asked = matrix("12 Mar 2026", "8 Jan 2026", ann=("Apol", "✓"), bo=("✓", "Apol"))

    assert presence(*HEAD, asked) == AWAY_AND_THERE


def test_columns_of_meetings_to_come_are_empty_and_do_not_matter():
    asked = matrix("8 Jan 2026", "12 Mar 2026", "9 Apr 2026", ann=("✓", "A", ""), bo=("A", "✓", ""))

    assert presence(*HEAD, asked) == AWAY_AND_THERE


def test_a_column_beside_them_keeps_its_meaning():
    asked = table(["Name", "Organisation", "Jan", "Mar"], ["Ann Bell", "Isle", "P", "A"], ["Bo Cole", "Pier", "A", "P"])
    people = extract_attendees(minutes(*HEAD, asked), load("generic"))

    assert [(one.name, one.affiliation, one.presence) for one in people] == [
        ("Ann Bell", "Isle", "apologies"),
        ("Bo Cole", "Pier", "present"),
    ]


def test_who_has_no_entry_of_this_meeting_was_not_there():
    asked = matrix("8 Jan 2026", "12 Mar 2026", ann=("✓", ""), bo=("A", "✓"))

    assert presence(*HEAD, asked) == {"Bo Cole": "present"}


class TestWhereNothingTellsTheColumn:
    FRONT = (*HEAD, matrix("14 Jan 2026", "11 Feb 2026", "8 Apr 2026", ann=("✓", "A", ""), bo=("A", "✓", "")))

    def test_the_last_that_is_filled_counts(self):
        assert presence(*self.FRONT) == AWAY_AND_THERE

    def test_and_a_person_is_asked_to_look(self):
        problems = tuple(check_attendance(minutes(*self.FRONT), load("generic")))

        assert [one.code for one in problems] == ["attendance_unclear"]
        assert "11 Feb 2026" in problems[0].message
        assert problems[0].evidence

    def test_the_problem_is_among_those_of_the_minutes(self):
        codes = [one.code for one in extract_minutes(minutes(*self.FRONT)).problems]

        assert "attendance_unclear" in codes


def test_a_column_that_is_told_raises_no_problem():
    asked = matrix("8 Jan 2026", "12 Mar 2026", ann=("✓", "A"), bo=("A", "✓"))

    assert not tuple(check_attendance(minutes(*HEAD, asked), load("generic")))


def test_a_table_of_votes_is_no_table_of_attendance():
    votes = table(["Motion", "For", "Against"], ["Ann Bell", "✓", ""], ["Bo Cole", "", "✓"])

    assert not tuple(check_attendance(minutes(*HEAD, votes), load("generic")))
