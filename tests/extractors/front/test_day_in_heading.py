"""The meeting's day where only the title bears it, and days of other things that are never the meeting's."""

from datetime import date

import pytest

from opsgdocs.document import Document
from opsgdocs.extractors.meeting import extract_meeting
from opsgdocs.profile import load
from tests.extractors.pages import bullet, heading, line, minutes

DAY = date(2026, 3, 12)


def day(*front, body=()):
    return extract_meeting(minutes(*front, body=body), load("generic")).meeting.date


def alone(*blocks):
    """A document that is nothing but these blocks, without an item."""
    found = tuple(line(block) if isinstance(block, str) else block for block in blocks)
    return extract_meeting(Document("x.txt", found), load("generic")).meeting.date


@pytest.mark.parametrize(
    "title",
    [
        "Pier Board – 12 March 2026",
        "Roof Group – 2026-03-12",
        "Roof Group (12/03/2026)",
        "Roof Group, 12.03.2026",
        "Minutes: Pier Board, Thursday 12th March 2026",
        "12 March 2026 Roof Group notes",
        "Roof Group 12 Mar 26",
    ],
)
def test_a_title_bears_it(title):
    assert alone(heading(title), "Present: Ann Bell, Bo Cole", "The roof had been closed on 3 January 2026.") == DAY


def test_a_day_stated_as_such_counts_more():
    assert alone(heading("Roof Group (13/03/2026)"), "Date: 12 March 2026") == DAY


def test_the_next_meeting_tells_the_year_that_a_title_leaves_out():
    front = (heading("Minutes: Pier Board, Thursday 12th March"), "Present: Ann Bell")

    assert day(*front, body=(line("Next meeting: 9 April 2026"),)) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "The roof had been closed on 3 January 2026.",
        "Ann Bell is to mend it by 1 May 2026",
        "Next meeting: 9 April 2026",
    ],
)
def test_the_text_names_days_that_are_not_the_meetings(text):
    assert alone(heading("Roof Group"), text) is None
    assert alone(heading("Minutes of the Roof Group"), text) is None


def test_neither_is_that_of_a_point_of_a_list():
    assert alone(heading("Roof Group"), bullet("Roof closed 3 January 2026")) is None


def test_a_sentence_about_the_meeting_names_its_day():
    assert alone(heading("Roof Group"), "We met on 12 March 2026 at Isle Hall.") == DAY


@pytest.mark.parametrize(
    "label", ["Document date", "Issue date", "Date issued", "Publication date", "Next meeting date"]
)
def test_the_day_of_the_document_is_another(label):
    assert day("Harbour Forum – notes of meeting on 12.03.2026", f"{label}: 20.03.2026") == DAY


def test_a_day_above_the_title_is_the_letters_where_an_earlier_one_was_held():
    assert day("20 March 2026", "Harbour Forum", "Meeting of 12 March 2026") == DAY


def test_a_bracket_may_name_the_meetings_before_and_after():
    assert day("Harbour Forum", "12 March 2026 (previous meeting 8 January 2026; next meeting 9 April 2026)") == DAY


class TestPlace:
    @pytest.mark.parametrize("text", ["12 March 2026 — Isle Hall — 10:00", "Isle Hall, 12 March 2026"])
    def test_it_may_stand_between_day_and_time_or_before_them(self, text):
        assert extract_meeting(minutes("Harbour Forum", text), load("generic")).meeting.venue == "Isle Hall"


class TestStatus:
    @pytest.mark.parametrize(
        ("lines", "status"),
        [
            ((heading("Harbour Forum, 12 March 2026, Draft v0.3"),), "draft"),
            (("Harbour Forum", "Confirmed"), "final"),
            (("Harbour Forum", "Unconfirmed"), "draft"),
            (("Harbour Forum", "Version: 1.0", "Status: Approved"), "final"),
        ],
    )
    def test_it_is_read_from_the_title_from_a_line_and_beside_a_bare_version(self, lines, status):
        assert extract_meeting(minutes(*lines), load("generic")).status == status
