"""Ids of actions, in the forms that committees print."""

import pytest

from opsgdocs.extractors.ids.action_ids import canonical, find_ids, id_at, meeting_number
from opsgdocs.profile import load
from tests.extractors.readings import OPSG


def ids(text: str, profile=OPSG) -> list[str]:
    return [found.canonical for found in find_ids(text, profile)]


@pytest.mark.parametrize(
    "printed",
    [
        "OPSG 29/04", "OPSG_29/04", "OPSG29/04", "OPSG-29/04", "OPSG 29/4", "OPSG 029/04", "OPSG 29-04", "OPSG 29.04",
        "OPSG/29/04", "OPSG/29-04", "OPSG/29-4", "OPSG / 29/04",
    ],
)  # fmt: skip
def test_every_printed_form_has_one_canonical_form(printed):
    assert ids(f"see {printed}, please") == ["OPSG 29/04"]


def test_an_extraordinary_meetings_number_keeps_its_letters():
    assert ids("OPSG EX3/01 and OPSG EX 3/02") == ["OPSG EX3/01", "OPSG EX3/02"]
    assert ids("OPSGEX 03/01 and OPSG_EX_03/02") == ["OPSG EX3/01", "OPSG EX3/02"]


def test_a_letter_behind_the_running_number_is_kept():
    assert ids("OPSG 29/04a") == ["OPSG 29/04a"]


@pytest.mark.parametrize("words", ["action", "Actions", "Action ref", "action item", "Action no."])
def test_behind_the_word_action_the_committee_may_be_missing(words):
    assert ids(f"The {words} 28/02 is late.") == ["OPSG 28/02"]


def test_a_date_is_no_id():
    assert ids("due OPSG 29/01/2020, action 29/01/2020, action 03.02.2020") == []
    assert ids("OPSG/29/01/2020, OPSG/29-0402, DCC/OPSG/29/04") == []
    assert ids("paper OPSG_29_040 2_07, which the line's end broke") == []


def test_numbers_without_committee_or_the_word_action_are_no_id():
    assert ids("24/7 support, 28/02 and page 3/12") == []


def test_a_fuller_name_may_stand_before_the_short_form():
    assert id_at("SMKI PMA 101/02", load("smki_pma")).canonical == "PMA101-02"
    assert id_at("SEC OPSG 29/04", OPSG).canonical == "OPSG 29/04"
    assert id_at("the OPSG 29/04", OPSG) is None


def test_another_committees_id_is_not_this_ones():
    assert ids("TABASC 29/04") == []


def test_nor_is_a_longer_word_that_ends_in_the_short_form():
    assert ids("XOPSG 29/04") == []


def test_offsets_are_those_of_the_printed_form():
    (found,) = find_ids("see OPSG_29/4.", OPSG)

    assert "see OPSG_29/4."[found.start : found.end] == "OPSG_29/4"
    assert (found.body, found.meeting, found.sequence) == ("OPSG", 29, "4")


def test_in_a_column_of_ids_the_committee_may_be_missing():
    assert id_at("28/02", OPSG).canonical == "OPSG 28/02"
    assert id_at("Action 28/02", OPSG).canonical == "OPSG 28/02"


def test_an_id_at_the_beginning_is_not_one_further_along():
    assert id_at("see OPSG 28/02", OPSG) is None


def test_a_date_in_a_column_of_ids_is_none():
    assert id_at("28/02/2020", OPSG) is None


def test_a_column_may_hold_another_committees_id():
    assert id_at("SSC 71/02", OPSG).canonical == "SSC 71/02"


def test_where_the_committee_is_unknown_any_short_form_makes_an_id():
    assert ids("SSC 71/02", load("generic")) == ["SSC 71/02"]


def test_the_canonical_form_is_zero_padded():
    assert canonical("OPSG", 29, "4", OPSG) == "OPSG 29/04"
    assert canonical("OPSG", 29, "112", OPSG) == "OPSG 29/112"


def test_numbers_of_meetings_lose_zeros_and_blanks():
    assert [meeting_number(text) for text in ("029", "EX 3", "ex_3")] == [29, "EX3", "EX3"]


def test_a_second_meeting_of_one_day_has_a_letter():
    from opsgdocs.extractors.front.designation import number_in_title

    (found,) = find_ids("ACTION OPSG 30A/01: SECAS to send it.", load("opsg"))
    assert (found.meeting, found.canonical) == ("30A", "OPSG 30A/01")
    assert number_in_title("Operations Group Meeting 30A", load("opsg")) == "30A"
    assert number_in_title("Operations Group Meeting 30 A talk", load("opsg")) == 30
