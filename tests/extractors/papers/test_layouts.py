"""Where issues begin and what their sections are, in papers of many makes."""

import pytest

from tests.extractors.papers.sheets import SECTIONS, codes, document, grid, issue, paper

FIELDS = ("stage", "impact", "status", "next_steps")
SAID = ("Assess", "It hurts.", "Open.", "Wait.")


def titles(record):
    return [one.title for one in record.issues]


def fields(one):
    return tuple(getattr(one, name) for name in FIELDS)


class DescribeHeadings:
    def it_reads_titles_above_sub_headings_and_categories_above_titles(self):
        record = paper("# OPSG Issues Log", "## Candidate Issues", "All are new.", "### Late alerts",
                       *(f"#{line}" if line.startswith("#") else line for line in SECTIONS))  # fmt: skip

        assert [(one.title, one.category) for one in record.issues] == [("Late alerts", "Candidate Issues")]
        assert fields(record.issues[0]) == SAID

    def it_takes_a_higher_heading_over_titles_for_a_category_that_no_profile_names(self):
        record = paper("# OPSG Issues Log", "## Issues that wait", "### One", "#### Status", "Open.", "#### Next Steps",
                       "## Issues that sleep", "### Two", "#### Status", "Shut.")  # fmt: skip

        assert [one.category for one in record.issues] == ["Issues that wait", "Issues that sleep"]

    def it_finds_a_title_without_sections_among_the_others_and_tells_so(self):
        record = paper("# OPSG Issues Log", "## One", *SECTIONS, "## Two", "Nothing is known.", "## Three", *SECTIONS)

        assert titles(record) == ["One", "Two", "Three"]
        assert record.issues[1].impact == "Nothing is known."
        assert codes(record) == ["doubtful_issue"]

    def it_keeps_a_sub_heading_that_the_profile_does_not_name_under_other_and_tells_so(self):
        record = paper("# OPSG Issues Log", "## One", *SECTIONS, "### Mood", "Sad.", "## Two", *SECTIONS)

        assert record.issues[0].other == {"Mood": "Sad."}
        assert codes(record) == ["unknown_section"]

    def it_reads_what_stands_right_beneath_a_title_as_the_impact_where_nothing_else_tells_it(self):
        assert issue("Alerts are late.", "### Status", "Open.").impact == "Alerts are late."

    def it_ends_the_last_issue_at_a_higher_heading(self):
        record = paper(
            "# OPSG Issues Log", "## Open Issues", "### One", "#### Status", "Open.", "## Glossary", "DCC: a firm"
        )

        assert record.issues[0].status == "Open."

    def it_tells_two_issues_of_one_title(self):
        record = paper("# OPSG Issues Log", "## One", *SECTIONS, "## One", *SECTIONS)

        assert codes(record) == ["duplicate_issue"]

    def it_reads_an_empty_section_as_nothing(self):
        assert issue("### Current Stage", "### Issue and Impact", "It hurts.", "### Status").status is None

    def it_takes_one_summary_for_the_papers_own_and_one_in_each_issue_for_a_section(self):
        own = paper("# OPSG Issues Log", "## Summary", "To tell.", "## One", *SECTIONS, "## Two", *SECTIONS)
        each = ("### Summary", "It hurts.", "### Update", "Open.")
        told = paper("# OPSG Issues Log", "## One", *each, "## Two", *each)

        assert (own.purpose, titles(own)) == ("To tell.", ["One", "Two"])
        assert [(one.impact, one.status) for one in told.issues] == [("It hurts.", "Open.")] * 2

    def it_reads_a_lead_between_title_and_sub_heading_beneath_a_category(self):
        lines = ("A lead.", "### Status", "Open.")
        record = paper("# OPSG Issues Log", "# Matters that wait", "## One", *lines, "## Two", *lines)

        assert [(one.title, one.category) for one in record.issues] == [
            ("One", "Matters that wait"),
            ("Two", "Matters that wait"),
        ]


