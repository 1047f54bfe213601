"""Titles behind a label, in a mail, and in capitals."""

import pytest

from opsgdocs.extractors import extract_minutes
from opsgdocs.extractors.meeting import extract_meeting
from opsgdocs.profile import load
from tests.extractors.pages import heading, minutes


def test_a_label_is_no_part_of_the_title():
    page = extract_meeting(minutes("Title: Minutes of the 41st meeting of WG 7", "10 March 2026"), load("generic"))

    assert page.title == "Minutes of the 41st meeting of WG 7"


@pytest.mark.parametrize("line", ["Regards", "Kind regards,", "Dear all,", "Hi all,"])
def test_a_greeting_is_no_title(line):
    page = extract_meeting(minutes(heading(line), "Date: 10 March 2026"), load("generic"))

    assert page.title is None


def test_a_word_of_a_title_in_capitals_is_no_short_form():
    found = extract_minutes(minutes("PROJECT PROGRESS MEETING No. 12", "10 March 2026"))

    assert found.meeting.committee is None
