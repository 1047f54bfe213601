"""What a section says in few words is neither a category nor an issue: 'Next Steps', 'Closed'."""

from dataclasses import replace

import pytest

from opsgdocs.extractors.papers import extract_issues_log
from opsgdocs.parsers.file import File
from opsgdocs.parsers.text import document_of
from opsgdocs.profile import load
from tests.extractors.papers.sheets import codes, document, grid, paper

SECTIONS = ("Current Stage", "Issue and Impact", "Status", "Next Steps")
USUAL = {"Current Stage": "Assess", "Issue and Impact": "It hurts.", "Status": "It goes on.", "Next Steps": "To wait."}
CLOSED = "Closed Issues"
VALUES = ("Closed", "Closed.", "Long-Term Monitoring", "Actively Managed", "Open", "None", "N/A", "Resolved")


def said(**changed: str) -> dict[str, str]:
    return USUAL | {name.replace("_", " "): text for name, text in changed.items()}


def in_headings(title, sections):
    return [f"### {title}", *(line for head, text in sections.items() for line in (f"#### {head}", text))]


def of_headings(issues):
    lines = [line for title, sections in issues for line in in_headings(title, sections)]
    return paper("# OPSG Issues Log", "## Actively Managed Issues", *lines, f"## {CLOSED}", *in_headings("Last", USUAL))


def of_cards(issues):
    cards = [grid(("Issue", title), *sections.items()) for title, sections in issues]
    last = grid(("Issue", "Last"), *USUAL.items())
    return paper("# OPSG Issues Log", "## Actively Managed Issues", *cards, f"## {CLOSED}", last)


def of_rows(issues):
    rows = [(title, *sections.values()) for title, sections in issues]
    head = ("Issue", *SECTIONS)
    return paper(
        "# OPSG Issues Log", "## Actively Managed Issues", grid(head, *rows), f"## {CLOSED}", grid(head, ("Last", *USUAL.values()))
    )  # fmt: skip


def of_text(issues):
    lines = ["OPSG Issues Log – Progress Report", "Operations Group Meeting 44", "Actively Managed Issues"]
    for title, sections in issues:
        lines += [title, *(line for pair in sections.items() for line in pair)]
    lines += [CLOSED, "Last", *(line for pair in USUAL.items() for line in pair)]
    return read_text(*lines)


def read_text(*lines):
    text = "\n\n".join(lines)
    return extract_issues_log(document_of(File("log.txt", text.encode()), text, "text/plain"), load("opsg"))


LAYOUTS = (of_headings, of_cards, of_rows, of_text)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("value", VALUES)
def test_a_value_alone_is_what_the_section_says(layout, section, value):
    issues = [("One", USUAL | {section: value}), ("Two", USUAL), ("Three", USUAL | {section: value})]
    record = layout(issues)

    assert [(one.title, one.category) for one in record.issues] == [
        ("One", "Actively Managed Issues"), ("Two", "Actively Managed Issues"), ("Three", "Actively Managed Issues"), ("Last", CLOSED),
    ]  # fmt: skip
    assert [tuple(sections_of(one)) for one in record.issues] == [
        *(tuple(sections.values()) for _, sections in issues), tuple(USUAL.values()),
    ]  # fmt: skip


def sections_of(issue):
    return issue.stage, issue.impact, issue.status, issue.next_steps


def told(record):
    return [(one.title, one.category, one.status, one.next_steps) for one in record.issues]


def in_text(*between):
    """Two issues of a text paper, `between` stands behind the 'Next Steps' of the first."""
    first = [line for pair in (USUAL | {"Next Steps": ""}).items() for line in pair if line]
    second = [line for pair in USUAL.items() for line in pair]
    return read_text("OPSG Issues Log", "Actively Managed Issues", "One", *first, *between, "Two", *second)


def test_a_category_that_may_be_what_the_section_above_says_is_told():
    record = in_text("Long-Term Monitoring")

    assert [one[:2] for one in told(record)] == [("One", "Actively Managed Issues"), ("Two", "Actively Managed Issues")]
    assert record.issues[0].next_steps == "Long-Term Monitoring"
    (problem,) = record.problems
    assert problem.code == "doubtful_issue"
    assert (
        problem.message == "“Long-Term Monitoring” is taken for what stands beneath “Next Steps”; it may be a category."
    )
    assert problem.evidence[0].text == "Long-Term Monitoring"


