"""What is an Issues Log paper, and what is none."""

from opsgdocs.extractors import extract
from opsgdocs.extractors.papers import is_issues_log
from tests.extractors.pages import minutes
from tests.extractors.papers.sheets import SECTIONS, document, grid


def test_a_title_that_says_so_and_sections_are_one():
    assert is_issues_log(document("# OPSG Issues Log", "## One", *SECTIONS))


def test_several_titles_above_the_same_sub_headings_are_one():
    assert is_issues_log(document("# What ails us", "## One", *SECTIONS, "## Two", *SECTIONS))


def test_a_register_is_one():
    register = grid(("Issue", "Impact", "Status", "Next Steps"), ("One", "It hurts.", "Open.", "Wait."))

    assert is_issues_log(document("# Register of Issues", register))


def test_sub_headings_that_come_once_are_none_without_a_title_that_says_so():
    assert not is_issues_log(document("# Report", "## One", *SECTIONS))


def test_minutes_with_an_item_issues_log_are_none():
    item = ("Status", "It was presented.", "Next Steps", "Wait.", "Status", "It was presented.", "Next Steps", "Wait.")

    assert not is_issues_log(minutes("Attendees:", "Alex Smith, DCC", body=item))
    assert extract(minutes("Attendees:", "Alex Smith, DCC", body=item)).kind == "minutes"


def test_minutes_of_a_meeting_on_the_issues_log_are_none():
    assert not is_issues_log(document("# Minutes of the Issues Log review", "## One", *SECTIONS, "## Two", *SECTIONS))


def test_an_agenda_that_names_the_paper_is_none():
    assert not is_issues_log(document("# Agenda", "1. Issues Log", "2. Next Steps"))
