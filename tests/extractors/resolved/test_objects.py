"""What was decided, where the words with the verb do not say it."""

from opsgdocs.extractors.decisions import extract_decisions
from tests.extractors.readings import entry, reading


def decided(*blocks):
    return [decision.text for decision in extract_decisions(reading(*blocks))]


def test_the_sentence_before_says_what_was_agreed():
    assert decided("Larks were proposed as auditors for the year. It was AGREED.") == [
        "Larks were proposed as auditors for the year."
    ]


def test_else_the_end_of_the_paragraph_before_says_it_and_both_are_evidence():
    (decision,) = extract_decisions(reading("Hours were discussed. The library is to open at ten.", "The OPSG AGREED."))

    assert decision.text == "The library is to open at ten."
    assert [place.text for place in decision.evidence] == ["The library is to open at ten.", "AGREED."]


def test_who_agreed_is_not_what_was_agreed():
    assert decided("The library is to open at ten.", "It was AGREED by the Board.", entry("Thurston", marker="2.")) == [
        "The library is to open at ten."
    ]


def test_a_decision_with_words_keeps_them():
    assert decided("The library was discussed. The OPSG AGREED the plan.") == ["the plan."]


def test_a_heading_or_an_action_before_says_nothing():
    assert decided("ACTION OPSG 29/01: The DCC to report.", "The OPSG AGREED.") == ["."]


def test_a_mere_remark_in_brackets_decides_nothing():
    assert decided("RESOLVED: (For information only)") == []


def test_a_sentence_that_a_page_cut_in_two_goes_on_in_the_next_paragraph():
    assert decided("The OPSG APPROVED the maintenance window of 21", "June 2020.", "The DCC left.") == [
        "the maintenance window of 21 June 2020."
    ]
    assert decided("The OPSG APPROVED the plan", "that was tabled. It ended.") == ["the plan that was tabled."]


def test_a_whole_sentence_and_another_clause_do_not_go_on():
    assert decided("The OPSG APPROVED the window of 21.", "June 2020 was busy.") == ["the window of 21."]
    assert decided("The OPSG APPROVED the plan; and", "d) the second quotation.") == ["the plan; and"]
