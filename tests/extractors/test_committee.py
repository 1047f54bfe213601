"""Which committee's minutes these are."""

import pytest

from opsgdocs.extractors.committee import recognise
from opsgdocs.profile import load
from tests.extractors.pages import minutes

PARTIES = (
    "The DCC reported. The DCC agreed.",
    "SECAS noted that the DCC and SECAS would meet.",
    "The DCC, SECAS and BEIS spoke.",
)


def told(*front, body=()):
    profile = recognise(minutes(*front, body=(*PARTIES, *body)))
    return profile.name, profile.meeting.short, profile.meeting.names


def test_a_given_profile_is_kept():
    given = load("generic").for_committee("WDF", ("Water Data Forum",))

    assert recognise(minutes("Operations Group Meeting 29"), given) is given


@pytest.mark.parametrize("front", [
    ("Operations Group Meeting 29",), ("SEC Operations Group Meeting 29",), ("Minutes", "OPSG_29_0402 - Final Minutes"), ("OPSG Meeting 29",),
])  # fmt: skip
def test_built_in_committees_are_known_by_name_or_short_form(front):
    assert told(*front)[:2] == ("opsg", "OPSG")


def test_a_short_form_in_brackets_behind_the_name():
    assert told("Technical Architecture Sub-Committee (TASC) Meeting 12") == (
        "generic",
        "TASC",
        ("Technical Architecture Sub-Committee",),
    )


def test_a_short_form_in_the_reference():
    assert told("Water Data Forum – Meeting 7", "WDF_07_1203") == ("generic", "WDF", ("Water Data Forum",))


def test_a_short_form_in_the_ids_of_actions():
    ids = ("ACTION WDF 07/01: The DCC to report.", "ACTION WDF 07/02: SECAS to ask.")

    assert told("Water Data Forum – Meeting 7", body=ids)[:2] == ("generic", "WDF")


def test_a_short_form_that_the_text_explains():
    assert told("Water Data Forum – Meeting 7", body=("The Water Data Forum (WDF) met.",))[1] == "WDF"


def test_initials_that_the_text_uses():
    assert told("Water Data Forum – Meeting 7", body=("The WDF AGREED that the minutes were right.",))[1] == "WDF"


def test_another_group_of_a_like_name_is_not_the_built_in_one():
    assert told("Gas Operations Group Meeting 5", body=("ACTION GOG 05/01: The DCC to report.",))[:2] == (
        "generic",
        "GOG",
    )


@pytest.mark.parametrize("front", [("Notes",), (), ("4 February 2020 (DRAFT)",)])
def test_parties_named_often_are_no_committee(front):
    assert told(*front) == ("generic", "", ())


@pytest.mark.parametrize("front", [
    ("Extraordinary Operations Group Meeting OPSGEX_03", "OPSGEX_03_1612"),
    ("Operations Group Extraordinary Meeting", "OPSGEX_03_1612"), ("Minutes OPSGEX_03",),
])  # fmt: skip
def test_the_number_of_an_extraordinary_meeting_is_no_part_of_the_short_form(front):
    assert told(*front, body=("The OPSG APPROVED it.",))[:2] == ("opsg", "OPSG")


def test_it_is_none_of_a_committee_without_a_profile_either():
    body = ("The TASC APPROVED it.",)
    assert told("Technical Architecture Committee Extraordinary Meeting", "TASCEX_03_1612", body=body)[1] == "TASC"


def test_a_short_form_that_ends_in_the_same_letters_is_kept():
    body = ("The APEX APPROVED it.", "AP reported.")
    assert told("Extraordinary Meeting APEX_03", body=body)[1] == "APEX"
