"""What says who may read an action, and names nobody."""

import pytest

from opsgdocs.extractors.actions import extract_actions
from opsgdocs.extractors.owner.markings import is_marking, without_markings
from opsgdocs.extractors.owner.owners import owners_in_text, split_owners
from tests.extractors.readings import OPSG, reading

MARKINGS = [
    "CONFIDENTIAL", "Confidential", "RED", "Redacted – RED", "Redacted – Red", "TLP:AMBER", "Commercially Sensitive",
    "URGENT", "High priority",
]  # fmt: skip
PEOPLE = ["White", "Cllr Green", "Red Team", "Priority Services", "Internal Audit", "Confidential Waste Ltd", "All"]


@pytest.mark.parametrize("text", MARKINGS)
def test_a_marking_is_no_owner_wherever_it_stands(text):
    assert is_marking(text)
    assert split_owners(text, OPSG) == split_owners(f"[{text}]", OPSG) == ()


@pytest.mark.parametrize("text", MARKINGS)
@pytest.mark.parametrize("head", ["ACTION OPSG 29/04 ({}): ", "ACTION OPSG 29/04: [{}] "])
def test_the_owner_is_who_the_text_names(head, text):
    line = f"{head.format(text)}SECAS to notify Party A."
    assert [one.owners for one in extract_actions(reading(line))] == [("SECAS",)]


@pytest.mark.parametrize("text", PEOPLE)
def test_people_and_teams_whose_names_hold_such_a_word_are_owners(text):
    assert not is_marking(text)
    assert split_owners(text, OPSG) == (text,)


def test_an_action_that_is_withheld_names_nobody():
    assert [one.owners for one in extract_actions(reading("ACTION OPSG 29/04: [Redacted – RED]"))] == [()]


def test_an_owner_keeps_its_name_beside_a_marking():
    assert split_owners("DCC (CONFIDENTIAL)", OPSG) == ("DCC",)
    assert owners_in_text("The DCC (Confidential) to report.", OPSG) == ("DCC",)
    assert without_markings("The DCC (Ops) [RED] to report") == "The DCC (Ops) to report"
