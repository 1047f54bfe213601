"""Recommendations, purpose, and whose paper it is."""

import pytest

from opsgdocs.extractors.papers import extract_issues_log
from opsgdocs.profile import load
from tests.extractors.papers.sheets import SECTIONS, document, paper

BODY = ("# OPSG Issues Log", "## One", *SECTIONS)


def asked(*lines):
    return [(one.verb, one.text) for one in paper(*BODY, "# Recommendations", *lines).recommendations]


@pytest.mark.parametrize("lines", [
    ("The OPSG is requested to:", "- **NOTE** the contents; and", "- **APPROVE** the next steps"),
    ("The OPSG is requested to:", "- note the contents;", "- approve the next steps"),
    ("The OPSG is requested to: a) NOTE the contents; and", "b) APPROVE the next steps"),
    ("The OPSG is invited to NOTE the contents and APPROVE the next steps",),
    ("It is recommended that the OPSG notes the contents and approves the next steps",),
    ("1. NOTE the contents", "2. APPROVE the next steps"),
])  # fmt: skip
def test_each_way_to_ask(lines):
    assert asked(*lines) == [("NOTE", "the contents"), ("APPROVE", "the next steps")]


def test_where_nothing_stands_beneath_a_heading_the_purpose_asks():
    record = paper(
        "# OPSG Issues Log", "# Purpose", "This paper is an update. The OPSG is asked to note it.", *BODY[1:]
    )

    assert [(one.verb, one.text) for one in record.recommendations] == [("NOTE", "it.")]
    assert record.purpose == "This paper is an update. The OPSG is asked to note it."


def test_a_signature_beneath_is_no_recommendation():
    assert asked("The OPSG is requested to:", "- NOTE it", "SECAS Team") == [("NOTE", "it")]


@pytest.mark.parametrize(("lines", "profile", "committee"), [
    (("# OPSG Issues Log",), "opsg", "OPSG"),
    (("# Issues Log", "The Security Sub-Committee (SSC) is requested to note it."), "ssc", "SSC"),
    (("# Water Data Forum (WDF) Issues Log",), "generic", "WDF"),
    (("# Issues Log", "The WDF is asked to note it."), "generic", "WDF"),
])  # fmt: skip
def test_whose_paper_it_is(lines, profile, committee):
    record = extract_issues_log(document(*lines, "## One", *SECTIONS))

    assert (record.profile, record.committee) == (profile, committee)


def test_a_profile_that_is_given_counts():
    assert extract_issues_log(document(*BODY), load("ssc")).committee == "SSC"


def test_mentions_are_told_once_for_each_issue_and_the_papers_own_meeting_is_none():
    lines = ("## One", "### Status", "MP119 ‘Storms’ and CR91 wait for R2.0, see OPSG 41/03 and OPSG_43. MP119 again.")
    record = paper("# OPSG Issues Log", "Paper for OPSG_42", *lines, "### Next Steps", "Tell OPSG_42.")

    assert [(one.kind, one.id, one.title) for one in record.issues[0].mentions] == [
        ("modification", "MP119", "Storms"),
        ("change_request", "CR91", None),
        ("release", "R2.0", None),
        ("action", "OPSG 41/03", None),
        ("meeting", "OPSG_43", None),
    ]
    assert len(record.mentions[0].evidence) == 2
