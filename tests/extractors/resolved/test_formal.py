"""Who is the subject of a formal verb: the committee by its names, or what was decided."""

import datetime as dt

import pytest

from opsgdocs.extractors.decisions import extract_decisions
from opsgdocs.extractors.reading import open_reading
from opsgdocs.profile import load
from opsgdocs.records import Meeting
from tests.extractors.readings import entry, reading


def told(*blocks) -> list[tuple[str, str]]:
    return [(decision.verb, decision.text) for decision in extract_decisions(reading(*blocks))]


def of_board(name, *blocks):
    """The decisions of a body known by its full name alone."""
    profile = load("generic").for_committee("", (name,))
    document = reading(*blocks).document
    meeting = Meeting(committee=None, number=3, label=None, date=dt.date(2020, 2, 4))
    return [(one.verb, one.text) for one in extract_decisions(open_reading(document, profile, meeting, (), ()))]


class TestNamesOfTheBody:
    @pytest.mark.parametrize("subject", ["The PAB", "The RPAB", "The Board", "The REC Performance Assurance Board"])
    def test_its_usual_short_form_is_the_subject(self, subject):
        text = f"{subject} **APPROVED** the plan."

        assert of_board("REC Performance Assurance Board", text) == [("APPROVED", "the plan.")]

    def test_letters_that_do_not_end_with_its_own_are_another_body(self):
        assert of_board("REC Performance Assurance Board", "The RPA **APPROVED** the plan.") == []

    def test_the_board_of_directors_is_the_board(self):
        assert of_board("Board of Directors", "The Board **APPROVED** the plan.") == [("APPROVED", "the plan.")]

    def test_clauses_beneath_its_short_form_need_no_that(self):
        found = of_board(
            "Supplier Volume Allocation Group",
            "The SVG:",
            entry("**APPROVED** the list; and"),
            entry("**NOTED** that it ends."),
        )

        assert [verb for verb, _ in found] == ["APPROVED", "NOTED"]


class TestWhatWasDecidedAsSubject:
    def test_minutes_that_were_approved_are_a_decision(self):
        assert told("The minutes were **APPROVED** as a true record.") == [
            ("APPROVED", "The minutes were APPROVED as a true record.")
        ]

    @pytest.mark.parametrize("text", [
        "The budget was **APPROVED** by the SEC Panel.",
        "The changes were **APPROVED** at the March Panel.",
        "The DCC said the plan was **APPROVED**.",
        "The plan that had been **APPROVED** was late.",
        "The minutes were approved as a true record.",
    ])  # fmt: skip
    def test_what_others_decided_is_none(self, text):
        assert told(text) == []


def test_what_was_only_considered_is_none():
    assert told("CONSIDERED: Proposed amendments to the Regulations.") == []
