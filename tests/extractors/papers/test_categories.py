"""Categories that no profile names, in the places where papers have them."""

import pytest

from tests.extractors.papers.sheets import codes, grid, paper

NAMES = ("Live Matters", "Watching Brief")


def categories(record):
    return [(one.title, one.category) for one in record.issues]


def card(title):
    return grid(("Issue 1", title), ("Impact", "It hurts."), ("Status", "Open."), ("Next steps", "Wait."))


EXPECTED = [("One", NAMES[0]), ("Two", NAMES[0]), ("Three", NAMES[1])]


@pytest.mark.parametrize("heading", ["# {}", "**{}**"])
@pytest.mark.parametrize("behind", [(), ("These are all of them.",)])
def test_a_heading_over_tables_each_with_an_issue(heading, behind):
    record = paper(
        "# Issues Log", heading.format(NAMES[0]), *behind, card("One"), "", card("Two"),
        heading.format(NAMES[1]), *behind, card("Three"),
    )  # fmt: skip

    assert categories(record) == EXPECTED


def test_a_heading_over_tables_with_a_row_for_each_issue():
    head = ("Ref", "Title", "Summary", "RAG", "Update since last month", "Actions planned", "Lead")
    rows = [
        (f"T-{at}", title, "It hurts.", "Amber", "Fewer.", "Wait.", "DCC")
        for at, title in enumerate(["One", "Two", "Three"])
    ]
    record = paper("# Issues Log", f"## {NAMES[0]}", grid(head, *rows[:2]), f"## {NAMES[1]}", grid(head, rows[2]))

    assert categories(record) == EXPECTED
    first = record.issues[0]
    assert (first.number, first.impact, first.status, first.next_steps) == ("T-0", "It hurts.", "Fewer.", "Wait.")
    assert first.other == {"RAG": "Amber", "Lead": "DCC"}


def test_a_heading_with_a_letter_over_numbered_headings_that_are_the_titles():
    record = paper(
        "# Issues Log", "## Section A: Live Matters", "### 1. One", "It hurts.", "#### Background", "It is old.", "#### Progress this month", "Open.",
        "### 2. Two", "It hurts.", "#### Background", "It is old.", "#### Progress this month", "Open.",
        "## Section B: Closed Issues", "### 3. Three", "It hurts.", "#### Background", "It is old.", "#### Progress this month", "Open.",
    )  # fmt: skip

    assert categories(record) == [("One", NAMES[0]), ("Two", NAMES[0]), ("Three", "Closed Issues")]


@pytest.mark.parametrize(("form", "title"), [("**{}**", "**Issue {} – {}**"), ("{}", "Issue {}: {}")])
def test_a_line_right_above_a_numbered_title(form, title):
    issue = ("Impact: It hurts.", "Status: Open.", "Owner: The first of several bodies of the code")
    record = paper(
        "**Issues Log**", "**Purpose**", "To tell.", form.format(NAMES[0]), title.format(1, "One"), *issue, title.format(2, "Two"), *issue,
        form.format(NAMES[1]), title.format(3, "Three"), *issue,
    )  # fmt: skip

    assert categories(record) == EXPECTED
    assert {one.other["Owner"] for one in record.issues} == {"The first of several bodies of the code"}


def test_the_last_line_of_an_issue_is_none_where_the_first_issue_has_none_either():
    issue = ("Impact: It hurts.", "Status: Open.", "Still open")
    record = paper("Issues Log", "Issue 1: One", *issue, "Issue 2: Two", *issue)

    assert categories(record) == [("One", None), ("Two", None)]
    assert record.issues[0].status == "Open. Still open"


def test_one_printed_as_the_titles_are():
    issue = ("**Impact**", "It hurts.", "**Status**", "Open.")
    record = paper(
        "**Issues Log**", "**Live Matters**", "**One**", *issue, "**Two**", *issue, "**Watching Brief**", "**Three**", *issue
    )  # fmt: skip

    assert categories(record) == EXPECTED


def test_a_short_line_in_every_issue_is_a_section_that_the_profile_does_not_name():
    record = paper(
        "Issues Log", "Issue 1: One", "Why it matters", "It hurts.", "Status", "Open.", "Owner", "DCC",
        "Issue 2: Two", "Why it matters", "It aches.", "Status", "Shut.", "Owner", "SECAS",
    )  # fmt: skip

    assert [one.other for one in record.issues] == [
        {"Why it matters": "It hurts.", "Owner": "DCC"},
        {"Why it matters": "It aches.", "Owner": "SECAS"},
    ]
    assert codes(record) == ["unknown_section"]


def test_a_label_before_its_text_in_every_issue_is_a_section_though_the_others_are_headings():
    issue = ("Owner: DCC", "### Impact", "It hurts.", "### Status", "Open.")
    record = paper("# Issues Log", "## One", *issue, "## Two", *issue)

    assert [one.other for one in record.issues] == [{"Owner": "DCC"}] * 2
