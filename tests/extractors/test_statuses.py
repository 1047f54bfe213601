"""Status words."""

import pytest

from opsgdocs.extractors.action.statuses import leading_status, status_of
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