@pytest.mark.parametrize("value", ["Long-Term Monitoring", "Closed."])
def test_one_that_comes_again_is_no_category_for_sure(value):
    steps = [line for pair in (USUAL | {"Next Steps": value}).items() for line in pair]
    record = in_text(value, "Three", *steps)

    assert [one.next_steps for one in record.issues] == [value, value, "To wait."]
    assert codes(record) == []


def test_a_heading_over_issues_is_a_category_behind_a_section_without_text_and_is_told():
    record = in_text(CLOSED)

    assert told(record) == [
        ("One", "Actively Managed Issues", "It goes on.", None),
        ("Two", CLOSED, "It goes on.", "To wait."),
    ]
    assert "“Closed Issues” is taken for a category; it may be what stands beneath “Next Steps”." in [
        one.message for one in record.problems
    ]


def test_a_category_in_text_stands_behind_what_the_section_says():
    record = in_text("To wait on.", "Long-Term Monitoring")

    assert [one[:2] for one in told(record)] == [("One", "Actively Managed Issues"), ("Two", "Long-Term Monitoring")]
    assert codes(record) == []


@pytest.mark.parametrize("between", [("## Closed",), ("## Closed", "They were closed this month.")])
def test_a_heading_of_the_level_of_the_categories_is_one_behind_a_section_without_text(between):
    record = paper(
        "# OPSG Issues Log", "## Actively Managed", *in_headings("One", USUAL)[:-1], *between, *in_headings("Two", USUAL)
    )  # fmt: skip

    assert [one[:2] for one in told(record)] == [("One", "Actively Managed"), ("Two", "Closed")]
    assert record.issues[0].next_steps is None
    assert codes(record) == []


def test_a_value_in_bold_is_no_category_where_those_are_headings():
    issue = USUAL | {"Next Steps": "**Closed**"}
    record = paper(
        "# OPSG Issues Log", "## Actively Managed Issues", *in_headings("One", issue), *in_headings("Two", USUAL)
    )

    assert told(record) == [
        ("One", "Actively Managed Issues", "It goes on.", "Closed"), ("Two", "Actively Managed Issues", "It goes on.", "To wait."),
    ]  # fmt: skip


def test_a_value_in_bold_is_no_section_where_the_sub_headings_are_bold():
    lines = [
        line
        for title, step in (("One", "None"), ("Two", "To wait."))
        for line in (
            f"**{title}**",
            "**Status**",
            "It goes on.",
            "**Next Steps**",
            f"**{step}**" if step == "None" else step,
        )
    ]
    record = paper("# OPSG Issues Log", "## Actively Managed Issues", *lines)

    assert told(record)[0] == ("One", "Actively Managed Issues", "It goes on.", "None")


def test_a_line_within_an_issue_that_goes_on_is_what_it_says():
    lines = ["It was mended.", "Closed", "#### Next Steps", "None."]
    record = paper(
        "# OPSG Issues Log", "## Actively Managed Issues", "### One", "#### Current Stage", "Resolved", "#### Status", *lines,
        *in_headings("Two", USUAL),
    )  # fmt: skip

    assert told(record)[0] == ("One", "Actively Managed Issues", "It was mended. Closed", "None.")
    assert len(record.issues) == 2


def test_a_short_line_between_a_title_and_its_first_sub_heading_does_not_part_them():
    record = paper(
        "# OPSG Issues Log", "## Actively Managed Issues", *in_headings("One", USUAL), "### Two", "Closed", *in_headings("Two", USUAL)[1:],
    )  # fmt: skip

    assert [one[:2] for one in told(record)] == [("One", "Actively Managed Issues"), ("Two", "Actively Managed Issues")]


def test_a_heading_of_a_title_beneath_a_section_without_text_is_a_title():
    lines = ("# OPSG Issues Log", "### One", "#### Status", "### Two", "#### Next Steps", "To wait.", "### Three", "#### Status", "Open.")  # fmt: skip
    record = extract_issues_log(replace(document(*lines), media_type="text/html"), load("opsg"))

    assert [one.title for one in record.issues] == ["One", "Two", "Three"]
