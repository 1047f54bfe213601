"""What is an Issues Log paper, and what is none."""

import pytest

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


LOG = ("# Technical Issues Log", "Device Assurance Forum (DAF)", "## Watching Brief")


def unnamed(*rows):
    return document(*LOG, grid(("Nr", "What", "News", "Plan"), *rows))


def test_a_title_that_says_so_is_one_though_no_section_is_known():
    assert is_issues_log(unnamed(("1", "Clock drift", "Fewer.", "Wait.")))


def test_its_actions_planned_are_no_actions_and_its_unknown_heads_are_told():
    record = extract(unnamed(("1", "Clock drift", "Fewer.", "Close it by 3 May 2021.")))

    assert (record.kind, record.date, [problem.code for problem in record.problems]) == (
        "issues_log",
        None,
        ["no_issues"],
    )
    assert "“Nr”, “What”, “News”, “Plan”" in record.problems[0].message


@pytest.mark.parametrize(
    "line",
    ["ACTION DAF 41/01: Bo Chan to write to the maker.", "Present: Ann Lee (Chair), Bo Chan", "Actions Outstanding"],
)
def test_attendees_or_actions_beneath_such_a_title_make_it_none(line):
    assert not is_issues_log(document(*LOG, "Update", "All is well.", line))


@pytest.mark.parametrize("title", ["Meeting on the Issues Log", "Issues Log: Actions", "3. Issues Log"])
def test_a_meeting_a_list_of_actions_and_an_item_are_none(title):
    assert not is_issues_log(document(title, "All is well."))
