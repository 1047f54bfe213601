"""The day that a file's name bears, where the minutes themselves tell none."""

from datetime import date

import pytest

from opsgdocs.extractors import extract
from opsgdocs.extractors.front.day_in_name import day_in_name
from opsgdocs.profile import load
from tests.extractors.pages import heading, minutes


@pytest.mark.parametrize("name", [
    "2025-03-04 Roof Group minutes.docx", "Minutes_4_March_2025_final.pdf", "roof-20250304.txt",
    "Minutes 04.03.2025.docx", "4th-March-2025.docx",
])  # fmt: skip
def test_one_whole_day_is_it(name):
    assert day_in_name(name) == date(2025, 3, 4)


@pytest.mark.parametrize("name", [
    "Minutes March 2025.pdf", "OPSG_29_0402_Final_Minutes.pdf", "2025-03-04 to 2025-03-05.pdf", "20251304.txt", "x.txt",
])  # fmt: skip
def test_half_a_day_and_two_days_are_none(name):
    assert day_in_name(name) is None


def test_it_counts_where_the_minutes_tell_no_day_and_a_person_is_told():
    body = (heading("1. Welcome"), "Hello.", heading("2. Roof"), "It leaks.")
    silent = extract(minutes("Roof Group Minutes", body=body, name="2025-03-04 Roof.txt"), load("generic"))
    speaking = extract(minutes("Roof Group Minutes", "5 March 2025", body=body, name="2025-03-04.txt"), load("generic"))

    assert str(silent.meeting.date) == "2025-03-04"
    assert "meeting_date_doubtful" in [one.code for one in silent.problems]
    assert str(speaking.meeting.date) == "2025-03-05"