class DescribeBoldLines:
    def it_reads_them_as_titles_and_sub_headings_by_what_they_say(self):
        lines = [f"**{line[4:]}**" if line.startswith("#") else line for line in SECTIONS]
        record = paper("**OPSG Issues Log**", "**Candidate Issues**", "**One**", *lines, "**Two**", *lines)

        assert titles(record) == ["One", "Two"]
        assert {fields(one) for one in record.issues} == {SAID}
        assert {one.category for one in record.issues} == {"Candidate Issues"}

    def it_reads_labels_in_bold_before_their_text(self):
        record = paper("**OPSG Issues Log**", "**Issue 3 – Late alerts**", "**Stage:** Assess", "**Impact:** It hurts.",
                       "**Status:** Open.", "**Owner:** DCC", "**Next steps:** Wait.")  # fmt: skip

        assert [(one.number, one.title, fields(one), one.other) for one in record.issues] == [
            ("3", "Late alerts", SAID, {"Owner": "DCC"})
        ]

    def it_parts_a_label_that_the_printer_ran_on_behind_a_sentence(self):
        record = paper("**OPSG Issues Log**", "**One**", "**Status:**", "Open. **Next Steps:**", "Wait.")

        assert (record.issues[0].status, record.issues[0].next_steps) == ("Open.", "Wait.")


class DescribePlainText:
    def it_reads_numbered_titles_and_labels_before_their_text(self):
        record = paper("OPSG Issues Log", "Issue 1: Late alerts", "Stage: Assess", "Impact: It hurts.", "Status: Open.",
                       "Next Steps: Wait.", "Issue 2: Lost alerts", "Stage: Closed", "Impact: None.")  # fmt: skip

        assert [(one.number, one.title, one.stage) for one in record.issues] == [
            ("1", "Late alerts", "Assess"),
            ("2", "Lost alerts", "Closed"),
        ]

    def it_takes_no_sentence_within_a_section_for_a_label(self):
        assert issue("### Status", "Update: all is well.", "- Impact: none", "### Next Steps").status == (
            "Update: all is well.\n• Impact: none"
        )

    def it_reads_a_title_behind_the_word_issue_where_another_label_tells_the_impact(self):
        record = paper("OPSG Issues Log", "Issue: Late alerts", "Impact: It hurts.", "Status: Open.",
                       "Issue: Lost alerts", "Impact: It hurts.", "Status: Open.")  # fmt: skip

        assert titles(record) == ["Late alerts", "Lost alerts"]

    def it_reads_a_number_on_a_line_of_its_own_above_a_titled_issue(self):
        record = paper("Issues Log", "Issue No 7", "Title: Late alerts", "Impact: It hurts.", "Status: Open.", "Next step: Wait.",
                       "Issue No 8", "Title: Lost alerts", "Impact: It hurts.", "Status: Open.")  # fmt: skip

        assert [(one.number, one.title, one.next_steps) for one in record.issues] == [
            ("7", "Late alerts", "Wait."),
            ("8", "Lost alerts", None),
        ]

    def it_takes_a_label_of_the_front_for_no_section(self):
        record = paper("# OPSG Issues Log", "Reference: OPSG_47_0308", "**PURPOSE**", "To tell.", "**ONE**", "**STATUS**", "Open.",
                       "**NEXT STEPS**", "Wait.", "**TWO**", "**STATUS**", "Open.")  # fmt: skip

        assert (titles(record), record.purpose, record.meeting) == (["ONE", "TWO"], "To tell.", "OPSG_47")

    def it_takes_a_lone_word_beneath_current_stage_for_the_stage_though_it_looks_like_a_title(self):
        record = paper("# OPSG Issues Log", "## One", "### Current Stage", "## Assess", "### Status", "Open.")

        assert [(one.title, one.stage) for one in record.issues] == [("One", "Assess")]


