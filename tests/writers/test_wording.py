"""Days, targets and owners in words."""

import datetime as dt

import pytest

from opsgdocs.records import Target, Update
from opsgdocs.writers.text.wording import day, due, due_in_full, meeting, parties, task, told, words


def test_a_day_has_two_digits_for_day_and_month():
    assert (day(dt.date(2020, 3, 3)), day(None)) == ("03/03/2020", "")


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("by the April meeting (HBG_42)", "the April meeting (HBG_42)"),
        ("By mid-March", "mid-March"),
        ("at the next meeting", "the next meeting"),
        ("at least monthly", "at least monthly"),
        ("in two weeks", "in two weeks"),
        ("bye-law review", "bye-law review"),
        ("TBC", "TBC"),
        ("by", "by"),
    ],
)
def test_only_a_preposition_that_says_nothing_is_left_out_of_a_target(printed, shown):
    assert due(Target(text=printed, stated=True)) == shown


def test_a_target_that_nobody_stated_names_the_meeting_it_falls_to():
    assert due(Target(meeting="HBG_41")) == "Next meeting (HBG_41)"
    assert due(Target()) == "Next meeting"


def test_in_full_a_target_tells_the_day_and_the_words_once():
    third = dt.date(2020, 3, 3)
    assert due_in_full(Target(text="by 3 March", date=third, stated=True)) == "03/03/2020\nby 3 March"
    assert due_in_full(Target(text="03/03/2020", date=third, stated=True)) == "03/03/2020"
    assert due_in_full(Target(date=third)) == "03/03/2020\nNext meeting"


def test_an_owner_with_a_comma_is_parted_by_semicolons():
    assert parties(("DCC", "SECAS")) == "DCC, SECAS"
    assert parties(("Smith, J", "DCC")) == "Smith, J; DCC"


def test_codes_become_words():
    assert [words(code) for code in ("open", "on_hold", "")] == ["Open", "On hold", ""]


def test_a_meeting_known_by_its_day_is_called_as_cells_print_days():
    assert (meeting("2021-07-27"), meeting("HBG_41"), meeting("2021-13-45")) == ("27/07/2021", "HBG_41", "2021-13-45")


@pytest.mark.parametrize(
    "printed", ["27/07/21: Evan has left.", "27.7.2021 – Evan has left.", "Update: Evan has left."]
)
def test_an_update_does_not_repeat_the_day_of_its_meeting(printed):
    assert told(Update(meeting="2021-07-27", text=printed)) == "27/07/2021: Evan has left."


def test_an_update_of_another_day_keeps_it():
    assert told(Update(meeting="2021-07-27", text="20/07/21: Sent.")) == "27/07/2021: 20/07/21: Sent."
    assert told(Update(meeting="HBG_41", text="27/07/21: Sent.")) == "HBG_41: 27/07/21: Sent."


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("10243. RM agreed to ask.", "RM agreed to ask."),
        ("4.1. The Board to ask.", "The Board to ask."),
        ("1. Ask. 2. Tell.", "1. Ask. 2. Tell."),
        ("3 May to be kept free.", "3 May to be kept free."),
        ("2.4 GHz to be measured.", "2.4 GHz to be measured."),
    ],
)
def test_the_number_of_a_paragraph_is_no_part_of_the_task(printed, shown):
    assert task(printed) == shown
