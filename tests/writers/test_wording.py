"""Days, targets and owners in words."""

import datetime as dt

import pytest

from opsgdocs.records import Target
from opsgdocs.writers.text.wording import day, due, due_in_full, parties, words


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