class DescribeTables:
    def it_reads_one_table_for_each_issue(self):
        card = grid(("Issue 4: Late alerts",), ("Current Stage", "Identify@EEEEEE", "Assess@8EA9DB", "Plan@EEEEEE"),
                    ("Issue and Impact", "It hurts."), ("Root cause", "Frost"), ("Status", "Open.\n- in part"),
                    ("Next Steps", "Wait."))  # fmt: skip
        (one,) = paper("# OPSG Issues Log", card).issues

        assert (one.number, one.title, one.stage, one.status) == ("4", "Late alerts", "Assess", "Open.\n• in part")
        assert one.other == {"Root cause": "Frost"}

    def it_reads_rows_with_two_labels_each(self):
        card = grid(("Ref", "IL-07", "Title", "Late alerts"), ("Stage", "Assess", "Owner", "DCC"),
                    ("Impact", "It hurts."), ("Status", "Open."))  # fmt: skip
        (one,) = paper("# OPSG Issues Log", card).issues

        assert (one.number, one.title, one.stage, one.other) == ("IL-07", "Late alerts", "Assess", {"Owner": "DCC"})

    def it_reads_one_table_with_a_row_for_each_issue(self):
        register = grid(("No.", "Issue", "Impact", "Status", "Next Steps", "RAG"), ("Candidate Issues",),
                        ("1", "Late alerts", "It hurts.", "Open.", "Wait.", "Red"),
                        ("2", "Lost alerts", "It hurts.", "", "Wait.", ""))  # fmt: skip
        first, second = paper("# OPSG Issues Log", register).issues

        assert (first.number, first.title, first.category, first.impact) == (
            "1",
            "Late alerts",
            "Candidate Issues",
            "It hurts.",
        )
        assert first.other == {"RAG": "Red"}
        assert (second.status, second.next_steps) == (None, "Wait.")

    def it_reads_categories_from_a_column(self):
        register = grid(("Issue", "Category", "Impact", "Status"), ("One", "Candidate", "It hurts.", "Open."),
                        ("Two", "Closed", "It hurts.", "Shut."))  # fmt: skip

        assert [one.category for one in paper("# OPSG Issues Log", register).issues] == ["Candidate", "Closed"]

    def it_goes_on_with_a_register_that_is_cut_in_two_tables(self):
        head = ("Issue", "Impact", "Status")
        record = paper(
            "# OPSG Issues Log", grid(head, ("One", "It hurts.", "Open.")), grid(("Two", "It hurts.", "Open."))
        )

        assert titles(record) == ["One", "Two"]

    def it_reads_nothing_that_stands_beneath_the_table_into_its_last_issue(self):
        register = grid(("Issue", "Impact", "Status"), ("One", "It hurts.", "Open."))
        record = paper("# OPSG Issues Log", register, "**Recommendation:** The OPSG is requested to note it.")

        assert record.issues[0].status == "Open."
        assert [one.verb for one in record.recommendations] == ["NOTE"]

    def it_takes_its_title_from_above_where_the_table_has_none(self):
        record = paper(
            "# OPSG Issues Log",
            "## Late alerts",
            grid(("Impact", "Status", "Next Steps"), ("It hurts.", "Open.", "Wait.")),
        )

        assert [(one.title, one.impact) for one in record.issues] == [("Late alerts", "It hurts.")]


class DescribeTheSectionsOfAnIssue:
    def it_prefers_the_usual_heading_of_two_that_mean_the_same(self):
        one = issue("### Description", "Alerts come late.", "### Impact", "It hurts.", "### Status", "Open.")

        assert (one.impact, one.other) == ("It hurts.", {"Description": "Alerts come late."})

    def it_writes_bullets_by_their_depth_and_paragraphs_on_one_line(self):
        one = issue(
            "### Status",
            "These are:",
            "- one",
            "  - deep",
            "    - deeper",
            "- two",
            "And more.",
            "### Impact",
            "a",
            "b",
        )

        assert one.status == "These are:\n• one\n  ◦ deep\n    ▪ deeper\n• two\nAnd more."
        assert one.impact == "a b"

    def it_leaves_lines_that_are_nothing_but_addresses_to_the_links(self):
        one = issue("### Status", "Open.", "https://code.example/mp1", "### Next Steps", "Wait.")

        assert one.status == "Open."
        assert [(link.text, link.target) for link in one.links] == [("https://code.example/mp1",) * 2]

    @pytest.mark.parametrize(("printed", "number", "title"), [
        ("Issue 3: Late alerts", "3", "Late alerts"),
        ("3. Late alerts", "3", "Late alerts"),
        ("2.1 Late alerts", "2.1", "Late alerts"),
        ("IL-003: Late alerts", "IL-003", "Late alerts"),
        ("#12 Late alerts", "12", "Late alerts"),
        ("MP116 – Forecasting", None, "MP116 – Forecasting"),
        ("40 per cent of hubs are late", None, "40 per cent of hubs are late"),
        ("R2 hubs are late", None, "R2 hubs are late"),
    ])  # fmt: skip
    def it_parts_the_number_from_the_title(self, printed, number, title):
        one = paper("# OPSG Issues Log", f"## {printed}", *SECTIONS).issues[0]

        assert (one.number, one.title) == (number, title)


def test_every_issue_and_recommendation_points_at_its_place():
    lines = ("# OPSG Issues Log", "## One", *SECTIONS, "# Recommendations", "The OPSG is asked to:", "- NOTE it")
    record = paper(*lines)
    paths = {block.places[0].path for block in document(*lines).walk()}

    assert {place.path for one in record.issues for place in one.evidence} < paths
    assert record.recommendations[0].evidence[0].text == "NOTE it"
    assert record.evidence
