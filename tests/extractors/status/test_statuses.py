"""Status words."""

import pytest

from opsgdocs.extractors.status.statuses import is_blank, leading_status, status_of
from tests.extractors.readings import OPSG


def status(text: str) -> str | None:
    found = status_of(text, OPSG)
    return found[0] if found else None


@pytest.mark.parametrize("text", ["Closed", "CLOSED", "Complete", "Completed 4 February", "Withdrawn", "Superseded"])
def test_words_of_an_end_close(text):
    assert status(text) == "closed"


@pytest.mark.parametrize("text", ["Open", "Ongoing", "Carried forward", "Open – closed items see below", "Overdue"])
def test_words_of_going_on_leave_open(text):
    assert status(text) == "open"


@pytest.mark.parametrize("text", ["On hold", "Deferred", "Paused until March"])
def test_words_of_waiting_put_on_hold(text):
    assert status(text) == "on_hold"


@pytest.mark.parametrize("text", ["Propose to close", "Recommended for closure", "To be closed", "Pending closure"])
def test_asking_for_closure_does_not_close(text):
    assert status(text) == "open"


def test_nor_do_negated_words():
    assert status("Not yet closed") == "open"
    assert status("Not complete") == "open"


def test_a_proposal_that_was_agreed_closes():
    assert status("Propose to close and agreed") == "closed"


def test_a_caption_names_a_status_with_any_word():
    assert status("Actions closed at this meeting") == "closed"
    assert status("Now complete") == "closed"


def test_a_sentence_is_no_caption():
    assert status("The DCC said that 1,600 hubs have been done by now") is None


def test_1600_hubs_have_been_done_is_no_status():
    assert leading_status("1,600 hubs have been done", OPSG) is None


def test_a_caption_with_two_statuses_names_neither():
    assert status("All open and closed actions") is None


def test_no_text_is_no_status():
    assert status("") is None


def test_the_offset_is_where_its_words_end():
    assert status_of("Carried forward – late", OPSG) == ("open", len("Carried forward"))


def test_a_longer_word_is_another_word():
    assert leading_status("Openreach to report", OPSG) is None
    assert leading_status("Completely rewritten", OPSG) is None


@pytest.mark.parametrize("text", [
    "Part complete", "Partly done", "Nearly complete", "75% complete", "To be completed", "Will be closed", "To be done",
    "Due to be completed in May", "Complete but for the annex", "Work complete but report awaited", "Not actioned",
])  # fmt: skip
def test_a_part_or_a_plan_closes_nothing(text):
    assert status(text) == "open"


@pytest.mark.parametrize("text", [
    "Closed (proposed)", "Complete?", "Closure recommended", "Ready to close", "Should be closed", "Recommend closing",
    "Complete – propose to close", "Propos e to close", "Open – agreed to propose closure in May",
])  # fmt: skip
def test_a_proposal_in_any_words_is_no_closure(text):
    assert status(text) == "open"


@pytest.mark.parametrize(
    "text", ["Agreed to close", "Propose to close – agreed", "Propose to close. Agreed.", "Actioned"]
)
def test_a_proposal_with_the_groups_consent_closes(text):
    assert status(text) == "closed"


@pytest.mark.parametrize(
    "text", ["Cancelled", "Canceled", "Discharged", "No longer required", "100% complete", "Lapsed"]
)
def test_other_words_of_an_end(text):
    assert status(text) == "closed"


@pytest.mark.parametrize("text", ["Not yet due", "On track", "Pending", "Awaiting DCC", "New", "C/F", "Under way"])
def test_words_of_progress_count_in_a_cell_and_nowhere_else(text):
    assert status(text) == "open"
    assert leading_status(text, OPSG) is None


@pytest.mark.parametrize("text", ["Transferred to SSC", "C", "Blue", "Yes", "Resolved", "Write to the county"])
def test_what_is_none_of_the_profiles_words_is_no_status(text):
    assert status(text) is None


@pytest.mark.parametrize(("text", "expected"), [("Supers eded by OPSG 44/01", "closed"), ("In progr ess", "open")])
def test_a_word_that_a_narrow_column_broke(text, expected):
    assert status(text) == expected


def test_a_label_in_front_is_passed_over():
    assert status("RAG: Green – complete") == "closed"
    assert status("Status: On hold") == "on_hold"


@pytest.mark.parametrize("text", ["", "–", ".", "N/A", "TBC"])
def test_a_cell_may_say_nothing(text):
    assert is_blank(text)


def test_any_number_of_traffic_lights_may_stand_in_front():
    assert (status("A / G / Closed"), status("A/" * 2_000)) == ("closed", "open")


@pytest.mark.parametrize(("text", "found"), [("✓", "closed"), ("☑ sent", "closed"), ("☒", "closed"), ("☐", "open")])
def test_a_ticked_box_is_done_and_an_empty_one_is_not(text, found):
    assert status(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Duplicate", "closed"),
        ("Duplicated", "closed"),
        ("Not required", "closed"),
        ("Not needed.", "closed"),
        ("No further action required", "closed"),
        ("Close", "closed"),
        ("Action Status: Close", "closed"),
        ("Closing", "open"),
        ("To close", "open"),
        ("Close?", "open"),
    ],
)
def test_words_that_are_a_status_where_they_stand_alone(text, found):
    assert status(text) == found


@pytest.mark.parametrize(
    "text", ["Close to completion", "Duplicate data to be checked", "Not required yet", "Closing down of the site"]
)
def test_and_none_with_others_beside(text):
    assert status(text) is None


@pytest.mark.parametrize("text", ["Duplicate", "Not required", "Close"])
def test_nor_do_they_begin_a_sentence_as_one(text):
    assert leading_status(text, OPSG) is None
